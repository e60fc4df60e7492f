// Lines no wider than the terminal: a command between quotation marks and a path stay whole, so that they can be copied.

import type { Sink } from '../io.ts';

/** Colours take no room. */
// oxlint-disable-next-line no-control-regex -- they begin with the escape character
const COLOUR = /\u001b\[[\d;]*m/g;
const room = (text: string): number => (text.includes('\u001b') ? text.replace(COLOUR, '').length : text.length);

/** What is copied from a sentence: `« odas rank --explain ACTION »`, “git commit”; what holds a path, to the end of it. */
const WHOLE =
  /[^ «“]*(?:«\u00a0(?:odas|git|cd)\b[^»\n]*»|“(?:odas|git|cd)\b[^”\n]*”|«\u00a0[^»\n]*[/\\][^»\n]*»|“[^”\n]*[/\\][^”\n]*”)[^ \n]*|[^ \n]+/g;
/** An absolute path that ends its line, or a command to type. */
const LAST_PATH = /(?:^|(?<= ))(?:\/|[A-Za-z]:[/\\])[^ \n][^«»“”\n]*$|(?<=: )odas (?:new|import|report|rank|validate)\b[^«»“”\n]*$/;

function wordsOf(text: string, width: number): string[] {
  const path = LAST_PATH.exec(text);
  const sentence = path === null ? text : text.slice(0, path.index);
  const words = [...sentence.matchAll(WHOLE)].flatMap(([word]) => (room(word) > width ? word.split(' ') : [word]));
  return path === null ? words : [...words, path[0]];
}

/** Breaks a text into lines of at most `width` columns, each after `indent` spaces; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, width - indent)) {
    if (line !== '' && room(line) + 1 + room(word) > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}${one}`);
}

/** The width to write at: the terminal's within reason, 80 elsewhere. */
export function widthOf(stream: { readonly columns?: number | undefined }): number {
  return Math.max(40, Math.min(stream.columns ?? 80, 100));
}

/** A cell and the two spaces after it; a mark of a list; spaces. What follows a break goes below what they precede. */
const BEFORE = /^(?: *[^ ].* {2,}(?=[^ ])| *(?:[-–·•→↳✓?]|\d+[.)]) +| *)/;

/** Breaks the lines of a text that are too long, below where their sentence begins. Lines of a file shown with its numbers are left. */
function fit(text: string, width: number): string {
  return text.replace(/[^\n]+/g, (line) => {
    if (room(line) <= width || line.includes('│') || line.includes('\r')) return line;
    const [before] = BEFORE.exec(line)!;
    const hang = room(before) > width - 24 ? /^ */.exec(line)![0].length + 2 : room(before);
    const [first = '', ...rest] = wrap(line.slice(before.length), width - hang);
    const isBeside = hang === room(before) && first !== '';
    return [
      isBeside ? `${before}${first}` : `${before.trimEnd()}\n${' '.repeat(hang)}${first}`,
      ...rest.map((one) => `${' '.repeat(hang)}${one}`),
    ].join('\n');
  });
}

/** A stream that people read: no line is wider than its terminal. */
export function forPeople(sink: Sink): Sink {
  return {
    write: (text) => sink.write(fit(text, widthOf(sink))),
    under: sink,
    ...(sink.isTTY !== undefined && { isTTY: sink.isTTY }),
    get columns() {
      return sink.columns;
    },
  };
}

/** Writes what is no prose, a line of a file for instance, as it is. */
export function exactly(sink: Sink, text: string): void {
  (sink.under ?? sink).write(text);
}
