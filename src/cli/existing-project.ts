// What `odas init` adds to a project that exists already, and nothing else: the schemas of its editor, the check of a forge.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedFolder } from '../disk/package.ts';
import { createFiles, writeAll } from '../disk/write.ts';
import { type Both, fr, plural } from '../language/language.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from './io.ts';
import { orRefused } from './rewriting.ts';
import { projectAround } from './root.ts';
import { areCurrent, areElsewhere, SCHEMAS, schemasOfKinds } from './schemas.ts';
import { VERSION } from './version.ts';
import { words } from './words.ts';

export type Forge = 'github' | 'gitlab';

const WORDS: Both<{
  readonly refreshed: (count: number) => string;
  readonly upToDate: string;
  readonly elsewhere: string;
  readonly added: (file: string) => string;
  readonly exists: (file: string) => string;
}> = {
  fr: {
    refreshed: (count) =>
      fr`Schémas de l’éditeur (.odas/schemas) mis à jour pour odas ${VERSION} : ${plural(count, 'fichier', 'fichiers', 'fr')}.`,
    elsewhere: fr`« .odas/schemas » est un lien vers un autre dossier : remplacez-le par un dossier. Rien n’a été écrit.`,
    upToDate: fr`Les schémas de l’éditeur (.odas/schemas) sont déjà ceux d’odas ${VERSION}.`,
    added: (file) => fr`Écrit : ${file}\nLa forge vérifiera chaque modification dès que ce fichier y sera envoyé.`,
    exists: (file) => fr`« ${file} » existe déjà, et odas n’écrase aucun fichier. Rien n’a été écrit.`,
  },
  en: {
    refreshed: (count) =>
      `Schemas of the editor (.odas/schemas) brought up to date for odas ${VERSION}: ${plural(count, 'file', 'files', 'en')}.`,
    elsewhere: '“.odas/schemas” is a link to another folder: put a folder in its place. Nothing was written.',
    upToDate: `The schemas of the editor (.odas/schemas) are those of odas ${VERSION} already.`,
    added: (file) => `Written: ${file}\nThe forge will check every change once this file is sent there.`,
    exists: (file) => `“${file}” already exists, and odas overwrites no file. Nothing was written.`,
  },
};

/** What makes a forge check every change, to be laid in a project; a leading `_` stands for a dot. */
export function forgeFiles(forge: Forge): { path: string; content: string }[] {
  return packagedFolder('templates/init/ci')
    .filter(({ path }) => path === `${forge}.yml`)
    .map(({ content }) => ({ path: forge === 'github' ? '_github/workflows/odas.yml' : '_gitlab-ci.yml', content }));
}

/** Adds the check of a forge to a project. */
export async function checkOnForge(root: string, forge: Forge, context: Context): Promise<number> {
  const said = WORDS[languageOf(context)];
  const files = forgeFiles(forge).map(({ path, content }) => ({
    path: path.replace(/^_/, '.'),
    content: content.replaceAll('{{version}}', VERSION),
  }));
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new WrongRequest(said.exists(taken.path));
  await orRefused(() => createFiles(root, files), languageOf(context));
  context.io.stdout.write(`${printable(said.added(files.map(({ path }) => path).join(', ')))}\n`);
  return EXIT.clean;
}

/** Puts the schemas of this odas where the editor of a project reads them. */
export async function refresh(folder: string, context: Context): Promise<number> {
  const language = languageOf(context);
  const root = projectAround(folder);
  if (root === undefined) throw new WrongRequest(words(language).notAProject(folder));
  if (areElsewhere(root)) throw new WrongRequest(WORDS[language].elsewhere);
  const isDone = existsSync(join(root, SCHEMAS)) && areCurrent(root);
  const files = schemasOfKinds().map(({ path, content }) => ({ path: `${SCHEMAS}/${path}`, content }));
  if (!isDone) await orRefused(() => writeAll(root, files), language);
  context.io.stdout.write(`${isDone ? WORDS[language].upToDate : WORDS[language].refreshed(files.length)}\n`);
  return EXIT.clean;
}
