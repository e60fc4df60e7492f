// Choices of yes or no under linear bounds, solved exactly. The only file that knows yalps.

import { type Constraint, solve } from 'yalps';

/** A bound on what the chosen ones add up to. Coefficients and bounds are whole numbers, so that nothing is decided by a rounding. */
export interface Bound {
  readonly name: string;
  readonly coefficients: readonly number[];
  readonly min?: number;
  readonly max?: number;
}

/** The solver looked at all the branches it may and did not end: its answer might not be the best one, and is not given. */
export class OutOfReach extends Error {}

/** How many branches are looked at, never for how long: the same question has the same answer on every machine. */
const BRANCHES = { answer: 100_000, aside: 3_000 };

/**
 * The choice of the greatest worth, or undefined when none fits.
 * @param worth whole numbers
 * @param purpose the answer itself, or one of the many questions aside
 * @throws {OutOfReach}
 */
export function choose(
  worth: readonly number[],
  bounds: readonly Bound[],
  direction: 'maximize' | 'minimize' = 'maximize',
  purpose: keyof typeof BRANCHES = 'answer',
): boolean[] | undefined {
  const lines = bounds.map(spread);
  const variables = worth.map((one, index): [string, [string, number][]] => [
    String(index),
    [
      ['worth', one],
      ...lines.flatMap(({ coefficients }, at): [string, number][] => (coefficients[index] ? [[`b${at}`, coefficients[index]!]] : [])),
    ],
  ]);
  const constraints = new Map<string, Constraint>();
  for (const [at, { coefficients, min, max }] of lines.entries()) {
    // A bound on nothing is true or false at once, and the solver does not look at it.
    if (coefficients.every((one) => one === 0)) {
      if ((min !== undefined && min > 0) || (max !== undefined && max < 0)) return undefined;
      continue;
    }
    constraints.set(`b${at}`, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
  }
  const solution = solve(
    { direction, objective: 'worth', constraints, variables, binaries: true },
    { tolerance: 0, maxIterations: BRANCHES[purpose] },
  );
  if (solution.status === 'infeasible') return undefined;
  if (solution.status !== 'optimal') throw new OutOfReach(solution.status);
  const chosen = new Set(solution.variables.flatMap(([name, value]) => (value > 0.5 ? [Number(name)] : [])));
  const choice = worth.map((_, index) => chosen.has(index));
  // What the solver says is not taken on trust.
  if (!fits(choice, bounds)) throw new OutOfReach('unchecked');
  return choice;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/**
 * The same bound in small numbers: divided by what its coefficients share, brought near to one, then eased by less than
 * half a unit, which no whole number can use: roundings do not decide.
 */
function spread({ coefficients, min, max }: Bound): Omit<Bound, 'name'> {
  const shared = coefficients.reduce((common, one) => divisor(common, Math.abs(one)), 0) || 1;
  const size = Math.max(1, ...coefficients.map((one) => Math.abs(one) / shared));
  const ease = coefficients.every((one) => one === 0) ? 0 : Math.min(1e-7, 0.5 / size);
  return {
    coefficients: coefficients.map((one) => one / shared / size),
    ...(min !== undefined && { min: Math.ceil(min / shared) / size - ease }),
    ...(max !== undefined && { max: Math.floor(max / shared) / size + ease }),
  };
}

/** Whether a choice keeps every bound. */
export function fits(choice: readonly boolean[], bounds: readonly Bound[]): boolean {
  return bounds.every(({ coefficients, min, max }) => {
    const total = coefficients.reduce((sum, one, index) => sum + (choice[index] ? one : 0), 0);
    return (min === undefined || total >= min) && (max === undefined || total <= max);
  });
}
