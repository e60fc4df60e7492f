// The committee asked for on the command line: the one of that name, or the names there are.

import type { Corpus } from '../corpus/corpus.ts';
import { type Both, fr, type Language } from '../language/language.ts';
import { WrongRequest } from './io.ts';

const WORDS: Both<(asked: string, known: readonly string[]) => string> = {
  fr: (asked, known) =>
    known.length === 0
      ? fr`Le comité « ${asked} » n’existe pas : le projet n’a aucun comité (« odas new committee »).`
      : fr`Le comité « ${asked} » n’existe pas. Au choix : ${known.join(', ')}.`,
  en: (asked, known) =>
    known.length === 0
      ? `The committee “${asked}” does not exist: the project has none (“odas new committee”).`
      : `The committee “${asked}” does not exist. One of: ${known.join(', ')}.`,
};

/** @throws {WrongRequest} when the committee does not exist */
export function knownCommittee(corpus: Corpus, asked: unknown, language: Language): string | undefined {
  if (asked === undefined) return undefined;
  const id = String(asked);
  if (!corpus.entity('committee', id))
    throw new WrongRequest(
      WORDS[language](
        id,
        corpus.entities('committee').map((one) => one.id),
      ),
    );
  return id;
}
