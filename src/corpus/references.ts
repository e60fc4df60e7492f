// Finds every reference of a document by its shape, and what it leads to.

import { keySpanOf, spanOf } from '../document/document.ts';
import type { Span } from '../document/place.ts';
import type { Entity, Part, Reference } from './corpus.ts';
import { type Kind, kindNamed, PARTS, type Shape } from './kinds.ts';
import { isPlaceholder } from './placeholder.ts';

/** Entities and parts as references look for them. */
export interface Index {
  readonly entity: (kind: string, id: string) => Entity | undefined;
  /** A part by its bare id, whatever file holds it. */
  readonly part: (kind: string, id: string) => Part | undefined;
  /** A part by the file that holds it. */
  readonly partOf: (owner: Entity, kind: string, id: string) => Part | undefined;
  /** Kinds of an id, when it exists under another kind than the one expected. */
  readonly kindsOf: (id: string) => readonly string[];
}

interface Written {
  readonly from: Entity;
  readonly at: Span;
  readonly field: string;
  readonly written: string;
  readonly shape: Shape;
  readonly container: object;
}

const holding = new WeakMap<Shape, boolean>();

/** Whether something of a shape may hold parts, however deep. */
function mayHoldParts(shape: Shape): boolean {
  const known = holding.get(shape);
  if (known !== undefined) return known;
  const inner = [
    ...Object.values(shape.properties ?? {}),
    ...(shape.entries ? [shape.entries] : []),
    ...(shape.items ? [shape.items] : []),
  ];
  const may = shape.part !== undefined || inner.some(mayHoldParts);
  holding.set(shape, may);
  return may;
}

/** The parts that a document holds, found by its shape. */
export function partsOf(entity: Entity): Part[] {
  const parts: Part[] = [];
  const visit = (value: unknown, shape: Shape): void => {
    if (!mayHoldParts(shape)) return;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (shape.part && typeof item?.id === 'string' && !isPlaceholder(item.id))
          parts.push({ kind: shape.part, id: item.id, of: entity, data: item });
        if (shape.items) visit(item, shape.items);
      }
    } else if (value && typeof value === 'object') {
      for (const key of Object.keys(value)) {
        const inner = (shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined) ?? shape.entries;
        if (inner) visit((value as Record<string, unknown>)[key], inner);
      }
    }
  };
  visit(entity.data, kindNamed(entity.kind)!.shape);
  return parts;
}

/** Every reference that a document makes, resolved. */
export function referencesOf(entity: Entity, index: Index): Reference[] {
  const found: Reference[] = [];
  const visit = (value: unknown, shape: Shape, field: string, container: object, step: string | number): void => {
    if (shape.ref && typeof value === 'string' && !isPlaceholder(value)) {
      const reference = resolve({ from: entity, at: spanOf(container, step), field, written: value, shape, container }, index);
      if (reference) found.push(reference);
    }
    if (Array.isArray(value)) {
      if (shape.items) for (const [i, item] of value.entries()) visit(item, shape.items, field, value, i);
    } else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        const inner = (shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined) ?? shape.entries;
        if (!inner) continue;
        if (shape.keys && shape.keys !== 'rule' && !isPlaceholder(key)) {
          const reference = resolve(
            { from: entity, at: keySpanOf(value, key)!, field, written: key, shape: { ref: shape.keys }, container: value },
            index,
          );
          if (reference) found.push(reference);
        }
        visit(item, inner, shape.keys ? field : key, value, key);
      }
    }
  };
  const { shape } = kindNamed(entity.kind)!;
  if (entity.document.data && typeof entity.document.data === 'object') visit(entity.data, shape, '', entity.data, '');
  return found;
}

/** The kinds that can be written before a colon. */
function isReferable(kind: string): boolean {
  return kindNamed(kind) !== undefined || PARTS.has(kind) || kind === 'measure';
}

/** Kinds of part that live in many files and are written `file#part`. */
function isScattered(kind: string): boolean {
  const holders = PARTS.get(kind) ?? [];
  return holders.length > 0 && holders.every((holder) => kindNamed(holder)!.at.endsWith('/'));
}

/** One literal for all of them: spread objects would each get a layout of their own, which weighs more than they do. */
function reference(
  { from, at, field, written }: Written,
  kinds: readonly string[],
  target: Reference['target'],
  missing?: Reference['missing'],
  holder?: Entity,
): Reference {
  return { from, at, field, written, kinds, target, missing, holder };
}

function resolve(one: Written, index: Index): Reference | undefined {
  const { shape, written } = one;
  let kinds: readonly string[];
  let id = written;
  if (typeof shape.ref === 'string' && shape.ref !== 'any') {
    if (shape.ref === 'rule') return undefined;
    kinds = [shape.ref];
  } else if (typeof shape.ref === 'string' || Array.isArray(shape.ref)) {
    const colon = written.indexOf(':');
    kinds = shape.ref === 'any' ? [] : (shape.ref as readonly string[]);
    if (colon === -1) return reference(one, kinds, undefined, 'form');
    const kind = written.slice(0, colon);
    id = written.slice(colon + 1);
    if (!isReferable(kind) || (kinds.length > 0 && !kinds.includes(kind)))
      return reference(one, kinds.length > 0 ? kinds : [kind], undefined, 'kind');
    kinds = [kind];
  } else {
    const { by, ...byValue } = shape.ref as { by: string; [value: string]: string };
    const kind = byValue[String((one.container as Record<string, unknown>)[by])];
    if (kind === undefined) return undefined;
    kinds = [kind];
  }
  const kind = kinds[0]!;
  const target = kindNamed(kind) ? index.entity(kind, id) : kind === 'measure' ? measure(id, index) : part(kind, id, one, index);
  if (target) return reference(one, kinds, target);
  const elsewhere = index.kindsOf(id).filter((other) => other !== kind);
  const missing = elsewhere.length > 0 && kindNamed(kind) && !shape.within ? 'kind' : 'unknown';
  return reference(one, kinds, undefined, missing, PARTS.has(kind) ? holderOf(kind, id, one, index) : undefined);
}

function part(kind: string, id: string, one: Written, index: Index): Part | undefined {
  const { within } = one.shape;
  if (within !== undefined) {
    const owner = ownerOf(within, one, index);
    return owner && index.partOf(owner, kind, id);
  }
  const hash = id.indexOf('#');
  if (hash !== -1) {
    for (const owner of namedHolders(kind, id, index)) {
      const found = index.partOf(owner, kind, id.slice(hash + 1));
      if (found) return found;
    }
    return undefined;
  }
  return isScattered(kind) ? undefined : index.part(kind, id);
}

/** The files that `id#part` may speak of: one for each kind that has such parts. */
function namedHolders(kind: string, id: string, index: Index): Entity[] {
  return (PARTS.get(kind) ?? []).flatMap((holder) => index.entity(holder, id.slice(0, id.indexOf('#'))) ?? []);
}

/** What should hold a part, when the reference says so. */
function holderOf(kind: string, id: string, one: Written, index: Index): Entity | undefined {
  const { within } = one.shape;
  if (within !== undefined) return ownerOf(within, one, index);
  return id.includes('#') ? namedHolders(kind, id, index)[0] : undefined;
}

function ownerOf(within: string, { from, container }: Written, index: Index): Entity | undefined {
  if (within === '.') return from;
  if (within === 'id') return index.entity('hypothesis', from.id);
  const id = (container as Record<string, unknown>)[within] ?? (from.data as Record<string, unknown>)[within];
  return typeof id === 'string' ? index.entity(within as Kind, id) : undefined;
}

/** A measure is written `indicator#date`, `indicator#date@territory`, `…/group`. */
function measure(id: string, index: Index): Part | undefined {
  const form = /^([^#]+)#([^@/]+)(?:@([^/]+))?(?:\/(.+))?$/.exec(id);
  const indicator = form?.[1] !== undefined ? index.entity('indicator', form[1]) : undefined;
  if (!form || !indicator) return undefined;
  const key = id.slice(form[1]!.length + 1);
  const row = rowsOf(indicator).get(key);
  return row && { kind: 'measure', id: key, of: indicator, data: row };
}

const rows = new WeakMap<Entity, ReadonlyMap<string, Part['data']>>();

/** The measures of an indicator and the references that it is compared with, by what follows its id. */
function rowsOf(indicator: Entity): ReadonlyMap<string, Part['data']> {
  const known = rows.get(indicator);
  if (known) return known;
  const { measures, baseline } = indicator.data as Entity<'indicator'>['data'];
  const found = new Map<string, Part['data']>();
  for (const one of [...(measures ?? []), ...[baseline ?? []].flat()]) {
    const { date, territory, group } = (one ?? {}) as { date?: string; territory?: string; group?: string };
    const key = `${date ?? ''}${territory === undefined ? '' : `@${territory}`}${group === undefined ? '' : `/${group}`}`;
    if (one && !found.has(key)) found.set(key, one as Part['data']);
  }
  rows.set(indicator, found);
  return found;
}
