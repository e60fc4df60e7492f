// Counts and shares of a whole: exact laws, the intervals that go with them, and tests of two of them.

import { betaLaw, incompleteBeta, incompleteGamma, invert, lnChoose, probit } from './special.ts';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export const LEVEL = 0.95;

const binomial = (k: number, n: number, p: number): number =>
  p === 0 ? Number(k === 0) : p === 1 ? Number(k === n) : Math.exp(lnChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));

/** P(X ≥ k) of a binomial law. */
export const binomialAtLeast = (k: number, n: number, p: number): number => (k <= 0 ? 1 : k > n ? 0 : incompleteBeta(k, n - k + 1, p));

/** The smallest k with P(X ≤ k) ≥ q. */
export function binomialQuantile(q: number, n: number, p: number): number {
  let sum = 0;
  for (let k = 0; k <= n; k += 1) {
    sum += binomial(k, n, p);
    if (sum >= q - 1e-12) return k;
  }
  return n;
}

/** The score interval of a share (Wilson, 1927). */
export function wilson(x: number, n: number, level = LEVEL): Interval {
  const z = probit((1 + level) / 2);
  const centre = (x + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return { lower: x === 0 ? 0 : Math.max(0, centre - half), upper: x === n ? 1 : Math.min(1, centre + half) };
}

/** The exact interval of a share (Clopper & Pearson, 1934). */
export function clopperPearson(x: number, n: number, level = LEVEL): Interval {
  const side = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : invert(betaLaw(x, n - x + 1), side, 0, 1),
    upper: x === n ? 1 : invert(betaLaw(x + 1, n - x), 1 - side, 0, 1),
  };
}

/** What none among n leaves possible, one-sided: the exact bound, and 3/n (Hanley & Lippman-Hand, 1983). */
export const ruleOfThree = (n: number, level = LEVEL): { exact: number; approximate: number } => ({
  exact: 1 - (1 - level) ** (1 / n),
  approximate: 3 / n,
});

/** The difference of two shares, first less second, with the hybrid score interval (Newcombe, 1998, method 10). */
export function newcombe(x1: number, n1: number, x2: number, n2: number, level = LEVEL): Interval & { readonly difference: number } {
  const [p1, p2] = [x1 / n1, x2 / n2];
  const [first, second] = [wilson(x1, n1, level), wilson(x2, n2, level)];
  const difference = p1 - p2;
  return {
    difference,
    lower: difference - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: difference + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}

/** The exact interval of a Poisson count (Garwood, 1936). */
export function garwood(count: number, level = LEVEL): Interval {
  const side = (1 - level) / 2;
  const high = count + 20 * Math.sqrt(count + 1) + 40;
  return {
    lower: count === 0 ? 0 : invert((mean) => incompleteGamma(count, mean), side, 0, high),
    upper: invert((mean) => incompleteGamma(count + 1, mean), 1 - side, 0, high),
  };
}

/** The central two-sided p of a Poisson count against an expected one: twice the smaller tail. */
export function poissonCentral(count: number, expected: number): number {
  const atLeast = count === 0 ? 1 : incompleteGamma(count, expected);
  const atMost = 1 - incompleteGamma(count + 1, expected);
  return Math.min(1, 2 * Math.min(atLeast, atMost));
}

/**
 * The ratio of two Poisson rates, first over second, by the conditional binomial law (Przyborowski & Wilenski, 1940):
 * the central p, so that p and interval agree, and the p of the less likely outcomes for comparison.
 */
export function rateRatio(
  count1: number,
  exposure1: number,
  count2: number,
  exposure2: number,
  level = LEVEL,
): Interval & { readonly ratio: number; readonly p: number; readonly minimumLikelihood: number; readonly greater: number } {
  const n = count1 + count2;
  const share = exposure1 / (exposure1 + exposure2);
  const scale = exposure2 / exposure1;
  const { lower, upper } = n === 0 ? { lower: 0, upper: 1 } : clopperPearson(count1, n, level);
  const odds = (p: number): number => (p >= 1 ? Infinity : (p / (1 - p)) * scale);
  const greater = binomialAtLeast(count1, n, share);
  const less = 1 - binomialAtLeast(count1 + 1, n, share);
  return {
    ratio: count2 === 0 ? (count1 === 0 ? Number.NaN : Infinity) : (count1 / count2) * scale,
    lower: odds(lower),
    upper: odds(upper),
    p: Math.min(1, 2 * Math.min(greater, less)),
    minimumLikelihood: sumOfLessLikely(n, (k) => binomial(k, n, share), count1),
    greater,
  };
}

/** The probability of all outcomes no more likely than the one observed, to a relative 1e-7. */
function sumOfLessLikely(n: number, probability: (k: number) => number, observed: number, from = 0): number {
  const limit = probability(observed) * (1 + 1e-7);
  let sum = 0;
  for (let k = from; k <= n; k += 1) {
    const one = probability(k);
    if (one <= limit) sum += one;
  }
  return Math.min(1, sum);
}

export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** Fisher’s exact test (Fisher, 1935): two-sided p, one-sided p, conditional odds ratio and its one-sided lower bound. */
export function fisher([[a, b], [c, d]]: TwoByTwo, level = LEVEL) {
  const [row, column, total] = [a + b, a + c, a + b + c + d];
  const [low, high] = [Math.max(0, row + column - total), Math.min(row, column)];
  const weights: number[] = [];
  for (let k = low; k <= high; k += 1) weights.push(lnChoose(column, k) + lnChoose(total - column, row - k));
  /** The law of the first cell when the odds are multiplied by `odds`. */
  const law = (odds: number): Float64Array => {
    const log = Math.log(odds);
    const terms = Float64Array.from(weights, (one, index) => one + (low + index) * log);
    const most = terms.reduce((one, other) => Math.max(one, other));
    let sum = 0;
    for (let index = 0; index < terms.length; index += 1) {
      terms[index] = Math.exp(terms[index]! - most);
      sum += terms[index]!;
    }
    return terms.map((one) => one / sum);
  };
  const plain = law(1);
  const atLeast = (odds: number): number => law(odds).reduce((sum, one, index) => (low + index >= a ? sum + one : sum), 0);
  const mean = (odds: number): number => law(odds).reduce((sum, one, index) => sum + one * (low + index), 0);
  const solve = (increasing: (odds: number) => number, value: number): number =>
    Math.exp(invert((log) => increasing(Math.exp(log)), value, -40, 40));
  return {
    p: sumOfLessLikely(high - low, (k) => plain[k]!, a - low),
    greater: atLeast(1),
    oddsRatio: a === low ? 0 : a === high ? Infinity : solve(mean, a),
    lower: a === low ? 0 : solve(atLeast, 1 - level),
  };
}

/** The exact two-sided p of McNemar’s test on those who changed, one way and the other (McNemar, 1947). */
export function mcNemar(gained: number, lost: number): number {
  const n = gained + lost;
  return n === 0 ? 1 : Math.min(1, 2 * binomialAtLeast(Math.max(gained, lost), n, 0.5));
}

/** How much more counts vary than chance would make them: Pearson’s χ² over its degrees of freedom. */
export function dispersion(counts: readonly number[]): number {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return mean === 0 ? 1 : counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / mean / (counts.length - 1);
}
