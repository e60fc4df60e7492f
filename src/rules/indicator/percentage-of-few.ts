import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

/** Below this, never a percentage. */
const FEW = 20;

export const percentageOfFew = rule<{ denominator: number }>({
  name: 'indicator/percentage-of-few',
  severity: 'info',
  words: {
    fr: {
      title: 'Proportion calculée sur très peu de cas',
      why: fr`Sous vingt cas, un pourcentage fait paraître une tendance où il n’y a que quelques personnes ; les documents écrivent « 7 sur 12 ».`,
      say: ({ denominator }) => fr`Cette proportion ne porte que sur ${number(denominator, 'fr')} cas.`,
      remedy: fr`Rien à corriger ; si possible, regroupez plusieurs périodes ou plusieurs territoires.`,
    },
    en: {
      title: 'Proportion of very few cases',
      why: 'Under twenty cases a percentage looks like a trend where there are only a few people; documents write “7 of 12”.',
      say: ({ denominator }) => `This proportion rests on ${number(denominator, 'en')} cases only.`,
      remedy: 'Nothing to mend; if possible, put several periods or territories together.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      if (indicator.data.type !== 'proportion') continue;
      for (const measure of indicator.data.measures ?? []) {
        if (measure?.denominator !== undefined && measure.denominator > 0 && measure.denominator < FEW)
          yield { at: at(indicator, measure, 'denominator'), data: { denominator: measure.denominator } };
      }
    }
  },
  fails: {
    files: { 'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-09-30, numerator: 11, denominator: ⟦12⟧, quality: good }\n' },
  },
  passes: {
    files: { 'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-09-30, numerator: 18, denominator: 20, quality: good }\n' },
  },
});
