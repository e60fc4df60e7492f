import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const valueImpossible = rule<{ value: number; limit: number | undefined; is: 'negative' | 'share' | 'more-than-all' }>({
  name: 'indicator/value-impossible',
  severity: 'warning',
  words: {
    fr: {
      title: 'Mesure impossible',
      why: fr`Une proportion reste entre rien et tout, un effectif n’est pas négatif : une faute de frappe deviendrait un résultat.`,
      say: ({ value, limit, is }) =>
        is === 'negative'
          ? fr`Cet effectif est négatif : ${number(value, 'fr')}.`
          : is === 'share'
            ? fr`Cette proportion, ${number(value, 'fr')}, n’est pas entre 0 et ${number(limit!, 'fr')}.`
            : fr`Le numérateur, ${number(value, 'fr')}, dépasse le dénominateur, ${number(limit!, 'fr')}.`,
      remedy: fr`Vérifiez la source ; « scale » dit si les proportions s’écrivent 0,45 (1) ou 45 (100).`,
    },
    en: {
      title: 'Impossible measure',
      why: 'A proportion lies between nothing and all, a count is not negative: a slip of the keyboard would become a result.',
      say: ({ value, limit, is }) =>
        is === 'negative'
          ? `This count is negative: ${number(value, 'en')}.`
          : is === 'share'
            ? `This proportion, ${number(value, 'en')}, does not lie between 0 and ${number(limit!, 'en')}.`
            : `The numerator, ${number(value, 'en')}, is more than the denominator, ${number(limit!, 'en')}.`,
      remedy: 'Check the source; “scale” says whether proportions are written 0.45 (1) or 45 (100).',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const { type, scale = 1, measures = [] } = indicator.data;
      for (const measure of measures) {
        if (measure === undefined) continue;
        const { value, numerator, denominator } = measure;
        const place = (field: 'value' | 'numerator') => at(indicator, measure, field);
        if (type === 'proportion' && value !== undefined && (value < 0 || value > scale))
          yield { at: place('value'), data: { value, limit: scale, is: 'share' } };
        if (type === 'count' && value !== undefined && value < 0)
          yield { at: place('value'), data: { value, limit: undefined, is: 'negative' } };
        if (type === 'proportion' && numerator !== undefined && denominator !== undefined && denominator >= 0 && numerator > denominator)
          yield { at: place('numerator'), data: { value: numerator, limit: denominator, is: 'more-than-all' } };
      }
    }
  },
  fails: {
    files: {
      'indicators/assiduite.yaml':
        'measures:\n  - { date: 2026-06-30, numerator: ⟦2100⟧, denominator: 2000, quality: good }\n  - { date: 2026-07-31, value: ⟦45⟧, quality: good }\n',
    },
  },
  passes: {
    files: {
      'indicators/assiduite.yaml':
        'scale: 100\nmeasures:\n  - { date: 2026-06-30, value: 45, numerator: 900, denominator: 2000, quality: good }\n',
    },
  },
});
