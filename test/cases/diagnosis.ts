// How the published cases of the diagnosis are asked of the library.

import { bipartiteModularity, closeness, cosine, formalConcepts, jaccard, overlap, type Ties } from '../../src/diagnosis/affiliation.ts';
import { cohenKappa, fleissKappa, krippendorffAlpha } from '../../src/diagnosis/agreement.ts';
import { agreementsOf, type Matrix, powerOf } from '../../src/diagnosis/mactor.ts';
import { kendallW } from '../../src/ranking/votes/agreement.ts';

type Edges = readonly (readonly [string | number, string | number])[];

/** Ties from actors to events. */
const tiesOf = ({ actors, edges }: { actors: readonly string[]; edges: Edges }): Ties =>
  new Map(actors.map((actor) => [actor, new Set(edges.filter(([from]) => from === actor).map(([, to]) => String(to)))]));

const context = ({ context: rows }: { context: Readonly<Record<string, readonly string[]>> }): Ties =>
  new Map(Object.entries(rows).map(([name, own]) => [name, new Set(own)]));

/** The neighbours of each node of a one-mode network. */
const neighbours = (edges: Edges, node: string | number): ReadonlySet<string> =>
  new Set(edges.flatMap(([a, b]) => (a === node ? [String(b)] : b === node ? [String(a)] : [])));

export const DIAGNOSIS: Readonly<Record<string, (input: never, expected: never) => Readonly<Record<string, unknown>>>> = {
  formal_concepts: (input: Parameters<typeof context>[0]) => ({ n_concepts: formalConcepts(context(input)).concepts.length }),
  formal_concept_extent: (input: Parameters<typeof context>[0] & { intent: readonly string[] }) => ({
    extent: formalConcepts(context(input)).concepts.find(({ themes }) => themes.join() === [...input.intent].sort().join())?.organisations,
  }),
  kendall_w: ({ rankings }: { rankings: readonly (readonly number[])[] }) => {
    const W = kendallW(rankings)!;
    const [judges, items] = [rankings.length, rankings[0]!.length];
    // W = 12 S / (m² (n³ − n))
    return { W, S: (W * judges ** 2 * (items ** 3 - items)) / 12 };
  },
  jaccard_cosine: (input: { actors: readonly string[]; edges: Edges }) => {
    const ties = tiesOf(input);
    const of = (name: string): ReadonlySet<string> => ties.get(input.actors.find((one) => one.startsWith(name))!)!;
    return {
      jaccard_Evelyn_Theresa: jaccard(of('Evelyn'), of('Theresa')),
      jaccard_Olivia_Flora: jaccard(of('Olivia'), of('Flora')),
      cosine_Evelyn_Theresa: cosine(of('Evelyn'), of('Theresa')),
      cosine_Evelyn_Laura: cosine(of('Evelyn'), of('Laura')),
    };
  },
  jaccard: ({ edges, pair: [a, b] }: { edges: Edges; pair: readonly [number, number] }) => ({
    jaccard: jaccard(neighbours(edges, a), neighbours(edges, b)),
  }),
  bipartite_closeness: (input: { actors: readonly string[]; edges: Edges }) => Object.fromEntries(closeness(tiesOf(input))),
  projection_overlap: (input: { actors: readonly string[]; edges: Edges }) => {
    const ties = tiesOf(input);
    const of = (name: string): string => input.actors.find((one) => one.startsWith(name))!;
    return {
      EvelynTheresa: overlap(ties, of('Evelyn'), of('Theresa')),
      EvelynLaura: overlap(ties, of('Evelyn'), of('Laura')),
      deg_Evelyn: overlap(ties, of('Evelyn'), of('Evelyn')),
      deg_Laura: overlap(ties, of('Laura'), of('Laura')),
      deg_Theresa: overlap(ties, of('Theresa'), of('Theresa')),
      deg_Olivia: overlap(ties, of('Olivia'), of('Olivia')),
      edges_total: [...ties.values()].reduce((sum, own) => sum + own.size, 0),
    };
  },
  bipartite_modularity: ({
    edges,
    communities,
    red,
  }: {
    edges: Edges;
    communities: readonly (readonly number[])[];
    red: readonly number[];
  }) => ({
    Q: bipartiteModularity(
      edges.map(([a, b]) => [String(a), String(b)]),
      communities.map((one) => new Set(one.map(String))),
      new Set(red.map(String)),
    ),
  }),
  krippendorff_alpha: ({ ratings, metric }: { ratings: readonly (readonly (number | null)[])[]; metric: 'nominal' | 'interval' }) => ({
    alpha: krippendorffAlpha(
      ratings.map((row) => row.map((one) => one ?? undefined)),
      metric,
    ),
  }),
  fleiss_kappa: ({ table }: { table: Matrix }) => {
    const { kappa, observed, expected, byCategory } = fleissKappa(table);
    return { kappa, Pbar: observed, Pe: expected, by_category: byCategory };
  },
  cohen_kappa: ({ table }: { table: Matrix }) => ({ kappa: cohenKappa(table) }),
  cohen_kappa_linear: ({ table }: { table: Matrix }) => ({ kappa: cohenKappa(table, 'linear') }),
  mactor_power: ({ MID }: { MID: Matrix }) => {
    const { midi, influence, dependence, power } = powerOf(MID);
    return { MIDI: midi, I: influence, D: dependence, R: power };
  },
  mactor_simple: ({ MAO2 }: { MAO2: Matrix }) => {
    const { convergence, divergence } = agreementsOf(MAO2, 'count');
    return { '1CAA': convergence, '1DAA': divergence };
  },
  mactor_valued: ({ MAO2 }: { MAO2: Matrix }) => ({ '2CAA': agreementsOf(MAO2, 'value').convergence }),
};
