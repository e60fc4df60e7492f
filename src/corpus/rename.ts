// Renaming: every place where a name is written, and what it becomes there. Nothing else of any file changes.

import { keySpanOf, originOf, spanOf } from '../document/document.ts';
import type { Edit } from '../document/edit.ts';
import type { Span } from '../document/place.ts';
import type { Corpus, Entity, Part, Reference } from './corpus.ts';
import { type Kind, kindNamed } from './kinds.ts';

/** What a renaming changes: edits by file, in the order of each file, then files that take another path. */
export interface Renaming {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

const isPart = (target: Entity | Part): target is Part => 'of' in target;

/**
 * What it takes to give an entity or a part another id. Whether the id is free and well formed is the caller's to check.
 * @param files every file of the project, to find the tables beside indicators
 */
export function renaming(corpus: Corpus, target: Entity | Part, id: string, files: readonly string[]): Renaming {
  // A transfer has the name of its hypothesis.
  const twin = !isPart(target) && target.kind === 'hypothesis' ? corpus.entity('transfer', target.id) : undefined;
  const edits = new Map<string, Edit[]>();
  const contents = new Map(corpus.documents.map(({ file, text }) => [file, text.content]));
  const write = (at: Span, written: string, text: string): void => {
    const content = contents.get(at.file);
    if (content === undefined || text === written) return;
    const own = edits.get(at.file) ?? [];
    edits.set(at.file, own);
    const inside = content.slice(at.start, at.end).indexOf(written);
    // What is written with escapes is written anew: an id needs neither escapes nor quotes.
    const start = inside === -1 ? at.start : at.start + inside;
    const end = inside === -1 ? at.end : start + written.length;
    if (!own.some((one) => one.start === start)) own.push({ start, end, text });
  };
  for (const reference of corpus.references) {
    if (reference.from.shared) continue;
    for (const named of twin ? [target, twin] : [target]) write(reference.at, reference.written, rewritten(reference, named, id));
  }
  if (isPart(target) && originOf(target.data)) write(spanOf(target.data, 'id'), target.id, id);
  for (const { at, signature } of signaturesOf(corpus)) write(at, signature, resigned(signature, target, id));

  const moves = isPart(target) ? [] : movesOf(target, id, files).concat(twin ? movesOf(twin, id, files) : []);
  for (const one of corpus.project.suppressions ?? []) {
    if (one === undefined || !originOf(one) || one.file === undefined) continue;
    const move = moves.find(({ from }) => from === one.file);
    if (move) write(spanOf(one, 'file'), one.file, move.to);
    if (one.pointer !== undefined) write(spanOf(one, 'pointer'), one.pointer, repointed(one.pointer, one.file, corpus, edits));
  }
  for (const own of edits.values()) own.sort((a, b) => a.start - b.start);
  return { edits, moves };
}

/** A reference as it must be written once `named` has another id. */
function rewritten({ written, target, kinds }: Reference, named: Entity | Part, id: string): string {
  if (!target) return written;
  const colon = /^[a-z-]+:/.exec(written)?.[0] ?? '';
  const rest = written.slice(colon.length);
  const hash = rest.indexOf('#');
  if (isPart(target) && kinds.includes('measure')) {
    const form = /^([^#]+)#([^@/]+)(?:@([^/]+))?(\/.+)?$/.exec(rest);
    if (!form) return written;
    const [, indicator, date, territory, group = ''] = form;
    const place = isPart(named) && named.kind === 'territory' && named.id === territory ? id : territory;
    return `${colon}${isSame(target.of, named) ? id : indicator}#${date}${place === undefined ? '' : `@${place}`}${group}`;
  }
  if (isSame(target, named)) return hash === -1 ? `${colon}${id}` : `${colon}${rest.slice(0, hash + 1)}${id}`;
  // A part is written after the file that holds it.
  if (hash !== -1 && isPart(target) && isSame(target.of, named)) return `${colon}${id}${rest.slice(hash)}`;
  return written;
}

function isSame(one: Entity | Part, other: Entity | Part): boolean {
  if (one.kind !== other.kind || one.id !== other.id) return false;
  return isPart(one) ? isPart(other) && one.of.file === other.of.file : !isPart(other) && one.file === other.file;
}

/** The signatures of adopted convergences: they name a theme and organisations, and are not references. */
function signaturesOf(corpus: Corpus): { at: Span; signature: string }[] {
  return (corpus.entity('diagnosis')?.data.retained_convergences ?? []).flatMap((one) =>
    one?.signature !== undefined && originOf(one) ? [{ at: spanOf(one, 'signature'), signature: one.signature }] : [],
  );
}

/** A signature is `type:theme` or `type:theme:org-a+org-b`, organisations in alphabetical order. */
function resigned(signature: string, named: Entity | Part, id: string): string {
  const [type, theme, organisations] = signature.split(':');
  if (named.kind === 'theme' && theme === named.id) return [type, id, ...(organisations === undefined ? [] : [organisations])].join(':');
  if (named.kind !== 'actor' || organisations === undefined || !organisations.split('+').includes(named.id)) return signature;
  const renamed = organisations.split('+').map((one) => (one === named.id ? id : one));
  return [type, theme, renamed.toSorted().join('+')].join(':');
}

/** The pointer of a suppression once keys on its way have other names. */
function repointed(pointer: string, file: string, corpus: Corpus, edits: ReadonlyMap<string, readonly Edit[]>): string {
  let value: unknown = corpus.documents.find((one) => one.file === file)?.data;
  return pointer
    .split('/')
    .map((step, index) => {
      if (index === 0) return step;
      const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const container = value;
      value = (container as Record<string, unknown> | null | undefined)?.[plain];
      const key = originOf(container) ? keySpanOf(container as object, plain) : undefined;
      const edit = key && edits.get(file)?.find(({ start, end }) => key.start <= start && end <= key.end);
      return edit && !Array.isArray(container) ? edit.text : step;
    })
    .join('/');
}

/** The file of an entity under its new name, and the table beside it. */
function movesOf({ file, id: before }: Entity, id: string, files: readonly string[]): { from: string; to: string }[] {
  const stem = file.slice(0, file.lastIndexOf('/') + 1);
  const beside = [file, `${stem}${before}.csv`].filter((one, index) => index === 0 || files.includes(one));
  return beside.map((from) => ({ from, to: `${stem}${id}${from.slice(stem.length + before.length)}` }));
}

/** Whether a kind's files carry its id, so that they can be renamed: one file a project (`roadmap`) has no id of its own. */
export function isNamed(kind: Kind): boolean {
  const declared = kindNamed(kind);
  return declared !== undefined && declared.at.endsWith('/') && !declared.formats.includes('json') && kind !== 'transfer';
}
