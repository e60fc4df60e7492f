// Replays the scenarios: each text file says which files are laid over the small project, which command is run, what it prints.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const here = new URL('.', import.meta.url).pathname;
const root = new URL('../../', import.meta.url).pathname;
const world = mkdtempSync(join(tmpdir(), 'odas-scenarios-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const schema = JSON.parse(readFileSync(join(root, 'schemas/output/validate.schema.json'), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true });
ajv.addVocabulary(['x-odas']);
const isValidOutput = ajv.compile(schema);

interface Scenario {
  readonly title: string;
  /** Whether it starts from an empty folder rather than the small project. */
  readonly empty: boolean;
  readonly files: readonly (readonly [string, string])[];
  readonly argv: readonly string[];
  readonly env: Record<string, string>;
  readonly exit: number;
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
}

/** `# title`, `--- file` and its text, `$ odas …`, `exit N`, then `+ text` that must be printed and `- text` that must not. */
function parse(text: string): Scenario {
  const [head = '', ...rest] = text.split(/^(?=\$ )/m);
  const [titleLine = '', ...blocks] = head.split(/^--- /m);
  const lines = rest.join('').split('\n');
  const words = [...lines[0]!.slice(2).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const command = words.indexOf('odas');
  const starting = (mark: string): string[] => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return {
    title: titleLine.split('\n')[0]!.replace(/^# /, ''),
    empty: titleLine.includes('\nempty'),
    files: blocks.map((block) => {
      const at = block.indexOf('\n');
      return [block.slice(0, at), block.slice(at + 1).replaceAll('\\r\n', '\r\n').replaceAll('\\uFEFF', '\uFEFF')] as const;
    }),
    argv: words.slice(command + 1),
    env: Object.fromEntries(words.slice(0, command).map((word) => word.split('=') as [string, string])),
    exit: Number(lines.find((line) => line.startsWith('exit '))!.slice(5)),
    holds: starting('+ '),
    lacks: starting('- '),
  };
}

function lay(scenario: Scenario, name: string): string {
  const folder = join(world, name);
  mkdirSync(folder, { recursive: true });
  if (!scenario.empty) cpSync(join(root, 'test/rules/base'), folder, { recursive: true });
  for (const [file, text] of scenario.files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function hold(scenario: Scenario, { code, output }: { code: number | null; output: string }): void {
  const shown = plain(output);
  for (const text of scenario.holds) expect(shown).toContain(text);
  for (const text of scenario.lacks) expect(shown).not.toContain(text);
  expect(`exit ${code}\n${output}`).toContain(`exit ${scenario.exit}\n`);
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  if (scenario.argv.includes('json') && scenario.argv.includes('validate') && scenario.exit !== 2) {
    isValidOutput(JSON.parse(output));
    expect(isValidOutput.errors).toBeNull();
  }
}

const scenarios = readdirSync(here)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name: name.slice(0, -4), ...parse(readFileSync(join(here, name), 'utf8')) }));

describe('scenarios', () => {
  it('are there', () => expect(scenarios.length).toBeGreaterThan(15));

  it.each(scenarios)('$name: $title', async (scenario) => {
    const folder = lay(scenario, scenario.name);
    let output = '';
    const sink = { write: (text: string) => (output += text) };
    const env = { LANG: 'fr_FR.UTF-8', ...scenario.env };
    const code = await main(scenario.argv, { cwd: folder, env, stdout: sink, stderr: sink, now: () => new Date('2026-10-15T08:00:00Z') });
    hold(scenario, { code, output });
  });

  it.each(scenarios.filter((_, index) => index % 3 === 0))('$name, through the built program', (scenario) => {
    const folder = lay(scenario, `${scenario.name}-built`);
    const env = { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ...scenario.env };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/odas.js'), ...scenario.argv], { cwd: folder, env, encoding: 'utf8' });
    hold(scenario, { code: status, output: stdout + stderr });
  });
});
