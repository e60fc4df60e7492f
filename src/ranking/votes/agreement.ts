// How far several rankings agree: Kendall’s W, corrected for ties (Kendall & Babington Smith 1939; Siegel & Castellan 1988, p. 266).

/** Ranks in which equal options share the mean of their places. @param places any numbers, the smallest first */
export function meanRanks(places: readonly number[]): number[] {
  return places.map((mine) => {
    const before = places.filter((other) => other < mine - 1e-9).length;
    const level = places.filter((other) => Math.abs(other - mine) <= 1e-9).length;
    return before + (level + 1) / 2;
  });
}

/**
 * From 0, no agreement, to 1, the same ranking.
 * @param rankings one row a judge, one column an option, the smallest first
 * @returns undefined when there are fewer than two judges or options, or nobody tells two options apart
 */
export function kendallW(rankings: readonly (readonly number[])[]): number | undefined {
  const [judges, options] = [rankings.length, rankings[0]?.length ?? 0];
  if (judges < 2 || options < 2) return undefined;
  const rows = rankings.map((row) => meanRanks(row));
  const sums = rows[0]!.map((_, option) => rows.reduce((total, row) => total + row[option]!, 0));
  const mean = sums.reduce((total, one) => total + one, 0) / options;
  const spread = sums.reduce((total, one) => total + (one - mean) ** 2, 0);
  const ties = rows.reduce((total, row) => {
    const sizes = new Map<number, number>();
    for (const one of row) sizes.set(one, (sizes.get(one) ?? 0) + 1);
    return total + [...sizes.values()].reduce((part, size) => part + (size ** 3 - size), 0);
  }, 0);
  const most = judges ** 2 * (options ** 3 - options) - judges * ties;
  return most <= 0 ? undefined : (12 * spread) / most;
}
