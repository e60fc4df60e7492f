// Lines no wider than the terminal.

/** Breaks a text into lines of at most `width` columns, each after `indent` spaces; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    if (line !== '' && line.length + 1 + word.length > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}${one}`);
}

/** The width to write at: the terminal's within reason, 80 elsewhere. */
export function widthOf(stream: { readonly columns?: number }): number {
  return Math.max(40, Math.min(stream.columns ?? 80, 100));
}
