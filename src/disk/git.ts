// What git knows of a project. Only commands that read the store of revisions are run, and none of what a repository's own settings
// could make git start (hooks, filters, helpers, viewers, signatures to check, fetching what is missing).

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { History, Version } from '../document/history.ts';
import { belowRepository, revisionOf } from './revision.ts';

/**
 * Makes git follow a folder, and records its files for the first time.
 * @returns `followed` when nothing could be recorded, most often because git has not been told by whom
 */
export function followWithGit(folder: string, message: string): 'recorded' | 'followed' | 'none' {
  const run = (...args: string[]): boolean =>
    spawnSync('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false', ...args], { cwd: folder, stdio: 'ignore' }).status ===
    0;
  if (!run('init', '--quiet', '--initial-branch=main')) return 'none';
  return run('add', '--all', '.') && run('commit', '--quiet', '--message', message) ? 'recorded' : 'followed';
}

const HARMLESS = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false', 'log.mailmap=false', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
];
const MOST_READ = 256 * 1024 * 1024;

/** The output of a git command in a folder; undefined when git is absent or refuses. */
export function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', [...HARMLESS, ...args], {
    cwd: folder,
    ...(input !== undefined && { input }),
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    maxBuffer: MOST_READ,
    timeout: 30_000,
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
}

/**
 * Tells git of files that took another path: what it recorded of them stays, under the new name, ready for the next commit.
 * Nothing is read from the files, so that no filter of the repository is run.
 * @returns how many of them it followed
 */
export function tellMoves(root: string, moves: readonly { readonly from: string; readonly to: string }[]): number {
  if (moves.length === 0) return 0;
  // Git names files from the top of its repository.
  const prefix = belowRepository(root);
  const listed = git(root, ['ls-files', '--stage', '--full-name', '-z', '--', ...moves.map(({ from }) => from)])?.toString('utf8') ?? '';
  const entries = listed.split('\0').flatMap((entry) => {
    const [, mode, blob, file] = /^(\d+) ([0-9a-f]+) 0\t(.+)$/s.exec(entry) ?? [];
    const to = moves.find(({ from }) => `${prefix}${from}` === file)?.to;
    return to === undefined ? [] : [`0 ${'0'.repeat(blob!.length)}\t${file}\0${mode} ${blob} 0\t${prefix}${to}\0`];
  });
  if (entries.length === 0) return 0;
  return git(root, ['update-index', '-z', '--index-info'], entries.join('')) === undefined ? 0 : entries.length;
}

/** The day on which the revision of a project was recorded, `YYYY-MM-DD`; undefined outside git or before the first one. */
export function revisionDate(root: string): string | undefined {
  if (revisionOf(root) === undefined) return undefined;
  const shown = git(root, ['show', '--no-patch', '--format=%ct', 'HEAD'])?.toString('utf8').trim();
  return shown !== undefined && /^\d+$/.test(shown) ? new Date(Number(shown) * 1000).toISOString().slice(0, 10) : undefined;
}

interface Change {
  readonly revision: string;
  readonly date: string;
  readonly blob: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Every version of the files of some folders of a project that was recorded by a date.
 * @returns undefined outside git, when nothing was recorded by then, or without git
 */
export function historyOf(root: string, folders: readonly string[], until: string): History | undefined {
  if (revisionOf(root) === undefined) return undefined;
  // Fields of a commit are ended as paths are, so that no name can be taken for one.
  const log = git(root, [
    'log',
    '--format=%x00commit%x00%H%x00%ct%x00',
    '--raw',
    '--no-abbrev',
    '-M',
    '-z',
    '--relative',
    `--until=${until}T23:59:59Z`,
    'HEAD',
    '--',
    ...folders,
    'odas.yaml',
  ]);
  if (log === undefined) return undefined;
  const { changes, begins } = changesIn(log.toString('utf8'));
  if (begins === undefined) return undefined;
  const contents = blobsOf(root, [...new Set(changes.map(({ blob }) => blob))]);
  if (contents === undefined) return undefined;
  // Newest first: a file's versions are followed backwards through its names.
  const current = new Map<string, string>();
  const versions = new Map<string, Version[]>();
  for (const { revision, date, blob, from, to } of changes) {
    const now = current.get(to) ?? to;
    if (from !== to) {
      current.delete(to);
      current.set(from, now);
    }
    const content = contents.get(blob);
    if (content === undefined) continue;
    const known = versions.get(now) ?? [];
    versions.set(now, known);
    known.unshift({ revision: revision.slice(0, 10), date, content });
  }
  return { begins, versions };
}

function changesIn(log: string): { changes: Change[]; begins: string | undefined } {
  const changes: Change[] = [];
  let [revision, date] = ['', ''];
  let begins: string | undefined;
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''));
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at]!;
    if (field === 'commit' && /^[0-9a-f]{40,64}$/.test(fields[at + 1] ?? '')) {
      revision = fields[at + 1]!;
      date = new Date(Number(fields[at + 2]) * 1000).toISOString().slice(0, 10);
      if (begins === undefined || date < begins) begins = date;
      at += 2;
      continue;
    }
    const [, blob, status] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(field) ?? [];
    if (blob === undefined || status === undefined) continue;
    const moved = status === 'R' || status === 'C';
    const from = fields[at + 1] ?? '';
    const to = moved ? (fields[at + 2] ?? '') : from;
    at += moved ? 2 : 1;
    if (status !== 'D') changes.push({ revision, date, blob, from: status === 'R' ? from : to, to });
  }
  return { changes, begins };
}

/** The texts of blobs, asked for in one go. */
export function blobsOf(root: string, blobs: readonly string[]): Map<string, string> | undefined {
  const out = git(root, ['cat-file', '--batch', '--buffer'], blobs.map((blob) => `${blob}\n`).join(''));
  if (out === undefined) return undefined;
  const texts = new Map<string, string>();
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(10, at);
    const [blob, type, size] = out.subarray(at, end).toString('latin1').split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(blob!, out.subarray(at, at + Number(size)).toString('utf8'));
    at += Number(size) + 1;
  }
  return texts;
}

/**
 * The files of a project that differ from a revision: changed, new or gone; their paths relative to the project.
 * Contents are compared here, not by git, whose filters could be anything.
 * @param texts the files as they are; one that is not text has none, and counts as changed
 * @returns undefined when the revision is not one, or outside git
 */
export function changedSince(root: string, revision: string, texts: ReadonlyMap<string, string | undefined>): Set<string> | undefined {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ?.toString('latin1')
    .trim();
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
  const prefix = belowRepository(root);
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]);
  if (tree === undefined) return undefined;
  const before = new Map<string, string>();
  for (const entry of tree.toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t');
    if (tab !== -1) before.set(entry.slice(tab + 1 + prefix.length), entry.slice(0, tab).split(' ')[2]!);
  }
  const algorithm = commit.length === 64 ? 'sha256' : 'sha1';
  const changed = new Set<string>();
  for (const [file, text] of texts) {
    const blob = before.get(file);
    if (text === undefined || blob === undefined || !writings(text).some((one) => idOf(one, algorithm) === blob)) changed.add(file);
  }
  for (const file of before.keys()) if (!texts.has(file)) changed.add(file);
  return changed;
}

/** How a text may be kept: line endings may be converted on the way to disk, and a byte-order mark is not read. */
function writings(text: string): string[] {
  const plain = text.includes('\r\n') ? [text, text.replaceAll('\r\n', '\n')] : [text];
  return plain.flatMap((one) => [one, `\ufeff${one}`]);
}

/** The name git gives to a content. */
export function idOf(text: string, algorithm: string): string {
  return createHash(algorithm)
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');
}
