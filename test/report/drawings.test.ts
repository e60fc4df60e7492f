// Drawings as they are seen: every label whole and inside, none over another, points where their values are, whatever is drawn.

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOf, draw } from '../../src/report/charts/index.ts';
import { widthOf, wrapped } from '../../src/report/charts/letters.ts';
import type { Chart, SeriesPoint } from '../../src/report/view.ts';
import { fonts } from './fonts.ts';

const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');

const WORDS =
  'accompagnement des familles à l’école élémentaire de Saragosse et d’Ousse-des-Bois pour une coordination interinstitutionnelle renforcée entre Éducation nationale, département, centre social WWW MMM anticonstitutionnellement 2026–2027 (quartier prioritaire) « Aînés relais » 42 %'.split(
    ' ',
  );
const label = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 22 }).map((words) => words.join(' '));
const short = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const base = { title: 'Titre', description: 'Description' };
const share = fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000);
const month = (index: number): string => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`;

const points = (least: number, most: number): fc.Arbitrary<SeriesPoint[]> =>
  fc
    .array(fc.tuple(share, fc.constantFrom(undefined, undefined, undefined, 'secret', 'missing', 'few'), fc.boolean()), {
      minLength: least,
      maxLength: most,
    })
    .map((all) =>
      all.map(([value, absent, provisional], index): SeriesPoint =>
        absent === undefined || index === 0
          ? { date: month(index), value, provisional, ...(index % 3 === 0 && { low: value - 0.05, high: value + 0.05 }) }
          : { date: month(index), value: undefined, absent: absent as 'secret' },
      ),
    );
const level = fc.record({ label: short, value: share });
const moment = fc.record({ label, date: fc.nat(30).map(month) });
const placed = fc.record({
  value: share,
  low: fc.constant(0),
  high: fc.constant(1),
  said: fc.constant('12,5 %'),
});
const placedOrNot = fc.oneof(placed, fc.constant({ value: undefined, absent: 'secret' as const, said: 'n.d. (secret)' }));

const CHARTS: Record<string, fc.Arbitrary<Chart>> = {
  bars: fc.array(fc.record({ label, said: short, low: share, high: share }), { minLength: 1, maxLength: 8 }).map((all) => ({
    ...base,
    kind: 'bars',
    bars: all.map((one) => {
      const [low, high] = [one.low, one.high].toSorted((a, b) => a - b) as [number, number];
      return { label: one.label, said: '10 à 20', value: { low: low * 100, centre: low * 100, high: high * 100 } };
    }),
  })),
  lines: fc
    .record({
      lines: fc.array(fc.record({ label: short, comparison: fc.boolean(), points: points(1, 30) }), { minLength: 1, maxLength: 4 }),
      levels: fc.array(level, { maxLength: 3 }),
      moments: fc.array(moment, { maxLength: 3 }),
      small: fc.constantFrom('half' as const, 'low' as const, undefined),
    })
    .map((one) => ({ ...base, kind: 'lines', unit: 'percent', ...one })),
  run: fc
    .record({
      points: points(3, 40),
      median: level,
      moments: fc.array(moment, { maxLength: 2 }),
      notes: fc.array(label, { maxLength: 3 }),
      small: fc.constantFrom('half' as const, undefined),
    })
    .map(({ points: own, ...one }) => ({
      ...base,
      kind: 'run',
      unit: 'percent',
      frozen: month(1),
      run: '9 mesures de suite',
      ...one,
      points: own.map((point, index) => ({ ...point, side: index % 2 === 0 ? 1 : -1, run: index > own.length / 2 })),
    })),
  dumbbell: fc
    .array(
      fc.record({
        label: short,
        unit: fc.constantFrom('percent' as const, 'number' as const),
        shared: fc.boolean(),
        rows: fc.array(
          fc.record({
            label,
            comparison: fc.boolean(),
            before: placedOrNot,
            after: placedOrNot,
            target: fc.option(placed, { nil: undefined }),
            said: short,
          }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((groups) => ({ ...base, kind: 'dumbbell', groups })),
  path: fc
    .record({
      links: fc.array(
        fc.record({
          from: label,
          to: label,
          assumption: fc.oneof(label, fc.constant('')),
          holding: fc.constantFrom('established' as const, 'partial' as const, 'unsupported' as const, 'contradicted' as const),
          said: short,
          weakest: fc.boolean(),
          evidence: fc.array(
            fc.record({ sign: fc.constantFrom('plus' as const, 'minus' as const, 'neutral' as const), text: label, ref: fc.constant('') }),
            { maxLength: 4 },
          ),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      rivals: fc.array(
        fc.record({
          explanation: label,
          standing: fc.constantFrom(
            'dismissed' as const,
            'unsourced' as const,
            'coexists' as const,
            'dominates' as const,
            'unexamined' as const,
          ),
          said: short,
          ref: fc.oneof(label, fc.constant('')),
        }),
        { maxLength: 5 },
      ),
    })
    .map((one) => ({ ...base, kind: 'path', ...one })),
  parts: fc.array(fc.record({ label, sizes: fc.tuple(share, share, share) }), { minLength: 1, maxLength: 8 }).map((all) => ({
    ...base,
    kind: 'parts',
    keys: ['A', 'B', 'C'].map((letter) => ({ letter, label: WORDS.slice(0, 12).join(' ') })),
    bars: all.map((one) => ({ label: one.label, parts: one.sizes.map((size) => size * 25), open: 20, said: '10 à 20' })),
  })),
  slope: fc.array(label, { minLength: 1, maxLength: 6 }).chain((labels) =>
    fc
      .record({
        columns: fc.array(short, { minLength: 2, maxLength: 4 }),
      })
      .map(({ columns }) => ({
        ...base,
        kind: 'slope' as const,
        columns,
        lines: labels.map((one, index) => ({
          label: one,
          ranks: columns.map((_, column) => ((index * (column + 1)) % labels.length) + 1),
        })),
      })),
  ),
  heat: fc
    .record({ rows: fc.array(label, { minLength: 1, maxLength: 6 }), columns: fc.array(short, { minLength: 1, maxLength: 9 }) })
    .map(({ rows, columns }) => ({
      ...base,
      kind: 'heat',
      rows,
      columns,
      cells: rows.map((_, row) => columns.map((__, column) => ((row + column) % 4 === 3 ? undefined : row * column))),
    })),
};

interface Text {
  readonly content: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every upright text of a drawing, with the place it takes at most. */
function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].flatMap(([, written, escaped]) => {
    const attribute = (name: string): string | undefined => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(written!)?.[1];
    if (attribute('transform') !== undefined) return [];
    const content = escaped!.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!);
    const size = Number(attribute('font-size') ?? 13);
    const width = widthOf(content, { size, bold: attribute('font-weight') === 'bold' });
    const [x, y] = [Number(attribute('x')), Number(attribute('y'))];
    const left = attribute('text-anchor') === 'end' ? x - width : attribute('text-anchor') === 'middle' ? x - width / 2 : x;
    return [{ content, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.2 }];
  });
}

const overlap = (a: Text, b: Text): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const sizeOf = (svg: string): [number, number] => /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
const letters = (text: string): string => text.replace(/\s/g, '');

/** Every label that a chart is given. */
function labelsOf(chart: Chart): readonly string[] {
  switch (chart.kind) {
    case 'bars':
    case 'parts':
      return chart.bars.flatMap(({ label: one, said }) => [one, said]);
    case 'lines':
      return [...(chart.small ? [chart.title] : []), ...[...chart.lines, ...chart.levels, ...chart.moments].map((one) => one.label)];
    case 'run':
      return [...chart.moments.map((one) => one.label), chart.median.label, ...(chart.small ? [chart.title] : chart.notes)];
    case 'dumbbell':
      return chart.groups.flatMap(({ rows }) => rows.flatMap((one) => [one.label, one.said]));
    case 'path':
      return [
        ...chart.links.flatMap(({ to, said, evidence }) => [to, said, ...evidence.map((one) => one.text)]),
        ...chart.rivals.flatMap(({ explanation, said, ref }) => [explanation, said, ref]),
      ];
    case 'slope':
      return [...chart.columns, ...chart.lines.map((one) => one.label)];
    case 'heat':
      return [...chart.rows, ...chart.columns];
    default:
      return [];
  }
}

describe.each(Object.entries(CHARTS))('any drawing of %s', (_, charts) => {
  it('has every label whole, inside, and clear of the others', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const svg = draw('c', chart, 'fr');
        const [width, height] = sizeOf(svg);
        const texts = textsOf(svg);
        for (const one of texts) {
          expect(one.left, one.content).toBeGreaterThanOrEqual(-0.5);
          expect(one.right, one.content).toBeLessThanOrEqual(width + 0.5);
          expect(one.top, one.content).toBeGreaterThanOrEqual(-0.5);
          expect(one.bottom, one.content).toBeLessThanOrEqual(height + 0.5);
        }
        for (const [index, one] of texts.entries())
          for (const other of texts.slice(index + 1)) expect(overlap(one, other), `${one.content} / ${other.content}`).toBe(false);
        const all = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, one]) => letters(one!)).join('');
        for (const one of labelsOf(chart)) for (const word of one.split(' ')) expect(all).toContain(letters(word));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 30 },
    );
  });

  it('stays within its box as the font of odas draws it', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const svg = draw('c', chart, 'fr');
        const [width, height] = sizeOf(svg);
        const box = new Resvg(svg, {
          font: { loadSystemFonts: false, fontFiles: [...fonts.files], defaultFontFamily: 'Source Sans 3' },
        }).getBBox()!;
        expect(box.x).toBeGreaterThanOrEqual(-1);
        expect(box.y).toBeGreaterThanOrEqual(-1);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
      }),
      { numRuns: 8 },
    );
  });

  it('has a table with a cell for each column, that says every label', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { columns, rows } = dataOf(chart, 'fr');
        for (const row of rows) expect(row).toHaveLength(columns.length);
        expect([...columns, ...rows.flat()].join('')).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a label', () => {
  it('is broken and never cut, each line as wide as it may be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapped(text, width);
        expect(letters(lines.join(''))).toBe(letters(text));
        for (const line of lines) if ([...line].length > 1) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a series', () => {
  it('draws each value where it is, higher where it is more, and nothing where it may not be shown', () => {
    fc.assert(
      fc.property(points(2, 30), (own) => {
        const svg = draw(
          'c',
          { ...base, kind: 'lines', unit: 'percent', lines: [{ label: 'l', comparison: false, points: own }], levels: [], moments: [] },
          'fr',
        );
        const drawn = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="3"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
        const known = own.filter(({ value }) => value !== undefined);
        // The last mark names the line beside it.
        expect(drawn).toHaveLength(known.length + 1);
        for (const [index, one] of known.entries())
          for (const [at, other] of known.entries())
            if (one.value! > other.value! + 0.002) expect(drawn[index]!.y).toBeLessThan(drawn[at]!.y);
        const hidden = own.filter(({ absent }) => absent === 'secret').length;
        expect(svg.includes('n.d. (secret)')).toBe(hidden > 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is said of the longest run', () => {
  it('is not crossed by the start of the action', () => {
    fc.assert(
      fc.property(CHARTS['run']!, moment, (chart, start) => {
        if (chart.kind !== 'run') return;
        const svg = draw('c', { ...chart, moments: [start] }, 'fr');
        const starts = [...svg.matchAll(/<line x1="([\d.]+)" x2="\1" [^>]*class="mark"/g)].map(([, x]) => Number(x));
        expect(starts).toHaveLength(1);
        const said = textsOf(svg).filter(({ content }) =>
          /^(?:9|9 mesures|mesures|mesures de|de|de suite|suite|9 mesures de suite)$/.test(content.replaceAll('\u00a0', ' ')),
        );
        for (const { left, right } of said) for (const x of starts) expect(x > left && x < right).toBe(false);
      }),
    );
  });
});
