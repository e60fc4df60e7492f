// Before and after side by side: the places of an indicator, or all indicators, each with its interval.

import type { Indicator } from '../../evaluation/measures.ts';
import { latest, type Point, type Reading } from '../../evaluation/readings.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import type { Scene } from '../document.ts';
import type { DumbbellChart, Mark } from '../view.ts';
import { nameOf, placeOf, readingOf, unitOf } from './effect-charts.ts';
import { EFFECTS } from './effect-words.ts';
import { markOf } from './figure.ts';
import { territoryName } from './names.ts';

/** The change in a few words; what may not be shown is said once. */
function saidOf(before: Mark, after: Mark, { data }: Indicator, language: Scene['language']): string {
  if (before.value === undefined && after.value === undefined && before.said === after.said) return before.said;
  const unit = data.type === 'proportion' || data.unit === undefined ? '' : ` ${data.unit}`;
  return `${EFFECTS[language].change(before.said, after.said)}${unit}`;
}

type Row = DumbbellChart['groups'][number]['rows'][number];

/** Before and after in one place. What is only compared with is taken at the dates of what it is compared to. */
function rowOf(reading: Reading, label: string, start: string | undefined, language: Scene['language'], like?: Reading): Row | undefined {
  const { indicator, points, baseline, target, comparison } = reading;
  const date = like?.baseline?.date;
  const earlier = (one: Point): boolean => one.missing === undefined && (start === undefined || one.date < start);
  const reference = baseline ?? points.find((one) => one.date === date) ?? points.findLast(earlier);
  const last = latest(reading);
  const after =
    last && (reference === undefined || last.date > reference.date) && (start === undefined || last.date >= start) ? last : undefined;
  if (!reference && !after) return undefined;
  const [one, other] = [markOf(reference, reading, language), markOf(after, reading, language)];
  return {
    label,
    comparison,
    before: one,
    after: other,
    target:
      target &&
      markOf({ date: '', value: target.value, hidden: false, quality: 'good', missing: undefined }, { ...reading, points: [] }, language),
    said: saidOf(one, other, indicator, language),
  };
}

const rowsSaid = (rows: readonly Row[], language: Scene['language']): string =>
  rows.map(({ label, before, after }) => EFFECTS[language].row(label, before.said, after.said)).join(' ');

/** Before and after, of an indicator in each of its places; undefined when nothing was measured. */
export function dumbbellOf(indicator: Indicator, start: string | undefined, scene: Scene, territory?: string): DumbbellChart | undefined {
  const { language } = scene;
  const said = EFFECTS[language];
  const all = scene.derived.readings(indicator).filter((one) => one.group === undefined);
  const here = all.filter((one) => one.comparison || territory === undefined || one.territory === territory);
  const like = here.find(({ comparison }) => !comparison);
  const rows = here.flatMap((one) => rowOf(one, placeOf(one, scene), start, language, one.comparison ? like : undefined) ?? []);
  if (!rows.some(({ comparison }) => !comparison)) return undefined;
  return {
    kind: 'dumbbell',
    title: said.dumbbell(nameOf(indicator)),
    description: said.dumbbellSaid(rowsSaid(rows, language)),
    groups: [{ label: '', unit: unitOf(indicator), shared: true, rows }],
  };
}

/** Before and after of every indicator of a verdict, those in percent on one scale; undefined when nothing can be set side by side. */
export function overviewOf(verdicts: readonly Verdict[], scene: Scene): DumbbellChart | undefined {
  const { language, open } = scene;
  const said = EFFECTS[language];
  const rows = verdicts.flatMap((verdict) => {
    const reading = readingOf(verdict, scene);
    const { indicator, territory, start } = verdict;
    const label = `${indicator.data.title ?? indicator.id}${territory === undefined ? '' : ` – ${territoryName(open, territory)}`}`;
    const row = reading && rowOf(reading, label, start, language);
    const measured = indicator.data.type === 'proportion' ? undefined : indicator.data.unit;
    return row ? [{ row: { ...row, measured }, unit: unitOf(indicator) }] : [];
  });
  const of = (unit: 'percent' | 'number'): Row[] => rows.flatMap((one) => (one.unit === unit ? [one.row] : []));
  const groups = [
    { label: said.inPercent, unit: 'percent' as const, shared: true, rows: of('percent') },
    { label: said.inUnits, unit: 'number' as const, shared: false, rows: of('number') },
  ].filter((group) => group.rows.length > 0);
  if (rows.length < 2) return undefined;
  return {
    kind: 'dumbbell',
    title: said.overview,
    description: said.dumbbellSaid(
      rowsSaid(
        groups.flatMap((group) => group.rows),
        language,
      ),
    ),
    groups,
  };
}
