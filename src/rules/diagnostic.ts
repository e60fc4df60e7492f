// Findings said in a language: the one model that every output prints. What a privacy rule matched is masked here, once.

import type { Corpus } from '../corpus/corpus.ts';
import type { Span, Texts } from '../document/place.ts';
import { pointerAt } from '../document/pointer.ts';
import type { Language } from '../language/language.ts';
import { wordsOf } from './rule.ts';
import type { Finding } from './run.ts';

/** A place as the JSON of `odas validate` gives it. */
export interface DiagnosticPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One finding in words: the contract at the end of the format. */
export interface Diagnostic extends DiagnosticPlace {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly end_line: number;
  readonly end_column: number;
  /** JSON pointer into the file's data; empty for the file as a whole. */
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
  readonly suggestions: readonly string[];
  readonly related: readonly (DiagnosticPlace & { readonly message: string })[];
}

/** Replaces what privacy rules matched in a file, wherever a text about that file repeats it, by as many dots. */
export type Mask = (text: string, file: string) => string;

/** Letters from which a text is its own. */
const LEAST_TOLD = 8;

/** Where privacy rules matched, shown or not. */
export function secretsOf(findings: readonly Finding[]): Span[] {
  return findings.flatMap(({ rule, span }) => (rule.secret ? [span] : []));
}

/** The mask of a run: made of every secret finding, shown or not. */
export function maskOf(findings: readonly Finding[], corpus: Corpus): Mask {
  return maskFrom(
    secretsOf(findings),
    new Map(corpus.documents.map((document) => [document.file, document.text])),
    findings.flatMap(({ rule, span, read }) => (rule.secret && read !== undefined ? [{ file: span.file, read }] : [])),
  );
}

/**
 * The mask of what privacy rules matched.
 * @param readings what the matches read as: a message quotes a value, not the way it was written
 */
export function maskFrom(
  matches: readonly Span[],
  texts: Texts,
  readings: readonly { readonly file: string; readonly read: string }[] = [],
): Mask {
  const secrets = new Map<string, Set<string>>();
  const written = matches.map(({ file, start, end }) => ({ file, read: texts.get(file)?.content.slice(start, end) ?? '' }));
  for (const { file, read } of [...written, ...readings]) {
    const ofFile = secrets.get(file) ?? new Set();
    secrets.set(file, ofFile);
    // A match over several lines is printed line by line.
    for (const line of read.split(/\r?\n/)) if (line.trim().length > 1) ofFile.add(line.trim());
  }
  // Another file's message may repeat it too. What is too short to be told from a common word is masked at home only.
  const everywhere = [...new Set([...secrets.values()].flatMap((ofFile) => [...ofFile]))]
    .filter((one) => one.length >= LEAST_TOLD)
    .sort((a, b) => b.length - a.length);
  const longestFirst = new Map([...secrets].map(([file, ofFile]) => [file, [...ofFile].sort((a, b) => b.length - a.length)]));
  return (text, file) =>
    [...(longestFirst.get(file) ?? []), ...everywhere].reduce(
      (masked, secret) => masked.replaceAll(secret, '•'.repeat(secret.length)),
      text,
    );
}

/** Says findings in a language. */
export function sayFindings(findings: readonly Finding[], corpus: Corpus, language: Language, mask: Mask): Diagnostic[] {
  const documents = new Map(corpus.documents.map((document) => [document.file, document]));
  return findings.map((finding) => {
    const { rule, severity, place, span, data, suggestions, related } = finding;
    const words = wordsOf(rule, language);
    const document = documents.get(place.file);
    const hide = (text: string): string => mask(text, place.file);
    return {
      rule: rule.name,
      severity,
      file: place.file,
      line: place.line,
      column: place.column,
      end_line: place.endLine,
      end_column: place.endColumn,
      pointer: document ? hide(pointerAt(document, span.start, span.end)) : '',
      message: hide(words.say(data)),
      remedy: hide(typeof words.remedy === 'string' ? words.remedy : words.remedy(data)),
      suggestions: suggestions.map(hide),
      related: related.map(({ place: other, why }) => ({
        file: other.file,
        line: other.line,
        column: other.column,
        message: mask(why[language], other.file),
      })),
    };
  });
}
