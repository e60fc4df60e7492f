// What an attentive reader can work out of hidden cells from the sums that are shown: exactly, by elimination; nearly, by bounds.

import { type Range, ranges } from './simplex.ts';

/** A sum that is known: cells, each added or taken away, make the total. */
export interface Equation {
  readonly total: number;
  readonly cells: readonly { readonly id: string; readonly sign: number }[];
}

/** Beyond so many cells tied together, bounds are not worked out. */
const MOST_CELLS = 120;

/** What is held to be known of cells whose sums contradict each other: nothing that is near goes out. */
const CONTRADICTORY: Range = { low: 1, high: 1 };

/**
 * What can be known of each hidden cell, none of which is negative; nothing is said of those that too many others are tied to.
 * @param valueOf what is written of a cell
 * @param threshold the least count that is not small
 */
export function auditOf(
  hidden: readonly string[],
  equations: readonly Equation[],
  asked: readonly string[] = hidden,
  valueOf: (id: string) => number | undefined = () => undefined,
  threshold = 0,
): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>();
  const questions = new Set(asked);
  const { told, left, sums: open } = toldOneByOne(hidden, equations);
  for (const [id, value] of told) if (questions.has(id)) found.set(id, value < 0 ? CONTRADICTORY : { low: value, high: value });
  for (const { total, cells } of equations)
    if (cells.every(({ id }) => told.has(id)) && Math.abs(cells.reduce((sum, { id, sign }) => sum - sign * told.get(id)!, total)) > 1e-9)
      for (const { id } of cells) if (questions.has(id)) found.set(id, CONTRADICTORY);
  // What is written does not add up to what is told, and little is missing: someone nobody wrote, for all that readers know.
  const isLittle = (count: number): boolean => Math.abs(count) > 1e-9 && Math.abs(count) < threshold;
  for (const [id, value] of told) {
    const written = valueOf(id);
    if (written !== undefined && Math.abs(written - value) > 1e-9 && isLittle(value)) found.set(id, CONTRADICTORY);
  }
  const strays = new Set<string>();
  for (const { total, cells } of open) {
    const rest = cells.reduce((sum, { id, sign }) => sum - sign * (valueOf(id) ?? Number.NaN), total);
    if (isLittle(rest)) for (const { id } of cells) strays.add(id);
  }
  for (const { cells, sums } of components(left, open)) {
    const wanted = [...cells].filter((id) => questions.has(id));
    if (wanted.length === 0 || cells.size > MOST_CELLS) continue;
    const columns = [...cells];
    const place = new Map(columns.map((id, index) => [id, index]));
    const rows = sums.map((sum) => {
      const row = columns.map(() => 0);
      for (const { id, sign } of sum.cells) row[place.get(id)!]! += sign;
      return row;
    });
    const exact = rows.length === 0 ? new Set<number>() : determined(rows);
    const bounds =
      rows.length === 0
        ? wanted.map(() => ({ low: 0, high: Infinity }))
        : ranges(
            { rows, totals: sums.map(({ total }) => total) },
            wanted.map((id) => place.get(id)!),
          );
    for (const [index, id] of wanted.entries()) {
      const range = bounds?.[index] ?? CONTRADICTORY;
      found.set(id, exact.has(place.get(id)!) ? { low: range.low, high: range.low } : range);
    }
  }
  for (const id of strays) found.set(id, CONTRADICTORY);
  return found;
}

/** The cells that one sum tells by itself, then those that another tells once they are known, and so on; with what is left of the sums. */
function toldOneByOne(
  hidden: readonly string[],
  equations: readonly Equation[],
): { told: ReadonlyMap<string, number>; left: readonly string[]; sums: readonly Equation[] } {
  const told = new Map<string, number>();
  const left = new Set(hidden);
  let sums = equations;
  for (let before = -1; before !== told.size;) {
    before = told.size;
    sums = sums.map(({ total, cells }) => {
      const unknown = cells.filter(({ id }) => !told.has(id));
      const rest = cells.reduce((sum, { id, sign }) => sum - sign * (told.get(id) ?? 0), total);
      const [only] = unknown;
      if (only && unknown.length === 1) {
        told.set(only.id, rest * only.sign);
        left.delete(only.id);
        return { total: 0, cells: [] };
      }
      return { total: rest, cells: unknown };
    });
  }
  return { told, left: [...left], sums: sums.filter(({ cells }) => cells.length > 0) };
}

/** Cells that share sums, apart from those that do not. */
function components(hidden: readonly string[], equations: readonly Equation[]): { cells: Set<string>; sums: Equation[] }[] {
  const parent = new Map(hidden.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    parent.set(id, at);
    return at;
  };
  const known = equations.map(({ total, cells }) => ({ total, cells: cells.filter(({ id }) => parent.has(id)) }));
  for (const { cells } of known) for (const { id } of cells.slice(1)) parent.set(rootOf(id), rootOf(cells[0]!.id));
  const groups = new Map<string, { cells: Set<string>; sums: Equation[] }>();
  for (const id of hidden) {
    const root = rootOf(id);
    const group = groups.get(root) ?? { cells: new Set(), sums: [] };
    groups.set(root, group);
    group.cells.add(id);
  }
  for (const sum of known) if (sum.cells.length > 0) groups.get(rootOf(sum.cells[0]!.id))!.sums.push(sum);
  return [...groups.values()];
}

/** The columns that the sums determine: those whose unit row lies in the space of the rows. Whole numbers, no rounding. */
function determined(rows: readonly (readonly number[])[]): Set<number> {
  const table = rows.map((row) => row.map(BigInt));
  const width = rows[0]!.length;
  let rank = 0;
  for (let column = 0; column < width && rank < table.length; column += 1) {
    const at = table.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (at === -1) continue;
    [table[rank], table[at]] = [table[at]!, table[rank]!];
    const head = table[rank]!;
    for (const [index, row] of table.entries()) {
      const factor = row[column]!;
      if (index === rank || factor === 0n) continue;
      const next = row.map((one, place) => one * head[column]! - factor * head[place]!);
      const divisor = next.reduce((one, other) => greatestCommon(one, other), 0n);
      table[index] = divisor > 1n ? next.map((one) => one / divisor) : next;
    }
    rank += 1;
  }
  const found = new Set<number>();
  for (const row of table) {
    const places = row.flatMap((one, column) => (one === 0n ? [] : [column]));
    if (places.length === 1) found.add(places[0]!);
  }
  return found;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
