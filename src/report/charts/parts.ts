// What each criterion brings to each action, end to end: shades that stay apart in grey, the criterion’s letter inside, the unknown part hatched.

import type { PartsChart } from '../view.ts';
import { widthOf, wrapped } from './letters.ts';
import { centred, drawing, element, LEADING, lettered, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 230;
const ROW = 30;
const BAR = 20;
/** Room between columns of the legend, and around a letter in its part of a bar. */
const GAP = 16;
const AROUND = 3;
const SHADES = [
  { fill: '#1f3f63', ink: '#ffffff' },
  { fill: '#a9c1de', ink: '#1b1f29' },
  { fill: '#4d79a8', ink: '#ffffff' },
  { fill: '#dfe7f3', ink: '#1b1f29' },
] as const;

/** The SVG of a chart of parts. */
export function parts(id: string, chart: PartsChart): string {
  const plot = WIDTH - LABELS - Math.max(70, ...chart.bars.map(({ said }) => widthOf(said) + 14));
  const labels = chart.bars.map(({ label }) => wrapped(label, LABELS - 18));
  const heights = labels.map((rows) => Math.max(ROW, rows.length * LEADING + 8));
  const floor = 4 + heights.reduce((sum, one) => sum + one, 0);
  const x = (value: number): number => LABELS + (plot * value) / 100;
  const grid = [0, 25, 50, 75, 100].flatMap((value) => [
    element('line', { x1: x(value), x2: x(value), y1: 4, y2: floor + 4, class: 'grid', stroke: '#c8ccd4', 'stroke-width': 1 }),
    text(String(value), { x: x(value), y: floor + 20, 'text-anchor': 'middle', class: 'ink', fill: '#3a3f4b' }),
  ]);
  const hatch = element(
    'pattern',
    { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [element('rect', { width: 6, height: 6, fill: '#ffffff' }), element('rect', { width: 2, height: 6, fill: '#1f3f63' })],
  );
  let row = 4;
  const rows = chart.bars.flatMap(({ parts: each, open, said }, index) => {
    const middle = row + heights[index]! / 2;
    const top = middle - BAR / 2;
    row += heights[index]!;
    let from = 0;
    const segments = each.flatMap((size, at) => {
      const { fill, ink } = SHADES[at % SHADES.length]!;
      const [start, width] = [x(from), x(from + size) - x(from)];
      from += size;
      return [
        element('rect', { x: start, y: top, width, height: BAR, fill, stroke: '#1b1f29', 'stroke-width': 0.7 }),
        ...(width < widthOf(chart.keys[at]!.letter) + AROUND
          ? []
          : [text(chart.keys[at]!.letter, { x: start + width / 2, y: top + 15, 'text-anchor': 'middle', fill: ink })]),
      ];
    });
    return [
      ...centred(labels[index]!, { x: LABELS - 10, y: middle, 'text-anchor': 'end' }),
      ...segments,
      element('rect', {
        x: x(from),
        y: top,
        width: x(from + open) - x(from),
        height: BAR,
        fill: `url(#${id}-hatch)`,
        stroke: '#1b1f29',
        'stroke-width': 0.7,
      }),
      // No line of the scale goes through a figure.
      element('rect', { x: x(from + open) + 5, y: middle - 9, width: widthOf(said) + 8, height: 18, fill: '#ffffff' }),
      ...centred([said], { x: x(from + open) + 8, y: middle }),
    ];
  });
  const said = chart.keys.map(({ letter, label }) => `${letter} ${label}`);
  const columns = said.every((one) => widthOf(one) <= WIDTH / 3 - GAP) ? 3 : 2;
  const legend = said.map((one) => wrapped(one, WIDTH / columns - GAP));
  let under = floor + 44;
  const keys: string[] = [];
  for (let at = 0; at < legend.length; at += columns) {
    const line = legend.slice(at, at + columns);
    keys.push(...line.flatMap((lines, column) => lettered(lines, { x: 8 + (column * WIDTH) / columns, y: under })));
    under += Math.max(...line.map(({ length }) => length)) * LEADING + 3;
  }
  return drawing(id, chart, WIDTH, under - 8, [element('defs', {}, [hatch]), ...grid, ...rows, ...keys]);
}
