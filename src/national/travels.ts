// The hypotheses that travel: where each was considered and tried, under which conditions, and what happened there. Read across places by
// direction and evidence level; averaged only when the same indicator, in the same words, was estimated in several places.

import type { Department, SharedAction, SharedEffect, SharedHypothesis } from './departments.ts';
import { pool, type Pooled } from './pooling.ts';

/** What came of a hypothesis in one place, in a word. */
export type Outcome = 'favourable' | 'mixed' | 'adverse' | 'not-shown' | 'unknown' | 'under-way' | 'not-tried' | 'rejected';

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly status: SharedHypothesis['status'];
  readonly reason: string | undefined;
  readonly conditions: NonNullable<SharedHypothesis['conditions']>;
  readonly actions: readonly SharedAction[];
  readonly effects: readonly SharedEffect[];
  readonly outcome: Outcome;
  readonly lessons: readonly string[];
}

/** A condition that is met in some of the places that tried, and not in others whose outcome differs. */
export interface Contrast {
  readonly condition: string;
  readonly text: string;
  /** Met, with a favourable outcome. */
  readonly metWhereFavourable: readonly string[];
  /** Not met, or in part, without one. */
  readonly unmetElsewhere: readonly string[];
  /** Met, and yet without one: what speaks against it. */
  readonly metElsewhere: readonly string[];
}

/** Effects of one direction and evidence level, counted in places. */
export interface Reading {
  readonly change: NonNullable<SharedEffect['change']>;
  readonly level: number;
  readonly places: readonly string[];
}

export interface Travel {
  readonly id: string;
  readonly title: string;
  readonly themes: readonly string[];
  /** The départements that offer it to the others. */
  readonly from: readonly string[];
  readonly places: readonly Place[];
  readonly readings: readonly Reading[];
  readonly pooled: readonly (Pooled & {
    readonly indicator: string;
    readonly unit: string | undefined;
    readonly type: SharedEffect['type'];
    readonly places: readonly string[];
  })[];
  readonly contrasts: readonly Contrast[];
}

const TRIED = new Set<string>(['running', 'evaluated', 'extended', 'adapted', 'stopped']);
const isShown = ({ verdict }: SharedEffect): boolean => verdict === 'established' || verdict === 'probable';

function outcomeOf(status: SharedHypothesis['status'], actions: readonly SharedAction[], effects: readonly SharedEffect[]): Outcome {
  if (!actions.some((one) => TRIED.has(one.status))) return status === 'rejected' ? 'rejected' : 'not-tried';
  const better = effects.some((one) => isShown(one) && one.change === 'better');
  const worse = effects.some((one) => isShown(one) && one.change === 'worse');
  if (better && worse) return 'mixed';
  if (better) return 'favourable';
  if (worse) return 'adverse';
  if (effects.some(({ verdict }) => verdict === 'not-shown')) return 'not-shown';
  return effects.length > 0 ? 'unknown' : 'under-way';
}

function placeOf(department: Department, id: string): Place | undefined {
  const considered = department.hypotheses.find((one) => one.id === id);
  const actions = department.actions.filter(({ hypothesis }) => hypothesis === id);
  if (!considered && actions.length === 0) return undefined;
  const ids = new Set(actions.map((one) => one.id));
  const effects = department.effects.filter(({ action }) => action !== undefined && ids.has(action));
  const status = considered?.status ?? 'retained';
  const about = new Set([`hypothesis:${id}`, ...actions.map((one) => `action:${one.id}`)]);
  return {
    code: department.code,
    name: department.name,
    status,
    reason: considered?.reason,
    conditions: considered?.conditions ?? [],
    actions,
    effects,
    outcome: outcomeOf(status, actions, effects),
    lessons: department.lessons.filter((one) => (one.about ?? []).some((target) => about.has(target))).map(({ text }) => text),
  };
}

/** Effects by direction and evidence level, the best known first. */
function readingsOf(places: readonly Place[]): Reading[] {
  const found = new Map<string, { change: Reading['change']; level: number; places: Set<string> }>();
  for (const { code, effects } of places) {
    for (const { change = 'unclear', evidence_level: level = 0 } of effects) {
      const key = `${change} ${level}`;
      const reading = found.get(key) ?? { change, level, places: new Set<string>() };
      found.set(key, reading);
      reading.places.add(code);
    }
  }
  return [...found.values()]
    .map(({ change, level, places: codes }) => ({ change, level, places: [...codes].sort() }))
    .toSorted((a, b) => b.level - a.level || (a.change < b.change ? -1 : 1));
}

/** Averages of what was estimated in several places: one estimate a place, the same indicator, the same definition, unit and type. */
function pooledOf(places: readonly Place[]): Travel['pooled'] {
  const found = new Map<string, { effect: SharedEffect; code: string }[]>();
  for (const { code, effects } of places) {
    for (const effect of effects) {
      if (effect.estimate === undefined || effect.indicator_id === undefined || effect.definition === undefined) continue;
      const key = JSON.stringify([effect.indicator_id, effect.definition.trim(), effect.unit, effect.type, effect.direction]);
      found.set(key, [...(found.get(key) ?? []), { effect, code }]);
    }
  }
  return [...found.values()].flatMap((same) => {
    const codes = same.map(({ code }) => code);
    // Two estimates of one place are not independent.
    if (new Set(codes).size !== codes.length) return [];
    const pooled = pool(same.map(({ effect }) => effect.estimate!));
    return pooled
      ? [{ ...pooled, indicator: same[0]!.effect.indicator, unit: same[0]!.effect.unit, type: same[0]!.effect.type, places: codes }]
      : [];
  });
}

/** Conditions that part the places where it went well from the others that tried. */
function contrastsOf(places: readonly Place[]): Contrast[] {
  const tried = places.filter(({ outcome }) => ['favourable', 'mixed', 'adverse', 'not-shown'].includes(outcome));
  const texts = new Map<string, string>();
  for (const { conditions } of places)
    for (const { id, text } of conditions) if (!texts.has(id) || text !== undefined) texts.set(id, text ?? id);
  return [...texts].flatMap(([condition, text]) => {
    const present = (place: Place): string => place.conditions.find(({ id }) => id === condition)?.present ?? 'unknown';
    const codes = (favourable: boolean, ...states: readonly string[]): string[] =>
      tried.filter((place) => (place.outcome === 'favourable') === favourable && states.includes(present(place))).map(({ code }) => code);
    const [met, unmet] = [codes(true, 'yes'), codes(false, 'no', 'partial')];
    // It went well without it somewhere: it cannot be what makes the difference.
    if (met.length === 0 || unmet.length === 0 || codes(true, 'no').length > 0) return [];
    return [{ condition, text, metWhereFavourable: met, unmetElsewhere: unmet, metElsewhere: codes(false, 'yes') }];
  });
}

/** What is known of every hypothesis, by id; those that only one place knows included. */
export function travelsOf(departments: readonly Department[], libraries: ReadonlyMap<string, string> = new Map()): readonly Travel[] {
  const ids = new Set<string>(libraries.keys());
  const byHypothesis = new Map<string, Department[]>();
  for (const department of departments) {
    const own = new Set([
      ...department.hypotheses.map(({ id }) => id),
      ...department.actions.flatMap(({ hypothesis }) => hypothesis ?? []),
    ]);
    for (const id of own) {
      ids.add(id);
      byHypothesis.set(id, [...(byHypothesis.get(id) ?? []), department]);
    }
  }
  return [...ids].sort().map((id) => {
    const here = byHypothesis.get(id) ?? [];
    const places = here.flatMap((department) => placeOf(department, id) ?? []);
    const texts = here.flatMap((department) => department.hypotheses.filter((one) => one.id === id));
    return {
      id,
      title: libraries.get(id) ?? texts.find(({ title }) => title !== undefined)?.title ?? id,
      themes: [...new Set(texts.flatMap(({ themes }) => themes ?? []))].sort(),
      from: libraries.has(id)
        ? []
        : here.filter((one) => one.hypotheses.some((own) => own.id === id && own.own === true)).map(({ code }) => code),
      places,
      readings: readingsOf(places),
      pooled: pooledOf(places),
      contrasts: contrastsOf(places),
    };
  });
}

/** Whether a hypothesis went from one place to another: several places considered it. */
export const hasTravelled = ({ places }: Travel): boolean => places.length > 1;
