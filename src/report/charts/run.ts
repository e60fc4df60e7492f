// A series around the median of its reference period: the points of the longest run are full squares under their bracket, so that a shift
// is seen without colour. It shows whether something changed, never why.

import type { Language } from '../../language/language.ts';
import type { RunChart } from '../view.ts';
import { EDGE, frameOf, HALF, WIDTH } from './frame.ts';
import { widthOf, wrapped } from './letters.ts';
import { type Entry, gap, legend, mark, PAPER, stacked } from './marks.ts';
import { centred, drawing, element, INK, LEADING, lettered } from './svg.ts';
import { WORDS } from './words.ts';

const PLOT = { whole: 150, half: 120 };
const COLUMN = { least: 90, most: 190 };
/** Between the lines of what is said of a run, and the least room for it. */
const SMALL = 13;
const LEAST_ROOM = 70;
const LINE = '#1f4a75';
const RUN = '#a23b2a';

/** The SVG of a run chart; `said` writes a value as people read it. */
export function run(id: string, chart: RunChart, language: Language, said: (value: number) => string): string {
  const words = WORDS[language];
  const half = chart.small === 'half';
  const width = half ? HALF : WIDTH;
  const heading = half ? wrapped(chart.title, width - 16, { bold: true }) : [];
  const room = half ? EDGE : Math.min(COLUMN.most, Math.max(COLUMN.least, widthOf(chart.median.label, { bold: true }) + 16));
  const label = half ? [] : wrapped(chart.median.label, room - 14, { bold: true });
  const known = chart.points.filter(({ value }) => value !== undefined);
  const frame = frameOf({
    dates: chart.points.map(({ date }) => date),
    values: [...known.map(({ value }) => value!), chart.median.value],
    moments: chart.moments,
    column: room,
    height: half ? PLOT.half : PLOT.whole,
    width,
    above: heading.length * LEADING,
    said,
    language,
  });
  const { left, right, bottom, x, y } = frame;
  const middle = y(chart.median.value);
  const [at = middle] = stacked([{ wanted: middle, height: label.length * LEADING + 4 }], frame.top - 8, bottom + 6);
  const frozen = Math.min(right, Math.max(left, x(chart.frozen)));
  const shapes = [...lettered(heading, { x: 8, y: 12, 'font-weight': 'bold' }), ...frame.shapes];
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
    ...(half ? [] : centred(label, { x: right + 8, y: at, 'font-weight': 'bold' })),
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
      label: half ? chart.median.label : words.frozen,
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
  const under = legend(entries, 8, frame.under, width - 16);
  const notes = half ? [] : chart.notes.flatMap((note) => wrapped(note, width - 20));
  const from = frame.under + under.height + 14;
  return drawing(id, chart, width, Math.ceil(half ? frame.under + under.height + 4 : from + notes.length * LEADING - 4), [
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
  const starts = chart.moments.map(({ date }) => x(date));
  const lines = wrapped(
    chart.small === 'half' ? (chart.short ?? chart.run) : chart.run,
    roomAround((from + to) / 2, starts, { left, right }),
    { size: 12 },
  );
  const high = lines.length * SMALL;
  const at = above
    ? Math.max(top + high + 4, Math.min(...values, y(chart.median.value)) - 12)
    : Math.min(bottom - high - 6, Math.max(...values, y(chart.median.value)) + 12);
  const tick = above ? 5 : -5;
  const wide = Math.max(...lines.map((line) => widthOf(line, { size: 12 })));
  const middle = clearOf(starts, (from + to) / 2, wide / 2 + 5, { left, right });
  return [
    element('path', {
      d: `M${from.toFixed(1)} ${(at + tick).toFixed(1)}V${at.toFixed(1)}H${to.toFixed(1)}V${(at + tick).toFixed(1)}`,
      fill: 'none',
      stroke: RUN,
      'stroke-width': 1.4,
    }),
    element('rect', { x: middle - wide / 2 - 3, y: above ? at - high - 2 : at + 4, width: wide + 6, height: high, fill: PAPER }),
    ...lettered(lines, { x: middle, y: above ? at - high + 9 : at + 14, 'text-anchor': 'middle', 'font-size': 12, fill: RUN }, SMALL),
  ];
}

/** Between the starts and the sides of the frame around a place; where that is too narrow for words, the width of the frame. */
function roomAround(at: number, starts: readonly number[], { left, right }: { readonly left: number; readonly right: number }): number {
  const from = Math.max(left, ...starts.filter((one) => one <= at));
  const to = Math.min(right, ...starts.filter((one) => one > at));
  return to - from - 12 >= LEAST_ROOM ? to - from - 12 : right - left - 12;
}

/** Where words may stand without a start being drawn through them: the nearest place to the one wanted, inside the frame. */
function clearOf(
  lines: readonly number[],
  wanted: number,
  half: number,
  { left, right }: { readonly left: number; readonly right: number },
): number {
  const inside = (at: number): number => Math.min(Math.max(at, left + half), right - half);
  const isClear = (at: number): boolean => lines.every((line) => Math.abs(line - at) >= half - 0.01);
  return (
    [wanted, ...lines.flatMap((line) => [line - half, line + half])]
      .map(inside)
      .filter(isClear)
      .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? inside(wanted)
  );
}
