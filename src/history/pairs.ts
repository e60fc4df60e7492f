// Things of two states put side by side: those of both, those that came, those that went.

export interface Side<T> {
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly came: readonly T[];
  readonly went: readonly T[];
}

/**
 * Entities or parts side by side, by their ids; those that no id pairs are paired when they say the same.
 * @param now the id of today of one of yesterday
 * @param said what one says, for parts whose id was changed
 */
export function sideBySide<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string | undefined,
  now: (id: string) => string = (id) => id,
  said?: (one: T) => string | undefined,
): Side<T> {
  const today = new Map(after.flatMap((one) => [[idOf(one), one] as const]));
  const known = new Set<T>();
  const both: [T, T][] = [];
  const went: T[] = [];
  for (const one of before) {
    const id = idOf(one);
    const other = id === undefined ? undefined : today.get(now(id));
    if (other === undefined) went.push(one);
    else {
      known.add(other);
      both.push([one, other]);
    }
  }
  for (const one of said === undefined ? [] : [...went]) {
    const text = said!(one);
    const other = text === undefined ? undefined : after.find((candidate) => !known.has(candidate) && said!(candidate) === text);
    if (other === undefined) continue;
    known.add(other);
    both.push([one, other]);
    went.splice(went.indexOf(one), 1);
  }
  return { both, came: after.filter((one) => !known.has(one)), went };
}

/** A list of a file without its holes, each item with an id. */
export const withIds = <T extends { readonly id?: string | undefined }>(
  items: readonly (T | undefined)[] | undefined,
): (T & { readonly id: string })[] => (items ?? []).flatMap((one) => (one?.id === undefined ? [] : [one as T & { readonly id: string }]));
