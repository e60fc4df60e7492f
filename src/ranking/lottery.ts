// What is uncertain in a problem, as something to draw from: the weights in one of four ways, the scores within what ballots leave open.

import type { Poll } from './poll.ts';
import { valueOn } from './poll.ts';
import type { Alternative, Problem } from './problem.ts';
import { gammaOf, type Random } from './random.ts';
import type { Lottery } from './smaa.ts';

/**
 * `around`: near the group’s weights; `free`: any weights; `ordinal`: any that keep the group’s order; `ballots`: those of one ballot
 * drawn at random.
 */
export const WEIGHTINGS = ['around', 'free', 'ordinal', 'ballots'] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/** `bounds`: anywhere between what the middle ballots say; `ballots`: for each cell, what one ballot drawn at random says. */
export type Scoring = 'bounds' | 'ballots';

/** How closely weights are drawn around the group’s: a criterion of 30 % then lies between 21 and 39 % in two thirds of draws. */
const CLOSENESS = 24;

/** Weights drawn uniformly among all that add up to one. */
export function freely(random: Random, into: Float64Array): void {
  let sum = 0;
  for (let j = 0; j < into.length; j += 1) {
    const one = -Math.log(1 - random());
    into[j] = one;
    sum += one;
  }
  for (let j = 0; j < into.length; j += 1) into[j] = into[j]! / sum;
}

/** Weights drawn uniformly among those that keep an order, given as the criteria from the most to the least important. */
export function inOrder(order: readonly number[]): Lottery['weights'] {
  const sorted = new Float64Array(order.length);
  return (random, into) => {
    freely(random, sorted);
    sorted.sort();
    for (const [position, criterion] of order.entries()) into[criterion] = sorted[order.length - 1 - position]!;
  };
}

/** Weights drawn from the Dirichlet law whose mean is the group’s. */
function around(weights: readonly number[]): Lottery['weights'] {
  const laws = weights.map((weight) => (weight > 0 ? gammaOf(CLOSENESS * weight) : () => 0));
  return (random, into) => {
    let sum = 0;
    for (let j = 0; j < laws.length; j += 1) {
      const one = laws[j]!(random);
      into[j] = one;
      sum += one;
    }
    for (let j = 0; j < laws.length; j += 1) into[j] = sum > 0 ? into[j]! / sum : weights[j]!;
  };
}

function weightsOf(problem: Problem, poll: Poll | undefined, weighting: Weighting): Lottery['weights'] {
  const weights = problem.criteria.map(({ weight }) => weight);
  if (weighting === 'free') return freely;
  if (weighting === 'ordinal') return inOrder(weights.map((_, index) => index).toSorted((a, b) => weights[b]! - weights[a]! || a - b));
  const given = (poll?.voters ?? []).flatMap((voter) => (voter.weights ? [voter.weights] : []));
  if (weighting === 'ballots' && given.length > 0) return (random, into) => into.set(given[Math.floor(random() * given.length)]!);
  return around(weights);
}

function triangular(random: Random, low: number, mode: number, high: number): number {
  const u = random();
  const cut = (mode - low) / (high - low);
  return u < cut ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** The lottery of the actions given; the others of the problem are left out. */
export function lotteryOf(
  problem: Problem,
  alternatives: readonly Alternative[],
  { poll, weighting, scoring }: { readonly poll?: Poll | undefined; readonly weighting: Weighting; readonly scoring: Scoring },
): Lottery {
  const m = problem.criteria.length;
  const sure: [number, number][] = [];
  const drawn: { readonly at: number; readonly low: number; readonly centre: number; readonly high: number; readonly mode: boolean }[] = [];
  const picked: { readonly at: number; readonly from: readonly number[] }[] = [];
  for (const [a, alternative] of alternatives.entries())
    for (const [j, { value, mode = false }] of alternative.cells.entries()) {
      const at = a * m + j;
      const criterion = problem.criteria[j]!;
      const said =
        scoring === 'ballots' && poll && criterion.computed === undefined
          ? poll.voters.flatMap(({ scores }) => {
              const score = scores.get(alternative.id)?.[j];
              return score ? [valueOn(score.centre, criterion)] : [];
            })
          : [];
      if (said.length > 0) picked.push({ at, from: said });
      else if (value.high - value.low > 1e-12) drawn.push({ at, ...value, mode });
      else sure.push([at, value.centre]);
    }
  return {
    actions: alternatives.length,
    criteria: m,
    weights: weightsOf(problem, poll, weighting),
    values(random, into) {
      for (let k = 0; k < sure.length; k += 1) into[sure[k]![0]] = sure[k]![1];
      for (let k = 0; k < drawn.length; k += 1) {
        const { at, low, centre, high, mode } = drawn[k]!;
        into[at] = mode ? triangular(random, low, centre, high) : low + random() * (high - low);
      }
      for (let k = 0; k < picked.length; k += 1) {
        const { at, from } = picked[k]!;
        into[at] = from[Math.floor(random() * from.length)]!;
      }
    },
  };
}
