// Two groups before and after: means, their errors, and the difference of the changes.

import { leastSquares, type Fit } from './regression.ts';
import { studentQuantile, studentTwoSided } from './special.ts';

export interface Mean {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly se: number;
}

export function meanOf(values: readonly number[]): Mean {
  const n = values.length;
  const mean = values.reduce((sum, one) => sum + one, 0) / n;
  const sd = n < 2 ? 0 : Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
  return { n, mean, sd, se: sd / Math.sqrt(n) };
}

export interface Welch {
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/** The difference of two means, first less second, whatever their spreads (Welch, 1947). */
export function welch(first: Pick<Mean, 'n' | 'mean' | 'sd'>, second: Pick<Mean, 'n' | 'mean' | 'sd'>, level = 0.95): Welch {
  const [v1, v2] = [first.sd ** 2 / first.n, second.sd ** 2 / second.n];
  const difference = first.mean - second.mean;
  const se = Math.sqrt(v1 + v2);
  const df = se === 0 ? Math.max(1, first.n + second.n - 2) : (v1 + v2) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1));
  const half = studentQuantile((1 + level) / 2, df) * se;
  const t = se === 0 ? (difference === 0 ? 0 : Infinity) : difference / se;
  return { difference, se, df, p: studentTwoSided(t, df), lower: difference - half, upper: difference + half };
}

/** The difference of differences on paired changes: what changed here beyond what changed there (Card & Krueger, 1994). */
export const pairedChanges = (here: readonly number[], there: readonly number[]): Welch => welch(meanOf(here), meanOf(there));

/** The same by least squares on yearly values: intercept, group, period, both (Angrist & Pischke, 2009). */
export function differenceByPeriods(here: readonly number[], there: readonly number[], start: number): Fit | undefined {
  const rows = [there, here].flatMap((values, group) =>
    values.map((value, at) => ({ value, x: [1, group, Number(at >= start), group * Number(at >= start)] })),
  );
  return leastSquares(
    rows.map(({ x }) => x),
    rows.map(({ value }) => value),
  );
}
