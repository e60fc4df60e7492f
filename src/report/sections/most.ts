// What one page holds of a list: the first items, and how many are left. One alone is never left: saying so would take its place.

/** The first items of a list, and how many more there are. */
export const cut = <T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } =>
  items.length <= most + 1 ? { shown: items, more: 0 } : { shown: items.slice(0, most), more: items.length - most };
