// TOPSIS (Hwang & Yoon 1981): how far from the worst and near to the best of the actions compared. A column to compare with, no more.

import { fr } from '../../language/language.ts';
import type { Method } from '../method.ts';
import { exactly } from '../value.ts';

/**
 * The closeness to the ideal, between 0 and 1.
 * @param scores one row an action; every column in its own unit
 * @param normalisation columns divided by their Euclidean length, or left as they are
 */
export function closeness(
  scores: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly ('max' | 'min')[],
  normalisation: 'vector' | 'none' = 'vector',
): number[] {
  const lengths = weights.map((_, index) =>
    normalisation === 'none' ? 1 : Math.sqrt(scores.reduce((sum, row) => sum + row[index]! ** 2, 0)) || 1,
  );
  const rows = scores.map((row) =>
    row.map((one, index) => (weights[index]! * (directions[index] === 'max' ? one : -one)) / lengths[index]!),
  );
  const best = weights.map((_, index) => Math.max(...rows.map((row) => row[index]!)));
  const worst = weights.map((_, index) => Math.min(...rows.map((row) => row[index]!)));
  const distance = (row: readonly number[], to: readonly number[]): number => Math.hypot(...row.map((one, index) => one - to[index]!));
  return rows.map((row) => {
    const [near, far] = [distance(row, best), distance(row, worst)];
    return near + far === 0 ? 0.5 : far / (near + far);
  });
}

export const topsis: Method = {
  name: 'topsis',
  words: {
    fr: {
      title: 'distance à l’idéal (TOPSIS)',
      how: fr`La valeur dit si l’action est plus près de la meilleure que de la moins bonne des notes données sur chaque critère, de 0 à 100.`,
      unit: 'sur 100',
      warning: fr`À titre de comparaison seulement : les échelles sont tirées des actions comparées, si bien qu’une action de plus peut renverser l’ordre des autres.`,
    },
    en: {
      title: 'distance to the ideal (TOPSIS)',
      how: 'The value says whether the action is nearer to the best than to the worst score given on each criterion, from 0 to 100.',
      unit: 'out of 100',
      warning:
        'For comparison only: scales are taken from the actions compared, so that one more action may turn the order of the others round.',
    },
  },
  ends: [0, 100],
  parameters: [],
  promises: ['order', 'twins', 'dominance', 'scaling'],
  example: { weights: [1, 1], scores: { a: [4, 4], b: [2, 2], c: [0, 0] }, values: { a: 100, b: 50, c: 0 } },
  score({ criteria, alternatives }) {
    const scores = alternatives.map(({ cells }) =>
      // Counted from the worst end of the scale, so that a cost of zero has a length to be divided by.
      cells.map(({ value }, index) => value.centre * (criteria[index]!.scale.max - criteria[index]!.scale.min)),
    );
    const near = closeness(
      scores,
      criteria.map(({ weight }) => weight),
      criteria.map(() => 'max'),
    );
    return alternatives.map((alternative, index) => ({ alternative, value: exactly(100 * near[index]!), contributions: [] }));
  },
};
