// Borda’s count (1784): one point for each option beaten in each order, half a point for each tie.

import { type Order, placesIn, tiersBy } from './ballots.ts';

/** The points of each option, counted from 0 for the last. */
export function bordaPoints(orders: readonly Order[], options: readonly string[]): number[] {
  const points = options.map(() => 0);
  for (const order of orders) {
    const places = placesIn(order, options);
    for (const [a, mine] of places.entries())
      for (const [b, other] of places.entries()) if (a !== b) points[a]! += order.weight * (mine < other ? 1 : mine === other ? 0.5 : 0);
  }
  return points;
}

export const borda = (orders: readonly Order[], options: readonly string[]): string[][] => tiersBy(options, bordaPoints(orders, options));
