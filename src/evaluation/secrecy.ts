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

/** The counts that a figure lets its reader know: its cases, its base, those who are not cases. */
export function countsBehind({ value, numerator, denominator, n }: Counts, type: Indicator['type']): Readonly<Record<string, number>> {
  const rest = type === 'proportion' && numerator !== undefined && denominator !== undefined ? denominator - numerator : undefined;
  const all = type === 'count' ? { cases: value ?? numerator } : { cases: numerator, base: denominator, rest, asked: n };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** Whether a figure must be hidden by itself: a count, its complement or its base is small. Zero may be shown. */
export function isSmall(counts: Counts, type: Indicator['type'], threshold: number): boolean {
  return Object.values(countsBehind(counts, type)).some((count) => count > 0 && count < threshold);
}
