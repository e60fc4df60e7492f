// Ranks side by side, one line an action: where lines cross, those who rank disagree. Lines are told apart by their dashes and their names.

import type { SlopeChart } from '../view.ts';
import { wrapped } from './letters.ts';
import { centred, drawing, element, LEADING, lettered, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 200;
const ROW = 42;
const SMALL = 13;
const STYLES = [
  { colour: '#1f3f63', dash: 'none' },
  { colour: '#a23b2a', dash: '8 4' },
  { colour: '#4d6b2f', dash: '2 4' },
  { colour: '#6a4a8c', dash: '10 3 2 3' },
  { colour: '#7a5a00', dash: '5 2' },
];

/** The SVG of a chart of slopes. */
export function slope(id: string, chart: SlopeChart): string {
  const count = Math.max(1, chart.columns.length);
  const between = (WIDTH - 2 * LABELS) / Math.max(1, count - 1);
  const heads = chart.columns.map((label) => wrapped(label, Math.min(between - 10, 2 * LABELS - 20), { bold: true }));
  const top = 18 + Math.max(1, ...heads.map(({ length }) => length)) * LEADING + 14;
  const names = chart.lines.map(({ label }) => wrapped(label, LABELS - 22, { size: 12 }));
  const sharing = (column: number, rank: number): typeof chart.lines => chart.lines.filter((other) => other.ranks[column] === rank);
  const ranks = chart.lines.flatMap((line) => line.ranks.flatMap((rank) => rank ?? []));
  /** What a line takes of the height at a column: its name is written at either end. */
  const need = (line: (typeof chart.lines)[number], column: number): number =>
    column === 0 || column === count - 1 ? Math.max(22, names[chart.lines.indexOf(line)]!.length * SMALL + 6) : 22;
  const all = (column: number, rank: number): number => sharing(column, rank).reduce((sum, line) => sum + need(line, column), 0);
  const needs = (rank: number): number => Math.max(ROW, ...chart.columns.map((_, column) => all(column, rank)));
  const starts = new Map<number, { readonly from: number; readonly height: number }>();
  let floor = top;
  for (let rank = 1; rank <= Math.max(1, ...ranks); rank += 1) {
    const height = needs(rank);
    starts.set(rank, { from: floor, height });
    floor += height;
  }
  const x = (column: number): number => (count === 1 ? WIDTH / 2 : LABELS + between * column);
  const y = (index: number, column: number, rank: number): number => {
    const { from, height } = starts.get(rank)!;
    const own = sharing(column, rank);
    const at = own.indexOf(chart.lines[index]!);
    // Two actions of one rank would hide each other: each has its share of the room.
    const before = own.slice(0, at).reduce((sum, line) => sum + need(line, column), 0);
    return from + (height - all(column, rank)) / 2 + before + need(own[at]!, column) / 2;
  };
  const columns = heads.flatMap((lines, column) => [
    ...lettered(lines, { x: x(column), y: 18, 'text-anchor': 'middle', 'font-weight': 'bold' }),
    element('line', { x1: x(column), x2: x(column), y1: top - 8, y2: floor, class: 'grid', stroke: '#c8ccd4', 'stroke-width': 1 }),
  ]);
  const lines = chart.lines.flatMap(({ ranks: own }, index) => {
    const { colour, dash } = STYLES[index % STYLES.length]!;
    const known = own.flatMap((rank, column) => (rank === undefined ? [] : [{ rank, x: x(column), y: y(index, column, rank), column }]));
    const path = known.map((one, step) => `${step === 0 ? 'M' : 'L'}${one.x.toFixed(1)} ${one.y.toFixed(1)}`).join('');
    const ends = [
      { one: known.find(({ column }) => column === 0), anchor: 'end', dx: -16 },
      { one: count === 1 ? undefined : known.find(({ column }) => column === count - 1), anchor: 'start', dx: 16 },
    ];
    return [
      element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash }),
      ...known.flatMap((one) => [
        element('circle', { cx: one.x, cy: one.y, r: 10, fill: '#ffffff', stroke: colour, 'stroke-width': 2 }),
        text(String(one.rank), { x: one.x, y: one.y + 4, 'text-anchor': 'middle', fill: '#1b1f29', 'font-size': 12 }),
      ]),
      ...ends.flatMap(({ one, anchor, dx }) =>
        one === undefined ? [] : centred(names[index]!, { x: one.x + dx, y: one.y, 'text-anchor': anchor, 'font-size': 12 }, SMALL),
      ),
    ];
  });
  return drawing(id, chart, WIDTH, floor + 4, [...columns, ...lines]);
}
