// Where the methods disagree is what a committee should look at: the pairs, and the criterion that explains each.

import type { Method } from './method.ts';
import type { Criterion, Problem } from './problem.ts';
import { outranking, type Pair } from './outranking.ts';
import { flowsIn, type Reading, readingOf } from './promethee.ts';
import { rank, type Ranking } from './ranking.ts';

export interface Disagreement {
  readonly method: Method;
  /** The first method puts `ahead` before `behind`; this one the other way round. */
  readonly ahead: string;
  readonly behind: string;
  readonly criterion: Criterion;
}

export interface Comparison {
  readonly rankings: readonly Ranking[];
  readonly disagreements: readonly Disagreement[];
  /** Pairs that PROMETHEE I cannot compare: each is better in its own way. */
  readonly incomparable: readonly (readonly [string, string])[];
  /** Each action with the one below it, read in the manner of ELECTRE. */
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly reading: Pair }[];
}

/** The methods side by side on one problem, the first being the one they are compared with. */
export function compare(problem: Problem, methods: readonly Method[]): Comparison {
  const rankings = methods.map((method) => rank(problem, method));
  const [reference, ...others] = rankings as [Ranking, ...Ranking[]];
  const ids = reference.ranked.map(({ alternative }) => alternative.id);
  const kept = { ...problem, alternatives: reference.ranked.map(({ alternative }) => alternative) };
  const flows = flowsIn(kept);
  const reading = (a: number, b: number): Reading => readingOf(flows, a, b);
  return {
    rankings,
    disagreements: others.flatMap((other) => disagreementsOf(reference, other)),
    incomparable: ids.flatMap((a, i) =>
      ids.flatMap((b, j): [string, string][] => (i < j && reading(i, j) === 'incomparable' ? [[a, b]] : [])),
    ),
    pairs: ids.slice(1).map((second, index) => ({ first: ids[index]!, second, reading: outranking(problem, ids[index]!, second) })),
  };
}

function disagreementsOf(reference: Ranking, other: Ranking): Disagreement[] {
  const places = new Map(other.ranked.map((one) => [one.alternative.id, one.rank]));
  return reference.ranked.flatMap((a, i) =>
    reference.ranked.slice(i + 1).flatMap((b): Disagreement[] => {
      const [ahead, behind] = [a.alternative.id, b.alternative.id];
      if (a.rank === b.rank || !(places.get(behind)! < places.get(ahead)!)) return [];
      return [{ method: other.method, ahead, behind, criterion: explains(reference, other, ahead, behind) }];
    }),
  );
}

/** The criterion on which the other method is kinder to `behind`, in shares of what each method can give. */
function explains(reference: Ranking, other: Ranking, ahead: string, behind: string): Criterion {
  const { criteria } = reference.problem;
  const gapsIn = ({ ranked, method, problem }: Ranking): number[] => {
    const [a, b] = [ahead, behind].map((id) => ranked.find(({ alternative }) => alternative.id === id)!);
    const width = method.ends[1] - method.ends[0];
    if (a!.contributions.length > 0)
      return criteria.map((_, index) => (b!.contributions[index]!.centre - a!.contributions[index]!.centre) / width);
    // A method without parts takes its scales from the actions: the difference, on the width that they cover.
    return criteria.map(({ weight }, index) => {
      const all = problem.alternatives.map(({ cells }) => cells[index]!.value.centre);
      const range = Math.max(...all) - Math.min(...all) || 1;
      return (weight * (b!.alternative.cells[index]!.value.centre - a!.alternative.cells[index]!.value.centre)) / range;
    });
  };
  const [mine, theirs] = [gapsIn(reference), gapsIn(other)];
  const kinder = criteria.map((_, index) => theirs[index]! - mine[index]!);
  return criteria[kinder.indexOf(Math.max(...kinder))]!;
}
