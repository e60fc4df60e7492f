import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const costOutOfScale = rule<{ budget: number; criterion: string; min: number; max: number }>({
  name: 'criteria/cost-out-of-scale',
  severity: 'warning',
  words: {
    fr: {
      title: 'Budget hors de l’échelle du coût',
      why: fr`Un critère calculé d’après le budget se lit en euros. Sur une échelle trop courte, toutes les actions coûteraient autant : ce critère ne les départagerait plus.`,
      say: ({ budget, criterion, min, max }) =>
        fr`Ce budget de ${number(budget, 'fr')} € sort de l’échelle du critère « ${criterion} », de ${number(min, 'fr')} à ${number(max, 'fr')}.`,
      remedy: fr`Déclarez sur ce critère une échelle en euros qui va du moins cher au plus cher, par exemple « scale: { min: 0, max: 60000 } ».`,
    },
    en: {
      title: 'Budget out of the scale of the cost',
      why: 'A criterion computed from the budget is read in euros. On too short a scale all actions would cost the same: this criterion would no longer tell them apart.',
      say: ({ budget, criterion, min, max }) =>
        `This budget of €${number(budget, 'en')} is out of the scale of the criterion “${criterion}”, from ${number(min, 'en')} to ${number(max, 'en')}.`,
      remedy: 'Declare on this criterion a scale in euros, from the cheapest to the dearest, for instance “scale: { min: 0, max: 60000 }”.',
    },
  },
  *check({ corpus }) {
    const { criteria, scale: common } = corpus.entity('criteria')?.data ?? {};
    for (const criterion of criteria ?? []) {
      const { min, max } = criterion?.scale ?? common ?? {};
      if (criterion?.computed !== 'cost' || min === undefined || max === undefined) continue;
      for (const action of corpus.entities('action')) {
        const { resources, status } = action.data;
        const budget = resources?.budget;
        if (status !== 'candidate' || budget === undefined || (budget >= min && budget <= max)) continue;
        yield { at: at(action, resources, 'budget'), data: { budget, criterion: criterion.title ?? criterion.id ?? '', min, max } };
      }
    }
  },
  fails: {
    files: {
      'criteria.yaml':
        'scale: { min: 0, max: 20000 }\ncriteria:\n  - { id: cout, title: Coût, question: Combien ?, weight: 100, direction: min, computed: cost }\n',
      'actions/ecole-ouverte.md': '---\nstatus: candidate\nresources: { budget: ⟦30000⟧ }\n---\n',
    },
  },
  passes: {
    files: {
      'criteria.yaml':
        'scale: { min: 0, max: 4 }\ncriteria:\n  - { id: cout, title: Coût, question: Combien ?, weight: 100, direction: min, computed: cost, scale: { min: 0, max: 60000 } }\n',
      'actions/ecole-ouverte.md': '---\nstatus: candidate\nresources: { budget: 30000 }\n---\n',
    },
  },
});
