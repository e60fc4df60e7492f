// The kinds of file a project is made of, as the schemas declare them. A new kind is a new schema: nothing here changes.

import type { Audience } from './audience.ts';
import { FORMAT } from './format.generated.ts';
import type { KindTypes } from './types.generated.ts';

export type Kind = keyof KindTypes;
export type ProjectKind = 'department' | 'national';

/** What a schema says of one value: its title, its type, what it refers to, and the shapes inside it. */
export interface Shape {
  readonly title?: { readonly fr: string; readonly en: string };
  readonly type?: string | readonly string[];
  readonly values?: readonly unknown[];
  readonly required?: readonly string[];
  /** The kind(s) this string refers to; a list or `any` is written `kind:id`; `by` names the neighbouring field that decides. */
  readonly ref?: string | readonly string[] | { readonly by: string; readonly [value: string]: string };
  /** For a reference to a part: the neighbouring field whose entity holds it, `.` for the same file, `id` for the entity of the same id. */
  readonly within?: string;
  /** The kind that the keys of this mapping refer to. */
  readonly keys?: string;
  /** The items of this list are parts of this kind, each with an `id`. */
  readonly part?: string;
  /** A check that no pattern can make. */
  readonly check?: string;
  readonly audience?: Audience;
  readonly properties?: { readonly [name: string]: Shape };
  readonly entries?: Shape;
  readonly items?: Shape;
}

export interface KindDeclaration {
  readonly name: string;
  /** `actors/` for a folder, `roadmap` for one file at the root. */
  readonly at: string;
  readonly formats: readonly string[];
  readonly projects: readonly string[];
  readonly audience: string;
  /** No `confidentiality` may widen the audience. */
  readonly fixed: boolean;
  /** A pattern for ids that differ from the common one. */
  readonly id?: string;
  /** Schema pointers of `then` blocks, and the key whose value they depend on. */
  readonly conditions: { readonly [pointer: string]: string };
  readonly shape: Shape;
}

const byName = new Map<string, KindDeclaration>(FORMAT.map((kind) => [kind.name, kind]));

export const KINDS: readonly KindDeclaration[] = FORMAT;

/** The declaration of a kind; undefined when no kind has that name. */
export function kindNamed(name: string): KindDeclaration | undefined {
  return byName.get(name);
}

export const ID_PATTERN = /^(?!(?:true|false|null)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const EXTENSIONS: Record<string, readonly string[]> = { yaml: ['.yaml', '.yml'], md: ['.md'], json: ['.json'] };

/** The extensions a kind's files may have, the preferred one first. */
export function extensionsOf(kind: KindDeclaration): string[] {
  return kind.formats.flatMap((format) => EXTENSIONS[format] ?? []);
}

/** The part kinds that some schema declares, with the kinds of file that hold them. */
export const PARTS: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  const visit = (shape: Shape, kind: string): void => {
    if (shape.part && !found.get(shape.part)?.includes(kind)) found.set(shape.part, [...(found.get(shape.part) ?? []), kind]);
    for (const child of [...Object.values(shape.properties ?? {}), shape.entries, shape.items]) if (child) visit(child, kind);
  };
  for (const kind of FORMAT) visit(kind.shape, kind.name);
  return found;
})();

/** What a file of a project is: one of a kind, a companion table, or nothing the format knows. */
export type Claim =
  | { readonly claim: 'entity'; readonly kind: KindDeclaration; readonly id: string }
  | { readonly claim: 'table'; readonly id: string }
  | { readonly claim: 'extension'; readonly kind: KindDeclaration }
  | { readonly claim: 'project'; readonly kind: KindDeclaration }
  | { readonly claim: 'unknown'; readonly suggestions: readonly string[] };

/** Whether a kind lives in a folder of this name. */
export const isFolderOfKind = (name: string): boolean => FORMAT.some(({ at }) => at === `${name}/`);

/** Which kind claims a path (relative to the project, with `/`). */
export function claimOf(file: string, project: ProjectKind): Claim {
  const slash = file.indexOf('/');
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  const at = slash === -1 ? stem : file.slice(0, slash + 1);
  const kind = FORMAT.find((candidate) => candidate.at === at);
  if (!kind) return { claim: 'unknown', suggestions: [] };
  if (!kind.projects.includes(project)) return { claim: 'project', kind };
  if (kind.name === 'indicator' && extension === '.csv') return { claim: 'table', id: stem };
  if (!extensionsOf(kind).includes(extension)) return { claim: 'extension', kind };
  return { claim: 'entity', kind, id: stem };
}
