// Where a person's programs keep what they can make again.

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder of odas among them; `ODAS_CACHE` names another, or `off` for none. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string = process.platform): string | undefined {
  const chosen = env['ODAS_CACHE'];
  if (chosen !== undefined && chosen !== '') return isAbsolute(chosen) ? chosen : undefined;
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'odas');
  if (platform === 'win32') return local === undefined ? undefined : join(local, 'odas', 'cache');
  const home = env['HOME'] ?? homedir();
  if (!isAbsolute(home)) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'odas') : join(home, '.cache', 'odas');
}
