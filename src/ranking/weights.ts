// From what people say of criteria to weights that add up to one. A weight has no meaning without the scale it was asked on.

export type Weights = ReadonlyMap<string, number>;

/** Points that add up to one. @throws when one is negative or not finite, or all are zero: nothing can be weighed then. */
export function normalised(points: Weights): Weights {
  const total = [...points.values()].reduce((sum, one) => sum + one, 0);
  if ([...points.values()].some((one) => !Number.isFinite(one) || one < 0) || !(total > 0))
    throw new RangeError('weights must be finite, none negative, and not all zero');
  return new Map([...points].map(([criterion, one]) => [criterion, one / total]));
}

/**
 * Rank-order centroid (Barron & Barrett 1996): the mean of all weights compatible with an order.
 * @param tiers criteria from the most to the least important; those of one tier share the mean of their positions
 */
export function rankOrderCentroid(tiers: readonly (readonly string[])[]): Weights {
  const count = tiers.flat().length;
  const atPosition = Array.from({ length: count }, (_, position) => {
    let sum = 0;
    for (let k = position + 1; k <= count; k += 1) sum += 1 / k;
    return sum / count;
  });
  const weights = new Map<string, number>();
  let position = 0;
  for (const tier of tiers) {
    const shared = atPosition.slice(position, position + tier.length).reduce((sum, one) => sum + one, 0) / tier.length;
    for (const criterion of tier) weights.set(criterion, shared);
    position += tier.length;
  }
  return weights;
}

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals + Number.EPSILON) / 10 ** decimals;

/**
 * Revised Simos procedure (Figueira & Roy 2002, European Journal of Operational Research 139, 317–326).
 * @param tiers criteria from the least to the most important
 * @param blanks blank cards between one tier and the next
 * @param ratio how many times the most important criterion outweighs the least
 * @returns weights that add up to 100, unrounded but for the two roundings of the paper (u to 6 decimals, k to 2)
 */
export function revisedSimos(tiers: readonly (readonly string[])[], blanks: readonly number[], ratio: number): Weights {
  const steps = tiers.slice(1).map((_, index) => (blanks[index] ?? 0) + 1);
  const unit = tiers.length > 1 ? round((ratio - 1) / steps.reduce((sum, one) => sum + one, 0), 6) : 0;
  const weights = new Map<string, number>();
  let distance = 0;
  for (const [index, tier] of tiers.entries()) {
    if (index > 0) distance += steps[index - 1]!;
    for (const criterion of tier) weights.set(criterion, round(1 + unit * distance, 2));
  }
  return new Map([...normalised(weights)].map(([criterion, weight]) => [criterion, 100 * weight]));
}

/**
 * Rounds weights of sum 100 so that they still add up to 100, with the smallest relative errors (Figueira & Roy 2002, § 4.3).
 * @param decimals how many decimals are kept
 */
export function roundedTo100(weights: Weights, decimals: number): Weights {
  const step = 10 ** -decimals;
  const all = [...weights].map(([criterion, exact]) => {
    const down = Math.floor(exact / step + 1e-9) * step;
    return { criterion, exact, down, errorUp: (step - (exact - down)) / (exact || step), errorDown: (exact - down) / (exact || step) };
  });
  const missing = Math.round((100 - all.reduce((sum, one) => sum + one.down, 0)) / step);
  const cheapUp = all.filter((one) => one.errorUp <= one.errorDown);
  const dearUp = all.filter((one) => one.errorUp > one.errorDown);
  const up = new Set(
    dearUp.length + missing <= all.length
      ? cheapUp.toSorted((a, b) => b.errorDown - a.errorDown).slice(0, missing)
      : [...cheapUp, ...dearUp.toSorted((a, b) => a.errorUp - b.errorUp).slice(0, missing - cheapUp.length)],
  );
  return new Map(all.map((one) => [one.criterion, round(one.down + (up.has(one) ? step : 0), decimals)]));
}
