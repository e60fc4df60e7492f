// What odas remembers of a state of a project: everything its answer depends on makes the key, so that a warm run says what a cold
// one would. Only answers are kept (masked sentences and places), never what the files hold.

import { createHash } from 'node:crypto';
import { cacheIn } from '../disk/cache.ts';
import { cacheFolder } from '../disk/cache-folder.ts';
import type { Found } from './load.ts';
import { BUILD } from './version.ts';

export interface Memory {
  /** What was answered to a question about this state of the project, as JSON held it. */
  readonly recall: <T>(question: string) => T | undefined;
  readonly remember: (question: string, answer: unknown) => void;
}

const NONE: Memory = { recall: () => undefined, remember: () => undefined };

/** The memory of a project as it was found; none when the person wants none, or when the source runs unbundled. */
export function memoryOf(
  { sources, date, today, revision }: Omit<Found, 'memory'>,
  env: Readonly<Record<string, string | undefined>>,
): Memory {
  const folder = cacheFolder(env);
  if (folder === undefined || BUILD === undefined) return NONE;
  const cache = cacheIn(folder);
  let state: string | undefined;
  const keyOf = (question: string): string => {
    if (state === undefined) {
      const hash = createHash('sha256').update(JSON.stringify([BUILD, date ?? null, today, revision ?? null]));
      // The disk gives files in no particular order.
      const ordered = [...sources].sort((a, b) =>
        a.file < b.file ? -1 : a.file > b.file ? 1 : Number(a.shared ?? false) - Number(b.shared ?? false),
      );
      for (const { file, content, shown, shared, faults } of ordered) {
        hash.update(JSON.stringify([file, content?.length ?? null, shown?.length ?? null, shared ?? false, faults ?? []]));
        if (content !== undefined) hash.update(content);
        if (shown !== undefined) hash.update(shown);
      }
      state = hash.digest('hex');
    }
    return createHash('sha256').update(`${state} ${question}`).digest('hex');
  };
  return {
    recall(question) {
      const kept = cache.recall(keyOf(question));
      return kept === undefined ? undefined : JSON.parse(kept);
    },
    remember: (question, answer) => cache.remember(keyOf(question), JSON.stringify(answer)),
  };
}
