// Whether what an effect is judged against was written before the action, and left alone since: the history of the project tells.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { alteredSince, startIn, type Writing, writingOf } from '../corpus/frozen.ts';
import type { History } from '../document/history.ts';
import type { Indicator } from './measures.ts';

export const FROZEN = ['baseline', 'target', 'useful_effect', 'start'] as const;

export interface Freeze {
  readonly what: (typeof FROZEN)[number];
  /** `unproved`: history says nothing of it, or begins after the start; `unrecorded`: there is no history. */
  readonly state: 'frozen' | 'altered' | 'unproved' | 'unrecorded';
  readonly writing: Writing | undefined;
}

export interface Judged {
  readonly indicator: Indicator;
  readonly action: Entity<'action'>;
  /** Where the effect is looked for; undefined for the whole. */
  readonly territory: string | undefined;
  readonly start: string;
}

/** What history proves of the reference, the target, the useful effect and the start date of an action. */
export function freezesOf(
  { indicator, action, territory, start }: Judged,
  corpus: Corpus,
  history: History | undefined,
): readonly Freeze[] {
  return FROZEN.flatMap((what): Freeze[] => {
    const present = what === 'start' ? start : (indicator.data as Readonly<Record<string, unknown>>)[what];
    if (present === undefined) return [];
    if (!history) return [{ what, state: 'unrecorded', writing: undefined }];
    if (what === 'start') {
      const writing = writingOf(history, action.file, (data) => startIn(data, territory), corpus.date);
      // A start can only be written once it has happened: what counts is that it was not moved since.
      return [{ what, state: writing === undefined ? 'unproved' : writing.changes === 0 ? 'frozen' : 'altered', writing }];
    }
    const writing = writingOf(history, indicator.file, (data) => data[what], corpus.date);
    if (!writing) return [{ what, state: 'unproved', writing }];
    const altered = alteredSince(history, indicator.file, what, { present, start, until: corpus.date });
    return [{ what, state: altered ? 'altered' : writing.first.date <= start ? 'frozen' : 'unproved', writing }];
  });
}
