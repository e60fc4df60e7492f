// Time from left to right, values from bottom to top: the ground on which series are drawn, with their scales and the starts of actions.

import type { Language } from '../../language/language.ts';
import type { Moment } from '../view.ts';
import { widthOf, wrapped } from './letters.ts';
import { roundScaleOf } from './scale.ts';
import { element, LEADING, lettered, SOFT, text } from './svg.ts';
import { WORDS } from './words.ts';

export const WIDTH = 720;
/** Of a drawing that has another beside it: two take a line of the page, with letters of the same size. */
export const HALF = 352;
/** Beside the last point of a drawing whose lines are named under it. */
export const EDGE = 14;
const BOTTOM = 26;
const MOMENT_WIDTH = 320;

export const day = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7) || '1') - 1, Number(date.slice(8, 10) || '1')) / 86_400_000;

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the room under the scales begins. */
  readonly under: number;
  readonly fromZero: boolean;
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
  readonly shapes: readonly string[];
}

/** `janv. 2026` */
const month = (date: string, language: Language): string =>
  `${WORDS[language].months[Number(date.slice(5, 7) || '1') - 1] ?? ''} ${date.slice(0, 4)}`;

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** The dates told on the scale: those of the measures when they are few, else the firsts of months or years that leave room for their names. */
function ticksOf(dates: readonly string[], room: number, language: Language): { readonly date: string; readonly label: string }[] {
  const own = [...new Set(dates)].toSorted();
  const [first, last] = [own[0]!, own.at(-1)!];
  const wide = widthOf(month('2026-02', language), { size: 12 }) + 14;
  const span = Math.max(1, day(last) - day(first));
  if (own.length <= 8 && own.every((date, index) => index === 0 || ((day(date) - day(own[index - 1]!)) / span) * room > wide))
    return own.map((date) => ({ date, label: month(date, language) }));
  const step = STEPS.find((one) => (one * 30.4 * room) / span >= wide) ?? STEPS.at(-1)!;
  const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7) || '1') - 1;
  const ticks: { date: string; label: string }[] = [];
  for (let months = Math.ceil(at / step) * step; ; months += step) {
    const date = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
    if (day(date) > day(last)) break;
    if (day(date) >= day(first)) ticks.push({ date, label: step < 12 ? month(date, language) : date.slice(0, 4) });
  }
  return ticks.length > 0 ? ticks : [{ date: first, label: month(first, language) }];
}

/** The ground for some dates and values; `column` is the room kept on the right, `above` that on top, `height` that of the plot. */
export function frameOf({
  dates,
  values,
  moments,
  column,
  height,
  width = WIDTH,
  above = 0,
  said,
  language,
}: {
  readonly dates: readonly string[];
  readonly values: readonly number[];
  readonly moments: readonly Moment[];
  readonly column: number;
  readonly height: number;
  readonly width?: number;
  readonly above?: number;
  readonly said: (value: number) => string;
  readonly language: Language;
}): Frame {
  const scale = roundScaleOf(values, 0, 1);
  const ticks = scale.ticks(5);
  const left = Math.ceil(Math.max(30, ...ticks.map((tick) => widthOf(said(tick), { size: 12 }))) + 14);
  const right = width - column;
  const all = [...dates, ...moments.map(({ date }) => date)].toSorted();
  const [from, to] = [day(all[0] ?? '2000-01'), day(all.at(-1) ?? '2000-02')];
  // A little air on both sides, so that the first and last points do not touch the frame.
  const x = (date: string): number => left + 8 + (right - left - 16) * (from === to ? 0.5 : (day(date) - from) / (to - from));
  // What is said of a moment stands on the side that has most room.
  const roomAt = (date: string): number => Math.min(MOMENT_WIDTH, Math.max(x(date) - 10, width - x(date) - 10));
  const heads = moments.map(({ label, date }) => wrapped(label, roomAt(date), { size: 12 }));
  const top = above + 12 + heads.reduce((sum, lines) => sum + lines.length * LEADING + 2, 0);
  const bottom = top + height;
  const y = (value: number): number => bottom - scale(value) * height;
  const shapes: string[] = [];
  for (const tick of ticks)
    shapes.push(
      element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), class: 'grid', stroke: '#dcdfe5', 'stroke-width': 1 }),
      text(said(tick), { x: left - 8, y: y(tick) + 4, 'text-anchor': 'end', class: 'ink', fill: SOFT, 'font-size': 12 }),
    );
  for (const { date, label } of ticksOf(all.length > 0 ? all : ['2000-01'], right - left - 16, language)) {
    const half = widthOf(label, { size: 12 }) / 2;
    shapes.push(
      element('line', { x1: x(date), x2: x(date), y1: bottom, y2: bottom + 4, class: 'grid', stroke: '#8a909c', 'stroke-width': 1 }),
      text(label, {
        x: Math.min(Math.max(x(date), half + 2), Math.min(right + 30, width - 2) - half),
        y: bottom + 18,
        'text-anchor': 'middle',
        class: 'ink',
        fill: SOFT,
        'font-size': 12,
      }),
    );
  }
  let row = above + 14;
  for (const [index, { date }] of moments.entries()) {
    const lines = heads[index]!;
    const wide = Math.max(0, ...lines.map((line) => widthOf(line, { size: 12 })));
    const late = x(date) + 6 + wide > width - 4;
    shapes.push(
      element('line', {
        x1: x(date),
        x2: x(date),
        y1: row - 10,
        y2: bottom,
        class: 'mark',
        stroke: '#1b1f29',
        'stroke-width': 1.5,
        'stroke-dasharray': '4 4',
      }),
      ...lettered(lines, { x: late ? x(date) - 6 : x(date) + 6, y: row, 'text-anchor': late ? 'end' : 'start', 'font-size': 12 }),
    );
    row += lines.length * LEADING + 2;
  }
  return { left, right, top, bottom, under: bottom + BOTTOM, fromZero: scale.domain()[0]! <= 0, x, y, shapes };
}
