// Who speaks: organisations are counted, never interviews, and one that changed its name is one voice.

import type { Corpus, Entity, Part } from './corpus.ts';

const roots = new WeakMap<Corpus, Map<string, string>>();

/** The organisation an actor stands for: the oldest of those it succeeds, or itself. */
export function organisationOf(corpus: Corpus, actor: string): string {
  let known = roots.get(corpus);
  if (!known) roots.set(corpus, (known = new Map()));
  const found = known.get(actor);
  if (found !== undefined) return found;
  const seen = new Set<string>();
  let oldest = actor;
  for (
    let before: string | undefined = actor;
    before !== undefined && !seen.has(before);
    before = corpus.entity('actor', before)?.data.succeeds
  ) {
    seen.add(before);
    oldest = before;
  }
  known.set(actor, oldest);
  return oldest;
}

/** The name an organisation bears at the reference date: the latest of those that succeeded one another. */
export function nameBorne(corpus: Corpus, organisation: string): string {
  const names = [...corpus.lineage(organisation)].flatMap((id) => corpus.entity('actor', id) ?? []);
  const begun = names.filter(({ data }) => (data.valid_from ?? '') <= corpus.date);
  const last = begun.filter(({ id }) => !begun.some(({ data }) => data.succeeds === id));
  return last.map(({ id }) => id).sort()[0] ?? organisation;
}

/** The interviews that count as voices: a second coding of an interview is none, nor is one dated after the reference date. */
export function voices(corpus: Corpus): readonly Entity<'interview'>[] {
  return corpus
    .entities('interview')
    .filter(({ data }) => data.recodes === undefined && data.actor !== undefined && (data.date ?? '') <= corpus.date);
}

/** The organisations heard in interviews. */
export function organisationsHeard(corpus: Corpus): ReadonlySet<string> {
  return new Set(voices(corpus).map(({ data }) => organisationOf(corpus, data.actor!)));
}

/** The organisations whose extracts (`ent-012#x3`) these are. */
export function organisationsBehind(corpus: Corpus, extracts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    extracts.flatMap((extract) => {
      const actor = corpus.entity('interview', extract?.split('#')[0] ?? '')?.data.actor;
      return actor === undefined ? [] : [organisationOf(corpus, actor)];
    }),
  );
}

/** The extracts of interviews that count. */
export function extracts(corpus: Corpus): readonly Part[] {
  const counted = new Set<Entity>(voices(corpus));
  return corpus.parts('extract').filter(({ of }) => counted.has(of));
}

/** The organisation that stands for an actor at the reference date: itself while it exists, else the latest that succeeded it. */
export function successorOf(corpus: Corpus, actor: string): string {
  const seen = new Set<string>();
  for (let id = actor; ;) {
    seen.add(id);
    const until = corpus.entity('actor', id)?.data.valid_until;
    if (until === undefined || until >= corpus.date) return id;
    const next = corpus.entities('actor').find((one) => one.data.succeeds === id && !seen.has(one.id));
    if (!next) return id;
    id = next.id;
  }
}
