// What rules need of the national committee: who sits in it, and when it last met.

import type { Corpus, Entity } from '../../corpus/corpus.ts';

/** The national committees of a national project; none elsewhere. */
export function nationalCommittees(corpus: Corpus): readonly Entity<'committee'>[] {
  return corpus.project.kind === 'national' ? corpus.entities('committee').filter(({ data }) => data.level === 'national') : [];
}

/** The project's own contributions: those of a library are looked after elsewhere. */
export const contributions = (corpus: Corpus): readonly Entity<'contribution'>[] =>
  corpus.entities('contribution').filter(({ shared }) => !shared);

/** The codes of the départements that sit in a committee, with the member that says so first. */
export function seats(committee: Entity<'committee'>): ReadonlyMap<string, object> {
  const found = new Map<string, object>();
  for (const member of committee.data.members ?? [])
    if (member?.department !== undefined && !found.has(member.department)) found.set(member.department, member);
  return found;
}

/** The date of the last meeting that a national committee held. */
export function lastMeeting(corpus: Corpus): string | undefined {
  const ids = new Set(nationalCommittees(corpus).map(({ id }) => id));
  return corpus
    .entities('meeting')
    .flatMap(({ data }) =>
      data.status === 'held' && data.date !== undefined && data.date <= corpus.date && ids.has(data.committee ?? '') ? [data.date] : [],
    )
    .sort()
    .at(-1);
}

/** A label without accents or capitals: what two people write differently of one thing. */
export const plain = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
