// Finds a project on disk and reads its files. The only file that knows globby; it knows nothing of what the files mean.

import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globby, isGitIgnored } from 'globby';
import { decode } from '../document/decode.ts';
import type { Fault } from '../document/document.ts';

/** A file as it was found: its text, or the reason why there is none. */
export interface FoundFile {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly content?: string;
  readonly faults?: readonly Fault[];
  /** What can be shown of a file that is not text in UTF-8. */
  readonly shown?: string;
  readonly shared?: boolean;
}

/** The folder of the project that holds `from`: the nearest one upwards with an `odas.yaml`. */
export function findRoot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'odas.yaml'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** What of a folder is read: the folders where kinds live, and the names (without extension) of files at the root. */
export interface Layout {
  readonly folders: readonly string[];
  readonly names: readonly string[];
  /** Largest file, bytes. */
  readonly fileSize: number;
  readonly libraries: readonly string[];
}

interface Entry {
  readonly path: string;
  readonly dirent: { isFile(): boolean; isSymbolicLink(): boolean; isDirectory(): boolean };
}

/** Reads one file, refusing what is not a plain one: links and devices could lead anywhere. */
export function readFound(root: string, file: string, fileSize: number): FoundFile {
  const top = { file, start: 0, end: 0 };
  const faulty = (rule: string, data: Fault['data']): FoundFile => ({ file, faults: [{ rule, at: top, data }] });
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(root, file), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return faulty('file/link', { link: 'special' });
    if (stats.size > fileSize) return faulty('file/too-large', { size: stats.size, limit: fileSize });
    const bytes = Buffer.allocUnsafe(stats.size);
    let length = 0;
    for (let read = -1; length < bytes.length && read !== 0; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    const decoded = decode(file, bytes.subarray(0, length));
    return 'fault' in decoded ? { file, faults: [decoded.fault], shown: decoded.content } : { file, content: decoded.content };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    if (code === 'ELOOP') return faulty('file/link', { link: 'symbolic-link' });
    // A socket cannot even be opened.
    return code === 'ENXIO' ? faulty('file/link', { link: 'special' }) : faulty('file/unreadable', { reason: code });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Every file of a project that may hold data, read; in no particular order. */
export async function readProject(root: string, layout: Layout): Promise<FoundFile[]> {
  const names = new Set(readdirSync(root));
  const folders = layout.folders.filter((folder) => names.has(folder.slice(0, -1)));
  const patterns = [...folders.map((folder) => `${folder}**`), ...layout.names.map((name) => `${name}.*`)];
  const entries = (await globby(patterns, {
    cwd: root,
    objectMode: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: true,
    suppressErrors: true,
    ignore: ['**/README.md'],
  })) as unknown as Entry[];
  // A folder that is itself a link is not walked: it must be seen.
  for (const folder of folders) {
    if (relative(root, realpathSync(join(root, folder))) !== folder.slice(0, -1)) {
      entries.push({ path: folder.slice(0, -1), dirent: { isFile: () => false, isSymbolicLink: () => true, isDirectory: () => false } });
    }
  }
  const ignored = await ignoredBy(root);
  const found: FoundFile[] = [];
  for (const { path, dirent } of entries) {
    if (dirent.isDirectory() || ignored(path)) continue;
    if (dirent.isSymbolicLink())
      found.push({ file: path, faults: [{ rule: 'file/link', at: { file: path, start: 0, end: 0 }, data: { link: 'symbolic-link' } }] });
    else found.push(readFound(root, path, layout.fileSize));
  }
  for (const library of layout.libraries) found.push(...(await readLibrary(root, library, layout.fileSize)));
  return found;
}

/** The hypotheses of a library: a folder inside the project that others keep. A copy of the national project gives its contributions too. */
async function readLibrary(root: string, library: string, fileSize: number): Promise<FoundFile[]> {
  const folder = resolve(root, library);
  if (!isInside(root, folder) || !existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const isProject = existsSync(join(folder, 'odas.yaml'));
  const files = await globby(isProject ? ['hypotheses/**/*.md', 'contributions/**/*.json'] : '**/*.md', {
    cwd: folder,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/README.md'],
  });
  return files.map((file) => {
    const path = relative(root, join(folder, file)).split(sep).join('/');
    return { ...readFound(root, path, fileSize), shared: true };
  });
}

/** Whether a library can be read: `outside` the project, `missing`, or fine. */
export function libraryState(root: string, library: string): 'outside' | 'missing' | 'fine' {
  const folder = resolve(root, library);
  if (!isInside(root, folder)) return 'outside';
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return 'missing';
  return isInside(realpathSync(root), realpathSync(folder)) ? 'fine' : 'outside';
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What git ignores. Its files are looked for only where the project, or a folder above it in the same repository, has one. */
async function ignoredBy(root: string): Promise<(path: string) => boolean> {
  let found = false;
  for (let folder = root; !found; folder = dirname(folder)) {
    found = existsSync(join(folder, '.gitignore'));
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) break;
  }
  if (!found) return () => false;
  const isIgnored = await isGitIgnored({ cwd: root, suppressErrors: true });
  return (path) => isIgnored(join(root, path));
}
