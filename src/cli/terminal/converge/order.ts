// The order in which convergences are read: the kinds that call for action first, the strongest first in each.

import type { Convergence, ConvergenceType } from '../../../diagnosis/convergences.ts';

export const TYPES: readonly ConvergenceType[] = ['reciprocal-expectation', 'offer-meets-request', 'common-need'];

export const inReadingOrder = (all: readonly Convergence[]): Convergence[] =>
  TYPES.flatMap((type) => all.filter((one) => one.type === type));
