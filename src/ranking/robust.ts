// Robust portfolios (Liesiö, Mild & Salo 2007, European Journal of Operational Research 181, 1488–1505): which actions belong to every
// choice that no other beats whatever the weights, to none, or to some. The last are those to debate.

import type { Bound } from './program.ts';
import { fits } from './program.ts';

/** An action with the least and the most it is worth on each set of weights. */
export interface Option {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface Robust {
  /** Choices that none dominates, as rows of options. */
  readonly nonDominated: readonly (readonly number[])[];
  /** For each option, the share of those choices that hold it. */
  readonly core: readonly number[];
}

/** Enumeration goes up to this many options. */
export const MOST_ENUMERATED = 20;
const TOLERANCE = 1e-9;

/** The values of options at the extreme points of a set of weights. */
export function atWeights(
  options: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[],
  extremes: readonly (readonly number[])[],
): Option[] {
  const at = (values: readonly number[], weights: readonly number[]): number =>
    weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0);
  return options.map(({ low, high }) => ({
    low: extremes.map((weights) => at(low, weights)),
    high: extremes.map((weights) => at(high, weights)),
  }));
}

/** Whether a choice is worth at least as much as another whatever the weights and scores, and more for some. */
function dominates(options: readonly Option[], first: number, second: number, points: number): boolean {
  const [gained, lost] = [first & ~second, second & ~first];
  let better = false;
  for (let point = 0; point < points; point += 1) {
    let [least, most] = [0, 0];
    for (const [index, { low, high }] of options.entries()) {
      if (gained & (1 << index)) {
        least += low[point]!;
        most += high[point]!;
      } else if (lost & (1 << index)) {
        least -= high[point]!;
        most -= low[point]!;
      }
    }
    if (least < -TOLERANCE) return false;
    if (most > TOLERANCE) better = true;
  }
  return better;
}

/**
 * The choices that no other dominates, over every choice that keeps the bounds.
 * @param options at most 20, all worth zero or more
 */
export function robust(options: readonly Option[], bounds: readonly Bound[]): Robust {
  const n = options.length;
  const points = options[0]?.low.length ?? 0;
  if (n > MOST_ENUMERATED) throw new RangeError(`at most ${MOST_ENUMERATED} options`);
  const middle = options.map(({ low, high }) => low.reduce((sum, one, point) => sum + one + high[point]!, 0));
  const feasible = choices(n, bounds);
  const known = new Set(feasible);
  // A choice to which something of worth can still be added is beaten by what it becomes.
  const sure = options.map(({ low, high }) => low.every((one) => one >= 0) && high.some((one) => one > TOLERANCE));
  const full = feasible.filter((choice) => !sure.some((one, index) => one && !(choice & (1 << index)) && known.has(choice | (1 << index))));
  const worth = (choice: number): number => middle.reduce((sum, one, index) => (choice & (1 << index) ? sum + one : sum), 0);
  const sorted = full.map((choice) => ({ choice, worth: worth(choice) })).toSorted((a, b) => b.worth - a.worth || a.choice - b.choice);
  // What dominates has at least the same middle: only those before need be looked at.
  let kept: number[] = [];
  for (const { choice } of sorted) {
    if (kept.some((other) => dominates(options, other, choice, points))) continue;
    kept = [...kept.filter((other) => !dominates(options, choice, other, points)), choice];
  }
  return {
    nonDominated: kept.map((choice) => options.flatMap((_, index) => (choice & (1 << index) ? [index] : []))),
    core: options.map((_, index) => kept.filter((choice) => choice & (1 << index)).length / Math.max(1, kept.length)),
  };
}

/** Every choice that keeps the bounds. */
function choices(n: number, bounds: readonly Bound[]): number[] {
  const found: number[] = [];
  const totals = bounds.map(() => 0);
  // A bound whose coefficients are all positive, once passed, stays passed.
  const final = bounds.map(({ coefficients, max }) => max !== undefined && coefficients.every((one) => one >= 0));
  const visit = (index: number, choice: number): void => {
    if (bounds.some(({ max }, at) => final[at] && totals[at]! > max!)) return;
    if (index === n) {
      if (
        fits(
          Array.from({ length: n }, (_, bit) => (choice & (1 << bit)) !== 0),
          bounds,
        )
      )
        found.push(choice);
      return;
    }
    visit(index + 1, choice);
    for (const [at, { coefficients }] of bounds.entries()) totals[at]! += coefficients[index]!;
    visit(index + 1, choice | (1 << index));
    for (const [at, { coefficients }] of bounds.entries()) totals[at]! -= coefficients[index]!;
  };
  visit(0, 0);
  return found;
}
