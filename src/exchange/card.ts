// What an exchange is: a card that gives files of another form made from the project, or reads such files back. Neither touches the disk.

import type { Corpus } from '../corpus/corpus.ts';
import type { History } from '../document/history.ts';
import type { Both, Language } from '../language/language.ts';

/** A file to write: its path below a folder, with `/`, and its bytes. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file received, and where it came from. */
export interface Received {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Asked {
  readonly corpus: Corpus;
  readonly language: Language;
  /** The date of the day. */
  readonly today: string;
  /** The organisation asked for, when one was. */
  readonly actor?: string | undefined;
  /** One of the formats of the card; its first when none is asked for. */
  readonly format?: Format | undefined;
  /** What git records of the indicators, by which a reference is known to be older than its action. */
  readonly history?: History | undefined;
}

/** The forms that an exporter may leave the choice of. */
export type Format = 'csv' | 'parquet';

export interface Exporter {
  readonly name: string;
  readonly words: Both;
  /** The folder of the project where its files go when none is asked for. */
  readonly folder: string;
  /** The indicators whose figures it lets others know of; undefined where it tells none. */
  readonly tells?: (corpus: Corpus) => readonly string[];
  /** Those it leaves the choice of. */
  readonly formats?: readonly Format[];
  /** Whether it tells verdicts: the past of the project is then looked up for it. */
  readonly judges?: boolean;
  readonly write: (asked: Asked) => Promise<readonly Output[]>;
}

/** What does not fit, with its place in the file received. */
export interface Refusal {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly message: string;
}

/** What reading gave: files of the project to create or change, unless something is refused. */
export interface Reading {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly refusals: readonly Refusal[];
  /** Files received that say nothing: nothing is written for them. */
  readonly empty: readonly string[];
  /** What people must know of it: what was left out, what remains to be done. */
  readonly notes?: readonly string[];
}

export interface Importer {
  readonly name: string;
  readonly words: Both;
  readonly read: (files: readonly Received[], asked: Asked) => Promise<Reading>;
}
