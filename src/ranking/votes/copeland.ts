// Copeland’s count (1951): duels won less duels lost.

import { type Order, preferred, tiersBy } from './ballots.ts';

export function copelandPoints(orders: readonly Order[], options: readonly string[]): number[] {
  const counts = preferred(orders, options);
  return options.map((_, a) =>
    options.reduce((sum, __, b) => (a === b ? sum : sum + Math.sign(Math.round((counts[a]![b]! - counts[b]![a]!) * 1e9))), 0),
  );
}

export const copeland = (orders: readonly Order[], options: readonly string[]): string[][] =>
  tiersBy(options, copelandPoints(orders, options));
