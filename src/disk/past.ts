// The project as git recorded it at a revision or on a day: its files, how far its history goes, which files took another name.

import { limitOf } from '../document/read.ts';
import { blobsOf, git, idOf } from './git.ts';
import type { FoundFile, Layout } from './project.ts';
import { belowRepository, isShallow, revisionOf } from './revision.ts';

/** A recorded state of the project. */
export interface Recorded {
  /** The whole name of the commit. */
  readonly commit: string;
  /** The day it was recorded. */
  readonly date: string;
  /** What was asked for is older than what git holds: this is the oldest state of the project that can be had, and why. */
  readonly short?: 'shallow' | 'beginning';
}

const NAME = /^[0-9a-f]{40,64}$/;
const line = (out: Buffer | undefined): string => out?.toString('utf8').trim() ?? '';

/** Whether git follows the folder, and has recorded anything. */
export function followedBy(root: string): 'git' | 'empty' | 'none' {
  if (line(git(root, ['rev-parse', '--is-inside-work-tree'])) !== 'true') return 'none';
  return commitOf(root, 'HEAD') === undefined ? 'empty' : 'git';
}

/** The commit that a revision names; undefined when it names none. */
function commitOf(root: string, revision: string): string | undefined {
  const commit = line(git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]));
  return NAME.test(commit) ? commit : undefined;
}

/** Commits that git lists, each with its day. */
function listed(root: string, args: readonly string[]): Recorded[] {
  return line(git(root, ['rev-list', '--format=%H %ct', ...args]))
    .split('\n')
    .flatMap((one) => {
      const [, commit, seconds] = /^([0-9a-f]{40,64}) (\d+)$/.exec(one) ?? [];
      return commit === undefined ? [] : [{ commit, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) }];
    });
}

/** The state that a revision names. */
export function recordedAs(root: string, revision: string): Recorded | undefined {
  const commit = commitOf(root, revision);
  return commit === undefined ? undefined : listed(root, ['-1', commit, '--'])[0];
}

/**
 * The state of the project at the end of a day, as the line of work that leads to HEAD had it; the oldest state that holds the
 * project when that day is older.
 */
export function recordedOn(root: string, day: string): Recorded | undefined {
  const marker = `${belowRepository(root)}odas.yaml`;
  const holds = ({ commit }: Recorded): boolean => git(root, ['cat-file', '-e', `${commit}:${marker}`]) !== undefined;
  const [last] = listed(root, ['-1', '--first-parent', `--before=${day}T23:59:59Z`, 'HEAD', '--']);
  if (last && holds(last)) return last;
  // The first-parent line, the oldest first: the first of its commits in which the project exists.
  const first = listed(root, ['--first-parent', '--reverse', 'HEAD', '--', 'odas.yaml']).find(holds);
  return first && { ...first, short: isShallow(root) ? 'shallow' : 'beginning' };
}

interface Entry {
  readonly mode: string;
  readonly blob: string;
  readonly file: string;
}

/** Everything that a commit holds in the folder of a project. */
function entriesAt(root: string, commit: string): readonly Entry[] {
  const prefix = belowRepository(root);
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]);
  return (tree?.toString('utf8') ?? '').split('\0').flatMap((entry): Entry[] => {
    const tab = entry.indexOf('\t');
    const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ');
    return tab === -1 ? [] : [{ mode, blob, file: entry.slice(tab + 1 + prefix.length) }];
  });
}

/**
 * The files of a project at a recorded state, and the folders in it that git follows apart, whose past is not known.
 * @param here the files as they are: git is not asked for the text of those that it held so
 */
export function filesAt(
  root: string,
  commit: string,
  layout: Layout,
  here: readonly FoundFile[] = [],
): { readonly files: FoundFile[]; readonly apart: string[] } {
  const entries = entriesAt(root, commit);
  const wanted = entries.filter(({ mode, file }) => mode.startsWith('100') && isOf(layout, file));
  const present = new Map(here.map(({ file, content }) => [file, content]));
  const texts = new Map<string, string>();
  for (const { file, blob } of wanted) {
    const text = present.get(file);
    if (text !== undefined && idOf(text, blob.length === 64 ? 'sha256' : 'sha1') === blob) texts.set(blob, text);
  }
  const asked = [...new Set(wanted.map(({ blob }) => blob))].filter((blob) => !texts.has(blob));
  for (const [blob, text] of (asked.length > 0 && blobsOf(root, asked)) || []) texts.set(blob, text);
  return {
    files: wanted.flatMap(({ file, blob }): FoundFile[] => {
      const text = texts.get(blob);
      if (text === undefined || text.length > limitOf(file, layout.fileSize)) return [];
      const shared = layout.libraries.some((library) => file.startsWith(`${library.replace(/\/$/, '')}/`));
      return [{ file, content: text.replace(/^\ufeff/, ''), ...(shared && { shared }) }];
    }),
    apart: entries.filter(({ mode }) => mode === '160000').map(({ file }) => file),
  };
}

/** Whether a file belongs to a project: where kinds live, not hidden, not a note to readers. */
function isOf({ folders, names, libraries }: Layout, file: string): boolean {
  if (file === 'odas.yaml') return true;
  const last = file.slice(file.lastIndexOf('/') + 1);
  if (last === 'README.md' || file.split('/').some((part) => part.startsWith('.'))) return false;
  if (folders.some((folder) => file.startsWith(folder))) return true;
  if (libraries.some((library) => file.startsWith(`${library.replace(/\/$/, '')}/`))) return last.endsWith('.md');
  return !file.includes('/') && names.some((name) => file.startsWith(`${name}.`));
}

/** The names that files took between a recorded state and HEAD, from the oldest change to the newest. */
export function renamesSince(root: string, commit: string): { readonly from: string; readonly to: string }[] {
  const log = git(root, ['log', '--reverse', '--format=', '--raw', '-M', '-z', '--relative', '--diff-filter=R', `${commit}..HEAD`, '--']);
  const fields = (log?.toString('utf8') ?? '').split('\0');
  return fields.flatMap((field, at) => (/^\n*:\d+ \d+ \S+ \S+ R\d*$/.test(field) ? [{ from: fields[at + 1]!, to: fields[at + 2]! }] : []));
}

/** The texts that a file had after a recorded state, oldest first. */
export function textsSince(root: string, commit: string, file: string): string[] {
  const head = revisionOf(root);
  if (head !== undefined && commit.startsWith(head)) return [];
  const commits = line(git(root, ['rev-list', '--reverse', `${commit}..HEAD`, '--', file])).split('\n');
  return commits.flatMap((one) =>
    NAME.test(one) ? (git(root, ['cat-file', 'blob', `${one}:${belowRepository(root)}${file}`])?.toString('utf8') ?? []) : [],
  );
}
