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
  const entities = corpus.all.flatMap((entity): Entity[] => {
    const kind = kindNamed(entity.kind)!;
    const whole: Force = { audience: kind.audience as Audience, written: false };
    const own = (entity.data as { confidentiality?: unknown }).confidentiality;
    const force = !kind.fixed && isAudience(own) ? { audience: own, written: true } : whole;
    const data = opened(entity.data, kind.shape, force, reader, true);
    if (data === undefined && !mayRead(reader, force.audience)) return [];
    const kept = (data ?? {}) as Entity['data'];
    if (entity.kind === 'interview') withholdQuotes(entity as Entity<'interview'>, kept);
    const body = mayRead(reader, force.audience) ? entity.document.body : undefined;
    return [{ ...entity, data: kept, document: { ...entity.document, data: undefined, body } }];
  });
  const parts = entities.flatMap((entity) => partsOf(entity));
  return new Corpus({ entities, parts, references: [], documents: [], faults: [], date: corpus.date });
}

/** A value without what the reader may not read; undefined when nothing is left. The `confidentiality` of a file was read before (`root`). */
function opened(value: unknown, shape: Shape, force: Force, reader: Audience, root = false): unknown {
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => {
      const kept = item === undefined ? undefined : opened(item, shape.items ?? {}, force, reader);
      return kept === undefined ? [] : [kept];
    });
    return items.length > 0 || mayRead(reader, force.audience) ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return mayRead(reader, force.audience) ? value : undefined;
  const own = shape.properties?.['confidentiality'] && !root ? (value as { confidentiality?: unknown }).confidentiality : undefined;
  const nearest = isAudience(own) ? { audience: own, written: true } : force;
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const inner = shape.properties?.[key] ?? shape.entries ?? {};
    const next = inner.audience !== undefined && !nearest.written ? { audience: inner.audience, written: false } : nearest;
    const left = opened(item, inner, next, reader);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Quotes leave the team by consent only. */
function withholdQuotes({ data }: Entity<'interview'>, kept: object): void {
  if (data.consent?.quotes === 'quotable' || data.consent?.quotes === 'group-only') return;
  for (const extract of (kept as { extracts?: { quote?: unknown }[] }).extracts ?? []) delete extract.quote;
}
