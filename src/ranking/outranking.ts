// Reading a pair in the manner of ELECTRE III (Roy 1978): how much of the weight agrees that a first action is at least as good as a
// second, and whether one criterion objects too much for the others to make up for it. No ranking is distilled from it.

import type { Criterion, Problem } from './problem.ts';
import { turned } from './promethee.ts';

export interface Thresholds {
  /** Up to this difference, none is felt. */
  readonly indifference: number;
  /** From this difference, the other is better without doubt. */
  readonly strict: number;
  /** From this difference, nothing makes up for it; undefined when everything can be. */
  readonly veto: number | undefined;
}

/** From 0, the first action is much worse, to 1, it is at least as good. */
export function concordanceOn(worseBy: number, { indifference: q, strict: p }: Thresholds): number {
  if (worseBy <= q + 1e-9) return 1;
  return worseBy >= p - 1e-9 ? 0 : (p - worseBy) / (p - q);
}

/** From 0, no objection, to 1, a veto. */
export function discordanceOn(worseBy: number, { strict: p, veto: v }: Thresholds): number {
  if (v === undefined || worseBy <= p + 1e-9) return 0;
  return worseBy >= v - 1e-9 ? 1 : (worseBy - p) / (v - p);
}

/** The credibility of “the first is at least as good”: the concordance, lowered by each objection greater than it. */
export function credibilityOf(concordance: number, discordances: readonly number[]): number {
  return discordances.reduce((sum, one) => (one > concordance + 1e-12 ? (sum * (1 - one)) / (1 - concordance) : sum), concordance);
}

/** From this credibility, the statement is accepted. */
export const CUT = 0.6;

export interface Pair {
  readonly concordance: number;
  readonly credibility: number;
  /** Criteria that object, the strongest first. */
  readonly objections: readonly { readonly criterion: Criterion; readonly veto: boolean }[];
}

/** Whether one action outranks another, at the centres of their scores. */
export function outranking({ alternatives, criteria }: Problem, first: string, second: string): Pair {
  const [a, b] = [first, second].map((id) => alternatives.find((one) => one.id === id)!);
  const on = criteria.map((criterion, index) => {
    const worseBy = turned(b!.cells[index]!, criterion).centre - turned(a!.cells[index]!, criterion).centre;
    const { indifference = 0, strict, veto } = criterion.preference ?? {};
    const thresholds = { indifference, strict: Math.max(indifference, strict ?? indifference), veto };
    return { criterion, concordance: concordanceOn(worseBy, thresholds), discordance: discordanceOn(worseBy, thresholds) };
  });
  const concordance = on.reduce((sum, one) => sum + one.criterion.weight * one.concordance, 0);
  return {
    concordance,
    credibility: credibilityOf(
      concordance,
      on.map((one) => one.discordance),
    ),
    objections: on
      .filter((one) => one.discordance > 0)
      .toSorted((one, other) => other.discordance - one.discordance)
      .map((one) => ({ criterion: one.criterion, veto: one.discordance >= 1 })),
  };
}
