// What a ranking method is: a card with its words, how it scores, an example worked out, and what it promises. Screening and ties are the same for all.

import type { Both } from '../language/language.ts';
import type { Alternative, Problem } from './problem.ts';
import type { Interval } from './value.ts';

/** What a method says of one action. */
export interface Scored {
  readonly alternative: Alternative;
  /** Out of 100 for the weighted sum; higher is better for every method. */
  readonly value: Interval;
  /** What each criterion brings, in their order; they add up to the value, where the method has such parts. */
  readonly contributions: readonly Interval[];
}

/**
 * What a method may promise; each is a property test run on every card that claims it.
 * `order`: the order of input is irrelevant; `twins`: identical actions tie; `dominance`: a dominated action is never ahead;
 * `scaling`: weights multiplied change nothing; `alone`: another action changes no score; `monotone`: a better score never worsens
 * a rank; `intervals`: a wider interval never shrinks the possible ranks; `parts`: contributions add up to the value.
 */
export type Promise = 'order' | 'twins' | 'dominance' | 'scaling' | 'alone' | 'monotone' | 'intervals' | 'parts';

export interface Method {
  readonly name: string;
  readonly words: Both<{
    readonly title: string;
    readonly how: string;
    /** What the value is counted in. */
    readonly unit: string;
    /** What must be said beside its result. */
    readonly warning?: string;
  }>;
  /** The worst and the best value it can give: the ends of its bars. */
  readonly ends: readonly [worst: number, best: number];
  /** What it reads of a criterion beside its weight, direction and scale. */
  readonly parameters: readonly ('function' | 'indifference' | 'strict')[];
  readonly promises: readonly Promise[];
  /** Scores out of 4 on criteria to be raised, usual preferences, and the values they must give. */
  readonly example: {
    readonly weights: readonly number[];
    readonly scores: Readonly<Record<string, readonly number[]>>;
    readonly values: Readonly<Record<string, number>>;
  };
  readonly score: (problem: Problem) => readonly Scored[];
}
