// Zip archives: made the same from the same files, whatever the clock and its zone; opened within limits. The only file that knows fflate.

import { crc32 } from 'node:zlib';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first date that an archive can hold: its fields are of the local clock, so it is the same in every zone. */
const DATE = new Date(1980, 0, 1);

/** An archive of files by path, in the order given; `stored` ones are not compressed. */
export function zipped(files: ReadonlyMap<string, string | Uint8Array>, stored: readonly string[] = []): Uint8Array {
  const held: Zippable = {};
  for (const [path, content] of files)
    held[path] = [typeof content === 'string' ? strToU8(content) : content, { level: stored.includes(path) ? 0 : 6, mtime: DATE, os: 0 }];
  return zipSync(held);
}

/** An archive that cannot be opened, or holds more than is allowed. */
export class ArchiveFault extends Error {}

/**
 * The files of an archive, folders left out.
 * @param most bytes in all, once opened
 * @throws {ArchiveFault} when it is no archive, is damaged, or would not fit
 */
export function unzipped(bytes: Uint8Array, most: number): Map<string, Uint8Array> {
  let room = most;
  const declared = directoryOf(bytes);
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        room -= originalSize;
        if (room < 0) throw new ArchiveFault('too large');
        return true;
      },
    });
    for (const [path, { crc, size }] of declared) {
      const content = files[path];
      if (!content || content.length !== size || crc32(content) !== crc) throw new ArchiveFault('damaged');
    }
    return new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('damaged');
  }
}

const utf8 = new TextDecoder();
const latin1 = new TextDecoder('latin1');
/** Paths that would leave the archive, or that no program needs. */
const ASTRAY = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i;

/**
 * What an archive says of its files: their size once opened, and what their bytes must add up to.
 * @throws {ArchiveFault} when it says nothing that holds: a path that leads outside, one given twice, a directory cut short
 */
function directoryOf(bytes: Uint8Array): Map<string, { readonly crc: number; readonly size: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new ArchiveFault('damaged');
  const found = new Map<string, { crc: number; size: number }>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ArchiveFault('damaged');
    const length = view.getUint16(at + 28, true);
    // Bit 11 says that the name is in UTF-8.
    const path = (view.getUint16(at + 8, true) & 2048 ? utf8 : latin1).decode(bytes.subarray(at + 46, at + 46 + length));
    if (found.has(path) || ASTRAY.test(path)) throw new ArchiveFault('damaged');
    found.set(path, { crc: view.getUint32(at + 16, true), size: view.getUint32(at + 24, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
