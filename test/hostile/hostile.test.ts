// Files that attack: each run is a child process with little memory; it ends in findings, quickly, and writes nothing.

import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../odas.ts';
import { PROJECT, ROADMAP } from './attack.ts';
import { ATTACKS } from './attacks.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-hostile-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

describe('hostile files', () => {
  it('are many', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  });

  it.each(ATTACKS.map((attack, index) => ({ ...attack, index })))('$name', ({ files, finds, exit = 1, prepare, index }) => {
    const folder = join(world, String(index));
    mkdirSync(join(folder, 'actors'), { recursive: true });
    for (const [file, content] of Object.entries({ 'odas.yaml': PROJECT, 'roadmap.yaml': ROADMAP, ...files })) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    prepare?.(folder);
    const before = readdirSync(folder, { recursive: true }).length;
    const run = (format: string) =>
      spawnSync(
        process.execPath,
        ['--max-old-space-size=256', '--disallow-code-generation-from-strings', program, 'validate', '--format', format],
        {
          cwd: folder,
          env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' },
          encoding: 'utf8',
          timeout: 20_000,
          maxBuffer: 1e9,
        },
      );
    const { status, stdout, stderr, signal } = run('json');
    expect(signal).toBeNull();
    expect(stderr).toBe('');
    expect(status).toBe(exit);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; file: string; line: number; column: number }[] };
    expect(diagnostics.map((one) => one.rule)).toContain(finds);
    // Each finding has a place in a file of the folder, unless what it names is no file at all.
    const linesOf = new Map<string, number>();
    for (const { file, line, column } of diagnostics) {
      if (!linesOf.has(file)) {
        const path = join(folder, file);
        expect(lstatSync(path, { throwIfNoEntry: false }), file).toBeDefined();
        linesOf.set(file, lstatSync(path).isFile() ? readFileSync(path, 'latin1').split('\n').length : 1);
      }
      expect(line > 0 && column > 0 && line <= linesOf.get(file)!, `${file}:${line}:${column}`).toBe(true);
    }
    const text = run('text');
    expect(text.status).toBe(exit);
    // eslint-disable-next-line no-control-regex
    expect(text.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
    expect(readdirSync(folder, { recursive: true }).length).toBe(before);
  });
});
