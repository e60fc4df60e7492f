// What every ranking must hold, whatever is compared; and what ballots, missing scores, floors and ties become.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { rankingOutput } from '../../src/ranking/output.ts';
import { type Problem, problemOf } from '../../src/ranking/problem.ts';
import { rank } from '../../src/ranking/ranking.ts';
import { exactly, type Interval, median, valuesOf } from '../../src/ranking/value.ts';
import { normalised, roundedTo100 } from '../../src/ranking/weights.ts';
import { weightedSum } from '../../src/ranking/methods/index.ts';

type Row = readonly (Interval | undefined)[];

function problem(weights: readonly number[], rows: Readonly<Record<string, Row>>, floors: readonly (number | undefined)[] = []): Problem {
  const shares = [...normalised(new Map(weights.map((one, index) => [`c${index}`, one]))).values()];
  const scale = { min: 0, max: 4 };
  const criteria = shares.map((weight, index) => ({
    id: `c${index}`,
    title: `c${index}`,
    question: '',
    weight,
    direction: index % 2 === 0 ? ('max' as const) : ('min' as const),
    scale,
    floor: floors[index],
    computed: undefined,
  }));
  const alternatives = Object.entries(rows).map(([id, row]) => ({
    id,
    title: id,
    cells: criteria.map(({ direction }, index) => {
      const score = row[index];
      return { score, value: score ? valuesOf(score, scale, direction) : { low: 0, centre: 0.5, high: 1 }, ballots: 1, colleges: [] };
    }),
  }));
  return { criteria, alternatives, weightsFrom: 'criteria', ballots: 3, colleges: [], unusedWeights: [], withoutScale: [] };
}

const score = fc.integer({ min: 0, max: 40 }).map((one) => one / 10);
const interval = fc.tuple(score, score).map(([a, b]) => ({ low: Math.min(a, b), centre: (a + b) / 2, high: Math.max(a, b) }));
const cell = fc.oneof(
  { weight: 4, arbitrary: score.map(exactly) },
  { weight: 2, arbitrary: interval },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
  }),
);
const named = (rows: readonly Row[]): Record<string, Row> => Object.fromEntries(rows.map((row, index) => [`a${index}`, row]));
const output = (one: Problem) => rankingOutput(rank(one, weightedSum), '2026-01-01');

describe('every ranking', () => {
  it('ignores the order of what it compares', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const straight = problem(weights, named(rows));
        expect(output({ ...straight, alternatives: straight.alternatives.toReversed() })).toEqual(output(straight));
      }),
    );
  });

  it('changes nothing when all weights are multiplied', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const sevenfold = weights.map((one) => one * 7);
        expect(output(problem(sevenfold, named(rows)))).toEqual(output(problem(weights, named(rows))));
      }),
    );
  });

  it('ties identical actions', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const { ranked } = rank(problem(weights, { ...named(rows), twin: rows[0]! }), weightedSum);
        const [first, twin] = ['a0', 'twin'].map((id) => ranked.find((one) => one.alternative.id === id)?.rank);
        expect(first).toBe(twin);
      }),
    );
  });

  it('never puts a dominated action ahead, and gives another action the same value whoever joins', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const { ranked } = rank(problem(weights, named(rows)), weightedSum);
        for (const one of ranked)
          for (const id of one.dominatedBy) expect(ranked.find((other) => other.alternative.id === id)!.rank).toBeLessThanOrEqual(one.rank);
        const fewer = rank(problem(weights, named(rows.slice(0, -1))), weightedSum);
        for (const one of fewer.ranked)
          expect(ranked.find((other) => other.alternative.id === one.alternative.id)?.value).toEqual(one.value);
      }),
    );
  });

  it('adds contributions up to the value, and keeps its rank among the possible ones', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        for (const one of rank(problem(weights, named(rows)), weightedSum).ranked) {
          expect(one.contributions.reduce((sum, part) => sum + part.centre, 0)).toBeCloseTo(one.value.centre, 9);
          expect(one.range[0]).toBeLessThanOrEqual(one.rank);
          expect(one.range[1]).toBeGreaterThanOrEqual(one.rank);
        }
      }),
    );
  });

  it('never worsens a rank when a score improves, nor shrinks the possible ranks when an interval widens', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const first = rows[0]![0];
        if (!first) return;
        const of = (row: Row) =>
          rank(problem(weights, { ...named(rows), a0: row }), weightedSum).ranked.find((one) => one.alternative.id === 'a0');
        const before = of(rows[0]!);
        const better = of([exactly(4), ...rows[0]!.slice(1)]);
        const wider = of([{ low: 0, centre: first.centre, high: 4 }, ...rows[0]!.slice(1)]);
        if (!before || !better || !wider) return;
        expect(better.rank).toBeLessThanOrEqual(before.rank);
        expect(wider.range[0]).toBeLessThanOrEqual(before.range[0]);
        expect(wider.range[1]).toBeGreaterThanOrEqual(before.range[1]);
      }),
    );
  });
});

describe('ranking', () => {
  it('shares the better rank within the tolerance', () => {
    const { ranked } = rank(
      problem([0.1, 0.2, 0.7], {
        a: [exactly(4), exactly(0), exactly(1)],
        b: [exactly(4), exactly(0), exactly(1 + 1e-12)],
        c: [exactly(0), exactly(4), exactly(0)],
      }),
      weightedSum,
    );
    expect(ranked.map((one) => [one.alternative.id, one.rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  it('leaves out what certainly misses a floor, a ceiling when less is better, and says what perhaps does', () => {
    const rows = {
      below: [exactly(1), exactly(0)],
      above: [exactly(4), exactly(4)],
      perhaps: [{ low: 1, centre: 2, high: 3 }, exactly(1)],
      fine: [exactly(2), exactly(3)],
    };
    const { ranked, unranked } = rank(problem([1, 1], rows, [2, 3]), weightedSum);
    expect(unranked.map((one) => one.alternative.id)).toEqual(['above', 'below']);
    expect(ranked.map((one) => [one.alternative.id, one.perhapsBelow.map(({ id }) => id)])).toEqual([
      ['perhaps', ['c0']],
      ['fine', []],
    ]);
  });

  it('does not rank an action of which over 30 % of the weight is unknown, and says what to find out first', () => {
    const { unranked, ranked } = rank(
      problem([4, 3, 3], {
        a: [undefined, exactly(2), exactly(2)],
        b: [exactly(1), undefined, exactly(2)],
        c: [exactly(2), exactly(2), exactly(2)],
      }),
      weightedSum,
    );
    expect(unranked.map((one) => [one.alternative.id, one.unknown.map(({ criterion, pairs }) => [criterion.id, pairs])])).toEqual([
      ['a', [['c0', 2]]],
    ]);
    expect(ranked.map((one) => one.alternative.id)).toEqual(['c', 'b']);
  });
});

const project = 'format: 1\nkind: department\ntitle: Essai\nname: Essai\n';
const criteria =
  'scale: { min: 0, max: 4 }\ncriteria:\n  - { id: u, title: U, question: Q, direction: max, weight: 3 }\n  - { id: f, title: F, question: Q, direction: max, weight: 1 }\n';
const actor = (college: string): string => `name: N\ntype: other\nspheres: [school]\ncollege: ${college}\n`;
const action = '---\ntitle: A\nstatus: candidate\nobjectives: []\nterritories: []\nlead: e1\n---\n';

function posed(files: Readonly<Record<string, string>>): Problem {
  const all = {
    'odas.yaml': project,
    'criteria.yaml': criteria,
    'actions/a.md': action,
    'actors/e1.yaml': actor('ecole'),
    'actors/e2.yaml': actor('ecole'),
    'actors/q1.yaml': actor('quartier'),
    ...files,
  };
  return problemOf(
    buildCorpus(
      Object.entries(all).map(([file, content]) => ({ file, content })),
      readConfig(project),
      { today: '2026-01-01' },
    ),
  );
}

const ballot = (who: string, rest: string): string => `actor: ${who}\ndate: 2026-01-01\n${rest}`;

describe('what ballots become', () => {
  it('is a median in each college, then the mean of the colleges: an even college is an interval', () => {
    const { alternatives, colleges } = posed({
      'ballots/b1.yaml': ballot('e1', 'scores: { a: { u: 1 } }\n'),
      'ballots/b2.yaml': ballot('e2', 'scores: { a: { u: 3 } }\n'),
      'ballots/b3.yaml': ballot('q1', 'scores: { a: { u: { min: 2, max: 4, mode: 2 } } }\n'),
    });
    expect(alternatives[0]!.cells[0]!.score).toEqual({ low: 1.5, centre: 2, high: 3.5 });
    expect(alternatives[0]!.cells[1]!.score).toBeUndefined();
    expect(alternatives[0]!.cells[1]!.value).toEqual({ low: 0, centre: 0.5, high: 1 });
    expect(colleges.map(({ id, ballots }) => [id, ballots])).toEqual([
      ['ecole', 2],
      ['quartier', 1],
    ]);
  });

  it('takes weights from ballots, else from criteria, else equal; a ballot that leaves a criterion out gives none', () => {
    const weights = (files: Readonly<Record<string, string>>) => {
      const { criteria: all, weightsFrom, unusedWeights } = posed(files);
      return [all.map(({ weight }) => weight), weightsFrom, unusedWeights];
    };
    expect(weights({})).toEqual([[0.75, 0.25], 'criteria', []]);
    expect(weights({ 'criteria.yaml': criteria.replaceAll(/, weight: \d/g, '') })).toEqual([[0.5, 0.5], 'equal', []]);
    expect(
      weights({
        'ballots/b1.yaml': ballot('e1', 'weights: { u: 20, f: 80 }\nscores: {}\n'),
        'ballots/b2.yaml': ballot('q1', 'weights: { u: 5 }\nscores: {}\n'),
      }),
    ).toEqual([[0.2, 0.8], 'ballots', ['b2']]);
    expect(weights({ 'ballots/b1.yaml': ballot('e1', 'elicitation: { method: rank, order: [f, u] }\nscores: {}\n') })).toEqual([
      [0.25, 0.75],
      'ballots',
      [],
    ]);
    const cards = 'elicitation: { method: simos, order: [u, f], blanks: [1], ratio: 3 }\nscores: {}\n';
    expect(weights({ 'ballots/b1.yaml': ballot('e1', cards) })).toEqual([[0.75, 0.25], 'ballots', []]);
  });

  it('has a median between the two middle ballots', () => {
    expect(median([1, 2, 4, 8].map(exactly))).toEqual({ low: 2, centre: 3, high: 4 });
    expect(median([1, 8, 4].map(exactly))).toEqual({ low: 4, centre: 4, high: 4 });
  });

  it('prints weights that add up to 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one > 0)),
        (points) => {
          const exact = new Map(
            [...normalised(new Map(points.map((one, index) => [String(index), one])))].map(([id, one]) => [id, 100 * one]),
          );
          const shown = [...roundedTo100(exact, 0)];
          expect(shown.reduce((sum, [, one]) => sum + one, 0)).toBe(100);
          for (const [id, one] of shown) expect(Math.abs(one - exact.get(id)!)).toBeLessThan(1 + 1e-9);
        },
      ),
    );
  });
});
