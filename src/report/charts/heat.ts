// Counts by row and column: darker and larger where there are more, the count written in each cell.

import type { HeatChart } from '../view.ts';
import { broken, drawing, element, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 210;
const ROW = 30;
/** Names of columns longer than this lean; longer than the second, they take two lines. */
const UPRIGHT = 9;
const MOST_LETTERS = 44;
/** What a letter takes of the height and of the width when its line leans by sixty degrees. */
const LEAN = { angle: -60, up: 5.8, across: 3.4 };

/** White to ink, in steps that stay apart in greyscale; with the colour of the count written on each. */
const SHADES = [
  { fill: '#ffffff', ink: '#1b1f29' },
  { fill: '#dfe7f3', ink: '#1b1f29' },
  { fill: '#a9c1de', ink: '#1b1f29' },
  { fill: '#4d79a8', ink: '#ffffff' },
  { fill: '#1f3f63', ink: '#ffffff' },
] as const;

/** The SVG of a heat map. */
export function heat(id: string, chart: HeatChart): string {
  const lines = chart.rows.map((label) => broken(label, 32, 3));
  const heights = lines.map((rows) => Math.max(ROW, rows.length * 15 + 6));
  const longest = Math.max(0, ...chart.columns.map((label) => Math.min(MOST_LETTERS, label.length)));
  const room = (overhang: number): number => Math.min(90, (WIDTH - LABELS - overhang) / Math.max(1, chart.columns.length));
  const leaning = longest > UPRIGHT || room(10) < 60;
  const cell = leaning ? room(10 + longest * LEAN.across) : room(10);
  const most = Math.max(1, ...chart.cells.flat().map((count) => count ?? 0));
  const top = leaning ? 20 + longest * LEAN.up : 26;
  let y = top;
  const rows = chart.rows.flatMap((_, row) => {
    const height = heights[row]!;
    const drawn = [
      ...lines[row]!.map((line, index) =>
        text(line, {
          x: LABELS - 8,
          y: y + height / 2 + 5 + (index - (lines[row]!.length - 1) / 2) * 15,
          'text-anchor': 'end',
          fill: '#1b1f29',
        }),
      ),
      ...chart.columns.flatMap((_column, column) => {
        const count = chart.cells[row]?.[column];
        const { fill, ink } = SHADES[count === undefined || count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / most))]!;
        const x = LABELS + column * cell;
        return [
          element('rect', { x, y, width: cell, height, fill, stroke: '#8a909c', 'stroke-width': 1 }),
          ...(count === 0
            ? []
            : [
                text(count === undefined ? 'n.d.' : String(count), {
                  x: x + cell / 2,
                  y: y + height / 2 + 5,
                  'text-anchor': 'middle',
                  fill: ink,
                }),
              ]),
        ];
      }),
    ];
    y += height;
    return drawn;
  });
  const heads = chart.columns.flatMap((label, column) => {
    const x = LABELS + (column + 0.5) * cell;
    if (!leaning) return [text(label, { x, y: top - 8, 'text-anchor': 'middle', fill: '#1b1f29' })];
    return broken(label, MOST_LETTERS, 2).map((line, index, all) =>
      text(line, {
        x: x + (index - (all.length - 1) / 2) * 15,
        y: top - 8,
        transform: `rotate(${LEAN.angle} ${Math.round(x + (index - (all.length - 1) / 2) * 15)} ${top - 8})`,
        fill: '#1b1f29',
      }),
    );
  });
  return drawing(id, chart, WIDTH, y + 6, [...heads, ...rows]);
}
