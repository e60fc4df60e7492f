// The constraints on a choice of actions, as the criteria file words them, made into bounds that a program keeps.

import type { Corpus } from '../corpus/corpus.ts';
import type { Compared } from './poll.ts';
import type { Bound } from './program.ts';

/** What a bound is about; the words come last. */
export type About =
  | { readonly kind: 'budget'; readonly cents: number }
  | { readonly kind: 'fte'; readonly fte: number }
  | { readonly kind: 'actions'; readonly count: number }
  | { readonly kind: 'objective' | 'territory'; readonly id: string; readonly title: string; readonly min?: number; readonly max?: number }
  | { readonly kind: 'required' | 'excluded'; readonly action: string }
  | { readonly kind: 'exclusive'; readonly actions: readonly string[] }
  | { readonly kind: 'requires'; readonly action: string; readonly needs: string };

export interface Stated extends Bound {
  readonly about: About;
}

/** The limits of a choice; `undefined` means none. */
export interface Limits {
  /** In cents. */
  readonly budget: number | undefined;
  readonly fte: number | undefined;
  readonly actions: number | undefined;
  readonly perObjective: readonly Quota[];
  readonly perTerritory: readonly Quota[];
  readonly required: readonly string[];
  readonly excluded: readonly string[];
  readonly exclusive: readonly (readonly string[])[];
  readonly requires: readonly { readonly action: string; readonly needs: readonly string[] }[];
}

interface Quota {
  readonly id: string;
  readonly title: string;
  readonly min?: number;
  readonly max?: number;
}

const present = <T>(list: readonly (T | undefined)[] | undefined): T[] => (list ?? []).flatMap((one) => (one === undefined ? [] : [one]));

/** The limits that the criteria file sets. */
export function limitsOf(corpus: Corpus): Limits {
  const file = corpus.entity('criteria')?.data.constraints ?? {};
  const quotas = (
    entries: Readonly<Record<string, { min?: number | undefined; max?: number | undefined } | undefined>> | undefined,
    kind: string,
    label: string,
  ): Quota[] =>
    Object.entries(entries ?? {}).flatMap(([id, one]) =>
      one === undefined
        ? []
        : [
            {
              id,
              title: String(corpus.part(kind, id)?.data[label] ?? id),
              ...(one.min !== undefined && { min: one.min }),
              ...(one.max !== undefined && { max: one.max }),
            },
          ],
    );
  return {
    budget: file.budget === undefined ? undefined : Math.round(file.budget * 100),
    fte: file.fte,
    actions: file.actions,
    perObjective: quotas(file.per_objective, 'objective', 'title'),
    perTerritory: quotas(file.per_territory, 'territory', 'name'),
    required: present(file.required),
    excluded: present(file.excluded),
    exclusive: present(file.exclusive).map((group) => present(group)),
    requires: present(file.requires).flatMap((one) =>
      one.action === undefined ? [] : [{ action: one.action, needs: present(one.needs) }],
    ),
  };
}

/** The bounds that the limits set on a choice among these actions. */
export function boundsOf(actions: readonly Compared[], limits: Limits): Stated[] {
  const line = (name: string, about: About, of: (action: Compared) => number, bound: Pick<Bound, 'min' | 'max'>): Stated => ({
    name,
    about,
    coefficients: actions.map(of),
    ...bound,
  });
  const is =
    (id: string) =>
    (action: Compared): number =>
      action.id === id ? 1 : 0;
  const quota = (kind: 'objective' | 'territory', { id, title, min, max }: Quota): Stated[] => {
    const counted = (action: Compared): number => ((kind === 'objective' ? action.objectives : action.territories).includes(id) ? 1 : 0);
    return [
      ...(min === undefined ? [] : [line(`${kind} ${id} min`, { kind, id, title, min }, counted, { min })]),
      ...(max === undefined ? [] : [line(`${kind} ${id} max`, { kind, id, title, max }, counted, { max })]),
    ];
  };
  return [
    ...(limits.budget === undefined
      ? []
      : [line('budget', { kind: 'budget', cents: limits.budget }, ({ budget }) => budget ?? 0, { max: limits.budget })]),
    // In thousandths, so that sums are whole.
    ...(limits.fte === undefined
      ? []
      : [
          line('fte', { kind: 'fte', fte: limits.fte }, ({ fte }) => Math.round((fte ?? 0) * 1000), { max: Math.round(limits.fte * 1000) }),
        ]),
    ...(limits.actions === undefined
      ? []
      : [line('actions', { kind: 'actions', count: limits.actions }, () => 1, { max: limits.actions })]),
    ...limits.perObjective.flatMap((one) => quota('objective', one)),
    ...limits.perTerritory.flatMap((one) => quota('territory', one)),
    ...limits.required.map((action) => line(`required ${action}`, { kind: 'required', action }, is(action), { min: 1 })),
    ...limits.excluded.map((action) => line(`excluded ${action}`, { kind: 'excluded', action }, is(action), { max: 0 })),
    ...limits.exclusive.map((group) =>
      line(`exclusive ${group.join(' ')}`, { kind: 'exclusive', actions: group }, ({ id }) => (group.includes(id) ? 1 : 0), { max: 1 }),
    ),
    ...limits.requires.flatMap(({ action, needs }) =>
      needs
        .filter((other) => other !== action)
        .map((other) =>
          line(
            `requires ${action} ${other}`,
            { kind: 'requires', action, needs: other },
            ({ id }) => (id === other ? 1 : id === action ? -1 : 0),
            { min: 0 },
          ),
        ),
    ),
  ];
}
