// What series are told apart by, in colour and in grey: a shape, a dash, a shade; and the legend that names what is not named beside it.

import { widthOf, wrapped } from './letters.ts';
import { element, lettered, LEADING } from './svg.ts';

export const PAPER = '#ffffff';
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

export const STYLES = [
  { colour: '#1f4a75', dash: 'none', shape: 'circle' },
  { colour: '#a23b2a', dash: '8 3', shape: 'square' },
  { colour: '#4d6b2f', dash: '2 3', shape: 'triangle' },
  { colour: '#6a4a8c', dash: '9 3 2 3', shape: 'diamond' },
] as const satisfies readonly { colour: string; dash: string; shape: Shape }[];

/** A point, full or open. */
export function mark(shape: Shape, x: number, y: number, r: number, colour: string, open = false): string {
  const look = { fill: open ? PAPER : colour, stroke: colour, 'stroke-width': open ? 1.5 : 1 };
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r, ...look });
  if (shape === 'square') return element('rect', { x: x - r, y: y - r, width: 2 * r, height: 2 * r, ...look });
  const points =
    shape === 'triangle'
      ? [x, y - 1.2 * r, x + 1.15 * r, y + 0.9 * r, x - 1.15 * r, y + 0.9 * r]
      : [x, y - 1.35 * r, x + 1.35 * r, y, x, y + 1.35 * r, x - 1.35 * r, y];
  return element('polygon', { points: points.map((one) => one.toFixed(1)).join(' '), ...look });
}

/** The mark of a measure that is not drawn, where it would have been in time. */
export function gap(why: 'secret' | 'missing' | 'few', x: number, y: number, colour: string): string[] {
  const stroke = { stroke: colour, 'stroke-width': 1.5 };
  const cross = [
    element('line', { x1: x - 4, y1: y - 4, x2: x + 4, y2: y + 4, ...stroke }),
    element('line', { x1: x - 4, y1: y + 4, x2: x + 4, y2: y - 4, ...stroke }),
  ];
  if (why === 'missing') return cross;
  const box = element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: PAPER, ...stroke });
  return why === 'secret' ? [box, cross[0]!] : [box];
}

export interface Entry {
  /** Draws its sample around a place. */
  readonly sample?: ((x: number, y: number) => readonly string[]) | undefined;
  readonly label: string;
}

const SAMPLE = 26;
const BETWEEN = 22;

/** A legend in lines from left to right, and how high it is. */
export function legend(entries: readonly Entry[], left: number, top: number, width: number): { shapes: string[]; height: number } {
  const shapes: string[] = [];
  let [x, y] = [left, top];
  for (const { sample, label } of entries) {
    const before = sample ? SAMPLE : 0;
    const lines = wrapped(label, width - before, { size: 12 });
    const wide = before + Math.max(0, ...lines.map((line) => widthOf(line, { size: 12 })));
    if (x > left && x + wide > left + width) [x, y] = [left, y + LEADING + 2];
    shapes.push(
      ...(sample?.(x + SAMPLE / 2 - 3, y + 9) ?? []),
      ...lettered(lines, { x: x + before, y: y + 13, 'font-size': 12, fill: '#3a3f4b' }),
    );
    y += (lines.length - 1) * LEADING;
    x += wide + BETWEEN;
  }
  return { shapes, height: entries.length === 0 ? 0 : y + LEADING + 6 - top };
}

export interface Block {
  /** Where its middle would best be. */
  readonly wanted: number;
  readonly height: number;
}

/** Where blocks of one column go so that none covers another: as near as can be to where they are wanted, below `top`. */
export function stacked(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks.map((_, index) => index).toSorted((a, b) => blocks[a]!.wanted - blocks[b]!.wanted || a - b);
  const at: number[] = blocks.map(() => 0);
  let free = top;
  for (const index of order) {
    const { wanted, height } = blocks[index]!;
    at[index] = Math.max(free, wanted - height / 2);
    free = at[index]! + height;
  }
  let floor = Math.max(bottom, top + blocks.reduce((sum, { height }) => sum + height, 0));
  for (const index of order.toReversed()) {
    at[index] = Math.min(at[index]!, floor - blocks[index]!.height);
    floor = at[index]!;
  }
  return at.map((one, index) => one + blocks[index]!.height / 2);
}
