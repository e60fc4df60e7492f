// What is known of an indicator in one place before it is judged: its measures around the start, the test its design allows, what lacks.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { History } from '../document/history.ts';
import { type Change, changeOfPair, changeOfSeries, scaleFor } from './change.ts';
import { compareSeries, compareUnits, type Refusal } from './comparison.ts';
import { analysisOf, type Contribution } from './contribution.ts';
import { type Freeze, freezesOf } from './freeze.ts';
import { baselinesIn, comparisonsOf, type Indicator, type Measure, measuresOf, periodsOf, usefulEffectOf } from './measures.ts';
import { freshnessOf } from './progress.ts';
import { PERIODS } from '../corpus/periods.ts';
import { completenessOf, flagsOf } from './quality.ts';
import { hiddenMeasures } from './secrecy/gate.ts';
import type { Design, Lack, Verdict, Word } from './verdict.ts';

const ENOUGH_UNITS = 10;

export interface Subject {
  readonly indicator: Indicator;
  readonly territory: string | undefined;
  readonly rows: readonly Measure[];
}

export function subjectsOf(indicator: Indicator, corpus: Corpus): Subject[] {
  const all = periodsOf(indicator, corpus);
  const compared = comparisonsOf(indicator.data);
  const rows = all.filter(({ group, unit, territory }) => group === undefined && unit === undefined && !compared.has(territory ?? ''));
  const places = [...new Set(rows.map(({ territory }) => territory))];
  const subjects = places.map((territory) => ({ indicator, territory, rows: rows.filter((one) => one.territory === territory) }));
  // Measured by class or school alone: the place is all of them.
  if (subjects.length === 0) return [{ indicator, territory: undefined, rows: [] }];
  return subjects;
}

export type Draft = Omit<Verdict, 'change' | 'effect' | 'adjusted' | 'tests' | 'sense' | 'next' | 'ruledOut' | 'gates' | 'held'> & {
  readonly subject: Subject;
};

const days = (from: string, to: string): number => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;

/** The shortest time between two dates of measures, at most a year: what each measure covers when nothing says it. */
function usualGap(measures: readonly Measure[]): number {
  const dates = [...new Set(measures.map(({ date }) => date))];
  return Math.min(366, ...dates.slice(1).map((date, index) => days(dates[index]!, date)));
}

/** A territory and those it took the place of: an action begun in the former perimeter goes on in the new one. */
function formerly(territory: string | undefined, corpus: Corpus): ReadonlySet<string> {
  const places = new Set<string>();
  for (let id = territory; id !== undefined && !places.has(id); id = corpus.part('territory', id)?.data['succeeds'] as string | undefined)
    places.add(id);
  return places;
}

/** The action whose effect is looked for, and when it began there. */
function startedFor({ indicator, territory }: Subject, corpus: Corpus): { action: Entity<'action'>; start: string } | undefined {
  const places = formerly(territory, corpus);
  return corpus
    .entities('action')
    .filter(({ data }) => data.indicators?.includes(indicator.id))
    .flatMap((action) => {
      const starts = (action.data.territories ?? []).flatMap((one) =>
        one?.actual_start !== undefined && (territory === undefined || places.has(one.territory ?? '')) ? [one.actual_start] : [],
      );
      const start = starts.toSorted()[0];
      return start === undefined || start > corpus.date ? [] : [{ action, start }];
    })
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.action.id < b.action.id ? -1 : 1))[0];
}

export function draftOf(subject: Subject, corpus: Corpus, history: History | undefined): Draft {
  const { indicator, territory, rows } = subject;
  const { data } = indicator;
  const started = startedFor(subject, corpus);
  const start = started?.start;
  const useful = usefulEffectOf(indicator);
  const all = periodsOf(indicator, corpus);
  const period = PERIODS[data.collection?.frequency ?? ''] ?? usualGap(all);
  /** A period in which the action ran for at least half the time is after it began. */
  const isAfter = (one: Measure): boolean =>
    start !== undefined && days(start, one.date) + 1 >= (one.from === undefined ? period : days(one.from, one.date) + 1) / 2;
  const units = all.filter(({ unit, group }) => unit !== undefined && group === undefined);
  const compared = comparisonsOf(data);
  const told = rows.filter(({ figure }) => figure !== undefined);
  const after = told.filter(isAfter);
  const before = told.filter((one) => !isAfter(one));
  const last = after.at(-1) ?? units.findLast(isAfter);
  const baseline =
    baselinesIn(indicator).find((one) => one.territory === territory) ?? baselinesIn(indicator).find((one) => one.territory === undefined);
  const reference = before.find(({ date }) => date === baseline?.date) ?? before.at(-1);
  const wanted = data.design ?? 'before-after';
  const flags = flagsOf(indicator, rows, corpus);
  const ours = units.filter((one) => !compared.has(one.territory ?? ''));
  const theirs = units.filter((one) => compared.has(one.territory ?? ''));

  let refused: Refusal | undefined;
  let test: Change | undefined;
  let design: Design = wanted;
  const log =
    scaleFor(
      indicator,
      told.map(({ figure }) => figure!),
    ) === 'log';
  if (wanted === 'comparison' || wanted === 'lot') {
    const controls = [...compared].map((id) =>
      all.filter((one) => one.territory === id && one.unit === undefined && one.group === undefined && one.figure !== undefined),
    );
    const outcome =
      units.length > 0
        ? compareUnits(indicator, ours, theirs, isAfter, useful, wanted === 'lot')
        : compareSeries(told, controls, isAfter, useful, log);
    if ('change' in outcome) test = outcome.change;
    else {
      refused = outcome.refused;
      design = before.length >= 6 && after.length >= 6 ? 'series' : 'before-after';
    }
  }
  if (!test && design === 'series' && before.length >= 6 && after.length >= 6)
    test = changeOfSeries(
      {
        values: told.map(({ figure }) => figure!),
        start: before.length,
        scale: scaleFor(
          indicator,
          told.map(({ figure }) => figure!),
        ),
        ...(told.every(({ exposure }) => exposure !== undefined && exposure > 0) &&
          told.length > 0 && { exposure: told.map(({ exposure }) => exposure!) }),
      },
      told.map(({ date }) => date),
      told.map(({ id }) => id),
      'series',
    );
  if (!test && design === 'before-after' && reference && last)
    test = changeOfPair(indicator, { before: reference, after: last, history: before.flatMap(({ figure }) => figure ?? []) });

  const hasReference = reference !== undefined || baseline?.figure !== undefined || ours.some((one) => !isAfter(one));
  const lacks: Lack[] = [];
  if (start === undefined) lacks.push('not-started');
  else if (!last) lacks.push('nothing-after');
  if (!hasReference) lacks.push('no-reference');
  const from = [reference?.date, baseline?.date, design === 'series' || design === 'comparison' ? told[0]?.date : undefined]
    .filter((date) => date !== undefined)
    .toSorted()[0];
  if (last && from !== undefined && (data.breaks ?? []).some((one) => one?.date !== undefined && one.date > from && one.date <= last.date))
    lacks.push('break');
  const completeness = completenessOf(rows, indicator, corpus.date);
  if (completeness !== undefined && completeness < 0.8) lacks.push('incomplete');
  const latest = told.at(-1) ?? units.at(-1);
  if (latest && freshnessOf(latest.date, corpus.date, data.collection?.frequency) === 'stale') lacks.push('stale');
  if (lacks.length === 0 && !test) lacks.push(design === 'series' ? 'short-series' : 'no-figures');
  if (test && test.leastP >= 0.05) lacks.push('untestable');
  if (!hasReference && last) design = 'after-only';
  const freezes = started ? freezesOf({ indicator, territory, ...started }, corpus, history) : [];
  const hidden = hiddenMeasures(indicator, corpus);
  const contribution = analysisOf(corpus, started?.action.id, indicator.id);
  return {
    subject,
    indicator,
    territory,
    action: started?.action,
    start,
    design,
    refused,
    cap: capOf(design, test),
    lacks,
    evidence: evidenceOf(design, {
      hasReference,
      last: last !== undefined,
      frozen: freezes.find(({ what }) => what === 'baseline')?.state,
      test,
      contribution,
    }),
    freezes,
    flags,
    test,
    useful,
    contribution,
    // What a period adds rests on two totals, of which the first may be hidden.
    shown:
      test !== undefined &&
      !test.rests.some((id) => hidden.has(id)) &&
      !(data.cumulative === true && measuresOf(indicator, corpus).some(({ id }) => hidden.has(id))),
  };
}

/** What a design allows at most. */
function capOf(design: Design, test: Change | undefined): Word {
  if (design === 'after-only') return 'insufficient';
  if (design === 'lot') return 'established';
  if (design === 'before-after' || !test) return 'not-shown';
  const least = Math.min(test.before, test.after);
  if (design === 'series') return least >= 8 ? 'probable' : 'not-shown';
  return least >= (test.method === 'units' ? ENOUGH_UNITS : 12) ? 'established' : 'probable';
}

function evidenceOf(
  design: Design,
  known: {
    hasReference: boolean;
    last: boolean;
    frozen: Freeze['state'] | undefined;
    test: Change | undefined;
    contribution: Contribution | undefined;
  },
): Verdict['evidence'] {
  if (!known.last) return 0;
  if (!known.hasReference || !known.test) return 1;
  if (design === 'before-after') return known.frozen === 'frozen' ? 2 : 1;
  if (design === 'series') return 3;
  const examined =
    (known.contribution?.rivals.length ?? 0) > 0 && known.contribution!.rivals.every(({ standing }) => standing !== 'unexamined');
  return examined ? 5 : 4;
}
