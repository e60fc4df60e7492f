// What a command is: a card with its name, its words and its options, and a run that loads what it needs.

import type { Both } from '../language/language.ts';
import type { Context } from './io.ts';

export interface Option {
  /** As commander writes it: `--format <format>`. */
  readonly flags: string;
  readonly words: Both;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times. */
  readonly many?: boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: Both;
  readonly arguments?: readonly { readonly form: string; readonly words: Both }[];
  readonly options: readonly Option[];
  /** Command lines that work, with what they do. */
  readonly examples: readonly { readonly line: string; readonly words: Both }[];
  /** Does the work and returns the exit code. Modules that cost time are imported inside. */
  readonly run: (args: readonly string[], options: Readonly<Record<string, unknown>>, context: Context) => Promise<number>;
}
