// An adversary who holds everything that went out, and knows how the tables add up, tries to work out what was hidden.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../src/corpus/audience.ts';
import { auditOf } from '../../src/evaluation/secrecy/audit.ts';
import { corpusOf, keyOf, knowledge, type Row, shownTo, tables, THRESHOLD, widths } from './adversary.ts';

describe('secrecy, attacked', () => {
  it('does not give a small count away, whatever several audiences put together', () => {
    let attacked = 0;
    fc.assert(
      fc.property(tables, ({ rows, cumulative }) => {
        const corpus = corpusOf(rows, { cumulative });
        const together = new Map(AUDIENCES.flatMap((one) => [...shownTo(corpus, one)]));
        const found = widths(rows, new Set(together.keys()), cumulative);
        attacked += found.length;
        expect(found.filter(({ width }) => !(width >= THRESHOLD - 1e-6))).toEqual([]);
      }),
      { numRuns: 800 },
    );
    expect(attacked).toBeGreaterThan(1000);
  }, 120_000);

  it('nor what went out before, put together with what goes out later', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 6 }), ({ rows, cumulative }, kept) => {
        // What was known first: some rows only, as when groups, a territory or a date come later.
        const first = rows.filter((_, index) => index % 7 >= kept);
        if (first.length === 0) return;
        const before = corpusOf(first, { cumulative });
        const went = shownTo(before, 'team');
        const cells = first.map((row) => {
          const key = keyOf(row);
          const [date, where] = key.split('@') as [string, string];
          const [territory, group] = where.split('/') as [string, string];
          return {
            measure: `i#${date}${territory === '' ? '' : `@${territory}`}${group === '' ? '' : `/${group}`}`,
            shown: went.has(key),
          };
        });
        const published = JSON.stringify({
          version: 1,
          documents: [{ document: 'indicator', date: '2026-05-01', audience: 'team', cells }],
        });
        const after = shownTo(corpusOf(rows, { cumulative, published }), 'team');
        for (const row of first) if (went.has(keyOf(row))) expect(after.has(keyOf(row))).toBe(true);
        const own = new Set([...went.keys(), ...after.keys()]);
        const told = widths(first, new Set(went.keys()), cumulative).filter(({ width }) => !(width >= THRESHOLD - 1e-6));
        expect(told).toEqual([]);
        // What the first document could not have foreseen (a part that did not exist yet) is the only thing it may have told.
        const foreseen = new Set(knowledge(first, cumulative).cells.keys());
        const later = widths(rows, own, cumulative).filter(({ id, width }) => foreseen.has(id) && !(width >= THRESHOLD - 1e-6));
        expect(later).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('nor the difference of two perimeters of one place', () => {
    const corpus = corpusOf([
      { date: '2026-01-28', territory: 'a', cases: 100 },
      { date: '2026-01-28', territory: 'z', cases: 104 },
      { date: '2026-02-28', territory: 'a', cases: 100 },
      { date: '2026-02-28', territory: 'z', cases: 140 },
    ]);
    const shown = shownTo(corpus, 'team');
    expect(shown.has('2026-01-28@a/') && shown.has('2026-01-28@z/')).toBe(false);
    expect(shown.has('2026-02-28@a/') && shown.has('2026-02-28@z/')).toBe(true);
  });

  it('can fail: without a mask, the adversary finds everything', () => {
    const rows: Row[] = [
      { date: '2026-01-28', cases: 50 },
      { date: '2026-01-28', territory: 'a', cases: 46 },
      { date: '2026-01-28', territory: 'b', cases: 4 },
    ];
    expect(widths(rows, new Set(['2026-01-28@/', '2026-01-28@a/']), false)).toEqual([{ id: '2026-01-28@b/ cases', width: 0 }]);
  });

  it('audits like another solver', () => {
    const found = auditOf(
      ['x', 'y', 'z'],
      [
        {
          total: 10,
          cells: [
            { id: 'x', sign: 1 },
            { id: 'y', sign: 1 },
          ],
        },
        {
          total: 4,
          cells: [
            { id: 'y', sign: 1 },
            { id: 'z', sign: 1 },
          ],
        },
      ],
    );
    expect(Object.fromEntries(found)).toEqual({ x: { low: 6, high: 10 }, y: { low: 0, high: 4 }, z: { low: 0, high: 4 } });
  });
});
