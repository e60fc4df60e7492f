import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { measuresEffect } from './use.ts';
import { rule } from '../rule.ts';

export const familyMissing = rule({
  name: 'indicator/family-missing',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'info', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Aucun indicateur d’effet',
      why: fr`Compter ce qui a été fait ne dit pas ce qui a changé : il faut au moins un indicateur de résultat ou d’impact.`,
      say: () => fr`Aucun indicateur du projet ne mesure un effet (famille « outcome » ou « impact »).`,
      remedy: fr`Ajoutez un indicateur de ce que l’action doit changer pour les enfants ou les familles.`,
    },
    en: {
      title: 'No outcome indicator',
      why: 'Counting what was done does not say what changed: at least one outcome or impact indicator is needed.',
      say: () => 'No indicator of the project measures an effect (family “outcome” or “impact”).',
      remedy: 'Add an indicator of what the action should change for children or families.',
    },
  },
  *check({ corpus }) {
    const [first, ...others] = corpus.entities('indicator');
    if (first && ![first, ...others].some((one) => measuresEffect(one))) yield { at: at(first, first.data, 'family'), data: {} };
  },
  fails: { files: { 'indicators/assiduite.yaml': 'family: ⟦output⟧\n' } },
  passes: { files: { 'indicators/assiduite.yaml': 'family: impact\n' } },
});
