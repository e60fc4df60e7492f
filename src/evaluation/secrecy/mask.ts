// Which points of a table go out and which are hidden, so that no small count can be worked out from what is shown. One gate: whatever
// prints figures asks here, and the answer does not depend on who reads, so that two documents cannot be put together to undo it.

import { auditOf, type Equation } from './audit.ts';

/** A count that a point shows (its cases, its base, those who are not cases), or that two points let one work out. */
export interface Cell {
  readonly id: string;
  /** Undefined when nobody wrote it: others may tell it all the same. */
  readonly value: number | undefined;
  /** Small enough to point at someone; undefined when it is not known: what tells it tells whether it is. */
  readonly small: boolean | undefined;
  /** Of figures as readers believe them: what they hold it to be while it is hidden, when they hold anything. */
  readonly believed?: number | undefined;
}

/** What is printed or hidden as one: a measure with all its counts. */
export interface Point {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** What decides which goes when one of several must: the smallest, the latest of those. */
  readonly size: number;
  /** Hidden by itself: one of its counts is small. */
  readonly hidden: boolean;
  /** What earlier documents did: what went out is known to readers, what was hidden stays so. */
  readonly already?: 'shown' | 'hidden' | undefined;
}

/** A sum that holds between cells: the whole is its parts. */
export interface Relation {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Which point is hidden first when one must be: the smallest, or the latest (points of a series). */
  readonly prefer?: 'smallest' | 'latest';
  /** It does not hold, as a total that falls: readers suppose that it does until they are shown all of it. */
  readonly supposed?: boolean;
}

export interface Table {
  readonly points: readonly Point[];
  /** Counts that no point shows but that sums reveal: a step between two dates, what lies outside a smaller perimeter. */
  readonly between: readonly Cell[];
  readonly relations: readonly Relation[];
  /** The width under which bounds on a hidden count tell it. */
  readonly threshold: number;
}

/** Whether a point is hidden before sums are looked at. */
export const isWithheld = ({ hidden, already }: Point): boolean => already === 'hidden' || (hidden && already !== 'shown');

/** The ids of the points that must be hidden. */
export function maskOf({ points, between, relations, threshold }: Table): ReadonlySet<string> {
  const hidden = new Set(points.filter(isWithheld).map(({ id }) => id));
  const owner = new Map(points.flatMap((point) => point.cells.map(({ id }) => [id, point] as const)));
  const cells = new Map([...points.flatMap((point) => point.cells), ...between].map((cell) => [cell.id, cell]));
  const order = new Map(points.map(({ id }, index) => [id, index]));
  const corrected = points.flatMap(({ id, cells: its }) => its.flatMap((cell) => (cell.believed === undefined ? [] : [{ ...cell, id }])));
  const isHidden = (id: string): boolean => {
    const point = owner.get(id);
    return (point === undefined || hidden.has(point.id)) && (corrected.length === 0 || cells.get(id)!.believed === undefined);
  };
  /** What readers hold a cell that is not hidden to be. */
  const heldAs = (id: string): number => {
    const { believed, value } = cells.get(id)!;
    return believed !== undefined && hidden.has(owner.get(id)!.id) ? believed : value!;
  };
  const isBelief = ({ whole }: Relation): boolean => 'believed' in cells.get(whole)!;
  /** What readers suppose between figures; beliefs only where something is believed that is not so. */
  const inForce = (): readonly Relation[] =>
    corrected.length === 0 || corrected.some(({ id, value, believed }) => hidden.has(id) || value === believed)
      ? relations
      : relations.filter((relation) => !isBelief(relation));
  const members = new Map(relations.map((relation) => [relation, [relation.whole, ...relation.parts]] as const));
  const membersOf = (relation: Relation): readonly string[] => members.get(relation)!;
  const byCell = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const id of membersOf(relation)) {
      const known = byCell.get(id);
      if (known) known.push(relation);
      else byCell.set(id, [relation]);
    }

  /** Hides one more point of some relations; false when all that can be is hidden. */
  const hideOneOf = (among: readonly Relation[]): boolean => {
    let chosen: { readonly point: Point; readonly latest: boolean } | undefined;
    const goesBefore = (one: NonNullable<typeof chosen>, other: NonNullable<typeof chosen>): boolean => {
      const later = order.get(one.point.id)! > order.get(other.point.id)!;
      if (one.latest && other.latest) return later;
      return one.point.size === other.point.size ? later : one.point.size < other.point.size;
    };
    for (const relation of among)
      for (const id of membersOf(relation)) {
        const point = owner.get(id);
        if (point === undefined || hidden.has(point.id) || point.already === 'shown') continue;
        const candidate = { point, latest: relation.prefer === 'latest' };
        if (chosen === undefined || goesBefore(candidate, chosen)) chosen = candidate;
      }
    if (chosen) hidden.add(chosen.point.id);
    return chosen !== undefined;
  };

  /** The only hidden cell of a relation, when it has one and no other. */
  const onlyHidden = (relation: Relation): string | undefined => {
    let only: string | undefined;
    for (const id of membersOf(relation)) {
      if (!isHidden(id)) continue;
      if (only !== undefined) return undefined;
      only = id;
    }
    return only;
  };

  const secondary = (): void => {
    for (let moved = true; moved;) {
      moved = false;
      for (const relation of inForce()) {
        const only = onlyHidden(relation);
        if (only !== undefined && cells.get(only)!.small === true) moved = hideOneOf([relation]) || moved;
      }
    }
  };

  /** Every relation that a cell is tied to, near ones first, each ring worked out when it is asked for. */
  function* reach(id: string): Generator<readonly Relation[]> {
    const seen = new Set<Relation>();
    for (let ring: readonly Relation[] = byCell.get(id) ?? []; ring.length > 0;) {
      yield ring;
      for (const one of ring) seen.add(one);
      ring = [...new Set(ring.flatMap(membersOf).flatMap((other) => byCell.get(other) ?? []))].filter((one) => !seen.has(one));
    }
  }

  /** Hides one more point as near a cell as can be; false when all that can be is hidden. */
  const hideNear = (id: string): boolean => {
    for (const ring of reach(id)) if (hideOneOf(ring)) return true;
    return false;
  };

  /** What is known since it went out is not said again once it is held to be small. */
  const withheld = (): ReadonlySet<string> => {
    for (const { id, hidden: own } of points) if (own) hidden.add(id);
    return hidden;
  };

  /** Where what is believed leaves a few people over, someone nobody wrote, for all that readers know. */
  const someoneOver = (): boolean => {
    let moved = false;
    for (const relation of corrected.length === 0 ? [] : inForce()) {
      if (!isBelief(relation) || membersOf(relation).some(isHidden)) continue;
      const rest = relation.parts.reduce((sum, id) => sum - heldAs(id), heldAs(relation.whole));
      if (rest > 1e-9 && rest < threshold) moved = hideOneOf([relation]) || moved;
    }
    return moved;
  };

  const given = new Set<string>();
  for (;;) {
    do secondary();
    while (someoneOver());
    const unknown = [...cells.keys()].filter((id) => isHidden(id) && byCell.has(id));
    const asked = unknown.filter((id) => cells.get(id)!.small !== false && !given.has(id));
    if (asked.length === 0) return withheld();
    const known = auditOf(
      unknown,
      inForce().flatMap((relation) => equationOf(relation, isHidden, heldAs, corrected.length > 0 && isBelief(relation))),
      asked,
      (id) => ('believed' in cells.get(id)! ? undefined : cells.get(id)!.value),
      threshold,
    );
    // Too many cells tied together to work out what they tell: none of what they are tied to goes out.
    const entangled = asked.filter((id) => !known.has(id));
    if (entangled.length > 0) {
      const tied = new Set<Relation>();
      for (const id of entangled) {
        given.add(id);
        if (!byCell.get(id)!.some((one) => tied.has(one))) for (const ring of reach(id)) for (const one of ring) tied.add(one);
      }
      for (const relation of tied)
        for (const id of membersOf(relation)) {
          const point = owner.get(id);
          if (point !== undefined && point.already !== 'shown') hidden.add(point.id);
        }
      continue;
    }
    const told = [...known].flatMap(([id, { low, high }]) => {
      if (given.has(id) || high - low >= threshold) return [];
      return cells.get(id)!.small === true || (high > 0.5 && low < threshold - 0.5) ? [id] : [];
    });
    if (told.length === 0) return withheld();
    // A cell that nothing more can protect (what earlier documents showed tells it) is left; the others are looked at again.
    for (const id of told) if (!hideNear(id)) given.add(id);
  }
}

/** What the cells of a relation that readers know leave for the others to make; nothing where beliefs do not add up. */
function equationOf(
  { whole, parts, supposed }: Relation,
  isHidden: (id: string) => boolean,
  heldAs: (id: string) => number,
  isBelief: boolean,
): Equation[] {
  const signed = [{ id: whole, sign: 1 }, ...parts.map((id) => ({ id, sign: -1 }))];
  const unknown = signed.filter(({ id }) => isHidden(id));
  if (unknown.length === 0 || (supposed && unknown.length === 1)) return [];
  const left = signed.reduce((sum, { id, sign }) => (isHidden(id) ? sum : sum + sign * heldAs(id)), 0);
  return isBelief && left < 0 && !isHidden(whole) ? [] : [{ total: -left, cells: unknown }];
}
