// Which files a project has: its folders walked once, nothing read but what git is told to ignore.

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isIgnored, type Patterns, withPatterns } from './ignored.ts';
import { readPlainFile } from './plain-file.ts';

/** Something met on the way that is no folder, or a folder that could not be entered. */
export interface Met {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly isLink?: boolean;
  /** Why a folder could not be entered. */
  readonly reason?: string;
}

/**
 * What lies in the folders of a project where its kinds live, and at its root under their names or in the place of these folders;
 * hidden files and notes to readers apart. Links are met, never followed.
 * @param folders with a `/` at their end
 * @param names without extension
 */
export function walk(root: string, folders: readonly string[], names: readonly string[]): Met[] {
  const met: Met[] = [];
  const isExpected = (name: string, isFolder: boolean): boolean =>
    folders.includes(`${name}/`) || (!isFolder && names.some((one) => name.startsWith(`${one}.`)));
  const visit = (folder: string, trail: readonly string[], levels: Patterns): void => {
    let entries;
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
      // It may have gone as we came.
      if (reason !== 'ENOENT') met.push({ file: folder.slice(0, -1), reason });
      return;
    }
    const here = entries.some(({ name }) => name === GITIGNORE) ? withOwn(levels, join(root, folder), trail.length) : levels;
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'README.md') continue;
      const isFolder = entry.isDirectory();
      const isLink = entry.isSymbolicLink();
      if (folder === '' && !isExpected(name, isFolder)) continue;
      if (here.length > 0 && isIgnored(here, [...trail, name], isFolder)) continue;
      if (isFolder) visit(`${folder}${name}/`, [...trail, name], here);
      else met.push({ file: folder + name, ...(isLink && { isLink }) });
    }
  };
  const { trail, levels } = above(root);
  visit('', trail, levels);
  return met;
}

const GITIGNORE = '.gitignore';

/** Bytes of a `.gitignore` that are read: no person writes more. */
const MOST_READ = 64 * 1024;

function withOwn(levels: Patterns, folder: string, depth: number): Patterns {
  const read = readPlainFile(join(folder, GITIGNORE), MOST_READ);
  return 'bytes' in read ? withPatterns(levels, depth, read.bytes.toString('utf8')) : levels;
}

/** What the repository that holds a project ignores, and the names that lead from its top to the project. */
function above(root: string): { readonly trail: readonly string[]; readonly levels: Patterns } {
  let top = root;
  while (!existsSync(join(top, '.git'))) {
    if (top === dirname(top)) return { trail: [], levels: [] };
    top = dirname(top);
  }
  const trail = relative(top, root).split(sep).filter(Boolean);
  let levels: Patterns = [];
  for (const depth of trail.keys()) {
    levels = withOwn(levels, join(top, ...trail.slice(0, depth)), depth);
    // Whoever checks a project that git is told to ignore wants it checked.
    if (isIgnored(levels, trail.slice(0, depth + 1), true)) return { trail, levels: [] };
  }
  return { trail, levels };
}
