// What a format is: a card with its name, and how it writes a document's tree.

import type { Language } from '../../language/language.ts';
import type { House } from '../house.ts';
import type { Trail } from '../trail.ts';
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
  readonly trail: Trail;
  /** What a house's Word template may ask for by name: the title, and the texts of the front page. */
  readonly fields: Readonly<Record<string, string>>;
  /** Told of each character that a format has no font for. */
  readonly undrawn?: ((character: string) => void) | undefined;
}

/** Letters of a line at the foot of a page. */
const FOOT = 110;

/** What stands at the foot of each page on paper: what the house asks for, else the title, cut where a line ends. */
export function footOf({ house, title }: Pick<Composed, 'house' | 'title'>): string {
  if (house.footer !== '' || title.length <= FOOT) return house.footer || title;
  return `${title.slice(0, title.lastIndexOf(' ', FOOT - 1) > FOOT / 2 ? title.lastIndexOf(' ', FOOT - 1) : FOOT - 1)}…`;
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

/** A format needs a package that is not there: it is only installed where its system is known. */
export class NotInstalled extends Error {
  readonly format: string;
  readonly package: string;
  /** The formats that do without. */
  readonly others: readonly string[];
  constructor(format: string, name: string, others: readonly string[]) {
    super(`${format}: ${name}`);
    this.others = others;
    this.format = format;
    this.package = name;
  }
}

/** The logo of the house begins as a picture does, and cannot be drawn. */
export class DamagedLogo extends Error {}

/** Why a Word template cannot be filled. */
export class WordFault extends Error {
  readonly reason: 'body-place' | 'damaged' | 'macros' | 'no-body' | 'unknown-field';
  readonly field: string | undefined;
  readonly known: readonly string[];
  constructor(reason: WordFault['reason'], field?: string, known: readonly string[] = []) {
    super(reason);
    this.reason = reason;
    this.field = field;
    this.known = known;
  }
}
