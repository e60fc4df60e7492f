// The contributions that are not to be relied on as they are: not read, read in part, altered, or two for one département.

import type { Corpus } from '../corpus/corpus.ts';
import { sealState } from '../corpus/seal.ts';

export const DOUBTS = ['unread', 'partly', 'altered', 'twice'] as const;

export interface Doubt {
  readonly file: string;
  readonly why: (typeof DOUBTS)[number];
}

/** What is doubtful, by file, once each; `odas validate` says where and why. */
export function doubtsOf(corpus: Corpus): readonly Doubt[] {
  const found = new Map<string, Doubt['why']>();
  const sound = new Map(
    corpus
      .entities('contribution')
      .filter(({ document }) => document.data !== undefined)
      .map((one) => [one.file, one] as const),
  );
  for (const { at } of corpus.faults) {
    if (!/^contributions\/[^/]+$/.test(at.file)) continue;
    found.set(at.file, sound.has(at.file) ? 'partly' : 'unread');
  }
  const byCode = new Map<string, string[]>();
  for (const { file, data, id } of sound.values()) {
    const code = data.department ?? id;
    byCode.set(code, [...(byCode.get(code) ?? []), file]);
  }
  for (const entity of sound.values()) {
    if (found.has(entity.file)) continue;
    if (sealState(entity) === 'altered') found.set(entity.file, 'altered');
    else if (byCode.get(entity.data.department ?? entity.id)!.length > 1) found.set(entity.file, 'twice');
  }
  return [...found].map(([file, why]) => ({ file, why })).toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
