// `odas validate --watch`: the same check, each time something is saved, until the person ends it.

import type { Kept } from '../corpus/assemble.ts';
import { KINDS } from '../corpus/kinds.ts';
import { projectAround } from './root.ts';
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
  const kept = new Map<string, Kept>();
  const once = (): Promise<number> => validateOnce(request, context, kept);
  const root = projectAround(projectPaths.start(context, request.paths).folder);
  if (root === undefined) return once();
  // Watched from before the first check: what is saved during it is checked too.
  let [busy, again] = [true, false];
  let failed: (error: unknown) => void = () => undefined;
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
        await once();
      } catch (error) {
        // What is being typed may be wrong for a moment: the next save is checked like the others.
        if (!(error instanceof WrongRequest)) throw error;
        io.stderr.write(`${printable(error.message)}\n`);
      }
    } while (again);
    busy = false;
  };
  const folders = KINDS.filter(({ at }) => at.endsWith('/')).map(({ at }) => at.slice(0, -1));
  const end = watchFolders(root, folders, () => void check().catch((error: unknown) => failed(error)));
  try {
    await once();
    io.stderr.write(`${said.watching}\n`);
    busy = false;
    await new Promise<void>((resolve, reject) => {
      failed = reject;
      process.once('SIGINT', resolve);
      if (again) void check().catch(reject);
    });
  } finally {
    end();
  }
  return EXIT.clean;
}
