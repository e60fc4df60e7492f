// What the measures of an indicator leave to be desired: each flag is a fact of the data, told before any verdict.

import type { Corpus } from '../corpus/corpus.ts';
import { PERIODS } from '../corpus/periods.ts';
import { baselinesIn, comparisonsOf, groupBy, type Indicator, isOutOfBounds, type Measure, measuresOf } from './measures.ts';

export type Flag =
  | 'missing'
  | 'provisional'
  | 'doubtful'
  | 'break'
  | 'no-denominator'
  | 'sum-differs'
  | 'out-of-bounds'
  | 'repeated'
  | 'single-reference'
  | 'incomplete'
  | 'extreme'
  | 'differenced';

/** Flags that leave a verdict open: a reader could say that the figures themselves are at fault. */
export const OPEN: ReadonlySet<Flag> = new Set([
  'provisional',
  'doubtful',
  'break',
  'sum-differs',
  'out-of-bounds',
  'repeated',
  'incomplete',
  'extreme',
]);

const MOST_REPEATED = 4;

const month = (date: string): number => Number(date.slice(5, 7));
const days = (from: string, to: string): number => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;

/** Periods expected from the first record to now, holidays of summer set aside when a monthly series never has them. */
export function expectedPeriods(rows: readonly Measure[], indicator: Indicator, date: string): number | undefined {
  const frequency = indicator.data.collection?.frequency;
  const period = PERIODS[frequency ?? ''];
  const first = rows[0];
  if (period === undefined || !first) return undefined;
  const end = [date, indicator.data.collection?.ends ?? date].sort()[0]!;
  if (frequency !== 'monthly') return Math.max(1, Math.floor((days(first.date, end) + 1) / (period - 1)) + 1);
  const summer = rows.some((one) => month(one.date) === 7 || month(one.date) === 8);
  let expected = 0;
  for (let at = first.date.slice(0, 7); at <= end.slice(0, 7); at = nextMonth(at)) {
    // The current month is not over.
    if (at === end.slice(0, 7) && end < `${at}-28`) break;
    if (summer || (at.slice(5) !== '07' && at.slice(5) !== '08')) expected += 1;
  }
  return Math.max(1, expected);
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The share of expected periods that were measured; undefined where nothing regular is expected. */
export function completenessOf(rows: readonly Measure[], indicator: Indicator, date: string): number | undefined {
  const expected = expectedPeriods(rows, indicator, date);
  return expected === undefined ? undefined : Math.min(1, rows.filter(({ missing }) => missing === undefined).length / expected);
}

/** The flags of one line of measures. */
export function flagsOf(indicator: Indicator, rows: readonly Measure[], corpus: Corpus): ReadonlySet<Flag> {
  const { data } = indicator;
  const flags = new Set<Flag>();
  if (rows.some(({ missing }) => missing !== undefined)) flags.add('missing');
  if (rows.some(({ quality }) => quality === 'provisional')) flags.add('provisional');
  if (rows.some(({ quality }) => quality === 'doubtful' || quality === 'estimated')) flags.add('doubtful');
  if (rows.some((one) => isOutOfBounds(one, data))) flags.add('out-of-bounds');
  if (
    rows.some((one) => data.type === 'proportion' && one.missing === undefined && (one.denominator === undefined || one.denominator === 0))
  )
    flags.add('no-denominator');
  const [first, last] = [rows[0]?.date ?? '', rows.at(-1)?.date ?? ''];
  if ((data.breaks ?? []).some((one) => one?.date !== undefined && one.date > first && one.date <= last)) flags.add('break');
  let run = 1;
  for (const [index, { figure }] of rows.entries()) {
    run = index > 0 && figure !== undefined && figure !== 0 && figure === rows[index - 1]!.figure ? run + 1 : 1;
    if (run >= MOST_REPEATED) flags.add('repeated');
  }
  const completeness = completenessOf(rows, indicator, corpus.date);
  if (completeness !== undefined && completeness < 0.8) flags.add('incomplete');
  if (baselinesIn(indicator).length > 0 && rows.filter(({ date }) => date <= (baselinesIn(indicator)[0]?.date ?? '')).length <= 1)
    flags.add('single-reference');
  if (sumDiffers(indicator, corpus)) flags.add('sum-differs');
  if (data.cumulative === true) flags.add('differenced');
  return flags;
}

/** Whether territories or groups written beside a whole make more than it. */
function sumDiffers(indicator: Indicator, corpus: Corpus): boolean {
  if (indicator.data.type !== 'count') return false;
  const compared = comparisonsOf(indicator.data);
  const rows = measuresOf(indicator, corpus).filter(({ unit }) => unit === undefined);
  return [...groupBy(rows, ({ date }) => date).values()].some((together) => {
    const whole = together.find(({ territory, group }) => territory === undefined && group === undefined)?.figure;
    const parts = together.filter(({ territory, group }) => territory !== undefined && group === undefined && !compared.has(territory));
    return whole !== undefined && parts.length > 1 && parts.reduce((sum, { figure }) => sum + (figure ?? 0), 0) > whole + 1e-9;
  });
}
