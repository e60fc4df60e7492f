// What is compared with what: actions, criteria with their weights and scales, and for each pair what the ballots or the project say.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { computed } from './computed.ts';
import { type Interval, median, valuesOf, weightedMean } from './value.ts';
import { normalised, rankOrderCentroid, revisedSimos, type Weights } from './weights.ts';

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Between 0 and 1; all add up to one. */
  readonly weight: number;
  readonly direction: 'max' | 'min';
  readonly scale: { readonly min: number; readonly max: number };
  readonly floor: number | undefined;
  readonly computed: string | undefined;
}

/** What is known of one action on one criterion. */
export interface Cell {
  /** On the criterion's own scale; undefined when nobody knows. */
  readonly score: Interval | undefined;
  /** Between 0 and 1, 1 being best; the whole scale when nobody knows. */
  readonly value: Interval;
  /** How many ballots; 0 for a computed criterion. */
  readonly ballots: number;
  readonly colleges: readonly { readonly college: string; readonly ballots: number; readonly score: Interval }[];
}

export interface Alternative {
  readonly id: string;
  readonly title: string;
  /** In the order of the criteria. */
  readonly cells: readonly Cell[];
}

export interface Problem {
  readonly criteria: readonly Criterion[];
  readonly alternatives: readonly Alternative[];
  readonly weightsFrom: 'ballots' | 'criteria' | 'equal';
  readonly ballots: number;
  readonly colleges: readonly { readonly id: string; readonly title: string; readonly weight: number; readonly ballots: number }[];
  /** Ballots whose weights could not be used: they leave a criterion out, or cannot be weighed. */
  readonly unusedWeights: readonly string[];
  /** Titles of the criteria left out because no scale is declared for them: nothing could be compared on them. */
  readonly withoutScale: readonly string[];
}

type Ballot = Entity<'ballot'>;
const NO_COLLEGE = '';

/** The problem that a project poses; `statuses` says which actions are compared. */
export function problemOf(corpus: Corpus, statuses: readonly string[] = ['candidate']): Problem {
  const file = corpus.entity('criteria')?.data;
  const declared = (file?.criteria ?? []).flatMap((one) =>
    one?.id === undefined
      ? []
      : [{ ...one, id: one.id, direction: one.direction ?? 'max', scale: scaleOf(one.computed, one.scale ?? file?.scale) }],
  );
  const usable = declared.flatMap((one) => (one.scale ? [{ ...one, scale: one.scale }] : []));
  const ballots = corpus.entities('ballot');
  const collegeOf = (ballot: Ballot): string => corpus.entity('actor', ballot.data.actor ?? '')?.data.college ?? NO_COLLEGE;
  const known = (file?.colleges ?? []).flatMap((one) =>
    one?.id === undefined ? [] : [{ id: one.id, title: one.title ?? one.id, weight: one.weight ?? 1 }],
  );
  const others = [...new Set(ballots.map(collegeOf))]
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, title: id, weight: 1 }));
  const colleges = [...known, ...others].map((one) => ({
    ...one,
    ballots: ballots.filter((ballot) => collegeOf(ballot) === one.id).length,
  }));
  const byCollege = colleges.map((college) => ({ ...college, of: ballots.filter((ballot) => collegeOf(ballot) === college.id) }));

  const weighed = weigh(usable, byCollege);
  const criteria = usable.map((one): Criterion => ({
    id: one.id,
    title: one.title ?? one.id,
    question: one.question ?? '',
    weight: weighed.weights.get(one.id)!,
    direction: one.direction,
    scale: one.scale,
    floor: one.floor,
    computed: one.computed,
  }));
  const alternatives = corpus
    .entities('action')
    .filter(({ data }) => statuses.includes(data.status ?? ''))
    .map((action) => ({
      id: action.id,
      title: action.data.title ?? action.id,
      cells: criteria.map((criterion) => cellOf(action, criterion, corpus, byCollege)),
    }));
  return {
    criteria,
    alternatives,
    weightsFrom: weighed.from,
    unusedWeights: weighed.unused,
    withoutScale: declared.flatMap((one) => (one.scale ? [] : [one.title ?? one.id])),
    ballots: ballots.length,
    colleges,
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

function cellOf(
  action: Entity<'action'>,
  criterion: Criterion,
  corpus: Corpus,
  byCollege: readonly { readonly id: string; readonly weight: number; readonly of: readonly Ballot[] }[],
): Cell {
  const whole = { low: 0, centre: 0.5, high: 1 };
  if (criterion.computed !== undefined) {
    const score = computed(criterion.computed as Parameters<typeof computed>[0], action, corpus);
    return { score, value: score ? valuesOf(score, criterion.scale, criterion.direction) : whole, ballots: 0, colleges: [] };
  }
  const colleges = byCollege.flatMap(({ id, weight, of }) => {
    const scores = of.flatMap((ballot) => scoreIn(ballot, action.id, criterion.id) ?? []);
    return scores.length === 0 ? [] : [{ college: id, weight, ballots: scores.length, score: median(scores) }];
  });
  const counted = colleges.some(({ weight }) => weight > 0) ? colleges.filter(({ weight }) => weight > 0) : [];
  const score = counted.length === 0 ? undefined : weightedMean(counted.map(({ weight, score: of }) => ({ weight, of })));
  return {
    score,
    value: score ? valuesOf(score, criterion.scale, criterion.direction) : whole,
    ballots: colleges.reduce((sum, one) => sum + one.ballots, 0),
    colleges,
  };
}

/** What one ballot gives an action on a criterion. */
function scoreIn({ data }: Ballot, action: string, criterion: string): Interval | undefined {
  const row = data.scores && Object.hasOwn(data.scores, action) ? data.scores[action] : undefined;
  const cell = row && Object.hasOwn(row, criterion) ? row[criterion] : undefined;
  if (typeof cell === 'number') return { low: cell, centre: cell, high: cell };
  if (typeof cell !== 'object' || cell === null) return undefined;
  const low = cell.value ?? cell.min ?? cell.mode;
  const high = cell.value ?? cell.max ?? cell.mode;
  if (low === undefined || high === undefined || low > high) return undefined;
  return { low, centre: cell.value ?? Math.min(high, Math.max(low, cell.mode ?? (low + high) / 2)), high };
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

function weigh(
  criteria: readonly { readonly id: string; readonly weight?: number | undefined }[],
  colleges: readonly { readonly weight: number; readonly of: readonly Ballot[] }[],
): { weights: Weights; from: Problem['weightsFrom']; unused: string[] } {
  const ids = criteria.map(({ id }) => id);
  const unused: string[] = [];
  const said = colleges.flatMap(({ weight, of }) => {
    const whole = of.flatMap((ballot) => {
      const given = weightsIn(ballot);
      if (!given) return [];
      const kept = new Map(ids.flatMap((id) => (given.has(id) ? [[id, given.get(id)!] as const] : [])));
      const usable =
        kept.size === ids.length &&
        [...kept.values()].every((one) => Number.isFinite(one) && one >= 0) &&
        [...kept.values()].some((one) => one > 0);
      if (!usable) unused.push(ballot.id);
      return usable ? [normalised(kept)] : [];
    });
    return whole.length === 0 || weight <= 0 ? [] : [{ weight, whole }];
  });
  if (said.length > 0) {
    const group = ids.map((id): [string, number] => [
      id,
      weightedMean(
        said.map(({ weight, whole }) => ({
          weight,
          of: median(whole.map((one) => ({ low: one.get(id)!, centre: one.get(id)!, high: one.get(id)! }))),
        })),
      ).centre,
    ]);
    // Medians of weights need not add up to one, and may all be zero where ballots share nothing.
    if (group.some(([, one]) => one > 0)) return { weights: normalised(new Map(group)), from: 'ballots', unused };
  }
  const declared = new Map(criteria.map(({ id, weight }) => [id, weight ?? 0]));
  const usable =
    criteria.every(({ weight }) => weight !== undefined && Number.isFinite(weight) && weight >= 0) &&
    [...declared.values()].some((one) => one > 0);
  return usable
    ? { weights: normalised(declared), from: 'criteria', unused }
    : { weights: new Map(ids.map((id) => [id, 1 / ids.length])), from: 'equal', unused };
}
