// Findings that a project admits for now, when it takes up strict rules late: those listed do not count, whatever is new does.

import { createHash } from 'node:crypto';
import type { Texts } from '../document/place.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Language } from '../language/language.ts';
import type { Found } from './load.ts';
import { WrongRequest } from './io.ts';
import { words } from './words.ts';

/** The file that lists them, at the root of the project. */
export const ADMITTED_FILE = '.odas-baseline.json';

/** How many findings of each likeness are admitted. */
export type Admitted = ReadonlyMap<string, number>;

/** What a finding is known by: its rule, its file and what is written there; not its line, which moves, nor its words. */
function likenessOf(one: Diagnostic, texts: Texts): string {
  return likenessAs(one.rule, one.file, texts.get(one.file)?.between(one) ?? '');
}

function likenessAs(rule: string, file: string, written: string): string {
  return createHash('sha256').update(`${rule}\n${file}\n${written}`).digest('hex').slice(0, 16);
}

/** Personal data and what prevents reading are never admitted. */
const isAdmissible = ({ rule }: Diagnostic): boolean => !/^(?:privacy|suppression|yaml|front-matter|file)\//.test(rule);

/** The list that admits every finding there is now. */
export function admittedText(diagnostics: readonly Diagnostic[], texts: Texts): { text: string; count: number } {
  const kept = diagnostics.filter(isAdmissible);
  const entries = new Map<string, { rule: string; file: string; likeness: string; count: number }>();
  for (const one of kept) {
    const likeness = likenessOf(one, texts);
    const known = entries.get(likeness);
    if (known) known.count += 1;
    else entries.set(likeness, { rule: one.rule, file: one.file, likeness, count: 1 });
  }
  return { text: `${JSON.stringify({ version: 1, admitted: [...entries.values()] }, null, 2)}\n`, count: kept.length };
}

/** The list of a project; undefined where there is none. @throws WrongRequest when it is not one */
export async function admittedFile(
  { root, config }: Pick<Found, 'root' | 'config'>,
  language: Language,
): Promise<{ readonly path: string; readonly content: string; readonly admitted: Admitted } | undefined> {
  const { readFound } = await import('../disk/project.ts');
  const { content = '', faults } = readFound(root, ADMITTED_FILE, config.limits.fileSize);
  if (faults?.some(({ data }) => data['reason'] === 'ENOENT')) return undefined;
  return { path: ADMITTED_FILE, content, admitted: readAdmitted(content, () => words(language).badBaseline(ADMITTED_FILE)) };
}

/** Reads a list. @throws WrongRequest when it is not one */
function readAdmitted(content: string, refuse: () => string): Admitted {
  const wrong = (): never => {
    throw new WrongRequest(refuse());
  };
  let data: { version?: unknown; admitted?: unknown };
  try {
    data = JSON.parse(content) as typeof data;
  } catch {
    return wrong();
  }
  if (data === null || typeof data !== 'object' || data.version !== 1 || !Array.isArray(data.admitted)) return wrong();
  return new Map(
    data.admitted.map((one: { likeness?: unknown; count?: unknown } | null) =>
      typeof one?.likeness === 'string' && Number.isSafeInteger(one.count) ? ([one.likeness, one.count as number] as const) : wrong(),
    ),
  );
}

/** The same list once files have other names and texts: what was admitted stays admitted, under what is written now. */
export function carriedOver(
  content: string,
  admitted: Admitted,
  { diagnostics, texts }: { readonly diagnostics: readonly Diagnostic[]; readonly texts: Texts },
  now: (one: Diagnostic) => { readonly file: string; readonly written: string },
): string {
  const left = new Map(admitted);
  const list = JSON.parse(content) as { admitted: { rule: string; file: string; likeness: string; count: number }[] };
  const entries = new Map(list.admitted.map((one) => [one.likeness, { ...one }]));
  for (const one of diagnostics.filter(isAdmissible)) {
    const likeness = likenessOf(one, texts);
    const more = left.get(likeness) ?? 0;
    const { file, written } = now(one);
    const fresh = likenessAs(one.rule, file, written);
    if (more <= 0 || fresh === likeness) continue;
    left.set(likeness, more - 1);
    entries.get(likeness)!.count -= 1;
    const known = entries.get(fresh);
    if (known) known.count += 1;
    else entries.set(fresh, { rule: one.rule, file, likeness: fresh, count: 1 });
  }
  return `${JSON.stringify({ ...list, admitted: [...entries.values()].filter(({ count }) => count > 0) }, null, 2)}\n`;
}

/** Parts findings into those that count and those that are admitted; `gone` are admitted ones that no longer exist. */
export function part(
  diagnostics: readonly Diagnostic[],
  admitted: Admitted,
  texts: Texts,
): { readonly counted: readonly Diagnostic[]; readonly admitted: number; readonly gone: number } {
  const left = new Map(admitted);
  const counted = diagnostics.filter((one) => {
    if (left.size === 0 || !isAdmissible(one)) return true;
    const likeness = likenessOf(one, texts);
    const more = left.get(likeness) ?? 0;
    if (more > 0) left.set(likeness, more - 1);
    return more <= 0;
  });
  return { counted, admitted: diagnostics.length - counted.length, gone: [...left.values()].reduce((sum, more) => sum + more, 0) };
}
