// What has a date: measures to collect, interviews to remove, milestones. When each is due, and what is late.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { successorOf } from '../corpus/voices.ts';

/** Months between two measures; weeks are counted apart. */
const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'school-year': 12, yearly: 12 };

const written = (date: Date): string => date.toISOString().slice(0, 10);
const dayAfter = (date: string, days: number): string => written(new Date(Date.parse(date) + days * 86_400_000));

/** A date some months later: the last day of a month is followed by the last of another. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOf = (index: number): number => new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const isLast = day === lastOf(month - 1);
  const target = month - 1 + months;
  return written(new Date(Date.UTC(year, target, isLast ? lastOf(target) : Math.min(day, lastOf(target)))));
}

/** A measure that is, or will be, due. */
export interface Collection {
  readonly indicator: Entity<'indicator'>;
  /** Who collects it today. */
  readonly responsible: string | undefined;
  /** The last period measured, or known to be missing. */
  readonly last: string | undefined;
  /** The end of the period to measure. */
  readonly due: string;
  readonly late: boolean;
}

/** The period after a measure; undefined when nothing more is collected. */
function following(frequency: string, date: string): string | undefined {
  if (frequency === 'weekly') return dayAfter(date, 7);
  const months = MONTHS[frequency];
  return months === undefined ? undefined : monthsAfter(date, months);
}

/** The next measure to collect of each indicator that has a collection; those due first. */
export function collectionsOf(corpus: Corpus): readonly Collection[] {
  return corpus
    .entities('indicator')
    .flatMap((indicator): Collection[] => {
      const { collection, measures } = indicator.data;
      const { frequency, starts, ends, responsible } = collection ?? {};
      if (frequency === undefined) return [];
      const last = (measures ?? [])
        .flatMap((one) => (one?.date !== undefined && one.date <= corpus.date ? [one.date] : []))
        .sort()
        .at(-1);
      const due = last === undefined ? (following(frequency, starts ?? corpus.date) ?? starts) : following(frequency, last);
      if (due === undefined || (ends !== undefined && due > ends)) return [];
      return [
        {
          indicator,
          responsible: responsible === undefined ? undefined : successorOf(corpus, responsible),
          last,
          due,
          late: due < corpus.date,
        },
      ];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.indicator.id < b.indicator.id ? -1 : 1));
}

/** The periods of a collection from the next one up to a day. */
export function periodsUntil({ indicator, due }: Collection, day: string): string[] {
  const { frequency = 'once', ends = '9999' } = indicator.data.collection ?? {};
  const periods: string[] = [];
  for (let next: string | undefined = due; next !== undefined && next <= day && next <= ends; next = following(frequency, next))
    periods.push(next);
  return periods;
}

/** An interview whose consent ends. */
export interface Purge {
  readonly interview: Entity<'interview'>;
  readonly given: string | undefined;
  readonly due: string;
  readonly late: boolean;
}

/** The interviews to remove, by date; `soon` also gives those whose turn comes by that day. */
export function purgesOf(corpus: Corpus, until: string = corpus.date): readonly Purge[] {
  return corpus
    .entities('interview')
    .flatMap((interview): Purge[] => {
      const { given_on: given, purge_on: due } = interview.data.consent ?? {};
      return due === undefined || due > until ? [] : [{ interview, given, due, late: due < corpus.date }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.interview.id < b.interview.id ? -1 : 1));
}

/** A milestone of the roadmap, or of an action. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly done: boolean;
  readonly late: boolean;
  /** The action it belongs to; undefined for the roadmap's. */
  readonly action: Entity<'action'> | undefined;
}

/** Every milestone that has a date, in order; those of actions that were stopped are left out. */
export function milestonesOf(corpus: Corpus): readonly Milestone[] {
  const made = (
    list: readonly ({ readonly id?: string; readonly title?: string; readonly date?: string; readonly done?: boolean } | undefined)[],
    action?: Entity<'action'>,
  ): Milestone[] =>
    list.flatMap((one) =>
      one?.id === undefined || one.date === undefined
        ? []
        : [
            {
              id: one.id,
              title: one.title ?? one.id,
              date: one.date,
              done: one.done === true,
              late: one.done !== true && one.date < corpus.date,
              action,
            },
          ],
    );
  return [
    ...made((corpus.roadmap.organisation?.milestones ?? []) as Parameters<typeof made>[0]),
    ...corpus
      .entities('action')
      .flatMap((action) =>
        action.data.status === 'stopped' ? [] : made((action.data.milestones ?? []) as Parameters<typeof made>[0], action),
      ),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
