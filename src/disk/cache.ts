// What odas remembers between two runs: texts by key, in the person's own cache folder, never in the repository.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Cache {
  /** The text kept under a key, as it was given; undefined when there is none, or when what is there was altered. */
  readonly recall: (key: string) => string | undefined;
  /** Keeps a text. What cannot be written is not kept: a cache that fails is only slower. */
  readonly remember: (key: string, text: string) => void;
}

/** Entries kept; the oldest go first. */
const MOST_KEPT = 64;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A cache in a folder, readable by its owner alone. Several runs may use it at once: each entry appears whole. */
export function cacheIn(folder: string): Cache {
  return {
    recall(key) {
      try {
        const kept = readFileSync(join(folder, key), 'utf8');
        const end = kept.indexOf('\n');
        const text = kept.slice(end + 1);
        return end !== -1 && kept.slice(0, end) === digest(`${key}\n${text}`) ? text : undefined;
      } catch {
        return undefined;
      }
    },
    remember(key, text) {
      const aside = join(folder, `.${key}-${randomBytes(6).toString('hex')}`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(aside, `${digest(`${key}\n${text}`)}\n${text}`, { mode: 0o600, flag: 'wx' });
        renameSync(aside, join(folder, key));
        forgetOldest(folder);
      } catch {
        discard(aside);
      }
    },
  };
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never written, in a folder that cannot be.
  }
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => /^\.?[0-9a-f]{64}/.test(name));
  if (names.length <= MOST_KEPT) return;
  const dated = names.map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  for (const { name } of dated.sort((a, b) => a.at - b.at).slice(0, names.length - MOST_KEPT)) rmSync(join(folder, name), { force: true });
}
