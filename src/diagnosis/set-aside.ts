// Interviews that the analyses count in part or not at all, and why: nobody must believe that a file was heard when it was not.

import type { Corpus } from '../corpus/corpus.ts';

export interface SetAside {
  readonly interview: string;
  readonly why: 'future' | 'no-extract' | 'no-actor' | 'unknown-themes' | 'actor-not-valid-then';
  /** The themes that the codebook does not hold, or the actor. */
  readonly what: readonly string[];
}

/** In the order of interviews; `future` and `no-actor` are not counted at all. */
export function setAsideOf(corpus: Corpus): SetAside[] {
  return corpus.entities('interview').flatMap(({ id, data }): SetAside[] => {
    if (data.recodes !== undefined) return [];
    const { actor, date } = data;
    if (actor === undefined || !corpus.entity('actor', actor))
      return [{ interview: id, why: 'no-actor', what: actor === undefined ? [] : [actor] }];
    if ((date ?? '') > corpus.date) return [{ interview: id, why: 'future', what: [date!] }];
    const { valid_from: from, valid_until: until } = corpus.entity('actor', actor)!.data;
    const themes = (data.extracts ?? []).flatMap((one) => (one?.themes ?? []).flatMap((theme) => theme ?? []));
    const unknown = [...new Set(themes.filter((theme) => !corpus.part('theme', theme)))].sort();
    return [
      ...((data.extracts ?? []).length === 0 ? [{ interview: id, why: 'no-extract' as const, what: [] }] : []),
      ...(unknown.length > 0 ? [{ interview: id, why: 'unknown-themes' as const, what: unknown }] : []),
      ...(date !== undefined && ((from !== undefined && date < from) || (until !== undefined && date > until))
        ? [{ interview: id, why: 'actor-not-valid-then' as const, what: [actor] }]
        : []),
    ];
  });
}
