// What a rule is: a card that holds its name, its words, its severity, its check and the examples that prove it.

import type { Corpus, Step } from '../corpus/corpus.ts';
import type { History } from '../document/history.ts';
import type { Span } from '../document/place.ts';
import type { Suppression } from './suppressions.ts';
import type { Both, Language } from '../language/language.ts';

export type Severity = 'error' | 'warning' | 'info';
/** One severity for the whole project, or one for each step it may be in. */
export type Severities = Severity | Readonly<Record<Step, Severity | 'off'>>;

/** One thing a rule found: where, and the values that its sentence needs. */
export interface Hit<Data> {
  readonly at: Span;
  readonly data: Data;
  /** Other places that matter, each with the reason. */
  readonly related?: readonly { readonly at: Span; readonly why: Both }[];
  readonly suggestions?: readonly string[];
  /** What a secret finding reads as, to be masked as much as what is written. */
  readonly read?: string;
  /** What mends it, when that cannot be wrong: the place takes this text instead. */
  readonly fix?: { readonly at: Span; readonly text: string };
}

export interface Words<Data> {
  /** The rule in a few words, for a list: no final stop. */
  readonly title: string;
  /** Why the method or the format asks for it: one or two sentences. */
  readonly why: string;
  /** The sentence of one finding. */
  readonly say: (data: Data) => string;
  /** What to do about it. */
  readonly remedy: string | ((data: Data) => string);
}

/**
 * Files that show the rule at work, laid over the small project of the tests (`test/rules/base/`).
 * `⟦` and `⟧` mark where the finding must be; an empty text removes the file.
 */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  /** Versions recorded before, oldest first. */
  readonly past?: readonly { readonly date: string; readonly files: Readonly<Record<string, string>> }[];
  /** Reference date, when it matters. */
  readonly date?: string;
  /** What the disk reported, for rules that no text can show: a file too large, a link. */
  readonly faults?: readonly { readonly rule: string; readonly file: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/** What a rule sees: the corpus, and the names of all rules. */
export interface Scene {
  readonly corpus: Corpus;
  readonly ruleNames: readonly string[];
  /** The suppressions that hid something, for a rule that runs last. */
  readonly used: ReadonlySet<Suppression>;
  /** The recorded versions of the indicators and the actions up to the reference date; undefined where nothing is recorded. Asked for only when needed. */
  readonly past: () => History | undefined;
}

/** The card as its author writes it. */
export interface Card<Data> {
  /** `area/what-is-wrong`. */
  readonly name: string;
  readonly severity: Severities;
  readonly words: { readonly fr: Words<Data>; readonly en: Words<Data> };
  /** Whether what it found must be masked wherever it would be printed. */
  readonly secret?: boolean;
  readonly check: (scene: Scene) => Iterable<Hit<Data>>;
  /** Runs once all the others have: it looks at what they found. */
  readonly last?: boolean;
  readonly fails: Example;
  readonly passes: Example;
}

/** A rule whose data only its own words read. */
export type Rule = Card<never> & { readonly area: string };

/** Makes a rule of a card. */
export function rule<Data = Record<string, never>>(card: Card<Data>): Rule {
  return { ...card, area: card.name.slice(0, card.name.indexOf('/')) } as unknown as Rule;
}

/** The check of a rule whose faults were met while reading: it gives them back as findings. */
export function reported<Data>(
  name: string,
  complete: (data: Data, at: Span) => Partial<Hit<Data>> = () => ({}),
): (scene: Scene) => Iterable<Hit<Data>> {
  return function* (scene) {
    for (const fault of scene.corpus.faults) {
      if (fault.rule === name) yield { at: fault.at, data: fault.data as Data, ...complete(fault.data as Data, fault.at) };
    }
  };
}

/** What a rule's words are called with. */
export function wordsOf(one: Rule, language: Language): Words<unknown> {
  return one.words[language] as unknown as Words<unknown>;
}
