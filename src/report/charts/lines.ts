// An indicator over time: one line a territory, told apart by its dashes and marks and named at its end, with reference, target, starts,
// and what was to be expected. A measure that may not be shown leaves a gap with its own mark.

import type { Language } from '../../language/language.ts';
import type { LinesChart, SeriesPoint } from '../view.ts';
import { EDGE, type Frame, frameOf, HALF, WIDTH } from './frame.ts';
import { widthOf, wrapped } from './letters.ts';
import { type Entry, gap, legend, mark, stacked, STYLES } from './marks.ts';
import { centred, drawing, element, INK, LEADING, lettered } from './svg.ts';
import { WORDS } from './words.ts';

const PLOT = { tall: 170, low: 150, half: 120 };
const COLUMN = { least: 90, most: 230 };
const SAMPLE = 26;
const EXPECTED = { colour: '#7a4a00', dash: '6 4' };

type Line = LinesChart['lines'][number];

/** The style of each line: those that were measured one after the other, what was expected its own. */
const stylesOf = (lines: readonly Line[]): { colour: string; dash: string; shape: (typeof STYLES)[number]['shape'] | undefined }[] => {
  let next = 0;
  return lines.map(({ expected }) => (expected ? { ...EXPECTED, shape: undefined } : STYLES[next++ % STYLES.length]!));
};

/** The stretches of a line between its gaps. */
function stretches(points: readonly SeriesPoint[]): (SeriesPoint & { value: number })[][] {
  const made: (SeriesPoint & { value: number })[][] = [[]];
  for (const point of points)
    if (point.value === undefined) made.push([]);
    else made.at(-1)!.push({ ...point, value: point.value });
  return made.filter(({ length }) => length > 0);
}

const path = ({ x, y }: Frame, places: readonly { readonly date: string; readonly value: number }[]): string =>
  places.map(({ date, value }, index) => `${index === 0 ? 'M' : 'L'}${x(date).toFixed(1)} ${y(value).toFixed(1)}`).join('');

/** The SVG of a chart of lines; `said` writes a value as people read it. */
export function lines(id: string, chart: LinesChart, language: Language, said: (value: number) => string): string {
  const words = WORDS[language];
  const points = chart.lines.flatMap((line) => line.points);
  const half = chart.small === 'half';
  const width = half ? HALF : WIDTH;
  const heading = chart.small ? wrapped(chart.title, width - 16, { bold: true }) : [];
  const ends = [...chart.levels.map(({ label }) => ({ label, bold: false })), ...chart.lines.map(({ label }) => ({ label, bold: true }))];
  const room = Math.min(COLUMN.most, Math.max(COLUMN.least, ...ends.map(({ label, bold }) => widthOf(label, { bold }) + 2)) + SAMPLE + 14);
  const labels = ends.map(({ label, bold }) => wrapped(label, room - SAMPLE - 14, { bold }));
  const heights = labels.map((rows) => rows.length * LEADING + 4);
  const frame = frameOf({
    dates: points.map(({ date }) => date),
    values: [
      ...points.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== undefined)),
      ...chart.levels.map(({ value }) => value),
    ],
    moments: chart.moments,
    column: half ? EDGE : room,
    height: Math.max(PLOT[chart.small ?? 'tall'], half ? 0 : heights.reduce((sum, one) => sum + one, 0)),
    width,
    above: heading.length * LEADING,
    said,
    language,
  });
  const { left, right, top, bottom, x, y } = frame;
  const styles = stylesOf(chart.lines);
  const shapes = [...lettered(heading, { x: 8, y: 12, 'font-weight': 'bold' }), ...frame.shapes];
  for (const [index, line] of chart.lines.entries()) {
    const { colour, dash, shape } = styles[index]!;
    const runs = stretches(line.points);
    for (const run of runs) {
      if (line.expected && run.length > 1) shapes.push(...band(frame, run, colour));
      shapes.push(
        element('path', {
          d: path(frame, run),
          fill: 'none',
          stroke: colour,
          'stroke-width': line.comparison || line.expected ? 1.6 : 2.4,
          'stroke-dasharray': dash,
        }),
      );
    }
    if (shape === undefined) continue;
    const many = line.points.length > 40;
    for (const { date, value, low, high, provisional, absent } of line.points) {
      if (absent) shapes.push(...gap(absent, x(date), bottom - 8 - index * 11, colour));
      if (value === undefined) continue;
      if (low !== undefined && high !== undefined) shapes.push(whisker(x(date), y(low), y(high), colour));
      shapes.push(mark(shape, x(date), y(value), many ? 1.8 : 3, colour, provisional));
    }
  }
  for (const { value } of chart.levels)
    shapes.push(
      element('line', {
        x1: left,
        x2: right,
        y1: y(value),
        y2: y(value),
        class: 'mark',
        stroke: INK,
        'stroke-width': 1.2,
        'stroke-dasharray': '1 3',
      }),
    );
  const wanted = [
    ...chart.levels.map(({ value }) => y(value)),
    ...chart.lines.map((line) => {
      const last = line.points.findLast(({ value }) => value !== undefined);
      return last ? y(last.value!) : bottom - 8;
    }),
  ];
  const places = stacked(
    wanted.map((at, index) => ({ wanted: at, height: heights[index]! })),
    top - 8,
    bottom + 8,
  );
  const sample = (index: number, middle: number, at: number): string[] => {
    const style = styles[index - chart.levels.length];
    return [
      element('line', {
        x1: middle - SAMPLE / 2 + 2,
        x2: middle + SAMPLE / 2 - 2,
        y1: at,
        y2: at,
        stroke: style?.colour ?? INK,
        'stroke-width': style ? 2 : 1.2,
        'stroke-dasharray': style?.dash ?? '1 3',
      }),
      ...(style?.shape ? [mark(style.shape, middle, at, 3, style.colour)] : []),
    ];
  };
  for (const [index, rows] of half ? [] : labels.entries()) {
    const at = places[index]!;
    const style = styles[index - chart.levels.length];
    const start = right + 8;
    if (Math.abs(at - wanted[index]!) > 5)
      shapes.push(element('line', { x1: right + 1, x2: start, y1: wanted[index]!, y2: at, stroke: '#8a909c', 'stroke-width': 0.8 }));
    shapes.push(
      ...sample(index, start + SAMPLE / 2 - 2, at),
      ...centred(rows, { x: start + SAMPLE, y: at, ...(style && { fill: style.colour, 'font-weight': 'bold' }) }),
    );
  }
  const absent = (['secret', 'missing', 'few'] as const).filter((why) => points.some((one) => one.absent === why));
  const entries: Entry[] = [
    ...(half ? ends.map(({ label }, index) => ({ label, sample: (at: number, row: number) => sample(index, at, row) })) : []),
    ...(points.some(({ provisional }) => provisional)
      ? [{ label: words.provisional, sample: (at: number, row: number) => [mark('circle', at, row, 3.5, INK, true)] }]
      : []),
    ...absent.map((why) => ({ label: words.absent[why], sample: (at: number, row: number) => gap(why, at, row, INK) })),
    ...(chart.lines.some(({ expected, points: own }) => expected && own.some(({ low }) => low !== undefined))
      ? [{ label: words.band, sample: (at: number, row: number) => [shade(at - 10, row - 5, 20, 10)] }]
      : []),
    ...(chart.lines.some(({ expected, points: own }) => !expected && own.some(({ low }) => low !== undefined))
      ? [{ label: words.interval, sample: (at: number, row: number) => [whisker(at, row - 6, row + 6, INK)] }]
      : []),
    ...(frame.fromZero ? [] : [{ label: words.notFromZero }]),
  ];
  const under = legend(entries, 8, frame.under, width - 16);
  return drawing(id, chart, width, Math.ceil(frame.under + under.height + 4), [...shapes, ...under.shapes]);
}

const whisker = (at: number, from: number, to: number, colour: string): string =>
  element('path', { d: `M${at.toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}`, stroke: colour, 'stroke-width': 1, fill: 'none' });

const shade = (x: number, y: number, width: number, height: number): string =>
  element('rect', {
    x,
    y,
    width,
    height,
    fill: EXPECTED.colour,
    'fill-opacity': 0.14,
    stroke: EXPECTED.colour,
    'stroke-width': 0.6,
    'stroke-dasharray': '2 2',
  });

/** What was to be expected, between its intervals. */
function band(frame: Frame, run: readonly (SeriesPoint & { value: number })[], colour: string): string[] {
  if (run.some(({ low, high }) => low === undefined || high === undefined)) return [];
  const there = path(
    frame,
    run.map(({ date, high }) => ({ date, value: high! })),
  );
  const back = path(
    frame,
    run.toReversed().map(({ date, low }) => ({ date, value: low! })),
  ).replace('M', 'L');
  return [
    element('path', {
      d: `${there}${back}Z`,
      fill: colour,
      'fill-opacity': 0.14,
      stroke: colour,
      'stroke-width': 0.6,
      'stroke-dasharray': '2 2',
    }),
  ];
}
