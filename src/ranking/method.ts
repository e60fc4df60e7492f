// What a ranking method is: a card with its words, and how it scores. The classes, screening and ties are the same for all.

import type { Both } from '../language/language.ts';
import type { Alternative, Problem } from './problem.ts';
import type { Interval } from './value.ts';

/** What a method says of one action. */
export interface Scored {
  readonly alternative: Alternative;
  /** Out of 100 for the weighted sum; higher is better for every method. */
  readonly value: Interval;
  /** What each criterion brings, in their order; they add up to the value. */
  readonly contributions: readonly Interval[];
}

export interface Method {
  readonly name: string;
  readonly words: Both<{ readonly title: string; readonly how: string }>;
  readonly score: (problem: Problem) => readonly Scored[];
}
