// How sure a ranking is: shares of draws, classes of actions that cannot be told apart, and how far weights are from changing the lead.

import { anew, type Recall } from '../corpus/recall.ts';
import { accept, type Acceptability, confidence, type Lottery } from './smaa.ts';
import { lotteryOf, type Scoring, type Weighting } from './lottery.ts';
import type { Poll } from './poll.ts';
import type { Criterion } from './problem.ts';
import type { Ranked, Ranking } from './ranking.ts';
import { headInterval, type Interval, weightInterval } from './tipping.ts';

export const DRAWS = 10_000;
export const SEED = 2026;
/** Ahead in this share of draws, two actions are apart. */
const APART = 0.9;
const [CLEAR, CLOSE] = [0.8, 0.5];
/** Every weight must be able to change by this share of itself without another action taking the lead. */
const MARGIN = 0.2;
const CONFIDENCE_DRAWS = 200;

export interface Draw {
  readonly draws: number;
  readonly seed: number;
  readonly weighting: Weighting;
  readonly scoring: Scoring;
}

export interface Sureness {
  readonly id: string;
  /** Shares of draws: first, among the first k, at each rank. */
  readonly first: number;
  readonly head: number;
  readonly ranks: readonly number[];
  /** The ranks it takes in nine draws out of ten, the rarest at the ends left out. */
  readonly usual: readonly [best: number, worst: number];
  /** By action, the share of draws in which it is ahead. */
  readonly ahead: ReadonlyMap<string, number>;
  /** The mean of the weights that put it first, and how often they do; undefined when none does. */
  readonly central: { readonly weights: readonly number[]; readonly confidence: number } | undefined;
}

/** The interval of a weight, with the action that takes the lead beyond each end. */
export interface Hold {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
  readonly below: string | undefined;
  readonly above: string | undefined;
}

/** `clear`: first in four draws out of five, and no weight within a fifth of changing that; `close`; `undecided`; `alone`. */
export type Verdict = 'clear' | 'close' | 'undecided' | 'alone';

export interface Certainty extends Draw {
  /** How many actions the head of the ranking holds. */
  readonly k: number;
  readonly of: ReadonlyMap<string, Sureness>;
  /** From the best: actions of one class cannot be told apart. */
  readonly classes: readonly (readonly string[])[];
  readonly verdict: Verdict;
  readonly entropy: number;
}

/** Of each criterion, the weights that leave the same action first, and the same k first. Exact; no draw. */
export function holdsOf({ ranked, problem }: Ranking, k: number): { readonly first: readonly Hold[]; readonly head: readonly Hold[] } {
  const values = ranked.map(({ alternative }) => alternative.cells.map(({ value }) => value.centre));
  const weights = problem.criteria.map(({ weight }) => weight);
  const named = (criterion: Criterion, { from, to, below, above }: Interval): Hold => ({
    criterion,
    from,
    to,
    below: below === undefined ? undefined : ranked[below]!.alternative.id,
    above: above === undefined ? undefined : ranked[above]!.alternative.id,
  });
  if (ranked.length < 2) return { first: [], head: [] };
  const inside = ranked.slice(0, k).map((_, index) => index);
  return {
    first: problem.criteria.map((criterion, index) => named(criterion, weightInterval(values, weights, index, 0))),
    head:
      k >= ranked.length ? [] : problem.criteria.map((criterion, index) => named(criterion, headInterval(values, weights, index, inside))),
  };
}

/** How far a weight is from the nearer end of an interval, as a share of itself; infinite when no end changes anything. */
export function margin({ criterion: { weight }, from, to, below, above }: Hold): number {
  const gaps = [...(below === undefined ? [] : [weight - from]), ...(above === undefined ? [] : [to - weight])];
  return gaps.length === 0 ? Infinity : Math.min(...gaps) / (weight || 1);
}

/** How sure a ranking is; undefined when nothing is drawn or nothing is ranked. */
export function certaintyOf(ranking: Ranking, poll: Poll | undefined, k: number, draw: Draw, recall: Recall = anew): Certainty | undefined {
  const { ranked, problem } = ranking;
  if (draw.draws === 0 || ranked.length === 0) return undefined;
  // Drawn in the order of ids, so that ranks of another method see the same draws.
  const actions = ranked.map(({ alternative }) => alternative).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lottery = lotteryOf(problem, actions, { poll, weighting: draw.weighting, scoring: draw.scoring });
  const voters = draw.weighting === 'ballots' || draw.scoring === 'ballots' ? (poll?.voters ?? []) : [];
  const question = JSON.stringify([
    'draws',
    [draw.draws, draw.seed, draw.weighting, draw.scoring],
    problem.criteria.map(({ weight, direction, scale, computed }) => [weight, direction, scale, computed]),
    actions.map(({ id, cells }) => [id, cells.map(({ value, mode }) => [value, mode])]),
    voters.map(({ weights, scores }) => [weights, [...scores]]),
  ]);
  const { found, confidences } = recall(question, () => drawnFrom(lottery, draw));
  const of = new Map(
    actions.map(({ id }, row): [string, Sureness] => {
      // What is recalled went through JSON, which writes what is undefined in a list as null.
      const weights = found.central[row] ?? undefined;
      return [
        id,
        {
          id,
          first: found.ranks[row]![0]!,
          head: found.ranks[row]!.slice(0, k).reduce((sum, one) => sum + one, 0),
          ranks: found.ranks[row]!,
          usual: usual(found.ranks[row]!),
          ahead: new Map(actions.map((other, column) => [other.id, found.ahead[row]![column]!] as const).filter(([other]) => other !== id)),
          central: weights && { weights, confidence: confidences[row]! },
        },
      ];
    }),
  );
  return { ...draw, k, of, classes: classesOf(ranked, of), verdict: verdictOf(ranking, of), entropy: entropyIn(found) };
}

/** What the draws say, and how sure each action would be with the weights that favour it. */
function drawnFrom(lottery: Lottery, { draws, seed }: Draw) {
  const found = accept(lottery, draws, seed);
  const few = Math.min(draws, CONFIDENCE_DRAWS);
  return { found, confidences: found.central.map((weights, row) => weights && confidence(lottery, row, weights, few, seed)) };
}

const entropyIn = ({ entropy }: Acceptability): number => entropy;

/** The ranks left when the rarest tenth of draws is taken from the ends, never more than a twentieth from each. */
function usual(ranks: readonly number[]): readonly [number, number] {
  const end = (list: readonly number[]): number => {
    let gone = 0;
    let index = 0;
    while (index < list.length - 1 && gone + list[index]! <= 0.05) gone += list[index++]!;
    return index;
  };
  return [1 + end(ranks), ranks.length - end(ranks.toReversed())];
}

/** Two actions share a class unless one is ahead in nine draws out of ten; so do those that a third joins. */
function classesOf(ranked: readonly Ranked[], of: ReadonlyMap<string, Sureness>): string[][] {
  const ids = ranked.map(({ alternative }) => alternative.id);
  const classOf = new Map(ids.map((id, index) => [id, index]));
  for (const a of ids)
    for (const b of ids) {
      const share = of.get(a)!.ahead.get(b);
      if (share === undefined || Math.max(share, 1 - share) >= APART - 1e-12) continue;
      const [keep, drop] = [classOf.get(a)!, classOf.get(b)!].toSorted((one, other) => one - other) as [number, number];
      for (const [id, own] of classOf) if (own === drop) classOf.set(id, keep);
    }
  return [...new Set(ids.map((id) => classOf.get(id)!))].map((one) => ids.filter((id) => classOf.get(id) === one));
}

function verdictOf(ranking: Ranking, of: ReadonlyMap<string, Sureness>): Verdict {
  const { ranked } = ranking;
  if (ranked.length < 2) return 'alone';
  const share = of.get(ranked[0]!.alternative.id)!.first;
  // Tied actions are first together: neither is clearly so.
  if (ranked[1]!.rank === 1 || share < CLOSE) return 'undecided';
  return share >= CLEAR && holdsOf(ranking, 1).first.every((one) => margin(one) >= MARGIN - 1e-9) ? 'clear' : 'close';
}
