// Whether a series goes up or down, whatever its shape: Mann-Kendall and Sen.

import { normal, probit } from './special.ts';

/** Kendall’s S of two lists and its variance with ties on both sides (Kendall, 1976). */
export function kendall(x: readonly number[], y: readonly number[]): { S: number; variance: number; tauB: number } {
  const n = x.length;
  let S = 0;
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) S += Math.sign(x[j]! - x[i]!) * Math.sign(y[j]! - y[i]!);
  const [tx, ty] = [tiesIn(x), tiesIn(y)];
  const sum = (ties: readonly number[], term: (t: number) => number): number => ties.reduce((all, t) => all + term(t), 0);
  const five = (t: number): number => t * (t - 1) * (2 * t + 5);
  const three = (t: number): number => t * (t - 1) * (t - 2);
  const two = (t: number): number => t * (t - 1);
  const variance =
    (five(n) - sum(tx, five) - sum(ty, five)) / 18 +
    (n > 2 ? (sum(tx, three) * sum(ty, three)) / (9 * three(n)) : 0) +
    (n > 1 ? (sum(tx, two) * sum(ty, two)) / (2 * two(n)) : 0);
  const pairs = two(n) / 2;
  const tauB = S / Math.sqrt((pairs - sum(tx, two) / 2) * (pairs - sum(ty, two) / 2));
  return { S, variance, tauB };
}

function tiesIn(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/** P(S ≥ s) for n values without ties, counted exactly (Kendall, 1976, table 1). */
export function kendallExact(n: number, s: number): number {
  // Number of orders of n values with a given count of inversions; S = n(n−1)/2 − 2·inversions.
  let counts = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: counts.length + size - 1 }, () => 0);
    for (const [inversions, count] of counts.entries()) for (let shift = 0; shift < size; shift += 1) next[inversions + shift]! += count;
    counts = next;
  }
  const total = counts.reduce((sum, one) => sum + one, 0);
  const most = (n * (n - 1)) / 2;
  return counts.reduce((sum, count, inversions) => (most - 2 * inversions >= s ? sum + count : sum), 0) / total;
}

const MOST_EXACT = 10;

/** Mann-Kendall’s test of a trend (Mann, 1945): exact for a few values without ties, normal with continuity beyond. */
export function mannKendall(values: readonly number[]): {
  S: number;
  variance: number;
  z: number;
  p: number;
  tauB: number;
  exact: boolean;
} {
  const { S, variance, tauB } = kendall(
    values.map((_, index) => index),
    values,
  );
  const z = variance === 0 ? 0 : (S - Math.sign(S)) / Math.sqrt(variance);
  const exact = values.length <= MOST_EXACT && new Set(values).size === values.length;
  const p = exact ? Math.min(1, 2 * kendallExact(values.length, Math.abs(S))) : 2 * normal(-Math.abs(z));
  return { S, variance, z, p, tauB: variance === 0 ? 0 : tauB, exact };
}

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

export const median = (values: readonly number[]): number => middle(values.toSorted((a, b) => a - b));

/** The median of all slopes between two points, and its interval (Sen, 1968). */
export function senSlope(
  values: readonly number[],
  times: readonly number[] = values.map((_, index) => index),
  level = 0.95,
): { slope: number; lower: number; upper: number } {
  const slopes: number[] = [];
  for (let i = 0; i < values.length; i += 1)
    for (let j = i + 1; j < values.length; j += 1)
      if (times[j] !== times[i]) slopes.push((values[j]! - values[i]!) / (times[j]! - times[i]!));
  slopes.sort((a, b) => a - b);
  const { variance } = kendall(times, values);
  const half = probit((1 + level) / 2) * Math.sqrt(variance);
  const count = slopes.length;
  const at = (rank: number): number => slopes[Math.max(0, Math.min(count - 1, rank))]!;
  return { slope: middle(slopes), lower: at(Math.round((count - half) / 2) - 1), upper: at(Math.round((count + half) / 2)) };
}
