// How the published cases of comparisons two by two, and of distances to an ideal, are asked of the library.

import { closeness } from '../../src/ranking/methods/topsis.ts';
import { concordanceOn, credibilityOf, discordanceOn } from '../../src/ranking/outranking.ts';
import type { Preference } from '../../src/ranking/preference.ts';
import { flowsOf, preferencesOf } from '../../src/ranking/promethee.ts';
import { tiersBy } from '../../src/ranking/votes/ballots.ts';
import { type Adapter, idsOf, keyed, rowsOf, type Scores, shared, type Table } from './ranking-tables.ts';

interface Threshold {
  readonly q: number | readonly [number, number];
  readonly p: number | readonly [number, number];
  readonly v?: number | readonly [number, number];
}

/** Thresholds that grow with the score of the first of a pair, which odas’s own do not: the case tests the formulas under them. */
function pairOf(table: Table<Threshold>, first: Scores, second: Scores) {
  const on = table.criteria.map(({ id, direction, params }) => {
    const at = (one: Threshold['q'] | undefined): number | undefined =>
      typeof one === 'number' || one === undefined ? one : one[0] * first[id]! + one[1];
    const thresholds = { indifference: at(params!.q)!, strict: at(params!.p)!, veto: at(params!.v) };
    const worseBy = direction === 'max' ? second[id]! - first[id]! : first[id]! - second[id]!;
    return { concordance: concordanceOn(worseBy, thresholds), discordance: discordanceOn(worseBy, thresholds) };
  });
  const weights = shared(table.criteria.map(({ weight }) => weight));
  const concordance = on.reduce((sum, one, index) => sum + weights[index]! * one.concordance, 0);
  const discordances = on.map((one) => one.discordance);
  return { concordance, discordances, credibility: credibilityOf(concordance, discordances) };
}

function promethee(table: Table<{ type: Preference['function']; q?: number; p?: number; s?: number }>, expected: Record<string, unknown>) {
  const ids = idsOf(table.alternatives);
  const criteria = table.criteria.map((one) => ({
    ...one,
    preference: { function: one.params?.type, indifference: one.params?.q ?? one.params?.s, strict: one.params?.p },
  }));
  const matrix = preferencesOf(rowsOf(table), criteria);
  const flows = flowsOf(matrix);
  const others = ids.length - 1;
  const sums = (of: readonly number[]): Record<string, number> =>
    keyed(
      ids,
      of.map((one) => one * others),
    );
  const printed = expected['preferenceIndices'] as Record<string, Record<string, number>> | undefined;
  return {
    preferenceIndices: keyed(
      ids,
      matrix.map((row) => keyed(ids, row)),
    ),
    ...(printed && {
      netFlowsFromPublishedMatrix: keyed(ids, flowsOf(ids.map((id) => ids.map((other) => printed[id]![other] ?? 0))).net),
    }),
    scores: keyed(ids, flows.net),
    ranking: tiersBy(ids, flows.net),
    best: tiersBy(ids, flows.net)[0]![0],
    sumPositive: sums(flows.positive),
    sumNegative: sums(flows.negative),
    sumNet: sums(flows.net),
  };
}

function topsisOf(table: Table, expected: Record<string, unknown>) {
  const plain = table.params?.['normalisation'] === 'none';
  const solved = (alternatives: Table['alternatives']) => {
    const weights = table.criteria.map(({ weight }) => weight);
    const near = closeness(
      rowsOf({ criteria: table.criteria, alternatives }),
      table.params?.['weightsNormalised'] === true ? shared(weights) : weights,
      table.criteria.map(({ direction }) => direction),
      plain ? 'none' : 'vector',
    );
    return { scores: keyed(idsOf(alternatives), near), ranking: tiersBy(idsOf(alternatives), near) };
  };
  if (!('scoresABC' in expected)) return solved(table.alternatives);
  const [three, four] = [solved(table.alternatives.filter(({ id }) => id !== 'D')), solved(table.alternatives)];
  return { scoresABC: three.scores, rankingABC: three.ranking, scoresABCD: four.scores, rankingABCD: four.ranking };
}

export const PAIRS: Readonly<Record<string, Adapter>> = {
  'promethee-2': promethee,
  'promethee-flows': ({ alternatives }: { alternatives: readonly { id: string; preferenceOver: Scores }[] }) => {
    const ids = idsOf(alternatives);
    const { positive, negative, net } = flowsOf(alternatives.map(({ preferenceOver }) => ids.map((id) => preferenceOver[id] ?? 0)));
    return { positive: keyed(ids, positive), negative: keyed(ids, negative), net: keyed(ids, net), ranking: tiersBy(ids, net) };
  },
  topsis: topsisOf,
  'electre-3-concordance': (table: Table<Threshold>, { concordance }: { concordance: Scores }) => ({
    concordance: Object.fromEntries(
      Object.keys(concordance).map((pair) => {
        const [a, b] = pair.split('|').map((name) => table.alternatives.find(({ id }) => id === name)!.scores);
        return [pair, pairOf(table, a!, b!).concordance];
      }),
    ),
  }),
  'electre-3-credibility': (table: Table<Threshold>) => {
    const pairs = table.alternatives.flatMap((a) =>
      table.alternatives.filter((b) => b !== a).map((b) => [`${a.id}|${b.id}`, pairOf(table, a.scores, b.scores)] as const),
    );
    return {
      concordance: Object.fromEntries(pairs.map(([name, one]) => [name, one.concordance])),
      discordance: Object.fromEntries(
        pairs.map(([name, one]) => [name, Object.fromEntries(one.discordances.map((value, index) => [`c0${index + 1}`, value]))]),
      ),
      credibility: Object.fromEntries(pairs.map(([name, one]) => [name, one.credibility])),
    };
  },
};
