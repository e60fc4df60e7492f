// Why a document cannot be written: the project's errors, and the places to complete that it would print.

import type { Texts } from '../document/place.ts';
import { printable } from './io.ts';
import type { Verdict } from './verdict.ts';

/** One line a finding; empty when nothing prevents the document. */
export function refusals({ diagnostics }: Verdict, texts: Texts, placeholders: readonly string[]): string {
  const isPrinted = (written: string): boolean =>
    placeholders.some((placeholder) => written.includes(placeholder) || placeholder.includes(written.replace(/^["']|["']$/g, '')));
  return diagnostics
    .filter(
      (one) => one.severity === 'error' || (one.rule === 'placeholder/unfilled' && isPrinted(texts.get(one.file)?.between(one) ?? '')),
    )
    .map((one) => `  ${printable(`${one.file}:${one.line}:${one.column}  ${one.message}`)}\n`)
    .join('');
}
