// The project as a model: entities by kind and id, their parts, and who refers to whom. Built once, frozen, never written to.

import { type Document, type Fault, originOf, spanOf } from '../document/document.ts';
import type { Span } from '../document/place.ts';
import { type Audience, isAudience } from './audience.ts';
import { type Kind, kindNamed } from './kinds.ts';
import type { KindTypes } from './types.generated.ts';

/** A type of the format as rules meet it: anything may be absent, whatever the schema asks. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? readonly Sound<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

/** One file of a project: an actor, an interview, the roadmap… */
export interface Entity<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly file: string;
  readonly document: Document;
  readonly data: Sound<KindTypes[K]>;
  /** Whether it comes from a library, which others keep. */
  readonly shared: boolean;
}

/** An item with an id inside a file: an extract, a decision, a territory… */
export interface Part<T = Readonly<Record<string, unknown>>> {
  readonly kind: string;
  readonly id: string;
  readonly of: Entity;
  readonly data: T;
}

/** A reference as written somewhere, and what it leads to. */
export interface Reference {
  readonly from: Entity;
  readonly at: Span;
  /** The field it stands in, for instance `objectives`. */
  readonly field: string;
  readonly written: string;
  /** The kinds it may lead to. */
  readonly kinds: readonly string[];
  readonly target: Entity | Part | undefined;
  /** Why it leads nowhere, when it does. */
  readonly missing: 'unknown' | 'kind' | 'form' | undefined;
  /** What should hold the part that is missing, when the reference tells. */
  readonly holder: Entity | undefined;
}

export type Step = 'launch' | 'diagnosis' | 'experimentation' | 'evaluation';
export const STEPS: readonly Step[] = ['launch', 'diagnosis', 'experimentation', 'evaluation'];

/** What a corpus is built from. */
export interface Ingredients {
  readonly entities: readonly Entity[];
  readonly parts: readonly Part[];
  /** Looked for when first asked: of all commands, few but `validate` ask. */
  readonly references: () => readonly Reference[];
  readonly documents: readonly Document[];
  /** Faults met before any rule ran: reading, parsing, schema. */
  readonly faults: readonly Fault[];
  /** The reference date, `YYYY-MM-DD`. */
  readonly date: string;
}

interface References {
  readonly all: readonly Reference[];
  readonly from: ReadonlyMap<Entity, readonly Reference[]>;
  readonly to: ReadonlyMap<Entity | Part, readonly Reference[]>;
}

function indexed(all: readonly Reference[]): References {
  const from = new Map<Entity, Reference[]>();
  const to = new Map<Entity | Part, Reference[]>();
  for (const reference of all) {
    const made = from.get(reference.from);
    if (made) made.push(reference);
    else from.set(reference.from, [reference]);
    if (!reference.target) continue;
    const known = to.get(reference.target);
    if (known) known.push(reference);
    else to.set(reference.target, [reference]);
  }
  return { all, from, to };
}

/** The whole project, read. */
export class Corpus {
  readonly date: string;
  readonly documents: readonly Document[];
  readonly faults: readonly Fault[];
  readonly all: readonly Entity[];
  readonly #entities = new Map<string, Map<string, Entity>>();
  readonly #ofKind = new Map<string, readonly Entity[]>();
  readonly #parts = new Map<string, Part[]>();
  readonly #partIds = new Map<string, Part>();
  readonly #find: () => readonly Reference[];
  #found: References | undefined;

  constructor({ entities, parts, references, documents, faults, date }: Ingredients) {
    this.date = date;
    this.documents = documents;
    this.faults = faults;
    this.#find = references;
    this.all = entities;
    for (const entity of entities) {
      const ofKind = this.#entities.get(entity.kind) ?? new Map<string, Entity>();
      this.#entities.set(entity.kind, ofKind);
      // The first of two files with one id stands; `id/duplicate` names the other. A project's own file comes before a library's.
      if (!ofKind.has(entity.id)) ofKind.set(entity.id, entity);
    }
    for (const [kind, ofKind] of this.#entities) this.#ofKind.set(kind, Object.freeze([...ofKind.values()]));
    for (const part of parts) {
      const ofKind = this.#parts.get(part.kind);
      if (ofKind) ofKind.push(part);
      else this.#parts.set(part.kind, [part]);
      const key = `${part.kind} ${part.id}`;
      if (!this.#partIds.has(key)) this.#partIds.set(key, part);
    }
    Object.freeze(this);
  }

  /** Every entity of a kind, in the order of their ids. */
  entities<K extends Kind>(kind: K): readonly Entity<K>[] {
    return (this.#ofKind.get(kind) ?? []) as unknown as Entity<K>[];
  }

  /** The only file of a kind that has one (`roadmap`, `criteria`…), or one entity by its id. */
  entity<K extends Kind>(kind: K, id: string = kind): Entity<K> | undefined {
    return this.#entities.get(kind)?.get(id) as unknown as Entity<K> | undefined;
  }

  /** Every part of a kind, in the order written. */
  parts(kind: string): readonly Part[] {
    return this.#parts.get(kind) ?? [];
  }

  /** A part by its bare id, when its kind lives in one file (a territory, a criterion). */
  part(kind: string, id: string): Part | undefined {
    return this.#partIds.get(`${kind} ${id}`);
  }

  get #references(): References {
    return (this.#found ??= indexed(this.#find()));
  }

  /** Every reference that the project makes. */
  get references(): readonly Reference[] {
    return this.#references.all;
  }

  /** Who refers to an entity or a part. */
  referrers(target: Entity | Part): readonly Reference[] {
    return this.#references.to.get(target) ?? [];
  }

  /** The references that an entity makes. */
  referencesFrom(entity: Entity): readonly Reference[] {
    return this.#references.from.get(entity) ?? [];
  }

  get project(): Sound<KindTypes['project']> {
    return this.entity('project')?.data ?? {};
  }

  get roadmap(): Sound<KindTypes['roadmap']> {
    return this.entity('roadmap')?.data ?? {};
  }

  /** The latest step that has started at the reference date; the launch before any has. */
  get step(): Step {
    const { steps } = this.project;
    return STEPS.findLast((step) => (steps?.[step]?.starts ?? '9999') <= this.date) ?? 'launch';
  }

  /** An actor and those it succeeds or that succeed it: one voice through its names. */
  lineage(actor: string): ReadonlySet<string> {
    const names = new Set([actor]);
    for (let before = 0; before !== names.size;) {
      before = names.size;
      for (const { id, data } of this.entities('actor')) {
        if (data.succeeds === undefined) continue;
        if (names.has(id)) names.add(data.succeeds);
        if (names.has(data.succeeds)) names.add(id);
      }
    }
    return names;
  }

  /** The audience of an entity or part: the nearest explicit `confidentiality`, else what its kind declares. */
  audienceOf(target: Entity | Part): Audience {
    const entity = 'of' in target ? target.of : target;
    const kind = kindNamed(entity.kind)!;
    const declared = kind.audience as Audience;
    if (kind.fixed && !('of' in target)) return declared;
    const own = (target.data as { confidentiality?: unknown }).confidentiality;
    if (isAudience(own)) return own;
    const whole = (entity.data as { confidentiality?: unknown }).confidentiality;
    return !kind.fixed && isAudience(whole) ? whole : declared;
  }
}

/** The place of an entity's file when nothing narrower can be named: its first line. */
export function topOf(entity: Entity): Span {
  return { file: entity.file, start: 0, end: 0 };
}

/** The place of a field, or of the closest thing that encloses it, or the file's first line. */
export function at(entity: Entity, container: object | undefined, field?: string | number): Span {
  return container && originOf(container) ? spanOf(container, field) : topOf(entity);
}
