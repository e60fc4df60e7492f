// Many new files from a table, one a row, or one for the rows that hold its parts: what each column means, and what of a row does not fit.
// Columns are named as in the files, or by the titles that people read.

import { inFrench, meantBy } from '../corpus/choices.ts';
import type { KindDeclaration, Shape } from '../corpus/kinds.ts';
import type { Both } from '../language/language.ts';
import { fold, suggest } from '../language/suggest.ts';
import type { Known } from './entity.ts';

/** A table as it was received: its headings, then rows that know their number. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** What one row makes: the id it gives itself, if any, and the values it fills. */
export interface Entry {
  readonly row: number;
  readonly id: string | undefined;
  readonly known: Known;
}

/** What does not fit: a column nobody knows (row 1), or a value. */
export interface Misfit {
  readonly row: number;
  readonly column: string;
  readonly why: 'column' | 'twice' | 'number' | 'choice' | 'reference' | 'needed' | 'differs';
  readonly written: string;
  readonly possible: readonly string[];
}

/** The id of what a reference means by its id or by its name; undefined when nothing has it. */
export type Finder = (kind: string, written: string) => string | undefined;

interface Leaf {
  readonly path: string;
  readonly shape: Shape;
  readonly titles: readonly Both[];
  /** It is a field of the parts of this list, one a row. */
  readonly list?: string;
}

/** The fields that a column can fill: single values and lists of them, those of a mapping written `resources.budget`. */
function leavesOf(shape: Shape, path: readonly string[] = [], titles: readonly Both[] = []): Leaf[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => {
    const here = [...path, key];
    const named = inner.title ? [...titles, inner.title] : titles;
    if (inner.properties) return path.length < 1 ? leavesOf(inner, here, named) : [];
    const item = inner.items ?? inner;
    return item.properties || item.items || inner.entries || inner.keys ? [] : [{ path: here.join('.'), shape: inner, titles: named }];
  });
}

/** The list of parts that a file of this kind must have, such as the extracts of an interview. */
function partsOf({ properties, required = [] }: Shape): { readonly list: string; readonly shape: Shape } | undefined {
  const found = Object.entries(properties ?? {}).find(([key, { part, items }]) => part !== undefined && items && required.includes(key));
  return found && { list: found[0], shape: found[1].items! };
}

/** The column's field: its path, its titles, or its own name where no other field has it. */
function leafNamed(heading: string, leaves: readonly Leaf[]): Leaf | undefined {
  const plain = fold(heading);
  const isTitled = ({ titles }: Leaf): boolean =>
    (['fr', 'en'] as const).some(
      (language) => fold(titles.map((one) => one[language]).join(' ')) === plain || fold(titles.at(-1)?.[language] ?? '') === plain,
    );
  return (
    leaves.find((leaf) => leaf.path === heading || isTitled(leaf)) ??
    leaves.find(({ path, list }) => list !== undefined && path === `${list}.${heading}`)
  );
}

const ID_COLUMN = new Set(['id', 'identifiant', 'identifier', 'nom-du-fichier', 'file-name']);

/** Reads the rows of a table as new files of a kind. */
export function entriesIn(kind: KindDeclaration, { header, rows }: Sheet, find: Finder): { entries: Entry[]; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const parts = partsOf(kind.shape);
  const inParts = parts
    ? leavesOf(parts.shape).map((leaf): Leaf => ({ ...leaf, path: `${parts.list}.${leaf.path}`, list: parts.list }))
    : [];
  const leaves = [...leavesOf(kind.shape), ...inParts];
  const columns = header.map((heading) => {
    const plain = fold(heading.trim());
    if (plain === '') return undefined;
    return ID_COLUMN.has(plain) ? 'id' : leafNamed(heading.trim(), leaves);
  });
  for (const [at, heading] of header.entries()) {
    const column = columns[at];
    if (heading.trim() !== '' && column === undefined)
      misfits.push({
        row: 1,
        column: heading,
        why: 'column',
        written: heading,
        possible: suggest(
          heading,
          leaves.flatMap(({ path, titles }) => [path, titles.at(-1)?.fr ?? path]),
        ).filter((one, index, all) => all.findIndex((other) => fold(other) === fold(one)) === index),
      });
    else if (column !== undefined && columns.indexOf(column) !== at)
      misfits.push({ row: 1, column: heading, why: 'twice', written: heading, possible: [] });
  }
  const entries: (Entry & { readonly known: Record<string, unknown> })[] = [];
  const byName = new Map<string, (typeof entries)[number]>();
  for (const { number, cells } of rows) {
    let id: string | undefined;
    const known: Record<string, unknown> = {};
    const part: Record<string, unknown> = {};
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      const written = cell.trim();
      if (column === undefined || written === '') continue;
      if (column === 'id') id = written;
      else {
        const value = read(column.shape, written, find);
        if (!('value' in value)) misfits.push({ row: number, column: header[at]!, written, possible: [], ...value });
        else if (column.list === undefined) fill(known, column.path, value.value, kind.shape.required ?? []);
        else part[column.path.slice(column.list.length + 1)] = value.value;
      }
    }
    if (!parts || !columns.some((one) => one !== 'id' && one?.list !== undefined)) {
      entries.push({ row: number, id, known });
      continue;
    }
    // Rows with one name, or that say the same of their file, or say nothing of it, are of one file.
    const isNext = id === undefined && Object.keys(known).length === 0;
    const name = id ?? JSON.stringify(known);
    const entry = (isNext ? entries.at(-1) : byName.get(name)) ?? { row: number, id, known };
    if (!entries.includes(entry)) entries.push(entry);
    if (!isNext) byName.set(name, entry);
    for (const [path, value] of Object.entries(known)) {
      if (JSON.stringify(entry.known[path] ?? value) !== JSON.stringify(value))
        misfits.push({ row: number, column: path, why: 'differs', written: id ?? '', possible: [String(entry.row)] });
      entry.known[path] ??= value;
    }
    if (Object.keys(part).length > 0) misfits.push(...addPart(entry.known, parts, part, number));
  }
  return { entries, misfits };
}

/** Adds a part to the list of its file, named after its place there; what it needs and lacks is told. */
function addPart(
  known: Record<string, unknown>,
  { list, shape }: { readonly list: string; readonly shape: Shape },
  part: Readonly<Record<string, unknown>>,
  row: number,
): Misfit[] {
  const before = (known[list] ?? []) as readonly object[];
  known[list] = [...before, { id: `x${before.length + 1}`, ...part }];
  return (shape.required ?? [])
    .filter((key) => key !== 'id' && part[key] === undefined)
    .map((key) => ({ row, column: `${list}.${key}`, why: 'needed' as const, written: '', possible: [] }));
}

/** A value of a mapping that nobody has to fill comes with the whole mapping; that of a required one beside what else it asks. */
function fill(known: Record<string, unknown>, path: string, value: unknown, required: readonly string[]): void {
  const [top = '', ...below] = path.split('.');
  if (below.length === 0 || required.includes(top)) known[path] = value;
  else known[top] = { ...(known[top] as object | undefined), [below.join('.')]: value };
}

type Reading =
  { readonly value: unknown } | { readonly why: Misfit['why']; readonly written?: string; readonly possible?: readonly string[] };

/** A cell as its field asks for it; a list is written with commas, semicolons or line breaks. */
function read(shape: Shape, written: string, find: Finder): Reading {
  if (shape.type !== 'array') return readOne(shape, written, find);
  const items = written
    .split(/[;,\n|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const values: unknown[] = [];
  for (const item of items) {
    const one = readOne(shape.items ?? {}, item, find);
    if (!('value' in one)) return { written: item, ...one };
    values.push(one.value);
  }
  return { value: values };
}

const TRUE = new Set(['oui', 'yes', 'vrai', 'true', 'x', '1']);
const FALSE = new Set(['non', 'no', 'faux', 'false', '0']);

function readOne(shape: Shape, written: string, find: Finder): Reading {
  if (shape.values) {
    const same = shape.values.find((one) => String(one) === written) ?? shape.values.find((one) => fold(String(one)) === fold(written));
    const meant = same ?? meantBy(written, shape.values);
    return meant === undefined ? { why: 'choice', possible: shape.values.map((one) => inFrench(one) ?? String(one)) } : { value: meant };
  }
  if (shape.type === 'number' || shape.type === 'integer') {
    const plain = written.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
    return /^-?\d+(?:\.\d+)?$/.test(plain) ? { value: Number(plain) } : { why: 'number' };
  }
  if (shape.type === 'boolean') {
    if (TRUE.has(fold(written))) return { value: true };
    return FALSE.has(fold(written)) ? { value: false } : { why: 'choice', possible: ['oui', 'non'] };
  }
  // A day as a spreadsheet writes it.
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written) ?? [];
  if (year !== undefined) return { value: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` };
  if (typeof shape.ref === 'string' && shape.ref !== 'any') {
    const id = find(shape.ref, written);
    return id === undefined ? { why: 'reference' } : { value: id };
  }
  return { value: written };
}
