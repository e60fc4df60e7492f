// Which template a document is filled from: the folder asked for, the project's own, else the one that ships with odas.

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedText } from '../disk/package.ts';
import { readFound } from '../disk/project.ts';
import { LIMITS } from '../document/read.ts';
import type { Context } from './io.ts';

/** A template: the name to show, and its text. */
export interface Template {
  readonly file: string;
  readonly content: string;
}

/** @param path below `templates/`, for instance `report/copil.fr.md.hbs` */
export function templateOf(path: string, root: string, asked: string | undefined, context: Context): Template | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folders = [
    ...(asked === undefined ? [] : [{ folder: resolve(context.folder, asked), file: name }]),
    { folder: join(root, 'templates'), file: path },
  ];
  for (const { folder, file } of folders) {
    if (!existsSync(join(folder, file))) continue;
    const { content } = readFound(folder, file, LIMITS.fileSize);
    if (content !== undefined) return { file: join(folder, file), content };
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
