// What the shell gives a command: where it runs, where it prints, and in which language and colours.

import type { Language } from '../language/language.ts';

/** A stream one can print to. */
export interface Sink {
  write(text: string): unknown;
  /** Where lines are broken for people: the stream that receives them. */
  readonly under?: Sink;
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

/** The world as `main` receives it; tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where answers are typed; absent when nobody can be asked. */
  readonly stdin?: { readonly isTTY?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly now: () => Date;
}

/** What every command receives beside its own options. */
export interface Context {
  readonly io: Io;
  /** The folder to work from, after `-C`. */
  readonly folder: string;
  /** The language asked for on the command line or in the environment. */
  readonly asked: Language | undefined;
  /** The language of the place: what `LANG` says, else French. */
  readonly fallback: Language;
  readonly color: boolean;
}

export const EXIT = { clean: 0, findings: 1, usage: 2, bug: 70 } as const;

/** A request that cannot be carried out: one paragraph for the person, exit code 2. */
export class WrongRequest extends Error {}

/** The language asked for, the project's, or the place's, in this order. */
export function languageOf(context: Context, project?: Language): Language {
  return context.asked ?? project ?? context.fallback;
}

/** Text of a repository made safe to print: control and bidirectional characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) =>
    character === '\r' ? '' : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
