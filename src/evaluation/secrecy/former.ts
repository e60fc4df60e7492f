// What was so when earlier documents went out, of figures corrected since: put together as they were then, they would tell what was small
// then, and is small still; put with what goes out today, by readers who are not told of the correction, what is small now, or nearly.

import { AUDIENCES } from '../../corpus/audience.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { agree, type Counted, COUNTS, sightingsOf, wentOut } from '../../corpus/published.ts';
import { openTo } from '../../corpus/redact.ts';
import { type Figure, figuresIn, groupBy, type Indicator } from '../measures.ts';
import { type Cell, isWithheld, type Point, type Table } from './mask.ts';
import { holdersOf } from './sums.ts';

/** The figures that readers hold of one time and that are others today, or were said to be others since, by their reference. */
type Former = ReadonlyMap<string, Counted>;

/** One for each time at which readers were given figures that have been corrected since. */
export function formersOf(corpus: Corpus, figures: readonly Figure[]): readonly Former[] {
  const today = groupBy(figures, ({ id }) => id);
  const documents = (corpus.entity('published')?.data.documents ?? []).map((one) =>
    (one?.cells ?? []).flatMap((cell) =>
      cell?.shown === true && cell.measure !== undefined && today.has(cell.measure) ? [[cell.measure, cell] as const] : [],
    ),
  );
  const sightings = sightingsOf(corpus);
  const isCorrected = ([measure, counts]: readonly [string, Counted]): boolean =>
    today.get(measure)!.every((one) => !agree(one, counts) || !wentOut(sightings.get(measure) ?? [], one));
  if (!documents.flat().some(isCorrected)) return [];
  const found = new Map<string, Former>();
  for (const index of documents.keys()) {
    // What was said last by then, else what was said first after it.
    const held = new Map([
      ...documents
        .slice(index + 1)
        .flat()
        .toReversed(),
      ...documents.slice(0, index + 1).flat(),
    ]);
    const former = [...held].filter(isCorrected).toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (former.length > 0) found.set(JSON.stringify(former), new Map(former));
  }
  return [...found.values()];
}

/** Figures as they were at one time, and what readers hold of each. */
export interface Then {
  readonly figures: readonly Figure[];
  readonly cells: readonly Cell[];
  /** Cells that are shown or hidden with a figure of today, by its reference. */
  readonly shared: ReadonlyMap<string, readonly Cell[]>;
  /** Cells that went out. */
  readonly out: readonly Point[];
  /** Cells that nobody but the sums tells. */
  readonly loose: readonly Cell[];
}

export function thenOf(
  former: Former,
  figures: readonly Figure[],
  points: readonly Point[],
  indicator: Indicator,
  corpus: Corpus,
  cellsOf: (figure: Figure) => readonly Cell[],
): Then {
  const dates = new Set(figures.flatMap(({ id, date }) => (former.has(id) ? date : [])));
  const then = figures
    .filter(({ date }) => indicator.data.cumulative === true || dates.has(date))
    .map((one): Figure => {
      const counts = former.get(one.id);
      return counts ? { ...one, ...Object.fromEntries(COUNTS.map((count) => [count, counts[count]])) } : one;
    });
  const changed = holdersOf(new Set(former.keys()), then, indicator, corpus);
  const withheld = new Set(points.filter(isWithheld).map(({ id }) => id));
  const shared = new Map<string, readonly Cell[]>();
  const out: Point[] = [];
  const loose: Cell[] = [];
  const cells = then.flatMap((one): readonly Cell[] => {
    const its = cellsOf(one);
    if (former.has(one.id)) {
      out.push({ id: `${one.id} then`, cells: its, size: 0, hidden: false, already: 'shown' });
      return its;
    }
    // A whole was other than it is, since a part was.
    if (changed.has(one.id)) {
      const unknown = its.map((cell) => ({ ...cell, value: undefined, small: undefined }));
      loose.push(...unknown);
      return unknown;
    }
    // What is hidden may have been corrected since.
    const unsure = withheld.has(one.id) ? its.map((cell) => ({ ...cell, value: undefined })) : its;
    shared.set(one.id, unsure);
    return unsure;
  });
  return { figures: then, cells, shared, out, loose };
}

/** What was said last of figures that are others today, by their reference, in each of their counts. */
type Believed = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function believedOf(corpus: Corpus, figures: readonly Figure[], cellsOf: (figure: Figure) => readonly Cell[]): Believed {
  const sightings = sightingsOf(corpus);
  return new Map(
    [...groupBy(figures, ({ id }) => id)].flatMap(([id, alike]) => {
      const last = sightings.get(id)?.findLast(({ shown }) => shown === true);
      if (last === undefined || alike.some((one) => agree(one, last))) return [];
      const said = { ...alike[0]!, ...Object.fromEntries(COUNTS.map((count) => [count, last[count]])) };
      return [
        [id, new Map(cellsOf(said).flatMap(({ id: cell, value }) => (value === undefined ? [] : [[cell, value] as const])))] as const,
      ];
    }),
  );
}

/** The corrected figures that some readers are not shown, whatever is hidden: those of each audience, once. */
export function unseenOf({ id }: Indicator, believed: Believed, corpus: Corpus): readonly ReadonlySet<string>[] {
  if (believed.size === 0) return [];
  const found = AUDIENCES.map((audience) => {
    const its = openTo(corpus, audience).entity('indicator', id);
    const seen = new Set(its && figuresIn(its).figures.map((one) => one.id));
    return [...believed.keys()].filter((one) => !seen.has(one));
  });
  return [...new Map(found.map((ids) => [ids.join(' '), new Set(ids)])).values()];
}

/**
 * The figures of today as readers read them who believe what was said last of those that they are not shown.
 * @param unseen those that they are not shown, whatever is hidden
 */
export function believing(
  { points, between, relations }: Pick<Table, 'points' | 'between' | 'relations'>,
  believed: Believed,
  unseen: ReadonlySet<string>,
  mark: string,
): Pick<Then, 'shared'> & Pick<Table, 'between' | 'relations'> {
  const as = (cell: Cell, figure?: string): Cell => {
    const said = believed.get(figure ?? '')?.get(cell.id);
    const marked = { ...cell, id: `${cell.id}${mark}`, believed: said };
    return said === undefined ? marked : { ...marked, small: undefined, ...(unseen.has(figure!) && { value: said }) };
  };
  return {
    shared: new Map(points.map(({ id, cells }) => [id, cells.map((cell) => as(cell, id))])),
    between: between.map((cell) => as(cell)),
    relations: relations.map((one) => ({ ...one, whole: `${one.whole}${mark}`, parts: one.parts.map((id) => `${id}${mark}`) })),
  };
}
