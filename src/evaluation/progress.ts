// How far an indicator has gone from its reference to its target, and how fresh its measures are: arithmetic, no statistics.

import { PERIODS } from '../corpus/periods.ts';
import { latest, type Reading } from './readings.ts';

export type Progress =
  'reached' | 'on-track' | 'late' | 'very-late' | 'receding' | 'overdue' | 'not-computable' | 'not-judged' | 'held' | 'lost';

const ON_TRACK = 0.95;
const LATE = 0.6;
/** Before a tenth of the time has gone, nothing is expected yet. */
const TOO_EARLY = 0.1;

/** The share of the way gone, from reference to target; undefined when they are one. */
export function progressOf({ actual, reference, target }: { actual: number; reference: number; target: number }): number | undefined {
  return target === reference ? undefined : (actual - reference) / (target - reference);
}

const days = (from: string, to: string): number => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;

export interface Way {
  readonly actual: number | undefined;
  /** Its interval, where it has one: what is kept must be within it. */
  readonly interval?: { readonly lower: number; readonly upper: number } | undefined;
  readonly reference: { readonly value: number | undefined; readonly date: string } | undefined;
  readonly target: { readonly value: number; readonly due: string | undefined } | undefined;
  readonly direction: 'increase' | 'decrease' | 'maintain' | 'ambiguous' | undefined;
  /** When it is judged. */
  readonly date: string;
}

export interface Gone {
  readonly state: Progress;
  /** The share of the way gone. */
  readonly progress: number | undefined;
  /** The share of the time gone. */
  readonly elapsed: number | undefined;
  /** What was to be expected by now. */
  readonly expected: number | undefined;
  /** Progress over time. */
  readonly index: number | undefined;
}

/** Where an indicator stands on its way. What is ambiguous is never called progress. */
export function stateOf({ actual, interval, reference, target, direction, date }: Way): Gone {
  const nothing = { progress: undefined, elapsed: undefined, expected: undefined, index: undefined };
  if (direction === 'ambiguous') return { state: 'not-judged', ...nothing };
  const before = reference?.value;
  if (actual === undefined || direction === undefined) return { state: 'not-computable', ...nothing };
  if (direction === 'maintain') {
    if (before === undefined) return { state: 'not-computable', ...nothing };
    const held = interval ? interval.lower <= before && before <= interval.upper : Math.abs(actual - before) < 1e-9;
    return { state: held ? 'held' : 'lost', ...nothing };
  }
  if (target && (direction === 'increase' ? actual >= target.value : actual <= target.value))
    return {
      state: 'reached',
      ...nothing,
      progress: before === undefined ? undefined : progressOf({ actual, reference: before, target: target.value }),
    };
  if (!target || before === undefined || !reference) return { state: 'not-computable', ...nothing };
  const progress = progressOf({ actual, reference: before, target: target.value });
  if (progress === undefined) return { state: 'not-computable', ...nothing };
  const span = target.due === undefined || reference.date === '' ? undefined : days(reference.date, target.due);
  const elapsed = span === undefined || span <= 0 ? undefined : days(reference.date, date) / span;
  const expected = elapsed === undefined ? undefined : before + (target.value - before) * Math.min(1, elapsed);
  const index = elapsed === undefined || elapsed === 0 ? undefined : progress / elapsed;
  const whole = { progress, elapsed, expected, index };
  if (elapsed !== undefined && elapsed > 1) return { state: progress < 0 ? 'receding' : 'overdue', ...whole };
  if (progress < 0) return { state: 'receding', ...whole };
  if (elapsed === undefined || index === undefined || elapsed < TOO_EARLY) return { state: 'not-computable', ...whole };
  return { state: index >= ON_TRACK ? 'on-track' : index >= LATE ? 'late' : 'very-late', ...whole };
}

/** Where a reading stands on its way at a date, from its last measure. */
export const goneBy = (reading: Reading, date: string): Gone =>
  stateOf({
    actual: latest(reading)?.value,
    reference: reading.baseline,
    target: reading.target,
    direction: reading.indicator.data.direction,
    date,
  });

export type Freshness = 'fresh' | 'due' | 'stale' | 'unknown';

/** Whether the last measure is of the day: within a period, within two, or older. */
export function freshnessOf(last: string | undefined, date: string, frequency: string | undefined): Freshness {
  const period = PERIODS[frequency ?? ''];
  if (last === undefined || period === undefined) return 'unknown';
  const lateness = days(last, date) / period;
  return lateness <= 1 ? 'fresh' : lateness <= 2 ? 'due' : 'stale';
}
