import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { PERIODS } from '../../corpus/periods.ts';
import { daysBetween } from './use.ts';
import { rule } from '../rule.ts';

export const indicatorStale = rule<{ title: string; date: string }>({
  name: 'indicator/stale',
  severity: 'info',
  words: {
    fr: {
      title: 'Indicateur dont la dernière mesure est ancienne',
      why: fr`Un chiffre ancien ne dit plus où en est l’action : le comité doit savoir que la mesure suivante manque.`,
      say: ({ title, date }) => fr`La dernière mesure de « ${title} » est du ${longDate(date, 'fr')} : au moins une mesure manque depuis.`,
      remedy: fr`Relevez la mesure due, ou écrivez une ligne avec « missing » et la raison.`,
    },
    en: {
      title: 'Indicator whose last measure is old',
      why: 'An old figure no longer says where the action stands: the committee has to know that the next one is missing.',
      say: ({ title, date }) => `The last measure of “${title}” is of ${longDate(date, 'en')}: at least one is missing since.`,
      remedy: 'Collect the measure due, or write a row with “missing” and the reason.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const { collection, measures, title } = indicator.data;
      const period = PERIODS[collection?.frequency ?? 'once'];
      const until = collection?.ends !== undefined && collection.ends < corpus.date ? collection.ends : corpus.date;
      const last = (measures ?? [])
        .flatMap((one) => (one?.date !== undefined && one.date <= corpus.date ? [one] : []))
        .toSorted((a, b) => (a.date! < b.date! ? -1 : 1))
        .at(-1);
      if (period !== undefined && last && daysBetween(last.date!, until) > 2 * period)
        yield { at: at(indicator, last, 'date'), data: { title: title ?? indicator.id, date: last.date! } };
    }
  },
  fails: {
    files: {
      'indicators/assiduite.yaml':
        'collection: { frequency: monthly, responsible: ecole }\nmeasures:\n  - { date: 2026-06-30, numerator: 1800, denominator: 2000, quality: good }\n  - { date: ⟦2026-07-31⟧, numerator: 1830, denominator: 2000, quality: good }\n',
    },
  },
  passes: {
    files: {
      'indicators/assiduite.yaml':
        'collection: { frequency: monthly, responsible: ecole }\nmeasures:\n  - { date: 2026-07-31, numerator: 1800, denominator: 2000, quality: good }\n  - { date: 2026-09-30, missing: Registre non remis }\n',
    },
  },
});
