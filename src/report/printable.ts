// What of a text no page can hold: marks that turn the direction of all that follows, and the spaces around it, which would leave a mark of
// emphasis standing beside it.

import type { Shown } from './view.ts';

const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

export const printable = (text: string): string => text.replace(TURNING, '').trim();

/** The same view, or chart, with every text changed. */
export function eachTextIn<T extends Shown | object>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => eachTextIn(one as Shown, change)) as unknown as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachTextIn(one as Shown, change)])) as T;
}
