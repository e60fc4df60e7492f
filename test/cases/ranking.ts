// How the published ranking cases are asked of the library.

import { dominance } from '../../src/ranking/dominance.ts';
import type { Problem } from '../../src/ranking/problem.ts';
import { rank } from '../../src/ranking/ranking.ts';
import { exactly, piecewiseLinear, valuesOf } from '../../src/ranking/value.ts';
import { normalised, rankOrderCentroid, revisedSimos, roundedTo100 } from '../../src/ranking/weights.ts';
import { weightedSum } from '../../src/ranking/methods/index.ts';

interface Table {
  readonly criteria: readonly {
    id: string;
    weight: number | null;
    direction: 'max' | 'min';
    params?: { range?: readonly [number, number] };
  }[];
  readonly alternatives: readonly { id: string; scores: Readonly<Record<string, number>> }[];
  readonly params?: { normalisation?: string };
}

type Range = (criterion: string) => readonly [number, number];

/** The problem of a published table, on the given scales. */
export function problemFrom({ criteria, alternatives }: Table, range: Range): Problem {
  const weights = normalised(new Map(criteria.map(({ id, weight }) => [id, weight ?? 1])));
  const declared = criteria.map(({ id, direction }) => {
    const [min, max] = range(id);
    return { id, title: id, question: '', weight: weights.get(id)!, direction, scale: { min, max }, floor: undefined, computed: undefined };
  });
  return {
    criteria: declared,
    weightsFrom: 'criteria',
    ballots: 0,
    colleges: [],
    unusedWeights: [],
    withoutScale: [],
    alternatives: alternatives.map(({ id, scores }) => ({
      id,
      title: id,
      cells: declared.map((one) => {
        const score = exactly(scores[one.id]!);
        return { score, value: valuesOf(score, one.scale, one.direction), ballots: 1, colleges: [] };
      }),
    })),
  };
}

function tiers(problem: Problem): string[][] {
  const { ranked } = rank(problem, weightedSum);
  return [...new Set(ranked.map((one) => one.rank))].map((tier) =>
    ranked.filter((one) => one.rank === tier).map((one) => one.alternative.id),
  );
}

const values = (problem: Problem, divisor: number): Record<string, number> =>
  Object.fromEntries(rank(problem, weightedSum).ranked.map(({ alternative, value }) => [alternative.id, value.centre / divisor]));

/** Scales taken from the data, which odas never does: the case shows why. */
const fromData =
  ({ alternatives }: Pick<Table, 'alternatives'>): Range =>
  (id) => {
    const all = alternatives.map(({ scores }) => scores[id]!);
    const [min, max] = [Math.min(...all), Math.max(...all)];
    return [min, max > min ? max : min + 1];
  };

/** Columns turned so that more is better (1/x) and divided by their sum, as a paper does. */
function sumInverse(table: Table): Table {
  const turned = table.alternatives.map(({ id, scores }) => ({
    id,
    scores: Object.fromEntries(table.criteria.map((one) => [one.id, one.direction === 'min' ? 1 / scores[one.id]! : scores[one.id]!])),
  }));
  const sums = Object.fromEntries(table.criteria.map(({ id }) => [id, turned.reduce((sum, { scores }) => sum + scores[id]!, 0)]));
  return {
    criteria: table.criteria.map((one) => ({ ...one, direction: 'max' as const })),
    alternatives: turned.map(({ id, scores }) => ({
      id,
      scores: Object.fromEntries(Object.entries(scores).map(([key, one]) => [key, one / sums[key]!])),
    })),
  };
}

function dominators(table: Table, of: string, strictly: boolean): string[] {
  const { alternatives } = problemFrom(table, fromData(table));
  const target = alternatives.find(({ id }) => id === of)!;
  const cells = (one: (typeof alternatives)[number]) => one.cells.map(({ value }) => value);
  return alternatives
    .filter((one) => dominance(cells(one), cells(target)) === 'necessary')
    .filter((one) => !strictly || one.cells.every(({ value }, index) => value.low > target.cells[index]!.value.low))
    .map(({ id }) => id);
}

export const RANKING: Readonly<Record<string, (input: never, expected: never) => Readonly<Record<string, unknown>>>> = {
  'weighted-sum': (table: Table, expected: Readonly<Record<string, unknown>>) => {
    if ('minmaxABC' in expected) {
      const three = { ...table, alternatives: table.alternatives.filter(({ id }) => id !== 'D') };
      const declared: Range = (id) => table.criteria.find((one) => one.id === id)!.params!.range!;
      return {
        minmaxABC: tiers(problemFrom(three, fromData(three))),
        minmaxABCD: tiers(problemFrom(table, fromData(table))),
        fixedRangeABC: tiers(problemFrom(three, declared)),
        fixedRangeABCD: tiers(problemFrom(table, declared)),
      };
    }
    const inverted = table.params?.normalisation?.startsWith('sum-inverse') ?? false;
    const problem = inverted ? problemFrom(sumInverse(table), () => [0, 1]) : problemFrom(table, () => [0, 100]);
    return { scores: values(problem, inverted ? 100 : 1), ranking: tiers(problem) };
  },
  'additive-fixed-range': (table: Table) => {
    const problem = problemFrom(table, (id) => table.criteria.find((one) => one.id === id)!.params!.range!);
    const scores = values(problem, 100);
    return { scores, distances: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, 1 - score])), ranking: tiers(problem) };
  },
  pareto: (table: Table) => ({
    dominatorsOfAudi: table.alternatives.some(({ id }) => id === 'audi_a4') ? dominators(table, 'audi_a4', false) : [],
    strictDominatorsOfAudi: table.alternatives.some(({ id }) => id === 'audi_a4') ? dominators(table, 'audi_a4', true) : [],
    dominatorsOfGarnett: table.alternatives.some(({ id }) => id === 'Garnett') ? dominators(table, 'Garnett', false) : [],
    dominated: table.alternatives.map(({ id }) => id).filter((id) => dominators(table, id, false).length > 0),
    strictlyDominated: table.alternatives.map(({ id }) => id).filter((id) => dominators(table, id, true).length > 0),
  }),
  'piecewise-linear-value-function': (
    _: unknown,
    { functions }: { functions: { cutoffs: number[]; values: number[]; outOfBounds: 'clip' | 'interpolate'; points: { x: number }[] }[] },
  ) => ({
    functions: functions.map(({ cutoffs, values: at, outOfBounds, points }) => ({
      cutoffs,
      values: at,
      outOfBounds,
      points: points.map(({ x }) => ({ x, value: piecewiseLinear(x, cutoffs, at, outOfBounds) })),
    })),
  }),
  'rank-order-centroid': () => {
    const weights = [...rankOrderCentroid([['a'], ['b'], ['c'], ['d']]).values()];
    return { weights, weights2dec: weights.map((one) => Math.round(one * 100) / 100) };
  },
  'revised-simos': ({
    params,
  }: {
    params: { z: number; tiersLeastToMost: string[][]; whiteCardsBetween: number[]; decimals?: number };
  }) => {
    const weights = revisedSimos(params.tiersLeastToMost, params.whiteCardsBetween, params.z);
    return { weights: Object.fromEntries(params.decimals === undefined ? weights : roundedTo100(weights, params.decimals)) };
  },
  'swing-weights': (input: { params?: { ratios: Readonly<Record<string, number>> }; criteria?: Table['criteria'] }) => {
    if (input.params) {
      const { ratios } = input.params;
      return {
        weights: Object.fromEntries(
          normalised(new Map([['c1', 1], ...Object.entries(ratios).map(([pair, ratio]): [string, number] => [pair.slice(3), 1 / ratio])])),
        ),
      };
    }
    // The same preferences on a scale twice as wide: the swing is worth twice as much.
    const [cost, performance] = input.criteria!.map(({ weight }) => weight!) as [number, number];
    const narrow = normalised(
      new Map([
        ['cost', cost],
        ['performance', performance],
      ]),
    );
    const wide = normalised(
      new Map([
        ['cost', 2 * cost],
        ['performance', performance],
      ]),
    );
    return {
      equalAtRange200: narrow.get('cost') === narrow.get('performance'),
      equalWeightsAtRange300Break: wide.get('cost') !== wide.get('performance'),
      weightsRange300: [...wide.values()],
    };
  },
};
