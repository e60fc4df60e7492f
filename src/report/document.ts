// What a document is: a card with its names, its audience, and how its view is composed.

import type { Audience } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Kind } from '../corpus/kinds.ts';
import type { Both, Language } from '../language/language.ts';
import type { Derived } from './derived.ts';
import type { View } from './view.ts';

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
  readonly provenance: { readonly version: string; readonly revision: string | undefined; readonly files: number };
}

export interface DocumentCard {
  readonly name: string;
  readonly title: Both;
  readonly audience: Audience;
  /** The kind of entity it is about, one at a time (`odas report action ID`). */
  readonly about?: Kind;
  /** A few words for the list of documents. */
  readonly summary: Both;
  /** The date its files are named after. */
  readonly date: (scene: Scene) => string;
  readonly compose: (scene: Scene) => View;
  /** The documents it brings together after its own pages, in order. */
  readonly parts?: (scene: Scene) => readonly { readonly card: DocumentCard; readonly subject?: string }[];
}
