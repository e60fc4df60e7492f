import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

interface Aim {
  readonly territory?: string | undefined;
  readonly value?: number | undefined;
}
const listed = (one: Aim | readonly (Aim | undefined)[] | undefined): readonly Aim[] =>
  (Array.isArray(one) ? one : [one]).filter((aim): aim is Aim => aim !== undefined && aim !== null);

export const targetAgainstDirection = rule<{ target: number; baseline: number; direction: 'increase' | 'decrease' }>({
  name: 'indicator/target-against-direction',
  severity: 'warning',
  words: {
    fr: {
      title: 'Cible à rebours de ce que l’on cherche',
      why: fr`Une cible égale à la référence, ou moins bonne qu’elle, serait atteinte sans rien faire, ou en allant moins bien.`,
      say: ({ target, baseline, direction }) =>
        target === baseline
          ? fr`La cible et la référence sont égales (${number(target, 'fr')}), alors que l’on cherche à ${direction === 'increase' ? 'augmenter' : 'réduire'} cet indicateur.`
          : fr`La cible est ${number(target, 'fr')} et la référence ${number(baseline, 'fr')}, alors que l’on cherche à ${direction === 'increase' ? 'augmenter' : 'réduire'} cet indicateur.`,
      remedy: fr`Corrigez la cible, la référence ou le sens (« direction »).`,
    },
    en: {
      title: 'Target that goes the wrong way',
      why: 'A target equal to the baseline, or worse than it, would be reached by doing nothing, or by getting worse.',
      say: ({ target, baseline, direction }) =>
        target === baseline
          ? `The target and the baseline are equal (${number(target, 'en')}), though this indicator is meant to ${direction}.`
          : `The target is ${number(target, 'en')} and the baseline ${number(baseline, 'en')}, though this indicator is meant to ${direction}.`,
      remedy: 'Mend the target, the baseline or the direction.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const { direction } = indicator.data;
      if (direction !== 'increase' && direction !== 'decrease') continue;
      const baselines = listed(indicator.data.baseline as Aim);
      for (const aim of listed(indicator.data.target as Aim)) {
        const baseline = baselines.find(({ territory }) => territory === aim.territory)?.value;
        if (aim.value === undefined || baseline === undefined) continue;
        if (direction === 'increase' ? aim.value <= baseline : aim.value >= baseline)
          yield { at: at(indicator, aim, 'value'), data: { target: aim.value, baseline, direction } };
      }
    }
  },
  fails: {
    files: { 'indicators/assiduite.yaml': 'target: { value: ⟦0.85⟧, due: 2027-06-30, rationale: Niveau des écoles voisines }\n' },
  },
  passes: {
    files: {
      'indicators/assiduite.yaml': 'direction: decrease\ntarget: { value: 0.85, due: 2027-06-30, rationale: Niveau des écoles voisines }\n',
    },
  },
});
