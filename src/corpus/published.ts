// What went out already: the figures that earlier documents showed or hid. The mask obeys it.

import type { Corpus, Entity } from './corpus.ts';

/** The file that remembers them. */
export const PUBLISHED = 'published.json';

type Documents = NonNullable<Entity<'published'>['data']['documents']>;
/** A figure that a document showed, with the numbers that went out, or hid. */
export type Sighting = NonNullable<NonNullable<NonNullable<Documents[number]>['cells']>[number]>;

export const COUNTS = ['value', 'numerator', 'denominator', 'n'] as const;
export type Counted = { readonly [Count in (typeof COUNTS)[number]]?: number | undefined };

const sightings = new WeakMap<Corpus, ReadonlyMap<string, readonly Sighting[]>>();

/** What earlier documents did of each measure, by its reference. */
export function sightingsOf(corpus: Corpus): ReadonlyMap<string, readonly Sighting[]> {
  const known = sightings.get(corpus);
  if (known) return known;
  const cells = (corpus.entity('published')?.data.documents ?? []).flatMap((one) => one?.cells ?? []);
  const found = new Map<string, Sighting[]>();
  for (const cell of cells) if (cell?.measure !== undefined) found.set(cell.measure, [...(found.get(cell.measure) ?? []), cell]);
  sightings.set(corpus, found);
  return found;
}

/** Whether two figures say the same, in the numbers that both give. */
export const agree = (one: Counted, other: Counted): boolean =>
  COUNTS.every((count) => one[count] === undefined || other[count] === undefined || one[count] === other[count]);

/**
 * Whether a figure went out as it is, and no other since: what was said last is what readers hold. A record without numbers is taken to be
 * of the present ones.
 * @param alike how many figures stand under this reference: a measure, and a reference that repeats it
 */
export const wentOut = (before: readonly Sighting[], figure: Counted, alike = 1): boolean =>
  before
    .filter(({ shown }) => shown === true)
    .slice(-alike)
    .some((one) => agree(one, figure));

/**
 * What readers know of what stands under one reference: its figures went out as they are, or some were hidden.
 * A figure corrected since is a new one: that the former went out tells nothing of it.
 */
export function stateBefore(before: readonly Sighting[] | undefined, figures: readonly Counted[]): 'shown' | 'hidden' | undefined {
  if (before === undefined) return undefined;
  if (figures.every((figure) => wentOut(before, figure, figures.length))) return 'shown';
  return before.some(({ shown }) => shown === false) ? 'hidden' : undefined;
}
