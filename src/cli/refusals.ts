// Why a document cannot be written: the project's errors, and the places to complete that it would print.

import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';
import { RULES } from '../rules/all.ts';
import { maskOf, sayFindings } from '../rules/diagnostic.ts';
import { runRules } from '../rules/run.ts';
import { printable } from './io.ts';

/** One line a finding; empty when nothing prevents the document. */
export function refusals(corpus: Corpus, placeholders: readonly string[], language: Language): string {
  const all = runRules(corpus, RULES);
  const texts = new Map(corpus.documents.map(({ file, text }) => [file, text.content]));
  const isPrinted = (file: string, start: number, end: number): boolean => {
    const written = texts.get(file)?.slice(start, end) ?? '';
    return placeholders.some((placeholder) => written.includes(placeholder) || placeholder.includes(written.replace(/^["']|["']$/g, '')));
  };
  const blocking = all.filter(
    ({ rule, severity, span }) =>
      severity === 'error' || (rule.name === 'placeholder/unfilled' && isPrinted(span.file, span.start, span.end)),
  );
  return sayFindings(blocking, corpus, language, maskOf(all, corpus))
    .map((one) => `  ${printable(`${one.file}:${one.line}:${one.column}  ${one.message}`)}\n`)
    .join('');
}
