// What is known of a meeting to prepare: its day, its place, and an agenda made of what is due.

import { Corpus, type Entity } from '../corpus/corpus.ts';
import { partsOf } from '../corpus/references.ts';
import { convergencesOf } from '../diagnosis/convergences.ts';
import type { Language } from '../language/language.ts';
import { agendaFor, habitsOf, nextDate } from '../steering/agenda.ts';
import { committeeOf, lastHeld } from '../steering/meetings.ts';
import { knownCommittee } from './committees.ts';

export interface Draft {
  readonly id: string;
  readonly known: Readonly<Record<string, unknown>>;
}

/** How many convergences rest on interviews that the committee could not know of at its last meeting, and that it has not adopted. */
function unseenConvergences(corpus: Corpus, committee: string): number {
  const since = lastHeld(corpus, committee)?.data.date;
  if (since === undefined) return convergencesOf(corpus).length;
  const entities = corpus.all.filter(({ kind, data }) => kind !== 'interview' || ((data as { date?: string }).date ?? '') <= since);
  const then = new Corpus({
    entities,
    parts: entities.flatMap((entity) => partsOf(entity)),
    references: () => [],
    documents: [],
    faults: [],
    date: corpus.date,
  });
  const seen = new Set([
    ...convergencesOf(then).map(({ signature }) => signature),
    ...(corpus.entity('diagnosis')?.data.retained_convergences ?? []).map((one) => one?.signature ?? ''),
  ]);
  return convergencesOf(corpus).filter(({ signature }) => !seen.has(signature)).length;
}

/**
 * A meeting drafted.
 * @param asked the committee asked for
 * @param named the name asked for, which may say the committee and the day
 * @throws {WrongRequest} when the committee asked for does not exist
 */
export function draftMeeting(
  corpus: Corpus,
  asked: unknown,
  named: string | undefined,
  today: string,
  language: Language,
): Draft | undefined {
  const wanted = knownCommittee(corpus, asked, language) ?? corpus.entities('committee').find(({ id }) => named?.startsWith(`${id}-`))?.id;
  const committee: Entity<'committee'> | undefined = committeeOf(corpus, wanted);
  if (!committee) return undefined;
  const written = /\d{4}-\d{2}-\d{2}/.exec(named ?? '')?.[0];
  const date = written ?? (asked === undefined ? today : nextDate(corpus, committee));
  const taken = new Set(corpus.entities('meeting').map(({ id }) => id));
  let free = `${committee.id}-${date}`;
  for (let number = 2; taken.has(free); number += 1) free = `${committee.id}-${date}-${number}`;
  return {
    id: named ?? free,
    known: {
      committee: committee.id,
      date,
      ...habitsOf(corpus, committee.id),
      status: 'planned',
      agenda: agendaFor(corpus, committee, unseenConvergences(corpus, committee.id), language),
    },
  };
}
