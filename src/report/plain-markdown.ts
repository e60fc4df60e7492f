// Markdown as our templates write it (titles, paragraphs, lists, tables, strong, emphasis, links and charts), read at once: a document is
// long and the whole parser slow to warm up. At the least thing beyond (code, tags, entities, lines that run on) it gives up, and the whole
// parser reads the section instead. It must never say anything else than that parser: a property test holds them side by side.

import type { ListItem, RootContent, TableRow } from 'mdast';
import { BEYOND, beyond, plainInline } from './plain-inline.ts';

/** The blocks of a text, when it is plain; undefined when it is not. */
export function plainBlocks(text: string): RootContent[] | undefined {
  if (/[\t\r\f\v\0\ufeff]/.test(text)) return undefined;
  try {
    return blocksOf(text.split('\n'));
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

const BLANK = /^ *$/;
const HEADING = /^(#{1,6}) +([^ #](?:.*[^ #])?) *$/;
const RULE = /^---+ *$/;
const MARKER = /^(?:-|(\d{1,9})\.) (?=[^ ])/;
/** What begins something that is not read here: other lists and rules, fences, definitions, what underlines a title. */
const OTHER = /^(?:[ #>+=~<]|-|\d{1,9}[.)](?: |$)|[*_](?: |$)|[*_][*_ ]*$|\[[^\]]*\]:)/;
/** How the next line of a paragraph begins: nothing that could end it. */
const RUNS_ON = /^[\p{L}«“(↳]/u;

function blocksOf(lines: readonly string[]): RootContent[] {
  const made: RootContent[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const heading = HEADING.exec(line);
    if (BLANK.test(line)) at += 1;
    else if (heading) {
      made.push({ type: 'heading', depth: heading[1]!.length as 1, children: plainInline(heading[2]!) });
      at += 1;
    } else if (RULE.test(line)) {
      made.push({ type: 'thematicBreak' });
      at += 1;
    } else if (line.startsWith('|')) at = table(lines, at, made);
    else if (MARKER.test(line)) at = list(lines, at, made);
    else if (line.startsWith('> ')) at = quote(lines, at, made);
    else at = paragraph(lines, at, made);
  }
  return made;
}

const isBlank = (line: string | undefined): boolean => line === undefined || BLANK.test(line);

/** A paragraph, up to a blank line or a list that begins right under it. */
function paragraph(lines: readonly string[], from: number, made: RootContent[]): number {
  if (OTHER.test(lines[from]!)) beyond();
  let at = from + 1;
  while (!isBlank(lines[at]) && RUNS_ON.test(lines[at]!)) at += 1;
  if (!isBlank(lines[at]) && !/^- [^ ]/.test(lines[at]!)) beyond();
  const text = lines.slice(from, at).map((line) => line.replace(/ +$/, ''));
  // Two spaces, or a backslash, before the end of a line cut it there.
  if (lines.slice(from, at - 1).some((line) => /(?: {2}|\\)$/.test(line))) beyond();
  made.push({ type: 'paragraph', children: plainInline(text.join('\n')) });
  return at;
}

/** Lines that all begin with the mark of a quotation. */
function quote(lines: readonly string[], from: number, made: RootContent[]): number {
  let at = from;
  while (lines[at]?.startsWith('>')) at += 1;
  if (!isBlank(lines[at])) beyond();
  made.push({ type: 'blockquote', children: blocksOf(lines.slice(from, at).map((line) => line.replace(/^> ?/, ''))) as [] });
  return at;
}

/** The items of one list: what belongs to each is set back by as much as its marker takes. */
function list(lines: readonly string[], from: number, made: RootContent[]): number {
  const [, start] = MARKER.exec(lines[from]!)!;
  const ordered = start !== undefined;
  const items: ListItem[] = [];
  let spread = false;
  let at = from;
  for (;;) {
    const [marker] = MARKER.exec(lines[at]!)!;
    const inside = [lines[at]!.slice(marker.length)];
    // An item that begins with another block, or holds nothing yet.
    if (OTHER.test(inside[0]!) || /^[|>#]/.test(inside[0]!) || MARKER.test(inside[0]!)) beyond();
    const set = ' '.repeat(marker.length);
    for (at += 1; at < lines.length && (isBlank(lines[at]) || lines[at]!.startsWith(set)); at += 1)
      inside.push(isBlank(lines[at]) ? '' : lines[at]!.slice(set.length));
    let blanks = 0;
    for (; inside.at(-1) === ''; blanks += 1) inside.pop();
    const children = blocksOf(inside);
    const blank = inside.indexOf('');
    // What a list holds may itself be apart: which of the two is, the whole parser says.
    if (blank !== -1 && children.some(({ type }) => type === 'list' || type === 'blockquote')) beyond();
    items.push({ type: 'listItem', spread: blank !== -1, checked: null, children: children as [] });
    const next = lines[at];
    if (next === undefined) break;
    const follows = MARKER.exec(next);
    if (!follows || (follows[1] !== undefined) !== ordered || RULE.test(next)) {
      // A line that follows at once belongs to the last paragraph.
      if (blanks === 0) beyond();
      break;
    }
    if (blanks > 0) spread = true;
  }
  made.push({ type: 'list', ordered, start: ordered ? Number(start) : null, spread, children: items });
  return at;
}

const SIDES = /^\|(?: *:?-+:? *\|)+ *$/;

function table(lines: readonly string[], from: number, made: RootContent[]): number {
  const sides = lines[from + 1] ?? '';
  if (!SIDES.test(sides)) beyond();
  const align = sides
    .trim()
    .slice(1, -1)
    .split('|')
    .map((side) => /^(:)?-+(:)?$/.exec(side.trim())!)
    .map(([, left, right]) => (left ? (right ? 'center' : 'left') : right ? 'right' : null));
  const rows: TableRow[] = [row(lines[from]!, align.length)];
  let at = from + 2;
  for (; !isBlank(lines[at]); at += 1) rows.push(row(lines[at]!, align.length));
  made.push({ type: 'table', align, children: rows });
  return at;
}

/** The cells between bars; a bar after a backslash is a text. */
function row(line: string, columns: number): TableRow {
  const whole = line.replace(/ +$/, '');
  if (!whole.startsWith('|')) beyond();
  const cells: string[] = [];
  let start = 1;
  for (let at = 1; at < whole.length; at += 1) {
    if (whole[at] === '\\') at += 1;
    else if (whole[at] === '|') {
      cells.push(whole.slice(start, at).replace(/^ +| +$/g, ''));
      start = at + 1;
    }
  }
  if (start !== whole.length || cells.length !== columns) beyond();
  return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: plainInline(cell) })) };
}
