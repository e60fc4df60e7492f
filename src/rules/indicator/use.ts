// What several rules of indicators ask: whether one measures an effect, who uses it, when an action began and ended.

import { at, type Corpus, type Entity } from '../../corpus/corpus.ts';
import { PERIODS } from '../../corpus/periods.ts';
import type { Hit } from '../rule.ts';

/** Whether an indicator says what changed, rather than what was done or where. */
export function measuresEffect({ data }: Entity<'indicator'>): boolean {
  return data.family === 'outcome' || data.family === 'impact';
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
}

interface Baseline {
  readonly territory?: string | undefined;
  readonly date?: string | undefined;
}

/** The baselines of an indicator: one, or one a territory, without what the schema refused. */
export function baselinesOf({ data }: Entity<'indicator'>): readonly Baseline[] {
  const baseline = data.baseline as Baseline | readonly (Baseline | undefined)[] | undefined;
  return ((Array.isArray(baseline) ? baseline : [baseline]) as readonly (Baseline | undefined)[]).filter((one) => one !== undefined);
}

export function actionsUsing(corpus: Corpus, indicator: string): readonly Entity<'action'>[] {
  return corpus.entities('action').filter(({ data }) => data.indicators?.includes(indicator));
}

/** When an action began, in a territory or in the first of them. */
export function startOf({ data }: Entity<'action'>, territory?: string): string | undefined {
  return (data.territories ?? [])
    .flatMap((one) => (territory === undefined || one?.territory === territory ? (one?.actual_start ?? []) : []))
    .sort()[0];
}

/** When an action was over everywhere; undefined while it goes on somewhere. */
export function endOf({ data }: Entity<'action'>): string | undefined {
  const ends = (data.territories ?? []).map((one) => one?.ended);
  return ends.length > 0 && ends.every((one) => one !== undefined) ? ends.toSorted().at(-1) : undefined;
}

/** The indicators of actions that are not measured since a day of the action, a period and a half ago or more. */
export function* unmeasuredSince(
  corpus: Corpus,
  dayOf: (action: Entity<'action'>) => string | undefined,
): Generator<Hit<{ action: string; indicator: string }>> {
  for (const action of corpus.entities('action')) {
    const day = dayOf(action);
    if (day === undefined) continue;
    for (const [index, id] of (action.data.indicators ?? []).entries()) {
      const indicator = id === undefined ? undefined : corpus.entity('indicator', id);
      const period = PERIODS[indicator?.data.collection?.frequency ?? 'once'];
      if (!indicator || period === undefined || daysBetween(day, corpus.date) <= 1.5 * period) continue;
      if (!(indicator.data.measures ?? []).some((one) => (one?.date ?? '') >= day))
        yield {
          at: at(action, action.data.indicators, index),
          data: { action: action.data.title ?? action.id, indicator: indicator.data.title ?? id! },
        };
    }
  }
}
