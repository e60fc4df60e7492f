// A document is one file that was read: its data, its body, and what went wrong. Every value knows where it was written.

import type { Span } from './place.ts';
import { Text } from './place.ts';

/** The key under which objects and lists of a document remember where they were written. */
export const ORIGIN: unique symbol = Symbol('origin');

/** Where a mapping or a list was written, and each of its entries. Offsets are into the whole file. */
export interface Origin {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
  /** For a mapping, its keys in the order written; for a list, null. */
  readonly keys: readonly string[] | null;
  /** Four offsets an entry: key start, key end, value start, value end (for a list the first two repeat the value's). */
  readonly spans: readonly number[];
}

/** Plain data as written: null, boolean, number, string, lists and mappings; the last two carry an {@link Origin}. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** What went wrong while reading, before any rule ran: the name of the rule that reports it, the place, the values its sentence needs. */
export interface Fault {
  readonly rule: string;
  readonly at: Span;
  readonly data: Readonly<Record<string, unknown>>;
  readonly related?: readonly Span[];
}

/** One file, read. `data` is undefined when it could not be parsed. */
export interface Document {
  readonly file: string;
  readonly text: Text;
  readonly data: Value | undefined;
  /** The Markdown body and the offset at which it starts in the file; undefined for a YAML file. */
  readonly body: { readonly content: string; readonly start: number } | undefined;
  readonly faults: readonly Fault[];
}

/** Where an object or list was written; undefined for what did not come from a document. */
export function originOf(value: unknown): Origin | undefined {
  return typeof value === 'object' && value !== null ? (value as { [ORIGIN]?: Origin })[ORIGIN] : undefined;
}

const indexes = new WeakMap<Origin, ReadonlyMap<string, number>>();

/** The number of an entry. A mapping of many keys is indexed at the first question, so that a thousand of them cost no more than one each. */
function entryOf(origin: Origin, entry: string | number): number {
  if (origin.keys === null) return Number(entry);
  if (origin.keys.length < 16) return origin.keys.indexOf(String(entry));
  let index = indexes.get(origin);
  if (!index) indexes.set(origin, (index = new Map(origin.keys.map((key, number) => [key, number]))));
  return index.get(String(entry)) ?? -1;
}

/** The span of a mapping or list, or of one of its values; the closest enclosing span when that entry was not written. */
export function spanOf(container: object, entry?: string | number): Span {
  const origin = originOf(container);
  if (!origin) throw new Error('this value was not read from a document');
  const { text, spans } = origin;
  const index = entry === undefined ? -1 : entryOf(origin, entry);
  if (index < 0 || spans[index * 4 + 2] === undefined) return { file: text.file, start: origin.start, end: origin.end };
  return { file: text.file, start: spans[index * 4 + 2]!, end: spans[index * 4 + 3]! };
}

/** The span of a key of a mapping; undefined when the key was not written. */
export function keySpanOf(container: object, key: string): Span | undefined {
  const origin = originOf(container);
  const index = origin ? entryOf(origin, key) : -1;
  if (!origin || index < 0) return undefined;
  return { file: origin.text.file, start: origin.spans[index * 4]!, end: origin.spans[index * 4 + 1]! };
}

/** Whether a key was written in a mapping, whatever became of its value. */
export function isWritten(container: object, key: string): boolean {
  return originOf(container)?.keys?.includes(key) ?? false;
}
