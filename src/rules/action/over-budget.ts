import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { isCommitted } from './scores.ts';
import { rule } from '../rule.ts';

export const overBudget = rule<{ total: number; budget: number }>({
  name: 'action/over-budget',
  severity: { launch: 'info', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Actions au-delà du budget',
      why: fr`Engager plus que la somme disponible oblige à renoncer en cours de route.`,
      say: ({ total, budget }) => fr`Les actions engagées coûtent ${number(total, 'fr')} €, pour un budget de ${number(budget, 'fr')} €.`,
      remedy: fr`Réduisez le coût d’une action, ou relevez le budget si le comité l’a décidé.`,
    },
    en: {
      title: 'Actions over the budget',
      why: 'To commit more than the money available is to give up half-way.',
      say: ({ total, budget }) => `The actions under way cost ${number(total, 'en')} €, for a budget of ${number(budget, 'en')} €.`,
      remedy: 'Lower the cost of an action, or raise the budget if the committee decided so.',
    },
  },
  *check({ corpus }) {
    const criteria = corpus.entity('criteria');
    const budget = criteria?.data.constraints?.budget;
    if (!criteria || budget === undefined) return;
    // Summed in cents: tenths of euros do not add up exactly.
    const cents = corpus
      .entities('action')
      .filter((action) => isCommitted(action.data.status) && action.data.status !== 'evaluated')
      .reduce((sum, action) => sum + Math.round((action.data.resources?.budget ?? 0) * 100), 0);
    if (cents > Math.round(budget * 100))
      yield { at: at(criteria, criteria.data.constraints, 'budget'), data: { total: cents / 100, budget } };
  },
  fails: { files: { 'criteria.yaml': 'constraints: { budget: ⟦7000⟧ }\n' } },
  passes: { files: { 'criteria.yaml': 'constraints: { budget: 8000 }\n' } },
});
