// Which template a document is filled from: the folder asked for, the project's own, else the one that ships with odas.

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedText } from '../disk/package.ts';
import { readFound } from '../disk/project.ts';
import { LIMITS } from '../document/read.ts';
import { type Both, fr } from '../language/language.ts';
import { type Context, languageOf, WrongRequest } from './io.ts';

/** A template: the name to show, and its text. */
export interface Template {
  readonly file: string;
  readonly content: string;
}

const UNREADABLE: Both<(file: string) => string> = {
  fr: (file) =>
    fr`Le modèle « ${file} » ne peut pas être lu : ce doit être un fichier ordinaire, enregistré en UTF-8. Corrigez-le, ou retirez-le. Rien n’a été écrit.`,
  en: (file) =>
    `The template “${file}” cannot be read: it must be an ordinary file, saved in UTF-8. Mend it, or remove it. Nothing was written.`,
};

/**
 * @param path below `templates/`, for instance `report/copil.fr.md.hbs`
 * @throws {WrongRequest} when there is one that cannot be read
 */
export function templateOf(path: string, root: string, asked: string | undefined, context: Context): Template | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folders = [
    ...(asked === undefined ? [] : [{ folder: resolve(context.folder, asked), file: name }]),
    { folder: join(root, 'templates'), file: path },
  ];
  for (const { folder, file } of folders) {
    if (!existsSync(join(folder, file))) continue;
    const { content } = readFound(folder, file, LIMITS.fileSize);
    // Ours in its place would be taken for theirs.
    if (content === undefined) throw new WrongRequest(UNREADABLE[languageOf(context)](join(folder, file)));
    return { file: join(folder, file), content };
  }
  const content = packagedText(`templates/${path}`);
  return content === undefined ? undefined : { file: path, content };
}

/** The parts that templates may call (`{{> name}}`): those of the folder asked for, then the project's own. */
export function templateParts(root: string, asked: string | undefined, context: Context): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const folder of [join(root, 'templates/report'), ...(asked === undefined ? [] : [resolve(context.folder, asked)])]) {
    for (const file of templateFiles(join(folder, 'partials'))) {
      const { content } = readFound(join(folder, 'partials'), file, LIMITS.fileSize);
      if (content !== undefined) parts[file.slice(0, -'.hbs'.length).replace(/\.md$/, '')] = content;
    }
  }
  return parts;
}

/** The templates of a folder, by name. */
export function templateFiles(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isFile() && one.name.endsWith('.hbs'))
        .map(({ name }) => name)
        .sort()
    : [];
}
