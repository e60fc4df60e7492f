// Run and control charts: whether something changed in a series, never why.

import { binomialQuantile } from './counts.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The longest run and the fewest crossings that chance leaves likely (Anhøj & Olesen, 2014). */
export const anhojLimits = (n: number): { longestRun: number; fewestCrossings: number } => ({
  longestRun: Math.round(Math.log2(n)) + 3,
  fewestCrossings: binomialQuantile(0.05, n - 1, 0.5),
});

export interface Run {
  readonly useful: number;
  readonly longestRun: number;
  readonly crossings: number;
  readonly limits: { readonly longestRun: number; readonly fewestCrossings: number };
  readonly signal: boolean;
}

/** Runs above and below a middle line; points on the line do not count. */
export function runChart(values: readonly number[], centre: number): Run {
  const sides = values.map((one) => Math.sign(one - centre)).filter((side) => side !== 0);
  let [longestRun, crossings, run] = [0, 0, 0];
  for (const [index, side] of sides.entries()) {
    if (index > 0 && side !== sides[index - 1]) {
      crossings += 1;
      run = 0;
    }
    run += 1;
    longestRun = Math.max(longestRun, run);
  }
  const limits = anhojLimits(Math.max(2, sides.length));
  return {
    useful: sides.length,
    longestRun,
    crossings,
    limits,
    signal: sides.length >= 10 && (longestRun > limits.longestRun || crossings < limits.fewestCrossings),
  };
}

export interface Control {
  readonly centre: number;
  /** One a point. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** Positions from 1. */
  readonly outside: readonly number[];
}

const outsideOf = (values: readonly number[], lower: readonly number[], upper: readonly number[]): number[] =>
  values.flatMap((one, index) => (one > upper[index]! || one < lower[index]! ? [index + 1] : []));

/** What limits are worked out from: the first points (`baseline`), some set aside (`exclude`, positions from 1). */
export interface Basis {
  readonly baseline?: number | undefined;
  readonly exclude?: readonly number[] | undefined;
}

const kept = <T>(values: readonly T[], { baseline = values.length, exclude = [] }: Basis): T[] =>
  values.filter((_, index) => index < baseline && !exclude.includes(index + 1));

/** Individual values with the limits of their moving range (Shewhart; Wheeler & Chambers, 1992). */
export function individuals(
  values: readonly number[],
  basis: Basis = {},
): Control & { readonly movingRange: number; readonly rangeLimit: number } {
  const base = kept(values, basis);
  const centre = mean(base);
  const movingRange = mean(base.slice(1).map((one, index) => Math.abs(one - base[index]!)));
  // 3/d₂ and D₄ for ranges of two: 2.66 and 3.267 when rounded.
  const half = (3 * movingRange) / 1.128;
  const upper = values.map(() => centre + half);
  const lower = values.map(() => centre - half);
  return { centre, upper, lower, outside: outsideOf(values, lower, upper), movingRange, rangeLimit: 3.267 * movingRange };
}

/** Shares of a whole (p-chart). */
export function shares(counts: readonly number[], sizes: readonly number[], basis: Basis = {}): Control {
  const pairs = kept(
    counts.map((count, index) => ({ count, size: sizes[index]! })),
    basis,
  );
  const centre = pairs.reduce((sum, { count }) => sum + count, 0) / pairs.reduce((sum, { size }) => sum + size, 0);
  const half = sizes.map((size) => 3 * Math.sqrt((centre * (1 - centre)) / size));
  const upper = half.map((one) => Math.min(1, centre + one));
  const lower = half.map((one) => Math.max(0, centre - one));
  return {
    centre,
    upper,
    lower,
    outside: outsideOf(
      counts.map((count, index) => count / sizes[index]!),
      lower,
      upper,
    ),
  };
}

/** Counts by unit of exposure (u-chart); with the same exposure everywhere, counts (c-chart). */
export function rates(counts: readonly number[], exposure: readonly number[] = counts.map(() => 1), basis: Basis = {}): Control {
  const pairs = kept(
    counts.map((count, index) => ({ count, size: exposure[index]! })),
    basis,
  );
  const centre = pairs.reduce((sum, { count }) => sum + count, 0) / pairs.reduce((sum, { size }) => sum + size, 0);
  const half = exposure.map((size) => 3 * Math.sqrt(centre / size));
  const upper = half.map((one) => centre + one);
  const lower = half.map((one) => Math.max(0, centre - one));
  return {
    centre,
    upper,
    lower,
    outside: outsideOf(
      counts.map((count, index) => count / exposure[index]!),
      lower,
      upper,
    ),
  };
}
