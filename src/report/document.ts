// What a document is: a card with its names, its audience, and how its view is composed.

import type { Audience } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Kind } from '../corpus/kinds.ts';
import type { Renames } from '../history/renames.ts';
import type { Both, Language } from '../language/language.ts';
import type { Derived } from './derived.ts';
import type { View } from './view.ts';

/** The project as it was at the day from which changes are told. */
export interface Past {
  /** That day. */
  readonly date: string;
  /** The meeting held that day, when it is a meeting that was asked for: its own decisions are no news. */
  readonly met: string | undefined;
  /** Undefined where nothing was recorded: only what the files date can be told. */
  readonly recorded?: {
    readonly corpus: Corpus;
    readonly renames: Renames;
    /** The first day recorded, when it is later than the day asked for. */
    readonly short: string | undefined;
  };
}

/** The same, as its readers may know it. */
interface Known extends Omit<Past, 'recorded'> {
  readonly state?: {
    readonly before: { readonly whole: Corpus; readonly open: Corpus };
    /** The project of today, whole: what its readers are no longer shown is not gone. */
    readonly whole: Corpus;
    readonly renames: Renames;
    readonly short: string | undefined;
  };
}

/** What a document is composed from. */
export interface Scene {
  /** The project as the audience may read it. */
  readonly open: Corpus;
  readonly derived: Derived;
  readonly audience: Audience;
  readonly language: Language;
  /** The committee it is for, when one was asked for. */
  readonly committee: string | undefined;
  /** The meeting it is for, when one was asked for. */
  readonly meeting: string | undefined;
  /** The id of what it is about, for a card that is about one entity. */
  readonly subject: string | undefined;
  /** What changes are told from; undefined when nobody looked. */
  readonly past?: Known | undefined;
  readonly provenance: { readonly version: string; readonly revision: string | undefined; readonly files: number };
}

export interface DocumentCard {
  readonly name: string;
  readonly title: Both;
  readonly audience: Audience;
  /** Its readers in a national project, where they are others. */
  readonly nationally?: Audience;
  /** The kind of entity it is about, one at a time (`odas report action ID`). */
  readonly about?: Kind;
  /** The kind of project that has it, when the other has not. */
  readonly of?: 'department' | 'national';
  /** A few words for the list of documents. */
  readonly summary: Both;
  /** Whether it judges effects, so that the history of references is read. */
  readonly judges?: boolean;
  /** Whether it tells what changed. */
  readonly looksBack?: true;
  /** The date its files are named after. */
  readonly date: (scene: Scene) => string;
  readonly compose: (scene: Scene) => View;
  /** The documents it brings together after its own pages, in order. */
  readonly parts?: (scene: Scene) => readonly Part[];
}

/** A document brought into another, and what it is about there. */
export interface Part {
  readonly card: DocumentCard;
  readonly subject?: string;
  readonly meeting?: string;
}

/** The readers of a document, when nobody says which. */
export const readersOf = ({ audience, nationally }: DocumentCard, kind: 'department' | 'national' | undefined): Audience =>
  (kind === 'national' ? nationally : undefined) ?? audience;
