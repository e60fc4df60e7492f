// Numbers and dates as people read them, held to what Intl says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { list, longDate, monthYear, number, shortDate } from '../../src/language/language.ts';

describe('dates', () => {
  it('are written as Intl writes them, with 1er and no-break spaces in French', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        const intl = (locale: string, form: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(iso));
        const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
        expect(longDate(iso, 'en')).toBe(intl('en-GB', long));
        expect(longDate(iso, 'fr')).toBe(intl('fr-FR', long).replace(/^1 /, '1er ').replaceAll(' ', '\u00a0'));
        expect(monthYear(iso, 'fr')).toBe(intl('fr-FR', { month: 'long', year: 'numeric' }));
        expect(shortDate(iso, 'fr')).toBe(intl('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' }));
      }),
    );
    expect([shortDate('2026-09', 'fr'), shortDate('2026-09-05', 'en'), longDate('bientôt', 'fr'), longDate('2026-13-01', 'fr')]).toEqual([
      '09/2026',
      '5 Sep 2026',
      'bientôt',
      '2026-13-01',
    ]);
  });
});

describe('numbers', () => {
  it('are written as Intl writes them', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.double({ min: -1e6, max: 1e6, noNaN: true }),
          fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000),
        ),
        fc.integer({ min: 0, max: 4 }),
        (given, decimals) => {
          const value = Object.is(given, -0) ? 0 : given;
          expect(number(value, 'fr')).toBe(new Intl.NumberFormat('fr-FR').format(value));
          expect(number(value, 'en', decimals)).toBe(
            new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value),
          );
        },
      ),
      { numRuns: 2000 },
    );
    for (const value of [1e21, 1e-7, -1e-9, 0.0005, 1.005, Infinity, -Infinity]) {
      expect(number(value, 'fr', 2)).toBe(
        new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
      );
    }
  });
});

describe('lists', () => {
  it('are written as Intl writes them', () => {
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']])
      for (const type of ['conjunction', 'disjunction'] as const) {
        expect(list(items, 'fr', type)).toBe(new Intl.ListFormat('fr-FR', { type }).format(items));
        expect(list(items, 'en', type)).toBe(new Intl.ListFormat('en-GB', { type }).format(items));
      }
  });
});
