// Reads a file that anybody may have put there: links and devices could lead anywhere, and are refused.

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** The bytes of a plain file with its state before they were read, or why there are none. */
export type PlainFile =
  | { readonly bytes: Buffer; readonly state: Stats }
  | { readonly refused: 'symbolic-link' | 'special' }
  | { readonly size: number }
  | { readonly reason: string };

/** @param most bytes beyond which nothing is read */
export function readPlainFile(path: string, most: number): PlainFile {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const state = fstatSync(descriptor);
    if (!state.isFile()) return { refused: 'special' };
    if (state.size > most) return { size: state.size };
    const bytes = Buffer.allocUnsafe(state.size);
    let length = 0;
    for (let read = -1; length < bytes.length && read !== 0; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return { bytes: bytes.subarray(0, length), state };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    if (reason === 'ELOOP') return { refused: 'symbolic-link' };
    // A socket cannot even be opened.
    return reason === 'ENXIO' ? { refused: 'special' } : { reason };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
