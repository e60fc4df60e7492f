// What was measured of an indicator: reference, series and target of each territory, after secrecy of small counts.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { type Counts, isSmall, thresholdOf, withSecondary } from './secrecy.ts';

export interface Point extends Counts {
  readonly date: string;
  /** In the indicator's unit; a proportion is between 0 and 1. Undefined when it is missing or hidden. */
  readonly value: number | undefined;
  readonly hidden: boolean;
  readonly quality: string;
  /** Why it is missing. */
  readonly missing: string | undefined;
}

/** The indicator in one territory, or as a whole when `territory` is undefined. */
export interface Reading {
  readonly indicator: Entity<'indicator'>;
  readonly territory: string | undefined;
  readonly comparison: boolean;
  readonly baseline: Point | undefined;
  /** In the order of dates, up to the reference date. */
  readonly points: readonly Point[];
  readonly target: { readonly value: number; readonly due: string | undefined } | undefined;
}

type Data = Entity<'indicator'>['data'];
type Written = Counts & { readonly date?: string | undefined; readonly exposure?: number | undefined };

/** The figure a measure gives, in the indicator's unit: a proportion between 0 and 1, a rate by unit of exposure. */
function valueOf(measure: Written, { type, scale }: Data): number | undefined {
  const { value, numerator, denominator, exposure } = measure;
  const divided = (by: number | undefined): number | undefined =>
    numerator !== undefined && by !== undefined && by > 0 ? numerator / by : undefined;
  if (type === 'proportion') return divided(denominator) ?? (value === undefined ? undefined : value / (scale ?? 1));
  if (type === 'rate') return value ?? divided(exposure ?? denominator);
  return type === 'count' ? (value ?? numerator) : value;
}

const listed = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T];

/** The readings of an indicator, the whole first, then its territories, those of comparison last. */
export function readingsOf(indicator: Entity<'indicator'>, corpus: Corpus): readonly Reading[] {
  const { data } = indicator;
  const threshold = thresholdOf(data, corpus.project.privacy?.thresholds);
  const measures = (data.measures ?? []).flatMap((one) =>
    one?.date !== undefined && one.group === undefined && one.unit === undefined && one.date <= corpus.date
      ? [{ ...one, date: one.date }]
      : [],
  );
  const baselines = listed(data.baseline as Data['baseline'] | undefined);
  const targets = listed(data.target as Data['target'] | undefined) as readonly { territory?: string; value?: number; due?: string }[];
  const comparisons = new Set((data.comparisons ?? []).flatMap((one) => one?.territory ?? []));
  const references = baselines as readonly (Written & { territory?: string })[];
  const places = [...new Set([...measures.map(({ territory }) => territory), ...references.map(({ territory }) => territory)])];
  const point = (one: Written & { readonly quality?: string | undefined; readonly missing?: string | undefined }, date: string): Point => ({
    ...one,
    date,
    value: valueOf(one, data),
    hidden: isSmall(one, data.type, threshold),
    quality: one.quality ?? 'good',
    missing: one.missing,
  });
  const readings = places.map((territory): Reading => {
    const own = measures
      .filter((one) => one.territory === territory)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((one) => point(one, one.date));
    const reference =
      references.find((one) => one.territory === territory) ??
      (territory === undefined ? undefined : references.find((one) => one.territory === undefined && places.length === 1));
    const target =
      targets.find((one) => one.territory === territory) ??
      targets.find((one) => one.territory === undefined && !comparisons.has(territory ?? ''));
    return {
      indicator,
      territory,
      comparison: territory !== undefined && comparisons.has(territory),
      baseline: reference && point(reference, reference.date ?? ''),
      points: data.cumulative === true ? withoutSmallSteps(own, threshold) : own,
      target:
        target?.value === undefined
          ? undefined
          : { value: data.type === 'proportion' ? target.value / (data.scale ?? 1) : target.value, due: target.due },
    };
  });
  return concealed(readings).toSorted((a, b) => Number(a.comparison) - Number(b.comparison) || order(a.territory, b.territory));
}

const order = (a: string | undefined, b: string | undefined): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);

/** A cumulative count that grows by a few would show the few: it is hidden until it has grown by enough. */
function withoutSmallSteps(points: readonly Point[], threshold: number): readonly Point[] {
  let shown = 0;
  return points.map((one) => {
    const step = (one.value ?? 0) - shown;
    if (one.hidden || one.value === undefined) return one;
    if (step > 0 && step < threshold) return { ...one, hidden: true };
    shown = one.value;
    return one;
  });
}

/** Hides what would let a hidden figure be worked out, and then every hidden value. */
function concealed(readings: readonly Reading[]): readonly Reading[] {
  const dates = [...new Set(readings.flatMap(({ points }) => points.map(({ date }) => date)))];
  const hiddenWholes = new Set(
    dates.filter((date) => {
      const figures = readings
        .filter(({ comparison }) => !comparison)
        .flatMap(({ territory, points }) =>
          points.filter((one) => one.date === date).map(({ hidden }) => ({ whole: territory === undefined, hidden })),
        );
      return withSecondary(figures).some(({ whole, hidden }) => whole && hidden);
    }),
  );
  const baseWhole = withSecondary(
    readings
      .filter(({ comparison }) => !comparison)
      .flatMap(({ territory, baseline }) => (baseline ? [{ whole: territory === undefined, hidden: baseline.hidden }] : [])),
  );
  const hideBase = baseWhole.some(({ whole, hidden }) => whole && hidden);
  const conceal = (one: Point, also: boolean): Point =>
    one.hidden || also ? { date: one.date, quality: one.quality, missing: one.missing, hidden: true, value: undefined } : one;
  return readings.map((reading) => ({
    ...reading,
    baseline: reading.baseline && conceal(reading.baseline, reading.territory === undefined && hideBase),
    points: reading.points.map((one) => conceal(one, reading.territory === undefined && hiddenWholes.has(one.date))),
  }));
}

/** The latest point that says something, or the latest of all. */
export function latest({ points }: Reading): Point | undefined {
  return points.findLast(({ missing }) => missing === undefined) ?? points.at(-1);
}
