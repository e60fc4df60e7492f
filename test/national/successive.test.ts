// Contributions sent one after the other, while measures come in late and are corrected: nothing hidden once is worked out from the others.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { hiddenMeasures } from '../../src/evaluation/secrecy/gate.ts';
import { extended, sightingsIn } from '../../src/evaluation/secrecy/publication.ts';
import { coarse } from '../../src/national/bands.ts';
import { contributionOf, indicatorsIn } from '../../src/national/contribution.ts';
import { keyOf, lives, type Life, type Row, rowsAt, shownTo, sourcesOf, THRESHOLD, widths } from '../evaluation/adversary.ts';

const action = `---
title: Une action
status: running
objectives: [o]
territories:
  - { territory: a, planned_start: 2025-12-01, actual_start: 2025-12-01 }
lead: x
indicators: [i]
---
`;

/** A project whose action is measured by the rows. */
function projectOf(rows: readonly Row[], cumulative: boolean, published: string): Corpus {
  const sources = [...sourcesOf(rows, { cumulative, published }), { file: 'actions/une-action.md', content: action }];
  return buildCorpus(sources, readConfig(sources[0]!.content), { today: '2030-01-01' });
}

/** What went out at one time: the effect, and what the project then showed and hid. */
interface Sent {
  readonly rows: readonly Row[];
  readonly effect: NonNullable<ReturnType<typeof contributionOf>['effects']>[number];
  readonly hidden: ReadonlySet<string>;
  readonly shown: ReturnType<typeof shownTo>;
}

/** Four contributions of a project in its life; each writes down what it lets others know of, or not. */
function sentIn(life: Life, writesDown: boolean): Sent[] {
  let published = '';
  return [0, 1, 2, 3].flatMap((time): Sent[] => {
    const rows = rowsAt(time, life);
    if (rows.length === 0) return [];
    const corpus = projectOf(rows, life.cumulative, published);
    const contribution = contributionOf(corpus, undefined);
    const cells = sightingsIn(corpus, indicatorsIn(contribution), 'national');
    if (writesDown && cells.length > 0)
      published = extended(corpus, { document: 'contribution', date: `2026-0${time + 5}-01`, audience: 'national' }, cells);
    const hidden = hiddenMeasures(corpus.entity('indicator', 'i')!, corpus);
    return (contribution.effects ?? []).map((effect) => ({ rows, effect, hidden, shown: shownTo(corpus, 'team') }));
  });
}

const idOf = (row: Row): string =>
  `i#${row.date}${row.territory === undefined ? '' : `@${row.territory}`}${row.group === undefined ? '' : `/${row.group}`}`;

/** The measures that one contribution hid and a later one showed, though nothing was corrected. */
function unmasked(sent: readonly Sent[]): string[] {
  return sent.flatMap(({ rows, hidden }, at) =>
    rows
      .filter((row) => hidden.has(idOf(row)))
      .flatMap((row) =>
        sent
          .slice(at + 1)
          .filter((later) =>
            later.rows.some(
              (one) => idOf(one) === idOf(row) && one.cases === row.cases && one.base === row.base && !later.hidden.has(idOf(one)),
            ),
          )
          .map(() => idOf(row)),
      ),
  );
}

describe('contributions sent one after the other', () => {
  it('hold only figures that were shown, rounded, and never one that is small', () => {
    let figures = 0;
    let masked = 0;
    fc.assert(
      fc.property(lives, (life) => {
        for (const { effect, shown } of sentIn(life, true)) {
          if (effect.masked === true) masked += 1;
          const leaving = [...shown.values()].map(({ cases, base }) =>
            base === undefined ? coarse(cases, THRESHOLD) : Math.round((cases / base) * 100) / 100,
          );
          for (const value of [effect.before, effect.after]) {
            if (value === undefined) continue;
            figures += 1;
            expect(leaving).toContain(value);
            if (effect.type === 'count') expect(value % THRESHOLD).toBe(0);
            expect(effect.masked).not.toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(figures).toBeGreaterThan(15);
    expect(masked).toBeGreaterThan(50);
  });

  it('never show what an earlier one hid, and together give no small count away', () => {
    let attacked = 0;
    fc.assert(
      fc.property(lives, (life) => {
        const sent = sentIn(life, true);
        expect(unmasked(sent)).toEqual([]);
        for (const [index, { rows }] of sent.entries()) {
          // The adversary is given the exact figures of all that was shown when each contribution left: more than what left.
          const known = rows.filter((row) =>
            sent.slice(0, index + 1).some(({ shown }) => {
              const figure = shown.get(keyOf(row));
              return figure !== undefined && figure.cases === row.cases && figure.base === row.base;
            }),
          );
          const found = widths(rows, new Set(known.map(keyOf)), life.cumulative);
          attacked += found.length;
          expect(found.filter(({ width }) => width < THRESHOLD - 1e-6)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
    expect(attacked).toBeGreaterThan(400);
  }, 240_000);

  it('can fail: without the record, a later one shows what an earlier one hid', () => {
    const lost = fc.sample(lives, { numRuns: 120, seed: 64 }).filter((life) => unmasked(sentIn(life, false)).length > 0);
    expect(lost.length).toBeGreaterThan(0);
  });
});
