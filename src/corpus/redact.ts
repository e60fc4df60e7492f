// The project as an audience may read it: everything narrower is taken out before any document is thought of.

import { type Audience, isAudience, mayRead } from './audience.ts';
import { Corpus, type Entity } from './corpus.ts';
import { kindNamed, type Shape } from './kinds.ts';
import { partsOf } from './references.ts';

/** What decides of a value: the audience in force, and whether a person wrote it (`confidentiality`) or the format did. */
interface Force {
  readonly audience: Audience;
  readonly written: boolean;
}

/**
 * The corpus with only what `reader` may read: the nearest `confidentiality` written by people decides, part over file,
 * else what the format says of the field, else of the kind. An interview's body and identity, a ballot and the strategy stay with the team.
 */
export function openTo(corpus: Corpus, reader: Audience): Corpus {
  if (reader === 'team') return corpus;
  const entities = corpus.all.flatMap((entity) => openedEntity(entity, reader) ?? []);
  const parts = entities.flatMap((entity) => partsOf(entity));
  return new Corpus({ entities, parts, references: () => [], documents: [], faults: [], date: corpus.date });
}

/** By reader, what was opened of each entity's data: a project is compared with its past, which holds most of it as it is. */
const known = new Map<Audience, WeakMap<Entity['data'], Entity['data'] | 'withheld'>>();

function openedEntity(entity: Entity, reader: Audience): Entity | undefined {
  const kind = kindNamed(entity.kind)!;
  const own = (entity.data as { confidentiality?: unknown }).confidentiality;
  const force: Force =
    !kind.fixed && isAudience(own) ? { audience: own, written: true } : { audience: kind.audience as Audience, written: false };
  const before = known.get(reader) ?? new WeakMap<Entity['data'], Entity['data'] | 'withheld'>();
  known.set(reader, before);
  let data = before.get(entity.data);
  if (data === undefined) {
    const left = opened(entity.data, kind.shape, force, reader, true) as Entity['data'] | undefined;
    data = left === undefined && !mayRead(reader, force.audience) ? 'withheld' : (left ?? {});
    if (entity.kind === 'interview' && data !== 'withheld') withholdQuotes(entity as Entity<'interview'>, data);
    before.set(entity.data, data);
  }
  if (data === 'withheld') return undefined;
  const body = mayRead(reader, force.audience) ? entity.document.body : undefined;
  return { ...entity, data, document: { ...entity.document, data: undefined, body } };
}

/** A value without what the reader may not read; undefined when nothing is left. The `confidentiality` of a file was read before (`root`). */
function opened(value: unknown, shape: Shape, force: Force, reader: Audience, root = false): unknown {
  if (typeof value !== 'object' || value === null) return mayRead(reader, force.audience) ? value : undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const left = item === undefined ? undefined : opened(item, shape.items ?? {}, force, reader);
      if (left !== undefined) items.push(left);
    }
    return items.length > 0 || mayRead(reader, force.audience) ? items : undefined;
  }
  const own = shape.properties?.['confidentiality'] && !root ? (value as { confidentiality?: unknown }).confidentiality : undefined;
  const nearest = isAudience(own) ? { audience: own, written: true } : force;
  const kept: (readonly [string, unknown])[] = [];
  for (const key of Object.keys(value)) {
    const inner = shape.properties?.[key] ?? shape.entries ?? {};
    const next = inner.audience !== undefined && !nearest.written ? { audience: inner.audience, written: false } : nearest;
    const left = opened((value as Record<string, unknown>)[key], inner, next, reader);
    if (left !== undefined) kept.push([key, left]);
  }
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Quotes leave the team by consent only. */
function withholdQuotes({ data }: Entity<'interview'>, kept: object): void {
  if (data.consent?.quotes === 'quotable' || data.consent?.quotes === 'group-only') return;
  for (const extract of (kept as { extracts?: { quote?: unknown }[] }).extracts ?? []) delete extract.quote;
}
