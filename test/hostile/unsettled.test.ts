// Projects that change while they are read, that are huge, or whose every file is spoilt: odas says what it found, and never that it failed.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { odas, program, put, smallProject } from '../odas.ts';
import { base } from '../rules/lay.ts';
import { PROJECT, ROADMAP } from './attack.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-unsettled-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const validate = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--max-old-space-size=256', program, 'validate', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' },
  });

/** Makes, changes, moves and removes files of a folder as fast as it can, until it is stopped. */
const RESTLESS = `
const fs = require('fs'), path = require('path'), folder = process.argv[1];
for (let i = 0; ; i += 1) {
  const file = path.join(folder, 'a' + (i % 50) + '.yaml');
  try {
    if (i % 7 === 0) fs.rmSync(file, { recursive: true, force: true });
    else if (i % 11 === 0) { fs.rmSync(file, { force: true }); fs.mkdirSync(file); }
    else if (i % 13 === 0) fs.truncateSync(file, 3);
    else if (i % 17 === 0) { fs.rmSync(file, { recursive: true, force: true }); fs.symlinkSync('/etc/passwd', file); }
    else if (i % 19 === 0) fs.renameSync(file, file.replace('/a', '/b'));
    else fs.writeFileSync(file, 'name: x'.repeat(1 + i % 5) + '\\n');
  } catch {}
}`;

describe('a project that does not hold still', () => {
  it('is read as it was found, file by file', () => {
    const folder = smallProject(join(world, 'restless'));
    const restless: ChildProcess = spawn(process.execPath, ['-e', RESTLESS, join(folder, 'actors')], { stdio: 'ignore' });
    try {
      const ends = Array.from({ length: 8 }, () => validate(folder));
      for (const { status, signal, stderr } of ends) {
        expect(signal).toBeNull();
        expect(stderr).toBe('');
        expect([0, 1]).toContain(status);
      }
      expect(ends.some(({ stdout }) => stdout.includes('actors/a'))).toBe(true);
      for (const { stdout } of ends) expect(stdout).not.toContain('root:');
    } finally {
      restless.kill('SIGKILL');
    }
  });

  it('of fifty thousand files in one folder is told whole, in a quarter of a gigabyte', () => {
    const folder = join(world, 'crowded');
    mkdirSync(join(folder, 'actors'), { recursive: true });
    put(folder, { 'odas.yaml': PROJECT, 'roadmap.yaml': ROADMAP });
    for (let i = 0; i < 50_000; i += 1) writeFileSync(join(folder, `actors/a${i}.yaml`), '');
    const { status, stdout } = validate(folder, '--max', '5', '--format', 'json');
    expect(status).toBe(1);
    const { checked, totals, diagnostics } = JSON.parse(stdout) as {
      checked: { files: number };
      totals: { error: number };
      diagnostics: unknown[];
    };
    expect([checked.files, totals.error, diagnostics.length]).toEqual([50_002, 50_000, 5]);
  });
});

describe('whatever a project holds', () => {
  const COMMANDS = [
    ['validate', '--format', 'json'],
    ['validate', '--fix', '--dry-run'],
    ['status'],
    ['rank'],
    ['rank', '--format', 'json'],
    ['report', 'copil', '--data'],
    ['report', 'copil', '--force'],
    ['rename', 'actor', 'ecole', 'ecole-du-nord', '--dry-run'],
    ['new', 'interview'],
    ['new', 'meeting', '--committee', 'copil'],
    ['hypotheses'],
    ['converge'],
    ['evaluate'],
    ['decisions'],
    ['contribute', '--preview'],
    ['export', 'calendar'],
    ...['agenda', 'minutes', 'dashboard', 'roadmap', 'diagnosis', 'ranking', 'evaluation', 'dossier'].map((name) => [
      'report',
      name,
      '--data',
      '--force',
    ]),
  ];
  const SPOILS = [
    '',
    'null',
    '[]',
    '{}',
    '""',
    '-1',
    '1e400',
    '.nan',
    'true',
    '"À COMPLÉTER : quoi ?"',
    '2026-02-30',
    '[null, null]',
    '[x, { date: 2026-09-01, value: 0.5 }]',
    '[{}]',
    '{ a: { b: [c] } }',
    '"\\u0000"',
    '__proto__',
    '!!omap [a: 1]',
    '&a *a',
    '9'.repeat(400),
    '{{x}}',
    '"é\u202e"',
  ];

  it('no command takes it for a fault of its own', async () => {
    const files = Object.keys(base);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...files), fc.nat(), fc.constantFrom(...SPOILS)), { minLength: 1, maxLength: 10 }),
        fc.constantFrom(...COMMANDS),
        async (spoilt, argv) => {
          const folder = smallProject(join(world, `spoilt-${(run += 1)}`));
          const texts = new Map(Object.entries(base));
          for (const [file, line, value] of spoilt) {
            const lines = texts.get(file)!.split('\n');
            const at = line % lines.length;
            lines[at] = /: /.test(lines[at]!) ? lines[at]!.replace(/: .*$/, `: ${value}`) : value;
            texts.set(file, lines.join('\n'));
          }
          put(folder, Object.fromEntries(texts));
          const { code, output } = await odas(argv, folder);
          rmSync(folder, { recursive: true, force: true });
          expect([code, output]).not.toEqual([70, expect.anything()]);
          expect([0, 1, 2]).toContain(code);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('no command stumbles over a list of which one item is refused', async () => {
    const folder = smallProject(join(world, 'holes'));
    const [file, text] = Object.entries(base).find(([, content]) => /^baseline:/m.test(content))!;
    const list = '[x, { date: 2026-09-01, value: 0.5 }]';
    put(folder, {
      [file]: text.replace(/^baseline:.*\n(?: .*\n)*/m, `baseline: ${list}\n`).replace(/^target:.*\n(?: .*\n)*/m, `target: ${list}\n`),
    });
    for (const argv of COMMANDS) expect([argv.join(' '), (await odas(argv, folder)).code]).not.toEqual([argv.join(' '), 70]);
  });
});
