// Where odas itself is installed: its schemas, templates and examples are read from there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package, found from this file upwards, bundled or not. */
export function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'schemas'))) return folder;
  }
  throw new Error('the folder of odas cannot be found');
}

/** A text that ships with odas; undefined when there is none of that name. */
export function packagedText(path: string): string | undefined {
  const file = join(packageFolder(), path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Every text below a folder that ships with odas, by its path there. */
export function packagedFolder(folder: string): { path: string; content: string }[] {
  const root = join(packageFolder(), folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), content: readFileSync(file, 'utf8') }));
}

/** The fonts that ship with odas, put beside it when it is built. */
export function packagedFonts(): string[] {
  const folder = join(packageFolder(), 'dist/fonts');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ttf'))
        .sort()
        .map((name) => join(folder, name))
    : [];
}
