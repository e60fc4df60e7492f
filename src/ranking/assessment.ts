// Everything a ranking has to say, in one call: what the shell prints, what documents show.

import type { Corpus } from '../corpus/corpus.ts';
import { anew, type Recall } from '../corpus/recall.ts';
import { type Certainty, certaintyOf, type Draw, DRAWS, type Hold, holdsOf, SEED } from './certainty.ts';
import { type CollegeRanking, collegesOf } from './colleges.ts';
import type { Limits } from './constraints.ts';
import { type Debate, debateOf } from './debate.ts';
import { type Left, leaveOut } from './leave-out.ts';
import type { Method } from './method.ts';
import { prometheeII, topsis, weightedSum } from './methods/index.ts';
import type { Poll } from './poll.ts';
import { problemFrom } from './problem.ts';
import { rank, type Ranking } from './ranking.ts';

export const METHODS: readonly Method[] = [weightedSum, prometheeII, topsis];

export interface Assessment {
  readonly poll: Poll;
  readonly ranking: Ranking;
  readonly limits: Limits;
  /** How many actions the head holds: what is left to choose, three when nothing says. */
  readonly k: number;
  readonly certainty: Certainty | undefined;
  readonly holds: { readonly first: readonly Hold[]; readonly head: readonly Hold[] };
  readonly left: readonly Left[];
  readonly colleges: readonly CollegeRanking[];
  readonly debate: readonly Debate[];
}

/** The method that a project asks for. */
export function methodOf(corpus: Corpus, asked?: string): Method {
  const name = asked ?? corpus.entity('criteria')?.data.method;
  return METHODS.find((one) => one.name === name) ?? weightedSum;
}

export const DRAW: Draw = { draws: DRAWS, seed: SEED, weighting: 'around', scoring: 'bounds' };

const USUAL_HEAD = 3;

/** How many actions are to be chosen among those ranked. */
export function headSize(limits: Limits, poll: Poll, ranked: number): number {
  const compared = new Set(poll.actions.map(({ id }) => id));
  const elsewhere = limits.required.filter((id) => !compared.has(id)).length;
  return Math.max(1, Math.min(limits.actions === undefined ? USUAL_HEAD : limits.actions - elsewhere, Math.max(1, ranked - 1)));
}

/** The ranking of a poll with how sure it is, what would change it, and what is worth debating. */
export function assess(
  poll: Poll,
  limits: Limits,
  {
    method,
    draw = DRAW,
    weights,
    isShown = () => true,
    recall = anew,
  }: {
    method: Method;
    draw?: Draw;
    weights?: readonly number[] | undefined;
    /** Whether what a college says may be told apart. */
    isShown?: (college: string) => boolean;
    /** What was drawn before need not be drawn again. */
    recall?: Recall | undefined;
  },
): Assessment {
  const ranking = rank(problemFrom(poll, weights), method);
  const k = headSize(limits, poll, ranking.ranked.length);
  // Draws and weight intervals are those of the value model: under another method they would speak of another order.
  const modelled = method === weightedSum;
  const certainty = modelled ? certaintyOf(ranking, poll, k, draw, recall) : undefined;
  const colleges = collegesOf(poll, method);
  return {
    poll,
    ranking,
    limits,
    k,
    certainty,
    holds: modelled ? holdsOf(ranking, k) : { first: [], head: [] },
    left: leaveOut(poll, method, k),
    colleges,
    debate: debateOf(ranking, { poll, certainty, colleges: colleges.filter(({ id }) => isShown(id)), k }),
  };
}
