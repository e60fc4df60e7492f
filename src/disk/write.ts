// The only writer of files: a plan carried out whole, each file replaced at once.

import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keep } from './rewrite.ts';

/** A file to write: its path below a folder, with `/`, and its bytes. */
export interface Planned {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes the files of a plan below a folder, replacing those of the same names, all or none: they are written aside first, and what they
 * replace is kept until the last one is in place.
 * @returns their paths
 */
export async function writeAll(folder: string, plan: readonly Planned[]): Promise<string[]> {
  const made = makeFolder(folder);
  // Ctrl+C waits for the end: it is a matter of milliseconds.
  const wait = (): void => undefined;
  process.on('SIGINT', wait).on('SIGTERM', wait);
  // What undoes each step, the last one first: names only, so that a full disk cannot stop it.
  const undo: (() => void)[] = [];
  let aside: string | undefined;
  try {
    aside = mkdtempSync(join(folder, '.odas-'));
    for (const [index, { content }] of plan.entries()) writeFileSync(join(aside, String(index)), content, { flush: true });
    for (const [index, { path }] of plan.entries()) {
      const [file, kept] = [join(folder, path), join(aside, `${index}-before`)];
      const first = makeFolder(dirname(file));
      if (first !== undefined) undo.unshift(() => rmSync(first, { recursive: true, force: true }));
      const existed = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
      if (existed) keep(file, kept);
      renameSync(join(aside, String(index)), file);
      undo.unshift(existed ? () => renameSync(kept, file) : () => rmSync(file, { force: true }));
    }
  } catch (error) {
    for (const back of undo) back();
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
  rmSync(aside, { recursive: true, force: true });
  return plan.map(({ path }) => join(folder, path));
}

/**
 * Makes a folder and those it stands in. Node’s own way never ends on a disk that makes no folders though it has the one above.
 * @returns the first that was made
 */
function makeFolder(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const first = dirname(folder) === folder ? undefined : makeFolder(dirname(folder));
  mkdirSync(folder);
  return first ?? folder;
}

/** A text that a system runs says with what on its first line. */
const isScript = (content: Planned['content']): boolean => typeof content === 'string' && content.startsWith('#!');

/**
 * Creates the files of a plan below a folder, all or none: they are written aside first, and none replaces a file that exists.
 * @throws EEXIST when one of them exists, and whatever the disk refuses; nothing is left behind then
 */
export function createFiles(folder: string, plan: readonly Planned[]): void {
  const taken = plan.find(({ path }) => existsSync(join(folder, path)));
  if (taken) throw Object.assign(new Error(taken.path), { code: 'EEXIST', path: taken.path });
  const isNew = !existsSync(folder);
  const beside = isNew ? dirname(resolve(folder)) : resolve(folder);
  const made = makeFolder(beside);
  const aside = mkdtempSync(join(beside, '.odas-'));
  // Ctrl+C in the middle waits for the end: it is a matter of milliseconds.
  const wait = (): void => undefined;
  process.on('SIGINT', wait).on('SIGTERM', wait);
  const created: string[] = [];
  try {
    for (const { path, content } of plan) {
      mkdirSync(dirname(join(aside, path)), { recursive: true });
      writeFileSync(join(aside, path), content, { flush: true, mode: isScript(content) ? 0o777 : 0o666 });
    }
    if (isNew) renameSync(aside, folder);
    else {
      for (const { path } of plan) {
        const first = makeFolder(dirname(join(folder, path)));
        if (first !== undefined) created.unshift(first);
        copyFileSync(join(aside, path), join(folder, path), constants.COPYFILE_EXCL);
        created.unshift(join(folder, path));
      }
    }
  } catch (error) {
    for (const path of created) rmSync(path, { recursive: true, force: true });
    rmSync(aside, { recursive: true, force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    if (!isNew) rmSync(aside, { recursive: true, force: true });
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
}
