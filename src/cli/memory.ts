// What odas remembers of a state of a project: everything its answer depends on makes the key, so that a warm run says what a cold
// one would. Only answers are kept (masked sentences and places, what was drawn), never what the files hold.

import { hash } from 'node:crypto';
import { type Cache, cacheIn } from '../disk/cache.ts';
import { anew, type Recall } from '../corpus/recall.ts';
import { cacheFolder } from '../disk/cache-folder.ts';
import { Known } from '../disk/known.ts';
import type { Found } from './load.ts';
import { BUILD } from './version.ts';

export interface Memory {
  /** The answer to a question that holds all it depends on, whatever the project: recalled, or worked out and remembered. */
  readonly worked: Recall;
  /** What was answered to a question about this state of the project, as JSON held it. */
  readonly recall: <T>(question: string) => T | undefined;
  readonly remember: (question: string, answer: unknown) => void;
  /** The files of which a fact was kept, whatever the others were then, and that are what they were. */
  readonly holding: (fact: string) => ReadonlySet<string>;
  /** Keeps a fact of some files, as they are, and of no other. */
  readonly hold: (fact: string, files: ReadonlySet<string>) => void;
  /** The same memory of a project with other files. */
  readonly of: (sources: Found['sources']) => Memory;
}

const NONE: Memory = {
  worked: anew,
  holding: () => new Set(),
  hold: () => undefined,
  recall: () => undefined,
  remember: () => undefined,
  of: () => NONE,
};

/** What the person's cache keeps of a project: its files as they were last read, and a memory of what was said of them. */
export interface Remembered {
  readonly known: Known | undefined;
  readonly memoryOf: (found: Omit<Found, 'memory'>) => Memory;
}

/** Nothing is remembered when the person wants nothing to be, or when the source runs unbundled. */
export function rememberedOf(root: string, env: Readonly<Record<string, string | undefined>>): Remembered {
  const folder = cacheFolder(env);
  if (folder === undefined || BUILD === undefined) return { known: undefined, memoryOf: () => NONE };
  const cache = cacheIn(folder);
  const key = hash('sha256', JSON.stringify(['files', BUILD, root]));
  const known = new Known(cache.recall(key), Date.now());
  const keep = (): void => {
    const text = known.toKeep();
    if (text !== undefined) cache.remember(key, text);
  };
  return { known, memoryOf: (found) => memoryIn(cache, found, keep) };
}

/** What was worked out, in the person's cache: an answer that holds for any project. */
export function workedIn(env: Readonly<Record<string, string | undefined>>): Recall {
  const folder = cacheFolder(env);
  return folder === undefined || BUILD === undefined ? anew : workedFrom(cacheIn(folder));
}

const workedFrom =
  (cache: Cache): Recall =>
  (question, answer) => {
    const key = hash('sha256', JSON.stringify([BUILD, question]));
    const kept = cache.recall(key);
    if (kept !== undefined) return JSON.parse(kept);
    const found = answer();
    if (found !== undefined) cache.remember(key, JSON.stringify(found));
    return found;
  };

/** @param seen called once the state of every file is known */
function memoryIn(cache: Cache, found: Omit<Found, 'memory'>, seen: () => void): Memory {
  const { date, today, revision } = found;
  // The disk gives files in no particular order.
  const sources = [...found.sources].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : Number(a.shared ?? false) - Number(b.shared ?? false),
  );
  // Made again each time: an answer belongs to what was read since the question.
  const keyOf = (question: string): string => {
    const marks = sources.map(
      (one) => `${one.file}\0${one.mark ?? JSON.stringify([one.content, one.shown, one.faults])}\0${one.shared ?? false}`,
    );
    return hash('sha256', `${JSON.stringify([BUILD, date, today, revision, question])}\0${marks.join('\0')}`);
  };
  // What decides how files are read decides of every fact; files alike in another folder are not asked of.
  const factKey = (fact: string): string => hash('sha256', JSON.stringify([BUILD, found.root, found.config, 'fact', fact]));
  const held = (fact: string): readonly string[] => cache.recall(factKey(fact))?.split('\n') ?? [];
  const heldAs = ({ file, mark }: Found['sources'][number]): string => `${mark ?? ''} ${file}`;
  return {
    worked: workedFrom(cache),
    holding(fact) {
      const known = new Set(held(fact));
      seen();
      return new Set(sources.filter((one) => one.mark !== undefined && known.has(heldAs(one))).map(({ file }) => file));
    },
    hold(fact, files) {
      const lines = sources.filter(({ file, mark }) => mark !== undefined && files.has(file)).map(heldAs);
      if (lines.join('\n') !== held(fact).join('\n')) cache.remember(factKey(fact), lines.join('\n'));
    },
    recall(question) {
      const kept = cache.recall(keyOf(question));
      seen();
      return kept === undefined ? undefined : JSON.parse(kept);
    },
    remember: (question, answer) => cache.remember(keyOf(question), JSON.stringify(answer)),
    of: (others) => memoryIn(cache, { ...found, sources: others }, seen),
  };
}
