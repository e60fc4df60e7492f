// Actions as bars: full up to the least value, hatched up to the most, so that what is not known is seen.

import type { BarsChart } from '../view.ts';
import { broken, drawing, element, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 260;
const ROW = 38;
const PLOT = WIDTH - LABELS - 90;

/** The SVG of a chart of bars. */
export function bars(id: string, chart: BarsChart): string {
  const height = chart.bars.length * ROW + 34;
  const x = (value: number): number => LABELS + (PLOT * value) / 100;
  const grid = [0, 25, 50, 75, 100].flatMap((value) => [
    element('line', { x1: x(value), x2: x(value), y1: 4, y2: height - 26, class: 'grid', stroke: '#c8ccd4', 'stroke-width': 1 }),
    text(String(value), { x: x(value), y: height - 8, 'text-anchor': 'middle', class: 'ink', fill: '#3a3f4b' }),
  ]);
  const hatch = element(
    'pattern',
    { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [element('rect', { width: 6, height: 6, fill: '#dfe7f3' }), element('rect', { width: 3, height: 6, fill: '#2f5d8a' })],
  );
  const rows = chart.bars.flatMap(({ label, value, said }, index) => {
    const top = index * ROW + 8;
    const lines = broken(label, 36);
    return [
      ...lines.map((line, row) =>
        text(line, {
          x: LABELS - 10,
          y: top + 15 + row * 15 - (lines.length - 1) * 7,
          'text-anchor': 'end',
          class: 'ink',
          fill: '#1b1f29',
        }),
      ),
      element('rect', { x: x(0), y: top, width: x(value.low) - x(0), height: 22, class: 'bar', fill: '#2f5d8a' }),
      element('rect', {
        x: x(value.low),
        y: top,
        width: x(value.high) - x(value.low),
        height: 22,
        fill: `url(#${id}-hatch)`,
        stroke: '#2f5d8a',
        'stroke-width': 1,
      }),
      text(said, { x: x(Math.max(value.high, 1)) + 8, y: top + 16, class: 'ink', fill: '#1b1f29' }),
    ];
  });
  return drawing(id, chart, WIDTH, height, [element('defs', {}, [hatch]), ...grid, ...rows]);
}
