// Reads one file that a person names, whatever it holds.

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Larger than any workbook a person fills in. */
const MOST = 32 * 1024 * 1024;

/** @throws what the disk refuses, and EFBIG for a file too large to be what was meant */
export function readBytes(folder: string, file: string): Uint8Array {
  const path = resolve(folder, file);
  const state = statSync(path);
  if (!state.isFile()) throw Object.assign(new Error(file), { code: 'EISDIR' });
  if (state.size > MOST) throw Object.assign(new Error(file), { code: 'EFBIG' });
  return readFileSync(path);
}
