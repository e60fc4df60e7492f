// Zip archives: made the same from the same files, whatever the clock and its zone; opened within limits. The only file that knows fflate.

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
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        room -= originalSize;
        if (room < 0) throw new ArchiveFault('too large');
        return true;
      },
    });
    return new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('damaged');
  }
}
