// The measures of an indicator as they were written, in one unit and one order; what secrecy hides of them is decided elsewhere.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { Counts } from './secrecy.ts';

/** One measure, up to the reference date. */
export interface Measure extends Counts {
  /** How it is referred to: `assiduite#2026-06-30@saragosse/filles`. */
  readonly id: string;
  readonly date: string;
  readonly from: string | undefined;
  readonly territory: string | undefined;
  readonly group: string | undefined;
  /** A class, a school: the pairs of a comparison. */
  readonly unit: string | undefined;
  /** In the indicator's unit; a proportion is between 0 and 1. */
  readonly figure: number | undefined;
  readonly exposure: number | undefined;
  readonly sd: number | undefined;
  readonly gained: number | undefined;
  readonly lost: number | undefined;
  readonly quality: string;
  readonly missing: string | undefined;
}

export type Indicator = Entity<'indicator'>;
type Data = Indicator['data'];
type Written = Counts & { readonly exposure?: number | undefined };

/** The figure a measure gives, in the indicator's unit; undefined when it is impossible (a share of more than all, a count below none). */
export function figureOf(measure: Written, { type, scale }: Data): number | undefined {
  const { value, numerator, denominator, exposure } = measure;
  const divided = (by: number | undefined): number | undefined =>
    numerator !== undefined && by !== undefined && by > 0 ? numerator / by : undefined;
  const figure =
    type === 'proportion'
      ? (divided(denominator) ?? (value === undefined || denominator === 0 ? undefined : value / (scale ?? 1)))
      : type === 'rate'
        ? (value ?? divided(exposure ?? denominator))
        : type === 'count'
          ? (value ?? numerator)
          : value;
  return figure === undefined || isImpossible(figure, type) ? undefined : figure;
}

const isImpossible = (figure: number, type: Data['type']): boolean =>
  !Number.isFinite(figure) ||
  (type === 'proportion' && (figure < 0 || figure > 1)) ||
  ((type === 'count' || type === 'rate') && figure < 0);

/** Whether a measure says a figure that cannot be: 45 where the rest is 0.45, a negative count, more cases than people. */
export function isOutOfBounds(measure: Written, data: Data): boolean {
  const { value, numerator, denominator } = measure;
  const share = data.type === 'proportion' && value !== undefined ? value / (data.scale ?? 1) : undefined;
  return (
    (share !== undefined && (share < 0 || share > 1)) ||
    (data.type === 'proportion' && numerator !== undefined && denominator !== undefined && numerator > denominator) ||
    [numerator, denominator, data.type === 'count' ? value : undefined].some((one) => one !== undefined && one < 0)
  );
}

/** One or several, without what its schema refused. */
const listed = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  ((Array.isArray(one) ? one : [one]) as readonly (T | undefined)[]).filter((each): each is T => each !== undefined);

const place = (territory: string | undefined, group: string | undefined): string =>
  `${territory === undefined ? '' : `@${territory}`}${group === undefined ? '' : `/${group}`}`;

/** Every measure of an indicator up to the reference date, in the order of dates. A series that adds up is left as it is. */
export const measuresOf = (indicator: Indicator, corpus: Corpus): readonly Measure[] => measuresIn(indicator, corpus.date);

const read = new WeakMap<Data, readonly Measure[]>();

/** Every measure written of an indicator, in the order of dates, whatever the reference date when none is given. */
export function measuresIn(indicator: Indicator, until?: string): readonly Measure[] {
  const { data } = indicator;
  let all = read.get(data);
  if (!all) read.set(data, (all = measuresRead(indicator)));
  return until === undefined || (all.at(-1)?.date ?? '') <= until ? all : all.filter(({ date }) => date <= until);
}

function measuresRead({ data, id }: Indicator): readonly Measure[] {
  return (data.measures ?? [])
    .flatMap((one): Measure[] => {
      if (one?.date === undefined) return [];
      const { date, territory, group, unit } = one;
      return [
        {
          id: `${id}#${date}${place(territory, group)}`,
          date,
          from: one.period_start,
          territory,
          group,
          unit,
          value: one.value,
          numerator: one.numerator,
          denominator: one.denominator,
          n: one.n,
          figure: one.missing === undefined ? figureOf(one, data) : undefined,
          exposure: one.exposure,
          sd: one.sd,
          gained: one.gained,
          lost: one.lost,
          quality: one.quality ?? 'good',
          missing: one.missing,
        },
      ];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const dayAfter = (date: string): string => new Date(Date.parse(date.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);

/**
 * The measures of an indicator as they are judged: what adds up is read by what each period adds, so that a total that can only grow is
 * not taken for a rise. The first of each line tells nothing by itself; a total that falls is impossible.
 */
export function periodsOf(indicator: Indicator, corpus: Corpus): readonly Measure[] {
  const measures = measuresOf(indicator, corpus);
  if (indicator.data.cumulative !== true) return measures;
  return [...groupBy(measures, ({ territory, group, unit }) => `${territory ?? ''}/${group ?? ''}/${unit ?? ''}`).values()]
    .flatMap((line) =>
      line.slice(1).map((one, index): Measure => {
        const before = line[index]!;
        const step = one.figure === undefined || before.figure === undefined ? undefined : one.figure - before.figure;
        return {
          ...one,
          from: one.from ?? dayAfter(before.date),
          value: step,
          numerator: undefined,
          denominator: undefined,
          figure: step !== undefined && step < 0 ? undefined : step,
        };
      }),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export interface Baseline extends Counts {
  readonly id: string;
  readonly date: string;
  readonly territory: string | undefined;
  readonly figure: number | undefined;
}

/** What an indicator is compared with, one a territory. */
export function baselinesIn({ data, id }: Indicator): readonly Baseline[] {
  return (listed(data.baseline as Data['baseline'] | undefined) as readonly (Written & { territory?: string; date?: string })[]).map(
    (one) => ({
      id: `${id}#${one.date ?? ''}${place(one.territory, undefined)}`,
      date: one.date ?? '',
      territory: one.territory,
      value: one.value,
      numerator: one.numerator,
      denominator: one.denominator,
      n: one.n,
      figure: figureOf(one, data),
    }),
  );
}

/** A figure with the counts that it rests on: a measure of a place or a group, or a reference. */
export type Figure = Pick<Measure, 'id' | 'date' | 'territory' | 'group' | 'value' | 'numerator' | 'denominator' | 'n'>;

/** The figures of an indicator that a table may show: its measures, and the references that repeat none of them, with those that do. */
export function figuresIn(
  indicator: Indicator,
  until?: string,
): { readonly figures: readonly Figure[]; readonly twins: readonly Figure[] } {
  const measured: readonly Figure[] = measuresIn(indicator, until).filter(
    ({ unit, missing }) => unit === undefined && missing === undefined,
  );
  const written = new Set(measured.map(({ id }) => id));
  const references: readonly Figure[] = baselinesIn(indicator).map((one) => ({ ...one, group: undefined }));
  return {
    figures: [...measured, ...references.filter(({ id }) => !written.has(id))],
    twins: references.filter(({ id }) => written.has(id)),
  };
}

export interface Target {
  readonly value: number;
  readonly due: string | undefined;
}

/** The target of a territory, in the indicator's unit. */
export function targetOf({ data }: Indicator, territory: string | undefined): Target | undefined {
  const targets = listed(data.target as Data['target'] | undefined) as readonly { territory?: string; value?: number; due?: string }[];
  const target =
    targets.find((one) => one.territory === territory) ??
    targets.find((one) => one.territory === undefined && !comparisonsOf(data).has(territory ?? ''));
  return target?.value === undefined ? undefined : { value: inUnit(target.value, data), due: target.due };
}

/** A figure written in the scale of an indicator, in its unit. */
export const inUnit = (value: number, { type, scale }: Data): number => (type === 'proportion' ? value / (scale ?? 1) : value);

/** The territories an indicator is only compared with. */
export const comparisonsOf = (data: Data): ReadonlySet<string> => new Set((data.comparisons ?? []).flatMap((one) => one?.territory ?? []));

/** The smallest change worth having, in the indicator's unit. */
export const usefulEffectOf = ({ data }: Indicator): number | undefined =>
  data.useful_effect?.value === undefined ? undefined : Math.abs(inUnit(data.useful_effect.value, data));

/** Items by what they have in common, in the order met. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
