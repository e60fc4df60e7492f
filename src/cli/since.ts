// Which files a change concerns: those that changed since a revision, and those that refer to what changed.

import type { Corpus } from '../corpus/corpus.ts';
import { claimOf } from '../corpus/kinds.ts';
import type { Found } from './load.ts';

/** The files that changed, and those whose references lead into one of them, or led into one that is gone. */
export function concernedBy(changed: ReadonlySet<string>, corpus: Corpus, { config }: Pick<Found, 'config'>): ReadonlySet<string> {
  const concerned = new Set(changed);
  const gone = new Set<string>();
  for (const file of changed) {
    const claim = claimOf(file, config.kind);
    if (claim.claim === 'entity') gone.add(`${claim.kind.name} ${claim.id}`);
  }
  for (const { from, target, kinds, written } of corpus.references) {
    const file = target === undefined ? undefined : 'of' in target ? target.of.file : target.file;
    const id = written.slice(written.indexOf(':') + 1).replace(/#.*$/, '');
    const isConcerned = file === undefined ? kinds.some((kind) => gone.has(`${kind} ${id}`)) : changed.has(file);
    if (isConcerned) concerned.add(from.file);
  }
  return concerned;
}
