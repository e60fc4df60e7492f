import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const objectiveUncovered = rule<{ title: string }>({
  name: 'action/objective-uncovered',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'error' },
  words: {
    fr: {
      title: 'Objectif sans action',
      why: fr`Un objectif qu’aucune action ne sert ne sera pas atteint, et l’évaluation n’aura rien à en dire.`,
      say: ({ title }) => fr`Aucune action ne sert l’objectif « ${title} ».`,
      remedy: fr`Citez cet objectif sous « objectives » d’une action, ou retirez-le de la feuille de route.`,
    },
    en: {
      title: 'Objective without an action',
      why: 'An objective that no action serves will not be reached, and the evaluation will have nothing to say of it.',
      say: ({ title }) => `No action serves the objective “${title}”.`,
      remedy: 'Name it under “objectives” of an action, or remove it from the roadmap.',
    },
  },
  *check({ corpus }) {
    for (const objective of corpus.parts('objective')) {
      const isServed = corpus
        .entities('action')
        .some(({ data }) => data.status !== 'stopped' && (data.objectives ?? []).includes(objective.id));
      if (!isServed)
        yield { at: at(objective.of, objective.data, 'title'), data: { title: String(objective.data['title'] ?? objective.id) } };
    }
  },
  fails: {
    files: {
      'roadmap.yaml':
        'objectives:\n  - { id: prevention, title: Prévenir plus tôt, stakes: [lien-ecole], territories: [quartier-nord] }\n  - { id: parentalite, title: ⟦Soutenir la parentalité⟧, stakes: [lien-ecole], territories: [quartier-nord] }\n',
    },
  },
  passes: {
    files: {
      'roadmap.yaml': 'objectives:\n  - { id: prevention, title: Prévenir plus tôt, stakes: [lien-ecole], territories: [quartier-nord] }\n',
    },
  },
});
