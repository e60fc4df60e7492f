// What a document is: a card with its names, its audience, and how its view is composed.

import type { Audience } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
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
  readonly provenance: { readonly version: string; readonly revision: string | undefined; readonly files: number };
}

export interface DocumentCard {
  readonly name: string;
  readonly title: Both;
  readonly audience: Audience;
  /** A few words for the list of documents. */
  readonly summary: Both;
  /** The date its files are named after. */
  readonly date: (scene: Scene) => string;
  readonly compose: (scene: Scene) => View;
}
