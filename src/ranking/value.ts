// Value on one criterion: scales are declared and worded, never taken from the actions compared.

/** A quantity known within bounds; `centre` is the best single guess. */
export interface Interval {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
}

export const exactly = (value: number): Interval => ({ low: value, centre: value, high: value });

/**
 * A value function given by points, linear between them.
 * @param cutoffs scores in increasing order, with their `values`
 * @param beyond whether the first and last slopes go on, or the value is clipped
 */
export function piecewiseLinear(
  score: number,
  cutoffs: readonly number[],
  values: readonly number[],
  beyond: 'clip' | 'interpolate' = 'clip',
): number {
  const last = cutoffs.length - 1;
  if (beyond === 'clip' && score <= cutoffs[0]!) return values[0]!;
  if (beyond === 'clip' && score >= cutoffs[last]!) return values[last]!;
  let index = 0;
  while (index < last - 1 && score > cutoffs[index + 1]!) index += 1;
  const share = (score - cutoffs[index]!) / (cutoffs[index + 1]! - cutoffs[index]!);
  return values[index]! + share * (values[index + 1]! - values[index]!);
}

/** The value between 0 and 1 of a score on a declared scale, clipped at its ends (reversed when less is better). */
export function valueOf(score: number, scale: { readonly min: number; readonly max: number }, direction: 'max' | 'min'): number {
  if (!(scale.max > scale.min)) throw new RangeError('a scale must have a width');
  return piecewiseLinear(score, [scale.min, scale.max], direction === 'max' ? [0, 1] : [1, 0]);
}

/** The value interval of a score interval; on a criterion to be reduced, its ends change places. */
export function valuesOf(score: Interval, scale: { readonly min: number; readonly max: number }, direction: 'max' | 'min'): Interval {
  const [low, centre, high] = [score.low, score.centre, score.high].map((one) => valueOf(one, scale, direction)) as [
    number,
    number,
    number,
  ];
  return direction === 'max' ? { low, centre, high } : { low: high, centre, high: low };
}

/**
 * The middle of ballots' scores: of an even number, the interval of the two middle ones.
 * @param scores at least one
 */
export function median(scores: readonly Interval[]): Interval {
  const sorted = (key: keyof Interval): number[] => scores.map((one) => one[key]).sort((a, b) => a - b);
  const lower = Math.ceil(scores.length / 2) - 1;
  const upper = Math.floor(scores.length / 2);
  const centres = sorted('centre');
  return { low: sorted('low')[lower]!, centre: (centres[lower]! + centres[upper]!) / 2, high: sorted('high')[upper]! };
}

/** The mean of intervals, each with a weight. */
export function weightedMean(parts: readonly { readonly weight: number; readonly of: Interval }[]): Interval {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (key: keyof Interval): number => parts.reduce((sum, { weight, of }) => sum + weight * of[key], 0) / total;
  return { low: mean('low'), centre: mean('centre'), high: mean('high') };
}
