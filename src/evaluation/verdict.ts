// Verdicts: is the number really different, and is it the action? Two answers with their reasons, from stated rules and nothing else.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { History } from '../document/history.ts';
import type { Change } from './change.ts';
import type { Refusal } from './comparison.ts';
import type { Contribution } from './contribution.ts';
import { type Draft, draftOf, subjectsOf } from './draft.ts';
import type { Freeze } from './freeze.ts';
import { gatesOf } from './gates.ts';
import type { Indicator } from './measures.ts';
import { type Next, nextOf } from './next.ts';
import type { Flag } from './quality.ts';
import { benjaminiHochberg } from './statistics/power.ts';

/** From the least to the most. */
export const WORDS = ['insufficient', 'not-shown', 'probable', 'established'] as const;
export type Word = (typeof WORDS)[number];

export type Sense = 'better' | 'worse' | 'moved' | 'ambiguous' | 'none';
export type Design = 'after-only' | 'before-after' | 'series' | 'comparison' | 'lot';

/** Why the data do not allow an answer. */
export type Lack =
  | 'not-started'
  | 'no-reference'
  | 'nothing-after'
  | 'untestable'
  | 'break'
  | 'incomplete'
  | 'short-series'
  | 'no-figures'
  | 'underpowered'
  | 'no-useful-effect'
  | 'stale';

/** What holds an effect below *established*. */
export type Gate = 'delivered' | 'not-before' | 'link-moved' | 'rivals' | 'quality' | 'robust';
export type Answer = 'yes' | 'no' | 'unknown';

export interface Verdict {
  readonly indicator: Indicator;
  readonly territory: string | undefined;
  readonly action: Entity<'action'> | undefined;
  readonly start: string | undefined;
  readonly design: Design;
  readonly refused: Refusal | undefined;
  readonly change: Word;
  readonly sense: Sense;
  readonly effect: Word;
  /** What the design alone allows. */
  readonly cap: Word;
  readonly lacks: readonly Lack[];
  /** Reasons that keep a change below what its p alone would say. */
  readonly held: readonly ('few-points' | 'disagree' | 'placebo' | 'following')[];
  readonly gates: Readonly<Record<Gate, Answer>>;
  readonly evidence: 0 | 1 | 2 | 3 | 4 | 5;
  readonly freezes: readonly Freeze[];
  readonly flags: ReadonlySet<Flag>;
  readonly test: Change | undefined;
  /** p adjusted for the number of tests of the project. */
  readonly adjusted: number | undefined;
  readonly tests: number;
  readonly useful: number | undefined;
  /** Whether an effect as large as the useful one is ruled out. */
  readonly ruledOut: boolean;
  readonly contribution: Contribution | undefined;
  readonly next: readonly Next[];
  /** Whether every measure it rests on may be shown: if not, its figures may not either. */
  readonly shown: boolean;
}

const atMost = (one: Word, other: Word): Word => WORDS[Math.min(WORDS.indexOf(one), WORDS.indexOf(other))]!;

/**
 * A verdict for each indicator of an effect, in each place it is measured in; adverse changes first.
 * @param history what is recorded of the project; undefined outside git
 */
export function verdictsOf(corpus: Corpus, history?: History): readonly Verdict[] {
  const drafts = corpus
    .entities('indicator')
    .filter(({ data }) => data.family === 'outcome' || data.family === 'impact' || data.family === 'process')
    .flatMap((indicator) => subjectsOf(indicator, corpus).map((subject) => draftOf(subject, corpus, history)));
  const tested = drafts.filter(({ test, lacks }) => test !== undefined && lacks.length === 0);
  const adjusted = benjaminiHochberg(tested.map(({ test }) => test!.p));
  const byDraft = new Map(tested.map((draft, index) => [draft, adjusted[index]!]));
  return drafts.map((draft) => judge(draft, byDraft.get(draft), tested.length, corpus)).toSorted(inOrder);
}

const SENSES: readonly Sense[] = ['worse', 'ambiguous', 'moved', 'better', 'none'];
const inOrder = (a: Verdict, b: Verdict): number =>
  Number(b.sense === 'worse' && b.change !== 'not-shown') - Number(a.sense === 'worse' && a.change !== 'not-shown') ||
  WORDS.indexOf(b.effect) - WORDS.indexOf(a.effect) ||
  WORDS.indexOf(b.change) - WORDS.indexOf(a.change) ||
  SENSES.indexOf(a.sense) - SENSES.indexOf(b.sense) ||
  (`${a.indicator.id}@${a.territory}` < `${b.indicator.id}@${b.territory}` ? -1 : 1);

function judge(draft: Draft, adjusted: number | undefined, tests: number, corpus: Corpus): Verdict {
  const { subject: _, ...rest } = draft;
  const { test, indicator, useful } = draft;
  const { direction } = indicator.data;
  const lacks = [...draft.lacks];
  const moved = test && (test.form === 'ratio' ? Math.sign(test.estimate - 1) : Math.sign(test.estimate));
  const held: Verdict['held'][number][] = [];
  let change: Word = 'insufficient';
  const none = test?.form === 'ratio' ? 1 : 0;
  const level = test ? levelBefore(draft) : undefined;
  const asChange = (bound: number): number => (test!.form === 'ratio' ? Math.abs(bound - 1) * (level ?? 1) : Math.abs(bound));
  const ruledOut =
    test !== undefined && useful !== undefined && lacks.length === 0 && Math.max(asChange(test.lower), asChange(test.upper)) < useful;
  if (test && adjusted !== undefined) {
    const series = test.method === 'series' || test.method === 'difference-series';
    const least = series ? Math.min(test.before, test.after) : Infinity;
    if (adjusted < 0.05) {
      change = adjusted < 0.01 ? 'established' : 'probable';
      if (least < 8) {
        change = 'not-shown';
        held.push('few-points');
      } else if (change === 'established' && least < 12) {
        change = 'probable';
        held.push('few-points');
      }
      if (change === 'established' && !test.agree) {
        change = 'probable';
        held.push('disagree');
      }
      if (change === 'established' && test.series !== undefined && test.series.cautiousP >= 0.01) {
        change = 'probable';
        held.push('following');
      }
      if (change === 'established' && test.placebo === false) {
        change = 'probable';
        held.push('placebo');
      }
    } else if (useful === undefined) lacks.push('no-useful-effect');
    else if (test.detectable === undefined || test.detectable > useful) lacks.push('underpowered');
    else change = 'not-shown';
    if (lacks.length > 0) change = 'insufficient';
  }
  const differs = change === 'established' || change === 'probable';
  const sense: Sense =
    !differs || moved === 0 || moved === undefined || test?.estimate === none
      ? 'none'
      : direction === 'ambiguous'
        ? 'ambiguous'
        : direction === 'maintain' || direction === undefined
          ? 'moved'
          : (direction === 'increase') === moved > 0
            ? 'better'
            : 'worse';
  const gates = gatesOf(draft, corpus);
  const lowered = Object.values(gates).filter((answer) => answer !== 'yes').length;
  const gate = WORDS[Math.max(1, 3 - lowered)]!;
  const effect =
    sense === 'worse' || sense === 'ambiguous' || sense === 'moved'
      ? atMost(change, atMost(draft.cap, 'not-shown'))
      : atMost(change, atMost(draft.cap, gate));
  const verdict = { ...rest, lacks, held, change, sense, gates, effect, adjusted, tests, ruledOut };
  // How many more people it would take is worked out from the measures: it is hidden with them.
  const next = nextOf(verdict, corpus).map((one): Next =>
    !verdict.shown && test !== undefined && 'count' in one && one.do !== 'more-periods' ? { do: 'too-few-ever' } : one,
  );
  return { ...verdict, next };
}

/** The level that ratios are to be read against. */
function levelBefore({ subject, start }: Draft): number | undefined {
  const before = subject.rows.flatMap(({ date, figure }) => (figure !== undefined && date < (start ?? '') ? [figure] : []));
  return before.length === 0 ? undefined : before.reduce((sum, one) => sum + one, 0) / before.length;
}
