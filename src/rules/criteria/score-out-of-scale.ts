import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const scoreOutOfScale = rule<{ value: number; min: number; max: number }>({
  name: 'criteria/score-out-of-scale',
  severity: 'error',
  words: {
    fr: {
      title: 'Note hors de l’échelle',
      why: fr`Une note hors de l’échelle pèserait plus que celles des autres.`,
      say: ({ value, min, max }) => fr`La note ${number(value, 'fr')} sort de l’échelle, de ${number(min, 'fr')} à ${number(max, 'fr')}.`,
      remedy: fr`Ramenez la note dans l’échelle, ou demandez à l’organisation ce qu’elle voulait dire.`,
    },
    en: {
      title: 'Score out of the scale',
      why: 'A score out of the scale would weigh more than those of others.',
      say: ({ value, min, max }) =>
        `The score ${number(value, 'en')} is out of the scale, from ${number(min, 'en')} to ${number(max, 'en')}.`,
      remedy: 'Bring the score within the scale, or ask the organisation what it meant.',
    },
  },
  *check({ corpus }) {
    const { criteria, scale: common } = corpus.entity('criteria')?.data ?? {};
    for (const ballot of corpus.entities('ballot')) {
      for (const cells of Object.values(ballot.data.scores ?? {})) {
        for (const [id, cell] of Object.entries(cells ?? {})) {
          const { min, max } = criteria?.find((one) => one?.id === id)?.scale ?? common ?? {};
          if (min === undefined || max === undefined || cell === undefined || cell === null) continue;
          const isOut = (value: unknown): value is number => typeof value === 'number' && (value < min || value > max);
          if (isOut(cell)) yield { at: at(ballot, cells, id), data: { value: cell, min, max } };
          else if (typeof cell === 'object') {
            for (const key of ['value', 'min', 'max', 'mode'] as const) {
              const value = cell[key];
              if (isOut(value)) yield { at: at(ballot, cell, key), data: { value, min, max } };
            }
          }
        }
      }
    }
  },
  fails: { files: { 'ballots/ecole.yaml': 'scores:\n  ecole-ouverte: { utilite: ⟦5⟧, faisabilite: { min: 1, max: ⟦6⟧ } }\n' } },
  passes: { files: { 'ballots/ecole.yaml': 'scores:\n  ecole-ouverte: { utilite: 4, faisabilite: { min: 1, max: 3 } }\n' } },
});
