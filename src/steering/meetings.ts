// The meetings of committees: which one concerns us, the last it held, the next it planned.

import type { Corpus, Entity } from '../corpus/corpus.ts';

export type Meeting = Entity<'meeting'>;

/** The committee asked for, else the territorial one, else the national one, else the first. */
export function committeeOf(corpus: Corpus, asked?: string): Entity<'committee'> | undefined {
  const all = corpus.entities('committee');
  if (asked !== undefined) return all.find(({ id }) => id === asked);
  const level = (name: string): Entity<'committee'> | undefined => all.find(({ data }) => data.level === name);
  return level('territorial') ?? level('national') ?? all[0];
}

/** Its meetings in the order of their dates. */
export function meetingsOf(corpus: Corpus, committee: string): readonly Meeting[] {
  const date = ({ data }: Meeting): string => data.date ?? '';
  return corpus
    .entities('meeting')
    .filter(({ data }) => data.committee === committee)
    .toSorted((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
}

/** The latest meeting it held, at the reference date, or before a day. */
export function lastHeld(corpus: Corpus, committee: string, before?: string): Meeting | undefined {
  return meetingsOf(corpus, committee).findLast(
    ({ data }) =>
      data.status === 'held' && (data.date ?? '9999') <= corpus.date && (before === undefined || (data.date ?? '9999') < before),
  );
}

/** The next meeting it planned, at the reference date. */
export function nextPlanned(corpus: Corpus, committee: string): Meeting | undefined {
  return meetingsOf(corpus, committee).find(({ data }) => data.status === 'planned' && (data.date ?? '') >= corpus.date);
}
