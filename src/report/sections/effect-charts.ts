// The drawings of effects: a series with what was to be expected, an indicator in all its places, the path from an action to its effect. Everything drawn has been through the secrecy of small counts: a reading holds no value that may not be shown.

import type { Evidence } from '../../evaluation/contribution.ts';
import type { Indicator } from '../../evaluation/measures.ts';
import type { Reading } from '../../evaluation/readings.ts';
import { expectedOf } from '../../evaluation/statistics/expected.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import { longDate, shortDate } from '../../language/language.ts';
import { spanOf, valueIn } from '../charts/data.ts';
import type { Scene } from '../document.ts';
import { withKind } from '../trail.ts';
import type { LinesChart, Moment, PathChart, SeriesPoint } from '../view.ts';
import { EFFECTS } from './effect-words.ts';
import { figure, seriesOf } from './figure.ts';
import { territoryName } from './names.ts';

/** Fewer measures than this are shown as before and after. */
const LEAST_SERIES = 5;

export const unitOf = ({ data }: Indicator): 'percent' | 'number' => (data.type === 'proportion' ? 'percent' : 'number');

/** The name of an indicator with its unit. */
export const nameOf = ({ id, data }: Indicator): string =>
  `${data.title ?? id}${data.type === 'proportion' || data.unit === undefined ? '' : ` (${data.unit})`}`;

export const isKnown = ({ value }: SeriesPoint): boolean => value !== undefined;

export function readingOf({ indicator, territory }: Verdict, { derived }: Scene): Reading | undefined {
  return derived.readings(indicator).find((one) => one.territory === territory && one.group === undefined);
}

export const placeOf = (reading: Reading, { open, language }: Scene): string => {
  const said = EFFECTS[language];
  const name = reading.territory === undefined ? said.whole : territoryName(open, reading.territory);
  return reading.comparison ? said.comparison(name) : name;
};

export const momentsOf = ({ action, start }: Pick<Verdict, 'action' | 'start'>, { language }: Scene): Moment[] =>
  start === undefined || action?.data.title === undefined
    ? []
    : [{ label: EFFECTS[language].start(action.data.title, longDate(start, language)), date: start }];

/** Horizontal marks: the reference and the target of a place. */
function levelsOf({ indicator, baseline, target }: Reading, { language }: Scene): LinesChart['levels'] {
  const said = EFFECTS[language];
  const value = (one: number): string => valueIn(unitOf(indicator), language, one);
  return [
    ...(baseline?.value === undefined ? [] : [{ label: said.reference(value(baseline.value)), value: baseline.value }]),
    ...(target
      ? [{ label: said.target(value(target.value), target.due === undefined ? '' : shortDate(target.due, language)), value: target.value }]
      : []),
  ];
}

/** A series in one place, with what is measured where nothing began, and what was to be expected; undefined when it is too short. */
export function trendOf(verdict: Verdict, scene: Scene): LinesChart | undefined {
  const { language } = scene;
  const said = EFFECTS[language];
  const { indicator, territory } = verdict;
  const reading = readingOf(verdict, scene);
  const points = reading ? seriesOf(reading, language) : [];
  if (!reading || points.filter(isKnown).length < LEAST_SERIES) return undefined;
  const others = scene.derived.readings(indicator).filter((one) => one.comparison && one.points.length > 0);
  const compared = others.map((one) => ({ label: placeOf(one, scene), comparison: true, points: seriesOf(one, language) }));
  const expected = expectedIn(verdict, points, compared);
  const title = `${nameOf(indicator)}${territory === undefined ? '' : ` – ${territoryName(scene.open, territory)}`}`;
  const unit = unitOf(indicator);
  const value = (one: number): string => valueIn(unit, language, one);
  const last = points.findLast(isKnown)!;
  const ahead = expected.findLast(({ date }) => date <= last.date);
  const elsewhere = others.flatMap((one, index) => {
    const there = compared[index]!.points.findLast(isKnown);
    return there && one.territory !== undefined ? [`${territoryName(scene.open, one.territory)}, ${value(there.value!)}`] : [];
  });
  const hidden = points.filter(({ absent }) => absent === 'secret' || absent === 'few').length;
  return {
    kind: 'lines',
    unit,
    title: said.trend(title),
    description: [
      said.trendSaid(title, points.filter(isKnown).length, ...spanOf(points.filter(isKnown), language)),
      said.last(placeOf(reading, scene), value(last.value!)),
      ...(ahead ? [said.wasExpected(value(ahead.value!), value(ahead.low!), value(ahead.high!))] : []),
      ...(elsewhere.length > 0 ? [said.elsewhere(elsewhere.join(language === 'fr' ? '\u202f; ' : '; '))] : []),
      ...(hidden > 0 ? [said.gaps(hidden)] : []),
      said.below,
    ].join(' '),
    lines: [
      { label: placeOf(reading, scene), comparison: false, points },
      ...compared,
      ...(expected.length > 0 ? [{ label: said.expected, comparison: false, expected: true as const, points: expected }] : []),
    ],
    levels: levelsOf(reading, scene),
    moments: momentsOf(verdict, scene),
  };
}

/** Fewer measures than this make no line. */
const LEAST_LINE = 3;

/**
 * An indicator in all its places over time, one line a place; undefined when none has enough measures.
 * @param most how many of the latest measures are drawn
 */
export function placesOf(indicator: Indicator, scene: Scene, most = Infinity, small?: LinesChart['small']): LinesChart | undefined {
  const { language, open } = scene;
  const said = EFFECTS[language];
  const readings = scene.derived.readings(indicator).filter((one) => one.group === undefined);
  const lines = readings.flatMap((reading) => {
    const points = seriesOf({ ...reading, points: reading.points.slice(-most) }, language);
    return points.filter(isKnown).length < LEAST_LINE ? [] : [{ reading, points }];
  });
  const here = lines.filter(({ reading }) => !reading.comparison);
  if (here.length === 0) return undefined;
  const dates = lines.flatMap(({ points }) => points.map(({ date }) => date)).toSorted();
  const known = lines.flatMap(({ points }) => points.filter(isKnown));
  const targets = new Map(
    here.flatMap(({ reading }) => levelsOf({ ...reading, baseline: undefined }, scene).map((one) => [one.label, one])),
  );
  const starts = open
    .entities('action')
    .filter(({ data }) => data.indicators?.includes(indicator.id))
    .flatMap((action) => {
      const start = (action.data.territories ?? []).flatMap((one) => one?.actual_start ?? []).toSorted()[0];
      return start !== undefined && start > dates[0]! && start < dates.at(-1)! ? momentsOf({ action, start }, scene) : [];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const title = nameOf(indicator);
  const value = (one: number): string => valueIn(unitOf(indicator), language, one);
  const hidden = lines.flatMap(({ points }) => points).filter(({ absent }) => absent === 'secret' || absent === 'few').length;
  return {
    kind: 'lines',
    unit: unitOf(indicator),
    title,
    description: [
      said.trendSaid(title, known.length, ...spanOf(known, language)),
      ...lines.map(({ reading, points }) => said.last(placeOf(reading, scene), value(points.findLast(isKnown)!.value!))),
      ...(hidden > 0 ? [said.gaps(hidden)] : []),
      said.below,
    ].join(' '),
    lines: lines.map(({ reading, points }) => ({ label: placeOf(reading, scene), comparison: reading.comparison, points })),
    levels: here.length === 1 ? levelsOf(here[0]!.reading, scene) : targets.size === 1 ? [...targets.values()] : [],
    moments: starts.slice(0, 1),
    small,
  };
}

/** What was to be expected since the start: the line before carried on, or the comparison with the gap carried on. */
function expectedIn({ test, shown, indicator }: Verdict, points: readonly SeriesPoint[], compared: LinesChart['lines']): SeriesPoint[] {
  if (!shown || !test?.input || !test.dates || test.dates.some((date) => !points.some((one) => one.date === date && isKnown(one))))
    return [];
  const line = expectedOf(test.input);
  if (!line) return [];
  const beside = test.method === 'difference-series';
  const log = beside && test.form === 'ratio';
  const kept = (one: number): number => (indicator.data.type === 'proportion' ? Math.min(1, Math.max(0, one)) : one);
  return test.dates.flatMap((date, index): SeriesPoint[] => {
    if (index < test.before) return [];
    const { value, low, high } = line[index]!;
    if (!beside) return [{ date, value: kept(value), low: kept(low), high: kept(high) }];
    const there = compared.flatMap((one) => one.points.find((point) => point.date === date)?.value ?? []);
    if (there.length === 0 || there.length < compared.length) return [];
    const mean = there.reduce((sum, one) => sum + (log ? Math.log(one) : one), 0) / there.length;
    const at = (gap: number): number => kept(log ? Math.exp(mean + gap) : mean + gap);
    return [{ date, value: at(value), low: at(low), high: at(high) }];
  });
}

/** The measure that a reference names, when it names one. */
function measureIn(ref: string | undefined, { open }: Scene) {
  const [, id, date, territory] = /^([^#]+)#([\d-]+)(?:@([^/]+))?$/.exec(ref ?? '') ?? [];
  return { indicator: id === undefined ? undefined : open.entity('indicator', id), date, territory };
}

/** A reference as people read it: a measure by the title of its indicator, its date and its place; a part by what it is. */
function referenceSaid(ref: string | undefined, scene: Scene): string {
  const { indicator, date, territory } = measureIn(ref, scene);
  if (indicator?.data.title === undefined || date === undefined) return ref === undefined ? '' : withKind(ref, scene.open, scene.language);
  return [
    indicator.data.title,
    shortDate(date, scene.language),
    ...(territory === undefined ? [] : [territoryName(scene.open, territory)]),
  ].join(', ');
}

/** What a piece of evidence says, unless the measure it cites may not be shown. */
export function evidenceSaid({ text, ref }: Evidence, scene: Scene): string {
  const { indicator, date, territory } = measureIn(ref, scene);
  const point =
    indicator &&
    scene.derived
      .readings(indicator)
      .find((one) => one.territory === territory && one.group === undefined)
      ?.points.find((one) => one.date === date);
  return point?.hidden ? figure(point, indicator!, scene.language) : text;
}

/** The path from the action to its effect; undefined when no analysis was written, or none that these readers may read. */
export function pathOf(
  { contribution, indicator }: Verdict,
  scene: Scene,
  words: { readonly holding: Readonly<Record<string, string>>; readonly standing: Readonly<Record<string, string>> },
): PathChart | undefined {
  if (!contribution || contribution.links.length === 0) return undefined;
  const said = EFFECTS[scene.language];
  const { links, rivals, weakest } = contribution;
  return {
    kind: 'path',
    title: said.path(indicator.data.title ?? indicator.id),
    description: said.pathSaid(
      links.length,
      links.map(({ from, to, holding }) => said.link(from, to, words.holding[holding]!)).join(' '),
      rivals
        .map(({ explanation, standing }) => said.rival(explanation, words.standing[standing]!))
        .join(scene.language === 'fr' ? '\u202f; ' : '; '),
    ),
    links: links.map((link) => ({
      from: link.from,
      to: link.to,
      assumption: link.assumption ?? '',
      holding: link.holding,
      said: words.holding[link.holding]!,
      weakest: link === weakest,
      evidence: link.evidence.map((one) => ({ sign: one.sign, text: evidenceSaid(one, scene), ref: referenceSaid(one.ref, scene) })),
    })),
    rivals: rivals.map(({ explanation, standing, ref }) => ({ explanation, standing, said: words.standing[standing]!, ref: ref ?? '' })),
  };
}
