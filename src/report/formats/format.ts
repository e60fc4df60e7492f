// What a format is: a card with its name, and how it writes a document's tree.

import type { Language } from '../../language/language.ts';
import type { Tree } from '../tree.ts';
import type { Chart } from '../view.ts';

/** A document ready to be written in any format. */
export interface Composed {
  /** The name of its files, without extension. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly tree: Tree;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly provisional: boolean;
}

/** A file to write: its path below the folder of documents, and its content. */
export interface Output {
  readonly path: string;
  readonly content: string;
}

export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly write: (document: Composed) => readonly Output[];
}
