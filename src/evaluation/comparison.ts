// What changed here beyond what changed where nothing began: the series of the gap, or the changes of classes and schools.

import { changeOfSeries, type Change } from './change.ts';
import { groupBy, type Indicator, type Measure } from './measures.ts';
import { meanOf, pairedChanges } from './statistics/differences.ts';
import { permuteMeans } from './statistics/permutation.ts';
import { detectable } from './statistics/power.ts';
import { slopeOf } from './statistics/series.ts';

/** Why a comparison proves nothing: none was measured, or the two were already drifting apart. */
export type Refusal = 'not-measured' | 'drifting' | 'no-useful-effect' | 'trend-unknown';

export type Compared = { readonly change: Change } | { readonly refused: Refusal };

/**
 * The series of the gap between here and there (the mean of the controls), around a start.
 * @param isAfter whether a measure falls after the start
 * @param useful the smallest change worth having
 */
export function compareSeries(
  here: readonly Measure[],
  controls: readonly (readonly Measure[])[],
  isAfter: (measure: Measure) => boolean,
  useful: number | undefined,
  log: boolean,
): Compared {
  const there = controls.map((rows) => new Map(rows.map((one) => [one.date, one])));
  const pairs = here.flatMap((one) => {
    const others = there.flatMap((rows) => rows.get(one.date) ?? []);
    if (one.figure === undefined || others.length < there.length || others.some(({ figure }) => figure === undefined)) return [];
    const figures = others.map(({ figure }) => figure!);
    if (log && [one.figure, ...figures].some((figure) => figure <= 0)) return [];
    const mean = figures.reduce((sum, figure) => sum + (log ? Math.log(figure) : figure), 0) / figures.length;
    return [{ one, others, gap: (log ? Math.log(one.figure) : one.figure) - mean }];
  });
  const start = pairs.findIndex(({ one }) => isAfter(one));
  if (there.length === 0 || start < 6 || pairs.length - start < 6) return { refused: 'not-measured' };
  if (useful === undefined) return { refused: 'no-useful-effect' };
  const gaps = pairs.map(({ gap }) => gap);
  const before = pairs.slice(0, start);
  const level = before.reduce((sum, { one }) => sum + one.figure!, 0) / before.length;
  const flat = slopeOf(gaps.slice(0, start))!;
  if (Math.abs(flat.t) >= 2 || Math.abs(flat.slope * (pairs.length - start)) >= (log ? useful / level : useful) / 2)
    return { refused: 'drifting' };
  const change = changeOfSeries(
    { values: gaps, start },
    pairs.map(({ one }) => one.date),
    pairs.flatMap(({ one, others }) => [one.id, ...others.map(({ id }) => id)]),
    'difference-series',
  );
  if (!change) return { refused: 'not-measured' };
  const turned = log
    ? {
        form: 'ratio' as const,
        estimate: Math.exp(change.estimate),
        lower: Math.exp(change.lower),
        upper: Math.exp(change.upper),
        detectable: level * (1 - Math.exp(-change.detectable!)),
      }
    : {};
  return { change: { ...change, ...turned, steadyBefore: true } };
}

/** Changes of classes or schools, here and there (Welch and all permutations: the worst p), once their earlier changes were alike. */
export function compareUnits(
  { id }: Indicator,
  here: readonly Measure[],
  there: readonly Measure[],
  isAfter: (measure: Measure) => boolean,
  useful: number | undefined,
  drawn: boolean,
): Compared {
  const changes = (rows: readonly Measure[]) =>
    [
      ...groupBy(
        rows.filter(({ figure }) => figure !== undefined),
        ({ territory, unit }) => `${territory}/${unit}`,
      ).values(),
    ].flatMap((line) => {
      const before = line.filter((one) => !isAfter(one));
      const after = line.findLast(isAfter);
      const last = before.at(-1);
      if (!after || !last) return [];
      const earlier = before.at(-2);
      return [{ change: after.figure! - last.figure!, trend: earlier && last.figure! - earlier.figure!, level: last.figure! }];
    });
  const [ours, theirs] = [changes(here), changes(there)];
  if (ours.length < 2 || theirs.length < 2) return { refused: 'not-measured' };
  if (!drawn) {
    const trends = [ours, theirs].map((side) => side.flatMap(({ trend }) => (trend === undefined ? [] : [trend])));
    if (trends.some(({ length }) => length < 2)) return { refused: 'trend-unknown' };
    if (useful === undefined) return { refused: 'no-useful-effect' };
    const drift = pairedChanges(trends[0]!, trends[1]!);
    if (drift.p < 0.05 || Math.abs(drift.difference) >= useful / 2) return { refused: 'drifting' };
  }
  const [a, b] = [ours.map(({ change }) => change), theirs.map(({ change }) => change)];
  const gap = pairedChanges(a, b);
  const shuffled = permuteMeans(a, b);
  const centre = meanOf(a).mean;
  const far = a.reduce((most, one, index) => (Math.abs(one - centre) > Math.abs(a[most]! - centre) ? index : most), 0);
  const lighter =
    a.length > 2
      ? pairedChanges(
          a.filter((_, index) => index !== far),
          b,
        )
      : undefined;
  return {
    change: {
      method: 'units',
      form: 'difference',
      estimate: gap.difference,
      lower: gap.lower,
      upper: gap.upper,
      p: Math.max(gap.p, shuffled.p),
      leastP: shuffled.exact ? Math.min(1, 2 / shuffled.arrangements) : 0,
      detectable: detectable(gap.se, gap.df),
      before: ours.length,
      after: theirs.length,
      agree: true,
      placebo: drawn ? undefined : true,
      steadyBefore: true,
      robust: lighter && lighter.p < 0.05 && Math.sign(lighter.difference) === Math.sign(gap.difference),
      rests: [`${id} units`],
    },
  };
}
