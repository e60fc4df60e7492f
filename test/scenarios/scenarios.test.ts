// Replays the scenarios: each text file says which files are laid over the small project, which command is run, what it prints.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const here = new URL('.', import.meta.url).pathname;
const root = new URL('../../', import.meta.url).pathname;
const world = mkdtempSync(join(tmpdir(), 'odas-scenarios-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const ajv = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
ajv.addVocabulary(['x-odas']);
/** The schema of what each command prints as JSON, by the name of the command. */
const outputs = new Map(
  readdirSync(join(root, 'schemas/output')).map((name) => [
    name.replace('.schema.json', ''),
    ajv.compile(JSON.parse(readFileSync(join(root, 'schemas/output', name), 'utf8')) as object),
  ]),
);

interface Run {
  readonly argv: readonly string[];
  readonly env: Record<string, string>;
  readonly exit: number;
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
  /** Files that must be there afterwards, with a text they must hold. */
  readonly there: readonly (readonly [path: string, text: string])[];
  readonly absent: readonly string[];
}

interface Scenario {
  readonly title: string;
  /** Whether it starts from an empty folder rather than the small project. */
  readonly empty: boolean;
  readonly files: readonly (readonly [string, string])[];
  readonly runs: readonly Run[];
}

/**
 * `# title`, `--- file` and its text, then for each command `$ odas …`, `exit N`, `+ text` that must be printed, `- text` that
 * must not, `@ file` that must be there (`@ file: text` that it must hold), `! file` that must not. A name followed by `(windows-1252)` is
 * saved so, as a spreadsheet saves its tables.
 */
function parse(text: string): Scenario {
  const [head = '', ...rest] = text.split(/^(?=\$ )/m);
  const [titleLine = '', ...blocks] = head.split(/^--- /m);
  return {
    title: titleLine.split('\n')[0]!.replace(/^# /, ''),
    empty: titleLine.includes('\nempty'),
    files: blocks.map((block) => {
      const at = block.indexOf('\n');
      return [block.slice(0, at), block.slice(at + 1).replaceAll('\\r\n', '\r\n').replaceAll('\\uFEFF', '\uFEFF')] as const;
    }),
    runs: rest.map(parseRun),
  };
}

function parseRun(block: string): Run {
  const lines = block.split('\n');
  const words = [...lines[0]!.slice(2).matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare!);
  const command = words.indexOf('odas');
  const starting = (mark: string): string[] => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return {
    argv: words.slice(command + 1),
    env: Object.fromEntries(words.slice(0, command).map((word) => word.split('=') as [string, string])),
    exit: Number(lines.find((line) => line.startsWith('exit '))!.slice(5)),
    holds: starting('+ '),
    lacks: starting('- '),
    there: starting('@ ').map((line) => (line.includes(': ') ? [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] : [line, ''])),
    absent: starting('! '),
  };
}

/** Bytes as Excel writes them in French: Latin-1, but for the signs that only Windows puts where it has control characters. */
function inWindows1252(text: string): Uint8Array {
  const signs: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, Œ: 0x8c, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, œ: 0x9c };
  return Uint8Array.from(text, (character) => signs[character] ?? character.charCodeAt(0));
}

function lay(scenario: Scenario, name: string): string {
  const folder = join(world, name);
  mkdirSync(folder, { recursive: true });
  if (!scenario.empty) cpSync(join(root, 'test/rules/base'), folder, { recursive: true });
  for (const [file, text] of scenario.files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const [, name, old] = /^(\S+)( \(windows-1252\))?$/.exec(file)!;
    writeFileSync(join(folder, name!), old === undefined ? text : inWindows1252(text));
  }
  return folder;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
/** The same with sentences on one line, however they were broken for the terminal. */
const whole = (text: string): string => `${text}\n${text.replace(/ *\n */g, ' ')}`;

function hold(run: Run, folder: string, { code, output }: { code: number | null; output: string }): void {
  const shown = whole(plain(output));
  expect(`exit ${code}\n${shown}`).toContain(`exit ${run.exit}\n`);
  for (const text of run.holds) expect(shown).toContain(text);
  for (const text of run.lacks) expect(shown).not.toContain(text);
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  for (const [path, text] of run.there) {
    expect(existsSync(join(folder, path)), path).toBe(true);
    if (text !== '') expect(plain(readFileSync(join(folder, path), 'utf8'))).toContain(text);
  }
  for (const path of run.absent) expect(existsSync(join(folder, path)), path).toBe(false);
  const isValid = outputs.get(run.argv.find((word) => outputs.has(word)) ?? '');
  if (run.argv.includes('json') && isValid && run.exit !== 2) {
    isValid(JSON.parse(output));
    expect(isValid.errors).toBeNull();
  }
}

const scenarios = readdirSync(here)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name: name.slice(0, -4), ...parse(readFileSync(join(here, name), 'utf8')) }));

describe('scenarios', () => {
  it('are there', () => expect(scenarios.length).toBeGreaterThan(15));

  it.each(scenarios)('$name: $title', async (scenario) => {
    const folder = lay(scenario, scenario.name);
    for (const run of scenario.runs) {
      let output = '';
      const sink = { write: (text: string) => (output += text) };
      const env = { LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off', ...run.env };
      const code = await main(run.argv, { cwd: folder, env, stdout: sink, stderr: sink, now: () => new Date('2026-10-15T08:00:00Z') });
      hold(run, folder, { code, output });
    }
  });

  it.each(scenarios.filter((_, index) => index % 3 === 0))('$name, through the built program', (scenario) => {
    const folder = lay(scenario, `${scenario.name}-built`);
    for (const run of scenario.runs) {
      const env = { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: join(world, 'cache'), ...run.env };
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/odas.js'), ...run.argv], { cwd: folder, env, encoding: 'utf8' });
      hold(run, folder, { code: status, output: stdout + stderr });
    }
  });
});
