// What committees decided and what became of it.

import type { Corpus } from '../corpus/corpus.ts';
import type { Meeting } from './meetings.ts';

export interface Decision {
  /** `copil-2026-03-12#d2`. */
  readonly id: string;
  readonly meeting: Meeting;
  readonly text: string;
  readonly kind: 'decision' | 'opinion' | 'deferral' | 'none';
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly status: 'open' | 'done' | 'dropped' | 'superseded';
  readonly supersededBy: string | undefined;
  readonly reservations: readonly string[];
  /** Open, and its date has passed. */
  readonly late: boolean;
}

/** The decisions of a meeting; those of a planned one are proposals. */
export function decisionsOf(meeting: Meeting, date: string): Decision[] {
  return (meeting.data.decisions ?? []).flatMap((one): Decision[] => {
    if (one?.id === undefined || one.text === undefined) return [];
    const status = one.status ?? 'open';
    return [
      {
        id: `${meeting.id}#${one.id}`,
        meeting,
        text: one.text,
        kind: one.kind ?? 'decision',
        owner: one.owner,
        due: one.due,
        status,
        supersededBy: one.superseded_by,
        reservations: (one.reservations ?? []).flatMap((text) => text ?? []),
        late: status === 'open' && one.due !== undefined && one.due < date,
      },
    ];
  });
}

/** Every decision of the meetings held, the oldest first. */
export function decisions(corpus: Corpus): readonly Decision[] {
  return corpus
    .entities('meeting')
    .filter(({ data }) => data.status === 'held')
    .toSorted((a, b) => ((a.data.date ?? '') < (b.data.date ?? '') ? -1 : 1))
    .flatMap((meeting) => decisionsOf(meeting, corpus.date));
}
