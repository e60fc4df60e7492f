// What a blind spot is called.

import type { Corpus } from '../../corpus/corpus.ts';
import type { BlindSpot } from '../absences.ts';
import type { Names } from './names.ts';

/** The name of what hardly anyone speaks of, as `open` gives it. */
export function nameOfSpot({ kind, id }: Pick<BlindSpot, 'kind' | 'id'>, open: Corpus, names: Names): string {
  if (kind === 'theme') return names.theme(id);
  if (kind === 'territory') return names.territory(id);
  if (kind === 'required-actor') return names.organisation(id);
  return String(open.part(kind, id)?.data[kind === 'stake' ? 'title' : 'question'] ?? id);
}
