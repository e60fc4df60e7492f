// Documents that go out one after the other, while measures come in late and are corrected: an adversary keeps them all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/corpus/audience.ts';
import { hiddenMeasures } from '../../src/evaluation/secrecy/gate.ts';
import { extended, sightingsIn } from '../../src/evaluation/secrecy/publication.ts';
import { corpusOf, keyOf, lives, type Row, rowsAt, shownTo, THRESHOLD, widths } from './adversary.ts';

const LEAVING: readonly (readonly [string, Audience])[] = [
  ['copil', 'committee'],
  ['evaluation', 'public'],
  ['contribution', 'national'],
  ['indicator i', 'committee'],
];

describe('documents that go out one after the other', () => {
  it('together give no small count away', () => {
    let attacked = 0;
    fc.assert(
      fc.property(lives, (life) => {
        let published = '';
        const kept = new Map<string, { cases: number; base: number | undefined }[]>();
        for (let time = 0; time < 4; time += 1) {
          const rows = rowsAt(time, life);
          if (rows.length === 0) continue;
          const corpus = corpusOf(rows, { cumulative: life.cumulative, published });
          const [document, audience] = LEAVING[life.documents[time]! % LEAVING.length]!;
          for (const [key, counts] of shownTo(corpus, audience)) kept.set(key, [...(kept.get(key) ?? []), counts]);
          const cells = sightingsIn(corpus, ['i']);
          if (cells.length > 0) published = extended(corpus, { document, date: `2026-0${time + 5}-01`, audience }, cells);
          const known = rows.filter((row) =>
            (kept.get(keyOf(row)) ?? []).some(({ cases, base }) => cases === row.cases && base === row.base),
          );
          const found = widths(rows, new Set(known.map(keyOf)), life.cumulative);
          attacked += found.length;
          // Figures that contradict each other tell nothing.
          expect(found.filter(({ width }) => width < THRESHOLD - 1e-6)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    expect(attacked).toBeGreaterThan(1000);
  }, 240_000);

  it('once written down change nothing when they are made again', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const rows = rowsAt(3, life);
        const first = corpusOf(rows, { cumulative: life.cumulative });
        const cells = sightingsIn(first, ['i']);
        expect(cells.length).toBeGreaterThan(0);
        const published = extended(first, { document: 'copil', date: '2026-05-01', audience: 'committee' }, cells);
        const again = corpusOf(rows, { cumulative: life.cumulative, published });
        expect(sightingsIn(again, ['i'])).toEqual([]);
        expect(hiddenMeasures(again.entity('indicator', 'i')!, again)).toEqual(hiddenMeasures(first.entity('indicator', 'i')!, first));
        expect(again.faults.filter(({ at }) => at.file === 'published.json')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('can fail: without the record, two of them give a number away', () => {
    const a: Row = { date: '2026-01-28', territory: 'a', cases: 46 };
    const rest: Row[] = [
      { date: '2026-01-28', territory: 'b', cases: 4 },
      { date: '2026-01-28', cases: 50 },
    ];
    const january = corpusOf([a]);
    const apart = new Set([...shownTo(january, 'committee').keys(), ...shownTo(corpusOf([a, ...rest]), 'committee').keys()]);
    expect(widths([a, ...rest], apart, false)).toEqual([{ id: '2026-01-28@b/ cases', width: 0 }]);
    const published = extended(january, { document: 'copil', date: '2026-02-01', audience: 'committee' }, sightingsIn(january, ['i']));
    const march = shownTo(corpusOf([a, ...rest], { published }), 'committee');
    expect([...march.keys()]).toEqual(['2026-01-28@a/']);
  });

  it('let a figure corrected since be hidden, though what it was before went out', () => {
    const before = corpusOf([{ date: '2026-01-28', territory: 'a', cases: 12 }]);
    const published = extended(before, { document: 'copil', date: '2026-02-01', audience: 'committee' }, sightingsIn(before, ['i']));
    expect(shownTo(corpusOf([{ date: '2026-01-28', territory: 'a', cases: 9 }], { published }), 'committee').size).toBe(0);
  });

  it('do not let a record changed by hand show what is small', () => {
    const published = JSON.stringify({
      version: 1,
      documents: [{ document: 'copil', date: '2026-02-01', audience: 'committee', cells: [{ measure: 'i#2026-01-28@a', shown: true }] }],
    });
    expect(shownTo(corpusOf([{ date: '2026-01-28', territory: 'a', cases: 9 }], { published }), 'team').size).toBe(0);
  });
});
