// Tells when the files of a project change.

import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Changes that come together are told once, after this many milliseconds of quiet. */
const QUIET = 25;

/**
 * Calls back after each change in the given folders of a project, or in the files at its root.
 * @returns what ends it
 */
export function watchFolders(root: string, folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = new Map<string, FSWatcher>();
  const told = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      changed();
    }, QUIET);
  };
  const open = (name: string, recursive: boolean): void => {
    try {
      const watcher = watch(join(root, name), { recursive }, told);
      const forget = (): void => {
        watcher.close();
        watchers.delete(name);
      };
      watchers.set(name, watcher.on('error', forget));
    } catch {
      // It went as we looked: its parent tells.
    }
  };
  /** Folders come and go. */
  const follow = (): void => {
    for (const folder of folders) {
      const exists = existsSync(join(root, folder));
      if (exists && !watchers.has(folder)) open(folder, true);
      if (!exists) {
        watchers.get(folder)?.close();
        watchers.delete(folder);
      }
    }
  };
  open('.', false);
  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
