// The list worth debating: where colleges differ, what nobody knows, and what was set aside, ordered by what each would change at the head.

import type { Certainty } from './certainty.ts';
import type { CollegeRanking } from './colleges.ts';
import type { Poll } from './poll.ts';
import { valueOn } from './poll.ts';
import type { Criterion } from './problem.ts';
import type { Ranked, Ranking } from './ranking.ts';

export type Debate =
  /** Colleges score one action far apart on one criterion. */
  | {
      readonly kind: 'cell';
      readonly action: string;
      readonly criterion: Criterion;
      /** By college, its middle score, the lowest first. */
      readonly scores: readonly { readonly college: string; readonly title: string; readonly score: number }[];
      /** The ranks it would have at the lowest and at the highest of them, the better first. */
      readonly ranks: readonly [number, number];
      readonly entersHead: boolean;
    }
  /** Two neighbours that cannot be told apart and that colleges put in opposite orders. */
  | {
      readonly kind: 'pair';
      readonly first: string;
      readonly second: string;
      readonly share: number;
      readonly forFirst: readonly string[];
      readonly forSecond: readonly string[];
    }
  /** A score that nobody gave, or one organisation alone. */
  | {
      readonly kind: 'unknown';
      readonly action: string;
      readonly criteria: readonly Criterion[];
      readonly ballots: 0 | 1;
      readonly ranked: boolean;
    }
  /** Set aside by a floor, though its value would put it at the head. */
  | { readonly kind: 'floor'; readonly action: string; readonly criterion: Criterion; readonly score: number; readonly rank: number };

/** Colleges differ when their middle scores are apart by this share of the scale. */
const APART = 0.3;
const MOST = 7;

interface Weighed {
  readonly of: Debate;
  /** Whether it changes who is at the head, how many orders it changes, how many points it moves. */
  readonly weight: readonly [head: number, orders: number, points: number];
}

/**
 * What is worth debating, the weightiest first.
 * @param options.colleges those that may be told apart
 * @param options.k how many actions the head holds
 */
export function debateOf(
  ranking: Ranking,
  { poll, certainty, colleges, k }: { poll: Poll; certainty: Certainty | undefined; colleges: readonly CollegeRanking[]; k: number },
): Debate[] {
  const shown = new Set(colleges.map(({ id }) => id));
  const all = [
    ...cells(ranking, poll, shown, k),
    ...pairs(ranking, certainty, colleges, k),
    ...unknowns(ranking, k),
    ...floors(ranking, k),
  ];
  const key = (one: Debate): string => JSON.stringify([one.kind, 'action' in one ? one.action : one.first]);
  return all
    .toSorted(
      (a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1] || b.weight[2] - a.weight[2] || (key(a.of) < key(b.of) ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ of }) => of);
}

/** The rank that an action would have with another value. */
const rankAt = (one: Ranked, value: number, ranked: readonly Ranked[]): number =>
  1 + ranked.filter((other) => other !== one && other.value.centre > value + 1e-9).length;

function cells({ ranked, problem, method }: Ranking, poll: Poll, shown: ReadonlySet<string>, k: number): Weighed[] {
  // Another method has no such parts: what a score moves is then counted on the value model.
  const width = method.ends[1] - method.ends[0];
  return ranked.flatMap((one) =>
    problem.criteria.flatMap((criterion, index): Weighed[] => {
      const cell = one.alternative.cells[index]!;
      const scores = cell.colleges
        .filter(({ college }) => shown.has(college))
        .map(({ college, score }) => ({
          college,
          title: poll.colleges.find(({ id }) => id === college)?.title ?? college,
          score: score.centre,
        }))
        .toSorted((a, b) => a.score - b.score || (a.college < b.college ? -1 : 1));
      if (scores.length < 2) return [];
      const values = scores.map(({ score }) => valueOn(score, criterion)).toSorted((a, b) => a - b);
      const [low, high] = [values[0]!, values.at(-1)!];
      if (high - low < APART - 1e-9) return [];
      const at = (value: number): number => one.value.centre + (value - cell.value.centre) * criterion.weight * width;
      const ranks = [rankAt(one, at(high), ranked), rankAt(one, at(low), ranked)] as const;
      const entersHead = ranks[0] <= k !== ranks[1] <= k;
      return [
        {
          of: { kind: 'cell', action: one.alternative.id, criterion, scores, ranks, entersHead },
          weight: [entersHead ? 2 : 0, ranks[1] - ranks[0], (high - low) * criterion.weight * 100],
        },
      ];
    }),
  );
}

function pairs({ ranked }: Ranking, certainty: Certainty | undefined, colleges: readonly CollegeRanking[], k: number): Weighed[] {
  return ranked.slice(1).flatMap((below, index): Weighed[] => {
    const above = ranked[index]!;
    const [first, second] = [above.alternative.id, below.alternative.id];
    const share = certainty?.of.get(first)?.ahead.get(second);
    const apart = share !== undefined && share >= 0.9;
    const sides = colleges.map(({ id, ranks }) => ({ id, gap: (ranks.get(second) ?? Infinity) - (ranks.get(first) ?? Infinity) }));
    const forFirst = sides.filter(({ gap }) => gap > 0).map(({ id }) => id);
    const forSecond = sides.filter(({ gap }) => gap < 0).map(({ id }) => id);
    if (apart || forFirst.length === 0 || forSecond.length === 0) return [];
    // A pair on either side of the last funded rank, or at the very top, decides most.
    const decides = above.rank === 1 || (above.rank <= k && below.rank > k);
    return [
      {
        of: { kind: 'pair', first, second, share: share ?? 0.5, forFirst, forSecond },
        weight: [decides ? 2 : 0, 1, 100 * (1 - Math.abs(2 * (share ?? 0.5) - 1))],
      },
    ];
  });
}

function unknowns({ ranked, unranked, problem }: Ranking, k: number): Weighed[] {
  const of = (one: Ranked | Ranking['unranked'][number], isRanked: boolean): Weighed[] => {
    const { criteria } = problem;
    const scoredBy = (ballots: 0 | 1): Criterion[] =>
      criteria.filter((criterion, index) => {
        const cell = one.alternative.cells[index]!;
        return ballots === 0
          ? cell.score === undefined
          : criterion.computed === undefined && cell.score !== undefined && cell.ballots === 1;
      });
    const missing = scoredBy(0);
    const ballots = missing.length > 0 ? 0 : 1;
    const about = ballots === 0 ? missing : problem.ballots > 1 ? scoredBy(1) : [];
    if (about.length === 0) return [];
    const weight = about.reduce((sum, criterion) => sum + criterion.weight, 0);
    const mine = one.value.centre;
    const span = about.reduce((sum, criterion) => sum + criterion.weight * 100, 0) / 2;
    const best = ranked.filter((other) => other !== one && other.value.centre > mine + span + 1e-9).length + 1;
    const worst = ranked.filter((other) => other !== one && other.value.centre > mine - span + 1e-9).length + 1;
    return [
      {
        of: { kind: 'unknown', action: one.alternative.id, criteria: about, ballots, ranked: isRanked },
        // One organisation’s view is a view: it weighs less than what nobody knows.
        weight: [ballots === 1 ? 0 : best <= k !== worst <= k ? 2 : 1, worst - best, 100 * weight],
      },
    ];
  };
  return [
    ...ranked.flatMap((one) => of(one, true)),
    ...unranked.filter(({ reason }) => 'missing' in reason).flatMap((one) => of(one, false)),
  ];
}

function floors({ ranked, unranked }: Ranking, k: number): Weighed[] {
  return unranked.flatMap((one): Weighed[] => {
    if (!('below' in one.reason)) return [];
    const rank = 1 + ranked.filter((other) => other.value.centre > one.value.centre + 1e-9).length;
    if (rank > k) return [];
    const { below: criterion, score } = one.reason;
    return [{ of: { kind: 'floor', action: one.alternative.id, criterion, score: score.centre, rank }, weight: [1, 1, one.value.centre] }];
  });
}
