// The lines of a file around a finding, with carets under it.

import type { Text } from '../../document/place.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';

const WIDTH = 100;

/** Printable, one column a UTF-16 unit, so that carets stand where they should. */
function flat(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}

/**
 * The line before a finding and its own line, with carets.
 * @param mask hides what must not be shown, keeping lengths
 */
export function frame(
  text: Text,
  { line, column, end_line: endLine, end_column: endColumn }: { line: number; column: number; end_line: number; end_column: number },
  paint: Paint,
  mask: (text: string) => string,
): string[] {
  const own = mask(text.line(line));
  const last = endLine === line ? endColumn : own.length + 1;
  // A very long line is cut to a window around the place.
  const from = column > WIDTH - 20 ? column - 40 : 0;
  const window = (source: string): string =>
    `${from > 0 ? '…' : ''}${flat(source.slice(from, from + WIDTH))}${source.length > from + WIDTH ? '…' : ''}`;
  const gutter = String(line).length;
  const rows: string[] = [];
  if (line > 1 && from === 0 && text.line(line - 1).trim() !== '')
    rows.push(`${paint.dim(`${String(line - 1).padStart(gutter)} │`)} ${window(mask(text.line(line - 1)))}`);
  rows.push(`${paint.dim(`${line} │`)} ${window(own)}`);
  const before = flat(own.slice(from, column - 1)).length + (from > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(flat(own.slice(column - 1, last - 1)).length, WIDTH - before));
  rows.push(`${paint.dim(`${' '.repeat(gutter)} │`)} ${' '.repeat(before)}${paint.red('^'.repeat(length))}`);
  return rows;
}
