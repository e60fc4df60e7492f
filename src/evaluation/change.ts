// Whether a number is really different after the start of an action: which test its design allows, and what the test says.

import { dispersion, fisher, mcNemar, newcombe, rateRatio } from './statistics/counts.ts';
import { welch } from './statistics/differences.ts';
import { detectable, leastCountP, leastShareSeen, leastTableP } from './statistics/power.ts';
import { interrupted, type Interrupted, type SeriesInput, slopeOf, without } from './statistics/series.ts';
import { normal, probit } from './statistics/special.ts';
import type { Indicator, Measure } from './measures.ts';

export type Method = 'shares' | 'same-people' | 'counts' | 'means' | 'series' | 'difference-series' | 'units';

/** What a test says of a change; figures are in the indicator's unit, or a ratio of after to before. */
export interface Change {
  readonly method: Method;
  readonly form: 'difference' | 'ratio';
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
  /** The smallest p that these numbers could ever give. */
  readonly leastP: number;
  /** The smallest change that would be seen four times in five, in the indicator's unit. */
  readonly detectable: number | undefined;
  /** Points or units on each side. */
  readonly before: number;
  readonly after: number;
  /** Whether several estimators say the same. */
  readonly agree: boolean;
  /** Whether nothing was found at a date at which nothing began; undefined when it could not be tried. */
  readonly placebo: boolean | undefined;
  /** Whether it was already on its way before the start; undefined when it cannot be known. */
  readonly steadyBefore: boolean | undefined;
  /** Whether it stands without what pulls most; undefined when nothing can be taken away. */
  readonly robust: boolean | undefined;
  readonly series?: Interrupted;
  /** What the series was judged on. */
  readonly input?: SeriesInput;
  readonly dates?: readonly string[];
  /** The ids of the measures it rests on. */
  readonly rests: readonly string[];
}

/** Two measures of one place: before the start, and the latest. */
export interface Pair {
  readonly before: Measure;
  readonly after: Measure;
  /** Earlier counts of the same length, to see how much they vary by themselves. */
  readonly history: readonly number[];
}

const OVERDISPERSED = 1.5;
const LEAST_HISTORY = 6;

/** The test of two measures; undefined when they do not hold what it needs. */
export function changeOfPair({ data }: Indicator, { before, after, history }: Pair): Change | undefined {
  const common = {
    before: 1,
    after: 1,
    agree: true,
    placebo: undefined,
    steadyBefore: undefined,
    robust: undefined,
    rests: [before.id, after.id],
  };
  if (after.gained !== undefined && after.lost !== undefined) {
    const n = after.gained + after.lost;
    const share = newcombe(after.gained, Math.max(1, n), after.lost, Math.max(1, n));
    return {
      ...common,
      method: 'same-people',
      form: 'difference',
      estimate: after.denominator ? (after.gained - after.lost) / after.denominator : share.difference,
      lower: after.denominator ? (share.lower * n) / after.denominator : share.lower,
      upper: after.denominator ? (share.upper * n) / after.denominator : share.upper,
      p: mcNemar(after.gained, after.lost),
      leastP: mcNemar(n, 0),
      detectable: after.denominator && n > 0 ? detectable(Math.sqrt(n) / after.denominator) : undefined,
    };
  }
  if (data.type === 'proportion') {
    const [x1, n1, x2, n2] = [before.numerator, before.denominator, after.numerator, after.denominator];
    if (x1 === undefined || x2 === undefined || !n1 || !n2 || x1 > n1 || x2 > n2 || Math.min(x1, x2) < 0) return undefined;
    const gap = newcombe(x2, n2, x1, n1);
    const seen = leastShareSeen(2 / (1 / n1 + 1 / n2), Math.min(x1 / n1, 1 - x1 / n1));
    return {
      ...common,
      method: 'shares',
      form: 'difference',
      estimate: gap.difference,
      lower: gap.lower,
      upper: gap.upper,
      p:
        n1 + n2 > 20_000
          ? twoShares(x1, n1, x2, n2)
          : fisher([
              [x2, n2 - x2],
              [x1, n1 - x1],
            ]).p,
      leastP: n1 + n2 > 20_000 ? 0 : leastTableP(x1, n1, n2),
      detectable: seen === undefined ? undefined : seen - Math.min(x1 / n1, 1 - x1 / n1),
    };
  }
  if (data.type === 'count') {
    const [x1, x2] = [before.figure, after.figure];
    if (x1 === undefined || x2 === undefined || !Number.isInteger(x1) || !Number.isInteger(x2)) return undefined;
    const [e1, e2] = [before.exposure ?? 1, after.exposure ?? 1];
    const ratio = rateRatio(x2, e2, x1, e1);
    const phi = history.length >= LEAST_HISTORY ? dispersion(history) : 1;
    const spread = phi > OVERDISPERSED && x1 > 0 && x2 > 0;
    const se = Math.sqrt((spread ? phi : 1) * (1 / Math.max(0.5, x1) + 1 / Math.max(0.5, x2)));
    const half = probit(0.975) * se;
    return {
      ...common,
      method: 'counts',
      form: 'ratio',
      estimate: ratio.ratio,
      lower: spread ? ratio.ratio * Math.exp(-half) : ratio.lower,
      upper: spread ? ratio.ratio * Math.exp(half) : ratio.upper,
      p: spread ? 2 * normal(-Math.abs(Math.log(ratio.ratio)) / se) : ratio.p,
      // What should grow can always grow enough to be seen; what should fall cannot fall below nothing.
      leastP: data.direction === 'increase' ? 0 : leastCountP(x1, e1, e2),
      detectable: x1 > 0 ? x1 * (1 - Math.exp(-detectable(Math.sqrt((spread ? phi : 1) * (2 / x1))))) : undefined,
    };
  }
  const [m1, m2] = [before.figure, after.figure];
  if (m1 === undefined || m2 === undefined || before.sd === undefined || after.sd === undefined || !(before.n! > 1) || !(after.n! > 1))
    return undefined;
  const gap = welch({ n: after.n!, mean: m2, sd: after.sd }, { n: before.n!, mean: m1, sd: before.sd });
  return {
    ...common,
    method: 'means',
    form: 'difference',
    estimate: gap.difference,
    lower: gap.lower,
    upper: gap.upper,
    p: gap.p,
    leastP: 0,
    detectable: detectable(gap.se, gap.df),
  };
}

/** Two large shares: the normal law of the pooled difference. */
function twoShares(x1: number, n1: number, x2: number, n2: number): number {
  const pooled = (x1 + x2) / (n1 + n2);
  const se = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return se === 0 ? 1 : 2 * normal(-Math.abs(x2 / n2 - x1 / n1) / se);
}

/** The scale on which a series is read: logarithms for counts of ten and more, their own law for small ones. */
export function scaleFor({ data }: Indicator, values: readonly number[]): NonNullable<SeriesInput['scale']> {
  if (data.type !== 'count') return 'plain';
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return mean >= 10 && values.every((one) => one > 0)
    ? 'log'
    : values.every((one) => one >= 0 && Number.isInteger(one))
      ? 'poisson'
      : 'plain';
}

const LEAST_PLACEBO = 12;

/** The test of a series around a start; undefined when it cannot be made. */
export function changeOfSeries(
  input: SeriesInput,
  dates: readonly string[],
  rests: readonly string[],
  method: 'series' | 'difference-series',
): Change | undefined {
  const series = interrupted(input);
  if (!series) return undefined;
  const { widest, log } = series;
  const before = input.values.slice(0, input.start);
  const level = before.reduce((sum, one) => sum + one, 0) / before.length;
  const placebo =
    input.start >= LEAST_PLACEBO
      ? interrupted({
          ...input,
          values: before,
          start: Math.floor(input.start / 2),
          ...(input.exposure && { exposure: input.exposure.slice(0, input.start) }),
          ...(input.times && { times: input.times.slice(0, input.start) }),
        })
      : undefined;
  const lighter = interrupted(without(input, series.influential));
  const flat = slopeOf(log && before.every((one) => one > 0) ? before.map(Math.log) : before);
  const turn = (value: number): number => (log ? Math.exp(value) : value);
  return {
    method,
    form: log ? 'ratio' : 'difference',
    estimate: turn(widest.estimate),
    lower: turn(widest.lower),
    upper: turn(widest.upper),
    p: series.worstP,
    leastP: 0,
    detectable: log ? level * (1 - Math.exp(-series.detectable)) : series.detectable,
    before: series.before,
    after: series.after,
    agree: series.agree,
    placebo: placebo && placebo.worstP >= 0.05,
    steadyBefore: flat && Math.abs(flat.t) < 2,
    robust: lighter && lighter.worstP < 0.05 && Math.sign(lighter.widest.estimate) === Math.sign(widest.estimate),
    series,
    input,
    dates,
    rests,
  };
}
