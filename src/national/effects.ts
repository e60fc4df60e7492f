// The effects a département shares: each action's indicators, with the verdict, the evidence level, and figures that passed the secrecy gate.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { History } from '../document/history.ts';
import { latest, type Point, type Reading, readingsOf } from '../evaluation/readings.ts';
import { thresholdOf } from '../evaluation/secrecy.ts';
import { type Verdict, verdictsOf, WORDS } from '../evaluation/verdict.ts';
import { coarse } from './bands.ts';
import type { Contribution } from './contribution.ts';

type Shared = NonNullable<Contribution['effects']>[number];

/** A figure that may leave: shares and means with two digits, counts rounded so that two contributions cannot be subtracted. */
function outgoing(point: Point | undefined, { data }: Entity<'indicator'>, multiple: number): number | undefined {
  if (point?.value === undefined || point.hidden) return undefined;
  return data.type === 'count' ? coarse(point.value, multiple) : Math.round(point.value * 100) / 100;
}

/** The figures of the place that the verdict is about, else of the whole, else of the first. */
function readingOf(indicator: Entity<'indicator'>, place: string | undefined, corpus: Corpus): Reading | undefined {
  const readings = readingsOf(indicator, corpus, corpus).filter(({ comparison }) => !comparison);
  return (
    readings.find(({ territory }) => place !== undefined && territory === place) ??
    readings.find(({ territory, points }) => territory === undefined && points.length > 0) ??
    readings[0]
  );
}

/** Of several places, what went the other way is told first, then the most cautious verdict: one place does not speak for the others. */
function mostCautious(verdicts: readonly Verdict[]): Verdict | undefined {
  const against = ({ sense, effect }: Verdict): boolean => sense === 'worse' && WORDS.indexOf(effect) >= WORDS.indexOf('not-shown');
  return verdicts.toSorted(
    (a, b) =>
      Number(against(b)) - Number(against(a)) ||
      WORDS.indexOf(a.effect) - WORDS.indexOf(b.effect) ||
      a.evidence - b.evidence ||
      ((a.territory ?? '') < (b.territory ?? '') ? -1 : 1),
  )[0];
}

const SENSES: Readonly<Record<Verdict['sense'], NonNullable<Shared['change']>>> = {
  better: 'better',
  worse: 'worse',
  moved: 'unclear',
  ambiguous: 'unclear',
  none: 'unclear',
};

/** The estimate of a difference with its interval; none for counts, whose exact change stays here. */
function estimateOf({ test, shown, indicator }: Verdict): Shared['estimate'] {
  const { type } = indicator.data;
  if (!test || !shown || test.form !== 'difference' || type === 'count' || type === 'rate') return undefined;
  const [value, low, high] = [test.estimate, test.lower, test.upper].map((one) => Math.round(one * 1000) / 1000);
  return [value, low, high].every((one) => Number.isFinite(one)) ? { value: value!, low: low!, high: high! } : undefined;
}

/**
 * The effects of the actions that the national audience may know of.
 * @param history what is recorded of the project; without it no reference is known to be frozen
 */
export function effectsOf(corpus: Corpus, open: Corpus, history?: History): Shared[] {
  const found = new Map<string, Verdict[]>();
  for (const verdict of verdictsOf(corpus, history)) {
    const key = `${verdict.action?.id} ${verdict.indicator.id}`;
    found.set(key, [...(found.get(key) ?? []), verdict]);
  }
  const effects = open.entities('action').flatMap(({ id, data }) => {
    const whole = corpus.entity('action', id)?.data;
    const started = (whole?.territories ?? []).some((one) => one?.actual_start !== undefined && one.actual_start <= corpus.date);
    if (data.title === undefined || !started) return [];
    return (whole?.indicators ?? []).flatMap((ref): Shared[] => {
      const indicator = corpus.entity('indicator', ref ?? '');
      const told = open.entity('indicator', ref ?? '')?.data;
      const verdict = mostCautious(found.get(`${id} ${ref}`) ?? []);
      if (!indicator || told?.title === undefined || told.family === 'context') return [];
      const reading = readingOf(indicator, verdict?.territory, corpus);
      const last = reading && latest(reading);
      const multiple = indicator.data.type === 'count' ? thresholdOf(indicator.data, corpus.project.privacy?.thresholds) : 0;
      const before = outgoing(reading?.baseline, indicator, multiple);
      const after = last?.missing === undefined ? outgoing(last, indicator, multiple) : undefined;
      // Without a test, nothing was computed from what is hidden.
      const computed = verdict?.test !== undefined && !verdict.shown;
      const masked = reading?.baseline?.hidden === true || last?.hidden === true || computed;
      const estimate = verdict && !masked ? estimateOf(verdict) : undefined;
      return [
        {
          action: id,
          indicator: told.title,
          indicator_id: indicator.id,
          ...(told.definition !== undefined && { definition: told.definition }),
          ...(told.unit !== undefined && { unit: told.unit }),
          ...(told.type !== undefined && { type: told.type }),
          ...(told.direction !== undefined && { direction: told.direction }),
          change: verdict === undefined || masked ? 'unclear' : SENSES[verdict.sense],
          verdict: verdict?.effect ?? 'insufficient',
          evidence_level: verdict?.evidence ?? 0,
          ...(!masked && before !== undefined && { before }),
          ...(!masked && after !== undefined && { after }),
          ...(!masked && multiple > 1 && (before ?? after) !== undefined && { rounded_to: multiple }),
          ...(masked && { masked: true }),
          ...(estimate && { estimate }),
        },
      ];
    });
  });
  // A figure hidden in one action is not shown beside another.
  const hidden = new Set(effects.filter(({ masked }) => masked === true).map((one) => one.indicator_id));
  return effects.map((one) => {
    if (!hidden.has(one.indicator_id)) return one;
    const { before: _, after: __, estimate: ___, rounded_to: ____, ...rest } = one;
    return { ...rest, change: 'unclear', masked: true };
  });
}
