import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const costTwice = rule<{ title: string }>({
  name: 'criteria/cost-twice',
  severity: 'warning',
  words: {
    fr: {
      title: 'Coût compté deux fois',
      why: fr`Un coût qui est à la fois un critère et une contrainte de budget pénalise deux fois les actions chères.`,
      say: ({ title }) => fr`Le critère « ${title} » compte le coût, déjà limité par le budget.`,
      remedy: fr`Retirez le critère de coût, ou la contrainte de budget.`,
    },
    en: {
      title: 'Cost counted twice',
      why: 'A cost that is both a criterion and a budget constraint penalises costly actions twice.',
      say: ({ title }) => `The criterion “${title}” counts the cost, already limited by the budget.`,
      remedy: 'Remove the cost criterion, or the budget constraint.',
    },
  },
  *check({ corpus }) {
    const entity = corpus.entity('criteria');
    if (!entity || entity.data.constraints?.budget === undefined) return;
    for (const one of entity.data.criteria ?? [])
      if (one?.computed === 'cost') yield { at: at(entity, one, 'computed'), data: { title: one.title ?? '' } };
  },
  fails: {
    files: {
      'criteria.yaml':
        'criteria:\n  - { id: utilite, title: Utilité, question: Est-ce utile ?, weight: 60, direction: max }\n  - { id: faisabilite, title: Faisabilité, question: Est-ce faisable ?, weight: 40, direction: max }\n  - { id: cout, title: Coût, question: Combien ?, weight: 10, direction: min, computed: ⟦cost⟧, scale: { min: 0, max: 20000 } }\n',
    },
  },
  passes: {
    files: {
      'criteria.yaml':
        'constraints: { actions: 3 }\ncriteria:\n  - { id: utilite, title: Utilité, question: Est-ce utile ?, weight: 60, direction: max }\n  - { id: faisabilite, title: Faisabilité, question: Est-ce faisable ?, weight: 40, direction: max }\n  - { id: cout, title: Coût, question: Combien ?, weight: 10, direction: min, computed: cost, scale: { min: 0, max: 20000 } }\n',
    },
  },
});
