// What would change the order, exactly, without drawing anything: the interval of each weight, the smallest changes of weights and of one score.

/** Closer than this is equal. */
const TOLERANCE = 1e-9;

/** A table of values between 0 and 1: one row an action, one column a criterion. */
export type Values = readonly (readonly number[])[];

export interface Interval {
  /** The weights, the others keeping their proportions, between which the same action stays first. */
  readonly from: number;
  readonly to: number;
  /** Who takes the lead below and above, by its row; undefined at the end of the scale. */
  readonly below: number | undefined;
  readonly above: number | undefined;
}

/** How much better `a` is than `b` with these weights. */
function lead(values: Values, weights: readonly number[], a: number, b: number): number {
  return weights.reduce((sum, weight, k) => sum + weight * (values[a]![k]! - values[b]![k]!), 0);
}

/**
 * The weight of one criterion at which two actions cross, the other weights keeping their proportions: t* = R / (R − D), where D is
 * the difference on the criterion and R that on all the others.
 * @returns undefined when they never cross between 0 and 1
 */
export function crossing(values: Values, weights: readonly number[], criterion: number, a: number, b: number): number | undefined {
  const own = weights[criterion]!;
  const rest = 1 - own;
  const d = values[a]![criterion]! - values[b]![criterion]!;
  // With the whole weight on one criterion the others have no proportions to keep: they are taken as equal.
  const r =
    rest > TOLERANCE
      ? (lead(values, weights, a, b) - own * d) / rest
      : weights.reduce((sum, _, k) => (k === criterion ? sum : sum + (values[a]![k]! - values[b]![k]!)), 0) /
        Math.max(1, weights.length - 1);
  if (Math.abs(r - d) <= TOLERANCE) return undefined;
  const at = r / (r - d);
  return at >= -TOLERANCE && at <= 1 + TOLERANCE ? Math.min(1, Math.max(0, at)) : undefined;
}

/** The interval of one weight in which `first` stays ahead of all the others, or tied with the best of them. */
export function weightInterval(values: Values, weights: readonly number[], criterion: number, first: number): Interval {
  const own = weights[criterion]!;
  let [from, to] = [0, 1];
  let below: number | undefined;
  let above: number | undefined;
  for (let other = 0; other < values.length; other += 1) {
    const at = other === first ? undefined : crossing(values, weights, criterion, first, other);
    if (at === undefined) continue;
    // Where the two are level today, the criterion pulls the first up on one side only.
    const level = Math.abs(at - own) <= TOLERANCE;
    const upwards = level ? values[first]![criterion]! < values[other]![criterion]! : at > own;
    if (upwards && (above === undefined ? at < 1 - TOLERANCE : at < to - TOLERANCE)) [to, above] = [at, other];
    if (!upwards && (below === undefined ? at > TOLERANCE : at > from + TOLERANCE)) [from, below] = [at, other];
  }
  return { from, to, below, above };
}

/**
 * The interval of one weight in which the same actions make up the first k, in any order.
 * @param inside rows of the first k
 */
export function headInterval(values: Values, weights: readonly number[], criterion: number, inside: readonly number[]): Interval {
  const outside = values.map((_, row) => row).filter((row) => !inside.includes(row));
  let [from, to] = [0, 1];
  let below: number | undefined;
  let above: number | undefined;
  for (const first of inside) {
    const rows = [first, ...outside];
    const one = weightInterval(
      rows.map((row) => values[row]!),
      weights,
      criterion,
      0,
    );
    if (one.below !== undefined && one.from > from + TOLERANCE) [from, below] = [one.from, rows[one.below]];
    if (one.above !== undefined && one.to < to - TOLERANCE) [to, above] = [one.to, rows[one.above]];
  }
  return { from, to, below, above };
}

/**
 * The smallest change of weights, in the sum of what moves, that brings `behind` level with `ahead`: weight is taken where `ahead`
 * gains most and given where `behind` does. Greedy, and optimal for that measure: each point moved from one criterion to another
 * closes the gap by the difference of their differences, so the widest goes first.
 * @returns the new weights, or undefined when no weights do
 */
export function weightFlip(values: Values, weights: readonly number[], ahead: number, behind: number): number[] | undefined {
  const differences = weights.map((_, k) => values[ahead]![k]! - values[behind]![k]!);
  const moved = [...weights];
  const target = differences.reduce((best, one, k) => (one < differences[best]! - TOLERANCE ? k : best), 0);
  let gap = lead(values, weights, ahead, behind);
  if (gap <= TOLERANCE) return moved;
  if (differences[target]! > TOLERANCE) return undefined;
  const givers = weights.map((_, k) => k).toSorted((a, b) => differences[b]! - differences[a]! || a - b);
  for (const giver of givers) {
    const worth = differences[giver]! - differences[target]!;
    if (worth <= TOLERANCE) return undefined;
    const share = Math.min(moved[giver]!, gap / worth);
    moved[giver]! -= share;
    moved[target]! += share;
    gap -= share * worth;
    if (gap <= TOLERANCE) return moved;
  }
  return undefined;
}

/** The changes of one value alone that bring `behind` level with `ahead`: on which criterion, and to what; the smallest first. */
export function valueFlips(
  values: Values,
  weights: readonly number[],
  ahead: number,
  behind: number,
): readonly { readonly row: number; readonly criterion: number; readonly value: number; readonly change: number }[] {
  const gap = lead(values, weights, ahead, behind);
  return [behind, ahead]
    .flatMap((row) =>
      weights.flatMap((weight, criterion) => {
        if (weight <= TOLERANCE) return [];
        const change = (row === behind ? 1 : -1) * (gap / weight);
        const value = values[row]![criterion]! + change;
        return value < -TOLERANCE || value > 1 + TOLERANCE ? [] : [{ row, criterion, value: Math.min(1, Math.max(0, value)), change }];
      }),
    )
    .toSorted((a, b) => Math.abs(a.change) - Math.abs(b.change) || a.criterion - b.criterion || a.row - b.row);
}

/**
 * The least that `a` can lead `b` by when only the order of the weights is known: min_k (D_1 + … + D_k) / k, over the criteria from
 * the most to the least important, for the corners of that set are the means of the first k criteria.
 */
export function leastLead(differences: readonly number[]): number {
  let sum = 0;
  return differences.reduce((least, one, index) => Math.min(least, (sum += one) / (index + 1)), Infinity);
}

/**
 * The least that `a` can lead `b` by when each weight is known within bounds: every weight at its lower bound, then the rest of the
 * sum poured where `a` leads least.
 */
export function leastLeadWithin(differences: readonly number[], bounds: readonly (readonly [low: number, high: number])[]): number {
  let left = 1 - bounds.reduce((sum, [low]) => sum + low, 0);
  let sum = bounds.reduce((total, [low], k) => total + low * differences[k]!, 0);
  for (const k of differences.map((_, index) => index).toSorted((a, b) => differences[a]! - differences[b]!)) {
    const share = Math.min(left, bounds[k]![1] - bounds[k]![0]);
    sum += share * differences[k]!;
    left -= share;
  }
  return sum;
}
