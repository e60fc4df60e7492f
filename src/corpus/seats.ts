// Who sits in a committee and who came: organisations are counted, and one that took another name keeps its seat.

import type { Corpus, Entity } from './corpus.ts';
import { organisationOf } from './voices.ts';

export interface Attendance {
  /** Organisations with a seat. */
  readonly members: number;
  /** Those of them that came. */
  readonly present: number;
  /** How many must come, when the committee asks for a quorum. */
  readonly needed: number | undefined;
  /** Undefined when nothing is asked, or when nobody wrote who came. */
  readonly met: boolean | undefined;
}

/** The attendance of a meeting, against the quorum of its committee. */
export function attendanceOf(corpus: Corpus, meeting: Entity<'meeting'>): Attendance {
  const committee = corpus.entity('committee', meeting.data.committee ?? '')?.data;
  const organisations = (ids: readonly (string | undefined)[] | undefined): Set<string> =>
    new Set((ids ?? []).flatMap((id) => (id === undefined ? [] : [organisationOf(corpus, id)])));
  const members = organisations((committee?.members ?? []).map((one) => one?.actor));
  const here = organisations(meeting.data.present);
  const present = [...members].filter((one) => here.has(one)).length;
  // A share of 0.5 of ten is five, whatever binary fractions say.
  const needed = committee?.quorum === undefined ? undefined : Math.max(0, Math.ceil(committee.quorum * members.size - 1e-9));
  return {
    members: members.size,
    present,
    needed,
    met: needed === undefined || meeting.data.present === undefined ? undefined : present >= needed,
  };
}

/** How often a committee met in the twelve months before a day; undefined before its first year is over. */
export function rhythmOf(corpus: Corpus, committee: string, day: string): { readonly held: number } | undefined {
  const year = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const held = corpus
    .entities('meeting')
    .flatMap(({ data }) => (data.committee === committee && data.status === 'held' && (data.date ?? '9999') <= day ? [data.date!] : []));
  if (!held.some((date) => date <= year)) return undefined;
  return { held: held.filter((date) => date > year).length };
}
