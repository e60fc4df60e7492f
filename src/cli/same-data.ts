// Whether two texts of a file say the same, however they are written: comments, order of keys and layout apart.

import { readDocument } from '../document/read.ts';

/** A value whose mappings are in alphabetical order. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, settled(one)]),
  );
}

export const sameData = (file: string, one: string, other: string): boolean =>
  JSON.stringify(settled(readDocument(file, one).data)) === JSON.stringify(settled(readDocument(file, other).data));
