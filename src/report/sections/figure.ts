// A figure as people read it, and as a drawing may place it: never a percentage of few cases, never a hidden value.

import { intervalOf } from '../../evaluation/interval.ts';
import type { Indicator } from '../../evaluation/measures.ts';
import type { Point, Reading } from '../../evaluation/readings.ts';
import { type Both, fr, type Language, number } from '../../language/language.ts';
import type { Mark, SeriesPoint } from '../view.ts';

const WORDS: Both<{
  readonly secret: string;
  readonly none: string;
  readonly of: (numerator: string, denominator: string) => string;
  readonly percent: (value: string) => string;
  readonly missing: (reason: string) => string;
}> = {
  fr: {
    secret: 'n.d. (secret)',
    none: '–',
    of: (numerator, denominator) => fr`${numerator} sur ${denominator}`,
    percent: (value) => fr`${value} %`,
    missing: (reason) => fr`manquant : ${reason}`,
  },
  en: {
    secret: 'withheld (secrecy)',
    none: '–',
    of: (numerator, denominator) => `${numerator} of ${denominator}`,
    percent: (value) => `${value}%`,
    missing: (reason) => `missing: ${reason}`,
  },
};

/** Fewer cases than this are never a percentage: a handful of children would look like a trend. */
const CASES_FOR_PERCENT = 50;
/** Fewer than this are not even placed on a scale of percentages. */
const CASES_FOR_PLACE = 20;
const CASES_FOR_DECIMAL = 1000;

/** What a number counts, said beside the name of its indicator unless the name says it. */
export function namedWithUnit({ id, data }: Pick<Indicator, 'id' | 'data'>): string {
  const { title = id, type, unit } = data;
  const isSaid = type === 'proportion' || unit === undefined || title.toLowerCase().includes(unit.toLowerCase());
  return isSaid ? title : `${title} (${unit})`;
}

/** A figure in words. */
export function figure(point: Point | undefined, { data }: Pick<Indicator, 'data'>, language: Language): string {
  const said = WORDS[language];
  if (!point) return said.none;
  if (point.hidden) return said.secret;
  if (point.missing !== undefined) return said.missing(point.missing);
  if (point.value === undefined) return said.none;
  if (data.type !== 'proportion') return number(Math.round(point.value * 100) / 100, language);
  const { numerator, denominator } = point;
  if (numerator !== undefined && denominator !== undefined && denominator < CASES_FOR_PERCENT)
    return said.of(number(numerator, language), number(denominator, language));
  const precise = denominator === undefined || denominator >= CASES_FOR_DECIMAL;
  return said.percent(number(Math.round(point.value * (precise ? 1000 : 100)) / (precise ? 10 : 1), language));
}

/** Why a measure may not be placed on a scale. */
function absence({ hidden, missing, value, denominator }: Point, { data }: Indicator): SeriesPoint['absent'] {
  if (hidden) return 'secret';
  if (missing !== undefined || value === undefined) return 'missing';
  return data.type === 'proportion' && denominator !== undefined && denominator < CASES_FOR_PLACE ? 'few' : undefined;
}

/** More points than this are drawn without their intervals: they would hide the line. */
const MOST_INTERVALS = 12;

/** The measures of a reading, in the order of dates. */
export function seriesOf({ indicator, points }: Reading, language: Language): readonly SeriesPoint[] {
  const few = points.length <= MOST_INTERVALS;
  return points.map((point): SeriesPoint => {
    const absent = absence(point, indicator);
    if (absent)
      return { date: point.date, value: undefined, absent, ...(absent !== 'missing' && { said: figure(point, indicator, language) }) };
    return {
      date: point.date,
      value: point.value,
      provisional: point.quality === 'provisional',
      // Few cases are not said to a decimal.
      ...(indicator.data.type === 'proportion' && { said: figure(point, indicator, language) }),
      ...(few && intervalOf(point, indicator)),
    };
  });
}

/** Where a measure is on a scale. A reference is a measure when it repeats one; else it has no interval of its own. */
export function markOf(point: Point | undefined, { indicator, points }: Reading, language: Language): Mark {
  if (!point) return { value: undefined, said: WORDS[language].none };
  const said = figure(point, indicator, language);
  const absent = absence(point, indicator);
  if (absent) return { value: undefined, absent, said };
  const measured = points.find(({ date, value, hidden }) => date === point.date && !hidden && Math.abs(value! - point.value!) < 1e-9);
  return { value: point.value, said, ...(measured && intervalOf(measured, indicator)) };
}
