// Mends what can be mended without a doubt: the smallest edits, every other character untouched.

import type { Edit } from '../document/edit.ts';
import type { Finding } from './run.ts';

/** The edits that findings offer, by file, in the order of the file; of two that overlap the first stands. */
export function editsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Edit[]> {
  const byFile = new Map<string, Edit[]>();
  const offered = findings.flatMap(({ fix }) => (fix ? [fix] : [])).toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  for (const { at, text } of offered) {
    const edits = byFile.get(at.file) ?? [];
    byFile.set(at.file, edits);
    if ((edits.at(-1)?.end ?? 0) <= at.start) edits.push({ start: at.start, end: at.end, text });
  }
  return byFile;
}
