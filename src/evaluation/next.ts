// The weakest link of a verdict, and what to collect next, counted where it can be.

import type { Corpus } from '../corpus/corpus.ts';
import type { Gate, Verdict } from './verdict.ts';
import { contrastOf, leastSquares } from './statistics/regression.ts';
import { detectable, sizeForShares } from './statistics/power.ts';
import { segmented } from './statistics/series.ts';
import { measuresOf } from './measures.ts';

/** What to do next, the most useful first. Counts are in periods of the indicator, people or classes. */
export type Next =
  | {
      readonly do:
        | 'start'
        | 'measure-before'
        | 'measure-after'
        | 'measure-now'
        | 'fill-gaps'
        | 'give-figures'
        | 'declare-useful-effect'
        | 'restart-after-break';
    }
  | { readonly do: 'more-periods'; readonly count: number; readonly frequency: string | undefined }
  | { readonly do: 'more-people' | 'more-units' | 'more-events'; readonly count: number }
  | { readonly do: 'too-few-ever' }
  | { readonly do: 'compare' }
  | { readonly do: 'compare-otherwise'; readonly why: NonNullable<Verdict['refused']> }
  | { readonly do: 'support-link'; readonly link: string }
  | { readonly do: 'analyse' }
  | { readonly do: 'gate'; readonly gate: Gate };

const MOST_PERIODS = 120;

export function nextOf(verdict: Omit<Verdict, 'next'>, corpus: Corpus): readonly Next[] {
  const { lacks, test, design, indicator, effect, contribution, gates, refused, useful } = verdict;
  const frequency = indicator.data.collection?.frequency;
  const next: Next[] = [];
  const add = (one: Next): void => {
    const same = next.findIndex((other) => other.do === one.do && !('gate' in one) && !('link' in one));
    const known = next[same];
    if (known === undefined) next.push(one);
    // What is asked for several reasons is asked once, as much as the most demanding of them.
    else if ('count' in one && 'count' in known && one.count > known.count) next[same] = one;
  };
  if (lacks.includes('not-started')) add({ do: 'start' });
  if (lacks.includes('no-reference')) add({ do: 'measure-before' });
  if (lacks.includes('nothing-after')) add({ do: 'measure-after' });
  if (lacks.includes('break')) add({ do: 'restart-after-break' });
  if (lacks.includes('stale')) add({ do: 'measure-now' });
  if (lacks.includes('incomplete')) add({ do: 'fill-gaps' });
  if (lacks.includes('no-figures')) add({ do: 'give-figures' });
  if (lacks.includes('no-useful-effect')) add({ do: 'declare-useful-effect' });
  if (lacks.includes('short-series')) {
    const { before, after } = pointsOf(verdict, corpus);
    add({ do: 'more-periods', count: Math.max(0, 8 - after) + Math.max(0, 8 - before), frequency });
  }
  if (lacks.includes('untestable')) add(test?.method === 'units' ? { do: 'more-units', count: 4 } : { do: 'too-few-ever' });
  if (lacks.includes('underpowered') && test && useful !== undefined) {
    if (test.series) {
      const count = periodsFor(verdict, useful);
      add(count === undefined ? { do: 'too-few-ever' } : { do: 'more-periods', count, frequency });
    } else if (test.method === 'shares') {
      const share = measuresOf(indicator, corpus).find(({ id }) => id === test.rests[0])?.figure ?? 0.5;
      const other = share + useful <= 1 ? share + useful : share - useful;
      add({ do: 'more-people', count: Math.ceil(sizeForShares(share, other, 0.8)) });
    } else if (test.detectable !== undefined) {
      const times = (test.detectable / useful) ** 2;
      if (test.method === 'units') add({ do: 'more-units', count: Math.max(1, Math.ceil(test.before * (times - 1))) });
      else if (test.method === 'means') {
        const n = measuresOf(indicator, corpus).find(({ id }) => id === test.rests[1])?.n ?? 0;
        add({ do: 'more-people', count: Math.ceil(n * times) });
      } else add({ do: 'too-few-ever' });
    } else add({ do: 'too-few-ever' });
  }
  if (effect !== 'established' && lacks.length === 0) {
    if (verdict.held.includes('few-points') && test) {
      const goal = Math.min(test.before, test.after) < 8 ? 8 : 12;
      add({ do: 'more-periods', count: Math.max(0, goal - test.after) + Math.max(0, goal - test.before), frequency });
    }
    if (refused !== undefined) add({ do: 'compare-otherwise', why: refused });
    else if (design === 'before-after' || design === 'series') add({ do: 'compare' });
    else if (test && verdict.cap === 'probable')
      add(
        test.method === 'units'
          ? { do: 'more-units', count: 10 - Math.min(test.before, test.after) }
          : { do: 'more-periods', count: Math.max(0, 12 - test.after), frequency },
      );
    if (contribution === undefined) add({ do: 'analyse' });
    else if (contribution.weakest) add({ do: 'support-link', link: contribution.weakest.id });
    for (const [gate, answer] of Object.entries(gates))
      if (answer !== 'yes' && !((gate === 'link-moved' || gate === 'rivals') && contribution === undefined))
        add({ do: 'gate', gate: gate as Gate });
  }
  return next;
}

/** How many points a series has on each side of the start. */
function pointsOf({ indicator, territory, start }: Omit<Verdict, 'next'>, corpus: Corpus): { before: number; after: number } {
  const rows = measuresOf(indicator, corpus).filter(
    (one) => one.territory === territory && one.figure !== undefined && one.unit === undefined && one.group === undefined,
  );
  const after = rows.filter(({ date }) => date >= (start ?? '')).length;
  return { before: rows.length - after, after };
}

/** How many more periods after the start would let the useful effect be seen, the spread being what it is. */
export function periodsFor({ test }: Pick<Verdict, 'test'>, useful: number): number | undefined {
  if (!test?.series || test.detectable === undefined) return undefined;
  const { before, after } = test;
  const errorFor = (more: number): number | undefined => {
    const times = Array.from({ length: before + after + more }, (_, index) => index);
    const X = segmented(times, before);
    const fit = leastSquares(
      X,
      times.map((t) => ((t * 7919) % 13) - 6),
    );
    if (!fit) return undefined;
    const weights = [0, 0, 1, (after + more - 1) / 2];
    const { se, df } = contrastOf(fit, weights);
    return detectable(se / fit.residualSe, df);
  };
  const now = errorFor(0);
  if (now === undefined) return undefined;
  let least = now;
  for (let more = 1; more <= MOST_PERIODS; more += 1) {
    const then = errorFor(more);
    if (then === undefined) continue;
    if ((test.detectable * then) / now <= useful) return more;
    // The farther the trend of before is carried on, the less sure it is: past that point, more periods only make it worse.
    if (then > least) return undefined;
    least = then;
  }
  return undefined;
}
