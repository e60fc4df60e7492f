// Dominance needs no weight: an action at least as good on every criterion and better on one.

import type { Interval } from './value.ts';

/** `necessary` whatever the true values are within their bounds, `possible` for some of them. */
export type Dominance = 'necessary' | 'possible' | 'none';

/** Whether values `a` dominate values `b`, criterion by criterion (higher is better). */
export function dominance(a: readonly Interval[], b: readonly Interval[]): Dominance {
  const every = (holds: (one: Interval, other: Interval) => boolean): boolean => a.every((one, index) => holds(one, b[index]!));
  const some = (holds: (one: Interval, other: Interval) => boolean): boolean => a.some((one, index) => holds(one, b[index]!));
  if (every((one, other) => one.low >= other.high) && some((one, other) => one.low > other.high)) return 'necessary';
  return every((one, other) => one.high >= other.low) && some((one, other) => one.high > other.low) ? 'possible' : 'none';
}
