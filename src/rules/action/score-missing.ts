import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { scoresOf } from './scores.ts';
import { rule } from '../rule.ts';

export const scoreMissing = rule<{ title: string; criteria: string[] }>({
  name: 'action/score-missing',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Action que personne n’a notée sur un critère',
      why: fr`Une note absente n’est pas un zéro : l’action ne peut pas être comparée sur ce critère.`,
      say: ({ title, criteria }) => fr`Aucun bulletin ne note l’action « ${title} » sur : ${criteria.join(', ')}.`,
      remedy: fr`Demandez ces notes à au moins une organisation.`,
    },
    en: {
      title: 'Action that nobody scored on a criterion',
      why: 'A missing score is not a zero: the action cannot be compared on that criterion.',
      say: ({ title, criteria }) => `No ballot scores the action “${title}” on: ${criteria.join(', ')}.`,
      remedy: 'Ask at least one organisation for these scores.',
    },
  },
  *check({ corpus }) {
    const criteria = (corpus.entity('criteria')?.data.criteria ?? [])
      .filter((one) => one?.computed === undefined)
      .flatMap((one) => one?.id ?? []);
    for (const action of corpus.entities('action')) {
      if (action.data.status !== 'candidate' && action.data.status !== 'retained') continue;
      const missing = criteria.filter((criterion) => scoresOf(corpus, action.id, criterion).length === 0);
      if (missing.length > 0)
        yield { at: at(action, action.data, 'title'), data: { title: action.data.title ?? action.id, criteria: missing } };
    }
  },
  fails: {
    files: {
      'ballots/ecole.yaml': 'scores:\n  ecole-ouverte: { utilite: 3 }\n',
      'ballots/centre-social.yaml': 'scores:\n  ecole-ouverte: { utilite: 4, faisabilite: 3 }\n  sorties-communes: { utilite: 2 }\n',
      'actions/sorties-communes.md': '---\ntitle: ⟦Sorties communes⟧\n---\n',
    },
  },
  passes: { files: { 'ballots/ecole.yaml': 'scores:\n  ecole-ouverte: { utilite: 3 }\n' } },
});
