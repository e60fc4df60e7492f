// The seal of a contribution: worked out from everything else in it, so that an edit by hand shows. It guards against slips, not forgers.

import { createHash } from 'node:crypto';
import type { Entity } from './corpus.ts';

/** The latest version of a contribution that this odas writes; older ones are read for ever. */
export const CONTRIBUTION_VERSION = 2;

/** A value as text whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`;
}

/** The seal of a contribution, its revision included: SHA-256 of the rest, 64 hexadecimal digits. */
export function sealOf(contribution: object): string {
  const { seal: _, ...rest } = contribution as { seal?: unknown };
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

/** A contribution with its seal. */
export function sealed<T extends object>(contribution: T): T & { seal: string } {
  return { ...contribution, seal: sealOf(contribution) };
}

/** Whether a contribution is as it was written; one of version 1 bears no seal. */
export function sealState({ data, document }: Entity<'contribution'>): 'sound' | 'absent' | 'altered' {
  if ((data.version ?? 1) < 2 || typeof document.data !== 'object' || document.data === null) return 'sound';
  if (data.seal === undefined) return 'absent';
  return data.seal === sealOf(document.data) ? 'sound' : 'altered';
}
