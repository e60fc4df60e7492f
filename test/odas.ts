// Runs odas as its users do, in this process or as the built program; nothing it remembers outlives a test unless asked.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../src/cli/main.ts';

export const root = new URL('../', import.meta.url).pathname;
export const program = join(root, 'bin/odas.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order written. */
  readonly output: string;
}

const FRENCH = { LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' };

/** One command line, in this process, on 15 October 2026. */
export async function odas(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '', output: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write(text: string): void {
      said[name] += text;
      said.output += text;
    },
  });
  const code = await main(argv, {
    cwd,
    env: { ...FRENCH, ...env },
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    now: () => new Date('2026-10-15T08:00:00Z'),
  });
  return { code, ...said };
}

/** The same through the built program. */
export function built(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...FRENCH, ...env },
  });
  return { code: status, stdout, stderr, output: stdout + stderr };
}

/** What was printed, on one line, however its sentences were broken for the terminal. */
export const unbroken = (text: string): string => text.replace(/ *\n */g, ' ');

/** The small project of the rules' tests in a folder, with files laid over it. */
export function smallProject(folder: string, files: Readonly<Record<string, string>> = {}): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'test/rules/base'), folder, { recursive: true });
  put(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** A git command in a folder, by somebody who does not exist, at a date. */
export function git(folder: string, args: readonly string[], date = '2026-06-01'): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Personne fictive',
      GIT_AUTHOR_EMAIL: 'personne@exemple.invalid',
      GIT_COMMITTER_NAME: 'Personne fictive',
      GIT_COMMITTER_EMAIL: 'personne@exemple.invalid',
      GIT_AUTHOR_DATE: `${date}T12:00:00Z`,
      GIT_COMMITTER_DATE: `${date}T12:00:00Z`,
      // What a hook needs to find odas.
      ODAS_CACHE: 'off',
      LANG: 'fr_FR.UTF-8',
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}
