// What an output of `odas validate` is: a card with its name, and how it writes the one model of findings that all share.

import type { Texts } from '../../document/place.ts';
import type { Language } from '../../language/language.ts';
import type { Diagnostic, Mask } from '../../rules/diagnostic.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Paint } from '../terminal/paint.ts';

export type Totals = Readonly<Record<Diagnostic['severity'], number>>;

export interface Result {
  /** What is shown: `--quiet` and `--max` may leave some out. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was found, shown or not. */
  readonly totals: Totals;
  readonly checked: { readonly files: number; readonly entities: number; readonly rules: number };
  /** Every rule, for an output that describes them. */
  readonly rules: readonly Rule[];
  readonly language: Language;
  /** The folder of the project below the repository, with a `/` at its end, or empty: forges count paths from the repository. */
  readonly prefix: string;
  readonly texts: Texts;
  readonly mask: Mask;
  readonly paint: Paint;
}

export interface Output {
  readonly name: string;
  readonly describesRules?: boolean;
  readonly print: (result: Result) => string;
}

/** One paragraph: what is wrong, and what to do. */
export const paragraph = ({ message, remedy }: Diagnostic): string => `${message} ${remedy}`;
