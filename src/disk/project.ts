// Finds a project on disk and reads its files. The only file that knows globby; it knows nothing of what the files mean.

import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decode } from '../document/decode.ts';
import type { Fault } from '../document/document.ts';
import { limitOf } from '../document/read.ts';
import type { Known } from './known.ts';
import { readPlainFile } from './plain-file.ts';
import { walk } from './walk.ts';

/** A file as it was found: its text, or the reason why there is none. */
export interface FoundFile {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly content?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
  /** What can be shown of a file that is not text in UTF-8. */
  readonly shown?: string | undefined;
  /** What it says, when it is a text in another encoding without a doubt. */
  readonly recoded?: string | undefined;
  readonly shared?: boolean;
  /** Stands for its bytes: the same for the same ones. */
  readonly mark?: string | undefined;
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
  /** What is known of its files without reading them. */
  readonly known?: Known | undefined;
}

const top = (file: string): Fault['at'] => ({ file, start: 0, end: 0 });

/** Reads one file, refusing what is not a plain one. */
export function readFound(root: string, file: string, fileSize: number): FoundFile {
  return read(root, file, fileSize);
}

/** A file of the project, read the first time that something in it is asked for. */
class FileOnDisk implements FoundFile {
  readonly file: string;
  readonly shared: boolean;
  readonly #root: string;
  readonly #fileSize: number;
  readonly #known: Known | undefined;
  #read: Reading | undefined;

  constructor(root: string, file: string, { fileSize, known }: Layout, shared = false) {
    this.file = file;
    this.shared = shared;
    this.#root = root;
    this.#fileSize = limitOf(file, fileSize);
    this.#known = known;
  }

  #reading(): Reading {
    return (this.#read ??= read(this.#root, this.file, this.#fileSize, this.#known));
  }

  get content(): string | undefined {
    return this.#reading().content;
  }

  get faults(): readonly Fault[] | undefined {
    return this.#reading().faults;
  }

  get shown(): string | undefined {
    return this.#reading().shown;
  }

  get recoded(): string | undefined {
    return this.#reading().recoded;
  }

  /** Once it was read, the mark of what was read. */
  get mark(): string | undefined {
    return this.#read?.mark ?? this.#known?.markOf(this.file, () => lstatSync(`${this.#root}/${this.file}`)) ?? this.#reading().mark;
  }
}

interface Reading {
  readonly file: string;
  readonly content?: string;
  readonly faults?: readonly Fault[];
  readonly shown?: string;
  readonly recoded?: string;
  readonly mark?: string;
}

function read(root: string, file: string, fileSize: number, known?: Known): Reading {
  const faulty = (rule: string, data: Fault['data']): Reading => ({ file, faults: [{ rule, at: top(file), data }] });
  const plain = readPlainFile(join(root, file), fileSize);
  if ('refused' in plain) return faulty('file/link', { link: plain.refused });
  if ('size' in plain) return faulty('file/too-large', { size: plain.size, limit: fileSize });
  if ('reason' in plain) return faulty('file/unreadable', { reason: plain.reason });
  const { content, fault, recoded } = decode(file, plain.bytes);
  const mark = known?.note(file, plain.state, plain.bytes);
  return {
    file,
    ...(fault ? { faults: [fault], shown: content, ...(recoded !== undefined && { recoded }) } : { content }),
    ...(mark !== undefined && { mark }),
  };
}

/** Every file of a project that may hold data; none is read before it is asked for. */
export async function readProject(root: string, layout: Layout): Promise<FoundFile[]> {
  const found = walk(root, layout.folders, layout.names).map(({ file, isLink, reason }): FoundFile => {
    if (isLink === true) return { file, faults: [{ rule: 'file/link', at: top(file), data: { link: 'symbolic-link' } }] };
    if (reason !== undefined) return { file, faults: [{ rule: 'file/unreadable', at: top(file), data: { reason } }] };
    return new FileOnDisk(root, file, layout);
  });
  for (const library of layout.libraries) found.push(...(await readLibrary(root, library, layout)));
  return found;
}

/** The hypotheses of a library: a folder inside the project that others keep. A copy of the national project gives its contributions too. */
async function readLibrary(root: string, library: string, layout: Layout): Promise<FoundFile[]> {
  const folder = resolve(root, library);
  if (!isInside(root, folder) || !existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const isProject = existsSync(join(folder, 'odas.yaml'));
  const { globby } = await import('globby');
  const files = await globby(isProject ? ['hypotheses/**/*.md', 'contributions/**/*.json'] : '**/*.md', {
    cwd: folder,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/README.md'],
  });
  return files.map((file) => new FileOnDisk(root, relative(root, join(folder, file)).split(sep).join('/'), layout, true));
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
