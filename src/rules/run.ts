// Runs the rules over a corpus: severities of the step and of the project, suppressions, one stable order.

import type { Corpus } from '../corpus/corpus.ts';
import type { Place, Span } from '../document/place.ts';
import type { Document } from '../document/document.ts';
import { pointerAt } from '../document/pointer.ts';
import type { Both } from '../language/language.ts';
import { isInForce, type Suppression, suppressionsOf } from './suppressions.ts';
import type { Rule, Scene, Severities, Severity } from './rule.ts';

/** One finding: data only; its sentence comes last, in the reader's language. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly span: Span;
  readonly place: Place;
  readonly data: unknown;
  readonly related: readonly { readonly place: Place; readonly why: Both }[];
  readonly suggestions: readonly string[];
  /** What a secret finding reads as. */
  readonly read: string | undefined;
  readonly fix: { readonly at: Span; readonly text: string } | undefined;
}

/** The severity of a rule at the step and under the settings of a project. */
export function severityOf(rule: { readonly name: string; readonly severity: Severities }, corpus: Corpus): Severity | 'off' {
  const chosen = corpus.project.rules?.[rule.name];
  if (chosen === 'off' || chosen === 'info' || chosen === 'warning' || chosen === 'error') return chosen;
  return typeof rule.severity === 'string' ? rule.severity : rule.severity[corpus.step];
}

/**
 * Every finding of the given rules, ordered by file, place and rule.
 * @param ruleNames the names that settings and suppressions may use
 * @param past what is recorded of the past, asked for once when a rule needs it
 */
export function runRules(
  corpus: Corpus,
  rules: readonly Rule[],
  { ruleNames = rules.map((one) => one.name), past: recorded = () => undefined }: Partial<Pick<Scene, 'ruleNames' | 'past'>> = {},
): Finding[] {
  const documents = new Map(corpus.documents.map((document) => [document.file, document]));
  const placeOf = (span: Span): Place =>
    documents.get(span.file)?.text.place(span.start, span.end) ?? { file: span.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const findings: Finding[] = [];
  const used = new Set<Suppression>();
  let known: { readonly past: ReturnType<typeof recorded> } | undefined;
  const past = (): ReturnType<typeof recorded> => (known ??= { past: recorded() }).past;
  const inForce = suppressionsOf(corpus).filter((one) => isInForce(one, corpus.date));
  for (const rule of [...rules.filter(({ last }) => !last), ...rules.filter(({ last }) => last)]) {
    const severity = severityOf(rule, corpus);
    if (severity === 'off') continue;
    for (const hit of rule.check({ corpus, ruleNames, used, past })) {
      const finding = {
        rule,
        severity,
        span: hit.at,
        place: placeOf(hit.at),
        data: hit.data,
        related: (hit.related ?? []).map(({ at, why }) => ({ place: placeOf(at), why })),
        suggestions: hit.suggestions ?? [],
        read: hit.read,
        fix: hit.fix,
      };
      const suppression = inForce.length === 0 ? undefined : hiding(inForce, finding, documents);
      if (suppression) used.add(suppression);
      else findings.push(finding);
    }
  }
  return findings.sort(inOrder);
}

/** The first of the suppressions in force that hides a finding. */
function hiding(
  suppressions: readonly Suppression[],
  { rule, place, span }: Finding,
  documents: ReadonlyMap<string, Document>,
): Suppression | undefined {
  return suppressions.find((one) => {
    if (one.rule !== rule.name || (one.file !== undefined && one.file !== place.file)) return false;
    if (one.lines !== undefined) return one.lines.from <= place.line && place.line <= one.lines.to;
    if (one.pointer === undefined) return true;
    const document = documents.get(place.file);
    return document !== undefined && `${pointerAt(document, span.start, span.end)}/`.startsWith(`${one.pointer.replace(/\/$/, '')}/`);
  });
}

function inOrder(a: Finding, b: Finding): number {
  const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return (
    byText(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column || byText(a.rule.name, b.rule.name)
  );
}
