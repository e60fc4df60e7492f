// The actions by status, in the order of an action's life.

import type { Corpus, Entity } from '../corpus/corpus.ts';

export const STATUSES = ['idea', 'candidate', 'retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted', 'stopped'] as const;
export type Status = (typeof STATUSES)[number];

export type Action = Entity<'action'>;

/** The actions of each status, without the statuses that no action has. */
export function actionsByStatus(corpus: Corpus): readonly { readonly status: Status; readonly actions: readonly Action[] }[] {
  return STATUSES.map((status) => ({ status, actions: corpus.entities('action').filter(({ data }) => data.status === status) })).filter(
    ({ actions }) => actions.length > 0,
  );
}

/** What needs attention in an action: a start that has passed, a step not done, a stop. */
export function attention(action: Action, date: string): { readonly late_start?: string; readonly late_milestones: readonly string[] } {
  const { data } = action;
  const waiting = data.status === 'retained' || data.status === 'preparing';
  const planned = waiting
    ? (data.territories ?? []).flatMap((one) => (one?.actual_start === undefined ? (one?.planned_start ?? []) : [])).sort()[0]
    : undefined;
  return {
    ...(planned !== undefined && planned < date && { late_start: planned }),
    late_milestones:
      data.status === 'stopped'
        ? []
        : (data.milestones ?? []).flatMap((one) =>
            one?.title !== undefined && one.done !== true && (one.date ?? '9999') < date ? [one.title] : [],
          ),
  };
}
