// Many new files from a table, one a row: what each column means, and what of a row does not fit. Columns are named as in the files, or
// by the titles that people read.

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
  readonly why: 'column' | 'twice' | 'number' | 'choice' | 'reference';
  readonly written: string;
  readonly possible: readonly string[];
}

/** The id of what a reference means by its id or by its name; undefined when nothing has it. */
export type Finder = (kind: string, written: string) => string | undefined;

interface Leaf {
  readonly path: string;
  readonly shape: Shape;
  readonly titles: readonly Both[];
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

const ID_COLUMN = new Set(['id', 'identifiant', 'identifier', 'nom-du-fichier', 'file-name']);

/** Reads the rows of a table as new files of a kind. */
export function entriesIn(kind: KindDeclaration, { header, rows }: Sheet, find: Finder): { entries: Entry[]; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const leaves = leavesOf(kind.shape);
  const columns = header.map((heading) => {
    const plain = fold(heading.trim());
    if (plain === '') return undefined;
    if (ID_COLUMN.has(plain)) return 'id';
    return leaves.find(
      ({ path, titles }) =>
        path === heading.trim() ||
        (['fr', 'en'] as const).some(
          (language) => fold(titles.map((one) => one[language]).join(' ')) === plain || fold(titles.at(-1)?.[language] ?? '') === plain,
        ),
    );
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
        ),
      });
    else if (column !== undefined && columns.indexOf(column) !== at)
      misfits.push({ row: 1, column: heading, why: 'twice', written: heading, possible: [] });
  }
  const entries = rows.map(({ number, cells }): Entry => {
    let id: string | undefined;
    const known: Record<string, unknown> = {};
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      const written = cell.trim();
      if (column === undefined || written === '') continue;
      if (column === 'id') id = written;
      else {
        const value = read(column.shape, written, find);
        if ('value' in value) fill(known, column.path, value.value, kind.shape.required ?? []);
        else misfits.push({ row: number, column: header[at]!, written, possible: [], ...value });
      }
    }
    return { row: number, id, known };
  });
  return { entries, misfits };
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
