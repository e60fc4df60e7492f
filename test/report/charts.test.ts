// Charts: what they are given is written as text, nothing is drawn outside the drawing, and their table says as much as they do.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOf, draw } from '../../src/report/charts/index.ts';
import type { Chart } from '../../src/report/view.ts';

const base = { title: '<a> "titre"', description: 'ce que le dessin montre & dit' };
const CHARTS: readonly Chart[] = [
  { ...base, kind: 'bars', bars: [{ label: '<script>', value: { low: 10, centre: 20, high: 30 }, said: '10 & 30' }] },
  {
    ...base,
    kind: 'heat',
    rows: ['Centre social <b>', 'École'],
    columns: ['Parentalité & école', 'Répit'],
    cells: [
      [3, 0],
      [undefined, 12],
    ],
  },
  {
    ...base,
    kind: 'network',
    nodes: [
      { id: 'a', label: 'Centre social <b>' },
      { id: 'b', label: 'École' },
      { id: 'c', label: 'Commune' },
    ],
    links: [
      { from: 'a', to: 'b', weight: 3, strong: true, said: 'attente et offre' },
      { from: 'b', to: 'c', weight: 1, strong: false, said: 'attente' },
    ],
  },
  {
    ...base,
    kind: 'lines',
    unit: 'percent',
    lines: [
      {
        label: 'Saragosse <i>',
        comparison: false,
        points: [
          { date: '2026-01', value: 0.4 },
          { date: '2026-02', value: 0.5 },
        ],
      },
    ],
    levels: [{ label: 'cible', value: 0.6 }],
    moments: [{ label: 'début', date: '2026-01-15' }],
  },
];

describe.each(CHARTS)('a chart of $kind', (chart) => {
  const svg = draw('2-c', chart, 'fr');

  it('writes what it is given as text, with a title and a description', () => {
    expect(svg).not.toMatch(/<script>|<a>|<b>|<i>/);
    expect(svg).toMatch(/role="img" aria-labelledby="chart-2-c-title chart-2-c-desc"/);
    expect(svg).toContain('<title id="chart-2-c-title">&lt;a&gt; &quot;titre&quot;</title>');
  });

  it('names its parts as XML allows, whatever its own name, and names no other', () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it('is the same each time', () => expect(draw('2-c', chart, 'fr')).toBe(svg));

  it('has a table of data with as many columns as heads', () => {
    const { columns, rows } = dataOf(chart, 'fr');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('a network', () => {
  it('keeps every organisation inside the drawing, whoever is tied to whom', () => {
    const organisations = fc.integer({ min: 1, max: 14 });
    fc.assert(
      fc.property(organisations, fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 30 }), (size, pairs) => {
        const nodes = Array.from({ length: size }, (_, index) => ({ id: `n${index}`, label: `Organisation numéro ${index}` }));
        const links = pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, weight: 1, strong: true, said: 'lien' }));
        const svg = draw('c', { ...base, kind: 'network', nodes, links }, 'fr');
        const boxes = [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((found) =>
          found.slice(1).map(Number),
        );
        expect(boxes).toHaveLength(size);
        for (const [x, y, width, height] of boxes as [number, number, number, number][]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(720);
          expect(y + height).toBeLessThanOrEqual(480);
        }
        // Where there is room, no name covers another.
        if (size > 9) return;
        for (const [index, [x, y, width, height]] of (boxes as [number, number, number, number][]).entries())
          for (const [left, top, wide, high] of (boxes as [number, number, number, number][]).slice(index + 1))
            expect(x + width <= left || left + wide <= x || y + height <= top || top + high <= y).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
