// What leaves a département: nothing narrower than the national audience, whatever field it stands in; nothing that two successive
// contributions would give away; and the example's own contribution is the one that odas writes.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { Corpus, type Entity } from '../../src/corpus/corpus.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { sealOf } from '../../src/corpus/seal.ts';
import { nationalText } from '../../src/cli/terminal/national.ts';
import { data } from '../../src/exchange/exports/data.ts';
import { doubtsOf } from '../../src/national/doubts.ts';
import { nationalOutput } from '../../src/national/output.ts';
import { previewText } from '../../src/cli/terminal/contribution.ts';
import { painter } from '../../src/cli/terminal/paint.ts';
import { number } from '../../src/language/language.ts';
import { coarse } from '../../src/national/bands.ts';
import { contributionOf, keptHere, textsOf } from '../../src/national/contribution.ts';
import { departmentsOf } from '../../src/national/departments.ts';
import { sideBySide } from '../../src/national/side-by-side.ts';
import { pool, poolVariances } from '../../src/national/pooling.ts';
import { prepare, write } from '../../src/report/compose.ts';
import { national } from '../../src/report/documents/national.ts';
import { nationalContribution } from '../../src/report/documents/national-contribution.ts';
import { html, md } from '../../src/report/formats/index.ts';
import { AUDIENCES, type Audience, mayRead } from '../../src/corpus/audience.ts';
import { marked } from '../report/marked.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const root = new URL('../../', import.meta.url).pathname;
const shared = (code: string): string => readFileSync(`${root}examples/national/contributions/${code}.json`, 'utf8');
const nationalConfig = readConfig('kind: national\n');

/** A national project that holds some contributions, by file name. */
const nationalCorpus = (files: Readonly<Record<string, string>>): Corpus =>
  buildCorpus(
    [
      { file: 'odas.yaml', content: 'format: 1\nkind: national\ntitle: Comité\nname: Organisme\n' },
      ...Object.entries(files).map(([name, content]) => ({ file: `contributions/${name}`, content })),
    ],
    nationalConfig,
    { today: '2026-10-15' },
  );

const choices = fc.infiniteStream(
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: fc.constantFrom(...AUDIENCES) }),
);
const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(/marque\d+x/g) ?? []);

describe('a contribution', () => {
  it('holds no text narrower than the national audience, nor does any national document, table or screen made from it', async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (stream) => {
        const { corpus, marks } = marked(() => stream.next().value as Audience | undefined);
        const narrower = marks.filter(({ audience }) => !mayRead('national', audience));
        expect(narrower.length).toBeGreaterThan(300);
        const contribution = contributionOf(corpus, 'abcdef0123');
        const found = (text: string): string[] => {
          const shown = marksIn(text);
          return narrower.filter((one) => shown.has(one.text)).map(({ where }) => where);
        };
        expect(found(JSON.stringify(contribution))).toEqual([]);
        const gathered = nationalCorpus({ '64.json': JSON.stringify(contribution), '43.json': shared('43'), '44.json': shared('44') });
        expect(gathered.entities('contribution').length).toBeGreaterThan(0);
        for (const source of [gathered, corpus]) {
          const tables = await data.write({ corpus: source, language: 'fr', today: '2026-10-15' });
          for (const { content } of tables) expect(found(String(content))).toEqual([]);
        }
        const reading = sideBySide(gathered);
        expect(found(JSON.stringify(nationalOutput(reading, doubtsOf(gathered))))).toEqual([]);
        expect(found(nationalText(reading, { language: 'fr', paint: painter(false), width: 100 }))).toEqual([]);
        for (const card of [national, nationalContribution]) {
          for (const source of [gathered, corpus]) {
            const prepared = prepare(source, {
              card,
              audience: 'national',
              language: 'fr',
              committee: undefined,
              meeting: undefined,
              subject: undefined,
              provenance: { version: '0', revision: undefined, files: 1 },
            });
            const template = (name: string): string => readFileSync(`${root}templates/report/${name}.fr.md.hbs`, 'utf8');
            const outputs = await write(prepared, { template, language: 'fr', provisional: false, formats: [md, html] });
            for (const text of [JSON.stringify(prepared), ...outputs.map(({ content }) => String(content))])
              expect(found(text)).toEqual([]);
          }
        }
      }),
      { numRuns: 4 },
    );
  });

  it('shows what may be seen: the law above looks at something', () => {
    const { corpus, marks } = marked(() => undefined);
    const shown = marksIn(JSON.stringify(contributionOf(corpus, undefined)));
    expect(marks.filter(({ audience, text }) => mayRead('national', audience) && shown.has(text)).length).toBeGreaterThan(80);
  });

  it('is the same for the same project, and sealed', () => {
    const build = (sources: typeof exampleSources): Corpus => buildCorpus(sources, exampleConfig, { today: '2026-10-15' });
    const one = contributionOf(build(exampleSources), 'abcdef0123');
    const other = contributionOf(build(exampleSources.toReversed()), 'abcdef0123');
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one.seal).toBe(sealOf(one));
    expect(sealOf({ ...one, name: 'Autre' })).not.toBe(one.seal);
    expect(sealOf({ ...one, revision: '0123abcdef' })).not.toBe(one.seal);
  });

  it('of the worked example is the one of the national example', () => {
    const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
    const { revision } = JSON.parse(shared('64')) as { revision: string };
    expect(`${JSON.stringify(contributionOf(corpus, revision), null, 2)}\n`).toBe(shared('64'));
  });

  it('names no organisation heard, no territory and no person', () => {
    const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
    const { hypotheses, lessons, adaptations, decisions, roadmap, name, ...rest } = contributionOf(corpus, undefined);
    const texts = textsOf(rest).join('\n');
    const names = [
      // An organisation may be called like a theme.
      ...corpus.entities('actor').flatMap(({ id, data }) => [...(corpus.part('theme', id) ? [] : [id]), data.name ?? id]),
      ...corpus.parts('territory').map(({ data }) => String(data['name'])),
      ...(corpus.project.people ?? []).map((one) => one?.name ?? ''),
    ].filter((one) => one.length > 5);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((one) => texts.includes(one))).toEqual([]);
  });
});

describe('the preview of a contribution', () => {
  const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
  const contribution = contributionOf(corpus, 'abcdef0123');
  // A text inside a sentence loses its capital and its full stop.
  const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
  const preview = (of: typeof contribution, language: 'fr' | 'en' = 'fr'): string =>
    plain(previewText(of, keptHere(corpus), { language, paint: painter(false), width: 80 }));

  it('shows every text that leaves, and every figure', () => {
    for (const language of ['fr', 'en'] as const) {
      const shown = preview(contribution, language);
      const { version: _, seal: __, date: ___, steps: ____, ...rest } = contribution;
      // What is a sentence or a name: ids and the words of the format are told by their titles.
      const texts = textsOf(rest).filter((text) => /[^a-z0-9:#>.-]/.test(text));
      expect(texts.length).toBeGreaterThan(150);
      expect(texts.filter((text) => !shown.includes(plain(text)))).toEqual([]);
      expect(shown).toContain('abcdef0123');
      const estimates = (contribution.effects ?? []).flatMap(({ estimate, type }) =>
        Object.values(estimate ?? {}).map((value) => (type === 'proportion' ? Math.round(value * 1000) / 10 : value)),
      );
      expect(estimates.length).toBeGreaterThan(8);
      for (const value of estimates) expect(shown).toContain(number(value, language));
    }
  });

  it('shows each field that may hold a text, wherever it stands', () => {
    // Every text of the contribution is marked in turn: none may leave unseen.
    let count = 0;
    const mark = <T>(value: T, key = ''): T => {
      if (Array.isArray(value)) return value.map((one: unknown) => mark(one, key)) as T;
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mark(one, name)])) as T;
      if (typeof value !== 'string' || !/[^a-z0-9:#>.-]/.test(value) || ['seal', 'date', 'starts', 'ends', 'due'].includes(key))
        return value;
      count += 1;
      return `${value} marque${count}x` as T;
    };
    const shown = marksIn(preview(mark(contribution)));
    expect(count).toBeGreaterThan(150);
    expect(Array.from({ length: count }, (_, n) => `marque${n + 1}x`).filter((one) => !shown.has(one))).toEqual([]);
  });
});

describe('two successive contributions', () => {
  const whole = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
  const children = whole.entity('indicator', 'parrainages-actifs')!;
  const parts = ['territory', 'theme', 'objective', 'extract'].flatMap((kind) => whole.parts(kind));

  /** What leaves of a count of children, in the worked example where it is the value given. */
  const leaving = (value: number) => {
    const data = { ...children.data, measures: [{ date: '2026-09-30', value }], baseline: { date: '2025-06-30', value: 0 } };
    const entities = whole.all.map((one) =>
      one.kind === 'indicator' && one.id === children.id ? { ...one, data: data as unknown as Entity['data'] } : one,
    );
    const corpus = new Corpus({ entities, parts, references: () => [], documents: [], faults: [], date: whole.date });
    return contributionOf(corpus, undefined).effects!.find((one) => one.indicator_id === children.id)!;
  };

  it('mask a small count of children, and round the others down', () => {
    expect(leaving(7)).toMatchObject({ masked: true, change: 'unclear' });
    expect(JSON.stringify(leaving(7))).not.toMatch(/"(?:after|before)"/);
    expect(leaving(25).after).toBe(22);
    expect(leaving(29).after).toBe(22);
  });

  it('cannot be subtracted to reveal a small count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 400 }), fc.integer({ min: 1, max: 10 }), (before, growth) => {
        const [first, second] = [leaving(before).after!, leaving(before + growth).after!];
        // What both figures let one conclude of the growth: a span at least as wide as the threshold.
        const [low, high] = [second - (first + 10), second + 10 - first];
        expect(low).toBeLessThanOrEqual(growth);
        expect(high).toBeGreaterThanOrEqual(growth);
        expect(high - low).toBeGreaterThanOrEqual(11);
      }),
      { numRuns: 25 },
    );
  });

  it('can fail: exact counts are given away by subtraction', () => {
    expect(coarse(25, 1) - coarse(22, 1)).toBe(3);
    expect(coarse(25, 11) - coarse(22, 11)).toBe(0);
  });
});

describe('older contributions', () => {
  const old = readFileSync(`${root}test/national/contribution-1.json`, 'utf8');

  it('of version 1 are read for ever', () => {
    const corpus = nationalCorpus({ '72.json': old });
    expect(corpus.faults).toEqual([]);
    const [department] = departmentsOf(corpus);
    expect(department).toMatchObject({ code: '72', version: 1 });
    expect(department!.convergences[0]).toMatchObject({ type: 'common-need', themes: ['accueil-parents'] });
    expect(department!.lessons).toEqual([{ text: 'Un café tient quand des parents le portent.' }]);
    expect(department!.effects[0]).toMatchObject({ verdict: 'not-shown', evidence_level: 2 });
  });

  it('meet those of today', () => {
    const reading = sideBySide(nationalCorpus({ '72.json': old, '44.json': shared('44') }));
    expect(reading.convergences.map(({ type, theme, places }) => [type, theme, places.map(({ code }) => code)])).toContainEqual([
      'common-need',
      'accueil-parents',
      ['44', '72'],
    ]);
  });
});

describe('side by side', () => {
  const files = Object.fromEntries(['43', '44', '54', '57', '64'].map((code) => [`${code}.json`, shared(code)]));

  it('does not depend on the order of files, and keeps the order of codes', () => {
    const one = sideBySide(nationalCorpus(files));
    const other = sideBySide(nationalCorpus(Object.fromEntries(Object.entries(files).toReversed())));
    expect(JSON.stringify(other.travels)).toBe(JSON.stringify(one.travels));
    expect(one.departments.map(({ code }) => code)).toEqual(['43', '44', '54', '57', '64']);
  });

  it('loses nothing but its own when a département disappears', () => {
    const { '54.json': _, ...fewer } = files;
    const [all, less] = [sideBySide(nationalCorpus(files)), sideBySide(nationalCorpus(fewer))];
    const outcomes = (reading: typeof all, id: string) =>
      reading.travels
        .find((one) => one.id === id)!
        .places.filter(({ code }) => code !== '54')
        .map(({ code, outcome }) => [code, outcome]);
    for (const { id } of less.travels) expect(outcomes(less, id)).toEqual(outcomes(all, id));
  });

  it('averages only what is the same indicator, in the same words', () => {
    const changed = JSON.parse(files['43.json']!) as { effects: { definition: string }[] };
    changed.effects[0]!.definition += ' (autrement compté)';
    const pooled = (all: typeof files) => sideBySide(nationalCorpus(all)).travels.find(({ id }) => id === 'referent-de-proximite')!.pooled;
    expect(pooled(files)[0]!.places).toEqual(expect.arrayContaining(['43', '44']));
    expect(pooled({ ...files, '43.json': JSON.stringify(changed) }).flatMap(({ places }) => places)).not.toContain('43');
  });
});

describe('averages over places', () => {
  // Colditz et al. 1994: thirteen trials of a vaccine; log risk ratios and their variances worked out from the counts.
  const counts = [
    [4, 119, 11, 128],
    [6, 300, 29, 274],
    [3, 228, 11, 209],
    [62, 13536, 248, 12619],
    [33, 5036, 47, 5761],
    [180, 1361, 372, 1079],
    [8, 2537, 10, 619],
    [505, 87886, 499, 87892],
    [29, 7470, 45, 7232],
    [17, 1699, 65, 1600],
    [186, 50448, 141, 27197],
    [5, 2493, 3, 2338],
    [27, 16886, 29, 17825],
  ] as const;

  it('are those published for the method of DerSimonian and Laird', () => {
    const values = counts.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
    const variances = counts.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
    const pooled = poolVariances(values, variances);
    expect(pooled.q).toBeCloseTo(152.233, 3);
    expect(pooled.tau2).toBeCloseTo(0.3088, 4);
    expect(pooled.i2).toBeCloseTo(0.9212, 4);
    expect(pooled.value).toBeCloseTo(-0.7141, 4);
    expect(pooled.low).toBeCloseTo(-1.0644, 3);
    expect(pooled.high).toBeCloseTo(-0.3638, 3);
  });

  it('need two intervals', () => {
    expect(pool([{ value: 1, low: 0, high: 2 }])).toBeUndefined();
    expect(
      pool([
        { value: 1, low: 1, high: 1 },
        { value: 2, low: 1, high: 3 },
      ]),
    ).toBeUndefined();
    expect(
      pool([
        { value: 1, low: 0, high: 2 },
        { value: 3, low: 2, high: 4 },
      ])!.value,
    ).toBeCloseTo(2, 10);
  });
});
