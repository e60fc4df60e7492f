// A place is a stretch of one file. This file turns offsets into lines and columns; it knows nothing of YAML.

/** A stretch of a file: offsets in UTF-16 units into its text (byte-order mark removed), `end` excluded. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A span as people and editors read it: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The text of one file with the offsets at which its lines start. */
export class Text {
  readonly file: string;
  readonly content: string;
  #starts: number[] | undefined;

  constructor(file: string, content: string) {
    this.file = file;
    this.content = content;
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.content.indexOf('\n'); at !== -1; at = this.content.indexOf('\n', at + 1)) starts.push(at + 1);
    return (this.#starts = starts);
  }

  /** Line and column (from 1) of an offset; an offset beyond the end counts as the end. */
  position(offset: number): { line: number; column: number } {
    const starts = this.#lineStarts();
    const target = Math.max(0, Math.min(offset, this.content.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= target) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: target - starts[low]! + 1 };
  }

  place(start: number, end: number): Place {
    const from = this.position(start);
    const to = this.position(Math.max(start, end));
    return { file: this.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** What stands between two positions (from 1), as a diagnostic gives them. */
  between(at: { readonly line: number; readonly column: number; readonly end_line: number; readonly end_column: number }): string {
    return this.content.slice(this.offset(at.line, at.column), this.offset(at.end_line, at.end_column));
  }

  /** The offset of a line and column (from 1). */
  offset(line: number, column: number): number {
    return (this.#lineStarts()[line - 1] ?? this.content.length) + column - 1;
  }

  /** One line (from 1) without its line ending; empty beyond the last. */
  line(number: number): string {
    const starts = this.#lineStarts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    const next = starts[number];
    return this.content.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
  }

  get lineCount(): number {
    return this.#lineStarts().length;
  }
}

/** Texts by file. */
export interface Texts {
  readonly get: (file: string) => Text | undefined;
}
