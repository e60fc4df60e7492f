// What goes out is written down first, in `published.json`: a later document must not be subtracted from it. Screens and the team's
// own documents leave no trace.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED as FILE } from '../corpus/published.ts';
import { type Leaving, extended, sightingsIn } from '../evaluation/secrecy/publication.ts';
import { type Both, fr, type Language, plural } from '../language/language.ts';
import { Text } from '../document/place.ts';
import type { Loaded } from './load.ts';
import { WrongRequest } from './io.ts';
import { orRefused } from './rewriting.ts';

type Count = readonly [count: number, one: string, many: string];
const told = (shown: Count, hidden: Count, language: Language): string =>
  [shown, hidden].flatMap(([count, one, many]) => (count === 0 ? [] : [plural(count, one, many, language)])).join(', ');

const WORDS: Both<{
  readonly kept: (shown: number, hidden: number) => string;
  readonly unread: (file: string, line: number, column: number) => string;
}> = {
  fr: {
    kept: (shown, hidden) =>
      fr`${FILE} retient ce que ce document fait connaître : ${told([shown, 'chiffre montré', 'chiffres montrés'], [hidden, 'chiffre masqué', 'chiffres masqués'], 'fr')}. Ainsi, aucun document à venir ne permettra de retrouver ce qui est masqué. Si celui-ci n’est pas diffusé, remettez ${FILE} dans son état d’avant.`,
    unread: (file, line, column) =>
      fr`${file}:${line}:${column} : ce fichier, qui retient ce qui a déjà été publié, ne peut pas être lu en entier. Sans lui, un nouveau document pourrait révéler un nombre masqué : rien n’a été écrit. Rétablissez-le, puis recommencez ; « odas validate » dit ce qui ne va pas.`,
  },
  en: {
    kept: (shown, hidden) =>
      `${FILE} remembers what this document makes known: ${told([shown, 'figure shown', 'figures shown'], [hidden, 'figure hidden', 'figures hidden'], 'en')}. So no later document will let what is hidden be worked out. If this one is not handed out, put ${FILE} back as it was.`,
    unread: (file, line, column) =>
      `${file}:${line}:${column}: this file, which remembers what was already published, cannot be read whole. Without it a new document might give a hidden number away: nothing was written. Put it back, then try again; “odas validate” says what is wrong.`,
  },
};

/** Refuses to let anything out while what went out before cannot be read. */
export function heedPublished({ corpus, sources }: Loaded, language: Language): void {
  const source = sources.find(({ file }) => file === FILE);
  const fault = corpus.faults.find(({ at }) => at.file === FILE) ?? source?.faults?.[0];
  if (!fault) return;
  const { line, column } = new Text(FILE, source?.content ?? '').position(fault.at.start);
  throw new WrongRequest(WORDS[language].unread(FILE, line, column));
}

export interface Remembered {
  /** What is said of it. */
  readonly said: string;
  /** Puts everything back, when the document could not be written after all. */
  readonly forget: () => Promise<void>;
}

/**
 * Writes down what a document lets its readers know; undefined when nothing of it is new.
 * @throws WrongRequest when it cannot be written down: the document must not go out then
 */
export async function remember(
  loaded: Loaded,
  leaving: Leaving,
  measured: Iterable<string>,
  language: Language,
): Promise<Remembered | undefined> {
  const { root, corpus, sources, config } = loaded;
  if (leaving.audience === 'team' || config.kind === 'national') return undefined;
  heedPublished(loaded, language);
  const cells = sightingsIn(corpus, measured, leaving.audience);
  if (cells.length === 0) return undefined;
  const content = extended(corpus, leaving, cells);
  const before = sources.find(({ file }) => file === FILE)?.content;
  await orRefused(async () => {
    if (before === undefined) (await import('../disk/write.ts')).createFiles(root, [{ path: FILE, content }]);
    else (await import('../disk/rewrite.ts')).rewrite(root, [{ path: FILE, before, content }]);
  }, language);
  return {
    said: WORDS[language].kept(cells.filter(({ shown }) => shown === true).length, cells.filter(({ shown }) => shown !== true).length),
    forget: async () => {
      if (before === undefined) rmSync(join(root, FILE), { force: true });
      else (await import('../disk/rewrite.ts')).rewrite(root, [{ path: FILE, before: content, content: before }]);
    },
  };
}
