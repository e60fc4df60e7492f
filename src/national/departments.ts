// The départements as the national project knows them: what each contributed, whatever the version of its file, and who holds a seat.

import type { Corpus, Entity, Sound } from '../corpus/corpus.ts';
import { lastHeld } from '../steering/meetings.ts';
import { DEPARTMENTS } from '../scaffold/departments.generated.ts';
import type { Contribution } from './contribution.ts';

type List<K extends keyof Contribution> = NonNullable<Contribution[K]> extends readonly (infer Item)[] ? Exclude<Item, string> : never;
export type SharedConvergence = List<'convergences'>;
export type SharedAction = List<'actions'>;
export type SharedEffect = List<'effects'>;
export type SharedHypothesis = List<'hypotheses'>;
export type SharedTheme = List<'themes'>;

/** One département's contribution, the lists that an older file lacks being empty. */
export interface Department {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly revision: string | undefined;
  readonly date: string | undefined;
  readonly step: Contribution['step'];
  readonly steps: readonly List<'steps'>[];
  readonly heard: NonNullable<Contribution['heard']>;
  readonly objectives: NonNullable<NonNullable<Contribution['roadmap']>['objectives']>;
  readonly themes: readonly SharedTheme[];
  readonly convergences: readonly SharedConvergence[];
  readonly actions: readonly SharedAction[];
  readonly effects: readonly SharedEffect[];
  readonly hypotheses: readonly SharedHypothesis[];
  readonly lessons: readonly List<'lessons'>[];
  readonly adaptations: readonly List<'adaptations'>[];
  readonly decisions: readonly List<'decisions'>[];
  readonly entity: Entity<'contribution'>;
}

/** The items that are whole: what a file lacks was told by its schema. */
function whole<T extends object>(list: readonly Sound<T>[] | undefined, ...needed: readonly (keyof T)[]): T[] {
  return (list ?? []).filter(
    (one): one is T & Sound<T> => one !== undefined && needed.every((key) => (one as Partial<T>)[key] !== undefined),
  );
}

/** Texts of version 1 and items of version 2, as items. */
function said<T extends { text: string }>(list: readonly (string | Sound<T> | undefined)[] | undefined): T[] {
  return (list ?? []).flatMap((one) => (typeof one === 'string' ? [{ text: one } as T] : one?.text === undefined ? [] : [one as T]));
}

/** What a contribution says, in the form of today. */
export function departmentOf(entity: Entity<'contribution'>): Department {
  const { data } = entity;
  return {
    code: data.department ?? entity.id,
    name: data.name ?? nameOf(data.department ?? entity.id),
    title: data.title ?? '',
    version: data.version ?? 1,
    revision: data.revision,
    date: data.date,
    step: data.step,
    steps: whole<List<'steps'>>(data.steps, 'step'),
    heard: (data.heard ?? {}) as NonNullable<Contribution['heard']>,
    objectives: whole(data.roadmap?.objectives, 'id') as Department['objectives'],
    themes: whole<SharedTheme>(data.themes, 'id'),
    // In version 1 the type and the theme are in the signature alone.
    convergences: whole<SharedConvergence>(data.convergences, 'signature').map((one) => {
      const [type, theme] = one.signature.split(':');
      return {
        ...one,
        type: one.type ?? (type as NonNullable<SharedConvergence['type']>),
        themes: one.themes ?? (theme === undefined ? [] : [theme]),
      };
    }),
    actions: whole<SharedAction>(data.actions, 'id', 'title', 'status'),
    effects: whole<SharedEffect>(data.effects, 'indicator', 'verdict'),
    hypotheses: whole<SharedHypothesis>(data.hypotheses, 'id', 'status'),
    lessons: said<List<'lessons'>>(data.lessons as never),
    adaptations: said<List<'adaptations'>>(data.adaptations as never),
    decisions: said<List<'decisions'>>(data.decisions as never),
    entity,
  };
}

/** Every contribution, by code: never in an order of merit. Two files for one département are one département, the later file. */
export function departmentsOf(corpus: Corpus): readonly Department[] {
  const found = new Map<string, Department>();
  for (const entity of corpus.entities('contribution')) {
    // A file that could not be read says nothing, not even whose it is.
    if (Object.keys(entity.data).length === 0) continue;
    const one = departmentOf(entity);
    const other = found.get(one.code);
    if (!other || (other.date ?? '') < (one.date ?? '')) found.set(one.code, one);
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The name of the assembly of a département; its code when it has none. */
const nameOf = (code: string): string => DEPARTMENTS.get(code) ?? code;

/** « Pyrénées-Atlantiques » for « Conseil départemental des Pyrénées-Atlantiques »: what a table has room for. */
export const shortName = (name: string): string =>
  name
    .replace(/^(?:Conseil départemental|Département|Collectivité)\s+(?:de la |de l’|de l'|des |du |d’|d'|de )?/i, '')
    .replace(/^./, (first) => first.toUpperCase());

/** The short name of a département by its code. */
export const placeName = (code: string): string => shortName(nameOf(code));

/** A département with a seat in the national committee: its elected member and its project lead. */
export interface Seat {
  readonly code: string;
  readonly members: number;
}

/** The national committee of a project. */
export const nationalCommittee = (corpus: Corpus): Entity<'committee'> | undefined =>
  corpus.entities('committee').find(({ data }) => data.level === 'national');

/** The départements that sit in it. */
export function seatsOf(corpus: Corpus): readonly Seat[] {
  const counted = new Map<string, number>();
  for (const member of nationalCommittee(corpus)?.data.members ?? [])
    if (member?.department !== undefined) counted.set(member.department, (counted.get(member.department) ?? 0) + 1);
  return [...counted].map(([code, members]) => ({ code, members })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** When the national committee last met; undefined before its first meeting. */
export function lastCommittee(corpus: Corpus): string | undefined {
  const committee = nationalCommittee(corpus);
  return committee && lastHeld(corpus, committee.id)?.data.date;
}
