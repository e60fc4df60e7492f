// What every vote counts: orders with ties, each given by some weight of voters, and who is preferred to whom.

/** Tiers from the best to the worst; an option that is in none comes last, tied with the others left out. */
export interface Order {
  readonly tiers: readonly (readonly string[])[];
  readonly weight: number;
}

/** The place of each option in an order, 0 first; those it leaves out share the last. */
export function placesIn({ tiers }: Order, options: readonly string[]): number[] {
  const place = new Map(tiers.flatMap((tier, index) => tier.map((option) => [option, index] as const)));
  return options.map((option) => place.get(option) ?? tiers.length);
}

/** [a][b]: the weight of the orders that put a before b. */
export function preferred(orders: readonly Order[], options: readonly string[]): number[][] {
  const counts = options.map(() => options.map(() => 0));
  for (const order of orders) {
    const places = placesIn(order, options);
    for (const [a, mine] of places.entries()) for (const [b, other] of places.entries()) if (mine < other) counts[a]![b]! += order.weight;
  }
  return counts;
}

/** Options by their points, the highest first; equal points share a tier, by name inside. */
export function tiersBy(options: readonly string[], points: readonly number[]): string[][] {
  const sorted = options.map((option, index) => ({ option, points: points[index]! }));
  sorted.sort((a, b) => b.points - a.points || (a.option < b.option ? -1 : 1));
  const tiers: { points: number; of: string[] }[] = [];
  for (const one of sorted) {
    const last = tiers.at(-1);
    if (last && Math.abs(last.points - one.points) <= 1e-9) last.of.push(one.option);
    else tiers.push({ points: one.points, of: [one.option] });
  }
  return tiers.map(({ of }) => of.toSorted());
}

/** The option that wins every duel, when there is one (Condorcet 1785). */
export function condorcetWinner(orders: readonly Order[], options: readonly string[]): string | undefined {
  const counts = preferred(orders, options);
  return options.find((_, a) => options.every((__, b) => a === b || counts[a]![b]! > counts[b]![a]! + 1e-9));
}
