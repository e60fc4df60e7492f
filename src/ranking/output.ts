// A ranking as data for other programs: what `odas rank --format json` prints, held by schemas/output/rank.schema.json.

import type { Interval } from './value.ts';
import type { Ranking, Unknown } from './ranking.ts';

/** Computers add decimals that ballots do not carry: six are kept, so that equal rankings print equal bytes. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const interval = ({ low, centre, high }: Interval) => ({ low: rounded(low), centre: rounded(centre), high: rounded(high) });
const unknown = (list: readonly Unknown[]) => list.map(({ criterion, pairs }) => ({ criterion: criterion.id, pairs }));

/** The JSON of a ranking. */
export function rankingOutput(ranking: Ranking, date: string) {
  const { problem, method, ranked, unranked } = ranking;
  const contributions = (list: readonly Interval[]) =>
    list.map((one, index) => ({ criterion: problem.criteria[index]!.id, ...interval(one) }));
  return {
    version: 1,
    date,
    method: method.name,
    criteria: problem.criteria.map(({ id, title, weight, direction, scale, floor, computed }) => ({
      id,
      title,
      weight: rounded(weight),
      direction,
      scale,
      ...(floor !== undefined && { floor }),
      ...(computed !== undefined && { computed }),
    })),
    weights_from: problem.weightsFrom,
    unused_weights: problem.unusedWeights,
    criteria_without_scale: problem.withoutScale,
    ballots: problem.ballots,
    colleges: problem.colleges.map(({ id, title, weight, ballots }) => ({ id, title, weight, ballots })),
    ranked: ranked.map((one) => ({
      rank: one.rank,
      best_rank: one.range[0],
      worst_rank: one.range[1],
      action: one.alternative.id,
      title: one.alternative.title,
      value: interval(one.value),
      contributions: contributions(one.contributions),
      dominated_by: one.dominatedBy,
      perhaps_below_floor: one.perhapsBelow.map(({ id }) => id),
      unknown: unknown(one.unknown),
    })),
    unranked: unranked.map((one) => ({
      action: one.alternative.id,
      title: one.alternative.title,
      ...('below' in one.reason
        ? { reason: 'below-floor', criterion: one.reason.below.id, score: interval(one.reason.score) }
        : { reason: 'too-little-known', missing_weight: rounded(one.reason.missing) }),
      unknown: unknown(one.unknown),
    })),
  };
}
