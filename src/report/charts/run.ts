// A series around the median of its reference period: the points of the longest run are full squares under their bracket, so that a shift
// is seen without colour. It shows whether something changed, never why.

import type { Language } from '../../language/language.ts';
import type { RunChart } from '../view.ts';
import { frameOf, WIDTH } from './frame.ts';
import { widthOf, wrapped } from './letters.ts';
import { type Entry, gap, legend, mark, PAPER, stacked } from './marks.ts';
import { centred, drawing, element, INK, LEADING, lettered } from './svg.ts';
import { WORDS } from './words.ts';

const PLOT = 210;
const COLUMN = { least: 90, most: 190 };
const LINE = '#1f4a75';
const RUN = '#a23b2a';

/** The SVG of a run chart; `said` writes a value as people read it. */
export function run(id: string, chart: RunChart, language: Language, said: (value: number) => string): string {
  const words = WORDS[language];
  const room = Math.min(COLUMN.most, Math.max(COLUMN.least, widthOf(chart.median.label, { bold: true }) + 16));
  const label = wrapped(chart.median.label, room - 14, { bold: true });
  const known = chart.points.filter(({ value }) => value !== undefined);
  const frame = frameOf({
    dates: chart.points.map(({ date }) => date),
    values: [...known.map(({ value }) => value!), chart.median.value],
    moments: chart.moments,
    column: room,
    height: PLOT,
    said,
    language,
  });
  const { left, right, bottom, x, y } = frame;
  const middle = y(chart.median.value);
  const [at = middle] = stacked([{ wanted: middle, height: label.length * LEADING + 4 }], frame.top - 8, bottom + 6);
  const frozen = Math.min(right, Math.max(left, x(chart.frozen)));
  const shapes = [...frame.shapes];
  shapes.push(
    element('line', { x1: left, x2: frozen, y1: middle, y2: middle, class: 'mark', stroke: INK, 'stroke-width': 1.8 }),
    element('line', {
      x1: frozen,
      x2: right,
      y1: middle,
      y2: middle,
      class: 'mark',
      stroke: INK,
      'stroke-width': 1.8,
      'stroke-dasharray': '6 4',
    }),
    ...centred(label, { x: right + 8, y: at, 'font-weight': 'bold' }),
  );
  for (const [index, one] of known.entries()) {
    const before = known[index - 1];
    if (!before || chart.points.indexOf(one) !== chart.points.indexOf(before) + 1) continue;
    const both = before.run && one.run;
    shapes.push(
      element('line', {
        x1: x(before.date),
        y1: y(before.value!),
        x2: x(one.date),
        y2: y(one.value!),
        stroke: both ? RUN : LINE,
        'stroke-width': both ? 2.2 : 1.4,
      }),
    );
  }
  for (const { date, value, side, run: within, absent } of chart.points) {
    if (absent) shapes.push(...gap(absent, x(date), bottom - 8, INK));
    if (value === undefined) continue;
    const colour = within ? RUN : LINE;
    const shape = within ? 'square' : side === 0 ? 'diamond' : 'circle';
    shapes.push(mark(shape, x(date), y(value), 3.4, side === 0 ? INK : colour, !within));
  }
  shapes.push(...bracket(chart, frame));
  const entries: Entry[] = [
    ...(known.some((one) => one.run)
      ? [{ label: words.inRun, sample: (at: number, row: number) => [mark('square', at, row, 3.4, RUN)] }]
      : []),
    ...(known.some(({ side }) => side === 0)
      ? [{ label: words.onMedian, sample: (at: number, row: number) => [mark('diamond', at, row, 3.4, INK, true)] }]
      : []),
    {
      label: words.frozen,
      sample: (at: number, row: number) => [
        element('line', { x1: at - 11, x2: at + 11, y1: row, y2: row, stroke: INK, 'stroke-width': 1.8, 'stroke-dasharray': '6 4' }),
      ],
    },
    ...[...new Set(chart.points.flatMap(({ absent }) => absent ?? []))].map((why) => ({
      label: words.absent[why],
      sample: (at: number, row: number) => gap(why, at, row, INK),
    })),
    ...(frame.fromZero ? [] : [{ label: words.notFromZero }]),
  ];
  const under = legend(entries, 8, frame.under, WIDTH - 16);
  const notes = chart.notes.flatMap((note) => wrapped(note, WIDTH - 20));
  const from = frame.under + under.height + 14;
  return drawing(id, chart, WIDTH, Math.ceil(from + notes.length * LEADING - 4), [
    ...shapes,
    ...under.shapes,
    ...lettered(notes, { x: 8, y: from }),
  ]);
}

/** A bracket along the longest run, on the side of the median where there is none of it, with what is said of it. */
function bracket(chart: RunChart, { x, y, left, right, top, bottom }: ReturnType<typeof frameOf>): string[] {
  const own = chart.points.filter((one) => one.run && one.value !== undefined);
  if (own.length === 0 || chart.run === '') return [];
  const [from, to] = [x(own[0]!.date), x(own.at(-1)!.date)];
  const above = own[0]!.side < 0;
  const values = chart.points
    .filter(({ date, value }) => value !== undefined && date >= own[0]!.date && date <= own.at(-1)!.date)
    .map(({ value }) => y(value!));
  const at = above
    ? Math.max(top + 16, Math.min(...values, y(chart.median.value)) - 12)
    : Math.min(bottom - 20, Math.max(...values, y(chart.median.value)) + 12);
  const tick = above ? 5 : -5;
  const wide = widthOf(chart.run, { size: 12 });
  const middle = Math.min(Math.max((from + to) / 2, left + wide / 2 + 4), right - wide / 2 - 4);
  return [
    element('path', {
      d: `M${from.toFixed(1)} ${(at + tick).toFixed(1)}V${at.toFixed(1)}H${to.toFixed(1)}V${(at + tick).toFixed(1)}`,
      fill: 'none',
      stroke: RUN,
      'stroke-width': 1.4,
    }),
    element('rect', { x: middle - wide / 2 - 3, y: above ? at - 16 : at + 4, width: wide + 6, height: 14, fill: PAPER }),
    ...lettered([chart.run], { x: middle, y: above ? at - 5 : at + 14, 'text-anchor': 'middle', 'font-size': 12, fill: RUN }),
  ];
}
