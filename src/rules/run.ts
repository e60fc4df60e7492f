// Runs the rules over a corpus: severities of the step and of the project, suppressions, one stable order.

import type { Corpus } from '../corpus/corpus.ts';
import type { Place, Span } from '../document/place.ts';
import type { Text } from '../document/place.ts';
import type { Both } from '../language/language.ts';
import type { Rule, Severities, Severity } from './rule.ts';

/** One finding: data only; its sentence comes last, in the reader's language. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly span: Span;
  readonly place: Place;
  readonly data: unknown;
  readonly related: readonly { readonly place: Place; readonly why: Both }[];
  readonly suggestions: readonly string[];
  readonly fix: { readonly at: Span; readonly text: string } | undefined;
}

/** The severity of a rule at the step and under the settings of a project. */
export function severityOf(rule: { readonly name: string; readonly severity: Severities }, corpus: Corpus): Severity | 'off' {
  const chosen = corpus.project.rules?.[rule.name];
  if (chosen === 'off' || chosen === 'info' || chosen === 'warning' || chosen === 'error') return chosen;
  return typeof rule.severity === 'string' ? rule.severity : rule.severity[corpus.step];
}

/** Every finding of the given rules, ordered by file, place and rule. */
export function runRules(corpus: Corpus, rules: readonly Rule[], ruleNames: readonly string[] = rules.map((one) => one.name)): Finding[] {
  const texts = new Map<string, Text>(corpus.documents.map((document) => [document.file, document.text]));
  const placeOf = (span: Span): Place =>
    texts.get(span.file)?.place(span.start, span.end) ?? { file: span.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const findings: Finding[] = [];
  const used = new Set<object>();
  for (const rule of [...rules.filter(({ last }) => !last), ...rules.filter(({ last }) => last)]) {
    const severity = severityOf(rule, corpus);
    if (severity === 'off') continue;
    for (const hit of rule.check({ corpus, ruleNames, used })) {
      const finding = {
        rule,
        severity,
        span: hit.at,
        place: placeOf(hit.at),
        data: hit.data,
        related: (hit.related ?? []).map(({ at, why }) => ({ place: placeOf(at), why })),
        suggestions: hit.suggestions ?? [],
        fix: hit.fix,
      };
      const suppression = suppressionOf(finding, corpus);
      if (suppression) used.add(suppression);
      else findings.push(finding);
    }
  }
  return findings.sort(inOrder);
}

/** The suppression in force that hides a finding. */
function suppressionOf({ rule, place }: Finding, corpus: Corpus): object | undefined {
  return (corpus.project.suppressions ?? []).find(
    (one) =>
      one?.rule === rule.name &&
      one.reason !== undefined &&
      (one.file === undefined || one.file === place.file) &&
      (one.until ?? '') >= corpus.date,
  );
}

function inOrder(a: Finding, b: Finding): number {
  const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return (
    byText(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column || byText(a.rule.name, b.rule.name)
  );
}
