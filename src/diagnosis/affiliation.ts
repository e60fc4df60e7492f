// Organisations and the themes they speak of, as a two-mode network: what they share, how alike they are, who stands at the centre.

/** Who is tied to what: `ties.get(organisation)` holds the themes. */
export type Ties = ReadonlyMap<string, ReadonlySet<string>>;

const sorted = (names: Iterable<string>): string[] => [...names].sort();
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => [...one].filter((name) => other.has(name)).length;

/** How many themes two organisations share (Breiger 1974, Social Forces 53:181); of one with itself, how many it has. */
export function overlap(ties: Ties, one: string, other: string): number {
  return shared(ties.get(one) ?? new Set(), ties.get(other) ?? new Set());
}

/** Jaccard’s similarity (1901): what two sets share, over what either has; 1 for two empty ones. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = shared(one, other);
  const either = one.size + other.size - both;
  return either === 0 ? 1 : both / either;
}

/** Cosine of two sets (Ochiai 1957); 0 when one is empty. */
export function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 || other.size === 0 ? 0 : shared(one, other) / Math.sqrt(one.size * other.size);
}

/** Two groups that join, and how alike they are when they do. */
export interface Merge {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly similarity: number;
}

/** Average-linkage clustering (Sokal & Michener 1958) of organisations by Jaccard: merges, the most alike first; ties in alphabetical order. */
export function dendrogram(ties: Ties): Merge[] {
  const groups: string[][] = sorted(ties.keys()).map((name) => [name]);
  const between = groups.map(([one]) => groups.map(([other]) => jaccard(ties.get(one!)!, ties.get(other!)!)));
  const merges: Merge[] = [];
  while (groups.length > 1) {
    let best: [number, number] = [0, 1];
    for (let i = 0; i < groups.length; i += 1)
      for (let j = i + 1; j < groups.length; j += 1) if (between[i]![j]! > between[best[0]]![best[1]]! + 1e-12) best = [i, j];
    const [i, j] = best;
    const [left, right] = [groups[i]!, groups[j]!];
    merges.push({ left, right, similarity: between[i]![j]! });
    for (let k = 0; k < groups.length; k += 1) {
      const mean = (between[i]![k]! * left.length + between[j]![k]! * right.length) / (left.length + right.length);
      between[i]![k] = mean;
      between[k]![i] = mean;
    }
    groups[i] = sorted([...left, ...right]);
    groups.splice(j, 1);
    between.splice(j, 1);
    for (const row of between) row.splice(j, 1);
  }
  return merges;
}

/** Closeness in a two-mode network (Borgatti & Everett 1997, Social Networks 19:243): 1 when as near to all as can be. */
export function closeness(ties: Ties): ReadonlyMap<string, number> {
  const others = sorted(new Set([...ties.values()].flatMap((themes) => [...themes])));
  const near = new Map<string, string[]>();
  const link = (one: string, other: string): void => void near.set(one, [...(near.get(one) ?? []), other]);
  for (const [organisation, themes] of ties)
    for (const theme of themes) {
      link(`o ${organisation}`, `t ${theme}`);
      link(`t ${theme}`, `o ${organisation}`);
    }
  const all = [...sorted(ties.keys()).map((name) => `o ${name}`), ...others.map((name) => `t ${name}`)];
  return new Map(
    all.map((from) => {
      const distance = new Map([[from, 0]]);
      for (const at of distance.keys())
        for (const next of near.get(at) ?? []) if (!distance.has(next)) distance.set(next, distance.get(at)! + 1);
      const far = [...distance.values()].reduce((sum, one) => sum + one, 0);
      const [own, other] = from.startsWith('o ') ? [ties.size, others.length] : [others.length, ties.size];
      const reached = (distance.size - 1) / (all.length - 1);
      return [from.slice(2), far === 0 ? 0 : ((other + 2 * (own - 1)) / far) * reached];
    }),
  );
}

/** Modularity of a partition of a two-mode network (Barber 2007, Phys. Rev. E 76:066102). */
export function bipartiteModularity(
  edges: readonly (readonly [string, string])[],
  communities: readonly ReadonlySet<string>[],
  first: ReadonlySet<string>,
): number {
  const degree = new Map<string, number>();
  for (const edge of edges) for (const node of edge) degree.set(node, (degree.get(node) ?? 0) + 1);
  const total = edges.length;
  return communities.reduce((sum, community) => {
    const inside = edges.filter(([a, b]) => community.has(a) && community.has(b)).length;
    const weigh = (isFirst: boolean): number =>
      [...community].filter((node) => first.has(node) === isFirst).reduce((all, node) => all + (degree.get(node) ?? 0), 0);
    return sum + inside / total - (weigh(true) * weigh(false)) / total ** 2;
  }, 0);
}

/** A formal concept (Ganter & Wille 1999): all organisations that share all these themes, and nothing could be added to either. */
export interface Concept {
  readonly organisations: readonly string[];
  readonly themes: readonly string[];
}

/** Concepts beyond this many are not enumerated: more could not be read. */
export const MOST_CONCEPTS = 20_000;
/** Words of 32 organisations compared before giving up: a second or two. */
const MOST_WORK = 400_000_000;

/**
 * Every formal concept, each once, by closing one theme after another (Kuznetsov 1993, Close-by-One): exact, whatever the order of the ties.
 * @param least organisations below which a concept is left out
 * @returns `isWhole` is false when there were too many
 */
export function formalConcepts(
  ties: Ties,
  { most = MOST_CONCEPTS, least = 0 }: { readonly most?: number; readonly least?: number } = {},
): { readonly concepts: readonly Concept[]; readonly isWhole: boolean } {
  const organisations = sorted(ties.keys());
  const themes = sorted(new Set([...ties.values()].flatMap((own) => [...own])));
  const size = Math.ceil(organisations.length / 32);
  /** For each theme, the organisations that have it, one bit each. */
  const columns = themes.map((theme) => {
    const bits = new Uint32Array(size);
    for (const [o, name] of organisations.entries()) if (ties.get(name)!.has(theme)) bits[o >> 5]! |= 1 << (o & 31);
    return bits;
  });
  const whole = new Uint32Array(size);
  for (const o of organisations.keys()) whole[o >> 5]! |= 1 << (o & 31);
  const has = (extent: Uint32Array, column: Uint32Array): boolean => extent.every((bits, word) => (bits & ~column[word]!) === 0);
  const concepts: Concept[] = [];
  let work = 0;
  let isWhole = true;
  const visit = (extent: Uint32Array, intent: readonly boolean[], from: number): void => {
    if (concepts.length >= most || work > MOST_WORK) {
      isWhole = false;
      return;
    }
    concepts.push({
      organisations: organisations.filter((_, o) => (extent[o >> 5]! >>> (o & 31)) & 1),
      themes: themes.filter((_, t) => intent[t]),
    });
    for (let t = from; t < themes.length; t += 1) {
      if (intent[t]) continue;
      const narrower = extent.map((bits, word) => bits & columns[t]![word]!);
      work += size * themes.length;
      if (count(narrower) < least) continue;
      const closed = columns.map((column) => has(narrower, column));
      // Found once only: when closing brought no theme that comes before.
      if (closed.every((own, before) => before >= t || own === intent[before])) visit(narrower, closed, t + 1);
    }
  };
  if (organisations.length >= least)
    visit(
      whole,
      columns.map((column) => has(whole, column)),
      0,
    );
  return { concepts, isWhole };
}

function count(bits: Uint32Array): number {
  let total = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) total += 1;
  return total;
}
