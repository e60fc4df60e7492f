// An indicator over time: one line a territory, told apart by its dashes and marks and named at its end, with reference, target and starts.

import { scaleLinear } from 'd3-scale';
import type { LinesChart } from '../view.ts';
import { broken, drawing, element, text } from './svg.ts';

const WIDTH = 720;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 150;
const BOTTOM = 34;
const TOP = 26;
const STYLES = [
  { colour: '#2f5d8a', dash: 'none' },
  { colour: '#a23b2a', dash: '7 3' },
  { colour: '#4d6b2f', dash: '2 3' },
  { colour: '#6a4a8c', dash: '9 3 2 3' },
];

const day = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7) || '1') - 1, Number(date.slice(8, 10) || '1')) / 86_400_000;

/** The SVG of a chart of lines; `said` writes a value and a date as people read them. */
export function lines(
  id: string,
  chart: LinesChart,
  said: { readonly value: (value: number) => string; readonly month: (date: string) => string },
): string {
  const points = chart.lines.flatMap((line) => line.points);
  const values = [...points.map(({ value }) => value), ...chart.levels.map(({ value }) => value)];
  const dates = [...points.map(({ date }) => date), ...chart.moments.map(({ date }) => date)].sort();
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - BOTTOM, TOP]).nice(5);
  const x = scaleLinear([day(dates[0]!), Math.max(day(dates.at(-1)!), day(dates[0]!) + 1)], [LEFT, WIDTH - RIGHT]);
  const ends: number[] = [];
  /** A height for a label that leaves the others readable. */
  const free = (wanted: number): number => {
    let at = wanted;
    while (ends.some((other) => Math.abs(other - at) < 14)) at += 2;
    ends.push(at);
    return at;
  };
  const shapes: string[] = [];
  for (const tick of y.ticks(5)) {
    shapes.push(
      element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick), class: 'grid', stroke: '#dcdfe5', 'stroke-width': 1 }),
      text(said.value(tick), { x: LEFT - 8, y: y(tick) + 4, 'text-anchor': 'end', class: 'ink', fill: '#3a3f4b' }),
    );
  }
  for (const [index, date] of [dates[0]!, dates.at(-1)!].entries())
    shapes.push(
      text(said.month(date), {
        x: x(day(date)),
        y: HEIGHT - 10,
        'text-anchor': index === 0 ? 'start' : 'end',
        class: 'ink',
        fill: '#3a3f4b',
      }),
    );
  for (const { label, date } of chart.moments) {
    const at = x(day(date));
    const late = at > WIDTH - RIGHT - 150;
    shapes.push(
      element('line', {
        x1: at,
        x2: at,
        y1: TOP - 8,
        y2: HEIGHT - BOTTOM,
        class: 'mark',
        stroke: '#1b1f29',
        'stroke-width': 1.5,
        'stroke-dasharray': '4 4',
      }),
      text(label, { x: late ? at - 6 : at + 6, y: TOP - 10, 'text-anchor': late ? 'end' : 'start', class: 'ink', fill: '#1b1f29' }),
    );
  }
  for (const { label, value } of chart.levels) {
    shapes.push(
      element('line', {
        x1: LEFT,
        x2: WIDTH - RIGHT,
        y1: y(value),
        y2: y(value),
        class: 'mark',
        stroke: '#1b1f29',
        'stroke-width': 1,
        'stroke-dasharray': '1 3',
      }),
      text(label, { x: WIDTH - RIGHT + 8, y: free(y(value) + 4), class: 'ink', fill: '#1b1f29' }),
    );
  }
  for (const [index, line] of chart.lines.entries()) {
    const { colour, dash } = STYLES[index % STYLES.length]!;
    const path = line.points
      .map(({ date, value }, at) => `${at === 0 ? 'M' : 'L'}${x(day(date)).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
    const last = line.points.at(-1);
    if (!last) continue;
    shapes.push(
      element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': line.comparison ? 1.5 : 2.5, 'stroke-dasharray': dash }),
      ...line.points.map(({ date, value }) => element('circle', { cx: x(day(date)), cy: y(value), r: 2.2, fill: colour })),
    );
    const at = free(y(last.value) + 4);
    shapes.push(
      ...broken(line.label, 20, 3).map((row, number) =>
        text(row, { x: WIDTH - RIGHT + 8, y: at + number * 14, class: 'ink', fill: colour, 'font-weight': 'bold' }),
      ),
    );
    for (let row = 1; row < broken(line.label, 20, 3).length; row += 1) ends.push(at + row * 14);
  }
  return drawing(id, chart, WIDTH, HEIGHT, shapes);
}
