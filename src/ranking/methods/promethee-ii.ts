// PROMETHEE II: how much each action is preferred to the others, less how much they are to it, on the thresholds of each criterion.

import { fr } from '../../language/language.ts';
import type { Method } from '../method.ts';
import { preferenceOf } from '../preference.ts';
import { turned } from '../promethee.ts';
import type { Interval } from '../value.ts';

export const prometheeII: Method = {
  name: 'promethee-ii',
  words: {
    fr: {
      title: 'comparaison par paires (PROMETHEE II)',
      how: fr`Chaque action est comparée à chacune des autres, critère par critère, avec les seuils déclarés ; la valeur est ce dont elle est préférée aux autres, moins ce dont elles lui sont préférées, de −100 à 100.`,
      unit: 'de −100 à 100',
      warning: fr`Une action ajoutée ou retirée peut changer l’ordre des autres.`,
    },
    en: {
      title: 'pairwise comparison (PROMETHEE II)',
      how: 'Each action is compared with each of the others, criterion by criterion, on the declared thresholds; the value is how much it is preferred to them less how much they are to it, from −100 to 100.',
      unit: 'from −100 to 100',
      warning: 'An action added or removed may change the order of the others.',
    },
  },
  ends: [-100, 100],
  parameters: ['function', 'indifference', 'strict'],
  promises: ['order', 'twins', 'dominance', 'scaling', 'monotone', 'intervals', 'parts'],
  // a beats b and c on the first, loses to both on the second: 0.75 − 0.25; b and c tie on the first.
  example: { weights: [3, 1], scores: { a: [4, 0], b: [2, 4], c: [2, 2] }, values: { a: 50, b: -12.5, c: -37.5 } },
  score({ criteria, alternatives }) {
    const rows = alternatives.map(({ cells }) => cells.map((cell, index) => turned(cell, criteria[index]!)));
    const others = Math.max(1, alternatives.length - 1);
    return alternatives.map((alternative, self) => {
      const contributions = criteria.map(({ weight, preference }, index): Interval => {
        const mine = rows[self]![index]!;
        const flow = (own: number, of: (other: Interval) => number): number => {
          let sum = 0;
          for (const [other, row] of rows.entries())
            if (other !== self) sum += preferenceOf(own - of(row[index]!), preference) - preferenceOf(of(row[index]!) - own, preference);
          return (100 * weight * sum) / others;
        };
        return {
          low: flow(mine.low, (other) => other.high),
          centre: flow(mine.centre, (other) => other.centre),
          high: flow(mine.high, (other) => other.low),
        };
      });
      const sum = (key: keyof Interval): number => contributions.reduce((total, one) => total + one[key], 0);
      return { alternative, contributions, value: { low: sum('low'), centre: sum('centre'), high: sum('high') } };
    });
  },
};
