// Before and after, side by side: an open mark for before, a full one for after, their intervals as thin lines, the target as a flag.
// What is compared with is a square; what may not be shown is written in its place.

import { scaleOf } from './scale.ts';
import type { Language } from '../../language/language.ts';
import type { DumbbellChart, Mark } from '../view.ts';
import { wrapped } from './letters.ts';
import { type Entry, gap, legend, mark } from './marks.ts';
import { centred, drawing, element, INK, LEADING, lettered, SOFT, text } from './svg.ts';
import { WORDS } from './words.ts';

const WIDTH = 720;
const LABELS = 230;
const SAID = 170;
const ROW = 34;
/** Room for the marks of what is not drawn. */
const EDGE = 14;
/** Room at the ends of a scale, as a share of it. */
const AIR = 0.06;
const COLOUR = '#1f4a75';
const COMPARED = '#4d6b2f';

type Group = DumbbellChart['groups'][number];
type Row = Group['rows'][number];

const marksOf = ({ before, after, target }: Row): readonly number[] =>
  [before, after, target].flatMap((one) => [one?.value, one?.low, one?.high].filter((value) => value !== undefined));

/** The SVG of a dumbbell chart; `said` writes a value of a group’s scale as people read it. */
export function dumbbell(
  id: string,
  chart: DumbbellChart,
  language: Language,
  said: (value: number, unit: Group['unit']) => string,
): string {
  const words = WORDS[language];
  const rows = chart.groups.flatMap((group) => group.rows);
  const [plot, edge] = [LABELS + 16, WIDTH - SAID - 16];
  const bell = (at: number, row: number, open: boolean): string[] => [mark('circle', at, row, 5, COLOUR, open)];
  const entries: Entry[] = [
    { label: words.before, sample: (at, row) => bell(at, row, true) },
    { label: words.after, sample: (at, row) => bell(at, row, false) },
    ...(rows.some(({ before, after }) => before.low !== undefined || after.low !== undefined)
      ? [{ label: words.interval, sample: (at: number, row: number) => interval(at - 10, at + 10, row, INK) }]
      : []),
    ...(rows.some(({ target }) => target?.value !== undefined)
      ? [{ label: words.target, sample: (at: number, row: number) => flag(at, row) }]
      : []),
    ...[...new Set(rows.flatMap(({ before, after }) => [before.absent, after.absent].filter((why) => why !== undefined)))].map((why) => ({
      label: words.absent[why],
      sample: (at: number, row: number) => gap(why, at, row, INK),
    })),
  ];
  const head = legend(entries, 8, 4, WIDTH - 16);
  const shapes = [...head.shapes];
  let y = head.height + 8;
  for (const group of chart.groups) {
    if (chart.groups.length > 1 && group.label !== '') {
      const title = wrapped(group.label, WIDTH - 16, { bold: true });
      shapes.push(...lettered(title, { x: 8, y: y + 14, 'font-weight': 'bold' }));
      y += title.length * LEADING + 6;
    }
    const shared = group.shared ? scaleOf(group.rows.flatMap(marksOf), plot + EDGE, edge - EDGE, AIR) : undefined;
    const from = y;
    const drawn: string[] = [];
    for (const row of group.rows) {
      const label = wrapped(row.label, LABELS - 8);
      const told = wrapped(row.said, SAID - 8, { size: 12 });
      const height = Math.max(ROW, Math.max(label.length, told.length) * LEADING + 10);
      const scale = shared ?? scaleOf(marksOf(row), plot + EDGE, edge - EDGE, AIR);
      drawn.push(
        ...centred(label, { x: LABELS, y: y + height / 2, 'text-anchor': 'end' }),
        ...bells(row, scale, y + height / 2, plot, edge),
        ...centred(told, { x: WIDTH - SAID, y: y + height / 2, 'font-size': 12 }),
      );
      y += height;
      if (row !== group.rows.at(-1) && !shared)
        drawn.push(element('line', { x1: plot, x2: edge, y1: y, y2: y, class: 'grid', stroke: '#dcdfe5', 'stroke-width': 1 }));
    }
    if (shared) {
      const own = shared.ticks(4);
      for (const tick of own)
        shapes.push(
          element('line', { x1: shared(tick), x2: shared(tick), y1: from, y2: y, class: 'grid', stroke: '#dcdfe5', 'stroke-width': 1 }),
          text(said(tick, group.unit), { x: shared(tick), y: y + 14, 'text-anchor': 'middle', class: 'ink', fill: SOFT, 'font-size': 12 }),
        );
      y += 22;
    }
    shapes.push(...drawn);
    y += 8;
  }
  return drawing(id, chart, WIDTH, Math.ceil(y), shapes);
}

function bells(row: Row, scale: (value: number) => number, y: number, from: number, to: number): string[] {
  const colour = row.comparison ? COMPARED : COLOUR;
  const shape = row.comparison ? 'square' : 'circle';
  const [a, b] = [row.before.value, row.after.value];
  const shapes: string[] = [];
  const apart = row.before.low !== undefined && row.after.low !== undefined ? 4 : 0;
  const line = ({ low, high }: Mark, at: number): string[] =>
    low === undefined || high === undefined ? [] : interval(scale(low), scale(high), at, colour);
  if (row.target?.value !== undefined) shapes.push(...flag(scale(row.target.value), y));
  if (a !== undefined && b !== undefined) {
    const [x1, x2] = [scale(a), scale(b)];
    shapes.push(element('line', { x1, x2, y1: y, y2: y, stroke: colour, 'stroke-width': 3, 'stroke-opacity': 0.55 }));
  }
  shapes.push(...line(row.before, y - apart), ...line(row.after, y + apart));
  if (a !== undefined) shapes.push(mark(shape, scale(a), y, 5, colour, true));
  if (b !== undefined) shapes.push(mark(shape, scale(b), y, 5, colour));
  // What may not be drawn leaves its mark at the edge: before on the left, after on the right.
  if (row.before.absent) shapes.push(...gap(row.before.absent, from + 5, y, colour));
  if (row.after.absent) shapes.push(...gap(row.after.absent, to - 5, y, colour));
  return shapes;
}

/** An interval from end to end. */
const interval = (from: number, to: number, y: number, colour: string): string[] => [
  element('path', {
    d: `M${from.toFixed(1)} ${(y - 3).toFixed(1)}V${(y + 3).toFixed(1)}M${from.toFixed(1)} ${y.toFixed(1)}H${to.toFixed(1)}M${to.toFixed(1)} ${(y - 3).toFixed(1)}V${(y + 3).toFixed(1)}`,
    stroke: colour,
    'stroke-width': 1.1,
    fill: 'none',
  }),
];

/** A target: a pole and its flag. */
const flag = (x: number, y: number): string[] => [
  element('line', { x1: x, x2: x, y1: y - 12, y2: y + 11, stroke: INK, 'stroke-width': 1.4 }),
  element('polygon', {
    points: `${x.toFixed(1)} ${(y - 12).toFixed(1)} ${(x + 8).toFixed(1)} ${(y - 8.5).toFixed(1)} ${x.toFixed(1)} ${(y - 5).toFixed(1)}`,
    fill: INK,
  }),
];
