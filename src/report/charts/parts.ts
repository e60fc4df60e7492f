// What each criterion brings to each action, end to end: shades that stay apart in grey, the criterion’s letter inside, the unknown part hatched.

import type { PartsChart } from '../view.ts';
import { broken, drawing, element, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 220;
const ROW = 40;
const PLOT = WIDTH - LABELS - 80;
const SHADES = [
  { fill: '#1f3f63', ink: '#ffffff' },
  { fill: '#a9c1de', ink: '#1b1f29' },
  { fill: '#4d79a8', ink: '#ffffff' },
  { fill: '#dfe7f3', ink: '#1b1f29' },
] as const;

/** The SVG of a chart of parts. */
export function parts(id: string, chart: PartsChart): string {
  const legend = chart.keys.map(({ letter, label }) => `${letter} ${label}`);
  const height = chart.bars.length * ROW + 34 + Math.ceil(legend.length / 2) * 18 + 6;
  const floor = chart.bars.length * ROW + 8;
  const x = (value: number): number => LABELS + (PLOT * value) / 100;
  const grid = [0, 25, 50, 75, 100].flatMap((value) => [
    element('line', { x1: x(value), x2: x(value), y1: 4, y2: floor, class: 'grid', stroke: '#c8ccd4', 'stroke-width': 1 }),
    text(String(value), { x: x(value), y: floor + 16, 'text-anchor': 'middle', class: 'ink', fill: '#3a3f4b' }),
  ]);
  const hatch = element(
    'pattern',
    { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [element('rect', { width: 6, height: 6, fill: '#ffffff' }), element('rect', { width: 2, height: 6, fill: '#1f3f63' })],
  );
  const rows = chart.bars.flatMap(({ label, parts: each, open, said }, index) => {
    const top = index * ROW + 8;
    const lines = broken(label, 30);
    let from = 0;
    const segments = each.flatMap((size, at) => {
      const { fill, ink } = SHADES[at % SHADES.length]!;
      const [start, width] = [x(from), x(from + size) - x(from)];
      from += size;
      return [
        element('rect', { x: start, y: top, width, height: 24, fill, stroke: '#1b1f29', 'stroke-width': 0.7 }),
        ...(width < 12 ? [] : [text(chart.keys[at]!.letter, { x: start + width / 2, y: top + 17, 'text-anchor': 'middle', fill: ink })]),
      ];
    });
    return [
      ...lines.map((line, row) =>
        text(line, {
          x: LABELS - 10,
          y: top + 16 + row * 15 - (lines.length - 1) * 7,
          'text-anchor': 'end',
          class: 'ink',
          fill: '#1b1f29',
        }),
      ),
      ...segments,
      element('rect', {
        x: x(from),
        y: top,
        width: x(from + open) - x(from),
        height: 24,
        fill: `url(#${id}-hatch)`,
        stroke: '#1b1f29',
        'stroke-width': 0.7,
      }),
      text(said, { x: x(from + open) + 8, y: top + 17, class: 'ink', fill: '#1b1f29' }),
    ];
  });
  const keys = legend.map((label, index) =>
    text(label, { x: 8 + (index % 2) * (WIDTH / 2), y: floor + 40 + Math.floor(index / 2) * 18, class: 'ink', fill: '#1b1f29' }),
  );
  return drawing(id, chart, WIDTH, height, [element('defs', {}, [hatch]), ...grid, ...rows, ...keys]);
}
