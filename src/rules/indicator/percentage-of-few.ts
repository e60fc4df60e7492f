import { at } from '../../corpus/corpus.ts';
import { fr, number, plural } from '../../language/language.ts';
import { rule } from '../rule.ts';

/** Below this, never a percentage. */
const FEW = 20;

export const percentageOfFew = rule<{ denominator: number; more: number }>({
  name: 'indicator/percentage-of-few',
  severity: 'info',
  words: {
    fr: {
      title: 'Proportion calculée sur très peu de cas',
      why: fr`Sous vingt cas, un pourcentage fait paraître une tendance où il n’y a que quelques personnes ; les documents écrivent « 7 sur 12 ».`,
      say: ({ denominator, more }) =>
        more === 0
          ? fr`Cette proportion ne porte que sur ${number(denominator, 'fr')} cas.`
          : fr`Cette proportion ne porte que sur ${number(denominator, 'fr')} cas ; il en va de même de ${plural(more, 'autre mesure', 'autres mesures', 'fr')} de cet indicateur.`,
      remedy: fr`Rien à corriger ; si possible, regroupez plusieurs périodes ou plusieurs territoires.`,
    },
    en: {
      title: 'Proportion of very few cases',
      why: 'Under twenty cases a percentage looks like a trend where there are only a few people; documents write “7 of 12”.',
      say: ({ denominator, more }) =>
        more === 0
          ? `This proportion rests on ${number(denominator, 'en')} cases only.`
          : `This proportion rests on ${number(denominator, 'en')} cases only; so do ${plural(more, 'other measure', 'other measures', 'en')} of this indicator.`,
      remedy: 'Nothing to mend; if possible, put several periods or territories together.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      if (indicator.data.type !== 'proportion') continue;
      // Said once an indicator: a long series of few would hide everything else.
      const few = (indicator.data.measures ?? []).filter(
        ({ denominator } = {}) => denominator !== undefined && denominator > 0 && denominator < FEW,
      );
      const [first] = few;
      if (first) yield { at: at(indicator, first, 'denominator'), data: { denominator: first.denominator!, more: few.length - 1 } };
    }
  },
  fails: {
    files: { 'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-09-30, numerator: 11, denominator: ⟦12⟧, quality: good }\n' },
  },
  passes: {
    files: { 'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-09-30, numerator: 18, denominator: 20, quality: good }\n' },
  },
});
