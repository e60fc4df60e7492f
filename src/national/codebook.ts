// The common codebook: each département speaks in its own themes, and those that the national grid knows, or whose wider theme it knows, meet.

import type { Corpus } from '../corpus/corpus.ts';
import type { Department } from './departments.ts';

export interface Codebook {
  /** The theme of the national grid that a département's theme stands for; undefined when none does. */
  readonly common: (department: Department, theme: string) => string | undefined;
  readonly label: (theme: string) => string;
}

const plain = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The codebook of a national project. Without one, themes of the same id meet. */
export function codebookOf(corpus: Corpus, departments: readonly Department[]): Codebook {
  const labels = new Map(corpus.parts('theme').map(({ id, data }) => [id, String(data['label'] ?? id)]));
  const byLabel = new Map([...labels].map(([id, label]) => [plain(label), id]));
  const hasGrid = labels.size > 0;
  const own = new Map<string, string>();
  for (const { themes } of departments) for (const { id, label } of themes) if (label !== undefined && !own.has(id)) own.set(id, label);
  const grids = new WeakMap<Department, ReadonlyMap<string, Department['themes'][number]>>();
  const gridOf = (department: Department): ReadonlyMap<string, Department['themes'][number]> => {
    let grid = grids.get(department);
    if (!grid) grids.set(department, (grid = new Map(department.themes.map((one) => [one.id, one]))));
    return grid;
  };
  return {
    common(department, theme) {
      if (!hasGrid) return theme;
      const grid = gridOf(department);
      const seen = new Set<string>();
      for (let at: string | undefined = theme; at !== undefined && !seen.has(at); at = grid.get(at)?.parent) {
        seen.add(at);
        if (labels.has(at)) return at;
        const named = byLabel.get(plain(grid.get(at)?.label ?? ''));
        if (named !== undefined) return named;
      }
      return undefined;
    },
    label: (theme) => labels.get(theme) ?? own.get(theme) ?? theme,
  };
}
