// Reads a table (CSV with `;` or `,`) whose every cell knows where it was written. Our own, because no library gives that.

import { type Fault, ORIGIN, type Origin, type Value } from './document.ts';
import type { Span, Text } from './place.ts';

/** One cell: its text and its stretch of the file, quotes included. A large table has a million of them: their places are made when asked for. */
export class Cell {
  readonly #file: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;

  constructor(file: string, text: string, start: number, end: number) {
    this.#file = file;
    this.text = text;
    this.start = start;
    this.end = end;
  }

  get at(): Span {
    return { file: this.#file, start: this.start, end: this.end };
  }
}

/** A table as written: the header's cells, then rows of cells. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly faults: readonly Fault[];
}

const known = new WeakMap<Text, Table>();

/** Splits a text into rows of cells (RFC 4180, `;` when the first line has one), once for all who ask. Empty lines are left out. */
export function readTable(text: Text): Table {
  let table = known.get(text);
  if (!table) known.set(text, (table = split(text)));
  return table;
}

function split(text: Text): Table {
  const { content, file } = text;
  const firstLine = /^[^\n]*/.exec(content)![0];
  const delimiter = firstLine.includes(';') ? ';' : ',';
  const faults: Fault[] = [];
  const lines: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  const endRow = (): void => {
    if (row.length > 1 || (row[0] && row[0].text.trim() !== '')) lines.push(row);
    row = [];
  };
  while (at <= content.length) {
    const start = at;
    let value = '';
    if (content[at] === '"') {
      at += 1;
      for (;;) {
        const quote = content.indexOf('"', at);
        if (quote === -1) {
          faults.push({
            rule: 'table/quotes',
            at: { file, start, end: content.indexOf('\n', start) === -1 ? content.length : content.indexOf('\n', start) },
            data: {},
          });
          return { header: [], rows: [], faults };
        }
        value += content.slice(at, quote);
        at = quote + 1;
        if (content[at] !== '"') break;
        value += '"';
        at += 1;
      }
    }
    const rest = at;
    while (at < content.length && content[at] !== delimiter && content[at] !== '\n') at += 1;
    value += content.slice(rest, content[at - 1] === '\r' ? Math.max(rest, at - 1) : at);
    const end = content[at - 1] === '\r' && (at === content.length || content[at] === '\n') ? at - 1 : at;
    row.push(new Cell(file, value.trim(), start, Math.max(start, end)));
    if (at >= content.length || content[at] === '\n') endRow();
    at += 1;
  }
  const [header = [], ...rows] = lines;
  return { header, rows, faults };
}

/** A mapping made of cells: its values, its keys in the order written, and four offsets a key. */
export interface Line {
  readonly value: Record<string, Value>;
  readonly keys: readonly string[];
  readonly spans: readonly number[];
}

/** A list of mappings made of cells, with their places: what a YAML file with the same content would have given. */
export function listOf(text: Text, lines: readonly Line[]): Value[] {
  const places: number[] = [];
  const list = lines.map(({ value, keys, spans }) => {
    const [start = 0, end = start] = [spans[0], spans.at(-1)];
    places.push(start, end, start, end);
    return withOrigin(value, { text, start, end, keys, spans });
  });
  return withOrigin(list, { text, start: 0, end: text.content.length, keys: null, spans: places });
}

/** Makes a value remember where it was written. */
export function withOrigin<T extends Value & object>(value: T, origin: Origin): T {
  return Object.defineProperty(value, ORIGIN, { value: origin, enumerable: false, configurable: false, writable: false });
}
