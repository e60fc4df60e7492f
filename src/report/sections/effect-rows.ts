// Each indicator of an effect as a row of words and figures: what goes the wrong way first, after secrecy of small counts.

import type { Entity } from '../../corpus/corpus.ts';
import { latest, type Point, type Reading } from '../../evaluation/readings.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import { OPEN } from '../../evaluation/quality.ts';
import { FLAG, WORD } from '../../evaluation/words.ts';
import { type Both, fr, type Language, monthYear, number, shortDate } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import { figure, namedWithUnit } from './figure.ts';
import { territoryName } from './names.ts';

/** Which way an indicator went, in the order in which it must be told. */
const SENSES = ['against', 'towards', 'reached', 'steady', 'ambiguous', 'unknown'] as const;
export type Sense = (typeof SENSES)[number];

const WORDS: Both<{
  readonly none: string;
  readonly in: (value: string, month: string) => string;
  readonly provisional: string;
  readonly reading: Readonly<Record<Sense, string>>;
  readonly short: Readonly<Partial<Record<Sense, string>>>;
  readonly effect: (word: string, level: number) => string;
  readonly verdict: (word: string) => string;
  readonly quality: Readonly<Record<string, string>>;
  readonly secret: string;
}> = {
  fr: {
    none: '–',
    in: (value, month) => fr`${value} en ${month}`,
    provisional: 'provisoire',
    reading: {
      against: 'en sens contraire de ce qui est voulu',
      reached: 'cible atteinte',
      towards: 'dans le sens voulu',
      steady: 'sans changement',
      ambiguous: 'à interpréter : une hausse peut être une meilleure détection',
      unknown: 'non comparable',
    },
    short: { against: 'en sens contraire', towards: 'favorable', ambiguous: 'à interpréter' },
    effect: (word, level) => fr`${word} (${level})`,
    verdict: (word) => fr`effet de l’action : ${word}`,
    quality: { good: 'bonne', doubtful: 'douteuse', estimated: 'estimée', provisional: 'provisoire', missing: 'manquante' },
    secret: 'n.d.',
  },
  en: {
    none: '–',
    in: (value, month) => `${value} in ${month}`,
    provisional: 'provisional',
    reading: {
      against: 'contrary to what is wanted',
      reached: 'target reached',
      towards: 'in the direction wanted',
      steady: 'unchanged',
      ambiguous: 'to interpret: a rise may be better detection',
      unknown: 'not comparable',
    },
    short: { against: 'unfavourable', towards: 'favourable', ambiguous: 'to interpret' },
    effect: (word, level) => `${word} (${level})`,
    verdict: (word) => `effect of the action: ${word}`,
    quality: { good: 'good', doubtful: 'doubtful', estimated: 'estimated', provisional: 'provisional', missing: 'missing' },
    secret: 'withheld',
  },
};

export interface EffectRow {
  readonly way: Sense;
  readonly told: Reading;
  readonly verdicts: readonly Verdict[];
  readonly title: string;
  readonly baseline: string;
  /** The last measure and the target as a sentence has them, then as a table does. */
  readonly now: string;
  readonly goal: string;
  readonly last: string;
  readonly target: string;
  readonly reading: string;
  readonly sense: string;
  readonly effect: string;
  /** An arrow and a few words: which way it went since its reference, and whether that is wanted. */
  readonly trend: string;
  /** The cases that the last measure rests on; withheld with it. */
  readonly n: string;
  /** What the last measure is worth, or what is wrong with the series. */
  readonly quality: string;
  readonly evidence: string;
}

function senseOf({ baseline, target, ...reading }: Reading, language: Language): Sense {
  const { direction } = reading.indicator.data;
  const last = latest(reading as Reading);
  const now = last?.value;
  const before = baseline?.value;
  if (direction === 'ambiguous') return 'ambiguous';
  if (now === undefined || before === undefined || direction === undefined) return 'unknown';
  // What reads the same has not changed for whoever reads it.
  if (figure(baseline, reading.indicator, language) === figure(last, reading.indicator, language)) return 'steady';
  if (direction === 'maintain') return 'steady';
  const better = direction === 'increase' ? now > before : now < before;
  if (target && (direction === 'increase' ? now >= target.value : now <= target.value)) return 'reached';
  return better ? 'towards' : 'against';
}

/** Up, down or level between what is read of the reference and of the last measure. */
function arrowOf({ baseline, ...reading }: Reading, language: Language): string {
  const last = latest(reading as Reading);
  const [before, now] = [baseline?.value, last?.value];
  if (before === undefined || now === undefined) return '';
  if (figure(baseline, reading.indicator, language) === figure(last, reading.indicator, language)) return '→';
  return now > before ? '↑' : '↓';
}

/** A count is its own number of cases. */
function casesOf({ denominator, n }: Pick<Point, 'denominator' | 'n'>, language: Language): string {
  const cases = denominator ?? n;
  return cases === undefined ? WORDS[language].none : number(cases, language);
}

function qualityOf(last: Point | undefined, verdicts: readonly Verdict[], language: Language): string {
  const said = WORDS[language];
  if (last === undefined) return said.none;
  if (last.missing !== undefined) return said.quality['missing']!;
  const fault = verdicts.flatMap(({ flags }) => [...flags]).find((flag) => OPEN.has(flag) && flag !== 'provisional' && flag !== 'doubtful');
  return fault !== undefined && last.quality === 'good' ? FLAG[language][fault] : (said.quality[last.quality] ?? last.quality);
}

export const isEffect = ({ data }: Entity<'indicator'>): boolean => data.family === 'outcome' || data.family === 'impact';

export const measuredIndicators = ({ open }: Scene): Entity<'indicator'>[] =>
  open.entities('indicator').filter(({ data }) => (data.measures ?? []).length > 0);

/** The rows of the indicators of effects, those that go the wrong way first. */
export function effectRows(scene: Scene): readonly EffectRow[] {
  const { open, language, derived } = scene;
  const said = WORDS[language];
  const between = language === 'fr' ? '\u202f; ' : '; ';
  const verdicts = derived.verdicts();
  return measuredIndicators(scene)
    .filter(isEffect)
    .flatMap((indicator) => derived.readings(indicator))
    .filter((one) => !one.comparison && one.points.length > 0)
    .map((reading) => ({ reading, way: senseOf(reading, language) }))
    .toSorted((a, b) => SENSES.indexOf(a.way) - SENSES.indexOf(b.way))
    .map(({ reading, way }): EffectRow => {
      const { indicator, territory, target } = reading;
      const last = latest(reading);
      const own = verdicts.filter((one) => one.indicator.id === indicator.id && one.territory === territory);
      const name = namedWithUnit(indicator);
      const now = figure(last, indicator, language);
      const goal =
        target && figure({ date: '', value: target.value, hidden: false, quality: 'good', missing: undefined }, indicator, language);
      const month = (date: string): string => shortDate(date.slice(0, 7), language);
      return {
        way,
        told: reading,
        verdicts: own,
        title: territory === undefined ? name : `${name}, ${territoryName(open, territory)}`,
        baseline: figure(reading.baseline, indicator, language),
        now: last === undefined ? now : said.in(now, monthYear(last.date, language)),
        goal: goal === undefined ? '' : target?.due === undefined ? goal : said.in(goal, monthYear(target.due, language)),
        last: last === undefined ? now : `${now} (${month(last.date)}${last.quality === 'provisional' ? `, ${said.provisional}` : ''})`,
        target: goal === undefined ? said.none : `${goal}${target?.due === undefined ? '' : ` (${month(target.due)})`}`,
        reading: [said.reading[way], ...own.map(({ effect }) => said.verdict(WORD[language][effect]))].join(between),
        sense: said.short[way] ?? said.reading[way],
        effect: own.map(({ effect, evidence }) => said.effect(WORD[language][effect], evidence)).join(between),
        trend: `${arrowOf(reading, language)} ${said.short[way] ?? said.reading[way]}`.trim(),
        n: last === undefined ? said.none : last.hidden ? said.secret : casesOf(last, language),
        quality: qualityOf(last, own, language),
        evidence: `${indicator.id} ${last?.date.slice(0, 7) ?? ''}`.trim(),
      };
    });
}
