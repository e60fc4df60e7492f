// From a problem to a ranking one can defend: what is left out and why, who is ahead, what is tied, what to find out first.

import { dominance } from './dominance.ts';
import type { Method, Scored } from './method.ts';
import type { Criterion, Problem } from './problem.ts';
import type { Interval } from './value.ts';

/** Values closer than this are equal: sums of decimals must not decide. */
const TOLERANCE = 1e-9;
/** Beyond this share of the weight without any score, an action is not ranked. */
const MOST_MISSING = 0.3;

/** A missing score, with the number of other actions whose order with this one depends on it. */
export interface Unknown {
  readonly criterion: Criterion;
  readonly pairs: number;
}

export interface Ranked extends Scored {
  /** 1 is first; actions within the tolerance share the better rank. */
  readonly rank: number;
  /** The best and the worst rank that the intervals allow. */
  readonly range: readonly [best: number, worst: number];
  /** Ids of the ranked actions at least as good everywhere and better somewhere, whatever the intervals hide. */
  readonly dominatedBy: readonly string[];
  /** Criteria whose floor the action may miss: only its worst end does. */
  readonly perhapsBelow: readonly Criterion[];
  readonly unknown: readonly Unknown[];
}

export interface Unranked extends Scored {
  readonly reason: { readonly below: Criterion; readonly score: Interval } | { readonly missing: number };
  readonly unknown: readonly Unknown[];
}

export interface Ranking {
  readonly problem: Problem;
  readonly method: Method;
  readonly ranked: readonly Ranked[];
  readonly unranked: readonly Unranked[];
}

/** Ranks the actions of a problem. Their order in it does not matter. */
export function rank(problem: Problem, method: Method): Ranking {
  const scored = method.score(problem).toSorted((a, b) => (a.alternative.id < b.alternative.id ? -1 : 1));
  const { criteria } = problem;
  const unranked = scored.flatMap((one): Unranked[] => {
    const below = criteria.find((criterion, index) => misses(one, criterion, index) === 'certainly');
    if (below) return [{ ...one, reason: { below, score: one.alternative.cells[criteria.indexOf(below)]!.score! }, unknown: [] }];
    const missing = criteria.reduce((sum, { weight }, index) => sum + (one.alternative.cells[index]!.score ? 0 : weight), 0);
    return missing > MOST_MISSING + TOLERANCE ? [{ ...one, reason: { missing }, unknown: unknownOf(one, scored, criteria) }] : [];
  });
  const out = new Set(unranked.map(({ alternative }) => alternative));
  const kept = scored.filter(({ alternative }) => !out.has(alternative));
  const ahead = (a: number, b: number): boolean => a > b + TOLERANCE;
  const ranked = kept.map((one): Ranked => ({
    ...one,
    rank: 1 + kept.filter((other) => ahead(other.value.centre, one.value.centre)).length,
    range: [
      1 + kept.filter((other) => other !== one && ahead(other.value.low, one.value.high)).length,
      1 + kept.filter((other) => other !== one && ahead(other.value.high, one.value.low)).length,
    ],
    dominatedBy: kept.filter((other) => dominance(valuesIn(other), valuesIn(one)) === 'necessary').map(({ alternative }) => alternative.id),
    perhapsBelow: criteria.filter((criterion, index) => misses(one, criterion, index) === 'perhaps'),
    unknown: unknownOf(one, kept, criteria),
  }));
  return { problem, method, ranked: ranked.toSorted((a, b) => a.rank - b.rank), unranked };
}

const valuesIn = ({ alternative }: Scored): readonly Interval[] => alternative.cells.map(({ value }) => value);

/** Whether an action misses a floor; on a criterion to be reduced, the floor is a ceiling. */
function misses({ alternative }: Scored, { floor, direction }: Criterion, index: number): 'certainly' | 'perhaps' | undefined {
  const score = alternative.cells[index]!.score;
  if (floor === undefined || !score) return undefined;
  const [best, worst] = direction === 'max' ? [score.high, score.low] : [-score.low, -score.high];
  const due = direction === 'max' ? floor : -floor;
  return best < due - TOLERANCE ? 'certainly' : worst < due - TOLERANCE ? 'perhaps' : undefined;
}

/** What nobody knows of an action, what most depends on it first. */
function unknownOf(one: Scored, among: readonly Scored[], criteria: readonly Criterion[]): Unknown[] {
  return criteria
    .flatMap((criterion, index): Unknown[] => {
      if (one.alternative.cells[index]!.score) return [];
      const { low, centre, high } = one.contributions[index]!;
      const worst = one.value.centre - centre + low;
      const best = one.value.centre - centre + high;
      const pairs = among.filter(
        (other) => other !== one && other.value.centre > worst + TOLERANCE && other.value.centre < best - TOLERANCE,
      );
      return [{ criterion, pairs: pairs.length }];
    })
    .toSorted((a, b) => b.pairs - a.pairs || b.criterion.weight - a.criterion.weight || (a.criterion.id < b.criterion.id ? -1 : 1));
}
