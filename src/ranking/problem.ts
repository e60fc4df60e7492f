// What is compared with what: actions, criteria with their weights and scales, and for each pair what the ballots or the project say.

import type { Corpus } from '../corpus/corpus.ts';
import { type Asked, type College, type Compared, type Poll, pollOf, type Score, type Voter, withStatus } from './poll.ts';
import type { Preference } from './preference.ts';
import { type Interval, median, valuesOf, weightedMean } from './value.ts';
import { normalised } from './weights.ts';

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Between 0 and 1; all add up to one. */
  readonly weight: number;
  readonly direction: 'max' | 'min';
  readonly scale: { readonly min: number; readonly max: number };
  readonly floor: number | undefined;
  readonly computed: string | undefined;
  readonly preference?: Preference | undefined;
}

/** What is known of one action on one criterion. */
export interface Cell {
  /** On the criterion's own scale; undefined when nobody knows. */
  readonly score: Interval | undefined;
  /** Between 0 and 1, 1 being best; the whole scale when nobody knows. */
  readonly value: Interval;
  /** Whether a ballot behind it says which value is the likeliest. */
  readonly mode?: boolean;
  /** How many ballots; 0 for a computed criterion. */
  readonly ballots: number;
  readonly colleges: readonly { readonly college: string; readonly ballots: number; readonly score: Interval }[];
}

export interface Alternative {
  readonly id: string;
  readonly title: string;
  /** In the order of the criteria. */
  readonly cells: readonly Cell[];
}

export interface Problem {
  readonly criteria: readonly Criterion[];
  readonly alternatives: readonly Alternative[];
  /** `unusable`: the criteria file gives weights that cannot be weighed, so all are equal. */
  readonly weightsFrom: 'ballots' | 'criteria' | 'equal' | 'unusable' | 'asked';
  readonly ballots: number;
  readonly colleges: readonly { readonly id: string; readonly title: string; readonly weight: number; readonly ballots: number }[];
  /** Ballots whose weights could not be used: they leave a criterion out, or cannot be weighed. */
  readonly unusedWeights: readonly string[];
  /** Titles of the criteria left out because no scale is declared for them: nothing could be compared on them. */
  readonly withoutScale: readonly string[];
}

/** The problem that a project poses; `statuses` says which actions are compared. */
export function problemOf(corpus: Corpus, statuses: readonly string[] = ['candidate']): Problem {
  return problemFrom(pollOf(corpus, withStatus(statuses)));
}

/** What the middle of the ballots of some voters is on a criterion for an action, once worked out. */
export type Middles = Map<string, Middle | undefined>;

interface Middle {
  readonly ballots: number;
  readonly score: Interval;
  readonly mode: boolean;
}

/**
 * Of each group of ballots, the middle; of the groups, the mean by their weights.
 * @param weights replaces what ballots say of criteria
 * @param middles what was worked out for polls of the same ballots, actions and criteria, or fewer of them
 */
export function problemFrom(poll: Poll, weights?: readonly number[], middles: Middles = new Map()): Problem {
  const byCollege = poll.colleges.map((college) => {
    const of = poll.voters.filter((voter) => voter.college === college.id);
    return { ...college, of, voters: of.map(({ id }) => id).join() };
  });
  const weighed = weights ? { weights, from: 'asked' as const } : weigh(poll.criteria, byCollege);
  const criteria = poll.criteria.map((one, index): Criterion => ({
    id: one.id,
    title: one.title,
    question: one.question,
    weight: weighed.weights[index]!,
    direction: one.direction,
    scale: one.scale,
    floor: one.floor,
    computed: one.computed,
    preference: one.preference,
  }));
  return {
    criteria,
    alternatives: poll.actions.map((action) => ({
      id: action.id,
      title: action.title,
      cells: poll.criteria.map((criterion, index) => cellOf(action, criterion, index, byCollege, middles)),
    })),
    weightsFrom: weighed.from,
    unusedWeights: poll.voters.flatMap(({ id, weightsUnusable }) => (weightsUnusable ? [id] : [])),
    withoutScale: poll.withoutScale,
    ballots: poll.voters.length,
    colleges: byCollege.map(({ id, title, weight, of }) => ({ id, title, weight, ballots: of.length })),
  };
}

type WithBallots = College & { readonly of: readonly Voter[]; readonly voters: string };

const NOTHING_KNOWN: Interval = { low: 0, centre: 0.5, high: 1 };

function cellOf(action: Compared, criterion: Asked, index: number, byCollege: readonly WithBallots[], middles: Middles): Cell {
  const value = (score: Interval | undefined): Interval => (score ? valuesOf(score, criterion.scale, criterion.direction) : NOTHING_KNOWN);
  if (criterion.computed !== undefined) {
    const score = action.computed[index];
    return { score, value: value(score), ballots: 0, colleges: [] };
  }
  const colleges = byCollege.flatMap(({ id, weight, of, voters }) => {
    const key = `${criterion.id} ${action.id} ${voters}`;
    if (!middles.has(key)) middles.set(key, middleOf(of, action.id, index));
    const middle = middles.get(key);
    return middle ? [{ college: id, weight, ...middle }] : [];
  });
  const counted = colleges.filter(({ weight }) => weight > 0);
  const score = counted.length === 0 ? undefined : weightedMean(counted.map(({ weight, score: of }) => ({ weight, of })));
  return {
    score,
    value: value(score),
    mode: counted.some(({ mode }) => mode),
    ballots: colleges.reduce((sum, one) => sum + one.ballots, 0),
    colleges: colleges.map(({ college, ballots, score: of }) => ({ college, ballots, score: of })),
  };
}

function middleOf(voters: readonly Voter[], action: string, criterion: number): Middle | undefined {
  const scores = voters.flatMap(({ scores: all }): readonly Score[] => {
    const score = all.get(action)?.[criterion];
    return score ? [score] : [];
  });
  return scores.length === 0 ? undefined : { ballots: scores.length, score: median(scores), mode: scores.some(({ mode }) => mode) };
}

/** Weights of the group: the mean, over colleges, of the medians of their ballots; where none gives any, those of the criteria file. */
function weigh(
  criteria: readonly Asked[],
  colleges: readonly WithBallots[],
): { readonly weights: readonly number[]; readonly from: Problem['weightsFrom'] } {
  const shares = (points: readonly number[]): number[] => [
    ...normalised(new Map(points.map((one, index) => [String(index), one]))).values(),
  ];
  const said = colleges.flatMap(({ weight, of }) => {
    const given = of.flatMap(({ weights }) => (weights ? [weights] : []));
    return given.length === 0 || weight <= 0 ? [] : [{ weight, given }];
  });
  if (said.length > 0) {
    const group = criteria.map(
      (_, index) =>
        weightedMean(
          said.map(({ weight, given }) => ({
            weight,
            of: median(given.map((one) => ({ low: one[index]!, centre: one[index]!, high: one[index]! }))),
          })),
        ).centre,
    );
    // Medians of weights need not add up to one, and may all be zero where ballots share nothing.
    if (group.some((one) => one > 0)) return { weights: shares(group), from: 'ballots' };
  }
  const declared = criteria.map(({ declared: weight }) => weight);
  const usable = declared.every((one) => one !== undefined && Number.isFinite(one) && one >= 0) && declared.some((one) => one! > 0);
  if (usable) return { weights: shares(declared as number[]), from: 'criteria' };
  return {
    weights: criteria.map(() => 1 / criteria.length),
    from: declared.some((one) => one !== undefined) ? 'unusable' : 'equal',
  };
}
