import { at } from '../../corpus/corpus.ts';
import { fr, number } from '../../language/language.ts';
import { isCommitted, scoresOf } from './scores.ts';
import { rule } from '../rule.ts';

/** The middle of some numbers; the mean of the two middle ones when they are even. */
function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? undefined : (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

export const belowFloor = rule<{ title: string; criterion: string; floor: number }>({
  name: 'action/below-floor',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Action engagée sous un seuil éliminatoire',
      why: fr`Le seuil éliminatoire a été fixé avant les notes : une action qui ne l’atteint pas ne devait pas être retenue.`,
      say: ({ title, criterion, floor }) =>
        fr`L’action « ${title} » est engagée alors que ses notes sur « ${criterion} » ne respectent pas le seuil de ${number(floor, 'fr')}.`,
      remedy: fr`Réexaminez l’action, ou faites décider par le comité un autre seuil.`,
    },
    en: {
      title: 'Action under way below a floor',
      why: 'The floor was set before the scores: an action that misses it should not have been retained.',
      say: ({ title, criterion, floor }) =>
        `The action “${title}” is under way though its scores on “${criterion}” miss the floor of ${number(floor, 'en')}.`,
      remedy: 'Look at the action again, or have the committee decide another floor.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      if (!isCommitted(action.data.status)) continue;
      for (const criterion of corpus.entity('criteria')?.data.criteria ?? []) {
        if (criterion?.floor === undefined || criterion.id === undefined) continue;
        const reduced = criterion.direction === 'min';
        const best = median(scoresOf(corpus, action.id, criterion.id).map((score) => (reduced ? score.min : score.max)));
        if (best !== undefined && (reduced ? best > criterion.floor : best < criterion.floor))
          yield {
            at: at(action, action.data, 'status'),
            data: { title: action.data.title ?? action.id, criterion: criterion.title ?? criterion.id, floor: criterion.floor },
          };
      }
    }
  },
  fails: {
    files: {
      'ballots/ecole.yaml': 'scores:\n  ecole-ouverte: { utilite: 3, faisabilite: 0 }\n',
      'ballots/centre-social.yaml': 'scores:\n  ecole-ouverte: { utilite: 4, faisabilite: 0 }\n',
      'actions/ecole-ouverte.md': '---\nstatus: ⟦retained⟧\n---\n',
    },
  },
  passes: { files: { 'ballots/ecole.yaml': 'scores:\n  ecole-ouverte: { utilite: 3, faisabilite: 1 }\n' } },
});
