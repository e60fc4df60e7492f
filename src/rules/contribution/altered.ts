import { at } from '../../corpus/corpus.ts';
import { sealed, sealState } from '../../corpus/seal.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions } from './seats.ts';

export const contributionAltered = rule<{ state: string }>({
  name: 'contribution/altered',
  severity: 'error',
  words: {
    fr: {
      title: 'Contribution modifiée',
      why: fr`Une contribution engage le département qui l’a écrite : modifiée ailleurs, elle lui ferait dire ce qu’il n’a pas dit.`,
      say: ({ state }) =>
        fr`${state === 'absent' ? fr`Ce fichier ne porte pas d’empreinte : rien ne montre qu’il est tel qu’odas l’a écrit.` : fr`L’empreinte de ce fichier ne correspond pas à ce qu’il contient : il a été modifié après avoir été écrit.`}`,
      remedy: fr`Remettez le fichier tel que le département l’a envoyé, ou demandez-lui une nouvelle contribution (« odas contribute »).`,
    },
    en: {
      title: 'Altered contribution',
      why: 'A contribution commits the département that wrote it: altered elsewhere, it would make it say what it did not.',
      say: ({ state }) =>
        `${state === 'absent' ? 'This file bears no seal: nothing shows that it is as odas wrote it.' : 'The seal of this file does not match what it holds: it was altered after it was written.'}`,
      remedy: 'Put back the file as the département sent it, or ask for a new contribution (“odas contribute”).',
    },
  },
  *check({ corpus }) {
    for (const entity of contributions(corpus)) {
      const state = sealState(entity);
      // What its schema refuses was cut out, and is told by itself.
      if (state === 'sound' || corpus.faults.some(({ rule: name, at: { file } }) => name.startsWith('schema/') && file === entity.file))
        continue;
      const { data } = entity;
      yield { at: state === 'absent' ? at(entity, data) : at(entity, data, 'seal'), data: { state } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/64.json': `{ "version": 2, "department": "64", "name": "Département fictif", "title": "Projet", "seal": ⟦"${'0'.repeat(64)}"⟧ }\n`,
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/64.json': `${JSON.stringify(sealed({ version: 2, department: '64', name: 'Département fictif', title: 'Projet' }))}\n`,
    },
  },
});
