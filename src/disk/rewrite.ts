// Gives files another text, and some of them another path: all of it, or nothing. What was saved since it was read is never lost.

import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { decode } from '../document/decode.ts';

/** A file that takes another text: its path below the folder, with `/`, what was read in it, and what it is to say. */
export interface Rewrite {
  readonly path: string;
  readonly before: string;
  readonly content: string;
}

/** A file that takes another path. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Rewrites files below a folder, then moves some of them. Byte-order marks and permissions stay.
 * @throws `ECHANGED` with the `path` of a file that no longer says what was read, EEXIST with a path that is taken, and whatever the
 * disk refuses; every file is as it was then
 */
export function rewrite(folder: string, plan: readonly Rewrite[], moves: readonly Move[] = []): void {
  const refuse = (code: string, path: string): never => {
    throw Object.assign(new Error(path), { code, path });
  };
  for (const { to } of moves) if (statOf(join(folder, to))) refuse('EEXIST', to);
  // What undoes each step, the last one first: names only, so that a full disk cannot stop it.
  const undo: (() => void)[] = [];
  const wait = (): void => undefined;
  const aside = mkdtempSync(join(folder, '.odas-'));
  process.on('SIGINT', wait).on('SIGTERM', wait);
  try {
    const staged = plan.map(({ path, before, content }, index) => {
      const file = join(folder, path);
      const bytes = readFileSync(file);
      const { content: read, recoded = read } = decode(path, bytes);
      if (recoded !== before) refuse('ECHANGED', path);
      const [fresh, kept] = [join(aside, `${index}`), join(aside, `${index}-before`)];
      writeFileSync(fresh, bytes.subarray(0, 3).equals(MARK) ? `\ufeff${content}` : content, { flush: true });
      likeBefore(fresh, lstatSync(file));
      keep(file, kept);
      return { file, fresh, kept };
    });
    for (const { file, fresh, kept } of staged) {
      renameSync(fresh, file);
      undo.unshift(() => renameSync(kept, file));
    }
    for (const { from, to } of moves) {
      renameSync(join(folder, from), join(folder, to));
      undo.unshift(() => renameSync(join(folder, to), join(folder, from)));
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
}

/** What stands under a name, a link that leads nowhere included. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps a file under a second name; a disk without links keeps a copy. */
export function keep(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
  }
}

/** Gives a file the permissions of another, and its owner where that is allowed. */
function likeBefore(file: string, { mode, uid, gid }: Stats): void {
  chmodSync(file, mode & 0o7777);
  try {
    chownSync(file, uid, gid);
  } catch {
    // Whoever may write the file need not be able to give it away.
  }
}
