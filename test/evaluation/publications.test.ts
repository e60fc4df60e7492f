// Documents that go out one after the other, while measures come in late and are corrected: an adversary keeps them all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/corpus/audience.ts';
import { hiddenMeasures } from '../../src/evaluation/secrecy/gate.ts';
import { extended, sightingsIn } from '../../src/evaluation/secrecy/publication.ts';
import { FOUND } from './found.ts';
import { corpusOf, END, type Kept, keyOf, knownOf, lives, type Row, rowsAt, shownTo, THRESHOLD, truthAt, widths } from './adversary.ts';

const LEAVING: readonly (readonly [string, Audience])[] = [
  ['copil', 'committee'],
  ['evaluation', 'public'],
  ['contribution', 'national'],
  ['indicator i', 'committee'],
];

describe('documents that go out one after the other', () => {
  it('together give no small count away', () => {
    let attacked = 0;
    let [written, shown] = [0, 0];
    fc.assert(
      fc.property(lives, (life) => {
        let published = '';
        const kept: Kept = new Map();
        for (let time = 0; time < END; time += 1) {
          const rows = rowsAt(time, life);
          if (rows.length === 0) continue;
          const corpus = corpusOf(rows, { cumulative: life.cumulative, published });
          const [document, audience] = LEAVING[life.documents[time]! % LEAVING.length]!;
          for (const [key, counts] of shownTo(corpus, audience === 'national' ? 'team' : audience)) kept.set(key, counts);
          written += rows.length;
          shown += rows.length - hiddenMeasures(corpus.entity('indicator', 'i')!, corpus).size;
          const cells = sightingsIn(corpus, ['i'], audience);
          if (cells.length > 0) published = extended(corpus, { document, date: `2026-0${time + 5}-01`, audience }, cells);
          // What has not come in yet is a secret too.
          const truth = truthAt(time, life);
          const found = widths(truth, knownOf(truth, kept), life.cumulative);
          attacked += found.length;
          expect(found.filter(({ width }) => width < THRESHOLD - 1e-6)).toEqual([]);
        }
      }),
      { numRuns: 400, examples: FOUND.map((life) => [life]) },
    );
    expect(attacked).toBeGreaterThan(1000);
    // Not because nothing goes out.
    expect(shown / written).toBeGreaterThan(0.4);
  }, 240_000);

  it('once written down change nothing when they are made again', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const rows = rowsAt(END, life);
        const first = corpusOf(rows, { cumulative: life.cumulative });
        const cells = sightingsIn(first, ['i'], 'committee');
        expect(cells.length).toBeGreaterThan(0);
        const published = extended(first, { document: 'copil', date: '2026-05-01', audience: 'committee' }, cells);
        const again = corpusOf(rows, { cumulative: life.cumulative, published });
        expect(sightingsIn(again, ['i'], 'committee')).toEqual([]);
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
    const published = extended(
      january,
      { document: 'copil', date: '2026-02-01', audience: 'committee' },
      sightingsIn(january, ['i'], 'committee'),
    );
    const march = shownTo(corpusOf([a, ...rest], { published }), 'committee');
    expect([...march.keys()]).toEqual(['2026-01-28@a/']);
  });

  it('nor does what was so before a correction, put with what comes in later', () => {
    const date = '2026-01-28';
    const before = corpusOf([
      { date, cases: 59 },
      { date, territory: 'a', cases: 30 },
    ]);
    const published = extended(
      before,
      { document: 'copil', date: '2026-02-01', audience: 'committee' },
      sightingsIn(before, ['i'], 'committee'),
    );
    expect(shownTo(before, 'committee').size).toBe(2);
    // Eighteen were counted twice in a. Whoever is told of b knows that 59 − 30 − 25 are in c.
    const b: Row = { date, territory: 'b', cases: 25 };
    const after = corpusOf([{ date, cases: 41 }, { date, territory: 'a', cases: 12 }, b, { date, territory: 'c', cases: 4 }], {
      published,
    });
    expect(shownTo(after, 'committee').has(keyOf(b))).toBe(false);
  });

  it('hold what was said last of a figure to be what readers know', () => {
    const date = '2026-01-28';
    const first = corpusOf([{ date, territory: 'a', cases: 39 }]);
    const leaving = { document: 'copil', date: '2026-02-01', audience: 'committee' } as const;
    const once = extended(first, leaving, sightingsIn(first, ['i'], 'committee'));
    const second = corpusOf([{ date, territory: 'a', cases: 38 }], { published: once });
    const twice = extended(second, { ...leaving, document: 'evaluation' }, sightingsIn(second, ['i'], 'committee'));
    const third = corpusOf([{ date, territory: 'a', cases: 39 }], { published: twice });
    expect(sightingsIn(third, ['i'], 'committee')).toEqual([{ measure: `i#${date}@a`, shown: true, value: 39 }]);
    // The first document goes out again: it is written after the second.
    const thrice = corpusOf([{ date, territory: 'a', cases: 39 }], {
      published: extended(third, leaving, sightingsIn(third, ['i'], 'committee')),
    });
    expect(sightingsIn(thrice, ['i'], 'committee')).toEqual([]);
  });

  it('let a figure corrected since be hidden, though what it was before went out', () => {
    const before = corpusOf([{ date: '2026-01-28', territory: 'a', cases: 12 }]);
    const published = extended(
      before,
      { document: 'copil', date: '2026-02-01', audience: 'committee' },
      sightingsIn(before, ['i'], 'committee'),
    );
    expect(shownTo(corpusOf([{ date: '2026-01-28', territory: 'a', cases: 9 }], { published }), 'committee').size).toBe(0);
  });

  it('make known what their readers may see, and nothing that they may not', () => {
    const date = '2026-01-28';
    const rows: Row[] = [
      { date, territory: 'a', cases: 30, confidentiality: 'public' },
      { date, territory: 'b', cases: 25 },
      { date, territory: 'c', cases: 4 },
    ];
    const told = (audience: Audience) => sightingsIn(corpusOf(rows), ['i'], audience).map(({ measure, shown }) => `${measure} ${shown}`);
    const hidden = `i#${date}@c false`;
    expect(told('public')).toEqual([`i#${date}@a true`, hidden]);
    expect(told('committee')).toEqual([`i#${date}@a true`, `i#${date}@b true`, hidden]);
    // Effects rest on figures that the national level may not read one by one.
    expect(told('national')).toEqual(told('committee'));
  });

  it('do not let a record changed by hand show what is small', () => {
    const published = JSON.stringify({
      version: 1,
      documents: [{ document: 'copil', date: '2026-02-01', audience: 'committee', cells: [{ measure: 'i#2026-01-28@a', shown: true }] }],
    });
    expect(shownTo(corpusOf([{ date: '2026-01-28', territory: 'a', cases: 9 }], { published }), 'team').size).toBe(0);
  });
});
