// The first thing that runs: starts the program, from what was compiled of it the last time the same command ran.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from '../disk/cache-folder.ts';
import { startFrom } from '../disk/compiled.ts';
import type { main } from './main.ts';

declare const ODAS_BUILD: string;

/** What is written before a command and takes a word. */
const OPTIONS: ReadonlySet<string> = new Set(['-C', '--lang', '--color']);

/** Most runs end before code made faster pays for the making, which takes a processor from them: V8 waits three times as long with it. */
export const PATIENCE = '--interrupt-budget=400000';

/** The program, as `main.ts` gives it. */
export function program(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): { readonly main: typeof main } {
  // Asked of the V8 that this was measured on alone.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(PATIENCE);
  const folder = cacheFolder(env);
  const command = argv.find((word, at) => /^[a-z]+$/.test(word) && !OPTIONS.has(argv[at - 1] ?? '')) ?? 'odas';
  return startFrom(
    join(dirname(fileURLToPath(import.meta.url)), 'main.cjs'),
    folder === undefined ? undefined : join(folder, 'compiled'),
    `${ODAS_BUILD}-${process.version}-${process.arch}-${command}`,
  ) as { readonly main: typeof main };
}
