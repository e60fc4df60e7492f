// What several rules of actions ask: whether an action is under way, and what ballots say of it.

import type { Corpus } from '../../corpus/corpus.ts';

const COMMITTED = new Set(['retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted']);

/** Whether an action was chosen, whatever became of it since; a stopped one no longer is. */
export function isCommitted(status: string | undefined): boolean {
  return status !== undefined && COMMITTED.has(status);
}

/** Every score that ballots give an action on a criterion, as an interval: a number is one of no width. */
export function scoresOf(corpus: Corpus, action: string, criterion: string): { min: number; max: number }[] {
  return corpus.entities('ballot').flatMap(({ data }) => {
    const cells = data.scores;
    const cell =
      cells && Object.hasOwn(cells, action) && cells[action] && Object.hasOwn(cells[action], criterion)
        ? cells[action][criterion]
        : undefined;
    if (typeof cell === 'number') return [{ min: cell, max: cell }];
    if (typeof cell !== 'object' || cell === null) return [];
    const min = cell.value ?? cell.min ?? cell.mode;
    const max = cell.value ?? cell.max ?? cell.mode;
    return min === undefined || max === undefined ? [] : [{ min, max }];
  });
}
