// The source files as the laws see them: their text and what they import.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly text: string;
}

const root = new URL('../../', import.meta.url).pathname;

/** Every TypeScript file of src and the program in bin, generated ones apart. */
export const sources: readonly SourceFile[] = ['src', 'bin']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.name.includes('.generated.'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** What a file imports: paths relative to the repository for its own files, package names for the others. */
export function importsOf({ file, text }: SourceFile): string[] {
  return [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(([, target]) =>
    target!.startsWith('.') ? join(file, '..', target!).split(sep).join('/') : target!,
  );
}

/** The room a file lives in: `src/rules/x/y.ts` is in `rules`. */
export function roomOf(file: string): string {
  return file.startsWith('src/') ? (file.split('/').length > 2 ? file.split('/')[1]! : 'index') : file.split('/')[0]!;
}
