// The least and the most that a quantity can be when sums are known and nothing is negative: the simplex method, on small dense tables.

const NEAR_ZERO = 1e-9;

export interface Program {
  /** One row an equation, one column a quantity, all of them at least zero. */
  readonly rows: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range of each asked quantity; undefined when no quantities fit the totals. */
export function ranges({ rows, totals }: Program, asked: readonly number[]): readonly Range[] | undefined {
  const start = feasible(rows, totals);
  if (!start) return undefined;
  return asked.map((column) => {
    const objective = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => Number(at === column));
    return {
      low:
        0 -
        most(
          start,
          objective.map((one) => -one),
        ),
      high: most(start, objective),
    };
  });
}

interface Table {
  /** Rows of the table, the total last. */
  readonly body: number[][];
  readonly basis: number[];
}

/** A table whose basis fits the totals, by way of artificial quantities driven to zero. */
function feasible(rows: readonly (readonly number[])[], totals: readonly number[]): Table | undefined {
  const columns = rows[0]?.length ?? 0;
  const body = rows.map((row, index) => {
    const sign = totals[index]! < 0 ? -1 : 1;
    return [...row.map((one) => sign * one), ...rows.map((_, at) => Number(at === index)), sign * totals[index]!];
  });
  const basis = rows.map((_, index) => columns + index);
  const artificial = Array.from({ length: columns + rows.length }, (_, at) => (at >= columns ? -1 : 0));
  const table = { body, basis };
  const scale = Math.max(1, ...totals.map(Math.abs));
  if (climb(table, artificial) < -NEAR_ZERO * scale * rows.length) return undefined;
  // An artificial quantity left in the basis at zero is put out, or its equation repeats others.
  for (let row = body.length - 1; row >= 0; row -= 1) {
    if (basis[row]! < columns) continue;
    const column = body[row]!.findIndex((one, at) => at < columns && Math.abs(one) > NEAR_ZERO);
    if (column !== -1) pivot(table, row, column);
    else {
      body.splice(row, 1);
      basis.splice(row, 1);
    }
  }
  return { body: body.map((row) => [...row.slice(0, columns), row.at(-1)!]), basis };
}

function most({ body, basis }: Table, objective: readonly number[]): number {
  return climb({ body: body.map((row) => [...row]), basis: [...basis] }, objective);
}

/** Pivots until nothing can grow; Bland’s rule keeps it from going round (Bland, 1977). */
function climb(table: Table, objective: readonly number[]): number {
  const { body, basis } = table;
  const width = objective.length;
  for (;;) {
    const reduced = (column: number): number =>
      objective[column]! - body.reduce((sum, row, index) => sum + objective[basis[index]!]! * row[column]!, 0);
    let entering = -1;
    for (let column = 0; column < width; column += 1) {
      if (!basis.includes(column) && reduced(column) > NEAR_ZERO) {
        entering = column;
        break;
      }
    }
    if (entering === -1) return body.reduce((sum, row, index) => sum + objective[basis[index]!]! * row.at(-1)!, 0);
    let leaving = -1;
    let least = Infinity;
    for (const [index, row] of body.entries()) {
      if (row[entering]! <= NEAR_ZERO) continue;
      const ratio = Math.max(0, row.at(-1)!) / row[entering]!;
      if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && leaving !== -1 && basis[index]! < basis[leaving]!)) {
        least = Math.min(least, ratio);
        leaving = index;
      }
    }
    if (leaving === -1) return Infinity;
    pivot(table, leaving, entering);
  }
}

function pivot({ body, basis }: Table, row: number, column: number): void {
  const by = body[row]![column]!;
  const line = body[row]!.map((one) => one / by);
  body[row] = line;
  for (const [index, other] of body.entries()) {
    const factor = other[column]!;
    if (index === row || factor === 0) continue;
    for (let at = 0; at < other.length; at += 1) {
      const next = other[at]! - factor * line[at]!;
      other[at] = Math.abs(next) < 1e-12 ? 0 : next;
    }
  }
  basis[row] = column;
}
