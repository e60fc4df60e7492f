// How wide the columns of a table are on paper, and how much of the page it takes: reckoned in letters, for want of the font.

import type { Run, TableBlock } from './blocks.ts';

/** Letters of a whole line of a table, and what the room around a cell takes. */
const LINE = 105;
/** The same of a table of many columns, in smaller letters. */
const DENSE = 120;
const AROUND = 2.5;
/** A word longer than this may be broken. */
const LONGEST_WORD = 22;
/** From more columns than this on, a table is in smaller letters. */
export const MANY_COLUMNS = 9;
/** A row of the head is in heavier letters. */
const HEAVY = 1.15;
/** Letters that go from one column to another at each try, the tries, and the rows they are judged on. */
const STEP = 3;
const TRIES = 40;
const JUDGED = 60;

/** A table of fewer words than this share of the page is narrower than it. */
const NARROW = 0.66;

type Row = readonly (readonly Run[])[];

/** Every column has room for its longest word; what is left goes where it spares most lines. A table of few words does not fill the page. */
export function widthsOf(rows: readonly Row[]): Pick<TableBlock, 'widths' | 'width'> {
  const columns = rows[0]?.length ?? 0;
  const texts = rows.map((row) => Array.from({ length: columns }, (_, column) => (row[column] ?? []).map(({ text }) => text).join('')));
  const asked = Array.from({ length: columns }, (_, column) => {
    let [word, whole] = [3, 0];
    for (const [index, row] of texts.entries()) {
      const text = row[column]!;
      const heavy = index === 0 ? HEAVY : 1;
      for (const one of wordsOf(text)) word = Math.max(word, Math.min(LONGEST_WORD, one.length) * heavy);
      whole = Math.max(whole, Math.min(80, text.length));
    }
    return { least: word + AROUND, whole: Math.max(word, whole) + AROUND };
  });
  const sum = (key: 'least' | 'whole'): number => asked.reduce((total, one) => total + one[key], 0);
  const [least, whole] = [sum('least'), sum('whole')];
  const over = Math.max(1, whole - least);
  const page = columns > MANY_COLUMNS ? DENSE : LINE;
  const line = Math.min(page, whole);
  const shares = asked.map((one) => one.least + (Math.max(0, line - least) * (one.whole - one.least)) / over);
  if (whole > page)
    spareLines(
      shares,
      asked.map((one) => one.least),
      texts,
    );
  const all = shares.reduce((total, one) => total + one, 0);
  const short = whole < page * NARROW;
  return {
    widths: shares.map((one) => Math.round((one / all) * 1e4) / 1e4),
    width: short ? Math.min(1, Math.round((whole * 120) / page) / 100) : 1,
  };
}

/** A reference is one word, and so is what no-break spaces hold together; others may be cut after a hyphen. */
const wordsOf = (text: string): string[] => text.split(/[ \t\n]/).flatMap((one) => (one.includes('#') ? [one] : one.split('-')));

/** Moves room from a column to another as long as the table takes fewer lines. */
function spareLines(shares: number[], least: readonly number[], texts: readonly (readonly string[])[]): void {
  const judged = texts.slice(1, JUDGED + 1).map((row) => row.map(({ length }) => length));
  const lines = (): number => {
    let total = 0;
    for (const row of judged) {
      let most = 1;
      // A little less than the whole line is used, since words are not cut.
      for (let column = 0; column < row.length; column += 1) most = Math.max(most, (row[column]! * 1.05) / (shares[column]! - AROUND));
      total += Math.ceil(most) + most / 8;
    }
    return total;
  };
  let before = lines();
  for (let tries = 0; tries < TRIES; tries += 1) {
    let best: { readonly from: number; readonly to: number; readonly lines: number } | undefined;
    for (let from = 0; from < shares.length; from += 1) {
      if (shares[from]! - STEP < least[from]!) continue;
      shares[from]! -= STEP;
      for (let to = 0; to < shares.length; to += 1) {
        if (to === from) continue;
        shares[to]! += STEP;
        const after = lines();
        if (after < (best?.lines ?? before) - 1e-9) best = { from, to, lines: after };
        shares[to]! -= STEP;
      }
      shares[from]! += STEP;
    }
    if (!best) return;
    shares[best.from]! -= STEP;
    shares[best.to]! += STEP;
    before = best.lines;
  }
}

/** Lines of text that two fifths of a page hold, and what the room around a row takes of them. */
const WHOLE = 22;
const ROW = 0.45;

/** Whether the end of a page may not cut a table: it is low enough to stand whole on the next one without leaving much of this one blank. */
export function isLow(rows: readonly Row[], { widths, width }: Pick<TableBlock, 'widths' | 'width'>): boolean {
  const page = widths.length > MANY_COLUMNS ? DENSE : LINE;
  let lines = 0;
  for (const row of rows) {
    lines += ROW + Math.max(1, ...row.map((cell, column) => linesOf(cell, Math.max(3, widths[column]! * width * page - AROUND))));
    if (lines > WHOLE) return false;
  }
  return true;
}

/** A little less than the whole line is used, since words are not cut; notes take lines at the foot of the page. */
const linesOf = (cell: readonly Run[], letters: number): number =>
  cell.reduce((sum, { newLine }) => sum + (newLine ? 1 : 0), 0) +
  cell.reduce((sum, { note }) => sum + (note === undefined ? 0 : Math.ceil(note.length / LINE)), 0) +
  Math.ceil((cell.reduce((sum, { text }) => sum + text.length, 0) * 1.1) / letters);
