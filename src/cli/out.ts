// Where a command writes what it makes: a folder asked for, or the usual one; never among the data, which it would make faulty.

import { relative, resolve, sep } from 'node:path';
import { KINDS } from '../corpus/kinds.ts';
import { type Both, fr, type Language } from '../language/language.ts';
import { type Context, printable, WrongRequest } from './io.ts';

const WORDS: Both<(folder: string) => string> = {
  fr: (folder) =>
    fr`« ${folder} » est un dossier de données de ce projet : ce qu’odas y écrirait serait pris pour l’une d’elles. Choisissez un autre dossier avec « --out ». Rien n’a été écrit.`,
  en: (folder) =>
    `“${folder}” is a folder of data of this project: what odas would write there would be taken for one of them. Choose another folder with “--out”. Nothing was written.`,
};

/** @param usual the folder below the root when none is asked for */
export function outFolder(asked: unknown, usual: string, root: string, context: Context, language: Language): string {
  if (asked === undefined) return resolve(root, usual);
  const folder = resolve(context.folder, String(asked));
  const [first] = relative(root, folder).split(sep);
  if (KINDS.some(({ at }) => at === `${first}/`)) throw new WrongRequest(printable(WORDS[language](String(asked))));
  return folder;
}
