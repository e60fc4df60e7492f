// `odas validate --watch`: the same check, each time something is saved, until the person ends it.

import { KINDS } from '../corpus/kinds.ts';
import { findRoot } from '../disk/project.ts';
import { watchFolders } from '../disk/watch.ts';
import { type Context, EXIT, languageOf, printable, WrongRequest } from './io.ts';
import { projectPaths } from './paths.ts';
import { type Request, validateOnce } from './validation.ts';
import { words } from './words.ts';

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Checks, then again after each change. Ends with Ctrl+C, or with the first check when that cannot be made. */
export async function validateOnSave(asked: Request, context: Context): Promise<number> {
  const request = { ...asked, cache: false };
  const { io } = context;
  const said = words(languageOf(context));
  await validateOnce(request, context);
  io.stderr.write(`${said.watching}\n`);
  const root = findRoot(projectPaths.start(context, request.paths).folder)!;
  const folders = KINDS.filter(({ at }) => at.endsWith('/')).map(({ at }) => at.slice(0, -1));
  let [busy, again] = [false, false];
  const check = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      if (io.stdout.isTTY === true) io.stdout.write(CLEAR);
      try {
        await validateOnce(request, context);
      } catch (error) {
        // What is being typed may be wrong for a moment: the next save is checked like the others.
        if (!(error instanceof WrongRequest)) throw error;
        io.stderr.write(`${printable(error.message)}\n`);
      }
    } while (again);
    busy = false;
  };
  await new Promise<void>((resolve, reject) => {
    const end = watchFolders(root, folders, () => void check().catch(reject));
    process.once('SIGINT', () => {
      end();
      resolve();
    });
  });
  return EXIT.clean;
}
