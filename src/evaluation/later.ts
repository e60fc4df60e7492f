// The measures written of a day that the reference date has not reached: no verdict knows them, and it must be said.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { type Both, fr, type Language, list, longDate, number, plural } from '../language/language.ts';
import { measuresIn } from './measures.ts';

export interface Later {
  readonly indicator: Entity<'indicator'>;
  /** The days, each once. */
  readonly dates: readonly string[];
  readonly count: number;
}

/** By indicator, the measures that are left out. */
export function laterMeasures(corpus: Corpus, indicators: readonly Entity<'indicator'>[] = corpus.entities('indicator')): Later[] {
  return indicators.flatMap((indicator) => {
    const left = measuresIn(indicator).filter(({ date }) => date > corpus.date);
    return left.length === 0 ? [] : [{ indicator, dates: [...new Set(left.map(({ date }) => date))], count: left.length }];
  });
}

const WORDS: Both<(indicators: readonly string[], count: number, date: string) => string> = {
  fr: (indicators, count, date) =>
    fr`${plural(count, 'mesure est postérieure', 'mesures sont postérieures', 'fr')} à la date de référence (${date}) et ${count < 2 ? 'n’est pas comptée' : 'ne sont pas comptées'} : ${list(indicators, 'fr')}. Pour ${count < 2 ? 'la' : 'les'} compter : « --date », ou « as_of » dans odas.yaml.`,
  en: (indicators, count, date) =>
    `${plural(count, 'measure is', 'measures are', 'en')} later than the reference date (${date}) and not counted: ${list(indicators, 'en')}. To count ${count === 1 ? 'it' : 'them'}: “--date”, or “as_of” in odas.yaml.`,
};
const MOST = 4;

/** The sentence that says it; undefined when nothing is left out. */
export function laterSentence(later: readonly Later[], date: string, language: Language): string | undefined {
  if (later.length === 0) return undefined;
  const told = later
    .slice(0, MOST)
    .map(({ indicator: { id, data }, dates }) => `${data.title ?? id} (${longDate(dates.at(-1)!, language)})`);
  const more = later.length - told.length;
  const others = language === 'fr' ? plural(more, 'autre', 'autres', 'fr') : `${number(more, 'en')} more`;
  const count = later.reduce((sum, one) => sum + one.count, 0);
  return WORDS[language](more > 0 ? [...told, others] : told, count, longDate(date, language));
}
