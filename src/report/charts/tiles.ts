// The départements as tiles of one size, roughly where they lie: what is shared is shown, never how many suffer from it. A letter in each
// tile tells its state, so that nothing rests on colour alone; several maps side by side are small multiples.

import type { TilesChart } from '../view.ts';
import { wrapped } from './letters.ts';
import { drawing, element, LEADING, lettered, text } from './svg.ts';

/** Columns and rows of our own drawing: the code of each tile, row by row; `..` where there is none. */
const GRID = `
.. .. .. .. .. .. 62 59 .. .. .. ..
.. .. .. .. .. 76 80 02 08 .. .. ..
.. .. .. 50 14 27 95 60 51 55 57 ..
29 22 35 53 61 78 92 93 77 54 88 67
.. 56 44 49 72 28 75 94 10 52 70 68
.. .. 85 79 37 41 91 45 89 21 25 90
.. .. .. 17 86 36 18 58 71 39 .. ..
.. .. .. .. 16 87 23 03 69 01 74 ..
971 .. .. 33 24 19 63 42 38 73 .. ..
972 .. .. 40 47 46 15 43 07 26 05 ..
973 .. .. 64 32 82 12 48 30 84 04 06
974 .. .. .. 65 31 81 34 13 83 .. 2B
976 .. .. .. .. 09 11 66 .. .. .. 2A`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));

const WIDTH = 720;
const LEGEND = 22;
/** The width of one map, and where its legend begins. */
const SINGLE = 312;
const BESIDE = 340;
const PAGE = '#ffffff';
/** Apart in grey, and each with its letter. */
const STYLES = [
  { fill: '#1f3f63', ink: '#ffffff' },
  { fill: '#a9c1de', ink: '#1b1f29' },
  { fill: '#fff3d6', ink: '#1b1f29' },
  { fill: '#4d79a8', ink: '#ffffff' },
  { fill: '#dfe7f3', ink: '#1b1f29' },
  { fill: '#e9e4da', ink: '#1b1f29' },
  { fill: '#c9b8a0', ink: '#1b1f29' },
  { fill: '#f4d9d0', ink: '#1b1f29' },
] as const;

/** The SVG of one map or several. */
export function tiles(id: string, chart: TilesChart): string {
  const many = chart.maps.length > 1;
  const across = many ? Math.min(3, chart.maps.length) : 1;
  const width = many ? Math.floor((WIDTH - 16 * (across - 1)) / across) : SINGLE;
  const cell = Math.floor(width / 12);
  const heads = chart.maps.map(({ label }) => (many ? wrapped(label, width, { bold: true }) : []));
  const head = Math.max(0, ...heads.map((lines) => lines.length)) * LEADING + (many ? 8 : 0);
  const height = head + cell * GRID.length + 14;
  const styles = new Map(chart.states.map(({ key }, index) => [key, STYLES[index % STYLES.length]!]));
  const letters = new Map(chart.states.map(({ key, letter }) => [key, letter]));
  const maps = chart.maps.flatMap(({ places }, index) => {
    const left = (index % across) * (width + 16);
    const top = Math.floor(index / across) * height;
    const known = new Map(places.map(({ code, state }) => [code, state]));
    const names = heads[index]!.map((line, row) =>
      text(line, { x: left, y: top + 13 + row * LEADING, 'font-weight': 'bold', class: 'ink', fill: '#1b1f29' }),
    );
    const drawn = GRID.flatMap((codes, row) =>
      codes.flatMap((code, column) => {
        if (code === '..') return [];
        const state = known.get(code);
        const style = state === undefined ? undefined : styles.get(state);
        const [x, y] = [left + column * cell, top + head + row * cell];
        const box = element('rect', {
          x: x + 1,
          y: y + 1,
          width: cell - 2,
          height: cell - 2,
          fill: style?.fill ?? PAGE,
          stroke: style ? '#1b1f29' : '#c8ccd4',
          'stroke-width': style ? 1.2 : 0.8,
        });
        const middle = { x: x + cell / 2, 'text-anchor': 'middle' } as const;
        if (!style) return [box, ...(many ? [] : [text(code, { ...middle, y: y + cell / 2 + 4, 'font-size': 11, fill: '#6a6f7b' })])];
        const letter = letters.get(state!) ?? '';
        return many
          ? [
              box,
              text(letter, { ...middle, y: y + cell / 2 + 4, 'font-size': Math.min(12, cell - 5), 'font-weight': 'bold', fill: style.ink }),
            ]
          : [
              box,
              text(code, { ...middle, y: y + cell / 2 - 2, 'font-size': 11, 'font-weight': 'bold', fill: style.ink }),
              text(letter, { ...middle, y: y + cell / 2 + 10, 'font-size': 11, fill: style.ink }),
            ];
      }),
    );
    return [...names, ...drawn];
  });
  const bottom = Math.ceil(chart.maps.length / across) * height;
  const told = chart.states.map(({ label }) => wrapped(label, many ? WIDTH / 2 - 40 : WIDTH - BESIDE - 34));
  const tall = told.map((lines) => Math.max(LEGEND, lines.length * LEADING + 7));
  const places = placesOf(tall, many, bottom);
  const legend = chart.states.flatMap(({ key, letter }, index) => {
    const { x, y } = places.at[index]!;
    const style = styles.get(key)!;
    return [
      element('rect', { x, y, width: 18, height: 18, fill: style.fill, stroke: '#1b1f29', 'stroke-width': 1 }),
      text(letter, { x: x + 9, y: y + 13, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 'bold', fill: style.ink }),
      ...lettered(told[index]!, { x: x + 26, y: y + 13 }),
    ];
  });
  return drawing(id, chart, WIDTH, Math.max(many ? 0 : height, places.end + 4), [...maps, ...legend]);
}

/** Where each state of the legend goes: two by two under several maps, one under the other beside one. */
function placesOf(tall: readonly number[], many: boolean, bottom: number): { at: readonly { x: number; y: number }[]; end: number } {
  const at: { x: number; y: number }[] = [];
  let y = many ? bottom : 40;
  for (let index = 0; index < tall.length; index += many ? 2 : 1) {
    const row = tall.slice(index, index + (many ? 2 : 1));
    at.push(...row.map((_, column) => ({ x: many ? (column * WIDTH) / 2 : BESIDE, y })));
    y += Math.max(...row) + (many ? 0 : 12);
  }
  return { at, end: y };
}
