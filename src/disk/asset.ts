// A file of a project that is not data: a logo, a Word template. Read only inside the project, and only up to a size.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The bytes of a file of a project, or why they cannot be had. */
export function readAsset(root: string, path: string, most: number): Uint8Array | 'outside' | 'missing' | 'too-large' | 'unreadable' {
  try {
    const file = realpathSync(resolve(root, path));
    const way = relative(realpathSync(root), file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return 'outside';
    const { size } = statSync(file);
    if (size > most) return 'too-large';
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}
