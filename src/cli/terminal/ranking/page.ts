// The page that views of a ranking are written on: lines no wider than the terminal, titles, bars, letters of criteria.

import type { Language } from '../../../language/language.ts';
import type { Criterion, Problem } from '../../../ranking/problem.ts';
import type { Interval } from '../../../ranking/value.ts';
import { roundedTo100 } from '../../../ranking/weights.ts';
import { printable } from '../../io.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';

export interface Style {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** The letter by which a criterion is called: A, B… Z, AA… */
export const letter = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

/** The weights in whole per cents that still add up to 100. */
export const shares = ({ criteria }: Problem): ReadonlyMap<string, number> =>
  roundedTo100(new Map(criteria.map(({ id, weight }) => [id, 100 * weight])), 0);

/** What each criterion brings, end to end: two shades in turn, the letter inside where it fits, and what is not known hatched. */
export function stacked(contributions: readonly Interval[], width: number): string {
  const total = contributions.reduce((sum, { low }) => sum + low, 0);
  const most = contributions.reduce((sum, { high }) => sum + high, 0);
  let sum = 0;
  let drawn = 0;
  const parts = contributions.map(({ low }, index) => {
    sum += low;
    const size = Math.round((sum * width) / 100) - drawn;
    drawn += size;
    const fill = index % 2 === 0 ? '█' : '▓';
    const name = letter(index);
    const before = Math.floor((size - name.length) / 2);
    return size < name.length + 2 ? fill.repeat(size) : `${fill.repeat(before)}${name}${fill.repeat(size - before - name.length)}`;
  });
  const open = Math.max(0, Math.round((most * width) / 100) - Math.round((total * width) / 100));
  return `${parts.join('')}${'▒'.repeat(open)}${'·'.repeat(Math.max(0, width - drawn - open))}`;
}

/** A value between two ends as a bar from the left. */
export function plain({ low, high }: Interval, [worst, best]: readonly [number, number], width: number): string {
  const at = (value: number): number => Math.round(((value - worst) / (best - worst)) * width);
  return `${'█'.repeat(at(low))}${'▒'.repeat(at(high) - at(low))}${'·'.repeat(width - at(high))}`;
}

/** A page under writing. */
export class Page {
  readonly #lines: string[] = [];
  readonly style: Style;

  constructor(style: Style) {
    this.style = style;
  }

  /** A paragraph, wrapped; `bullet` stands before its first line. */
  add(text: string, indent = 0, colour: (text: string) => string = (one) => one, bullet = ''): void {
    const rows = wrap(printable(text), this.style.width, indent + bullet.length);
    this.#lines.push(
      ...rows.map((row, index) => colour(index === 0 && bullet !== '' ? `${' '.repeat(indent)}${bullet}${row.trimStart()}` : row)),
    );
  }

  title(text: string): void {
    this.add(text, 0, this.style.paint.bold);
  }

  /** A line as it is: bars, tables. */
  line(text: string): void {
    this.#lines.push(text);
  }

  blank(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** A rank, a name, wrapped, and a figure on the right of its first line. */
  spread(rank: number, name: string, figure: string, indent: number): void {
    const { width, paint } = this.style;
    const [first = '', ...rest] = wrap(printable(name), width - figure.length - 2, indent);
    const head = `${String(rank).padStart(indent - 2)}  ${first.trimStart()}`;
    this.#lines.push(paint.bold(`${head.padEnd(width - figure.length)}${figure}`), ...rest.map((row) => paint.bold(row)));
  }

  /** A title on the left, wrapped, and a few words on the right of its first line. */
  headed(left: string, right: string): void {
    const { width, paint } = this.style;
    const [first = '', ...rest] = wrap(printable(left), width - right.length - 2);
    this.#lines.push(`${paint.bold(first.padEnd(width - right.length))}${paint.dim(right)}`, ...rest.map((row) => paint.bold(row)));
  }

  /** Columns, the first as wide as needed and wrapped, the others to the right of fixed widths. */
  table(head: readonly string[], rows: readonly (readonly string[])[], indent = 2): void {
    const { width, paint } = this.style;
    const clean = [head, ...rows].map((row) => row.map((cell) => printable(cell)));
    const sizes = head.map((_, column) => Math.max(...clean.map((row) => row[column]!.length)));
    const others = sizes.slice(1).reduce((sum, size) => sum + size + 2, 0);
    const first = Math.max(12, Math.min(sizes[0]!, width - indent - others));
    for (const [index, row] of clean.entries()) {
      const [name = '', ...more] = wrap(row[0]!, first).flatMap((piece) => pieces(piece, first));
      const cells = row.slice(1).map((cell, column) => `  ${cell.padStart(sizes[column + 1]!)}`);
      const colour = index === 0 ? paint.dim : (text: string): string => text;
      this.#lines.push(
        colour(`${' '.repeat(indent)}${name.padEnd(first)}${cells.join('')}`),
        ...more.map((piece) => colour(`${' '.repeat(indent)}${piece}`)),
      );
    }
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

/** A word longer than its column, cut. */
const pieces = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [text];

/** Names of criteria with their letters. */
export const withLetters = (criteria: readonly Criterion[], { criteria: all }: Problem): string[] =>
  criteria.map((one) => `${one.title} (${letter(all.findIndex(({ id }) => id === one.id))})`);
