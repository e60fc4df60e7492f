// Why one action is before another and what would reverse it, as data: parts, colleges, the smallest changes of weights and of one score.

import type { Assessment } from './assessment.ts';
import type { Criterion } from './problem.ts';
import type { Ranked, Unranked } from './ranking.ts';
import { leastLead, leastLeadWithin, valueFlips, weightFlip } from './tipping.ts';
import { outranking, type Pair } from './outranking.ts';
import { flowsIn, type Reading, readingOf } from './promethee.ts';

/** One score that would bring the two level, on the criterion’s own scale. */
export interface ScoreFlip {
  readonly action: string;
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
}

export interface Versus {
  readonly ahead: Ranked;
  readonly behind: Ranked;
  readonly tied: boolean;
  /** By criterion, how much of the difference it makes, out of 100; they add up to it. */
  readonly parts: readonly { readonly criterion: Criterion; readonly gap: number }[];
  readonly difference: number;
  /** How far the lead holds without knowing the weights: whatever they are, in their order, within those of ballots; or not. */
  readonly holds: 'any' | 'order' | 'ballots' | undefined;
  /** The share of draws in which the first is ahead. */
  readonly share: number | undefined;
  /** The least change of weights that brings them level: what each weight becomes. Undefined when no weights do. */
  readonly weights: readonly { readonly criterion: Criterion; readonly from: number; readonly to: number }[] | undefined;
  /** The smallest changes of one score, on the criterion’s scale. */
  readonly scores: readonly ScoreFlip[];
  /** Colleges that put them in the other order, in the same, or do not say. */
  readonly colleges: { readonly same: readonly string[]; readonly other: readonly string[] };
  readonly outranking: { readonly forth: Pair; readonly back: Pair };
  readonly promethee: Reading;
}

const MOST_FLIPS = 3;

/** A pair of ranked actions, the better first. */
export function versus(assessment: Assessment, one: string, other: string): Versus {
  const { ranking, certainty, colleges } = assessment;
  const { ranked, problem } = ranking;
  const [a, b] = [one, other].map((id) => ranked.find(({ alternative }) => alternative.id === id)!) as [Ranked, Ranked];
  const [ahead, behind] = a.rank <= b.rank ? [a, b] : [b, a];
  const rows = [ahead, behind].map(({ alternative }) => alternative.cells.map(({ value }) => value.centre));
  const weights = problem.criteria.map(({ weight }) => weight);
  const parts = problem.criteria.map((criterion, index) => ({
    criterion,
    gap: 100 * weights[index]! * (rows[0]![index]! - rows[1]![index]!),
  }));
  const flip = weightFlip(rows, weights, 0, 1);
  const ids = [ahead.alternative.id, behind.alternative.id] as const;
  const order = (ranks: ReadonlyMap<string, number>): number => (ranks.get(ids[1]) ?? NaN) - (ranks.get(ids[0]) ?? NaN);
  const flows = flowsIn({ ...problem, alternatives: ranked.map(({ alternative }) => alternative) });
  return {
    ahead,
    behind,
    tied: ahead.rank === behind.rank,
    parts,
    holds: holdsFor(assessment, rows),
    difference: parts.reduce((sum, { gap }) => sum + gap, 0),
    share: certainty?.of.get(ids[0])?.ahead.get(ids[1]),
    weights: flip?.flatMap((to, index) =>
      Math.abs(to - weights[index]!) < 5e-4 ? [] : [{ criterion: problem.criteria[index]!, from: weights[index]!, to }],
    ),
    // What odas computes is not a score that somebody could give otherwise.
    scores: valueFlips(rows, weights, 0, 1)
      .filter(({ criterion }) => problem.criteria[criterion]!.computed === undefined)
      .slice(0, MOST_FLIPS)
      .map(({ row, criterion: index, value }): ScoreFlip => {
        const criterion = problem.criteria[index]!;
        const { min, max } = criterion.scale;
        const onScale = (share: number): number => (criterion.direction === 'max' ? min + share * (max - min) : max - share * (max - min));
        return { action: ids[row]!, criterion, from: onScale(rows[row]![index]!), to: onScale(value) };
      }),
    colleges: {
      same: colleges.filter(({ ranks }) => order(ranks) > 0).map(({ id }) => id),
      other: colleges.filter(({ ranks }) => order(ranks) < 0).map(({ id }) => id),
    },
    outranking: { forth: outranking(problem, ids[0], ids[1]), back: outranking(problem, ids[1], ids[0]) },
    promethee: readingOf(
      flows,
      ranked.findIndex(({ alternative }) => alternative.id === ids[0]),
      ranked.findIndex(({ alternative }) => alternative.id === ids[1]),
    ),
  };
}

function holdsFor({ poll, ranking }: Assessment, [ahead, behind]: readonly (readonly number[])[]): Versus['holds'] {
  const weights = ranking.problem.criteria.map(({ weight }) => weight);
  const differences = weights.map((_, index) => ahead![index]! - behind![index]!);
  if (differences.every((one) => one >= 0) && differences.some((one) => one > 0)) return 'any';
  const order = weights.map((_, index) => index).toSorted((a, b) => weights[b]! - weights[a]! || differences[a]! - differences[b]!);
  if (leastLead(order.map((index) => differences[index]!)) > 1e-9) return 'order';
  const given = poll.voters.flatMap((voter) => (voter.weights ? [voter.weights] : []));
  if (given.length < 2) return undefined;
  const bounds = weights.map((_, index): [number, number] => {
    const all = given.map((one) => one[index]!);
    return [Math.min(...all), Math.max(...all)];
  });
  return leastLeadWithin(differences, bounds) > 1e-9 ? 'ballots' : undefined;
}

/** An action by its id, ranked or not. */
export function placeOf({ ranking }: Assessment, id: string): Ranked | Unranked | undefined {
  return [...ranking.ranked, ...ranking.unranked].find(({ alternative }) => alternative.id === id);
}
