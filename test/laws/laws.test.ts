// The laws of the structure. Each counts what it looked at, and is shown to fail on a known violation.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { KINDS } from '../../src/corpus/kinds.ts';
import { RULES } from '../../src/rules/all.ts';
import { importsOf, roomOf, type SourceFile, sources } from './sources.ts';

/** What each room may import beside itself. `index` is the library door. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  language: [],
  document: [],
  corpus: ['document', 'language'],
  rules: ['corpus', 'document', 'language'],
  diagnosis: ['corpus', 'document', 'language'],
  ranking: ['corpus', 'document', 'language'],
  evaluation: ['corpus', 'document', 'language'],
  steering: ['corpus', 'document', 'language'],
  history: ['corpus', 'document', 'language'],
  scaffold: ['corpus', 'document', 'language'],
  national: ['diagnosis', 'evaluation', 'steering', 'scaffold', 'corpus', 'document', 'language'],
  exchange: ['national', 'ranking', 'steering', 'corpus', 'document', 'language'],
  report: ['national', 'diagnosis', 'ranking', 'evaluation', 'steering', 'history', 'corpus', 'document', 'language'],
  disk: ['document'],
  cli: [
    'disk',
    'rules',
    'diagnosis',
    'history',
    'ranking',
    'evaluation',
    'steering',
    'scaffold',
    'exchange',
    'national',
    'report',
    'corpus',
    'document',
    'language',
  ],
  index: ['rules', 'national', 'diagnosis', 'ranking', 'evaluation', 'steering', 'report', 'corpus', 'document', 'language'],
  bin: [],
};

/** Imports that go the wrong way. */
function wrongWays(files: readonly SourceFile[]): string[] {
  return files.flatMap((source) =>
    importsOf(source)
      .filter((target) => target.startsWith('src/'))
      .filter((target) => roomOf(target) !== roomOf(source.file) && !(MAY_IMPORT[roomOf(source.file)] ?? []).includes(roomOf(target)))
      .map((target) => `${source.file} imports ${target}`),
  );
}

const WORLD = /from 'node:(?:fs|child_process|os|net|http)[^']*'|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bconsole\.|\bMath\.random\(/;

/** Files that touch the world and are not the shell. */
function worldly(files: readonly SourceFile[]): string[] {
  return files.filter(({ file, text }) => !['bin', 'cli', 'disk'].includes(roomOf(file)) && WORLD.test(text)).map(({ file }) => file);
}

/** Packages that come in by more than one door. */
function doors(files: readonly SourceFile[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const source of files) {
    for (const target of importsOf(source)) {
      if (/^(?:src|bin|dist|node:|package\.json)/.test(target)) continue;
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      found.set(name, (found.get(name) ?? new Set()).add(source.file));
    }
  }
  return new Map([...found].map(([name, users]) => [name, [...users]]));
}

/** Types say nothing at run time: a file may name the types of a package that another file opens. */
const withoutTypes = (files: readonly SourceFile[]): SourceFile[] =>
  files.map(({ file, text }) => ({ file, text: text.replace(/import type [^;]+;/g, '') }));

const names = (folder: string, pattern: RegExp): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true })
    .map(String)
    .filter((name) => pattern.test(name));

describe('the laws', () => {
  it('imports go one way', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(wrongWays(sources)).toEqual([]);
    expect(wrongWays([{ file: 'src/document/x.ts', text: "import { a } from '../corpus/corpus.ts';" }])).toHaveLength(1);
    expect(wrongWays([{ file: 'src/rules/a/x.ts', text: "import { a } from '../../disk/project.ts';" }])).toHaveLength(1);
  });

  it('only the shell touches the world', () => {
    expect(sources.filter(({ text }) => WORLD.test(text)).length).toBeGreaterThan(1);
    expect(worldly(sources)).toEqual([]);
    expect(worldly([{ file: 'src/rules/a/x.ts', text: 'const now = Date.now();' }])).toHaveLength(1);
  });

  it('one package, one door', () => {
    const found = doors(withoutTypes(sources));
    expect(found.size).toBeGreaterThan(5);
    expect([...found].filter(([, users]) => users.length > 1)).toEqual([]);
    const twice = ['a', 'b'].map((name) => ({ file: `src/corpus/${name}.ts`, text: "import x from 'yaml';" }));
    expect([...doors(twice)].filter(([, users]) => users.length > 1)).toHaveLength(1);
  });

  it('every rule has its file, its line in the list, and the name of its file', () => {
    const cards = sources.filter(({ file, text }) => /^src\/rules\/[^/]+\//.test(file) && / = rule[<(]/.test(text));
    expect(cards.length).toBeGreaterThan(50);
    expect(cards.map(({ file }) => file.slice('src/rules/'.length, -3)).sort()).toEqual(RULES.map((rule) => rule.name).sort());
  });

  it('every command and every schema is listed', () => {
    const files = names('src/cli/commands', /\.ts$/).filter((name) => name !== 'index.ts');
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual(COMMANDS.map((command) => command.name).sort());
    const kinds = names('schemas', /^[a-z-]+\.schema\.json$/)
      .map((name) => JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')) as { 'x-odas': { kind?: string } })
      .flatMap((schema) => schema['x-odas'].kind ?? []);
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.sort()).toEqual(KINDS.map((kind) => kind.name).sort());
  });

  it('files are small and rooms have honest names', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 350).map(({ file }) => file)).toEqual([]);
    expect(sources.filter(({ file }) => /\/(?:utils?|helpers?|types|common)\//.test(file))).toEqual([]);
  });
});
