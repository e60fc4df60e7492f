// Why the disk refuses, in words.

import { type Both, fr, type Language } from '../language/language.ts';

const REASONS: Both<Readonly<Record<string, string>>> = {
  fr: {
    EACCES: fr`le droit d’y écrire manque`,
    EPERM: fr`le droit d’y écrire manque`,
    EROFS: fr`ce disque ne se laisse que lire`,
    ENOENT: fr`aucun dossier ne peut y être créé`,
    ENOSPC: fr`le disque est plein`,
    EDQUOT: fr`le disque est plein`,
    ENOTDIR: fr`ce n’est pas un dossier`,
    EEXIST: fr`ce n’est pas un dossier`,
    EISDIR: fr`un dossier porte déjà ce nom`,
    ENAMETOOLONG: fr`ce nom est trop long`,
  },
  en: {
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'this disk can only be read',
    ENOENT: 'no folder can be made there',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    ENOTDIR: 'it is not a folder',
    EEXIST: 'it is not a folder',
    EISDIR: 'a folder already has this name',
    ENAMETOOLONG: 'this name is too long',
  },
};

/** What the disk refused: its code, the path when it names one, and the reason that a person reads. */
export interface DiskRefusal {
  readonly code: string;
  readonly path: string | undefined;
  readonly reason: string;
}

/** @throws the error itself when it is no refusal of the disk */
export function diskRefusal(error: unknown, language: Language): DiskRefusal {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { code, path, reason: REASONS[language][code] ?? code };
}
