// What a format is: a card with its name, and how it writes a document's tree.

import type { Language } from '../../language/language.ts';
import type { House } from '../house.ts';
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
  readonly landscape: boolean;
  /** The date its files are dated with, `YYYY-MM-DD`: no clock is asked. */
  readonly date: string;
  readonly house: House;
}

/** A file to write: its path below the folder of documents, and its content. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly write: (document: Composed) => readonly Output[] | Promise<readonly Output[]>;
}
