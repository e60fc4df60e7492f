// From a ranking and the limits to a choice: who may be chosen, what is chosen, what conflicts, and what holds whatever the weights.

import type { Corpus } from '../corpus/corpus.ts';
import { boundsOf, type Limits, limitsOf, type Stated } from './constraints.ts';
import { weightedSum } from './methods/weighted-sum.ts';
import { type Chosen, type Poll, pollOf } from './poll.ts';
import { type Candidate, conflict, type Portfolio, portfolio } from './portfolio.ts';
import { type Problem, problemFrom } from './problem.ts';
import { type Bound, choose, OutOfReach } from './program.ts';
import { seeded } from './random.ts';
import { rank } from './ranking.ts';
import { atWeights, MOST_ENUMERATED, robust } from './robust.ts';
import { lotteryOf, type Weighting } from './lottery.ts';

/** `core`: in every choice that no other beats; `out`: in none; `debate`: in some. */
export type Standing = 'core' | 'debate' | 'out';

export interface Choice {
  readonly limits: Limits;
  readonly candidates: readonly Candidate[];
  /** Actions that cannot be weighed in, and why. */
  readonly aside: readonly { readonly id: string; readonly title: string; readonly why: 'floor' | 'unknown' | 'budget' | 'fte' }[];
  readonly portfolio: Portfolio | undefined;
  readonly conflict: readonly Stated[];
  readonly robust:
    | {
        readonly of: ReadonlyMap<string, { readonly share: number; readonly standing: Standing }>;
        readonly drawn: boolean;
        readonly count: number;
      }
    | undefined;
  /** False when some of what surrounds the best choice has too many close rivals to be told, and is left out. */
  readonly settled: boolean;
  /** Actions that ask for each other: they go together. */
  readonly together: readonly (readonly string[])[];
}

const DRAWN = 200;

/** The poll of the actions compared and of those that the limits require. */
export function pollForChoice(corpus: Corpus, chosen: Chosen, limits: Limits = limitsOf(corpus)): Poll {
  return pollOf(corpus, (action) => chosen(action) || limits.required.includes(action.id));
}

/** The choice among the actions of a poll. */
export function choiceOf(
  poll: Poll,
  limits: Limits,
  { weighting, seed }: { weighting: Weighting; seed: number },
  weights?: readonly number[],
): Choice {
  const problem = problemFrom(poll, weights);
  const ranking = rank(problem, weightedSum);
  const required = new Set(limits.required);
  const unranked = new Map(ranking.unranked.map((one) => [one.alternative.id, one]));
  const values = new Map([...ranking.ranked, ...ranking.unranked].map((one) => [one.alternative.id, one.value.centre]));
  const aside: Choice['aside'][number][] = [];
  const candidates = poll.actions.flatMap((action): Candidate[] => {
    const { id, title } = action;
    const reason = unranked.get(id)?.reason;
    const why =
      reason !== undefined && !required.has(id)
        ? 'below' in reason
          ? 'floor'
          : 'unknown'
        : limits.budget !== undefined && action.budget === undefined
          ? 'budget'
          : limits.fte !== undefined && action.fte === undefined
            ? 'fte'
            : undefined;
    if (why !== undefined) aside.push({ id, title, why });
    return why === undefined ? [{ ...action, value: values.get(id) ?? 0 }] : [];
  });
  const found = portfolio(candidates, limits);
  const firmness = found && robustOf(problem, poll, candidates, limits, { weighting, seed });
  return {
    limits,
    candidates,
    aside: aside.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    portfolio: found,
    conflict: found ? [] : conflict(candidates, limits),
    robust: firmness,
    settled: !found || (found.settled && (firmness !== undefined || candidates.length === 0)),
    together: circles(limits),
  };
}

/** The corners of the weights that are thought possible. */
export function cornersOf(problem: Problem, poll: Poll, weighting: Weighting): number[][] {
  const weights = problem.criteria.map(({ weight }) => weight);
  const unit = weights.map((_, index) => weights.map((__, other) => (other === index ? 1 : 0)));
  if (weighting === 'free') return unit;
  if (weighting === 'ordinal') {
    const order = weights.map((_, index) => index).toSorted((a, b) => weights[b]! - weights[a]! || a - b);
    return order.map((_, last) => weights.map((__, index) => (order.indexOf(index) <= last ? 1 / (last + 1) : 0)));
  }
  const given = poll.voters.flatMap((voter) => (voter.weights ? [[...voter.weights]] : []));
  if (weighting === 'ballots' && given.length > 0) return given;
  // Each weight a fifth more and a fifth less, the others keeping their proportions.
  return weights.flatMap((weight, index) =>
    [0.8, 1.2].map((factor) => {
      const moved = Math.min(1, weight * factor);
      const rest = 1 - weight || 1;
      return weights.map((one, other) => (other === index ? moved : (one * (1 - moved)) / rest));
    }),
  );
}

function robustOf(
  problem: Problem,
  poll: Poll,
  candidates: readonly Candidate[],
  limits: Limits,
  { weighting, seed }: { weighting: Weighting; seed: number },
): Choice['robust'] {
  if (candidates.length === 0) return undefined;
  const rows = candidates.map(({ id }) => problem.alternatives.find((one) => one.id === id)!);
  const bounds = boundsOf(candidates, limits);
  const drawn = candidates.length > MOST_ENUMERATED;
  const found = drawn ? byDraws(problem, poll, rows, bounds, { weighting, seed }) : byCorners(problem, poll, rows, bounds, weighting);
  if (!found) return undefined;
  const { shares, count } = found;
  const standing = (share: number): Standing => (share >= 1 ? 'core' : share <= 0 ? 'out' : 'debate');
  return {
    of: new Map(candidates.map(({ id }, index) => [id, { share: shares[index]!, standing: standing(shares[index]!) }])),
    drawn,
    count,
  };
}

function byCorners(problem: Problem, poll: Poll, rows: Problem['alternatives'], bounds: readonly Bound[], weighting: Weighting) {
  const options = rows.map(({ cells }) => ({ low: cells.map(({ value }) => value.low), high: cells.map(({ value }) => value.high) }));
  const { core, nonDominated } = robust(atWeights(options, cornersOf(problem, poll, weighting)), bounds);
  return { shares: core, count: nonDominated.length };
}

/** Above twenty actions: the best choice of each of many draws of weights and scores; undefined when one of them is out of reach. */
function byDraws(
  problem: Problem,
  poll: Poll,
  rows: Problem['alternatives'],
  bounds: readonly Bound[],
  { weighting, seed }: { weighting: Weighting; seed: number },
) {
  const lottery = lotteryOf(problem, rows, { poll, weighting, scoring: 'bounds' });
  const random = seeded(seed);
  const [weights, values] = [new Float64Array(lottery.criteria), new Float64Array(lottery.actions * lottery.criteria)];
  const counts = rows.map(() => 0);
  for (let draw = 0; draw < DRAWN; draw += 1) {
    lottery.weights(random, weights);
    lottery.values(random, values);
    const worth = rows.map((_, row) =>
      Math.round(1e6 * weights.reduce((sum, weight, index) => sum + weight * values[row * weights.length + index]!, 0)),
    );
    const best = settledChoice(worth, bounds);
    if (best === 'unsettled') return undefined;
    for (const [index, one] of (best ?? []).entries()) if (one) counts[index]! += 1;
  }
  return { shares: counts.map((one) => one / DRAWN), count: DRAWN };
}

function settledChoice(worth: readonly number[], bounds: readonly Bound[]): boolean[] | undefined | 'unsettled' {
  try {
    return choose(worth, bounds, 'maximize', 'aside');
  } catch (error) {
    if (error instanceof OutOfReach) return 'unsettled';
    throw error;
  }
}

/** Sets of actions each of which needs, directly or not, all the others. */
function circles({ requires }: Limits): string[][] {
  const needs = new Map<string, Set<string>>();
  for (const { action, needs: others } of requires) needs.set(action, new Set([...(needs.get(action) ?? []), ...others]));
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const visit = (id: string): void => {
      for (const next of needs.get(id) ?? []) if (!seen.has(next)) visit((seen.add(next), next));
    };
    visit(from);
    return seen;
  };
  const found = [...needs.keys()].flatMap((id) => {
    const circle = [...reach(id)].filter((other) => reach(other).has(id));
    return circle.length > 1 && circle.includes(id) ? [circle.toSorted()] : [];
  });
  return [...new Map(found.map((circle) => [circle.join(' '), circle])).values()];
}
