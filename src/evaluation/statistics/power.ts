// What could be seen, before looking: power, the smallest effect that would be seen, the smallest p that could be reached.

import { fisher, rateRatio } from './counts.ts';
import { invert, normal, probit, studentQuantile } from './special.ts';

/** The chance of seeing a difference of two shares, n in each group (Fleiss, 1981; as R’s power.prop.test). */
export function powerOfShares(n: number, p1: number, p2: number, alpha = 0.05, sides: 1 | 2 = 2): number {
  const z = probit(1 - alpha / sides);
  const pooled = Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
  const apart = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return apart === 0 ? 1 : normal((Math.sqrt(n) * Math.abs(p1 - p2) - z * pooled) / apart);
}

/** How many in each group for a power. */
export const sizeForShares = (p1: number, p2: number, power: number, alpha = 0.05): number =>
  invert((n) => powerOfShares(n, p1, p2, alpha), power, 2, 1e9);

/** The share nearest to p1, above it, that would be seen; undefined when none would. */
export function leastShareSeen(n: number, p1: number, power = 0.8, alpha = 0.05): number | undefined {
  return powerOfShares(n, p1, 1, alpha) < power ? undefined : invert((p2) => powerOfShares(n, p1, p2, alpha), power, p1, 1);
}

/** Cohen’s h, the distance of two shares (Cohen, 1988). */
export const cohenH = (p1: number, p2: number): number => 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));

/** The chance of seeing a distance h, n in each group (Cohen, 1988). */
export function powerOfH(h: number, n: number, alpha = 0.05, alternative: 'two-sided' | 'greater' = 'two-sided'): number {
  const shift = h * Math.sqrt(n / 2);
  if (alternative === 'greater') return normal(shift - probit(1 - alpha));
  const z = probit(1 - alpha / 2);
  return normal(shift - z) + normal(-z - shift);
}

/** The smallest effect that would be seen four times in five, from the error of its estimate. */
export const detectable = (se: number, df?: number): number =>
  df === undefined ? (probit(0.975) + probit(0.8)) * se : (studentQuantile(0.975, df) + studentQuantile(0.8, df)) * se;

/** The smallest p that any after could give against a count before. */
export const leastCountP = (before: number, exposure1 = 1, exposure2 = 1): number => rateRatio(0, exposure2, before, exposure1).p;

/** The smallest p that any table with these totals could give. */
export function leastTableP(x1: number, n1: number, n2: number): number {
  return Math.min(
    fisher([
      [x1, n1 - x1],
      [0, n2],
    ]).p,
    fisher([
      [x1, n1 - x1],
      [n2, 0],
    ]).p,
  );
}

/** p-values adjusted for their number, so that few of those retained are false alarms (Benjamini & Hochberg, 1995). */
export function benjaminiHochberg(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => values[b]! - values[a]!);
  const adjusted = [...values];
  let least = 1;
  for (const [position, index] of order.entries()) {
    least = Math.min(least, (values[index]! * values.length) / (values.length - position));
    adjusted[index] = least;
  }
  return adjusted;
}
