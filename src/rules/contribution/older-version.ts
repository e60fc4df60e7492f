import { at } from '../../corpus/corpus.ts';
import { CONTRIBUTION_VERSION } from '../../corpus/seal.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions } from './seats.ts';

export const contributionOlderVersion = rule<{ version: number }>({
  name: 'contribution/older-version',
  severity: 'info',
  words: {
    fr: {
      title: 'Contribution d’une version plus ancienne',
      why: fr`Une contribution ancienne reste lue, mais elle dit moins de choses : ce département paraît en savoir moins que les autres.`,
      say: ({ version }) => fr`Ce fichier est de la version ${version} ; odas écrit aujourd’hui la version ${CONTRIBUTION_VERSION}.`,
      remedy: fr`Demandez au département une nouvelle contribution (« odas contribute ») quand il le pourra.`,
    },
    en: {
      title: 'Contribution of an older version',
      why: 'An old contribution is still read, but says less: this département seems to know less than the others.',
      say: ({ version }) => `This file is of version ${version}; odas now writes version ${CONTRIBUTION_VERSION}.`,
      remedy: 'Ask the département for a new contribution (“odas contribute”) when it can.',
    },
  },
  *check({ corpus }) {
    for (const entity of contributions(corpus)) {
      const { version } = entity.data;
      if (version !== undefined && version < CONTRIBUTION_VERSION) yield { at: at(entity, entity.data, 'version'), data: { version } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/64.json': '{ "version": ⟦1⟧, "department": "64", "name": "Département fictif", "title": "Projet" }\n',
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'contributions/64.json': '{ "version": 2, "department": "64", "name": "Département fictif", "title": "Projet" }\n',
    },
  },
});
