// How often each rank, over many draws of weights and scores: SMAA-2 (Lahdelma & Salminen 2001). Seeded, so that two runs agree.

import { type Random, seeded } from './random.ts';

/** What is drawn: a vector of weights, and a value for each action (row) on each criterion. Both fill arrays made once. */
export interface Lottery {
  readonly actions: number;
  readonly criteria: number;
  readonly weights: (random: Random, into: Float64Array) => void;
  readonly values: (random: Random, into: Float64Array) => void;
}

export interface Acceptability {
  readonly draws: number;
  /** [action][rank − 1]: the share of draws in which it has this rank. Actions that tie share the better one. */
  readonly ranks: readonly (readonly number[])[];
  /** [action][other]: the share of draws in which it is ahead, a tie counting half to each. */
  readonly ahead: readonly (readonly number[])[];
  /** The mean of the weights that put it first; undefined when none does. */
  readonly central: readonly (readonly number[] | undefined)[];
  /** The Shannon entropy of the whole orders, in bits: 0 when one order always comes. */
  readonly entropy: number;
}

/** Values closer than this tie. */
const TOLERANCE = 1e-9;

/** Draws `draws` times, and counts. */
export function accept(
  { actions: n, criteria: m, weights: drawWeights, values: drawValues }: Lottery,
  draws: number,
  seed: number,
): Acceptability {
  const random = seeded(seed);
  const weights = new Float64Array(m);
  const values = new Float64Array(n * m);
  const scores = new Float64Array(n);
  const order = Int32Array.from({ length: n }, (_, index) => index);
  const place = new Int32Array(n);
  const count = { ranks: new Int32Array(n * n), ahead: new Float64Array(n * n), central: new Float64Array(n * m) };
  const orders = new Map<number, number>();
  // Short steps: each is made fast after a few hundred draws, where one long loop would stay slow to its end.
  for (let draw = 0; draw < draws; draw += 1) {
    drawWeights(random, weights);
    drawValues(random, values);
    score(values, weights, scores);
    sort(order, scores);
    rank(order, scores, place);
    countRanks(place, weights, count.ranks, count.central);
    countAhead(order, place, count.ahead);
    if (n <= 12) {
      const key = keyOf(place);
      orders.set(key, (orders.get(key) ?? 0) + 1);
    }
  }
  const { ranks, ahead, central } = count;
  const share = (counts: ArrayLike<number>, row: number): number[] => Array.from({ length: n }, (_, k) => counts[row * n + k]! / draws);
  const actions = Array.from({ length: n }, (_, index) => index);
  return {
    draws,
    ranks: actions.map((a) => share(ranks, a)),
    ahead: actions.map((a) => share(ahead, a)),
    central: actions.map((a) =>
      ranks[a * n] === 0 ? undefined : Array.from({ length: m }, (_, j) => central[a * m + j]! / ranks[a * n]!),
    ),
    entropy: entropyOf([...orders.values()]),
  };
}

/** The weighted sum of each action (row of `values`). */
function score(values: Float64Array, weights: Float64Array, scores: Float64Array): void {
  const m = weights.length;
  for (let a = 0; a < scores.length; a += 1) {
    let sum = 0;
    const row = a * m;
    for (let j = 0; j < m; j += 1) sum += weights[j]! * values[row + j]!;
    scores[a] = sum;
  }
}

/** From the best, by insertion: the order of the draw before is nearly that of this one. */
function sort(order: Int32Array, scores: Float64Array): void {
  for (let i = 1; i < order.length; i += 1) {
    const action = order[i]!;
    const mine = scores[action]!;
    let at = i - 1;
    while (at >= 0 && scores[order[at]!]! < mine) {
      order[at + 1] = order[at]!;
      at -= 1;
    }
    order[at + 1] = action;
  }
}

/** The rank of each action, from 0; those that tie share the better one. */
function rank(order: Int32Array, scores: Float64Array, place: Int32Array): void {
  let shared = 0;
  for (let i = 0; i < order.length; i += 1) {
    if (i > 0 && scores[order[i - 1]!]! > scores[order[i]!]! + TOLERANCE) shared = i;
    place[order[i]!] = shared;
  }
}

function countRanks(place: Int32Array, weights: Float64Array, ranks: Int32Array, central: Float64Array): void {
  const n = place.length;
  const m = weights.length;
  for (let a = 0; a < n; a += 1) {
    const cell = a * n + place[a]!;
    ranks[cell] = ranks[cell]! + 1;
    if (place[a] === 0) for (let j = 0; j < m; j += 1) central[a * m + j] = central[a * m + j]! + weights[j]!;
  }
}

/** A tie counts half to each. */
function countAhead(order: Int32Array, place: Int32Array, ahead: Float64Array): void {
  const n = order.length;
  for (let i = 0; i < n; i += 1) {
    const row = order[i]! * n;
    const mine = place[order[i]!]!;
    for (let k = i + 1; k < n; k += 1) {
      const other = order[k]!;
      if (mine < place[other]!) ahead[row + other] = ahead[row + other]! + 1;
      else {
        ahead[row + other] = ahead[row + other]! + 0.5;
        ahead[other * n + order[i]!] = ahead[other * n + order[i]!]! + 0.5;
      }
    }
  }
}

/** The places of up to twelve actions as one number in base twelve at most: exact. */
function keyOf(place: Int32Array): number {
  let key = 0;
  for (let a = 0; a < place.length; a += 1) key = key * place.length + place[a]!;
  return key;
}

/** The Shannon entropy, in bits, of how often each order came. */
export function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, one) => sum + one, 0);
  return counts.reduce((sum, one) => (one === 0 ? sum : sum - (one / total) * Math.log2(one / total)), 0);
}

/** The share of draws of the scores in which an action is first with its central weights (its confidence factor). */
export function confidence(lottery: Lottery, action: number, central: readonly number[], draws: number, seed: number): number {
  const fixed: Lottery = { ...lottery, weights: (_, into) => into.set(central) };
  return accept(fixed, draws, seed).ranks[action]![0]!;
}

/** Half the width of the 95 % interval of a share of draws: 1.96·√(p(1−p)/N). */
export const halfWidth = (share: number, draws: number): number => 1.96 * Math.sqrt((share * (1 - share)) / draws);

/** The share of draws in which the row is ahead of the column, from draws given one by one (values, higher is better). */
export function pairwise(draws: readonly (readonly number[])[]): number[][] {
  const [first = []] = draws;
  return first.map((_, a) =>
    first.map(
      (__, b) =>
        draws.reduce((sum, row) => sum + (row[a]! > row[b]! + TOLERANCE ? 1 : row[a]! < row[b]! - TOLERANCE ? 0 : 0.5), 0) / draws.length,
    ),
  );
}
