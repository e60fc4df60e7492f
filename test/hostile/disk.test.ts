// A disk that is full, or that may not be written: each command says so, and leaves everything as it was.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFiles, writeAll } from '../../src/disk/write.ts';
import { program, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-disk-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** What a folder holds: every file with its bytes. */
const state = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'latin1') : ''];
    })
    .sort();

/** Who may write nothing here: anybody but the owner, when the owner may do everything. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const canRun = spawnSync(process.execPath, [program, '--version'], { ...NOBODY, cwd: '/' }).status === 0;

describe('several files', () => {
  const write = async (folder: string, ...paths: readonly string[]): Promise<string> => {
    try {
      await writeAll(
        folder,
        paths.map((path) => ({ path, content: `nouveau ${path}` })),
      );
      return 'written';
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error);
    }
  };

  it('are written all or none: those already in place come back when another cannot take its own', async () => {
    const folder = join(world, 'several');
    put(folder, { 'a.md': 'ancien a', 'b.md': 'ancien b', 'dossier/x.md': 'x', fichier: 'texte' });
    const before = state(folder);
    // A folder where a file goes, a file where a folder goes.
    for (const wrong of ['dossier', 'fichier/c.md', `${'long'.repeat(100)}.md`]) {
      expect(await write(folder, 'a.md', 'neuf.md', 'autre/neuf.md', wrong, 'b.md')).toMatch(/^E[A-Z]+$/);
      expect(state(folder)).toEqual(before);
    }
    expect(await write(folder, 'a.md', 'autre/neuf.md')).toBe('written');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('nouveau a.md');
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'autre', 'b.md', 'dossier', 'fichier']);
    expect(await write(join(world, 'several', 'neuf'), 'a.md', `${'long'.repeat(100)}.md`)).toBe('ENAMETOOLONG');
    expect(readdirSync(folder)).not.toContain('neuf');
  });

  it.runIf(existsSync('/proc/self'))('are refused by a place that makes no folders, rather than waited for without end', async () => {
    expect(await write('/proc/odas/reports', 'a.md')).toMatch(/^(?:ENOENT|EACCES|EPERM|EROFS)$/);
    expect(() => createFiles('/proc/odas/neuf', [{ path: 'a.md', content: '' }])).toThrow(/ENOENT|EACCES|EPERM|EROFS/);
  });

  it('are whole whenever the program is stopped', async () => {
    const folder = project('stopped');
    const run = (...more: readonly string[]) =>
      spawn(process.execPath, [program, 'report', 'copil', '--force', '--format', 'md,html,docx,odt', ...more], {
        cwd: folder,
        env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' },
        stdio: 'ignore',
      });
    const reports = (): [string, string][] => state(join(folder, 'reports')).map(([path, bytes]) => [path, bytes]);
    const started = performance.now();
    await once(run(), 'exit');
    const time = performance.now() - started;
    const before = new Map(reports());
    await once(run('--audience', 'public'), 'exit');
    const after = new Map(reports());
    expect(before.size).toBe(4);
    for (const [index, signal] of (['SIGINT', 'SIGTERM', 'SIGKILL', 'SIGINT', 'SIGKILL'] as const).entries()) {
      const child = run(...(index % 2 === 0 ? [] : ['--audience', 'public']));
      const ended = once(child, 'exit');
      await new Promise((resolve) => setTimeout(resolve, time * (0.6 + index / 10)));
      child.kill(signal);
      await ended;
      for (const [path, bytes] of reports().filter(([path]) => !path.includes('.odas-')))
        if (bytes !== '') expect([before.get(path), after.get(path)].includes(bytes), path).toBe(true);
    }
  });
});

const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '--fix'],
  ['validate', '--write-baseline'],
  ['rename', 'actor', 'ecole', 'ecole-du-nord'],
  ['new', 'actor', 'college'],
  ['report', 'copil', '--force'],
  ['init', 'neuf', '--department', '64', '--title', 'Un projet', '--yes'],
];
const project = (name: string): string =>
  smallProject(join(world, name.replace(/\W+/g, '-')), {
    'actors/parents.yaml': 'nmae: Parents\ntype: parents\nspheres: [family]\n',
  });

describe.each(COMMANDS.map((argv) => ({ argv, name: argv.join(' ') })))('odas $name', ({ argv, name }) => {
  const isAnswered = (run: { status: number | null; stderr: string }): void => {
    expect(run.stderr).not.toMatch(/\bat .+\.[jt]s:\d+/);
    expect(argv.length === 1 ? [1] : [2]).toContain(run.status);
    if (argv.length > 1) expect(run.stderr.length).toBeGreaterThan(20);
  };

  it('on a full disk changes nothing, and says why', () => {
    const folder = project(`full ${name}`);
    const before = state(folder);
    // No file may grow beyond nothing: what is written fails as on a full disk.
    const script = `trap '' XFSZ; ulimit -f 0; exec "$@"`;
    const run = spawnSync('bash', ['-c', script, 'bash', process.execPath, program, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: join(folder, '..', 'memory') },
    });
    isAnswered(run);
    expect(state(folder)).toEqual(before);
  });

  it.runIf(canRun)('where it may not write changes nothing, and says why', () => {
    const folder = project(`closed ${name}`);
    chmodSync(world, 0o755);
    for (const path of [...readdirSync(folder, { recursive: true }).map((one) => join(folder, String(one))), folder])
      chmodSync(path, 0o555);
    const before = state(folder);
    const run = spawnSync(process.execPath, [program, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      ...NOBODY,
      env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: '/nonexistent/odas' },
    });
    isAnswered(run);
    expect(state(folder)).toEqual(before);
  });
});
