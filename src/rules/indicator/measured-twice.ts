import { at } from '../../corpus/corpus.ts';
import { type Span } from '../../document/place.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const measuredTwice = rule<{ date: string }>({
  name: 'indicator/measured-twice',
  severity: 'warning',
  words: {
    fr: {
      title: 'Même mesure écrite deux fois',
      why: fr`Deux valeurs pour la même date, le même territoire et le même groupe : on ne sait laquelle croire, et elles compteraient double.`,
      say: ({ date }) => fr`Une mesure du ${longDate(date, 'fr')} pour le même territoire et le même groupe existe déjà.`,
      remedy: fr`Gardez la bonne, ou précisez le territoire, le groupe ou l’unité de chacune.`,
    },
    en: {
      title: 'Same measure written twice',
      why: 'Two values for the same date, territory and group: nobody knows which to believe, and they would count twice.',
      say: ({ date }) => `There is already a measure of ${longDate(date, 'en')} for the same territory and group.`,
      remedy: 'Keep the right one, or say the territory, the group or the unit of each.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const known = new Map<string, Span>();
      for (const measure of indicator.data.measures ?? []) {
        if (measure?.date === undefined) continue;
        const { date, territory = '', group = '', unit = '' } = measure;
        const likeness = JSON.stringify([date, territory, group, unit]);
        const place = at(indicator, measure, 'date');
        const first = known.get(likeness);
        if (first === undefined) known.set(likeness, place);
        else yield { at: place, data: { date }, related: [{ at: first, why: { fr: fr`Elle est ici.`, en: 'It is here.' } }] };
      }
    }
  },
  fails: {
    files: {
      'indicators/assiduite.yaml':
        'measures:\n  - { date: 2026-06-30, numerator: 1800, denominator: 2000, quality: good }\n  - { date: ⟦2026-06-30⟧, numerator: 1810, denominator: 2000, quality: good }\n',
    },
  },
  passes: {
    files: {
      'indicators/assiduite.yaml':
        'measures:\n  - { date: 2026-06-30, numerator: 1800, denominator: 2000, quality: good }\n  - { date: 2026-06-30, territory: quartier-nord, numerator: 900, denominator: 1000, quality: good }\n',
    },
  },
});
