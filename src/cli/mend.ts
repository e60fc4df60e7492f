// `odas validate --fix`: mends until nothing more can be, then writes the files that changed, or shows what would change.

import { createTwoFilesPatch } from 'diff';
import { buildCorpus } from '../corpus/build.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { readConfig } from '../corpus/source.ts';
import { RULES } from '../rules/all.ts';
import { edited } from '../document/edit.ts';
import { editsOf } from '../rules/fix.ts';
import { runRules } from '../rules/run.ts';
import type { Loaded } from './load.ts';

export interface Mended {
  readonly corpus: Corpus;
  readonly sources: Loaded['sources'];
  /** Files that changed, with their text before and after. */
  readonly changed: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly count: number;
}

/** More rounds than one: a key mended may show a value to mend. */
const MOST_ROUNDS = 10;

/** @param isShown whether a file may be mended; those of libraries never are */
export function mend(
  { sources, corpus: first, ...found }: Pick<Loaded, 'sources' | 'config' | 'corpus' | 'today' | 'date'>,
  isShown: (file: string) => boolean,
): Mended {
  const shared = new Set(sources.filter((one) => one.shared).map(({ file }) => file));
  const changed = new Map<string, { before: string; after: string }>();
  // A file in another encoding is saved in UTF-8 first: what it says can then be mended like the rest.
  let files = sources.map((source) => {
    const { file, recoded } = source;
    if (recoded === undefined || !isShown(file) || shared.has(file)) return source;
    changed.set(file, { before: recoded, after: recoded });
    return { file, content: recoded };
  });
  let count = changed.size;
  let { config } = found;
  let corpus = count === 0 ? first : buildCorpus(files, config, found);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = new Map([...editsOf(runRules(corpus, RULES))].filter(([file]) => isShown(file) && !shared.has(file)));
    if (edits.size === 0) break;
    files = files.map((source) => {
      const own = edits.get(source.file);
      if (!own || source.content === undefined) return source;
      const after = edited(source.content, own);
      changed.set(source.file, { before: changed.get(source.file)?.before ?? source.content, after });
      count += own.length;
      return { ...source, content: after };
    });
    // `odas.yaml` decides how the others are read, and at which date.
    const own = changed.get('odas.yaml');
    if (own) config = readConfig(own.after);
    corpus = buildCorpus(files, config, found);
  }
  return { corpus, sources: files, changed, count };
}

/** What would change, as a unified diff. */
export function patchOf({ changed }: Pick<Mended, 'changed'>, mask: (text: string, file: string) => string): string {
  return [...changed]
    .map(([file, { before, after }]) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, mask(before, file), mask(after, file), undefined, undefined, { context: 2 }),
    )
    .join('');
}
