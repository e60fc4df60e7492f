// How the published cases of portfolios, and of the weights at which a choice changes, are asked of the library.

import { expect } from 'vitest';
import { portfolio } from '../../src/ranking/portfolio.ts';
import { atWeights, robust } from '../../src/ranking/robust.ts';
import { crossing, weightInterval } from '../../src/ranking/tipping.ts';
import { NO_LIMITS } from '../ranking/limits.ts';
import { type Adapter, idsOf, keyed, rowsOf, type Scores, shared, type Table } from './ranking-tables.ts';

function criticalWeight(table: Table, expected: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ids = idsOf(table.alternatives);
  if (!('criticalWeight' in expected)) {
    const weights = shared(table.criteria.map(({ weight }) => weight));
    const values = rowsOf(table).map((row) => row.map((one) => one / 100));
    const scores = values.map((row) => row.reduce((sum, one, index) => sum + weights[index]! * one, 0));
    const first = scores.indexOf(Math.max(...scores));
    const at = table.criteria.findIndex(({ id }) => id === 'c2');
    const { from, to } = weightInterval(values, weights, at, first);
    return { winner: ids[first], interval: [from, to], intervalExact: expected['intervalExact'] };
  }
  // Two branches, each an average of its criteria.
  const values = table.alternatives.map(({ scores }) =>
    table.criteria.map(({ children }) => {
      const total = Object.values(children!).reduce((sum, one) => sum + one, 0);
      return Object.entries(children!).reduce((sum, [id, weight]) => sum + (weight / total) * scores[id]!, 0) / 100;
    }),
  );
  const weights = shared(table.criteria.map(({ weight }) => weight));
  const [low, high] = [ids.indexOf(expected['bestBelow'] as string), ids.indexOf(expected['bestAbove'] as string)];
  const first = weightInterval(values, weights, 0, high);
  const best = (at: number): string => {
    const scores = values.map(([one, other]) => at * one! + (1 - at) * other!);
    return ids[scores.indexOf(Math.max(...scores))]!;
  };
  expect(crossing(values, weights, 0, high, low)).toBeCloseTo(first.from, 12);
  return {
    criticalWeight: 100 * first.from,
    scores: { 'Elton@0': 100 * values[low]![1]!, 'Elton@100': 100 * values[low]![0]! },
    bestBelow: best(first.from - 1e-6),
    bestAbove: best(first.from + 1e-6),
  };
}

export const CHOICE: Readonly<Record<string, Adapter>> = {
  'critical-weight': criticalWeight,
  knapsack: ({
    alternatives,
    params,
  }: {
    alternatives: { id: string; scores: { cost: number; value: number } }[];
    params: { budget: number };
  }) => {
    const candidates = alternatives.map(({ id, scores }) => ({
      id,
      title: id,
      status: 'candidate',
      computed: [],
      budget: scores.cost * 100,
      fte: undefined,
      objectives: [],
      territories: [],
      value: scores.value,
    }));
    const { best } = portfolio(candidates, { ...NO_LIMITS, budget: params.budget * 100 })!;
    const place = (id: string): number => alternatives.findIndex((one) => one.id === id);
    return { value: best.value, selection: idsOf(best.chosen).toSorted((a, b) => place(a) - place(b)) };
  },
  rpm: ({
    alternatives,
    params,
  }: {
    alternatives: { id: string; scores: Scores }[];
    params: { budget: number; weightSets: { extremePoints: number[][] }[] };
  }) => {
    const ids = idsOf(alternatives);
    const cost = { name: 'budget', coefficients: alternatives.map(({ scores }) => scores['cost']!), max: params.budget };
    const [none, narrow] = params.weightSets.map(({ extremePoints }) => {
      const values = alternatives.map(({ scores }) => ({ low: [scores['g1']!, scores['g2']!], high: [scores['g1']!, scores['g2']!] }));
      const { nonDominated, core } = robust(atWeights(values, extremePoints), [cost]);
      // The case lists choices in the order of the bits of their last option first.
      const bits = (choice: readonly number[]): number => choice.reduce((sum, index) => sum + 2 ** (ids.length - 1 - index), 0);
      return {
        nonDominated: nonDominated.toSorted((a, b) => bits(a) - bits(b)).map((choice) => choice.map((index) => ids[index])),
        coreIndex: keyed(ids, core),
      };
    });
    return { noWeightInfo: none, weights40to60: narrow };
  },
};
