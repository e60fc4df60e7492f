// The gate of an indicator: which of its measures may be shown, to anyone. Tables, charts, sentences and files all ask here.

import type { Corpus } from '../../corpus/corpus.ts';
import { comparisonsOf, type Figure, figuresIn, groupBy, type Indicator } from '../measures.ts';
import { countsBehind, isSmall, thresholdOf } from '../secrecy.ts';
import { sightingsOf, stateBefore } from '../../corpus/published.ts';
import { type Cell, maskOf, type Point, type Relation } from './mask.ts';

const gates = new WeakMap<Corpus, Map<string, ReadonlySet<string>>>();

/**
 * The ids of the measures that no document may show (`assiduite#2026-06-30@saragosse`).
 * Computed once on the whole project, whoever reads and whenever: two documents made for two audiences, or at two dates, hide the same.
 */
export function hiddenMeasures(indicator: Indicator, corpus: Corpus): ReadonlySet<string> {
  const known = gates.get(corpus) ?? new Map<string, ReadonlySet<string>>();
  gates.set(corpus, known);
  const found = known.get(indicator.id) ?? maskFor(indicator, corpus);
  known.set(indicator.id, found);
  return found;
}

function maskFor(indicator: Indicator, corpus: Corpus): ReadonlySet<string> {
  const { data } = indicator;
  const threshold = thresholdOf(data, corpus.project.privacy?.thresholds);
  if (threshold === 0) return new Set();
  // Every measure written counts, later ones too: documents made at two dates of one project hide the same.
  const { figures, twins } = figuresIn(indicator);
  // A reference that repeats a measure stands or falls with it.
  const repeated = groupBy(twins, ({ id }) => id);
  const small = (count: number): boolean => count > 0 && count < threshold;
  const cellsOf = (figure: Figure, suffix = ''): Cell[] =>
    Object.entries(countsBehind(figure, data.type)).map(([layer, value]) => ({
      id: `${figure.id} ${layer}${suffix}`,
      value,
      small: small(value),
    }));
  const sightings = sightingsOf(corpus);
  const points = figures.map((figure): Point => {
    const twin = repeated.get(figure.id) ?? [];
    return {
      id: figure.id,
      cells: [...cellsOf(figure), ...twin.flatMap((one) => cellsOf(one, ' reference'))],
      size: countsBehind(figure, data.type)['cases'] ?? countsBehind(figure, data.type)['asked'] ?? Infinity,
      hidden: [figure, ...twin].some((one) => isSmall(one, data.type, threshold)),
      already: stateBefore(sightings.get(figure.id), [figure, ...twin]),
    };
  });
  // A territory known by its groups alone has a total nobody wrote, which others may tell.
  const unwritten = totalsOfGroups(figures);
  const between: Cell[] = unwritten.flatMap((one) => cellsOf(one));
  const relations: Relation[] = [];
  const cell = new Map<string, Cell>();
  for (const { cells } of points) for (const one of cells) cell.set(one.id, one);
  for (const one of between) cell.set(one.id, one);
  for (const layer of ['cases', 'base', 'rest', 'asked']) {
    const of = ({ id }: Figure): Cell | undefined => cell.get(`${id} ${layer}`);
    /** The sum of some figures, with what is left over when they do not make the whole. */
    const relate = (whole: Figure | undefined, parts: readonly Figure[], prefer: Relation['prefer'] = 'smallest'): void => {
      const sum = whole && of(whole);
      const terms = parts.flatMap((one) => of(one) ?? []);
      if (!sum || terms.length === 0) return;
      const left = sum.value - terms.reduce((total, { value }) => total + value, 0);
      // Parts that exceed the whole are not its parts (the same person may be in several).
      if (left < 0) return;
      const rest = `${sum.id} beyond ${relations.length}`;
      if (left > 0) between.push({ id: rest, value: left, small: small(left) });
      relations.push({ whole: sum.id, parts: [...terms.map(({ id }) => id), ...(left > 0 ? [rest] : [])], prefer });
    };
    for (const together of groupBy([...figures, ...unwritten], ({ date }) => date).values())
      relateAtOneDate(together, indicator, corpus, relate);
    if (data.cumulative === true)
      for (const line of groupBy(figures, ({ territory, group }) => `${territory ?? ''}/${group ?? ''}`).values())
        for (const [index, one] of line.entries()) if (index > 0) relate(one, [line[index - 1]!], 'latest');
  }
  // The base of a share is its cases and the others.
  for (const { id, cells } of points) {
    const has = (layer: string): boolean => cells.some((one) => one.id === `${id} ${layer}`);
    if (has('cases') && has('base') && has('rest')) relations.push({ whole: `${id} base`, parts: [`${id} cases`, `${id} rest`] });
  }
  return maskOf({ points, between, relations, threshold });
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

type Relate = (whole: Figure | undefined, parts: readonly Figure[]) => void;

function relateAtOneDate(together: readonly Figure[], { data }: Indicator, corpus: Corpus, relate: Relate): void {
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
}
