// Tests that count arrangements: all of them while they can be counted, seeded draws beyond.

import { lnChoose } from './special.ts';

/** The most arrangements that are all counted. */
const MOST_COUNTED = 200_000;
const DRAWS = 20_000;

export interface Arrangements {
  readonly observed: number;
  /** How many were looked at, and whether that is all of them. */
  readonly arrangements: number;
  readonly exact: boolean;
  /** How many give at least the observed value, upwards. */
  readonly atLeast: number;
  readonly greater: number;
  readonly p: number;
}

/** A stream of numbers in [0, 1) that a seed decides (splitmix32, after Steele, Lea & Flood, 2014). */
export function stream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** The difference of two means, first less second, among all ways of sharing the values out (Pitman, 1937). */
export function permuteMeans(x: readonly number[], y: readonly number[], seed = 2026): Arrangements {
  const all = [...x, ...y];
  const [m, n, total] = [x.length, all.length, sumOf(all)];
  const differenceFor = (sum: number): number => sum / m - (total - sum) / (n - m);
  const mixed = Float64Array.from(all);
  const observed = differenceFor(sumOf(x));
  return tally(
    observed,
    Math.round(Math.exp(lnChoose(n, m))),
    spreadOf(all),
    seed,
    (draw) => {
      if (draw) {
        mixed.set(all);
        return differenceFor(sumOfHead(mixed, m, draw));
      }
      return undefined;
    },
    (visit) => {
      const choose = (from: number, left: number, sum: number): void => {
        if (left === 0) return visit(differenceFor(sum));
        for (let at = from; at <= n - left; at += 1) choose(at + 1, left - 1, sum + all[at]!);
      };
      choose(0, m, 0);
    },
  );
}

/** The sum of paired differences, among all ways of turning their signs (Fisher, 1935). */
export function flipSigns(differences: readonly number[], seed = 2026): Arrangements {
  const n = differences.length;
  return tally(
    sumOf(differences),
    2 ** n,
    spreadOf(differences),
    seed,
    (draw) => {
      return draw ? sumOf(differences.map((one) => (draw() < 0.5 ? one : -one))) : undefined;
    },
    (visit) => {
      const flip = (at: number, sum: number): void => {
        if (at === n) return visit(sum);
        flip(at + 1, sum + differences[at]!);
        flip(at + 1, sum - differences[at]!);
      };
      flip(0, 0);
    },
  );
}

const spreadOf = (values: readonly number[]): number => Math.max(1e-300, ...values.map(Math.abs));

/** The sum of as many values drawn, which change places with those they are put before. */
function sumOfHead(all: Float64Array, m: number, draw: () => number): number {
  let sum = 0;
  for (let at = 0; at < m; at += 1) {
    const other = at + Math.floor(draw() * (all.length - at));
    const one = all[other]!;
    all[other] = all[at]!;
    all[at] = one;
    sum += one;
  }
  return sum;
}

function tally(
  observed: number,
  count: number,
  scale: number,
  seed: number,
  drawn: (draw: (() => number) | undefined) => number | undefined,
  everyOne: (visit: (value: number) => void) => void,
): Arrangements {
  // Values equal but for rounding count as reached.
  const slack = 1e-9 * scale;
  let [looked, atLeast, atMost, asFar] = [0, 0, 0, 0];
  const visit = (value: number): void => {
    looked += 1;
    if (value >= observed - slack) atLeast += 1;
    if (value <= observed + slack) atMost += 1;
    if (Math.abs(value) >= Math.abs(observed) - slack) asFar += 1;
  };
  if (count <= MOST_COUNTED) {
    everyOne(visit);
    return { observed, arrangements: looked, exact: true, atLeast, greater: atLeast / looked, p: asFar / looked };
  }
  const draw = stream(seed);
  for (let turn = 0; turn < DRAWS; turn += 1) visit(drawn(draw)!);
  return { observed, arrangements: DRAWS, exact: false, atLeast, greater: (1 + atLeast) / (1 + DRAWS), p: (1 + asFar) / (1 + DRAWS) };
}
