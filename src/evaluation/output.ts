// Verdicts as JSON: the same gate as everywhere, in the names of `schemas/output/evaluate.schema.json`.

import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';
import { laterMeasures } from './later.ts';
import type { Planned } from './plan.ts';
import { latest, readingsOf } from './readings.ts';
import { changeSentence, nextSentence, reasonsOf } from './sentences.ts';
import { goneBy } from './progress.ts';
import type { Verdict } from './verdict.ts';

const rounded = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(6));

/** Every verdict, and the progress of every indicator that has measures. */
export function evaluationOutput(verdicts: readonly Verdict[], corpus: Corpus, open: Corpus, language: Language) {
  return {
    version: 1,
    date: corpus.date,
    tests: verdicts[0]?.tests ?? 0,
    false_alarms_expected: rounded((verdicts[0]?.tests ?? 0) * 0.05),
    verdicts: verdicts.map((verdict) => verdictOutput(verdict, language)),
    later_measures: laterMeasures(open).map(({ indicator, dates }) => ({ indicator: indicator.id, dates })),
    indicators: open.entities('indicator').flatMap((indicator) =>
      readingsOf(indicator, open, corpus).map((reading) => {
        const last = latest(reading);
        const gone = goneBy(reading, corpus.date);
        return {
          indicator: indicator.id,
          territory: reading.territory ?? null,
          comparison: reading.comparison,
          state: gone.state,
          progress: rounded(gone.progress),
          reference: rounded(reading.baseline?.value),
          last: { date: last?.date ?? null, value: rounded(last?.value), hidden: last?.hidden ?? false, missing: last?.missing ?? null },
          target: rounded(reading.target?.value),
        };
      }),
    ),
  };
}

export function verdictOutput(verdict: Verdict, language: Language) {
  const { test, shown, indicator, territory, action, start } = verdict;
  return {
    indicator: indicator.id,
    territory: territory ?? null,
    action: action?.id ?? null,
    start: start ?? null,
    design: verdict.design,
    change: verdict.change,
    sense: verdict.sense,
    effect: verdict.effect,
    cap: verdict.cap,
    evidence: verdict.evidence,
    sentence: changeSentence(verdict, language),
    reasons: reasonsOf(verdict, language),
    next: verdict.next.map((one) => nextSentence(one, verdict, language)),
    gates: verdict.gates,
    flags: [...verdict.flags],
    frozen: verdict.freezes.map(({ what, state, writing }) => ({
      what,
      state,
      first_written: writing?.first.date ?? null,
      first_revision: writing?.first.revision ?? null,
      last_changed: writing?.last.date ?? null,
      last_revision: writing?.last.revision ?? null,
    })),
    figures:
      test && shown
        ? {
            method: test.method,
            form: test.form,
            estimate: rounded(test.estimate),
            lower: rounded(test.lower),
            upper: rounded(test.upper),
            p: rounded(test.p),
            adjusted_p: rounded(verdict.adjusted),
            detectable: rounded(test.detectable),
            useful: rounded(verdict.useful),
            before: test.before,
            after: test.after,
          }
        : null,
    figures_withheld: test !== undefined && !shown,
  };
}

export function planOutput(action: string, planned: readonly Planned[]) {
  return {
    version: 1,
    action,
    plan: planned.map((one) => ({
      indicator: one.indicator.id,
      reference: rounded(one.reference),
      people: one.people ?? null,
      useful: rounded(one.useful),
      detectable: rounded(one.detectable),
      people_needed: one.peopleNeeded ?? null,
      hopeless: one.hopeless,
      points: one.points,
      more_points: one.morePoints,
      comparison: one.comparison,
      later: one.later ?? null,
    })),
  };
}
