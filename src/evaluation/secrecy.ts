// Secrecy of small counts: what could point at a child or a family is not shown, nor what would let it be worked out.

import type { Sound } from '../corpus/corpus.ts';
import type { KindTypes } from '../corpus/types.generated.ts';

type Indicator = Sound<KindTypes['indicator']>;
type Thresholds = { readonly [What in 'children' | 'persons' | 'organisations']?: number | undefined };

const LEAST: Readonly<Record<keyof Thresholds, number>> = { children: 11, persons: 5, organisations: 3 };

/** The counts below which nothing is shown. A project may raise a threshold, never lower it; what is not said is counted as persons. */
export function thresholdOf({ counts }: Indicator, chosen: Thresholds | undefined): number {
  if (counts === 'things') return 0;
  const what = counts ?? 'persons';
  return Math.max(LEAST[what], chosen?.[what] ?? 0);
}

/** The counts a figure rests on. */
export interface Counts {
  readonly value?: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly n?: number | undefined;
}

/** Whether a figure must be hidden by itself: a count, its complement or its base is small. Zero may be shown. */
export function isSmall({ value, numerator, denominator, n }: Counts, type: Indicator['type'], threshold: number): boolean {
  const small = (count: number | undefined): boolean => count !== undefined && count > 0 && count < threshold;
  if (type === 'count') return small(value ?? numerator);
  const rest = type === 'proportion' && numerator !== undefined && denominator !== undefined ? denominator - numerator : undefined;
  return small(numerator) || small(denominator) || small(rest) || small(n);
}

/** A figure among those that add up: parts of a whole, at one date. */
export interface Figure {
  readonly whole: boolean;
  readonly hidden: boolean;
}

/** Hides the whole when a single part is hidden: a subtraction would give it back. */
export function withSecondary<F extends Figure>(figures: readonly F[]): readonly F[] {
  const parts = figures.filter(({ whole }) => !whole);
  return parts.filter(({ hidden }) => hidden).length === 1 ? figures.map((one) => (one.whole ? { ...one, hidden: true } : one)) : figures;
}
