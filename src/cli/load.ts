// From a folder to its corpus: the start of every command that reads a project.

import { assemble, type Kept } from '../corpus/assemble.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { KINDS } from '../corpus/kinds.ts';
import { type Config, readConfig } from '../corpus/source.ts';
import { type FoundFile, libraryState, readFound, readProject } from '../disk/project.ts';
import { revisionOf } from '../disk/revision.ts';
import { type Fault, spanOf } from '../document/document.ts';
import { LIMITS, readDocument } from '../document/read.ts';
import { type Context, languageOf, WrongRequest } from './io.ts';
import { type Memory, rememberedOf } from './memory.ts';
import { projectAround } from './root.ts';
import { areCurrent } from './schemas.ts';
import { VERSION } from './version.ts';
import { words } from './words.ts';

/** A project as the disk gives it, before anything is made of it. */
export interface Found {
  readonly root: string;
  readonly config: Config;
  readonly sources: readonly FoundFile[];
  /** The reference date asked for. */
  readonly date: string | undefined;
  /** The date of the day. */
  readonly today: string;
  /** The revision that the project stands at; undefined outside git. */
  readonly revision: string | undefined;
  readonly memory: Memory;
}

export interface Loaded extends Found {
  readonly corpus: Corpus;
}

/** The project that encloses the folder of the context, its files read. */
export async function findProject(context: Context, date?: string, memory = true): Promise<Found> {
  const root = projectAround(context.folder);
  if (root === undefined) throw new WrongRequest(words(languageOf(context)).notAProject(context.folder));
  const marker = readFound(root, 'odas.yaml', LIMITS.fileSize);
  const config = readConfig(marker.content ?? '');
  const { known, memoryOf } = rememberedOf(root, memory ? context.io.env : { ODAS_CACHE: 'off' });
  const found = await readProject(root, {
    folders: KINDS.filter((kind) => kind.at.endsWith('/')).map((kind) => kind.at),
    names: KINDS.filter((kind) => !kind.at.endsWith('/') && kind.name !== 'project').map((kind) => kind.at),
    fileSize: config.limits.fileSize,
    libraries: config.libraries,
    known,
  });
  const state = {
    root,
    config,
    sources: [
      { ...marker, faults: [...(marker.faults ?? []), ...libraryFaults(root, marker.content ?? ''), ...schemaFaults(root)] },
      ...found,
    ],
    date,
    today: context.io.now().toISOString().slice(0, 10),
    revision: revisionOf(root),
  };
  return { ...state, memory: memoryOf(state) };
}

/** What is remembered of files that fit their schemas: they need not be held against them again. */
const SOUND = 'sound';

/**
 * The corpus of a project.
 * @param kept what an earlier run understood of its files
 */
export async function corpusOf(found: Found, kept?: Map<string, Kept>): Promise<Corpus> {
  // `odas.yaml` decides how the others are read: when it changes, they are read anew.
  if (kept && kept.get('odas.yaml')?.content !== found.sources[0]?.content) kept.clear();
  // Read before the question: what was found sound is what is assembled, even when a file changes meanwhile.
  for (const source of found.sources) void source.content;
  const sound = found.memory.holding(SOUND);
  if (found.sources.every(({ file, content }) => content === undefined || sound.has(file)))
    return assemble(found.sources, found.config, found, () => [], kept);
  const { checkShape } = await import('../corpus/shape.ts');
  const corpus = assemble(
    found.sources,
    found.config,
    found,
    (kind, document) => (sound.has(document.file) ? [] : checkShape(kind, document)),
    kept,
  );
  // What nobody filled is cut out like what is wrong: such a file is held against its schema each time.
  const faulty = new Set(corpus.faults.flatMap(({ rule, at }) => (/^(?:schema|placeholder)\//.test(rule) ? [at.file] : [])));
  found.memory.hold(SOUND, new Set(corpus.documents.flatMap(({ file }) => (faulty.has(file) ? [] : [file]))));
  return corpus;
}

/** The project that encloses the folder of the context. */
export async function loadProject(context: Context, date?: string): Promise<Loaded> {
  const found = await findProject(context, date);
  return { ...found, corpus: await corpusOf(found) };
}

/** Libraries that do not exist or lie outside the project. */
function libraryFaults(root: string, content: string): Fault[] {
  const { data } = readDocument('odas.yaml', content);
  const libraries = data && typeof data === 'object' && !Array.isArray(data) ? data['libraries'] : undefined;
  if (!Array.isArray(libraries)) return [];
  return libraries.flatMap((library, index) => {
    const state = typeof library === 'string' ? libraryState(root, library) : 'fine';
    return state === 'fine' ? [] : [{ rule: 'file/library', at: spanOf(libraries, index), data: { library, state } }];
  });
}

/** Schemas that an earlier odas, or a later one, put beside the project for its editor. */
function schemaFaults(root: string): Fault[] {
  if (areCurrent(root)) return [];
  return [{ rule: 'project/schemas-outdated', at: { file: 'odas.yaml', start: 0, end: 0 }, data: { version: VERSION } }];
}
