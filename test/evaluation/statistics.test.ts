// What must hold of every interval and every test, whatever the data.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, fisher, garwood, mcNemar, newcombe, rateRatio, wilson } from '../../src/evaluation/statistics/counts.ts';
import { welch } from '../../src/evaluation/statistics/differences.ts';
import { flipSigns, permuteMeans } from '../../src/evaluation/statistics/permutation.ts';
import { benjaminiHochberg, leastCountP, powerOfShares } from '../../src/evaluation/statistics/power.ts';
import { leastSquares } from '../../src/evaluation/statistics/regression.ts';
import { interrupted } from '../../src/evaluation/statistics/series.ts';
import {
  incompleteBeta,
  incompleteGamma,
  normal,
  probit,
  studentQuantile,
  studentTwoSided,
} from '../../src/evaluation/statistics/special.ts';
import { median, senSlope } from '../../src/evaluation/statistics/trend.ts';

const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
const value = fc.double({ min: -100, max: 100, noNaN: true }).map((one) => Math.round(one * 100) / 100);
const probability = (p: number): void => {
  expect(p).toBeGreaterThanOrEqual(0);
  expect(p).toBeLessThanOrEqual(1 + 1e-12);
};

describe('laws', () => {
  it('are known to many digits', () => {
    // Published tables: Abramowitz & Stegun (1964) and the exact values of simple cases.
    expect(probit(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(probit(1e-10)).toBeCloseTo(-6.361340902404056, 10);
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706204736174698, 8);
    expect(incompleteBeta(2, 3, 0.5)).toBeCloseTo(0.6875, 13);
    expect(incompleteGamma(1, 1)).toBeCloseTo(1 - Math.exp(-1), 13);
    expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 13);
  });

  it('grow, and are undone by their quantiles', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(normal(probit(p))).toBeCloseTo(p, 11);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, x) => {
        expect(incompleteBeta(a, 2, x)).toBeLessThanOrEqual(incompleteBeta(a, 2, Math.min(1, x + 0.01)) + 1e-12);
        expect(incompleteGamma(a, 10 * x)).toBeLessThanOrEqual(incompleteGamma(a, 10 * x + 0.1) + 1e-12);
      }),
    );
  });
});

describe('intervals and tests', () => {
  it('hold their estimate, and p is a probability', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        for (const { lower, upper } of [wilson(a.x, a.n), clopperPearson(a.x, a.n)]) {
          expect(lower).toBeLessThanOrEqual(a.x / a.n + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(a.x / a.n - 1e-12);
        }
        const gap = newcombe(a.x, a.n, b.x, b.n);
        expect(gap.lower).toBeLessThanOrEqual(gap.difference + 1e-12);
        expect(gap.upper).toBeGreaterThanOrEqual(gap.difference - 1e-12);
        const back = newcombe(b.x, b.n, a.x, a.n);
        expect(back.lower).toBeCloseTo(-gap.upper, 10);
        const count = garwood(a.x);
        expect(count.lower).toBeLessThanOrEqual(a.x);
        expect(count.upper).toBeGreaterThan(a.x);
        probability(
          fisher([
            [a.x, a.n - a.x],
            [b.x, b.n - b.x],
          ]).p,
        );
        expect(
          fisher([
            [a.x, a.n - a.x],
            [b.x, b.n - b.x],
          ]).p,
        ).toBeCloseTo(
          fisher([
            [b.x, b.n - b.x],
            [a.x, a.n - a.x],
          ]).p,
          9,
        );
        probability(mcNemar(a.x, b.x));
        const rate = rateRatio(a.x, 10, b.x, 12);
        probability(rate.p);
        if (rate.ratio > 0 && Number.isFinite(rate.ratio)) expect(rate.lower <= rate.ratio && rate.ratio <= rate.upper).toBe(true);
        // The central p and the interval agree.
        if (a.x + b.x > 0 && Math.abs(rate.p - 0.05) > 1e-6) expect(rate.lower > 1 || rate.upper < 1).toBe(rate.p < 0.05);
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on units, order or origin', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 8 }), fc.array(value, { minLength: 3, maxLength: 8 }), (x, y) => {
        const first = permuteMeans(x, y);
        probability(first.p);
        expect(
          permuteMeans(
            x.map((one) => 3 * one),
            y.map((one) => 3 * one),
          ).p,
        ).toBeCloseTo(first.p, 9);
        expect(permuteMeans(x.toReversed(), y).p).toBeCloseTo(first.p, 9);
        probability(flipSigns(x).p);
        expect(senSlope(x.map((one) => one + 7)).slope).toBeCloseTo(senSlope(x).slope, 8);
        expect(median([...x, ...x])).toBeCloseTo(median(x), 9);
      }),
      { numRuns: 40 },
    );
    const [one, other] = [
      welch({ n: 12, mean: 4, sd: 2 }, { n: 15, mean: 3, sd: 1 }),
      welch({ n: 15, mean: 3, sd: 1 }, { n: 12, mean: 4, sd: 2 }),
    ];
    expect(one.p).toBeCloseTo(other.p, 12);
    expect(one.lower).toBeCloseTo(-other.upper, 12);
  });

  it('adjusts p upwards, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const adjusted = benjaminiHochberg(values);
        values.forEach((one, index) => {
          expect(adjusted[index]!).toBeGreaterThanOrEqual(one - 1e-15);
          probability(adjusted[index]!);
          values.forEach((two, at) => two < one && expect(adjusted[at]!).toBeLessThanOrEqual(adjusted[index]! + 1e-15));
        });
      }),
    );
  });

  it('says what few events can never show', () => {
    // With equal periods: five events before can never show a fall; six can, if nothing is left.
    expect(leastCountP(5)).toBeGreaterThanOrEqual(0.05);
    expect(leastCountP(6)).toBeLessThan(0.05);
    const falls = (before: number, after: number): boolean => rateRatio(after, 1, before, 1).p < 0.05;
    expect([falls(8, 1), falls(8, 2), falls(20, 8), falls(20, 9), falls(50, 31), falls(50, 32)]).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(powerOfShares(200, 0.5, 0.6)).toBeGreaterThan(powerOfShares(100, 0.5, 0.6));
  });
});

describe('series', () => {
  const noise = [
    0.3, -0.4, 0.1, 0.5, -0.2, -0.3, 0.4, 0, -0.1, 0.2, -0.5, 0.1, 0.3, -0.2, 0.2, -0.4, 0.1, 0.2, -0.1, 0.3, -0.3, 0.4, -0.2, 0.1,
  ];

  it('find a step that was put there, and none in a line', () => {
    const stepped = noise.map((one, t) => 10 + 0.1 * t + (t >= 12 ? 3 : 0) + one);
    const found = interrupted({ values: stepped, start: 12 })!;
    expect(found.widest.estimate).toBeGreaterThan(2);
    expect(found.worstP).toBeLessThan(0.01);
    expect(found.widest.lower).toBeLessThanOrEqual(found.widest.estimate);
    const flat = interrupted({ values: noise.map((one, t) => 10 + 0.1 * t + one), start: 12 })!;
    expect(flat.worstP).toBeGreaterThan(0.05);
  });

  it('gives the same p whatever the unit, and the estimate in the unit', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 16, maxLength: 24 }), (values) => {
        const one = interrupted({ values, start: 8 });
        const other = interrupted({ values: values.map((v) => 5 * v + 100), start: 8 });
        if (!one || !other || one.widest.se < 1e-6) return;
        expect(other.estimates[0]!.p).toBeCloseTo(one.estimates[0]!.p, 6);
        expect(other.estimates[0]!.estimate).toBeCloseTo(5 * one.estimates[0]!.estimate, 5);
        for (const { p } of one.estimates) probability(p);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what cannot be told apart', () => {
    expect(
      leastSquares(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        [1, 2, 3],
      ),
    ).toBeUndefined();
    expect(
      leastSquares(
        [
          [1, 0],
          [1, 1],
        ],
        [1, 2],
      ),
    ).toBeUndefined();
  });
});
