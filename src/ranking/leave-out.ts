// Does the head of the ranking rest on one ballot, one college or one criterion? Each is left out in turn; only what changes is told.

import type { Method } from './method.ts';
import type { Poll } from './poll.ts';
import { type Middles, problemFrom } from './problem.ts';
import { rank } from './ranking.ts';

export interface Left {
  readonly kind: 'ballot' | 'college' | 'criterion';
  readonly id: string;
  /** Who comes into the first k, and who leaves it. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
  /** Who is first then, when it is another. */
  readonly first: string | undefined;
}

/** Those of the first k: all that share the last of those ranks, so that a tie hides nobody. */
export function headOf(poll: Poll, method: Method, k: number, middles?: Middles): { first: readonly string[]; head: readonly string[] } {
  const { ranked } = rank(problemFrom(poll, undefined, middles), method);
  const ids = (most: number): string[] => ranked.filter((one) => one.rank <= most).map(({ alternative }) => alternative.id);
  return { first: ids(1), head: ids(k) };
}

export function leaveOut(poll: Poll, method: Method, k: number): Left[] {
  const middles: Middles = new Map();
  const whole = headOf(poll, method, k, middles);
  const without = (kind: Left['kind'], id: string, smaller: Poll): Left[] => {
    const then = headOf(smaller, method, k, middles);
    const enters = then.head.filter((one) => !whole.head.includes(one));
    const leaves = whole.head.filter((one) => !then.head.includes(one));
    const first = then.first.find((one) => !whole.first.includes(one));
    return enters.length + leaves.length === 0 && first === undefined ? [] : [{ kind, id, enters, leaves, first }];
  };
  const colleges = poll.colleges.filter(({ id }) => poll.voters.some(({ college }) => college === id));
  return [
    ...(poll.voters.length < 2
      ? []
      : poll.voters.flatMap(({ id }) => without('ballot', id, { ...poll, voters: poll.voters.filter((one) => one.id !== id) }))),
    ...(colleges.length < 2
      ? []
      : colleges.flatMap(({ id }) => without('college', id, { ...poll, voters: poll.voters.filter(({ college }) => college !== id) }))),
    ...(poll.criteria.length < 2 ? [] : poll.criteria.flatMap(({ id }, index) => without('criterion', id, withoutCriterion(poll, index)))),
  ];
}

function withoutCriterion(poll: Poll, index: number): Poll {
  const less = <T>(list: readonly T[]): T[] => list.toSpliced(index, 1);
  return {
    ...poll,
    criteria: less(poll.criteria),
    actions: poll.actions.map((action) => ({ ...action, computed: less(action.computed) })),
    voters: poll.voters.map((voter) => {
      const weights = voter.weights && less(voter.weights);
      const total = weights?.reduce((sum, one) => sum + one, 0) ?? 0;
      return {
        ...voter,
        weights: weights && total > 0 ? weights.map((one) => one / total) : undefined,
        scores: new Map([...voter.scores].map(([action, row]) => [action, less(row)])),
      };
    }),
  };
}
