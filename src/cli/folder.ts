// The folder of `-C`: it must exist and be readable, and the message says which of the two fails.

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../language/language.ts';
import { WrongRequest } from './io.ts';
import { words } from './words.ts';

export function resolveFolder(cwd: string, folder: string | undefined, language: Language): string {
  const path = resolve(cwd, folder ?? '.');
  try {
    readdirSync(path);
    return path;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const said = words(language);
    const why = code === 'ENOENT' ? said.noFolder : code === 'ENOTDIR' ? said.notFolder : said.unreadableFolder;
    throw new WrongRequest(why(path));
  }
}
