// No limit at all, for a test to set those it is about.

import type { Limits } from '../../src/ranking/constraints.ts';

export const NO_LIMITS: Limits = {
  budget: undefined,
  fte: undefined,
  actions: undefined,
  perObjective: [],
  perTerritory: [],
  required: [],
  excluded: [],
  exclusive: [],
  requires: [],
};
