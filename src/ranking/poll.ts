// What was asked and what each organisation answered: criteria, colleges, ballots and actions, read in the project once, before any mean is taken.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { computed } from './computed.ts';
import type { Preference } from './preference.ts';
import { type Interval, valueOf } from './value.ts';
import { normalised, rankOrderCentroid, revisedSimos, type Weights } from './weights.ts';

/** A criterion on which actions can be compared: it has a scale. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** As the criteria file gives it. */
  readonly declared: number | undefined;
  readonly direction: 'max' | 'min';
  readonly scale: { readonly min: number; readonly max: number };
  readonly floor: number | undefined;
  readonly computed: string | undefined;
  readonly preference: Preference | undefined;
}

export interface College {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
}

/** A score as a ballot gives it; `mode` when it says which value is the likeliest. */
export interface Score extends Interval {
  readonly mode: boolean;
}

/** One organisation’s ballot. */
export interface Voter {
  readonly id: string;
  readonly actor: string;
  readonly college: string;
  /** In the order of the criteria, adding up to one; undefined when it gives none that can be used. */
  readonly weights: readonly number[] | undefined;
  /** It gives weights that leave a criterion out or cannot be weighed. */
  readonly weightsUnusable: boolean;
  /** By action, in the order of the criteria. */
  readonly scores: ReadonlyMap<string, readonly (Score | undefined)[]>;
  /** By action, the place of its mention in `grades`, the worst first. */
  readonly grades: ReadonlyMap<string, number>;
}

/** A candidate: what odas computes of it, and what a choice must know. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** In the order of the criteria; undefined for those that are voted on, or when nothing is known. */
  readonly computed: readonly (Interval | undefined)[];
  /** In cents. */
  readonly budget: number | undefined;
  readonly fte: number | undefined;
  readonly objectives: readonly string[];
  readonly territories: readonly string[];
}

export interface Poll {
  readonly criteria: readonly Asked[];
  /** Titles of the criteria left out because no scale is declared for them: nothing could be compared on them. */
  readonly withoutScale: readonly string[];
  readonly colleges: readonly College[];
  /** Whether the weights declared for colleges cannot be used (one negative, or none above zero where ballots are): all count alike. */
  readonly collegesAlike: boolean;
  readonly voters: readonly Voter[];
  readonly actions: readonly Compared[];
  /** Mentions, the worst first. */
  readonly grades: readonly string[];
  /** Scores that are set aside: they name what does not exist. */
  readonly strays: readonly { readonly ballot: string; readonly kind: 'action' | 'criterion'; readonly name: string }[];
  /** Scores beyond their scale, counted at its end. */
  readonly clipped: readonly { readonly ballot: string; readonly action: string; readonly criterion: string }[];
}

type Ballot = Entity<'ballot'>;
export const NO_COLLEGE = '';

/** Which actions are compared, by status or by name. */
export type Chosen = (action: Entity<'action'>) => boolean;

export const withStatus =
  (statuses: readonly string[]): Chosen =>
  ({ data }) =>
    statuses.includes(data.status ?? '');

/** What a project asks and was answered. */
export function pollOf(corpus: Corpus, chosen: Chosen = withStatus(['candidate'])): Poll {
  const file = corpus.entity('criteria')?.data;
  const declared = (file?.criteria ?? []).flatMap((one) =>
    one?.id === undefined
      ? []
      : [{ ...one, id: one.id, direction: one.direction ?? 'max', scale: scaleOf(one.computed, one.scale ?? file?.scale) }],
  );
  const criteria = declared.flatMap((one): Asked[] =>
    one.scale === undefined
      ? []
      : [
          {
            id: one.id,
            title: one.title ?? one.id,
            question: one.question ?? '',
            declared: one.weight,
            direction: one.direction,
            scale: one.scale,
            floor: one.floor,
            computed: one.computed,
            preference: one.preference,
          },
        ],
  );
  const grades = (file?.grades ?? []).flatMap((one) => one ?? []);
  const voters = corpus.entities('ballot').map((ballot) => voterOf(ballot, criteria, grades, corpus));
  const named = (file?.colleges ?? []).flatMap((one): College[] =>
    one?.id === undefined ? [] : [{ id: one.id, title: one.title ?? one.id, weight: one.weight ?? 1 }],
  );
  const others = [...new Set(voters.map(({ college }) => college))]
    .filter((id) => !named.some((one) => one.id === id))
    .map((id): College => ({ id, title: id, weight: 1 }));
  const colleges = [...named, ...others];
  const heard = colleges.filter(({ id }) => voters.some(({ college }) => college === id));
  const alike = named.some(({ weight }) => weight < 0) || (heard.length > 0 && heard.every(({ weight }) => weight === 0));
  return {
    criteria,
    withoutScale: declared.flatMap((one) => (one.scale ? [] : [one.title ?? one.id])),
    colleges: alike ? colleges.map((one) => ({ ...one, weight: 1 })) : colleges,
    collegesAlike: alike,
    voters,
    grades,
    actions: corpus
      .entities('action')
      .filter(chosen)
      .map((action) => comparedOf(action, criteria, corpus)),
    strays: corpus.entities('ballot').flatMap((ballot) => straysIn(ballot, new Set(declared.map(({ id }) => id)), corpus)),
    clipped: voters.flatMap((voter) => clippedIn(voter, criteria)),
  };
}

/** Computed shares have their own scale; the others the declared one. A scale of no width compares nothing. */
function scaleOf(
  computedBy: string | undefined,
  scale: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined,
) {
  if (computedBy !== undefined && computedBy !== 'cost') return { min: 0, max: 1 };
  return scale?.min !== undefined && scale.max !== undefined && scale.max > scale.min ? { min: scale.min, max: scale.max } : undefined;
}

function comparedOf(action: Entity<'action'>, criteria: readonly Asked[], corpus: Corpus): Compared {
  const { data } = action;
  const { budget, fte } = data.resources ?? {};
  return {
    id: action.id,
    title: data.title ?? action.id,
    status: data.status ?? '',
    computed: criteria.map((one) =>
      one.computed === undefined ? undefined : computed(one.computed as Parameters<typeof computed>[0], action, corpus),
    ),
    budget: budget === undefined ? undefined : Math.round(budget * 100),
    fte,
    objectives: (data.objectives ?? []).flatMap((one) => one ?? []),
    territories: (data.territories ?? []).flatMap((one) => one?.territory ?? []),
  };
}

function voterOf(ballot: Ballot, criteria: readonly Asked[], grades: readonly string[], corpus: Corpus): Voter {
  const { data } = ballot;
  const given = weightsIn(ballot);
  const kept = given && criteria.map(({ id }) => given.get(id) ?? NaN);
  const usable = kept !== undefined && kept.every((one) => Number.isFinite(one) && one >= 0) && kept.some((one) => one > 0);
  return {
    id: ballot.id,
    actor: data.actor ?? '',
    college: corpus.entity('actor', data.actor ?? '')?.data.college ?? NO_COLLEGE,
    weights: usable ? [...normalised(new Map(kept.map((one, index) => [String(index), one]))).values()] : undefined,
    weightsUnusable: given !== undefined && !usable,
    scores: new Map(Object.keys(data.scores ?? {}).map((action) => [action, criteria.map(({ id }) => scoreIn(ballot, action, id))])),
    grades: new Map(
      Object.entries(data.grades ?? {}).flatMap(([action, grade]) =>
        grade === undefined || !grades.includes(grade) ? [] : [[action, grades.indexOf(grade)] as const],
      ),
    ),
  };
}

/** What one ballot gives an action on a criterion. */
function scoreIn({ data }: Ballot, action: string, criterion: string): Score | undefined {
  const row = data.scores && Object.hasOwn(data.scores, action) ? data.scores[action] : undefined;
  const cell = row && Object.hasOwn(row, criterion) ? row[criterion] : undefined;
  if (typeof cell === 'number') return { low: cell, centre: cell, high: cell, mode: false };
  if (typeof cell !== 'object' || cell === null) return undefined;
  const low = cell.value ?? cell.min ?? cell.mode;
  const high = cell.value ?? cell.max ?? cell.mode;
  if (low === undefined || high === undefined || low > high) return undefined;
  const centre = cell.value ?? Math.min(high, Math.max(low, cell.mode ?? (low + high) / 2));
  return { low, centre, high, mode: cell.value === undefined && cell.mode !== undefined };
}

/** The weights that a ballot gives, however they were asked. */
function weightsIn({ data }: Ballot): Weights | undefined {
  const { method, order, blanks, ratio } = data.elicitation ?? {};
  const tiers = (order ?? []).flatMap((one) => (one === undefined ? [] : [[one]]));
  if (data.weights && Object.keys(data.weights).length > 0)
    return new Map(
      Object.entries(data.weights).flatMap(([criterion, points]) => (points === undefined ? [] : [[criterion, points] as const])),
    );
  if (tiers.length === 0) return undefined;
  if (method === 'rank') return rankOrderCentroid(tiers);
  const between = tiers.slice(1).map((_, index) => blanks?.[index] ?? 0);
  return method === 'simos' && ratio !== undefined ? revisedSimos(tiers.toReversed(), between.toReversed(), ratio) : undefined;
}

function straysIn({ id, data }: Ballot, criteria: ReadonlySet<string>, corpus: Corpus): Poll['strays'] {
  const rows = Object.entries(data.scores ?? {});
  const unknown = (criterion: string): boolean => !criteria.has(criterion);
  return [
    ...rows.filter(([action]) => !corpus.entity('action', action)).map(([name]) => ({ ballot: id, kind: 'action' as const, name })),
    ...[...new Set(rows.flatMap(([, row]) => Object.keys(row ?? {})))]
      .filter(unknown)
      .map((name) => ({ ballot: id, kind: 'criterion' as const, name })),
  ];
}

function clippedIn({ id, scores }: Voter, criteria: readonly Asked[]): Poll['clipped'] {
  return [...scores].flatMap(([action, row]) =>
    row.flatMap((score, index) => {
      const { scale, id: criterion } = criteria[index]!;
      return score && (score.low < scale.min || score.high > scale.max) ? [{ ballot: id, action, criterion }] : [];
    }),
  );
}

/** The value between 0 and 1 of a score of a ballot on a criterion. */
export const valueOn = (score: number, { scale, direction }: Pick<Asked, 'scale' | 'direction'>): number =>
  valueOf(score, scale, direction);
