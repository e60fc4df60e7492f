// The value model: each criterion's value on its declared scale, times its weight, out of 100.

import { fr } from '../../language/language.ts';
import type { Method } from '../method.ts';
import type { Interval } from '../value.ts';

export const weightedSum: Method = {
  name: 'weighted-sum',
  words: {
    fr: {
      title: 'somme pondérée',
      how: fr`Sur chaque critère, la note est rapportée à son échelle déclarée, puis multipliée par le poids du critère ; la valeur est leur somme, sur 100.`,
      unit: 'sur 100',
    },
    en: {
      title: 'weighted sum',
      how: 'On each criterion the score is set on its declared scale, then multiplied by the criterion’s weight; the value is their sum, out of 100.',
      unit: 'out of 100',
    },
  },
  ends: [0, 100],
  parameters: [],
  promises: ['order', 'twins', 'dominance', 'scaling', 'alone', 'monotone', 'intervals', 'parts'],
  example: { weights: [3, 1], scores: { a: [4, 0], b: [2, 4], c: [2, 2] }, values: { a: 75, b: 62.5, c: 50 } },
  score({ criteria, alternatives }) {
    return alternatives.map((alternative) => {
      const contributions = alternative.cells.map(({ value }, index): Interval => {
        const { weight } = criteria[index]!;
        return { low: 100 * weight * value.low, centre: 100 * weight * value.centre, high: 100 * weight * value.high };
      });
      const sum = (key: keyof Interval): number => contributions.reduce((total, one) => total + one[key], 0);
      return { alternative, contributions, value: { low: sum('low'), centre: sum('centre'), high: sum('high') } };
    });
  },
};
