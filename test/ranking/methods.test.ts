// What each method’s card promises, held by a property; and the example of each card, worked out.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/ranking/assessment.ts';
import type { Method, Promise as Promised } from '../../src/ranking/method.ts';
import type { Problem } from '../../src/ranking/problem.ts';
import { rank } from '../../src/ranking/ranking.ts';
import { exactly, type Interval, valuesOf } from '../../src/ranking/value.ts';
import { normalised } from '../../src/ranking/weights.ts';

type Rows = Readonly<Record<string, readonly Interval[]>>;

function problem(weights: readonly number[], rows: Rows): Problem {
  const shares = [...normalised(new Map(weights.map((one, index) => [String(index), one]))).values()];
  const scale = { min: 0, max: 4 };
  const criteria = shares.map((weight, index) => ({
    id: `c${index}`,
    title: `c${index}`,
    question: '',
    weight,
    direction: 'max' as const,
    scale,
    floor: undefined,
    computed: undefined,
  }));
  const alternatives = Object.entries(rows).map(([id, row]) => ({
    id,
    title: id,
    cells: row.map((score) => ({ score, value: valuesOf(score, scale, 'max'), ballots: 3, colleges: [] })),
  }));
  return { criteria, alternatives, weightsFrom: 'criteria', ballots: 3, colleges: [], unusedWeights: [], withoutScale: [] };
}

const score = fc.integer({ min: 0, max: 16 }).map((one) => one / 4);
const interval = fc.tuple(score, score).map(([a, b]) => ({ low: Math.min(a, b), centre: (a + b) / 2, high: Math.max(a, b) }));
const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }),
    rows: fc
      .array(fc.array(fc.oneof(score.map(exactly), interval), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 })
      .map((rows): Rows => Object.fromEntries(rows.map((row, index) => [`a${index}`, row]))),
  }),
);

const places = (method: Method, one: Problem): Record<string, number> =>
  Object.fromEntries(rank(one, method).ranked.map((ranked) => [ranked.alternative.id, ranked.rank]));
const values = (method: Method, one: Problem): Record<string, number> =>
  Object.fromEntries(method.score(one).map(({ alternative, value }) => [alternative.id, value.centre]));

const HOLDS: Readonly<Record<Promised, (method: Method, weights: readonly number[], rows: Rows) => void>> = {
  order: (method, weights, rows) => {
    const turned = Object.fromEntries(Object.entries(rows).toReversed());
    expect(places(method, problem(weights, turned))).toEqual(places(method, problem(weights, rows)));
  },
  twins: (method, weights, rows) => {
    const found = places(method, problem(weights, { ...rows, twin: rows['a0']! }));
    expect(found['twin']).toBe(found['a0']);
  },
  dominance: (method, weights, rows) => {
    for (const one of rank(problem(weights, rows), method).ranked)
      for (const id of one.dominatedBy) expect(places(method, problem(weights, rows))[id]!).toBeLessThanOrEqual(one.rank);
  },
  scaling: (method, weights, rows) => {
    const sevenfold = weights.map((one) => one * 7);
    for (const [id, value] of Object.entries(values(method, problem(sevenfold, rows))))
      expect(value).toBeCloseTo(values(method, problem(weights, rows))[id]!, 9);
  },
  alone: (method, weights, rows) => {
    const { a0: _, ...others } = rows;
    for (const [id, value] of Object.entries(values(method, problem(weights, others))))
      expect(value).toBeCloseTo(values(method, problem(weights, rows))[id]!, 9);
  },
  monotone: (method, weights, rows) => {
    const better = { ...rows, a0: [exactly(4), ...rows['a0']!.slice(1)] };
    expect(places(method, problem(weights, better))['a0']!).toBeLessThanOrEqual(places(method, problem(weights, rows))['a0']!);
  },
  intervals: (method, weights, rows) => {
    const range = (one: Rows) => rank(problem(weights, one), method).ranked.find(({ alternative }) => alternative.id === 'a0')!.range;
    const [first, ...rest] = rows['a0']!;
    const [before, after] = [range(rows), range({ ...rows, a0: [{ ...first!, low: 0, high: 4 }, ...rest] })];
    expect(after[0]).toBeLessThanOrEqual(before[0]);
    expect(after[1]).toBeGreaterThanOrEqual(before[1]);
  },
  parts: (method, weights, rows) => {
    for (const { contributions, value } of method.score(problem(weights, rows)))
      expect(contributions.reduce((sum, one) => sum + one.centre, 0)).toBeCloseTo(value.centre, 9);
  },
};

describe.each(METHODS)('$name', (method) => {
  it('gives the values of its example', () => {
    const { weights, scores, values: due } = method.example;
    const rows = Object.fromEntries(Object.entries(scores).map(([id, row]) => [id, row.map(exactly)]));
    const found = values(method, problem(weights, rows));
    expect(Object.keys(due).length).toBeGreaterThan(1);
    for (const [id, value] of Object.entries(due)) expect(found[id]).toBeCloseTo(value, 6);
  });

  it('has its words in both languages', () => {
    for (const { title, how, unit } of [method.words.fr, method.words.en]) for (const one of [title, how, unit]) expect(one).not.toBe('');
  });

  it.each(method.promises)('keeps its promise: %s', (promise) => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => HOLDS[promise](method, weights, rows)),
      { numRuns: 60 },
    );
  });
});

describe('what a method does not promise', () => {
  it('is said of it, and can be seen: an action that joins turns TOPSIS round', () => {
    const [, , topsis] = METHODS;
    expect(topsis!.promises).not.toContain('alone');
    expect(topsis!.words.fr.warning).toContain('comparaison');
    expect(() => {
      fc.assert(
        fc.property(tables, ({ weights, rows }) => HOLDS.alone(topsis!, weights, rows)),
        { numRuns: 200 },
      );
    }).toThrow(/Property failed/);
  });
});
