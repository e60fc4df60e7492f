import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions, nationalCommittees, seats } from './seats.ts';

export const contributionMissing = rule<{ department: string }>({
  name: 'contribution/missing',
  severity: 'warning',
  words: {
    fr: {
      title: 'Contribution attendue',
      why: fr`Le comité national compare les départements qui y siègent : sans la contribution de l’un d’eux, il décide sans lui.`,
      say: ({ department }) => fr`Le département ${department} siège au comité national, mais n’a rien transmis.`,
      remedy: fr`Demandez-lui sa contribution (« odas contribute » dans son projet) et placez-la dans « contributions ».`,
    },
    en: {
      title: 'Contribution expected',
      why: 'The national committee compares the départements that sit in it: without the contribution of one of them it decides without it.',
      say: ({ department }) => `The département ${department} sits in the national committee but has sent nothing.`,
      remedy: 'Ask for its contribution (“odas contribute” in its project) and put it in “contributions”.',
    },
  },
  *check({ corpus }) {
    const sent = new Set(contributions(corpus).map(({ id, data }) => data.department ?? id));
    for (const committee of nationalCommittees(corpus))
      for (const [department, member] of seats(committee))
        if (!sent.has(department)) yield { at: at(committee, member, 'department'), data: { department } };
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'committees/copil.yaml': "level: national\nmembers:\n  - { actor: departement, capacity: Élue, department: ⟦'64'⟧ }\n",
    },
  },
  passes: {
    files: {
      'odas.yaml': 'kind: national\n',
      'committees/copil.yaml': "level: national\nmembers:\n  - { actor: departement, capacity: Élue, department: '64' }\n",
      'contributions/64.json': '{ "version": 1, "department": "64", "name": "Département fictif", "title": "Projet" }\n',
    },
  },
});
