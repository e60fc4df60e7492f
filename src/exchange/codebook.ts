// Codes of other programs as themes of the codebook, and back: guids are kept, so that a second exchange finds what the first one made.

import { createHash } from 'node:crypto';
import type { Corpus } from '../corpus/corpus.ts';
import { scalar } from './yaml-text.ts';
import type { Code } from './refi.ts';

/** An id that the format admits, from a name. */
export function idFrom(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const base = plain === '' || plain === 'true' || plain === 'false' || plain === 'null' ? fallback : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** A guid that the same name always gives (RFC 4122, version 5 in form). */
export function guidFrom(name: string): string {
  const hex = createHash('sha1').update(`odas ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Theme {
  readonly id: string;
  readonly label: string;
  readonly definition: string | undefined;
  readonly parent: string | undefined;
  readonly guid: string | undefined;
}

export const themesOf = (corpus: Corpus): Theme[] =>
  corpus.parts('theme').map(({ id, data }) => {
    const text = (key: string): string | undefined => (typeof data[key] === 'string' ? data[key] : undefined);
    return { id, label: text('label') ?? id, definition: text('definition'), parent: text('parent'), guid: text('guid')?.toLowerCase() };
  });

/** The themes of a project as codes. */
export function codesOf(corpus: Corpus): Code[] {
  const themes = themesOf(corpus);
  const guids = new Map(themes.map(({ id, guid }) => [id, guid ?? guidFrom(`theme ${id}`)]));
  const isAbove = (id: string, from: string | undefined): boolean => {
    const seen = new Set<string>();
    for (let at = from; at !== undefined && !seen.has(at); at = themes.find((one) => one.id === at)?.parent) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  };
  return themes.map(({ id, label, definition, parent }) => ({
    guid: guids.get(id)!,
    name: label,
    description: definition ?? '',
    // A circle in the codebook has no top: it is opened where it closes.
    parent: parent === undefined || isAbove(id, parent) ? undefined : guids.get(parent),
  }));
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('fr') === b.trim().toLocaleLowerCase('fr');

/** What importing codes gives: the theme of each code, and `themes.yaml` with the new ones after the others. */
export interface MergedCodes {
  readonly themeOf: ReadonlyMap<string, string>;
  /** Undefined when every code is already there. */
  readonly content: string | undefined;
  /** The file is there, but not written one theme a line: nothing can be added to it safely. */
  readonly isClosed: boolean;
}

export function mergeCodes(corpus: Corpus, codes: readonly Code[]): MergedCodes {
  const themes = themesOf(corpus);
  const taken = new Set(themes.map(({ id }) => id));
  const themeOf = new Map<string, string>();
  const fresh: string[] = [];
  const before = corpus.entity('themes')?.document.text.content;
  const indent = /^( *)- /m.exec(before ?? '')?.[1] ?? '  ';
  for (const { guid, name, description, parent } of codes) {
    // Known by its guid, by the guid its id gives, or by its label.
    const known =
      themes.find((one) => one.guid === guid) ??
      themes.find((one) => guidFrom(`theme ${one.id}`) === guid) ??
      themes.find((one) => one.guid === undefined && same(one.label, name));
    if (known) {
      themeOf.set(guid, known.id);
      continue;
    }
    const id = idFrom(name, taken, 'theme');
    taken.add(id);
    themeOf.set(guid, id);
    const above = parent === undefined ? undefined : themeOf.get(parent);
    const rows = [`- id: ${scalar(id)}`, `  label: ${scalar(name)}`];
    if (description !== '') rows.push(`  definition: ${scalar(description)}`);
    if (above !== undefined) rows.push(`  parent: ${scalar(above)}`);
    rows.push(`  guid: ${scalar(guid)}`);
    fresh.push(...rows.map((row) => `${indent}${row}`));
  }
  if (fresh.length === 0) return { themeOf, content: undefined, isClosed: false };
  if (before === undefined) return { themeOf, content: `themes:\n${fresh.join('\n')}\n`, isClosed: false };
  // Only a file whose last top-level key is a list of themes in block style can be added to at its end.
  const isOpen = /^themes:\s*(?:#.*)?$/m.test(before) && [...before.matchAll(/^([a-z_]+):/gm)].at(-1)?.[1] === 'themes';
  return { themeOf, content: isOpen ? `${before.trimEnd()}\n${fresh.join('\n')}\n` : undefined, isClosed: !isOpen };
}
