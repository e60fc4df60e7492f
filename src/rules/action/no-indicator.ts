import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { isCommitted } from './scores.ts';
import { rule } from '../rule.ts';

export const noIndicator = rule<{ title: string }>({
  name: 'action/no-indicator',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'error' },
  words: {
    fr: {
      title: 'Action sans indicateur',
      why: fr`L’évaluation vérifie objectivement les effets ; sans indicateur choisi avant, rien ne pourra être vérifié.`,
      say: ({ title }) => fr`L’action « ${title} » est engagée sans aucun indicateur.`,
      remedy: fr`Ajoutez sous « indicators » au moins un indicateur.`,
    },
    en: {
      title: 'Action without an indicator',
      why: 'Evaluation checks effects objectively; without an indicator chosen before, nothing can be checked.',
      say: ({ title }) => `The action “${title}” is under way without any indicator.`,
      remedy: 'Add at least one indicator under “indicators”.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      const { status, indicators, title } = action.data;
      if (!isCommitted(status) || (indicators ?? []).length > 0) continue;
      yield { at: at(action, action.data, 'title'), data: { title: title ?? action.id } };
    }
  },
  fails: { files: { 'actions/ecole-ouverte.md': '---\ntitle: ⟦École ouverte⟧\nindicators: []\n---\n' } },
  passes: { files: { 'actions/ecole-ouverte.md': '---\ntitle: École ouverte\nindicators: [assiduite]\n---\n' } },
});
