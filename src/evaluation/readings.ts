// What was measured of an indicator: reference, series and target of each territory or group, after secrecy of small counts.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { baselinesIn, comparisonsOf, groupBy, measuresOf, type Target, targetOf } from './measures.ts';
import type { Counts } from './secrecy.ts';
import { hiddenMeasures } from './secrecy/gate.ts';

export interface Point extends Counts {
  readonly date: string;
  /** In the indicator's unit; a proportion is between 0 and 1. Undefined when it is missing or hidden. */
  readonly value: number | undefined;
  readonly hidden: boolean;
  readonly quality: string;
  /** Why it is missing. */
  readonly missing: string | undefined;
  /** How much what was averaged varies. */
  readonly sd?: number | undefined;
}

/** The indicator in one territory or group, or as a whole when both are undefined. */
export interface Reading {
  readonly indicator: Entity<'indicator'>;
  readonly territory: string | undefined;
  readonly group?: string | undefined;
  readonly comparison: boolean;
  readonly baseline: Point | undefined;
  /** In the order of dates, up to the reference date. */
  readonly points: readonly Point[];
  readonly target: Target | undefined;
}

/**
 * The readings of an indicator, the whole first, then its territories, those of comparison last.
 * @param corpus what its readers may read of the project
 * @param whole the whole project, which decides what is hidden
 */
export function readingsOf(indicator: Entity<'indicator'>, corpus: Corpus, whole: Corpus): readonly Reading[] {
  return readingsBy(indicator, corpus, whole, false);
}

/** The same by group of each territory. */
export function groupReadingsOf(indicator: Entity<'indicator'>, corpus: Corpus, whole: Corpus): readonly Reading[] {
  return readingsBy(indicator, corpus, whole, true);
}

function readingsBy(indicator: Entity<'indicator'>, corpus: Corpus, whole: Corpus, byGroup: boolean): readonly Reading[] {
  const { data } = indicator;
  const hidden = hiddenMeasures(whole.entity('indicator', indicator.id) ?? indicator, whole);
  const measures = measuresOf(indicator, corpus).filter(({ group, unit }) => unit === undefined && (group !== undefined) === byGroup);
  const baselines = byGroup ? [] : baselinesIn(indicator);
  const comparisons = comparisonsOf(data);
  const keyOf = (territory: string | undefined, group: string | undefined): string => `${territory ?? ''}/${group ?? ''}`;
  const lines = groupBy(measures, ({ territory, group }) => keyOf(territory, group));
  const places = new Map([
    ...measures.map(({ territory, group }) => [keyOf(territory, group), { territory, group }] as const),
    ...baselines.map(({ territory }) => [keyOf(territory, undefined), { territory, group: undefined }] as const),
  ]);
  const point = (
    one: Counts & { readonly id: string; readonly figure: number | undefined; readonly sd?: number | undefined },
    date: string,
    quality: string,
    missing?: string,
  ): Point =>
    hidden.has(one.id)
      ? { date, quality, missing, hidden: true, value: undefined }
      : {
          date,
          quality,
          missing,
          hidden: false,
          numerator: one.numerator,
          denominator: one.denominator,
          n: one.n,
          sd: one.sd,
          value: one.figure,
        };
  return [...places.values()]
    .map(({ territory, group }): Reading => {
      const reference =
        baselines.find((one) => one.territory === territory) ??
        (territory === undefined ? undefined : baselines.find((one) => one.territory === undefined && places.size === 1));
      return {
        indicator,
        territory,
        group,
        comparison: territory !== undefined && comparisons.has(territory),
        baseline: reference && point(reference, reference.date, 'good'),
        points: (lines.get(keyOf(territory, group)) ?? []).map((one) => point(one, one.date, one.quality, one.missing)),
        target: targetOf(indicator, territory),
      };
    })
    .toSorted((a, b) => Number(a.comparison) - Number(b.comparison) || order(a.territory, b.territory) || order(a.group, b.group));
}

const order = (a: string | undefined, b: string | undefined): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);

/** The latest point that says something, or the latest of all. */
export function latest({ points }: Reading): Point | undefined {
  return points.findLast(({ missing }) => missing === undefined) ?? points.at(-1);
}
