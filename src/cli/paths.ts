// The paths given to a command: which project they mean, and which of its files.

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { projectAround } from './root.ts';
import type { Language } from '../language/language.ts';
import { type Context, WrongRequest } from './io.ts';
import { words } from './words.ts';

export const projectPaths = {
  /** The context from which the project is looked for: the first path when there is one, so that `odas validate DIR` does what it says. */
  start(context: Context, paths: readonly string[]): Context {
    const first = paths[0] === undefined ? context.folder : resolve(context.folder, paths[0]);
    return projectAround(first) === undefined ? context : { ...context, folder: first };
  },

  /** Which files the paths mean. A path that means none is a wrong request: nothing would have been checked. */
  filter(
    root: string,
    context: Context,
    paths: readonly string[],
    files: readonly string[],
    language: Language,
  ): (file: string) => boolean {
    if (paths.length === 0) return () => true;
    const wanted = paths.map((path) => {
      const way = relative(root, resolve(context.folder, path)).split(sep).join('/');
      const matches = (file: string): boolean => way === '' || file === way || file.startsWith(`${way}/`);
      if (way.startsWith('..') || isAbsolute(way) || !files.some(matches)) throw new WrongRequest(words(language).noMatch(path));
      return matches;
    });
    return (file) => wanted.some((matches) => matches(file));
  },
};
