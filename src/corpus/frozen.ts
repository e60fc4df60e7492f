// Whether what an indicator was to be compared with was written before the action it judges, and left alone since.

import type { History } from '../document/history.ts';
import { readDocument } from '../document/read.ts';

/** When a key of a file was first written, or changed, after a date. */
export interface Altered {
  readonly how: 'written' | 'changed';
  readonly revision: string;
  /** When that was recorded, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * What recorded history shows of a top-level key of a file: how what stands there now differs from what stood there at `start`.
 * @param present what stands there now: a first value put back mends everything
 * @param until versions recorded later are left aside
 * @returns undefined when it is as it was then, or when history begins too late to tell
 */
export function alteredSince(
  history: History,
  file: string,
  key: string,
  { present, start, until }: { readonly present: unknown; readonly start: string; readonly until: string },
): Altered | undefined {
  const versions = (history.versions.get(file) ?? [])
    .filter(({ date }) => date <= until)
    .map(({ revision, date, content }) => ({ revision, date, value: valueOf(file, content, key) }));
  const first = versions[0];
  if (!first) return undefined;
  // A file that came with the first revisions at hand may have been there long before: what it then held is taken for the first value.
  const asImported = first.date > start && first.date <= history.begins ? first : undefined;
  const frozen = (versions.findLast(({ date }) => date <= start) ?? asImported)?.value;
  if (JSON.stringify(present) === frozen) return undefined;
  let altered: Altered | undefined;
  for (const { revision, date, value } of versions) {
    if (date <= start || value === undefined || value === frozen) altered = undefined;
    else altered ??= { how: frozen === undefined ? 'written' : 'changed', revision, date };
  }
  return altered;
}

function valueOf(file: string, content: string, key: string): string | undefined {
  const { data } = readDocument(file, content);
  return data !== null && typeof data === 'object' && !Array.isArray(data) && data[key] !== undefined
    ? JSON.stringify(data[key])
    : undefined;
}

/** What history shows of something written in a file: when it was first written, when it last changed, how many times. */
export interface Writing {
  readonly first: { readonly revision: string; readonly date: string };
  readonly last: { readonly revision: string; readonly date: string };
  readonly changes: number;
}

/**
 * When something was first written in a file, and last changed.
 * @param read what is looked at in the data of the file
 * @returns undefined when no recorded version holds it
 */
export function writingOf(
  history: History,
  file: string,
  read: (data: Readonly<Record<string, unknown>>) => unknown,
  until: string,
): Writing | undefined {
  const writings: { revision: string; date: string; value: string }[] = [];
  for (const { revision, date, content } of history.versions.get(file) ?? []) {
    if (date > until) continue;
    const { data } = readDocument(file, content);
    const found = data !== null && typeof data === 'object' && !Array.isArray(data) ? read(data) : undefined;
    if (found === undefined) continue;
    const value = JSON.stringify(found);
    if (value !== writings.at(-1)?.value) writings.push({ revision, date, value });
  }
  const [first, last] = [writings[0], writings.at(-1)];
  return (
    first &&
    last && {
      first: { revision: first.revision, date: first.date },
      last: { revision: last.revision, date: last.date },
      changes: writings.length - 1,
    }
  );
}

/** When an action, as a version of its file says, began in a territory, or in the first of them. */
export function startIn(data: Readonly<Record<string, unknown>>, territory?: string): string | undefined {
  const places = Array.isArray(data['territories'])
    ? (data['territories'] as ({ territory?: string; actual_start?: string } | null)[])
    : [];
  return places.flatMap((one) => (territory === undefined || one?.territory === territory ? (one?.actual_start ?? []) : [])).toSorted()[0];
}
