// From a folder to its corpus: the start of every command that reads a project.

import { buildCorpus, type Config, readConfig, type Source } from '../corpus/build.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { KINDS } from '../corpus/kinds.ts';
import { findRoot, libraryState, readFound, readProject } from '../disk/project.ts';
import { LIMITS, readDocument } from '../document/read.ts';
import { spanOf } from '../document/document.ts';
import { type Context, languageOf, WrongRequest } from './io.ts';
import { words } from './words.ts';

export interface Loaded {
  readonly root: string;
  readonly config: Config;
  readonly corpus: Corpus;
  /** Every file that was looked at, relative to the project. */
  readonly files: readonly string[];
  /** What was read, to be read again once mended. */
  readonly sources: readonly Source[];
}

/** The project that encloses the folder of the context. */
export async function loadProject(context: Context, date?: string): Promise<Loaded> {
  const root = findRoot(context.folder);
  if (root === undefined) throw new WrongRequest(words(languageOf(context)).notAProject(context.folder));
  const marker = readFound(root, 'odas.yaml', LIMITS.fileSize);
  const config = readConfig(marker.content ?? '');
  const found = await readProject(root, {
    folders: KINDS.filter((kind) => kind.at.endsWith('/')).map((kind) => kind.at),
    names: KINDS.filter((kind) => !kind.at.endsWith('/') && kind.name !== 'project').map((kind) => kind.at),
    fileSize: config.limits.fileSize,
    libraries: config.libraries,
  });
  const sources = [{ ...marker, faults: [...(marker.faults ?? []), ...libraryFaults(root, marker.content ?? '')] }, ...found];
  const corpus = buildCorpus(sources, config, { today: context.io.now().toISOString().slice(0, 10), date });
  return {
    root,
    config,
    corpus,
    files: sources.map(({ file }) => file),
    sources,
  };
}

/** Libraries that do not exist or lie outside the project. */
function libraryFaults(root: string, content: string) {
  const { data } = readDocument('odas.yaml', content);
  const libraries = data && typeof data === 'object' && !Array.isArray(data) ? data['libraries'] : undefined;
  if (!Array.isArray(libraries)) return [];
  return libraries.flatMap((library, index) => {
    const state = typeof library === 'string' ? libraryState(root, library) : 'fine';
    return state === 'fine' ? [] : [{ rule: 'file/library', at: spanOf(libraries, index), data: { library, state } }];
  });
}
