// Orders of magnitude: what an action costs is told by its band, since the amount itself is for the committees of its département.

import type { Corpus } from '../corpus/corpus.ts';

export const BUDGETS = ['under-5000', '5000-20000', '20000-50000', 'over-50000'] as const;
export type Budget = (typeof BUDGETS)[number];
export const WORKLOADS = ['under-0.2', '0.2-0.5', '0.5-1', 'over-1'] as const;
export type Workload = (typeof WORKLOADS)[number];

const banded = <T>(bands: readonly T[], limits: readonly number[], value: number): T =>
  bands[limits.filter((limit) => value >= limit).length]!;

/** Of a yearly amount in euros. */
export const budgetBand = (euros: number): Budget => banded(BUDGETS, [5_000, 20_000, 50_000], euros);

/** Of a working time in full-time equivalents. */
export const workloadBand = (fte: number): Workload => banded(WORKLOADS, [0.2, 0.5, 1], fte);

/**
 * A count rounded down to a multiple of the threshold of secrecy: the difference of two such figures is a multiple of it too, and leaves
 * the true difference anywhere in a span at least as wide as the threshold. Two successive contributions can thus be subtracted.
 */
export const coarse = (count: number, threshold: number): number => (threshold < 2 ? count : Math.floor(count / threshold) * threshold);

/** Organisations fewer than this are not counted beyond the committees; a project may ask for more. */
export const leastOrganisations = (corpus: Corpus): number => Math.max(3, corpus.project.privacy?.thresholds?.organisations ?? 3);
