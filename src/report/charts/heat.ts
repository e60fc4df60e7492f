// Counts by row and column: darker and larger where there are more, the count written in each cell.

import type { HeatChart } from '../view.ts';
import { widthOf, wrapped } from './letters.ts';
import { centred, drawing, element, INK, LEADING, text } from './svg.ts';

const WIDTH = 720;
/** Room for the names of rows; many rows have more, so that each takes one line, and are lower. */
const LABELS = { few: 210, many: 280 };
const ROW = { few: 26, many: 22 };
const MANY_ROWS = 12;
const MOST_CELL = 90;
/** Names of columns lean when they would take more lines than this upright; leaning, they go on another line beyond `LONGEST`. */
const UPRIGHT_LINES = 2;
const LONGEST = 250;
const LEAN = 60;
const [COS, SIN] = [Math.cos((LEAN * Math.PI) / 180), Math.sin((LEAN * Math.PI) / 180)];

/** White to ink, in steps that stay apart in greyscale; with the colour of the count written on each. */
const SHADES = [
  { fill: '#ffffff', ink: INK },
  { fill: '#dfe7f3', ink: INK },
  { fill: '#a9c1de', ink: INK },
  { fill: '#4d79a8', ink: '#ffffff' },
  { fill: '#1f3f63', ink: '#ffffff' },
] as const;

/** How wide the cells are, and the names of columns on their lines, upright or leaning. */
function columnsOf(
  columns: readonly string[],
  room: number,
): {
  readonly cell: number;
  readonly leaning: boolean;
  readonly lines: readonly string[][];
  readonly top: number;
} {
  const count = Math.max(1, columns.length);
  const upright = Math.min(MOST_CELL, (WIDTH - room - 10) / count);
  const flat = columns.map((label) => wrapped(label, upright - 6));
  const word = Math.max(0, ...columns.flatMap((label) => label.split(/\s+/).map((one) => widthOf(one))));
  if (word <= upright - 6 && flat.every((lines) => lines.length <= UPRIGHT_LINES))
    return { cell: upright, leaning: false, lines: flat, top: Math.max(1, ...flat.map((lines) => lines.length)) * LEADING + 11 };
  const lines = columns.map((label) => wrapped(label, LONGEST));
  const longest = Math.max(0, ...lines.flat().map((line) => widthOf(line)));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  // Each name leans as far as the right edge, and no farther.
  const ends = lines.map((own, column) => (WIDTH - room - 20 - Math.max(0, ...own.map((line) => widthOf(line))) * COS) / (column + 0.5));
  const cell = Math.min(MOST_CELL, (WIDTH - room - 10) / count, ...ends);
  return { cell: Math.max(cell, 18), leaning: true, lines, top: 18 + longest * SIN + most * LEADING * COS };
}

/** The SVG of a heat map. */
export function heat(id: string, chart: HeatChart): string {
  const size = chart.rows.length > MANY_ROWS ? 'many' : 'few';
  const room = size === 'few' ? LABELS.few : Math.min(LABELS.many, Math.max(...chart.rows.map((label) => widthOf(label))) + 18);
  const labels = chart.rows.map((label) => wrapped(label, room - 16));
  const heights = labels.map((rows) => Math.max(ROW[size], rows.length * LEADING + 6));
  const { cell, leaning, lines, top } = columnsOf(chart.columns, room);
  const most = Math.max(1, ...chart.cells.flat().map((count) => count ?? 0));
  let y = top;
  const rows = chart.rows.flatMap((_, row) => {
    const height = heights[row]!;
    const drawn = [
      ...centred(labels[row]!, { x: room - 8, y: y + height / 2, 'text-anchor': 'end' }),
      ...chart.columns.flatMap((_column, column) => {
        const count = chart.cells[row]?.[column];
        const { fill, ink } = SHADES[count === undefined || count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / most))]!;
        const x = room + column * cell;
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
                  ...(cell < 26 && { 'font-size': 10 }),
                }),
              ]),
        ];
      }),
    ];
    y += height;
    return drawn;
  });
  const heads = lines.flatMap((own, column) => {
    const x = room + (column + 0.5) * cell;
    if (!leaning)
      return own.map((line, index) =>
        text(line, { x, y: top - 8 - (own.length - 1 - index) * LEADING, 'text-anchor': 'middle', class: 'ink', fill: INK }),
      );
    const gap = Math.min(LEADING, (cell * SIN) / own.length);
    return own.map((line, index) => {
      const at = x + ((index - (own.length - 1) / 2) * gap) / SIN + 4;
      return text(line, {
        x: at,
        y: top - 6,
        transform: `rotate(${-LEAN} ${at.toFixed(1)} ${(top - 6).toFixed(1)})`,
        class: 'ink',
        fill: INK,
      });
    });
  });
  return drawing(id, chart, WIDTH, y + 6, [...heads, ...rows]);
}
