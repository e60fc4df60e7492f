// Ranks side by side, one line an action: where lines cross, those who rank disagree. Lines are told apart by their dashes and their names.

import type { SlopeChart } from '../view.ts';
import { broken, drawing, element, text } from './svg.ts';

const WIDTH = 720;
const LABELS = 190;
const TOP = 46;
const ROW = 42;
const STYLES = [
  { colour: '#1f3f63', dash: 'none' },
  { colour: '#a23b2a', dash: '8 4' },
  { colour: '#4d6b2f', dash: '2 4' },
  { colour: '#6a4a8c', dash: '10 3 2 3' },
  { colour: '#7a5a00', dash: '5 2' },
];

/** The SVG of a chart of slopes. */
export function slope(id: string, chart: SlopeChart): string {
  const ranks = chart.lines.flatMap((line) => line.ranks.flatMap((rank) => rank ?? []));
  const worst = Math.max(1, ...ranks);
  const height = TOP + worst * ROW;
  const x = (column: number): number => LABELS + ((WIDTH - 2 * LABELS) * column) / Math.max(1, chart.columns.length - 1);
  const y = (rank: number): number => TOP + (rank - 0.5) * ROW;
  const heads = chart.columns.flatMap((label, column) => [
    ...broken(label, 16).map((line, row, all) =>
      text(line, {
        x: x(column),
        y: 18 + row * 14 - (all.length - 1) * 4,
        'text-anchor': 'middle',
        class: 'ink',
        fill: '#1b1f29',
        'font-weight': 'bold',
      }),
    ),
    element('line', { x1: x(column), x2: x(column), y1: TOP - 8, y2: height, class: 'grid', stroke: '#c8ccd4', 'stroke-width': 1 }),
  ]);
  const lines = chart.lines.flatMap(({ label, ranks: own }, index) => {
    const { colour, dash } = STYLES[index % STYLES.length]!;
    const known = own.flatMap((rank, column) => (rank === undefined ? [] : [{ rank, column }]));
    // Two actions of one rank would hide each other: each is set a little apart.
    const shift = ({ rank, column }: { rank: number; column: number }): number => {
      const level = chart.lines.filter((other) => other.ranks[column] === rank);
      return level.length < 2 ? 0 : (level.findIndex((other) => other.label === label) - (level.length - 1) / 2) * 16;
    };
    const at = (one: { rank: number; column: number }): string => `${x(one.column).toFixed(1)} ${(y(one.rank) + shift(one)).toFixed(1)}`;
    const path = known.map((one, step) => `${step === 0 ? 'M' : 'L'}${at(one)}`).join('');
    const ends = [
      { one: known[0], anchor: 'end', dx: -14 },
      { one: known.at(-1), anchor: 'start', dx: 14 },
    ];
    return [
      element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash }),
      ...known.flatMap((one) => [
        element('circle', { cx: x(one.column), cy: y(one.rank) + shift(one), r: 10, fill: '#ffffff', stroke: colour, 'stroke-width': 2 }),
        text(String(one.rank), {
          x: x(one.column),
          y: y(one.rank) + shift(one) + 4,
          'text-anchor': 'middle',
          fill: '#1b1f29',
          'font-size': 12,
        }),
      ]),
      ...ends.flatMap(({ one, anchor, dx }) =>
        one === undefined || (one.column > 0 && one.column < chart.columns.length - 1)
          ? []
          : broken(label, 26).map((line, row, all) =>
              text(line, {
                x: x(one.column) + dx,
                y: y(one.rank) + shift(one) + 4 + row * 13 - (all.length - 1) * 6,
                'text-anchor': anchor,
                class: 'ink',
                fill: '#1b1f29',
                'font-size': 12,
              }),
            ),
      ),
    ];
  });
  return drawing(id, chart, WIDTH, height + 4, [...heads, ...lines]);
}
