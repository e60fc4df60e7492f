// What was to be expected: the line of the verdict carried on, within bounds that hold it, and the intervals of single figures.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../src/evaluation/interval.ts';
import type { Indicator } from '../../src/evaluation/measures.ts';
import { expectedOf } from '../../src/evaluation/statistics/expected.ts';
import { interrupted } from '../../src/evaluation/statistics/series.ts';

interface Case {
  readonly name: string;
  readonly method: string;
  readonly input: { readonly years: readonly number[]; readonly values: readonly number[]; readonly intervention: number };
  readonly expected: { readonly b: readonly number[] };
}
const cases = JSON.parse(readFileSync(new URL('../cases/its_segmented.json', import.meta.url), 'utf8')) as Case[];

describe('what was to be expected', () => {
  it('is the line of the published regression of Proposition 99, carried on', () => {
    const { input, expected } = cases.find(({ method }) => method === 'its_ols')!;
    const start = input.years.indexOf(input.intervention);
    const line = expectedOf({ values: input.values, start })!;
    const [level, slope] = expected.b as [number, number];
    for (const [index, { value }] of line.entries()) expect(value).toBeCloseTo(level + slope * (index - start), 1);
  });

  const values = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 14, maxLength: 40 });
  it.each(['plain', 'log', 'poisson'] as const)('is what the verdict says and lies within its bounds (%s)', (scale) => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.45, max: 0.55, noNaN: true }), (own, share) => {
        const start = Math.round(own.length * share);
        const line = expectedOf({ values: own, start, scale });
        const judged = interrupted({ values: own, start, scale });
        if (!line || !judged) return;
        for (const [index, { value, low, high }] of line.entries()) {
          expect(Math.abs(value - judged.counterfactual[index]!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)));
          expect(high).toBeGreaterThan(low);
        }
        // Further from what was seen, less is known.
        const wide = (index: number): number => {
          const { low, high } = line[index]!;
          return scale === 'plain' ? high - low : Math.log(high / low);
        };
        if (scale === 'plain') expect(wide(own.length - 1)).toBeGreaterThan(wide(Math.floor(start / 2)) * 0.99);
      }),
      { numRuns: 40 },
    );
  });
});

const of = (data: object): Indicator => ({ id: 'i', data }) as unknown as Indicator;
const point = (more: object) => ({ date: '2026-01-01', value: undefined, hidden: false, quality: 'good', missing: undefined, ...more });

describe('the interval of a figure', () => {
  it('is that of Wilson for a share of persons, and none for a share of things', () => {
    const { low, high } = intervalOf(
      point({ value: 7 / 12, numerator: 7, denominator: 12 }),
      of({ type: 'proportion', counts: 'persons' }),
    )!;
    expect(low).toBeCloseTo(0.3195, 3);
    expect(high).toBeCloseTo(0.8067, 3);
    expect(
      intervalOf(point({ value: 0.9, numerator: 90, denominator: 100 }), of({ type: 'proportion', counts: 'things' })),
    ).toBeUndefined();
  });

  it('is that of Garwood for a count, of Student for a mean', () => {
    const count = intervalOf(point({ value: 20 }), of({ type: 'count', family: 'outcome' }))!;
    expect(count.low).toBeCloseTo(12.217, 2);
    expect(count.high).toBeCloseTo(30.888, 2);
    const mean = intervalOf(point({ value: 6.8, n: 25, sd: 2 }), of({ type: 'mean' }))!;
    expect(mean.high - 6.8).toBeCloseTo((2.063899 * 2) / 5, 4);
  });

  it('is none for a count of what is done, of who is there, or that adds up', () => {
    for (const data of [{ family: 'output' }, { family: 'context' }, { family: 'outcome', cumulative: true }])
      expect(intervalOf(point({ value: 20 }), of({ type: 'count', ...data }))).toBeUndefined();
  });

  it('is never that of a hidden figure', () => {
    for (const type of ['proportion', 'count', 'mean'])
      expect(
        intervalOf(point({ value: 4, numerator: 4, denominator: 9, n: 9, sd: 1, hidden: true }), of({ type, family: 'outcome' })),
      ).toBeUndefined();
  });
});
