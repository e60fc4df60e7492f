// What each college would rank, how far they agree, and what several votes make of it.

import type { Method } from './method.ts';
import type { College, Poll } from './poll.ts';
import { problemFrom } from './problem.ts';
import { rank, type Ranking } from './ranking.ts';
import { kendallW } from './votes/agreement.ts';
import { condorcetWinner, type Order, placesIn } from './votes/ballots.ts';
import { borda } from './votes/borda.ts';
import { copeland } from './votes/copeland.ts';
import { type Kemeny, kemeny, MOST_OPTIONS } from './votes/kemeny.ts';
import { type Judged, majorityJudgment } from './votes/majority-judgment.ts';

export interface CollegeRanking extends College {
  readonly ballots: number;
  readonly ranking: Ranking;
  /** By action; undefined for one that it does not rank. */
  readonly ranks: ReadonlyMap<string, number>;
}

export interface Votes {
  /** Actions that every college ranks: what votes are held on. */
  readonly options: readonly string[];
  /** Kendall’s W over the colleges. */
  readonly agreement: number | undefined;
  /** Undefined when there are too many options. */
  readonly kemeny: Kemeny | undefined;
  readonly borda: readonly (readonly string[])[];
  readonly copeland: readonly (readonly string[])[];
  readonly condorcet: string | undefined;
}

export interface Judgment {
  readonly judged: readonly Judged[];
  /** How many mentions are missing, over all ballots and actions: the others count in proportion. */
  readonly missing: number;
  /** The action that most of the ballots that mention both put above the elected one, when there is one. */
  readonly losesTo: string | undefined;
}

/** What each college that handed in a ballot would rank, on its own scores, and on its own weights where it gives any. */
export function collegesOf(poll: Poll, method: Method): CollegeRanking[] {
  const group = problemFrom(poll).criteria.map(({ weight }) => weight);
  return poll.colleges.flatMap((college): CollegeRanking[] => {
    const voters = poll.voters.filter((one) => one.college === college.id);
    if (voters.length === 0) return [];
    const own = voters.some(({ weights }) => weights !== undefined);
    const alone = { ...poll, voters, colleges: [{ ...college, weight: 1 }] };
    const ranking = rank(problemFrom(alone, own ? undefined : group), method);
    return [
      {
        ...college,
        ballots: voters.length,
        ranking,
        ranks: new Map(ranking.ranked.map((one) => [one.alternative.id, one.rank])),
      },
    ];
  });
}

/** What votes make of the rankings of colleges, each counting by its weight. */
export function votesOf(colleges: readonly CollegeRanking[]): Votes {
  const counted = colleges.filter(({ weight }) => weight > 0);
  const options = [...new Set(counted.flatMap(({ ranks }) => [...ranks.keys()]))]
    .filter((id) => counted.every(({ ranks }) => ranks.has(id)))
    .toSorted();
  const orders = counted.map(({ ranks, weight }): Order => {
    const sorted = [...new Set(options.map((id) => ranks.get(id)!))].toSorted((a, b) => a - b);
    return { tiers: sorted.map((one) => options.filter((id) => ranks.get(id) === one)), weight };
  });
  return {
    options,
    agreement: kendallW(orders.map((order) => placesIn(order, options))),
    kemeny: options.length <= MOST_OPTIONS ? kemeny(orders, options) : undefined,
    borda: borda(orders, options),
    copeland: copeland(orders, options),
    condorcet: options.length > 1 ? condorcetWinner(orders, options) : undefined,
  };
}

/** Majority judgment over the mentions of ballots; undefined when the project has none, or no ballot gives any. */
export function judgmentOf(poll: Poll): Judgment | undefined {
  const judges = poll.voters.filter(({ grades }) => grades.size > 0);
  if (poll.grades.length === 0 || judges.length === 0) return undefined;
  const tallies = Object.fromEntries(
    poll.actions.map(({ id }) => [id, poll.grades.map((_, grade) => judges.filter(({ grades }) => grades.get(id) === grade).length)]),
  );
  const judged = majorityJudgment(tallies);
  const given = Object.values(tallies)
    .flat()
    .reduce((sum, one) => sum + one, 0);
  const elected = judged[0];
  const beats = (other: string): boolean => {
    const duel = judges.flatMap(({ grades }) => {
      const [mine, theirs] = [grades.get(other), grades.get(elected!.option)];
      return mine === undefined || theirs === undefined ? [] : [Math.sign(mine - theirs)];
    });
    return duel.filter((one) => one > 0).length > duel.filter((one) => one < 0).length;
  };
  return {
    judged,
    missing: judges.length * poll.actions.length - given,
    losesTo:
      elected?.median === undefined
        ? undefined
        : judged.find(({ option, median }) => median !== undefined && option !== elected.option && beats(option))?.option,
  };
}
