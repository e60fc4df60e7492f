// The only writer of files: a plan carried out whole, each file replaced at once.

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A file to write: its path below a folder, with `/`, and its bytes. */
export interface Planned {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes the files of a plan below a folder, replacing those of the same names. @returns their paths */
export async function writeAll(folder: string, plan: readonly Planned[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const { path, content } of plan) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    await writeFileAtomic(file, content as string);
    written.push(file);
  }
  return written;
}
