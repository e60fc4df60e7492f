// Who needs what: the matrix of organisations and themes, its order, and the blocks of needs that several organisations share.

import type { Corpus } from '../corpus/corpus.ts';
import { bipartiteModularity, closeness, type Concept, dendrogram, formalConcepts, type Merge, overlap, type Ties } from './affiliation.ts';
import { type Said, voicesOf } from './said.ts';

const ASKS = new Set<Said['kind']>(['need', 'expectation']);
/** Beyond this many organisations no tree of likeness can be read. */
const MOST_COMPARED = 300;

/** Organisations and themes, with how many extracts each spoke of each in. */
export interface Matrix {
  /** Organisations heard, those that speak of the same themes side by side. */
  readonly organisations: readonly string[];
  /** Themes, the most shared first. */
  readonly themes: readonly string[];
  readonly count: (organisation: string, theme: string) => number;
  /** Whether it asks for something there, rather than only speaks of it. */
  readonly asks: (organisation: string, theme: string) => boolean;
}

/** Organisation × theme, every kind of extract; themes as coded. */
export function matrixOf(corpus: Corpus): Matrix {
  const counts = new Map<string, Map<string, { all: number; asks: boolean }>>();
  const speakers = new Map<string, Set<string>>();
  for (const { organisation, themes, kind } of voicesOf(corpus).said) {
    const row = counts.get(organisation) ?? new Map<string, { all: number; asks: boolean }>();
    counts.set(organisation, row);
    for (const theme of themes) {
      const cell = row.get(theme) ?? { all: 0, asks: false };
      row.set(theme, cell);
      cell.all += 1;
      cell.asks ||= ASKS.has(kind);
      speakers.set(theme, (speakers.get(theme) ?? new Set()).add(organisation));
    }
  }
  const ties: Ties = new Map([...counts].map(([organisation, row]) => [organisation, new Set(row.keys())]));
  const near = closeness(bounded(ties));
  return {
    organisations: ties.size > MOST_COMPARED ? [...ties.keys()].sort() : orderOf(dendrogram(bounded(ties)), ties),
    // As many speakers: the theme nearest to the others first.
    themes: [...speakers]
      .sort(([a, x], [b, y]) => y.size - x.size || (near.get(b) ?? 0) - (near.get(a) ?? 0) || (a < b ? -1 : 1))
      .map(([theme]) => theme),
    count: (organisation, theme) => counts.get(organisation)?.get(theme)?.all ?? 0,
    asks: (organisation, theme) => counts.get(organisation)?.get(theme)?.asks ?? false,
  };
}

const bounded = (ties: Ties): Ties => (ties.size > MOST_COMPARED ? new Map() : ties);

/** Themes that each organisation asks something on. */
export function needsByOrganisation(corpus: Corpus): Ties {
  const ties = new Map<string, Set<string>>();
  for (const { organisation, themes, kind } of voicesOf(corpus).said) {
    if (!ASKS.has(kind) || themes.length === 0) continue;
    const own = ties.get(organisation) ?? new Set();
    ties.set(organisation, own);
    for (const theme of themes) own.add(theme);
  }
  return ties;
}

/** Blocks of at least two organisations that all ask for the same two themes or more, the largest first. */
export function sharedBlocksOf(corpus: Corpus): { readonly blocks: readonly Concept[]; readonly isWhole: boolean } {
  const { organisation } = voicesOf(corpus);
  const { concepts, isWhole } = formalConcepts(needsByOrganisation(corpus), { least: 2 });
  const area = ({ organisations, themes }: Concept): number => organisations.length * themes.length;
  const spheres = new Map(concepts.map((one) => [one, new Set(one.organisations.flatMap((id) => organisation(id).spheres)).size]));
  return {
    isWhole,
    blocks: concepts
      .filter(({ organisations, themes }) => organisations.length >= 2 && themes.length >= 2)
      .sort((a, b) => area(b) - area(a) || spheres.get(b)! - spheres.get(a)! || (a.themes.join() < b.themes.join() ? -1 : 1)),
  };
}

/** How alike organisations are in what they speak of; undefined when there are too many to compare. */
export interface Likeness {
  /** The most alike first. */
  readonly merges: readonly Merge[];
  /** The groups in which organisations share themes among themselves more than with others. */
  readonly groups: readonly (readonly string[])[];
  /** For each merge of two organisations alone, how many themes they share. */
  readonly shared: (one: string, other: string) => number;
}

export function likenessOf(ties: Ties): Likeness {
  const merges = dendrogram(bounded(ties));
  return { merges, groups: groupsOf(merges, ties), shared: (one, other) => overlap(ties, one, other) };
}

/** The cut of the tree at which themes stay most within groups (Barber 2007); each theme goes with the group that speaks of it most. */
function groupsOf(merges: readonly Merge[], ties: Ties): (readonly string[])[] {
  const edges = [...ties].flatMap(([one, themes]) => [...themes].map((theme) => [`o ${one}`, `t ${theme}`] as const));
  const first = new Set([...ties.keys()].map((one) => `o ${one}`));
  let groups: (readonly string[])[] = [...bounded(ties).keys()].sort().map((one) => [one]);
  let best = { groups, modularity: -Infinity };
  const weigh = (): void => {
    const held = groups.map((group) => new Set(group.map((one) => `o ${one}`)));
    for (const theme of new Set(edges.map(([, to]) => to))) {
      const by = held.map((group) => edges.filter(([from, to]) => to === theme && group.has(from)).length);
      held[by.indexOf(Math.max(...by))]?.add(theme);
    }
    const modularity = edges.length === 0 ? 0 : bipartiteModularity(edges, held, first);
    if (modularity > best.modularity + 1e-12) best = { groups, modularity };
  };
  if (groups.length > 60) return [];
  weigh();
  for (const { left, right } of merges) {
    groups = [...groups.filter((one) => one.join() !== left.join() && one.join() !== right.join()), [...left, ...right].sort()];
    weigh();
  }
  return best.groups.toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}

/** The order of the leaves of the tree. */
function orderOf(merges: readonly Merge[], ties: Ties): string[] {
  const runs = new Map([...ties.keys()].sort().map((one) => [one, [one]]));
  for (const { left, right } of merges) {
    const [a, b] = [runs.get(left.join())!, runs.get(right.join())!];
    runs.set([...left, ...right].sort().join(), [...a, ...b]);
  }
  return merges.length === 0 ? [...ties.keys()] : runs.get([...ties.keys()].sort().join())!;
}
