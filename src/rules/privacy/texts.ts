// What the privacy rules read: every text of the project exactly as written in its file, unfolded for reading, with the way back to its place.

import { at, type Corpus } from '../../corpus/corpus.ts';
import { type Document, originOf, spanOf } from '../../document/document.ts';
import { readTable } from '../../document/table.ts';
import type { Span } from '../../document/place.ts';
import type { Hit } from '../rule.ts';
import { isReason } from '../suppressions.ts';
import { fold } from '../../language/suggest.ts';

/** A text as a person reads it: wrapped lines joined, escapes undone, asterisks of emphasis dropped. */
interface PlainText {
  readonly text: string;
  /** Where a stretch of the text stands in its file. */
  readonly toSpan: (start: number, end: number) => Span;
}

/** A stretch of a text: start and end, `end` excluded. */
export type Stretch = readonly [start: number, end: number];

/** What was found: where it stands, and what a person reads there, which escapes and wrapped lines may write otherwise. */
interface Found {
  readonly at: Span;
  readonly read: string;
}

type Find = (text: string) => Iterable<Stretch>;

/** Every search that a rule declares. */
const finds: Find[] = [];

/** What was found in a document stays true of it: a check that runs again, because another file changed, looks only at what is new. */
const known = new WeakMap<Document, { readonly finds: number; readonly found: ReadonlyMap<Find, readonly Found[]> }>();

function foundIn(document: Document): ReadonlyMap<Find, readonly Found[]> {
  let own = known.get(document);
  if (own?.finds !== finds.length) known.set(document, (own = { finds: finds.length, found: searched(document) }));
  return own.found;
}

/** Whether the searches find nothing in a document. */
export const clean = (document: Document): boolean => foundIn(document) === NOTHING;

/** Notes that they find nothing in a document, as an earlier run saw. */
export function takeForClean(document: Document): void {
  known.set(document, { finds: finds.length, found: NOTHING });
}

/** The check of a rule that looks for something in every text, and leaves alone what the project allows. */
export function search(find: Find): (scene: { readonly corpus: Corpus }) => Iterable<Hit<Record<string, never>>> {
  finds.push(find);
  return function* ({ corpus }) {
    const allowed = allowedIn(corpus);
    for (const document of corpus.documents) {
      for (const { at, read } of foundIn(document).get(find) ?? []) if (!allowed.has(bare(read))) yield { at, data: {}, read };
    }
  };
}

const NOTHING: ReadonlyMap<Find, readonly Found[]> = new Map();

const SHORT = 100;

/** What all the searches find in a document, whose texts are then let go: those of a large project would fill the memory. */
function searched(document: Document): ReadonlyMap<Find, readonly Found[]> {
  const found = new Map<Find, Found[]>();
  // Tables say the same short things again and again: what nothing was found in is not looked at twice.
  const clean = new Set<string>();
  for (const { text, toSpan } of textsOfDocument(document)) {
    if (clean.has(text)) continue;
    let isClean = true;
    for (const find of finds)
      for (const [start, end] of find(text)) {
        isClean = false;
        const places = found.get(find) ?? [];
        if (places.length === 0) found.set(find, places);
        places.push({ at: toSpan(start, end), read: text.slice(start, end) });
      }
    if (isClean && text.length < SHORT) clean.add(text);
  }
  return found.size > 0 ? found : NOTHING;
}

/** Whether a text that stands in no file gives somebody away whom the project does not allow to be named. */
export function givesAway(corpus: Corpus, text: string): boolean {
  const allowed = allowedIn(corpus);
  return finds.some((find) => Array.from(find(text)).some(([start, end]) => !allowed.has(bare(text.slice(start, end)))));
}

/**
 * The entries of `privacy.allowed` that admit nothing.
 * @param others texts that stand in no file
 */
export function* allowedInVain(corpus: Corpus, others: () => readonly string[]): Generator<Span> {
  const project = corpus.entity('project');
  const entries = project?.data.privacy?.allowed;
  if (!project || !entries || entries.length === 0) return;
  // An entry does not admit itself.
  const own = spanOf(project.data.privacy!, 'allowed');
  const isOwn = ({ file, start, end }: Span): boolean => file === own.file && own.start <= start && end <= own.end;
  const written = new Set<string>();
  for (const document of corpus.documents)
    for (const found of foundIn(document).values()) for (const { at: place, read } of found) if (!isOwn(place)) written.add(bare(read));
  for (const text of others()) for (const find of finds) for (const [start, end] of find(text)) written.add(bare(text.slice(start, end)));
  for (const one of entries) if (one?.text !== undefined && !written.has(bare(one.text))) yield at(project, one, 'text');
}

/** A text as it is compared: neither case, accents, spaces nor a civility count. */
const bare = (text: string): string =>
  fold(text)
    .replace(/[\s-]+/gu, ' ')
    .replace(/^(?:mm?\.?|mr|mmes?|m[e]?lle|monsieur|madame|mademoiselle|dr|docteure?|me|maitres?) /u, '');

/** What `privacy.allowed` admits, whoever may be named there: only with a reason. */
function allowedIn(corpus: Corpus): ReadonlySet<string> {
  const entries = corpus.project.privacy?.allowed ?? [];
  return new Set(entries.flatMap((one) => (one?.text === undefined || !isReason(one.reason) ? [] : [bare(one.text)])));
}

function* textsOfDocument({ file, text, data, body }: Document): Generator<PlainText> {
  // A file that could not be read is quoted by the messages about it: it is looked at as a whole.
  if (typeof data !== 'object' || (data === null && body === undefined)) return yield plain(file, text.content, 0);
  // Every cell of a table, those of columns that nothing reads included.
  if (file.endsWith('.csv')) {
    const { header, rows, faults } = readTable(text);
    if (faults.length > 0) yield plain(file, text.content, 0);
    for (const row of [header, ...rows])
      for (const { text: cell, start, end } of row) if (TELLING.test(cell)) yield plain(file, text.content.slice(start, end), start);
    return;
  }
  if (body && body.content !== '') yield plain(file, body.content, body.start);
  const values: [start: number, end: number][] = [];
  const people = new Set<unknown>();
  const waiting: unknown[] = [data];
  for (let container = waiting.pop(); container; container = waiting.pop()) {
    const origin = originOf(container)!;
    for (let i = 0; i * 4 < origin.spans.length; i += 1) {
      const key = origin.keys === null ? i : origin.keys[i]!;
      const value = (container as Record<string | number, unknown>)[key];
      // The names of elected members and staff have their place there, and nowhere else; the rest of what stands there is looked at.
      const isPeople = people.has(container) || (key === 'people' && container === data && file === 'odas.yaml');
      if (isPeople && originOf(value)) people.add(value);
      if (key === 'url' || (isPeople && key === 'name')) continue;
      // A key is a text like any other once it is not a plain id.
      if (typeof key === 'string' && !PLAIN_KEY.test(key)) {
        const start = origin.spans[i * 4]!;
        yield plain(file, text.content.slice(start, origin.spans[i * 4 + 1]), start);
      }
      if (originOf(value)) waiting.push(value);
      // What its schema refused is gone from the data, but not from the file.
      else if (typeof value === 'string' || value === undefined) {
        const start = origin.spans[i * 4 + 2]!;
        values.push([start, origin.spans[i * 4 + 3]!]);
        yield plain(file, text.content.slice(start, origin.spans[i * 4 + 3]), start);
      }
    }
  }
  // What people write beside the data counts as much. A mark inside a text belongs to the text, which was looked at already.
  if (file.endsWith('.json')) return;
  values.sort(([a], [b]) => a - b);
  let next = 0;
  for (const { 0: comment, index } of (body ? text.content.slice(0, body.start) : text.content).matchAll(COMMENT)) {
    while (next < values.length && values[next]![1] <= index) next += 1;
    if (next === values.length || values[next]![0] > index) yield plain(file, comment, index);
  }
}

/** A cell that may say more than one number. */
const TELLING = /\p{L}|\d\D+\d/u;
const COMMENT = /(?<=^|[ ])#[^\n]*$/gm;
const PLAIN_KEY = /^[a-z_][a-z0-9_-]*$/;

const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: ' ', _: '\u00a0', N: '\n', L: '\n', P: '\n' };
/** A line break that starts a block of its own: a blank line, a title, a list item, a row of a table. */
const BLOCK = /[\r\n#|]|[-+] |\d{1,3}[.)] |```/y;

function plain(file: string, source: string, offset: number): PlainText {
  const quote = source[0] === '"' || source[0] === "'" ? source[0] : '';
  if (!/[\n*]/.test(source) && !(quote === '"' && source.includes('\\')) && !(quote === "'" && source.includes("''"))) {
    return { text: source, toSpan: (start, end) => ({ file, start: offset + start, end: offset + end }) };
  }
  const pieces: string[] = [];
  // For each piece: where it starts in the text, where it starts and ends in the source.
  const texts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let length = 0;
  const add = (piece: string, start: number, end: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    texts.push(length);
    starts.push(start);
    ends.push(end);
    length += piece.length;
  };
  let last = 0;
  for (const match of source.matchAll(/\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|.)|\r?\n[ \t]*(?:>[ \t]?)*|\*+|''/g)) {
    const [token] = match;
    const end = match.index + token.length;
    const read = readToken(token, quote, source, end);
    if (read === undefined) continue;
    add(source.slice(last, match.index), last, match.index);
    add(read, match.index, end);
    last = end;
  }
  add(source.slice(last), last, source.length);
  const pieceAt = (position: number): number => {
    let low = 0;
    let high = texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (texts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const isAsWritten = (piece: number): boolean => pieces[piece]!.length === ends[piece]! - starts[piece]!;
  return {
    text: pieces.join(''),
    toSpan: (start, end) => {
      const first = pieceAt(start);
      const final = pieceAt(end - 1);
      return {
        file,
        start: offset + starts[first]! + (isAsWritten(first) ? start - texts[first]! : 0),
        end: offset + (isAsWritten(final) ? starts[final]! + end - texts[final]! : ends[final]!),
      };
    },
  };
}

/** What an escape, a line break or a mark of emphasis reads as; undefined when it stands for itself. */
function readToken(token: string, quote: string, source: string, end: number): string | undefined {
  if (token[0] === '*') return '';
  if (token === "''") return quote === "'" ? "'" : undefined;
  if (token[0] === '\\') {
    if (quote !== '"') return undefined;
    if (/^\\[xuU]./.test(token)) {
      const code = Number.parseInt(token.slice(2), 16);
      return Number.isNaN(code) || code > 0x10ffff ? undefined : String.fromCodePoint(code);
    }
    return /^\\\r?\n/.test(token) ? '' : (NAMED[token[1]!] ?? token[1]!);
  }
  BLOCK.lastIndex = end;
  return BLOCK.test(source) ? '\n' : ' ';
}
