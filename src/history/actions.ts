// What changed in the actions: their status, their lead, their dates, their milestones.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { organisationOf } from '../corpus/voices.ts';
import { type Change, daysFrom } from './change.ts';
import { sideBySide, withIds } from './pairs.ts';

type Action = Entity<'action'>;

/** @param isHidden whether a reader may not see today what was there yesterday: it did not go */
export function actionChanges(
  before: Corpus,
  after: Corpus,
  now: (kind: string) => (id: string) => string,
  isHidden: (kind: string, id: string) => boolean,
): Change[] {
  const { both, came, went } = sideBySide(before.entities('action'), after.entities('action'), ({ id }) => id, now('action'));
  const fact = ({ id, data }: Action) => ({ subject: `action:${id}`, title: data.title ?? id });
  const changes: Change[] = [
    ...came.map((one): Change => ({ kind: 'action-new', ...fact(one), ...(one.data.status !== undefined && { to: one.data.status }) })),
    ...went.filter(({ id }) => !isHidden('action', id)).map((one): Change => ({ kind: 'action-gone', ...fact(one) })),
  ];
  for (const [old, one] of [...both, ...came.map((fresh) => [undefined, fresh] as const)]) {
    const known = fact(one);
    const organisation = (id: string): string => organisationOf(after, now('actor')(id));
    if (old?.data.title !== undefined && one.data.title !== undefined && old.data.title !== one.data.title)
      changes.push({ kind: 'action-renamed', ...known, from: old.data.title });
    if (old?.data.status !== undefined && one.data.status !== undefined && old.data.status !== one.data.status)
      changes.push({ kind: 'action-status', ...known, from: old.data.status, to: one.data.status });
    if (old?.data.lead !== undefined && one.data.lead !== undefined && organisation(old.data.lead) !== organisation(one.data.lead))
      changes.push({ kind: 'action-lead', ...known, from: now('actor')(old.data.lead), to: one.data.lead });
    changes.push(...territoryChanges(old?.data.territories, one.data.territories, known));
    if (old) changes.push(...milestoneChanges(old.data.milestones, one.data.milestones, 'action', one.id, known.title));
  }
  return changes;
}

interface Place {
  readonly territory?: string | undefined;
  readonly planned_start?: string | undefined;
  readonly actual_start?: string | undefined;
  readonly ended?: string | undefined;
}

function territoryChanges(
  before: readonly (Place | undefined)[] | undefined,
  after: readonly (Place | undefined)[] | undefined,
  fact: { readonly subject: string; readonly title: string },
): Change[] {
  return (after ?? []).flatMap((one): Change[] => {
    if (one?.territory === undefined) return [];
    const old = (before ?? []).find((other) => other?.territory === one.territory);
    const known = { ...fact, territory: one.territory };
    const slipped =
      old?.planned_start !== undefined && one.planned_start !== undefined && old.planned_start !== one.planned_start
        ? [
            {
              kind: 'action-slipped',
              ...known,
              from: old.planned_start,
              to: one.planned_start,
              days: daysFrom(old.planned_start, one.planned_start),
            } as const,
          ]
        : [];
    return [
      ...slipped,
      ...(one.actual_start !== undefined && old?.actual_start === undefined
        ? [{ kind: 'action-started', ...known, date: one.actual_start } as const]
        : []),
      ...(one.ended !== undefined && old?.ended === undefined ? [{ kind: 'action-ended', ...known, date: one.ended } as const] : []),
    ];
  });
}

interface Milestone {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly done?: boolean | undefined;
}

/** What changed in the milestones of an action, or of the roadmap. */
export function milestoneChanges(
  before: readonly (Milestone | undefined)[] | undefined,
  after: readonly (Milestone | undefined)[] | undefined,
  of: 'action' | 'roadmap',
  id: string,
  within?: string,
): Change[] {
  const { both, came } = sideBySide(
    withIds(before),
    withIds(after),
    (one) => one.id,
    undefined,
    ({ title }) => title,
  );
  const start = of === 'action' ? 'action-milestone' : 'milestone';
  const fact = (one: Milestone & { readonly id: string }) => ({
    subject: of === 'action' ? `action:${id}#${one.id}` : `milestone:${one.id}`,
    title: one.title ?? one.id,
    ...(within !== undefined && { within }),
  });
  return [
    ...(of === 'roadmap'
      ? came.map((one): Change => ({ kind: 'milestone-new', ...fact(one), ...(one.date !== undefined && { to: one.date }) }))
      : []),
    ...both.flatMap(([old, one]): Change[] => [
      ...(one.done === true && old.done !== true
        ? [{ kind: `${start}-done`, ...fact(one), ...(one.date !== undefined && { date: one.date }) } as const]
        : []),
      ...(old.date !== undefined && one.date !== undefined && old.date !== one.date && one.done !== true
        ? [{ kind: `${start}-slipped`, ...fact(one), from: old.date, to: one.date, days: daysFrom(old.date, one.date) } as const]
        : []),
    ]),
  ];
}
