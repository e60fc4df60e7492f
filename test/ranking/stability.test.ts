// What draws, exact intervals, flips and votes must hold, whatever is compared.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freely, inOrder } from '../../src/ranking/lottery.ts';
import { seeded, xoshiro } from '../../src/ranking/random.ts';
import { accept, type Lottery } from '../../src/ranking/smaa.ts';
import { crossing, headInterval, leastLead, leastLeadWithin, valueFlips, weightFlip, weightInterval } from '../../src/ranking/tipping.ts';
import { kendallW } from '../../src/ranking/votes/agreement.ts';
import { condorcetWinner, type Order } from '../../src/ranking/votes/ballots.ts';
import { bordaPoints } from '../../src/ranking/votes/borda.ts';
import { kemeny, kemenyDistance } from '../../src/ranking/votes/kemeny.ts';
import { majorityJudgment } from '../../src/ranking/votes/majority-judgment.ts';

const lottery = (rows: readonly (readonly number[])[]): Lottery => ({
  actions: rows.length,
  criteria: rows[0]!.length,
  weights: freely,
  values: (_, into) => into.set(rows.flat()),
});

describe('chance', () => {
  it('is the published stream, and the same again for the same seed', () => {
    const next = xoshiro([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
    const rows = [
      [0.2, 0.8],
      [0.7, 0.4],
      [0.5, 0.5],
    ];
    expect(accept(lottery(rows), 500, 3)).toEqual(accept(lottery(rows), 500, 3));
    expect(accept(lottery(rows), 500, 4)).not.toEqual(accept(lottery(rows), 500, 3));
  });

  it('draws weights that add up to one, and in the order asked', () => {
    const random = seeded(1);
    const into = new Float64Array(4);
    for (let draw = 0; draw < 200; draw += 1) {
      inOrder([2, 0, 3, 1])(random, into);
      expect(into.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      expect(into[2]! >= into[0]! && into[0]! >= into[3]! && into[3]! >= into[1]!).toBe(true);
    }
  });
});

const share = fc.integer({ min: 0, max: 20 }).map((one) => one / 20);
const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    weights: fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width })
      .map((all) => all.map((one) => one / all.reduce((sum, other) => sum + other, 0))),
    rows: fc.array(fc.array(share, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
  }),
);
const valueOf = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, one, index) => sum + one * weights[index]!, 0);
const leader = (rows: readonly (readonly number[])[], weights: readonly number[]): number => {
  const values = rows.map((row) => valueOf(row, weights));
  return values.indexOf(Math.max(...values));
};
const moved = (weights: readonly number[], criterion: number, to: number): number[] =>
  weights.map((one, index) => (index === criterion ? to : (one * (1 - to)) / (1 - weights[criterion]! || 1)));

describe('draws', () => {
  it('share out every rank, never put a dominated action first, and tie twins', () => {
    fc.assert(
      fc.property(tables, ({ rows }) => {
        const dominated = rows[0]!.map((one) => one / 2 - 0.1);
        const { ranks, ahead, central } = accept(lottery([...rows, dominated, rows[0]!]), 200, 5);
        for (const row of ranks) expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(ranks[rows.length]![0]).toBe(0);
        expect(central[rows.length]).toBeUndefined();
        expect(ahead[0]![rows.length + 1]).toBe(0.5);
        expect(ranks[rows.length + 1]).toEqual(ranks[0]);
        for (const [a, row] of ahead.entries())
          for (const [b, one] of row.entries()) if (a !== b) expect(one + ahead[b]![a]!).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('exact intervals', () => {
  it('hold the first place inside and lose it beyond', () => {
    fc.assert(
      fc.property(tables, fc.nat(3), ({ weights, rows }, pick) => {
        const criterion = pick % weights.length;
        const first = leader(rows, weights);
        const { from, to, below, above } = weightInterval(rows, weights, criterion, first);
        const lead = (at: number, other: number): number =>
          valueOf(rows[first]!, moved(weights, criterion, at)) - valueOf(rows[other]!, moved(weights, criterion, at));
        for (const step of [0, 0.25, 0.5, 0.75, 1])
          for (const other of rows.keys()) expect(lead(from + step * (to - from), other)).toBeGreaterThan(-1e-7);
        if (above !== undefined) expect(lead(Math.min(1, to + 1e-3), above)).toBeLessThan(0);
        if (below !== undefined) expect(lead(Math.max(0, from - 1e-3), below)).toBeLessThan(0);
        if (above === undefined) expect(to).toBe(1);
        if (below === undefined) expect(from).toBe(0);
        const head = headInterval(rows, weights, criterion, [first]);
        expect([head.from, head.to]).toEqual([from, to]);
      }),
      { numRuns: 150 },
    );
  });

  it('cross where both are worth the same', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const at = crossing(rows, weights, 0, 0, 1);
        if (at !== undefined) expect(valueOf(rows[0]!, moved(weights, 0, at))).toBeCloseTo(valueOf(rows[1]!, moved(weights, 0, at)), 7);
      }),
    );
  });

  it('flip with no less than is needed: weights still add up to one, and no smaller change does', () => {
    fc.assert(
      fc.property(tables, ({ weights, rows }) => {
        const [a, b] = valueOf(rows[0]!, weights) >= valueOf(rows[1]!, weights) ? [0, 1] : [1, 0];
        const flipped = weightFlip(rows, weights, a, b);
        const differences = weights.map((_, index) => rows[a]![index]! - rows[b]![index]!);
        if (flipped === undefined) expect(Math.min(...differences)).toBeGreaterThan(-1e-9);
        else {
          expect(flipped.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...flipped)).toBeGreaterThan(-1e-12);
          expect(valueOf(rows[a]!, flipped)).toBeLessThanOrEqual(valueOf(rows[b]!, flipped) + 1e-7);
          // Every point moved closes the gap by the widest difference at most.
          const movedSum = flipped.reduce((sum, one, index) => sum + Math.abs(one - weights[index]!), 0) / 2;
          const gap = valueOf(rows[a]!, weights) - valueOf(rows[b]!, weights);
          const widest = Math.max(...differences) - Math.min(...differences);
          if (widest > 1e-9) expect(movedSum).toBeGreaterThanOrEqual(gap / widest - 1e-7);
        }
        for (const { row, criterion, value } of valueFlips(rows, weights, a, b)) {
          const changed = rows.map((one, index) => (index === row ? one.with(criterion, value) : one));
          expect(valueOf(changed[a]!, weights)).toBeCloseTo(valueOf(changed[b]!, weights), 7);
        }
      }),
    );
  });

  it('closed forms are the least lead over many weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 5 }), (differences) => {
        const random = seeded(9);
        const weights = new Float64Array(differences.length);
        const bounds = differences.map((): [number, number] => [0.05, 0.8]);
        for (let draw = 0; draw < 60; draw += 1) {
          inOrder(differences.map((_, index) => index))(random, weights);
          expect(valueOf(differences, [...weights])).toBeGreaterThanOrEqual(leastLead(differences) - 1e-9);
          freely(random, weights);
          if (weights.every((one) => one >= 0.05 && one <= 0.8))
            expect(valueOf(differences, [...weights])).toBeGreaterThanOrEqual(leastLeadWithin(differences, bounds) - 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const options = ['a', 'b', 'c', 'd'];
const orders = fc.array(
  fc
    .record({ order: fc.shuffledSubarray(options, { minLength: 1 }), weight: fc.integer({ min: 1, max: 5 }) })
    .map(({ order, weight }): Order => ({ tiers: order.map((one) => [one]), weight })),
  { minLength: 1, maxLength: 6 },
);

describe('votes', () => {
  it('find every best order, and what they share', () => {
    const permutations = (list: readonly string[]): string[][] =>
      list.length === 0 ? [[]] : list.flatMap((one) => permutations(list.filter((other) => other !== one)).map((rest) => [one, ...rest]));
    fc.assert(
      fc.property(orders, (given) => {
        const found = kemeny(given, options);
        const all = permutations(options).map((order) => ({ order, distance: kemenyDistance(order, given) }));
        const least = Math.min(...all.map(({ distance }) => distance));
        const best = all.filter(({ distance }) => distance === least).map(({ order }) => order);
        expect(found.distance).toBe(least);
        expect(found.count).toBe(best.length);
        expect(found.best.map((one) => one.join('')).toSorted()).toEqual(best.map((one) => one.join('')).toSorted());
        for (const [before, after] of found.shared) expect(best.every((one) => one.indexOf(before) < one.indexOf(after))).toBe(true);
        const winner = condorcetWinner(given, options);
        if (winner !== undefined) for (const one of found.best) expect(one[0]).toBe(winner);
        expect(bordaPoints(given, options).reduce((sum, one) => sum + one, 0)).toBe(given.reduce((sum, { weight }) => sum + weight * 6, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('do sixteen options', () => {
    const many = Array.from({ length: 16 }, (_, index) => `o${String(index).padStart(2, '0')}`);
    const { best, count } = kemeny(
      [
        { tiers: many.map((one) => [one]), weight: 2 },
        { tiers: many.toReversed().map((one) => [one]), weight: 1 },
      ],
      many,
    );
    expect([best[0], count]).toEqual([many, 1]);
  });

  it('agree from 0 to 1', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBe(0);
    expect(
      kendallW([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toBeUndefined();
    // Siegel & Castellan 1988, p. 268, without ties.
    expect(
      kendallW([
        [1, 6, 3, 2, 5, 4],
        [1, 5, 6, 4, 2, 3],
        [6, 3, 2, 5, 4, 1],
      ]),
    ).toBeCloseTo(0.162, 2);
  });

  it('judge by the lower middle, and leave unjudged what nobody mentions', () => {
    const judged = majorityJudgment({ a: [0, 1, 1], b: [0, 2, 0], c: [0, 0, 0] });
    expect(judged.map(({ option, rank, median }) => [option, rank, median])).toEqual([
      ['a', 1, 1],
      ['b', 2, 1],
      ['c', 3, undefined],
    ]);
  });
});
