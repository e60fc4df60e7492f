// Findings set aside, with a reason and an end: in `odas.yaml`, or by a comment where they stand.

import { at, type Corpus } from '../corpus/corpus.ts';
import type { Span, Text } from '../document/place.ts';

export interface Suppression {
  readonly rule: string | undefined;
  /** The file it is about; every file when absent. */
  readonly file: string | undefined;
  /** The value it is about, and what that holds. */
  readonly pointer?: string | undefined;
  /** The lines it is about, both included. */
  readonly lines?: { readonly from: number; readonly to: number };
  readonly reason: string | undefined;
  /** Its last day. */
  readonly until: string | undefined;
  /** Where it names the rule, and where it says until when. */
  readonly at: Span;
  readonly untilAt: Span;
  /** Whether a schema looks at it too. */
  readonly inline: boolean;
}

const known = new WeakMap<Corpus, readonly Suppression[]>();

/** Every suppression of a project, whether it holds or not. */
export function suppressionsOf(corpus: Corpus): readonly Suppression[] {
  let found = known.get(corpus);
  if (!found) known.set(corpus, (found = [...declared(corpus), ...corpus.documents.flatMap(({ text }) => inline(text))]));
  return found;
}

/** Whether a suppression may hide anything: it names a rule, says why, and has not ended. */
export function isInForce({ rule, reason, until }: Suppression, date: string): boolean {
  return rule !== undefined && isReason(reason) && until !== undefined && until >= date;
}

/** A reason takes more than one word. */
export function isReason(reason: string | undefined): boolean {
  return reason !== undefined && /\p{L}\S*\s+\S*\p{L}/u.test(reason);
}

function declared(corpus: Corpus): Suppression[] {
  const project = corpus.entity('project');
  if (!project) return [];
  return (project.data.suppressions ?? []).flatMap((one) =>
    one === undefined
      ? []
      : [
          {
            rule: one.rule,
            file: one.file,
            pointer: one.pointer,
            reason: one.reason,
            until: one.until,
            at: at(project, one, 'rule'),
            untilAt: at(project, one, 'until'),
            inline: false,
          },
        ],
  );
}

const MARK = /(?:#|<!--)[ \t]*odas[ \t]*:[ \t]*off\b([^\r\n]*)/g;
/** `rule until 2026-12-31 because …`, in English or in French. */
const PARTS =
  /^[ \t]+([a-z-]+\/[a-z-]+)(?:[ \t]+(?:until|jusqu['’]au)[ \t]+(\d{4}-\d{2}-\d{2}))?(?:[ \t]+(?:because|car|parce que)[ \t:]+(.*?))?[ \t]*(?:-->.*)?$/;

/** The comments of a file that set something aside: what stands on their line, or on the next one when they stand alone. */
function inline(text: Text): Suppression[] {
  const { file, content } = text;
  if (!content.includes('odas')) return [];
  return [...content.matchAll(MARK)].map((match) => {
    const [, rule, until, reason] = PARTS.exec(match[1]!) ?? [];
    const start = match.index;
    const { line } = text.position(start);
    const alone = content.slice(content.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    const span = (part: string | undefined): Span => {
      const from = part === undefined ? start : content.indexOf(part, start);
      return { file, start: from, end: from + (part ?? match[0]).trimEnd().length };
    };
    return {
      rule,
      file,
      lines: { from: line, to: alone ? line + 1 : line },
      reason,
      until,
      at: span(rule),
      untilAt: span(until),
      inline: true,
    };
  });
}
