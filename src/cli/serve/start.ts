// Starts `odas serve`: the server, and the watch that tells it of each save.

import type { Audience } from '../../corpus/audience.ts';
import { KINDS } from '../../corpus/kinds.ts';
import { watchFolders } from '../../disk/watch.ts';
import type { Context } from '../io.ts';
import { findProject } from '../load.ts';
import { datedContext } from '../document-date.ts';
import { serve, type Server } from './server.ts';
import { siteOf } from './site.ts';

/** Serves the project that encloses the folder of the context. */
export async function startServing(context: Context, port: number, audience: Audience | undefined): Promise<Server> {
  const { root } = await findProject(context);
  const server = await serve(port, siteOf(datedContext(context), audience));
  const folders = [...KINDS.filter(({ at }) => at.endsWith('/')).map(({ at }) => at.slice(0, -1)), 'templates'];
  const end = watchFolders(root, folders, server.changed);
  return {
    ...server,
    close: () => {
      end();
      return server.close();
    },
  };
}
