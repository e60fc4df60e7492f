// Lays the files of a rule's example over the small project in base/: a fragment replaces, key by key, what the base file says.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { History, Version } from '../../src/document/history.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig, type Source } from '../../src/corpus/source.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Example } from '../../src/rules/rule.ts';

const folder = new URL('base/', import.meta.url).pathname;

/** The small project, path by path. */
export const base: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
);

/** Top-level keys of a YAML text, each with its lines. */
function blocks(yaml: string): Map<string, string> {
  const found = new Map<string, string>();
  let key = '';
  for (const line of yaml.split(/(?<=\n)/)) {
    const start = /^⟦?([A-Za-z_]+)⟧?:/.exec(line);
    if (start) key = start[1]!;
    found.set(key, (found.get(key) ?? '') + line);
  }
  return found;
}

function overlay(below: string, fragment: string): string {
  const merged = blocks(below);
  for (const [key, lines] of blocks(fragment)) merged.set(key, lines.endsWith('\n') ? lines : `${lines}\n`);
  return [...merged.values()].join('');
}

/** A fragment over a base file; for Markdown, its front matter over the base's, and its body instead of the base's when it has one. */
function layFile(below: string | undefined, fragment: string, file: string): string {
  if (below === undefined) return fragment;
  if (!file.endsWith('.md')) return overlay(below, fragment);
  const split = (text: string): [string, string] => {
    const [, yaml, body] = /^---\r?\n([\s\S]*?)^---\r?\n?([\s\S]*)$/m.exec(text) ?? [];
    return [yaml ?? '', body ?? ''];
  };
  const [yaml, body] = split(below);
  const [ownYaml, ownBody] = split(fragment);
  return `---\n${overlay(yaml, ownYaml)}---\n${ownBody === '' ? body : ownBody}`;
}

/** The files of an example over the base, and where its marks `⟦ ⟧` stand: `file:line:column-line:column`. */
export function lay(example: Example): { files: Record<string, string>; expected: string[] } {
  const files: Record<string, string> = { ...base };
  const expected: string[] = [];
  for (const [file, fragment] of Object.entries(example.files)) {
    if (fragment === '') {
      delete files[file];
      continue;
    }
    const marked = layFile(base[file], fragment, file);
    const place = (text: string): string => `${text.split('\n').length}:${text.length - text.lastIndexOf('\n')}`;
    for (const { index } of marked.matchAll(/⟦/g)) {
      const before = marked.slice(0, index).replace(/[⟦⟧]/g, '');
      const inside = marked.slice(index + 1, marked.indexOf('⟧', index)).replace(/[⟦⟧]/g, '');
      expected.push(`${file}:${place(before)}-${place(before + inside)}`);
    }
    files[file] = marked.replace(/[⟦⟧]/g, '');
  }
  for (const fault of example.faults ?? []) expected.push(`${fault.file}:1:1-1:1`);
  return { files, expected: expected.sort() };
}

/** The corpus of a set of files. */
export function corpusOf(files: Readonly<Record<string, string>>, { date, faults = [] }: Partial<Example> = {}): Corpus {
  const sources: Source[] = Object.entries(files).map(([file, content]) => ({ file, content }));
  for (const { rule, file, data } of faults) sources.push({ file, faults: [{ rule, at: { file, start: 0, end: 0 }, data }] });
  return buildCorpus(sources, readConfig(files['odas.yaml'] ?? ''), { today: '2026-10-15', date });
}

/** What an example says was recorded before. */
export function pastOf({ past }: Example): History | undefined {
  if (!past) return undefined;
  const versions = new Map<string, Version[]>();
  for (const [index, { date, files }] of past.entries()) {
    for (const [file, content] of Object.entries(lay({ files }).files)) {
      if (!Object.hasOwn(files, file)) continue;
      versions.set(file, [...(versions.get(file) ?? []), { revision: `000000000${index}`, date, content }]);
    }
  }
  return { begins: past[0]!.date, versions };
}
