// Which set of actions to fund: the one of the greatest value that keeps every constraint, what could be instead, and what it would cost to do better.

import { boundsOf, type Limits, type Stated } from './constraints.ts';
import type { Compared } from './poll.ts';
import { type Bound, choose, fits, OutOfReach } from './program.ts';

/** An action that may be chosen, with its value out of 100; 0 means “as if not done”. */
export interface Candidate extends Compared {
  readonly value: number;
}

export interface Selection {
  readonly chosen: readonly Candidate[];
  readonly value: number;
  /** In cents. */
  readonly cost: number;
  readonly fte: number;
}

/** A step of the staircase: what the best choice is worth from this budget on. */
export interface Step extends Selection {
  readonly budget: number;
}

export interface Portfolio {
  readonly best: Selection;
  /** Other choices worth as much. */
  readonly equals: readonly Selection[];
  /** For each action, the best choice with it if it is out, without it if it is in; undefined when there is none. */
  readonly otherwise: ReadonlyMap<string, Selection | undefined>;
  /** What funding the actions in the order of their value would reach. */
  readonly inOrder: Selection;
  /** The next better choices with more money, from the cheapest, when the budget is what holds back. */
  readonly above: readonly Step[];
  /** The next choices with less money. */
  readonly below: readonly Step[];
  /** False when some of what surrounds the best choice has too many close rivals to be told, and is left out. */
  readonly settled: boolean;
}

/** Values are compared to the ten-thousandth of a point: whole numbers, so that 0.1 + 0.2 + 0.1 + 0.2 is 0.6. */
const GRAIN = 1e4;
const MOST_EQUALS = 4;
const STEPS = 3;
/** Beyond this many actions the choice is given, but not what each would change nor what another budget would buy. */
const MOST_FORCED = 60;

const worthOf = (candidates: readonly Candidate[]): number[] => candidates.map(({ value }) => Math.round(value * GRAIN));

function selection(candidates: readonly Candidate[], choice: readonly boolean[]): Selection {
  const chosen = candidates.filter((_, index) => choice[index]);
  const sum = (of: (one: Candidate) => number): number => chosen.reduce((total, one) => total + of(one), 0);
  return {
    chosen,
    value: sum(({ value }) => value),
    cost: sum(({ budget }) => budget ?? 0),
    fte: Math.round(sum(({ fte }) => Math.round((fte ?? 0) * 1000))) / 1000,
  };
}

/** Answers what can be answered aside from the choice itself; remembers whether anything could not. */
class Aside {
  settled = true;

  try<T>(look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof OutOfReach)) throw error;
      this.settled = false;
      return undefined;
    }
  }
}

/** Of the choices worth at least that much, the one of least cost, then the first by name: never by luck. */
function cheapest(candidates: readonly Candidate[], bounds: readonly Bound[], reached: number): boolean[] | undefined {
  const costs = candidates.map(({ budget }) => budget ?? 0);
  return choose(costs, [...bounds, { name: 'value', coefficients: worthOf(candidates), min: reached }], 'minimize', 'aside');
}

const total = (coefficients: readonly number[], choice: readonly boolean[]): number =>
  coefficients.reduce((sum, one, index) => sum + (choice[index] ? one : 0), 0);

/**
 * The portfolio of candidates under limits; their order does not matter.
 * @returns undefined when no choice keeps all the limits: `conflict` says why
 */
export function portfolio(unsorted: readonly Candidate[], limits: Limits): Portfolio | undefined {
  const candidates = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const bounds = boundsOf(candidates, limits);
  const worth = worthOf(candidates);
  const first = choose(worth, bounds);
  if (!first) return undefined;
  const aside = new Aside();
  const reached = total(worth, first);
  const choice = aside.try(() => cheapest(candidates, bounds, reached)) ?? first;
  const best = selection(candidates, choice);
  const otherwise = new Map(
    candidates.length > MOST_FORCED
      ? []
      : candidates.flatMap(({ id }, index) => {
          const forced = { name: 'forced', coefficients: candidates.map((_, other) => (other === index ? 1 : 0)) };
          const look = () => {
            const other = choose(worth, [...bounds, choice[index] ? { ...forced, max: 0 } : { ...forced, min: 1 }], 'maximize', 'aside');
            return [[id, other && selection(candidates, other)] as const];
          };
          return aside.try(look) ?? [];
        }),
  );
  return {
    best,
    equals: equalsOf(candidates, bounds, choice, { reached, aside }),
    otherwise,
    inOrder: selection(candidates, inOrder(candidates, bounds)),
    ...(candidates.length > MOST_FORCED ? { above: [], below: [] } : staircase(candidates, limits, best, aside)),
    settled: aside.settled,
  };
}

/** Other choices of the same value, each excluded in turn. */
function equalsOf(
  candidates: readonly Candidate[],
  bounds: readonly Bound[],
  first: readonly boolean[],
  { reached, aside }: { readonly reached: number; readonly aside: Aside },
): Selection[] {
  const worth = worthOf(candidates);
  const found: Selection[] = [];
  const cuts: Bound[] = [{ name: 'value', coefficients: worth, min: reached }];
  for (
    let last: readonly boolean[] | undefined = first;
    last !== undefined && found.length < (candidates.length > MOST_FORCED ? 1 : MOST_EQUALS);
  ) {
    const chosen = last;
    const count = chosen.filter(Boolean).length;
    cuts.push({ name: 'another', coefficients: chosen.map((one) => (one ? 1 : -1)), max: count - 1 });
    last = aside.try(() => choose(worth, [...bounds, ...cuts], 'maximize', 'aside'));
    if (last) found.push(selection(candidates, last));
  }
  return found;
}

/** Funds what is required, then the others in the order of their value, each as long as nothing is broken. */
function inOrder(candidates: readonly Candidate[], bounds: readonly Stated[]): boolean[] {
  const required = new Set(bounds.flatMap(({ about }) => (about.kind === 'required' ? [about.action] : [])));
  const choice = candidates.map(({ id }) => required.has(id));
  // What asks for a least number is met at the end or not at all: only what forbids holds along the way.
  const ceilings = bounds.filter(({ max, about }) => max !== undefined || about.kind === 'requires');
  const order = candidates.map((_, index) => index).toSorted((a, b) => candidates[b]!.value - candidates[a]!.value || a - b);
  for (const index of order) {
    if (choice[index]) continue;
    choice[index] = true;
    if (!fits(choice, ceilings)) choice[index] = false;
  }
  return choice;
}

/** The budgets around this one at which the best choice changes. */
function staircase(candidates: readonly Candidate[], limits: Limits, best: Selection, aside: Aside): { above: Step[]; below: Step[] } {
  if (limits.budget === undefined) return { above: [], below: [] };
  const worth = worthOf(candidates);
  const costs = candidates.map(({ budget }) => budget ?? 0);
  const free = boundsOf(candidates, { ...limits, budget: undefined });
  const above: Step[] = [];
  for (let last = best; above.length < STEPS;) {
    const more = total(worth, choiceOf(candidates, last)) + 1;
    const better = aside.try(() => cheapest(candidates, free, more));
    if (!better) break;
    const budget = total(costs, better);
    const choice = aside.try(() => bestWithin(candidates, free, budget));
    if (!choice) break;
    last = selection(candidates, choice);
    above.push({ ...last, budget });
  }
  const below: Step[] = [];
  for (let last = best; below.length < STEPS && last.cost > 0;) {
    const budget = last.cost - 1;
    const choice = aside.try(() => bestWithin(candidates, free, budget));
    if (!choice) break;
    last = selection(candidates, choice);
    below.push({ ...last, budget: last.cost });
  }
  return { above, below };
}

/** The choice of greatest value within a budget and, among those, of least cost. */
function bestWithin(candidates: readonly Candidate[], free: readonly Bound[], budget: number): boolean[] | undefined {
  const worth = worthOf(candidates);
  const bounds = [...free, { name: 'budget', coefficients: candidates.map((one) => one.budget ?? 0), max: budget }];
  const choice = choose(worth, bounds, 'maximize', 'aside');
  return choice && cheapest(candidates, bounds, total(worth, choice));
}

const choiceOf = (candidates: readonly Candidate[], { chosen }: Selection): boolean[] => candidates.map((one) => chosen.includes(one));

/** The smallest set of limits that no choice can keep together; empty when there is one. */
export function conflict(unsorted: readonly Candidate[], limits: Limits): Stated[] {
  const candidates = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const bounds = boundsOf(candidates, limits);
  const none = candidates.map(() => 0);
  const possible = (subset: readonly Bound[]): boolean => choose(none, subset) !== undefined;
  if (possible(bounds)) return [];
  // What the smallest set cannot do without is found first; then the smallest is looked for, size by size.
  const size = bounds.length;
  for (let wanted = 1; wanted <= Math.min(size, wanted <= 2 || size <= 16 ? 4 : 2); wanted += 1) {
    for (const subset of subsets(bounds, wanted)) if (!possible(subset)) return subset;
  }
  return bounds.reduce((kept, bound) => {
    const without = kept.filter((one) => one !== bound);
    return possible(without) ? kept : without;
  }, bounds);
}

function* subsets<T>(list: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let index = from; index <= list.length - size; index += 1)
      for (const rest of subsets(list, size - 1, index + 1)) yield [list[index]!, ...rest];
}
