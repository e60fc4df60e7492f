// A briefing is brief whatever the project holds: four pages, long lists cut and counted, nothing late left out.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { prepare, write } from '../../src/report/compose.ts';
import { copil } from '../../src/report/documents/copil.ts';
import { pdf } from '../../src/report/formats/index.ts';
import { PLAIN } from '../../src/report/house.ts';
import { cut } from '../../src/report/sections/most.ts';
import { decisions } from '../../src/steering/decisions.ts';
import { briefing, exampleConfig, exampleSources } from './briefing.ts';
import { fonts } from './fonts.ts';
import { bytesOf } from './opened.ts';

const root = new URL('../../', import.meta.url).pathname;

const corpusWith = (edit: (file: string, content: string) => string) =>
  buildCorpus(
    exampleSources.map(({ file, content }) => ({ file, content: edit(file, content) })),
    exampleConfig,
    { today: '2026-10-15' },
  );

const viewOf = (corpus: ReturnType<typeof corpusWith>) =>
  prepare(corpus, {
    card: copil,
    audience: 'committee',
    language: 'fr',
    committee: undefined,
    meeting: undefined,
    subject: undefined,
    provenance: { version: '0', revision: undefined, files: 1 },
  }).view.data;

describe('the briefing', () => {
  it.each(['fr', 'en'] as const)('of the example holds on four pages (%s)', async (language) => {
    const [output] = await write(briefing(language), {
      template: (document) => readFileSync(join(root, `templates/report/${document}.${language}.md.hbs`), 'utf8'),
      language,
      provisional: false,
      formats: [pdf],
      house: { ...PLAIN, fonts },
    });
    const pages = Buffer.from(bytesOf(output!.content))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)!;
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(4);
  });

  it('names every decision that is late, and counts those that it leaves', () => {
    const more = Array.from({ length: 30 }, (_, index) => {
      const due = index % 2 === 0 ? '2026-01-15' : '2027-01-15';
      return `  - { id: e${index}, text: Décision ajoutée ${index}., due: ${due}, status: open }\n`;
    });
    const corpus = corpusWith((file, content) =>
      file === 'meetings/copil-2026-05-21.md' ? content.replace('\ndecisions:\n', `\ndecisions:\n${more.join('')}`) : content,
    );
    const all = decisions(corpus).filter(({ kind, status }) => kind !== 'none' && status === 'open');
    const late = all.filter((one) => one.late);
    expect(late.length).toBeGreaterThan(15);
    const data = viewOf(corpus);
    const shown = data['follow_up'] as readonly { text: string; outcome: string }[];
    expect(late.filter(({ text }) => !shown.some((one) => one.text === text))).toEqual([]);
    expect(data['follow_up_more']).toMatch(/^\d+\sautres décisions, non échues/);
    // The last committee took one that is done.
    expect(shown.length + Number.parseInt(String(data['follow_up_more']), 10)).toBe(all.length + 1);
  });

  it('says where the shared diagnosis gives the rest', () => {
    const data = viewOf(corpusWith((_, content) => content));
    expect(data['voices_elsewhere']).toMatch(
      /^L’état des lieux partagé les détaille, et donne \d+\sautres besoins partagés, \d+\sautres convergences et \d+\sautres attentes/,
    );
    expect(data['ranking_more']).toMatch(/^La hiérarchisation des actions donne aussi \d+\sautres points à débattre\.$/);
  });
});

describe('what a page holds of a list', () => {
  it('is counted whole, and never leaves one item alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.integer({ min: 0, max: 20 }), (items, most) => {
        const { shown, more } = cut(items, most);
        expect([...shown, ...items.slice(shown.length)]).toEqual(items);
        expect(shown.length + more).toBe(items.length);
        expect(more).not.toBe(1);
        expect(shown.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
