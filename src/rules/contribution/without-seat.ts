import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { contributions, nationalCommittees, seats } from './seats.ts';

export const contributionWithoutSeat = rule<{ department: string }>({
  name: 'contribution/without-seat',
  severity: 'warning',
  words: {
    fr: {
      title: 'Contribution sans siège',
      why: fr`Chaque département qui contribue est représenté au comité national par un élu et un chef de projet.`,
      say: ({ department }) => fr`Le département ${department} a transmis une contribution, mais ne siège pas au comité national.`,
      remedy: fr`Ajoutez ses deux représentants au comité national, ou retirez la contribution s’il a quitté la démarche.`,
    },
    en: {
      title: 'Contribution without a seat',
      why: 'Each département that contributes is represented in the national committee by an elected member and a project lead.',
      say: ({ department }) => `The département ${department} sent a contribution but has no seat in the national committee.`,
      remedy: 'Add its two representatives to the national committee, or remove the contribution if it left the project.',
    },
  },
  *check({ corpus }) {
    const committees = nationalCommittees(corpus);
    if (committees.length === 0) return;
    const seated = new Set(committees.flatMap((committee) => [...seats(committee).keys()]));
    for (const entity of contributions(corpus)) {
      const { department } = entity.data;
      if (department !== undefined && !seated.has(department)) yield { at: at(entity, entity.data, 'department'), data: { department } };
    }
  },
  fails: {
    files: {
      'odas.yaml': 'kind: national\n',
      'committees/copil.yaml': "level: national\nmembers:\n  - { actor: departement, capacity: Élue, department: '43' }\n",
      'contributions/64.json': '{ "version": 1, "department": ⟦"64"⟧, "name": "Département fictif", "title": "Projet" }\n',
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
