// What the rules say of a project, in a language: computed once for a state of its files, then remembered.

import type { Corpus } from '../corpus/corpus.ts';
import { type Span, Text, type Texts } from '../document/place.ts';
import type { Language } from '../language/language.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Found } from './load.ts';
import type { Memory } from './memory.ts';

export interface Verdict {
  /** The names of the rules that were applied. */
  readonly rules: readonly string[];
  /** Every finding of every rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where privacy rules matched. */
  readonly secrets: readonly Span[];
  /** The file of each entity. */
  readonly entities: readonly string[];
}

/** The verdict on a project. `corpus` is asked for only when nothing is remembered. */
export async function verdictOf(found: Found, language: Language, corpus: () => Corpus | Promise<Corpus>): Promise<Verdict> {
  const question = `verdict ${language}`;
  const known = found.memory.recall<Verdict>(question);
  if (known && areStill(found.sources, shownBy(known))) return known;
  const verdict = await judge(await corpus(), found, language, found.memory);
  found.memory.remember(question, verdict);
  return verdict;
}

/** What is remembered of files in which no personal data was found: they need not be searched again. */
const CLEAN = 'clean';

/** The verdict on a corpus, computed. */
export async function judge(corpus: Corpus, { root }: Pick<Found, 'root'>, language: Language, memory?: Memory): Promise<Verdict> {
  const { RULES } = await import('../rules/all.ts');
  const { runRules } = await import('../rules/run.ts');
  const { maskOf, sayFindings, secretsOf } = await import('../rules/diagnostic.ts');
  const { pastOf } = await import('./evaluation/past.ts');
  const { clean, takeForClean } = await import('../rules/privacy/texts.ts');
  const known = memory?.holding(CLEAN);
  for (const document of corpus.documents) if (known?.has(document.file)) takeForClean(document);
  const findings = runRules(corpus, RULES, { past: () => pastOf(root, corpus.date) });
  memory?.hold(CLEAN, new Set(corpus.documents.filter(clean).map(({ file }) => file)));
  return {
    rules: RULES.map(({ name }) => name),
    diagnostics: sayFindings(findings, corpus, language, maskOf(findings, corpus)),
    secrets: secretsOf(findings),
    entities: corpus.all.map(({ file }) => file),
  };
}

/** The files that a verdict shows. */
function shownBy({ diagnostics, secrets }: Verdict): ReadonlySet<string> {
  return new Set([...diagnostics, ...secrets].map(({ file }) => file));
}

/** Whether files are what they were taken for, now that they are read. */
function areStill(sources: Found['sources'], files: ReadonlySet<string>): boolean {
  return sources.every((source) => {
    if (!files.has(source.file)) return true;
    const { mark } = source;
    void source.content;
    return source.mark === mark;
  });
}

/** The texts that findings refer to, read when they are asked for. */
export function textsOf(sources: Found['sources']): Texts {
  const found = new Map(sources.map((source) => [source.file, source]));
  const texts = new Map<string, Text>();
  return {
    get(file) {
      const source = found.get(file);
      if (source === undefined) return undefined;
      const text = texts.get(file) ?? new Text(file, source.content ?? source.shown ?? '');
      texts.set(file, text);
      return text;
    },
  };
}
