// Whether two people code an interview alike: Krippendorff’s alpha, with Cohen’s and Fleiss’ kappa beside it for comparison.

/** Ratings by coder, then by unit; undefined when a coder did not rate the unit. */
export type Ratings = readonly (readonly (number | undefined)[])[];

/**
 * Krippendorff’s α (2011): 1 is perfect agreement, 0 what chance would give; missing ratings allowed.
 * @returns undefined when no unit has two ratings; 1 when there is no variation and no disagreement
 */
export function krippendorffAlpha(ratings: Ratings, metric: 'nominal' | 'interval' = 'nominal'): number | undefined {
  const distance = (a: number, b: number): number => (metric === 'nominal' ? Number(a !== b) : (a - b) ** 2);
  const units = (ratings[0] ?? []).map((_, unit) => ratings.flatMap((coder) => coder[unit] ?? []));
  const paired = units.filter((values) => values.length >= 2);
  const all = paired.flat();
  if (all.length === 0) return undefined;
  const total = (values: readonly number[]): number =>
    values.reduce((sum, a, i) => sum + values.reduce((inner, b, j) => inner + (i === j ? 0 : distance(a, b)), 0), 0);
  const observed = paired.reduce((sum, values) => sum + total(values) / (values.length - 1), 0) / all.length;
  const expected = total(all) / (all.length * (all.length - 1));
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** Cohen’s κ (1960) of two coders from their cross-table; weighted linearly by the distance of categories when asked (Cohen 1968). */
export function cohenKappa(table: readonly (readonly number[])[], weights: 'none' | 'linear' = 'none'): number {
  const size = table.length;
  const n = table.flat().reduce((sum, one) => sum + one, 0);
  const rows = table.map((row) => row.reduce((sum, one) => sum + one, 0) / n);
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / n);
  const weigh = (i: number, j: number): number => (weights === 'none' ? Number(i === j) : 1 - Math.abs(i - j) / (size - 1));
  let [observed, expected] = [0, 0];
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      observed += (weigh(i, j) * table[i]![j]!) / n;
      expected += weigh(i, j) * rows[i]! * columns[j]!;
    }
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/** Fleiss’ κ (1971): `table[unit][category]` counts the judges; each unit has as many. */
export function fleissKappa(table: readonly (readonly number[])[]): {
  readonly kappa: number;
  readonly observed: number;
  readonly expected: number;
  readonly byCategory: readonly number[];
} {
  const judges = table[0]!.reduce((sum, one) => sum + one, 0);
  const shares = table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / (table.length * judges));
  const observed =
    table.reduce((sum, row) => sum + row.reduce((inner, one) => inner + one * (one - 1), 0) / (judges * (judges - 1)), 0) / table.length;
  const expected = shares.reduce((sum, share) => sum + share ** 2, 0);
  const byCategory = shares.map((share, j) => {
    const disagreement = table.reduce((sum, row) => sum + row[j]! * (judges - row[j]!), 0);
    return 1 - disagreement / (table.length * judges * (judges - 1) * share * (1 - share));
  });
  return { kappa: expected === 1 ? 1 : (observed - expected) / (1 - expected), observed, expected, byCategory };
}
