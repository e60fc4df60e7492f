// From documents to a corpus: which kind claims each file, and how they refer to one another.

import { type Document, type Fault, spanOf, type Value } from '../document/document.ts';
import { Text } from '../document/place.ts';
import { readDocument } from '../document/read.ts';
import { Corpus, type Entity, type Part, type Reference } from './corpus.ts';
import {
  claimOf,
  extensionsOf,
  ID_PATTERN,
  isFolderOfKind,
  type Kind,
  type KindDeclaration,
  kindNamed,
  type ProjectKind,
} from './kinds.ts';
import { readMeasures, withTable } from './measures.ts';
import { offeredHypotheses } from './offered.ts';
import { placeholdersOf } from './placeholder.ts';
import { type Index, partsOf, referencesOf } from './references.ts';
import type { Config, Source } from './source.ts';

/** The dates a corpus may be read at. */
export interface Dates {
  /** The date of the day, used when neither `date` nor `as_of` says otherwise. */
  readonly today: string;
  readonly date?: string | undefined;
}

/** A file understood once: what it said and how, for the next assembly of a project whose other files alone changed. */
export interface Kept {
  readonly content: string;
  readonly document: Document;
  readonly faults: readonly Fault[];
}

/**
 * Assembles the corpus.
 * @param sources the files of the project and of its libraries
 * @param checkShape holds a document against the schema of its kind and cuts out what is not sound; sources that were found sound
 * before need none
 * @param kept what an earlier assembly of the same project understood, by file; completed on the way
 */
export function assemble(
  sources: readonly Source[],
  config: Config,
  { today, date }: Dates,
  checkShape: (kind: KindDeclaration, document: Document) => Iterable<Fault>,
  kept: Map<string, Kept> = new Map(),
): Corpus {
  const documents: Document[] = [];
  const faults: Fault[] = [];
  const entities: Entity[] = [];
  const tables: Document[] = [];
  // By name, the project's own files first: the order in which the disk gave them must not show.
  const ordered = [...sources].sort(
    (a, b) => Number(a.shared ?? false) - Number(b.shared ?? false) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  for (const source of ordered) {
    faults.push(...(source.faults ?? []));
    if (source.content === undefined) {
      if (source.shown !== undefined) documents.push(unread(source.file, source.shown));
      continue;
    }
    const { content } = source;
    const claimed = claim(source, config.kind, faults);
    let known = kept.get(source.file);
    if (known?.content !== content) {
      known = { content, ...understood(source.file, content, claimed, config, checkShape) };
      kept.set(source.file, known);
    }
    const { document } = known;
    documents.push(document);
    faults.push(...known.faults);
    if (claimed === 'table') {
      tables.push(document);
      continue;
    }
    // What a later odas wrote cannot be understood: it is told, and left unread.
    if (!claimed || known.faults.some(({ rule }) => rule === LATER)) continue;
    entities.push({
      kind: claimed.kind.name as Kind,
      id: claimed.id,
      file: source.file,
      document,
      data: (isMapping(document.data) ? document.data : {}) as Entity['data'],
      shared: source.shared ?? false,
    });
  }
  for (const table of tables) {
    const index = entities.findIndex(({ kind, file }) => kind === 'indicator' && file.replace(/\.ya?ml$/, '.csv') === table.file);
    if (index === -1)
      faults.push({ rule: 'file/unknown-kind', at: { file: table.file, start: 0, end: 0 }, data: { file: table.file, reason: 'table' } });
    else
      entities[index] = { ...entities[index]!, data: withTable(entities[index]!.data as Record<string, Value>, table) as Entity['data'] };
  }
  entities.push(...offeredHypotheses(entities));
  entities.sort((a, b) =>
    a.kind === b.kind ? Number(a.shared) - Number(b.shared) || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1) : 0,
  );
  const { parts, index } = indexOf(entities);
  const references = (): Reference[] => entities.flatMap((entity) => referencesOf(entity, index));
  const asOf = (index.entity('project', 'project') as Entity<'project'> | undefined)?.data.as_of;
  return new Corpus({ entities, parts, references, documents, faults, date: date ?? asOf ?? today });
}

/** What a file says, and what is wrong with it as one of its kind. */
function understood(
  file: string,
  content: string,
  claimed: Claimed,
  config: Config,
  checkShape: (kind: KindDeclaration, document: Document) => Iterable<Fault>,
): Omit<Kept, 'content'> {
  if (claimed === 'table') return readMeasures(file, content, checkShape);
  const document = readDocument(file, content, config.limits);
  const later = claimed && laterVersion(claimed.kind, document);
  const more = later ? [later] : claimed ? [...placeholdersOf(document), ...checkShape(claimed.kind, document)] : [];
  return { document, faults: [...document.faults, ...more] };
}

const unread = (file: string, shown: string): Document => ({
  file,
  text: new Text(file, shown),
  data: undefined,
  body: undefined,
  faults: [],
});

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const LATER = 'contribution/future-version';

/** The fault of a file whose version is later than any that its schema knows. */
function laterVersion({ shape }: KindDeclaration, { data }: Document): Fault | undefined {
  const known = shape.properties?.['version']?.values;
  const version = isMapping(data) ? (data as Record<string, Value>)['version'] : undefined;
  if (known === undefined || typeof version !== 'number' || !(version > Math.max(...known.map(Number)))) return undefined;
  return { rule: LATER, at: spanOf(data as object, 'version'), data: { version } };
}

type Claimed = { readonly kind: KindDeclaration; readonly id: string } | 'table' | undefined;

/** Which kind claims a source; what no kind claims, or claims under another name, is a fault. */
function claim({ file, shared }: Source, project: ProjectKind, faults: Fault[]): Claimed {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const start = { file, start: 0, end: 0 };
  // A library holds hypotheses; that of the national committee, contributions too.
  const claimed = shared
    ? claimOf(`${name.endsWith('.json') ? 'contributions' : 'hypotheses'}/${name}`, 'national')
    : claimOf(file, project);
  const unknown = (data: Fault['data']): undefined => void faults.push({ rule: 'file/unknown-kind', at: start, data: { file, ...data } });
  switch (claimed.claim) {
    case 'unknown':
      return unknown({ reason: isFolderOfKind(file) ? 'place' : 'folder', suggestions: claimed.suggestions });
    case 'project':
      return unknown({ reason: 'project', kind: claimed.kind.name });
    case 'extension':
      return unknown({ reason: 'extension', kind: claimed.kind.name, extensions: extensionsOf(claimed.kind) });
    case 'table':
      return 'table';
    case 'entity': {
      const { kind, id } = claimed;
      const pattern = kind.id === undefined ? ID_PATTERN : new RegExp(kind.id);
      if (kind.at.endsWith('/') && !pattern.test(id)) faults.push({ rule: 'file/name', at: start, data: { id, file } });
      return { kind, id: kind.at.endsWith('/') ? id : kind.name };
    }
  }
}

function indexOf(entities: readonly Entity[]): { parts: Part[]; index: Index } {
  const byKind = new Map<string, Entity>();
  const kindsById = new Map<string, string[]>();
  const parts: Part[] = [];
  const byPart = new Map<string, Part>();
  const byOwner = new Map<Entity, Map<string, Part>>();
  for (const entity of entities) {
    const key = `${entity.kind} ${entity.id}`;
    if (byKind.has(key)) continue;
    byKind.set(key, entity);
    kindsById.set(entity.id, [...(kindsById.get(entity.id) ?? []), entity.kind]);
    const owned = new Map<string, Part>();
    for (const part of partsOf(entity)) {
      parts.push(part);
      const name = `${part.kind} ${part.id}`;
      if (!byPart.has(name)) byPart.set(name, part);
      if (!owned.has(name)) owned.set(name, part);
    }
    byOwner.set(entity, owned);
  }
  return {
    parts,
    index: {
      entity: (kind, id) => byKind.get(`${kind} ${kindNamed(kind)?.at.endsWith('/') ? id : kind}`),
      part: (kind, id) => byPart.get(`${kind} ${id}`),
      partOf: (owner, kind, id) => byOwner.get(owner)?.get(`${kind} ${id}`),
      kindsOf: (id) => kindsById.get(id) ?? [],
    },
  };
}
