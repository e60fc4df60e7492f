// Whether what an effect is judged against was written before the action, and left alone since: the history of the project tells.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { alteredSince, type Writing, writingOf } from '../corpus/frozen.ts';
import type { History } from '../document/history.ts';
import type { Indicator } from './measures.ts';

export const FROZEN = ['baseline', 'target', 'useful_effect', 'start'] as const;

export interface Freeze {
  readonly what: (typeof FROZEN)[number];
  /** `unproved`: history says nothing of it, or begins after the start. */
  readonly state: 'frozen' | 'altered' | 'unproved';
  readonly writing: Writing | undefined;
}

/** What history proves of the reference, the target, the useful effect and the start date of an action. */
export function freezesOf(
  indicator: Indicator,
  action: Entity<'action'>,
  start: string,
  corpus: Corpus,
  history: History | undefined,
): readonly Freeze[] {
  return FROZEN.flatMap((what): Freeze[] => {
    if (what === 'start') {
      const read = (data: Readonly<Record<string, unknown>>): unknown =>
        (Array.isArray(data['territories']) ? (data['territories'] as { actual_start?: string }[]) : []).flatMap(
          (one) => one?.actual_start ?? [],
        )[0] === undefined
          ? undefined
          : (data['territories'] as { territory?: string; actual_start?: string }[]).map((one) => [one?.territory, one?.actual_start]);
      const writing = history && writingOf(history, action.file, read, corpus.date);
      // A start can only be written once it has happened: what counts is that it was not moved after the first months.
      return [{ what, state: writing === undefined ? 'unproved' : writing.changes === 0 ? 'frozen' : 'altered', writing }];
    }
    const present = (indicator.data as Readonly<Record<string, unknown>>)[what];
    if (present === undefined) return [];
    const writing = history && writingOf(history, indicator.file, (data) => data[what], corpus.date);
    if (!history || !writing) return [{ what, state: 'unproved', writing }];
    const altered = alteredSince(history, indicator.file, what, { present, start, until: corpus.date });
    return [{ what, state: altered ? 'altered' : writing.first.date <= start ? 'frozen' : 'unproved', writing }];
  });
}
