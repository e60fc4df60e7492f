// Reads a table (CSV with `;` or `,`) whose every cell knows where it was written. Our own, because no library gives that.

import { type Fault, ORIGIN, type Origin, type Value } from './document.ts';
import type { Span, Text } from './place.ts';

/** One cell: its text and its stretch of the file, quotes included. */
export interface Cell {
  readonly text: string;
  readonly at: Span;
}

/** A table as written: the header's cells, then rows of cells. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly faults: readonly Fault[];
}

/** Splits a text into rows of cells (RFC 4180, `;` when the first line has one). Empty lines are left out. */
export function readTable(text: Text): Table {
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
    value += content.slice(rest, at).replace(/\r$/, '');
    const end = content[at - 1] === '\r' && (at === content.length || content[at] === '\n') ? at - 1 : at;
    row.push({ text: value.trim(), at: { file, start, end: Math.max(start, end) } });
    if (at >= content.length || content[at] === '\n') endRow();
    at += 1;
  }
  const [header = [], ...rows] = lines;
  return { header, rows, faults };
}

/** A list of mappings made of cells, with their places: what a YAML file with the same content would have given. */
export function listOf(text: Text, rows: readonly (readonly (readonly [key: string, value: Value, at: Span])[])[]): Value[] {
  const spans: number[] = [];
  const list = rows.map((entries) => {
    const start = entries[0]?.[2].start ?? 0;
    const end = entries.at(-1)?.[2].end ?? start;
    spans.push(start, end, start, end);
    const places = entries.flatMap(([, , at]) => [at.start, at.end, at.start, at.end]);
    return withOrigin(Object.fromEntries(entries), { text, start, end, keys: entries.map(([key]) => key), spans: places });
  });
  return withOrigin(list, { text, start: 0, end: text.content.length, keys: null, spans });
}

/** Makes a value remember where it was written. */
export function withOrigin<T extends Value & object>(value: T, origin: Origin): T {
  return Object.defineProperty(value, ORIGIN, { value: origin, enumerable: false, configurable: false, writable: false });
}
