// How wide words are, without drawing them, so that labels are broken before they are cut. Measured in Arial, the widest of the fonts that
// a drawing may be shown in; ours is narrower.

/** Widths of the letters of Arial, in thousandths of the size (Adobe’s metrics of Helvetica, which are the same). */
const WIDTHS = new Map(
  Object.entries({
    "ijl'|’‘": 222,
    ' \u00a0!,./:;IJft[]\\·': 278,
    '-r()“”{}`°': 333,
    '"*^': 400,
    cksvxyzJ: 500,
    '#$?0123456789abdeghnopqu_L–«»€': 556,
    '+<=>~×÷±→≥≤': 584,
    FTZ: 611,
    '&ABEKPSVXY': 667,
    CDHNRUw: 722,
    GOQ: 778,
    Mm: 833,
    '%': 889,
    'W@…—': 1000,
    '\u202f\u2009': 200,
  }).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
/** A letter whose width is not known may be as wide as it is high. */
const WIDEST = 1000;
const BOLD = 1.1;
/** What the programs that draw may add. */
const SLACK = 1.02;

const widths = new Map<string, number>();

function widthOfLetter(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const [base = '', ...marks] = letter.normalize('NFD');
  const width = /^\p{M}$/u.test(letter) ? 0 : (WIDTHS.get(marks.length > 0 ? base : letter) ?? WIDEST);
  widths.set(letter, width);
  return width;
}

export interface Lettering {
  readonly size?: number;
  readonly bold?: boolean;
}

/** The size of letters when none is asked for. */
export const SIZE = 13;

/** How wide a text is at most, in the units of the drawing. */
export function widthOf(text: string, { size = SIZE, bold = false }: Lettering = {}): number {
  let sum = 0;
  for (const letter of text) sum += widthOfLetter(letter);
  return (sum * size * (bold ? BOLD : 1) * SLACK) / 1000;
}

/** A text on as many lines as it takes: never a letter lost, a word longer than a line is broken. */
export function wrapped(text: string, width: number, lettering: Lettering = {}): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (one: string): boolean => widthOf(one, lettering) <= width;
  for (const word of text.trim().split(/[ \t\n]+|(?<=\p{L}[-/])(?=\p{L}{3})/u)) {
    const joined = line === '' ? word : /\p{L}[-/]$/u.test(line) && isGlued(text, line, word) ? `${line}${word}` : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(`${line}${letter}`)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Whether two pieces that follow each other are of one word (« porte-à-porte »). */
const isGlued = (text: string, before: string, after: string): boolean => text.includes(`${before.split(' ').at(-1)!}${after}`);
