// A ranking as data for other programs: what `odas rank --format json` prints, held by schemas/output/rank.schema.json.

import type { Language } from '../language/language.ts';
import type { Assessment } from './assessment.ts';
import type { Hold } from './certainty.ts';
import { halfWidth } from './smaa.ts';
import type { Interval } from './value.ts';
import type { Ranking, Unknown } from './ranking.ts';
import { DEBATE } from './words/debate.ts';

/** Computers add decimals that ballots do not carry: six are kept, so that equal rankings print equal bytes. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
const interval = ({ low, centre, high }: Interval) => ({ low: rounded(low), centre: rounded(centre), high: rounded(high) });
const unknown = (list: readonly Unknown[]) => list.map(({ criterion, pairs }) => ({ criterion: criterion.id, pairs }));

/** The JSON of a ranking, without how sure it is. */
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

/** The JSON of a ranking with how sure it is, what would change it and what is worth debating. */
export function assessmentOutput(assessment: Assessment, date: string, language: Language) {
  const { ranking, certainty, holds, left, debate, k, poll } = assessment;
  const base = rankingOutput(ranking, date);
  const titles = new Map(poll.actions.map(({ id, title }) => [id, title]));
  const colleges = new Map(poll.colleges.map(({ id, title }) => [id, title]));
  const names = { action: (id: string) => titles.get(id) ?? id, college: (id: string) => colleges.get(id) ?? id };
  const hold = ({ criterion, from, to, below, above }: Hold) => ({
    criterion: criterion.id,
    weight: rounded(criterion.weight),
    from: rounded(from),
    to: rounded(to),
    below: below ?? null,
    above: above ?? null,
  });
  return {
    ...base,
    ranked: base.ranked.map((one) => {
      const sure = certainty?.of.get(one.action);
      if (!sure) return one;
      return {
        ...one,
        class: 1 + certainty!.classes.findIndex((ids) => ids.includes(one.action)),
        first_share: rounded(sure.first),
        head_share: rounded(sure.head),
        rank_shares: sure.ranks.map(rounded),
        usual_ranks: { best: sure.usual[0], worst: sure.usual[1] },
        ahead_of: [...sure.ahead].map(([action, share]) => ({ action, share: rounded(share) })),
        central_weights: sure.central
          ? sure.central.weights.map((weight, index) => ({ criterion: ranking.problem.criteria[index]!.id, weight: rounded(weight) }))
          : null,
        confidence: sure.central ? rounded(sure.central.confidence) : null,
      };
    }),
    head: k,
    certainty: certainty
      ? {
          draws: certainty.draws,
          seed: certainty.seed,
          weights: certainty.weighting,
          scores: certainty.scoring,
          half_width: rounded(halfWidth(0.5, certainty.draws)),
          verdict: certainty.verdict,
          classes: certainty.classes,
        }
      : null,
    weight_intervals: { first: holds.first.map(hold), head: holds.head.map(hold) },
    left_out: left.map(({ kind, id, enters, leaves, first }) => ({ kind, id, enters, leaves, first: first ?? null })),
    debate: debate.map((one) => ({
      kind: one.kind,
      actions: 'action' in one ? [one.action] : [one.first, one.second],
      criteria: 'criteria' in one ? one.criteria.map(({ id }) => id) : 'criterion' in one ? [one.criterion.id] : [],
      text: DEBATE[language].say(one, names, k),
    })),
    set_aside: {
      unknown_names: poll.strays.map(({ ballot, kind, name }) => ({ ballot, kind, name })),
      clipped_scores: poll.clipped.map(({ ballot, action, criterion }) => ({ ballot, action, criterion })),
    },
  };
}
