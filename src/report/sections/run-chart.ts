// A series around the median of what came before the start: whether it moved, by the rules that count runs and crossings.

import { runChart as rulesOf } from '../../evaluation/statistics/charts.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import { valueIn } from '../charts/data.ts';
import type { Scene } from '../document.ts';
import type { RunChart } from '../view.ts';
import { isKnown, momentsOf, nameOf, readingOf, unitOf } from './effect-charts.ts';
import { EFFECTS } from './effect-words.ts';
import { seriesOf } from './figure.ts';
import { territoryName } from './names.ts';

const LEAST_REFERENCE = 8;
const LEAST_USEFUL = 10;

/** The longest stretch of points on one side, the first of equals; points on the line do not count. */
function longestRun(sides: readonly (-1 | 0 | 1)[]): ReadonlySet<number> {
  let longest: number[] = [];
  let current: number[] = [];
  for (const [index, side] of sides.entries()) {
    if (side === 0) continue;
    current = current.length > 0 && sides[current[0]!] === side ? [...current, index] : [index];
    if (current.length > longest.length) longest = current;
  }
  return new Set(longest);
}

/** A series around the median of what came before the start (Anhøj & Olesen, 2014); undefined when it is too short to say anything. */
export function runOf(verdict: Verdict, scene: Scene): RunChart | undefined {
  const { language } = scene;
  const said = EFFECTS[language];
  const { indicator, start, test, territory } = verdict;
  const reading = readingOf(verdict, scene);
  if (!reading || start === undefined) return undefined;
  const points = seriesOf(reading, language).map(({ low: _, high: __, ...point }) => point);
  const known = points.filter(isKnown);
  const first = test?.dates?.[test.before] ?? start;
  const before = known.filter(({ date }) => date < first);
  if (before.length < LEAST_REFERENCE || known.length === before.length) return undefined;
  const sorted = before.map(({ value }) => value!).toSorted((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  const {
    useful,
    longestRun: length,
    crossings,
    limits,
    signal,
  } = rulesOf(
    known.map(({ value }) => value!),
    median,
  );
  if (useful < LEAST_USEFUL) return undefined;
  const sides = known.map(({ value }) => Math.sign(value! - median) as -1 | 0 | 1);
  const shifted = length > limits.longestRun;
  const run = shifted ? longestRun(sides) : new Set<number>();
  const unit = unitOf(indicator);
  const level = valueIn(unit, language, median);
  const title = `${nameOf(indicator)}${territory === undefined ? '' : ` – ${territoryName(scene.open, territory)}`}`;
  const notes = [
    said.longest(length, limits.longestRun),
    said.crossed(crossings, limits.fewestCrossings),
    signal ? said.moved : said.steady,
  ];
  return {
    kind: 'run',
    unit,
    title: said.run(title),
    description: [said.runSaid(title, known.length, level), ...notes, said.below].join(' '),
    points: points.map((point) => {
      const index = known.indexOf(point);
      return { ...point, side: sides[index] ?? 0, run: run.has(index) };
    }),
    median: { label: said.median(level), value: median },
    frozen: before.at(-1)!.date,
    run: shifted ? said.inARow(length) : '',
    short: shifted ? said.inShort(length) : '',
    moments: momentsOf(verdict, scene),
    notes,
  };
}
