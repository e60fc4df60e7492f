// The flows of PROMETHEE I and II (Brans & Vincke 1985; Brans, Vincke & Mareschal 1986): means over the n − 1 other actions.

import { type Preference, preferenceOf } from './preference.ts';
import type { Criterion, Problem } from './problem.ts';
import type { Interval } from './value.ts';

export interface Flows {
  /** By how much each is preferred to the others, and they to it. */
  readonly positive: readonly number[];
  readonly negative: readonly number[];
  readonly net: readonly number[];
}

/** The flows of a square matrix of preferences, row over column; the diagonal is not read. */
export function flowsOf(preferences: readonly (readonly number[])[]): Flows {
  const others = Math.max(1, preferences.length - 1);
  const mean = (of: (other: number) => number, self: number): number =>
    preferences.reduce((sum, _, other) => sum + (other === self ? 0 : of(other)), 0) / others;
  const positive = preferences.map((row, self) => mean((other) => row[other]!, self));
  const negative = preferences.map((_, self) => mean((other) => preferences[other]![self]!, self));
  return { positive, negative, net: positive.map((one, index) => one - negative[index]!) };
}

/** The preference for each row over each column: the weighted sum of the preferences on each criterion. */
export function preferencesOf(
  scores: readonly (readonly number[])[],
  criteria: readonly { readonly weight: number; readonly direction: 'max' | 'min'; readonly preference?: Preference | undefined }[],
): number[][] {
  return scores.map((first) =>
    scores.map((second) =>
      criteria.reduce((sum, { weight, direction, preference }, index) => {
        const difference = first[index]! - second[index]!;
        return sum + weight * preferenceOf(direction === 'max' ? difference : -difference, preference);
      }, 0),
    ),
  );
}

/** What PROMETHEE I says of a pair: it ranks them only where both flows agree. */
export type Reading = 'preferred' | 'less' | 'indifferent' | 'incomparable';

export function readingOf({ positive, negative }: Flows, first: number, second: number): Reading {
  const sign = (difference: number): number => (Math.abs(difference) <= 1e-9 ? 0 : Math.sign(difference));
  const [plus, minus] = [sign(positive[first]! - positive[second]!), sign(negative[second]! - negative[first]!)];
  if (plus === 0 && minus === 0) return 'indifferent';
  if (plus >= 0 && minus >= 0) return 'preferred';
  return plus <= 0 && minus <= 0 ? 'less' : 'incomparable';
}

/** The score in the direction that is better, within the bounds of what is known. */
export function turned({ score }: { readonly score: Interval | undefined }, { scale, direction }: Criterion): Interval {
  const { low, centre, high } = score ?? { low: scale.min, centre: (scale.min + scale.max) / 2, high: scale.max };
  return direction === 'max' ? { low, centre, high } : { low: -high, centre: -centre, high: -low };
}

/** The flows of a problem at the centres of its scores. */
export function flowsIn({ alternatives, criteria }: Problem): Flows {
  return flowsOf(
    preferencesOf(
      alternatives.map(({ cells }) => cells.map((cell, index) => turned(cell, criteria[index]!).centre)),
      criteria.map((one) => ({ ...one, direction: 'max' })),
    ),
  );
}
