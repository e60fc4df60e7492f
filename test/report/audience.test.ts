// The audience law: whatever the audience, nothing narrower reaches a document. Every text of every file is replaced by a mark of its
// own; the audience of each is worked out here from the format's page, not from the code under test.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, AUDIENCES } from '../../src/corpus/audience.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { KINDS } from '../../src/corpus/kinds.ts';
import { openTo } from '../../src/corpus/redact.ts';
import { prepare, write } from '../../src/report/compose.ts';
import type { DocumentCard } from '../../src/report/document.ts';
import { everyDocument } from '../../src/report/documents/index.ts';
import type { Format } from '../../src/report/formats/format.ts';
import * as formats from '../../src/report/formats/index.ts';
import { PLAIN } from '../../src/report/house.ts';
import { fonts } from './fonts.ts';
import { insideOf } from './opened.ts';
import { KIND_AUDIENCE, type Mark, marked } from './marked.ts';

const root = new URL('../../', import.meta.url).pathname;

const tooNarrow = (reader: Audience, { audience }: Mark): boolean => AUDIENCES.indexOf(audience) > AUDIENCES.indexOf(reader);
/** The marks that a text holds. */
const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(/marque\d+x/g) ?? []);
const template = (name: string): string => readFileSync(join(root, `templates/report/${name}.fr.md.hbs`), 'utf8');

/** What a document may be about, for one reader: each entity of its kind, or the project as a whole. */
function subjectsOf(card: DocumentCard, open: Corpus): (string | undefined)[] {
  return card.about === undefined ? [undefined] : open.entities(card.about).map(({ id }) => id);
}

const cards = await everyDocument();

describe('the audience law', () => {
  it('knows every kind', () => expect(Object.keys(KIND_AUDIENCE).sort()).toEqual(KINDS.map(({ name }) => name).sort()));

  it('looks at many texts of every audience', () => {
    const { marks } = marked(() => undefined);
    expect(marks.length).toBeGreaterThan(900);
    for (const audience of ['public', 'national', 'committee', 'team'] as const)
      expect(marks.filter((one) => one.audience === audience).length).toBeGreaterThan(50);
  });

  const choices = fc.infiniteStream(
    fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...AUDIENCES) }),
  );

  it('opens to an audience what it may read and nothing else', () => {
    fc.assert(
      fc.property(choices, (stream) => {
        const { corpus, marks } = marked(() => stream.next().value as Audience | undefined);
        for (const reader of AUDIENCES) {
          const open = openTo(corpus, reader);
          const shown = marksIn(JSON.stringify(open.all.map(({ data, document }) => [data, document.body])));
          expect(marks.filter((mark) => tooNarrow(reader, mark) && shown.has(mark.text)).map(({ where }) => where)).toEqual([]);
          expect(marks.filter((mark) => !tooNarrow(reader, mark) && !shown.has(mark.text)).map(({ where }) => where)).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  });

  /** Every document about every subject, for every reader: what it prints in some formats, with the marks that must not be there. */
  async function hold(card: DocumentCard, choose: () => Audience | undefined, asked: readonly Format[]): Promise<void> {
    const { corpus, marks } = marked(choose);
    const read = new Set<string>();
    for (const audience of AUDIENCES) {
      for (const subject of subjectsOf(card, openTo(corpus, audience))) {
        const prepared = prepare(corpus, {
          card,
          audience,
          language: 'fr',
          committee: undefined,
          meeting: undefined,
          subject,
          provenance: { version: '0', revision: undefined, files: 1 },
        });
        const house = { ...PLAIN, fonts };
        const outputs = await write(prepared, { template, language: 'fr', provisional: false, formats: asked, house });
        for (const text of [JSON.stringify(prepared), ...outputs.map(insideOf)]) {
          const shown = marksIn(text);
          expect(
            marks.filter((mark) => tooNarrow(audience, mark) && shown.has(mark.text)).map(({ where }) => `${audience}: ${where}`),
          ).toEqual([]);
        }
        // What is looked into is really read: the team's own document shows many of its texts, in each format.
        if (audience === 'team')
          for (const output of outputs.filter(({ path }) => !path.endsWith('.svg'))) {
            const own = marksIn(insideOf(output));
            expect(own.size, output.path).toBeGreaterThan(4);
            for (const mark of own) read.add(mark);
          }
      }
    }
    expect(read.size, card.name).toBeGreaterThan(card.about === undefined ? 4 : 30);
  }

  describe.each(cards)('$name', (card) => {
    it('holds nothing narrower than its audience, in data or on screen', async () => {
      await fc.assert(
        fc.asyncProperty(choices, (stream) => hold(card, () => stream.next().value as Audience | undefined, [formats.md, formats.html])),
        { numRuns: 6 },
      );
    });

    it('holds nothing narrower in any format, archives and PDF opened and read inside', async () => {
      await hold(card, () => undefined, [formats.docx, formats.odt, formats.pdf]);
    });
  });

  it('can fail: a document made without opening shows what it must not', () => {
    const { corpus, marks } = marked(() => undefined);
    const shown = marksIn(JSON.stringify(corpus.all.map(({ data }) => data)));
    expect(marks.some((mark) => tooNarrow('public', mark) && shown.has(mark.text))).toBe(true);
  });
});
