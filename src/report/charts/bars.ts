// Actions as bars: full up to the least value, hatched up to the most, so that what is not known is seen.

import type { BarsChart } from '../view.ts';
import { widthOf, wrapped } from './letters.ts';
import { centred, drawing, element, LEADING, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 250;
const ROW = 38;
const BAR = 22;

/** The SVG of a chart of bars. */
export function bars(id: string, chart: BarsChart): string {
  const plot = WIDTH - LABELS - Math.max(90, ...chart.bars.map(({ said }) => widthOf(said) + 14));
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
    [element('rect', { width: 6, height: 6, fill: '#dfe7f3' }), element('rect', { width: 3, height: 6, fill: '#2f5d8a' })],
  );
  let from = 4;
  const rows = chart.bars.flatMap(({ value, said }, index) => {
    const middle = from + heights[index]! / 2;
    const top = middle - BAR / 2;
    from += heights[index]!;
    return [
      ...centred(labels[index]!, { x: LABELS - 10, y: middle, 'text-anchor': 'end' }),
      element('rect', { x: x(0), y: top, width: x(value.low) - x(0), height: BAR, class: 'bar', fill: '#2f5d8a' }),
      element('rect', {
        x: x(value.low),
        y: top,
        width: x(value.high) - x(value.low),
        height: BAR,
        fill: `url(#${id}-hatch)`,
        stroke: '#2f5d8a',
        'stroke-width': 1,
      }),
      ...centred([said], { x: x(Math.max(value.high, 1)) + 8, y: middle }),
    ];
  });
  return drawing(id, chart, WIDTH, floor + 28, [element('defs', {}, [hatch]), ...grid, ...rows]);
}
