// What committees decided, who answers for it today, and what became of it.

import type { Corpus } from '../corpus/corpus.ts';
import { successorOf } from '../corpus/voices.ts';
import type { Meeting } from './meetings.ts';

export const DECISION_STATUSES = ['open', 'done', 'dropped', 'superseded'] as const;

export interface Decision {
  /** `copil-2026-03-12#d2`. */
  readonly id: string;
  readonly meeting: Meeting;
  /** The day of the meeting. */
  readonly date: string | undefined;
  readonly text: string;
  readonly kind: 'decision' | 'opinion' | 'deferral' | 'none';
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly status: (typeof DECISION_STATUSES)[number];
  readonly supersededBy: string | undefined;
  /** What it is about: `action:cafe-des-parents`… */
  readonly about: readonly string[];
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
        date: meeting.data.date,
        text: one.text,
        kind: one.kind ?? 'decision',
        owner: one.owner,
        due: one.due,
        status,
        supersededBy: one.superseded_by,
        about: (one.about ?? []).flatMap((target) => target ?? []),
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

/** Who answers for a decision today: its owner, or the organisation that succeeded it. */
export function answeringFor({ owner }: Decision, corpus: Corpus): string | undefined {
  return owner === undefined ? undefined : successorOf(corpus, owner);
}

/** What one asks of decisions; every condition given must hold. */
export interface Wanted {
  readonly status?: Decision['status'] | 'late' | undefined;
  readonly owner?: string | undefined;
  readonly committee?: string | undefined;
  readonly about?: string | undefined;
  /** Taken on that day or later. */
  readonly since?: string | undefined;
  /** Due on that day or before. */
  readonly until?: string | undefined;
}

/** The decisions wanted: late first, then by due date, those without one last. An owner answers for its predecessors' too. */
export function wantedDecisions(corpus: Corpus, { status, owner, committee, about, since, until }: Wanted): readonly Decision[] {
  const names = owner === undefined ? undefined : corpus.lineage(owner);
  return decisions(corpus)
    .filter(
      (one) =>
        one.kind !== 'none' &&
        (status === undefined || (status === 'late' ? one.late : one.status === status)) &&
        (names === undefined || (one.owner !== undefined && names.has(one.owner))) &&
        (committee === undefined || one.meeting.data.committee === committee) &&
        (about === undefined || one.about.some((target) => target === about || target.endsWith(`:${about}`))) &&
        (since === undefined || (one.date ?? '') >= since) &&
        (until === undefined || (one.due !== undefined && one.due <= until)),
    )
    .toSorted((a, b) => Number(b.late) - Number(a.late) || order(a.due ?? '9999', b.due ?? '9999') || order(a.id, b.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
