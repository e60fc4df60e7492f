// The order that disagrees least with all the others (Kemeny 1959), exactly, by dynamic programming over the sets of options already
// placed. All the best orders are counted, and what they share is told.

import { type Order, preferred } from './ballots.ts';

/** Beyond this many options the table no longer fits. */
export const MOST_OPTIONS = 20;
/** As many best orders are listed; the others are counted. */
const LISTED = 24;

export interface Kemeny {
  /** The weight of the pairs on which a best order disagrees with the orders given. */
  readonly distance: number;
  readonly count: number;
  /** The best orders, up to 24 of them, in alphabetical order. */
  readonly best: readonly (readonly string[])[];
  /** Pairs that every best order has in the same sense. */
  readonly shared: readonly (readonly [before: string, after: string])[];
}

/** The weight of the pairs on which one order disagrees with those given; a pair tied in one of them costs nothing there. */
export function kemenyDistance(ranking: readonly string[], orders: readonly Order[]): number {
  const counts = preferred(orders, ranking);
  return ranking.reduce((sum, _, a) => ranking.reduce((total, __, b) => (b > a ? total + counts[b]![a]! : total), sum), 0);
}

/** Sums of a row over the subsets of ten columns at a time. */
function sumsOver(row: readonly number[], from: number): Float64Array {
  const width = Math.max(0, Math.min(10, row.length - from));
  const sums = new Float64Array(1 << width);
  for (let set = 1; set < sums.length; set += 1) {
    const bit = 31 - Math.clz32(set & -set);
    sums[set] = sums[set & (set - 1)]! + row[from + bit]!;
  }
  return sums;
}

/** @param options at most 20 of them. @throws when there are more */
export function kemeny(orders: readonly Order[], options: readonly string[]): Kemeny {
  const n = options.length;
  if (n > MOST_OPTIONS) throw new RangeError(`at most ${MOST_OPTIONS} options`);
  const names = options.toSorted();
  const counts = preferred(orders, names);
  // Placing x now costs what prefers those still to come to it.
  const against = names.map((_, x) => counts.map((row) => row[x]!));
  const low = against.map((row) => sumsOver(row, 0));
  const high = against.map((row) => sumsOver(row, 10));
  const full = 2 ** n - 1;
  const cost = (x: number, left: number): number => low[x]![left & 1023]! + (n > 10 ? high[x]![left >> 10]! : 0);
  // From the end: the least cost of placing what a set has not placed, and how many ways there are.
  const best = new Float64Array(full + 1).fill(Infinity);
  const ways = new Float64Array(full + 1);
  best[full] = 0;
  ways[full] = 1;
  for (let placed = full - 1; placed >= 0; placed -= 1) {
    for (let x = 0; x < n; x += 1) {
      if (placed & (1 << x)) continue;
      const next = placed | (1 << x);
      const total = best[next]! + cost(x, full & ~next);
      if (total < best[placed]! - 1e-9) {
        best[placed] = total;
        ways[placed] = ways[next]!;
      } else if (total <= best[placed]! + 1e-9) ways[placed] = ways[placed]! + ways[next]!;
    }
  }
  const follows = (placed: number): number[] =>
    names.flatMap((_, x) => {
      if (placed & (1 << x)) return [];
      const next = placed | (1 << x);
      return best[next]! + cost(x, full & ~next) <= best[placed]! + 1e-9 ? [x] : [];
    });
  const found: string[][] = [];
  const list = (placed: number, order: readonly string[]): void => {
    if (found.length >= LISTED) return;
    if (placed === full) found.push([...order]);
    else for (const x of follows(placed)) list(placed | (1 << x), [...order, names[x]!]);
  };
  list(0, []);
  return { distance: n === 0 ? 0 : best[0]!, count: n === 0 ? 0 : ways[0]!, best: found, shared: sharedBy(follows, names) };
}

/** Walks every best order at once, set by set. */
function sharedBy(follows: (placed: number) => readonly number[], names: readonly string[]): [string, string][] {
  const seen = names.map(() => names.map(() => false));
  let level = new Set([0]);
  for (let step = 0; step < names.length; step += 1) {
    const next = new Set<number>();
    for (const placed of level)
      for (const x of follows(placed)) {
        for (let y = 0; y < names.length; y += 1) if (placed & (1 << y)) seen[y]![x] = true;
        next.add(placed | (1 << x));
      }
    level = next;
  }
  return names.flatMap((before, a) =>
    names.flatMap((after, b): [string, string][] => (seen[a]![b] && !seen[b]![a] ? [[before, after]] : [])),
  );
}
