import { at } from '../../corpus/corpus.ts';
import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const objectiveWithoutTerritory = rule<{ id: string }>({
  name: 'roadmap/objective-without-territory',
  severity: { launch: 'warning', diagnosis: 'error', experimentation: 'error', evaluation: 'error' },
  words: {
    fr: {
      title: 'Objectif sans territoire',
      why: fr`La méthode demande des objectifs opérationnels « avec précision des territoires infra-départementaux concernés » : sans territoire, rien ne peut être conduit ni évalué.`,
      say: ({ id }) => fr`L’objectif « ${id} » ne nomme aucun territoire.`,
      remedy: fr`Ajoutez sous « territories » au moins un territoire déclaré dans la feuille de route.`,
    },
    en: {
      title: 'Objective without a territory',
      why: 'The method asks for operational objectives with their precise territories: without one, nothing can be carried out or evaluated.',
      say: ({ id }) => `Objective “${id}” names no territory.`,
      remedy: 'Add at least one territory of the roadmap under “territories”.',
    },
  },
  *check({ corpus }) {
    const roadmap = corpus.entity('roadmap');
    if (!roadmap) return;
    for (const objective of roadmap.data.objectives ?? []) {
      // A key that is absent altogether is already `schema/required`.
      if (objective?.territories?.length !== 0 || !isWritten(objective, 'territories')) continue;
      yield { at: at(roadmap, objective, 'territories'), data: { id: objective.id ?? '' } };
    }
  },
  fails: {
    files: {
      'roadmap.yaml': 'objectives:\n  - { id: prevention, title: Prévenir plus tôt, stakes: [lien-ecole], territories: ⟦[]⟧ }\n',
    },
  },
  passes: {
    files: {
      'roadmap.yaml': 'objectives:\n  - { id: prevention, title: Prévenir plus tôt, stakes: [lien-ecole], territories: [quartier-nord] }\n',
    },
  },
});
