// What a change of the project is: a fact with its subject, its values and its dates. Sentences come last, elsewhere.

import type { Corpus } from '../corpus/corpus.ts';

/** What a change is about, in the order in which it is told. */
export const TOPICS = ['governance', 'actions', 'effects', 'diagnosis', 'roadmap'] as const;
export type Topic = (typeof TOPICS)[number];

/** Every kind of change, under what it is about. */
export const CHANGES = {
  'meeting-held': 'governance',
  'meeting-planned': 'governance',
  'meeting-cancelled': 'governance',
  'meeting-moved': 'governance',
  'decision-taken': 'governance',
  'decision-done': 'governance',
  'decision-dropped': 'governance',
  'decision-superseded': 'governance',
  'decision-reopened': 'governance',
  'decision-slipped': 'governance',
  'decision-owner': 'governance',
  'adaptation-new': 'governance',
  'member-joined': 'governance',
  'member-left': 'governance',
  'action-new': 'actions',
  'action-gone': 'actions',
  'action-renamed': 'actions',
  'action-status': 'actions',
  'action-started': 'actions',
  'action-ended': 'actions',
  'action-slipped': 'actions',
  'action-lead': 'actions',
  'action-milestone-done': 'actions',
  'action-milestone-slipped': 'actions',
  'indicator-new': 'effects',
  'indicator-gone': 'effects',
  'indicator-measured': 'effects',
  'indicator-corrected': 'effects',
  'target-set': 'effects',
  'target-altered': 'effects',
  'target-altered-after': 'effects',
  'baseline-altered': 'effects',
  'baseline-altered-after': 'effects',
  'verdict-moved': 'effects',
  'interviews-new': 'diagnosis',
  'interviews-gone': 'diagnosis',
  'convergence-new': 'diagnosis',
  'convergence-lost': 'diagnosis',
  'convergence-adopted': 'diagnosis',
  'hypothesis-new': 'diagnosis',
  'transfer-retained': 'diagnosis',
  'transfer-rejected': 'diagnosis',
  'objective-new': 'roadmap',
  'objective-gone': 'roadmap',
  'objective-slipped': 'roadmap',
  'milestone-new': 'roadmap',
  'milestone-done': 'roadmap',
  'milestone-slipped': 'roadmap',
  'risk-new': 'roadmap',
  'risk-moved': 'roadmap',
} as const satisfies Readonly<Record<string, Topic>>;
export type ChangeKind = keyof typeof CHANGES;

/** One thing that changed. */
export interface Change {
  readonly kind: ChangeKind;
  /** What it happened to: `action:cafe-des-parents`, `copil-2026-05-21#d1`, `indicator:assiduite`… */
  readonly subject: string;
  /** Its title or text, as readers know it. */
  readonly title: string;
  /** What holds it, when its own title is not enough: the action of a milestone, the committee of a meeting. */
  readonly within?: string;
  /** A status, a date, an id, a value: what it was. */
  readonly from?: string;
  readonly to?: string;
  /** The territory concerned, by its id. */
  readonly territory?: string;
  /** The day the fact is about. */
  readonly date?: string;
  /** How much later; negative when it is sooner. */
  readonly days?: number;
  readonly count?: number;
}

/** A figure that may be shown: its day and how it is written, after secrecy. */
export interface Figure {
  readonly date: string;
  readonly said: string;
}

/** What is said of an effect, where it is measured. */
export interface Judged {
  readonly indicator: string;
  readonly territory: string | undefined;
  readonly title: string;
  /** As it is told. */
  readonly verdict: string;
}

/** A state of the project with what the analyses say of it. */
export interface State {
  readonly corpus: Corpus;
  /** The latest figure of each indicator, by territory (`assiduite`, `assiduite@saragosse`). */
  readonly figures: ReadonlyMap<string, Figure>;
  /** What is said instead of a measure (`assiduite#2026-06-30@saragosse`) that secrecy hides; undefined when it may be shown. */
  readonly secret: (measure: string) => string | undefined;
  /** The convergences, by their signature, with their titles. */
  readonly convergences: ReadonlyMap<string, string>;
  /** The verdicts on effects; empty where effects are not judged. */
  readonly verdicts: readonly Judged[];
}

export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
