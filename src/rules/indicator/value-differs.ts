import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

/** How far a proportion may be from its counts before it is no longer a matter of rounding. */
const ROUNDING = 0.01;

export const valueDiffers = rule<{ value: number; counted: number }>({
  name: 'indicator/value-differs',
  severity: 'warning',
  words: {
    fr: {
      title: 'Proportion qui ne vient pas de ses effectifs',
      why: fr`Quand une mesure donne la proportion et les deux effectifs, ils disent la même chose ; sinon l’un d’eux est faux, et l’on ne sait pas lequel.`,
      say: ({ value, counted }) => fr`La proportion écrite est ${number(value, 'fr')}, ses effectifs donnent ${number(counted, 'fr')}.`,
      remedy: fr`Vérifiez la source, puis gardez les effectifs : la proportion s’en déduit.`,
    },
    en: {
      title: 'Proportion that does not follow from its counts',
      why: 'When a measure gives the proportion and both counts, they say the same; else one of them is wrong, and nobody knows which.',
      say: ({ value, counted }) => `The proportion written is ${number(value, 'en')}, its counts give ${number(counted, 'en')}.`,
      remedy: 'Check the source, then keep the counts: the proportion follows from them.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const { type, scale = 1, measures = [] } = indicator.data;
      if (type !== 'proportion') continue;
      for (const measure of measures) {
        if (measure?.value === undefined || measure.numerator === undefined || !measure.denominator) continue;
        // What cannot be is told by another rule.
        if (measure.value < 0 || measure.value > scale || measure.numerator < 0 || measure.numerator > measure.denominator) continue;
        const counted = (measure.numerator / measure.denominator) * scale;
        if (Math.abs(measure.value - counted) > ROUNDING * scale)
          yield {
            at: at(indicator, measure, 'value'),
            data: { value: measure.value, counted: (Math.round((counted / scale) * 1000) * scale) / 1000 },
          };
      }
    }
  },
  fails: {
    files: {
      'indicators/assiduite.yaml':
        'measures:\n  - { date: 2026-06-30, value: ⟦0.95⟧, numerator: 1800, denominator: 2000, quality: good }\n',
    },
  },
  passes: {
    files: {
      'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-06-30, value: 0.92, numerator: 1830, denominator: 2000, quality: good }\n',
    },
  },
});
