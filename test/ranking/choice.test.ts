// Portfolios held to every choice there is, to another solver, and to what a committee may ask of them.

import fc from 'fast-check';
import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../src/ranking/constraints.ts';
import { boundsOf } from '../../src/ranking/constraints.ts';
import { type Candidate, conflict, portfolio } from '../../src/ranking/portfolio.ts';
import { type Bound, choose, fits } from '../../src/ranking/program.ts';
import { seeded } from '../../src/ranking/random.ts';
import { NO_LIMITS } from './limits.ts';
import { atWeights, robust } from '../../src/ranking/robust.ts';

const candidate = (id: string, value: number, euros: number, fte = 0.1, objectives: readonly string[] = []): Candidate => ({
  id,
  title: id,
  status: 'candidate',
  computed: [],
  budget: euros * 100,
  fte,
  objectives,
  territories: [],
  value,
});

const some = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      euros: fc.integer({ min: 0, max: 40 }),
      fte: fc.integer({ min: 0, max: 10 }),
      objective: fc.constantFrom('o1', 'o2'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map(({ value, euros, fte, objective }, index) => candidate(`a${index}`, value, euros, fte / 10, [objective])));
const limited = fc
  .record({
    budget: fc.option(
      fc.integer({ min: 0, max: 120 }).map((one) => one * 100),
      { nil: undefined },
    ),
    actions: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    fte: fc.option(
      fc.integer({ min: 0, max: 20 }).map((one) => one / 10),
      { nil: undefined },
    ),
    perObjective: fc.constantFrom([], [{ id: 'o1', title: 'o1', min: 1 }], [{ id: 'o2', title: 'o2', max: 1 }]),
    required: fc.constantFrom([], ['a0']),
    exclusive: fc.constantFrom([], [['a0', 'a1']]),
    requires: fc.constantFrom(
      [],
      [{ action: 'a1', needs: ['a2'] }],
      [
        { action: 'a1', needs: ['a2'] },
        { action: 'a2', needs: ['a1'] },
      ],
    ),
  })
  .map((one): Limits => ({ ...NO_LIMITS, ...one }));

/** Every choice, looked at one by one. */
function best(candidates: readonly Candidate[], bounds: readonly Bound[]): number | undefined {
  let found: number | undefined;
  for (let set = 0; set < 2 ** candidates.length; set += 1) {
    const choice = candidates.map((_, index) => (set & (1 << index)) !== 0);
    if (!fits(choice, bounds)) continue;
    const value = candidates.reduce((sum, one, index) => sum + (choice[index] ? one.value : 0), 0);
    if (found === undefined || value > found) found = value;
  }
  return found;
}

describe('the choice that fits', () => {
  it('is worth as much as the best of all choices, keeps every limit, and says when there is none', () => {
    fc.assert(
      fc.property(some, limited, (candidates, limits) => {
        const bounds = boundsOf(candidates, limits);
        const found = portfolio(candidates, limits);
        expect(found?.best.value).toBe(best(candidates, bounds));
        if (found)
          expect(
            fits(
              candidates.map((one) => found.best.chosen.some(({ id }) => id === one.id)),
              bounds,
            ),
          ).toBe(true);
        else {
          const clash = conflict(candidates, limits);
          expect(clash.length).toBeGreaterThan(0);
          expect(best(candidates, clash)).toBeUndefined();
          // None of them is there for nothing.
          for (const one of clash)
            expect(
              best(
                candidates,
                clash.filter((other) => other !== one),
              ),
            ).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of the actions, and never worth less with more money', () => {
    fc.assert(
      fc.property(some, limited, fc.integer({ min: 0, max: 50 }), (candidates, limits, more) => {
        const found = portfolio(candidates, limits);
        expect(portfolio(candidates.toReversed(), limits)?.best).toEqual(found?.best);
        if (found && limits.budget !== undefined)
          expect(portfolio(candidates, { ...limits, budget: limits.budget + more * 100 })!.best.value).toBeGreaterThanOrEqual(
            found.best.value,
          );
      }),
      { numRuns: 40 },
    );
  });

  it('says what equals it, what each action would change, and what more money would buy', () => {
    const candidates = [candidate('a', 50, 10), candidate('b', 50, 10), candidate('c', 30, 5), candidate('d', 60, 30)];
    const { best: chosen, equals, otherwise, above, below, inOrder } = portfolio(candidates, { ...NO_LIMITS, budget: 1500 })!;
    expect(chosen.value).toBe(80);
    expect(equals.map(({ chosen: other }) => other.map(({ id }) => id))).toEqual([['b', 'c']]);
    expect(otherwise.get('c')!.value).toBe(50);
    expect(otherwise.get('d')).toBeUndefined();
    expect(inOrder.value).toBe(80);
    expect(above.map(({ budget, value }) => [budget, value])).toEqual([
      [2000, 100],
      [2500, 130],
      [4500, 140],
    ]);
    expect(below.map(({ budget, value }) => [budget, value])).toEqual([
      [1000, 50],
      [500, 30],
      [0, 0],
    ]);
  });

  it('agrees with another solver on 40 actions under every kind of limit', async () => {
    // Its types and its module do not agree on what the module is.
    const load = highsLoader as unknown as () => Promise<{ solve: (text: string, options: object) => { ObjectiveValue: number } }>;
    const highs = await load();
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed);
      const worth = Array.from({ length: 40 }, () => Math.round(1e4 * (20 + 60 * random())));
      const bounds: Bound[] = [
        { name: 'budget', coefficients: worth.map(() => Math.round(50 + 400 * random()) * 10_000), max: 24_000_000 },
        { name: 'fte', coefficients: worth.map(() => Math.round(20 * random()) * 50), max: 5000 },
        { name: 'o1', coefficients: worth.map((_, n) => (n % 4 === 0 ? 1 : 0)), min: 2, max: 3 },
        { name: 'count', coefficients: worth.map(() => 1), max: 12 },
        { name: 'exclusive', coefficients: worth.map((_, n) => (n === 1 || n === 2 ? 1 : 0)), max: 1 },
        { name: 'requires', coefficients: worth.map((_, n) => (n === 5 ? -1 : n === 6 ? 1 : 0)), min: 0 },
      ];
      const choice = choose(worth, bounds)!;
      const sum = (coefficients: readonly number[]): string =>
        coefficients.flatMap((one, n) => (one === 0 ? [] : [`${one >= 0 ? '+' : '-'} ${Math.abs(one)} x${n}`])).join(' ');
      const lines = bounds.flatMap(({ coefficients, min, max }) => [
        ...(min === undefined ? [] : [` ${sum(coefficients)} >= ${min}`]),
        ...(max === undefined ? [] : [` ${sum(coefficients)} <= ${max}`]),
      ]);
      const text = `Maximize\n obj: ${sum(worth)}\nSubject To\n${lines.map((line, n) => ` c${n}:${line}`).join('\n')}\nBinary\n ${worth.map((_, n) => `x${n}`).join(' ')}\nEnd\n`;
      const { ObjectiveValue: objective } = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 });
      expect(worth.reduce((total, one, n) => total + (choice[n] ? one : 0), 0)).toBe(Math.round(objective));
    }
  });
});

describe('robust portfolios', () => {
  it('are those that no other beats at any corner of the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const options = rows.map(([a, b]) => ({ low: [a, b], high: [a, b] }));
          const bound: Bound = { name: 'cost', coefficients: rows.map(([, , cost]) => cost), max: 8 };
          const { nonDominated, core } = robust(
            atWeights(options, [
              [1, 0],
              [0, 1],
            ]),
            [bound],
          );
          const value = (choice: readonly number[], at: 0 | 1): number => choice.reduce((sum, index) => sum + rows[index]![at], 0);
          for (const one of nonDominated)
            for (const other of nonDominated) {
              const better =
                value(other, 0) >= value(one, 0) &&
                value(other, 1) >= value(one, 1) &&
                value(other, 0) + value(other, 1) > value(one, 0) + value(one, 1);
              expect(better).toBe(false);
            }
          expect(nonDominated.length).toBeGreaterThan(0);
          for (const share of core) expect(share >= 0 && share <= 1).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
