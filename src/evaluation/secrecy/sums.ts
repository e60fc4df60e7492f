// Which figures hold which: a whole its territories, a territory those inside it, a place its groups; and which of them nobody wrote.

import type { Corpus } from '../../corpus/corpus.ts';
import { comparisonsOf, type Figure, groupBy, type Indicator } from '../measures.ts';

/** A place or a group, whenever it is measured. */
export const lineOf = ({ territory, group }: Figure): string => `${territory ?? ''}/${group ?? ''}`;

/**
 * The figures that nobody wrote but that others may tell. Of a running total, every place and group at every date: one that comes in late
 * was told by the others, and by those before and after it. Otherwise, the total of a place known by its groups alone.
 */
export function unwrittenBeside(figures: readonly Figure[], { id, data }: Indicator, corpus: Corpus): readonly Figure[] {
  if (data.cumulative !== true) return totalsOfGroups(figures);
  const lines = new Map<string, Pick<Figure, 'territory' | 'group'>>();
  for (const { territory, group } of figures)
    for (const line of [{ territory, group }, ...(group === undefined ? [] : [{ territory, group: undefined }])])
      lines.set(lineOf({ ...line } as Figure), line);
  const succeeded = new Map<string, string>();
  for (const { territory } of lines.values()) {
    const former = territory === undefined ? undefined : corpus.part('territory', territory)?.data['succeeds'];
    if (typeof former === 'string' && [...lines.values()].some((one) => one.territory === former)) succeeded.set(former, territory!);
  }
  const formerOf = new Map([...succeeded].map(([former, now]) => [now, former]));
  return [...groupBy(figures, ({ date }) => date)].flatMap(([date, together]) => {
    const written = new Set(together.map(lineOf));
    const places = new Set(together.map(({ territory }) => territory));
    return [...lines].flatMap(([line, { territory, group }]): Figure[] => {
      if (written.has(line)) return [];
      // Of two perimeters of one place, the one in force is the one that is written; the new one when neither is.
      if (territory !== undefined && (succeeded.has(territory) || places.has(formerOf.get(territory) ?? ''))) return [];
      return [
        {
          id: `${id}#${date}${territory === undefined ? '' : `@${territory}`}${group === undefined ? '' : `/${group}`}`,
          date,
          territory,
          group,
          value: undefined,
          numerator: undefined,
          denominator: undefined,
          n: undefined,
        },
      ];
    });
  });
}

/** The totals of places of which only groups are written, in every count that all the groups have. */
function totalsOfGroups(figures: readonly Figure[]): Figure[] {
  const written = new Set(figures.map(({ id }) => id));
  const placed = groupBy(
    figures.filter(({ group }) => group !== undefined),
    ({ id, group }) => id.slice(0, -1 - group!.length),
  );
  return [...placed].flatMap(([id, groups]): Figure[] => {
    if (written.has(id)) return [];
    const sum = (get: (one: Figure) => number | undefined): number | undefined => {
      const all = groups.map(get);
      return all.every((one) => one !== undefined) ? all.reduce((total: number, one) => total + one, 0) : undefined;
    };
    const { date, territory } = groups[0]!;
    return [
      {
        id,
        date,
        territory,
        group: undefined,
        value: sum(({ value }) => value),
        numerator: sum(({ numerator }) => numerator),
        denominator: sum(({ denominator }) => denominator),
        n: sum(({ n }) => n),
      },
    ];
  });
}

interface Sum {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

/** The wholes of each date with their parts, from the whole to its parts. */
export const sumsIn = (figures: readonly Figure[], indicator: Indicator, corpus: Corpus): readonly Sum[] =>
  [...groupBy(figures, ({ date }) => date).values()].flatMap((together) => sumsAtOneDate(together, indicator, corpus));

/** The wholes that hold some figures, by their references: what changes in a part changes in them. */
export function holdersOf(
  changed: ReadonlySet<string>,
  figures: readonly Figure[],
  indicator: Indicator,
  corpus: Corpus,
): ReadonlySet<string> {
  const found = new Set(changed);
  const sums = sumsIn(figures, indicator, corpus);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { whole, parts } of sums) if (parts.some(({ id }) => found.has(id))) found.add(whole.id);
  }
  return found;
}

function sumsAtOneDate(together: readonly Figure[], { data }: Indicator, corpus: Corpus): readonly Sum[] {
  const sums: Sum[] = [];
  const relate = (whole: Figure | undefined, parts: readonly Figure[]): void => {
    if (whole && parts.length > 0) sums.push({ whole, parts });
  };
  const compared = comparisonsOf(data);
  const places = together.filter(({ group }) => group === undefined);
  const inside = new Map(places.flatMap((one) => (one.territory === undefined ? [] : [[one.territory, one] as const])));
  const territory = (id: string): { part_of?: string; succeeds?: string } => corpus.part('territory', id)?.data ?? {};
  /** The nearest enclosing territory that is measured too. */
  const enclosing = (id: string): string | undefined => {
    const seen = new Set([id]);
    for (let up = territory(id).part_of; up !== undefined && !seen.has(up); up = territory(up).part_of) {
      if (inside.has(up)) return up;
      seen.add(up);
    }
    return undefined;
  };
  const replaced = new Set([...inside.keys()].flatMap((id) => territory(id).succeeds ?? []).filter((id) => inside.has(id)));
  const parts = [...inside].filter(([id]) => !compared.has(id) && !replaced.has(id));
  relate(
    places.find((one) => one.territory === undefined),
    parts.flatMap(([id, one]) => (enclosing(id) === undefined ? [one] : [])),
  );
  for (const [id, one] of inside) {
    relate(
      one,
      parts.flatMap(([inner, part]) => (enclosing(inner) === id ? [part] : [])),
    );
    // Two perimeters of one place: what lies between them would be told by their difference.
    const former = inside.get(territory(id).succeeds ?? '');
    if (former) {
      relate(one, [former]);
      relate(former, [one]);
    }
  }
  for (const groups of groupBy(
    together.filter(({ group }) => group !== undefined),
    (one) => one.territory ?? '',
  ).values())
    relate(
      places.find((one) => one.territory === groups[0]!.territory),
      groups,
    );
  return sums;
}
