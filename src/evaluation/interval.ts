// The interval of one figure, where what was counted lets it be worked out.

import type { Indicator } from './measures.ts';
import type { Point } from './readings.ts';
import { garwood, wilson } from './statistics/counts.ts';
import { studentQuantile } from './statistics/special.ts';

/** The families whose changes are judged. */
const JUDGED = new Set(['outcome', 'impact', 'process']);

/**
 * The interval of 95 % of a measure, in the unit of its indicator: a share (Wilson, 1927), a count (Garwood, 1936), a mean (Student, 1908).
 * Undefined for a hidden measure; for shares of things, which are not drawn one by one (half-days of the same children); and for counts
 * of what is done or of who is there, which chance does not make.
 */
export function intervalOf(
  { value, hidden, numerator, denominator, n, sd }: Point,
  { data }: Pick<Indicator, 'data'>,
): { readonly low: number; readonly high: number } | undefined {
  if (hidden || value === undefined) return undefined;
  if (data.type === 'proportion') {
    if (data.counts === 'things' || numerator === undefined || !denominator || numerator > denominator || numerator < 0) return undefined;
    const { lower, upper } = wilson(numerator, denominator);
    return { low: Math.min(value, lower), high: Math.max(value, upper) };
  }
  if (data.type === 'count') {
    if (!JUDGED.has(data.family ?? '') || data.cumulative === true || !Number.isInteger(value) || value < 0) return undefined;
    const { lower, upper } = garwood(value);
    return { low: lower, high: upper };
  }
  if (sd === undefined || n === undefined || n < 2) return undefined;
  const half = (studentQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { low: value - half, high: value + half };
}
