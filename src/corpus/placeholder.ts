// What a scaffold leaves for a person to fill: a text that begins with « À COMPLÉTER » (or “TO COMPLETE”) and names the question to answer.

import { type Document, type Fault, spanOf } from '../document/document.ts';

const PLACEHOLDER = /^\s*(?:[ÀA]\s+COMPL[ÉE]TER|TO\s+COMPLETE)(?:\s*:\s*|\s+|$)/;
/** Every way to write one has these letters, as they stand or as YAML escapes them. */
const MAYBE = /COMPL|\\/;

/** Whether a value still waits for a person. */
export function isPlaceholder(value: unknown): value is string {
  return typeof value === 'string' && PLACEHOLDER.test(value);
}

/** Whether a sentence holds one, or is one: `présentation : À COMPLÉTER : quel organisme… ?`. */
export function holdsPlaceholder(sentence: string): boolean {
  return /(?:^|[^\p{L}])(?:[ÀA]\s+COMPL[ÉE]TER|TO\s+COMPLETE)(?![\p{L}])/u.test(sentence);
}

/** A placeholder inside a sentence, up to the end of its question or of what it says of the field; bounded, so that no text is slow to read. */
const INSIDE =
  /(?<![\p{L}])(?:[ÀA]\s+COMPL[ÉE]TER|TO\s+COMPLETE)(?![\p{L}])(?:\s*:(?:[^?()]{0,400}(?:\([^)]{0,400}\)\s{0,9})?\?|[^?(]{0,400}\([^)]{0,400}\)|[^,;]*))?/gu;

/** A sentence with `instead` where it holds one. */
export const withoutPlaceholder = (sentence: string, instead: string): string => sentence.replace(INSIDE, instead);

/** The question that a placeholder asks; empty when it asks none. */
function questionOf(placeholder: string): string {
  return placeholder.replace(PLACEHOLDER, '').trim();
}

/** Every placeholder of a document, in its values and at the start of lines of its body: read before its schema cuts anything out. */
export function* placeholdersOf(document: Document): Generator<Fault> {
  // Most files hold none, and their text says so at once.
  if (!MAYBE.test(document.text.content)) return;
  yield* unfilled(document.data);
  if (!document.body) return;
  let start = document.body.start;
  for (const line of document.body.content.split('\n')) {
    if (isPlaceholder(line)) yield fault({ file: document.file, start, end: start + line.trimEnd().length }, line);
    start += line.length + 1;
  }
}

const fault = (at: Fault['at'], placeholder: string): Fault => ({
  rule: 'placeholder/unfilled',
  at,
  data: { question: questionOf(placeholder) },
});

function* unfilled(value: unknown): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (isPlaceholder(inner)) yield fault(spanOf(value, key), inner);
    else yield* unfilled(inner);
  }
}
