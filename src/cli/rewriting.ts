// Carries out edits for a command: what the disk or another program prevents is said, and nothing is half written.

import type { Move, Rewrite } from '../disk/rewrite.ts';
import { type Both, fr, type Language } from '../language/language.ts';
import { diskRefusal } from './disk-refusal.ts';
import { printable, WrongRequest } from './io.ts';

const WORDS: Both<{
  readonly taken: (path: string) => string;
  readonly changed: (path: string) => string;
  readonly refused: (reason: string) => string;
}> = {
  fr: {
    taken: (path) => fr`« ${path} » existe déjà : rien n’a été changé.`,
    changed: (path) => fr`« ${path} » vient d’être modifié par ailleurs : rien n’a été changé. Recommencez.`,
    refused: (reason) =>
      fr`Rien n’a été changé : le disque a refusé d’écrire (${reason}). Vérifiez que vous en avez le droit, et la place.`,
  },
  en: {
    taken: (path) => `“${path}” already exists: nothing was changed.`,
    changed: (path) => `“${path}” has just been changed by something else: nothing was changed here. Try again.`,
    refused: (reason) => `Nothing was changed: the disk refused to write (${reason}). Check that you may, and that there is room.`,
  },
};

/** Rewrites and moves files of a project, all or none. @throws WrongRequest when that could not be done */
export async function carryOut(root: string, plan: readonly Rewrite[], moves: readonly Move[], language: Language): Promise<void> {
  if (plan.length + moves.length === 0) return;
  const { rewrite } = await import('../disk/rewrite.ts');
  await orRefused(() => rewrite(root, plan, moves), language);
}

/** Does what writes all or nothing. @throws WrongRequest that says why nothing was written */
export async function orRefused<T>(write: () => T | Promise<T>, language: Language): Promise<T> {
  const said = WORDS[language];
  try {
    return await write();
  } catch (error) {
    const { code, path, reason } = diskRefusal(error, language);
    throw new WrongRequest(
      printable(
        code === 'EEXIST' && path !== undefined ? said.taken(path) : code === 'ECHANGED' ? said.changed(path!) : said.refused(reason),
      ),
    );
  }
}
