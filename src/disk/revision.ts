// The revision a project stands at, read from its files: asking git would run whatever its settings name.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The first ten digits of the commit that HEAD names; undefined outside git or before the first commit. */
export function revisionOf(root: string): string | undefined {
  try {
    const git = gitFolder(root);
    if (git === undefined) return undefined;
    const head = readFileSync(join(git, 'HEAD'), 'utf8').trim();
    const name = /^ref: (refs\/[^\s]+)$/.exec(head)?.[1];
    if (name === undefined) return digits(head);
    const common = commonFolder(git);
    if (existsSync(join(common, name))) return digits(readFileSync(join(common, name), 'utf8').trim());
    const packed = readFileSync(join(common, 'packed-refs'), 'utf8');
    return digits(packed.split('\n').find((line) => line.endsWith(` ${name}`)) ?? '');
  } catch {
    return undefined;
  }
}

const digits = (text: string): string | undefined => /^[0-9a-f]{40,64}/.exec(text)?.[0].slice(0, 10);

/** The folder of a project below the repository it lies in, with a `/` at its end; empty at its top, or outside any. */
export function belowRepository(root: string): string {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return relative(folder, root) === '' ? '' : `${relative(folder, root).split(sep).join('/')}/`;
    if (folder === dirname(folder)) return '';
  }
}

/** Whether git was only given the end of the history that a folder lies in. */
export function isShallow(root: string): boolean {
  const git = gitFolder(root);
  return git !== undefined && existsSync(join(commonFolder(git), 'shallow'));
}

/** A work tree of its own keeps its branches in a common folder. */
const commonFolder = (git: string): string =>
  existsSync(join(git, 'commondir')) ? resolve(git, readFileSync(join(git, 'commondir'), 'utf8').trim()) : git;

function gitFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    if (existsSync(git)) {
      if (statSync(git).isDirectory()) return git;
      const elsewhere = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1];
      return elsewhere === undefined ? undefined : resolve(folder, elsewhere);
    }
    if (folder === dirname(folder)) return undefined;
  }
}
