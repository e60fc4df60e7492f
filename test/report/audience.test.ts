// The audience law: whatever the audience, nothing narrower reaches a document. Every text of every file is replaced by a mark of its
// own; the audience of each is worked out here from the format's page, not from the code under test.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, AUDIENCES } from '../../src/corpus/audience.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { Corpus, type Entity } from '../../src/corpus/corpus.ts';
import { kindNamed, KINDS, type Shape } from '../../src/corpus/kinds.ts';
import { openTo } from '../../src/corpus/redact.ts';
import { partsOf } from '../../src/corpus/references.ts';
import { prepare, write } from '../../src/report/compose.ts';
import type { DocumentCard } from '../../src/report/document.ts';
import * as documents from '../../src/report/documents/index.ts';
import type { Format } from '../../src/report/formats/format.ts';
import * as formats from '../../src/report/formats/index.ts';
import { PLAIN } from '../../src/report/house.ts';
import { fonts } from './fonts.ts';
import { insideOf } from './opened.ts';
import { exampleConfig, exampleSources } from './briefing.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The defaults of the format's page, “Audiences”. */
const KIND_AUDIENCE: Readonly<Record<string, Audience>> = {
  project: 'public',
  roadmap: 'public',
  actor: 'public',
  committee: 'public',
  themes: 'public',
  hypothesis: 'public',
  transfer: 'public',
  criteria: 'national',
  indicator: 'national',
  diagnosis: 'committee',
  action: 'committee',
  meeting: 'committee',
  'contribution-analysis': 'committee',
  interview: 'team',
  ballot: 'team',
  strategy: 'team',
  published: 'team',
  contribution: 'national',
};
const TEAM_ONLY = new Set(['interview', 'ballot', 'strategy', 'published']);

function defaultOf(kind: string, path: readonly string[], data: { consent?: { quotes?: string } }): Audience {
  const [first, second] = path;
  if (kind === 'interview' && first === 'extracts') {
    if (second === 'quote') return data.consent?.quotes === 'none' ? 'team' : 'committee';
    return second === 'confidentiality' ? 'team' : 'committee';
  }
  if (kind === 'action' && ['title', 'status', 'objectives', 'hypothesis'].includes(first!)) return 'national';
  if (kind === 'meeting' && ['lessons', 'adaptations'].includes(first!)) return 'national';
  if (kind === 'indicator' && (first === 'measures' || first === 'baseline')) return 'committee';
  return KIND_AUDIENCE[kind]!;
}

interface Mark {
  readonly text: string;
  readonly audience: Audience;
  readonly where: string;
}

/** Whether a string is a text people wrote, rather than an id, a choice, a date or a reference. */
const isText = (shape: Shape, value: string, key: string): boolean =>
  shape.ref === undefined &&
  shape.values === undefined &&
  key !== 'id' &&
  !/^\d{4}-\d{2}(-\d{2})?$|^\d{2}:\d{2}$/.test(value) &&
  shape.check === undefined &&
  key !== 'signature' &&
  key !== 'college' &&
  key !== 'colour';

/** A corpus whose every text is a mark; `choose` picks the audiences that people wrote on some files and parts. */
function marked(choose: () => Audience | undefined): { corpus: Corpus; marks: Mark[] } {
  const whole = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
  const marks: Mark[] = [];
  const entities = whole.all.map((entity): Entity => {
    const { shape } = kindNamed(entity.kind)!;
    const fileWritten = shape.properties?.['confidentiality'] ? choose() : undefined;
    const visit = (value: unknown, at: Shape, path: readonly string[], written: Audience | undefined, key: string): unknown => {
      if (Array.isArray(value)) return value.map((item) => visit(item, at.items ?? {}, path, written, key));
      if (typeof value === 'object' && value !== null) {
        const part = path.length > 0 && at.properties?.['confidentiality'] ? choose() : undefined;
        const near = part ?? written;
        const kept = Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => name !== 'confidentiality')
            .map(([name, item]) => [name, visit(item, at.properties?.[name] ?? at.entries ?? {}, [...path, name], near, name)]),
        );
        return part === undefined ? kept : { ...kept, confidentiality: part };
      }
      if (typeof value !== 'string' || !isText(at, value, key)) return value;
      const quoteWithheld =
        entity.kind === 'interview' && key === 'quote' && (entity.data as { consent?: { quotes?: string } }).consent?.quotes === 'none';
      const audience = quoteWithheld ? 'team' : (written ?? defaultOf(entity.kind, path, entity.data as never));
      const text = `marque${marks.length}x`;
      marks.push({ text, audience, where: `${entity.file} ${path.join('.')}` });
      return text;
    };
    const force = TEAM_ONLY.has(entity.kind) ? undefined : fileWritten;
    const data = visit(entity.data, shape, [], force, '') as Record<string, unknown>;
    if (fileWritten !== undefined) data['confidentiality'] = fileWritten;
    const body = entity.document.body && { ...entity.document.body, content: `marque${marks.length}x` };
    if (body) marks.push({ text: body.content, audience: force ?? KIND_AUDIENCE[entity.kind]!, where: `${entity.file} body` });
    return { ...entity, data: data as Entity['data'], document: { ...entity.document, body } };
  });
  const parts = entities.flatMap((entity) => partsOf(entity));
  return { corpus: new Corpus({ entities, parts, references: [], documents: [], faults: [], date: whole.date }), marks };
}

const tooNarrow = (reader: Audience, { audience }: Mark): boolean => AUDIENCES.indexOf(audience) > AUDIENCES.indexOf(reader);
/** The marks that a text holds. */
const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(/marque\d+x/g) ?? []);
const template = (name: string): string => readFileSync(join(root, `templates/report/${name}.fr.md.hbs`), 'utf8');

/** What a document may be about, for one reader: each entity of its kind, or the project as a whole. */
function subjectsOf(card: DocumentCard, open: Corpus): (string | undefined)[] {
  return card.about === undefined ? [undefined] : open.entities(card.about).map(({ id }) => id);
}

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
          for (const output of outputs.filter(({ path }) => !path.endsWith('.svg')))
            expect(marksIn(insideOf(output)).size, output.path).toBeGreaterThan(4);
      }
    }
  }

  describe.each(Object.values(documents))('$name', (card) => {
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
