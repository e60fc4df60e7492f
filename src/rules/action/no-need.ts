import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const noNeed = rule<{ title: string }>({
  name: 'action/no-need',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Action qui ne répond à aucun besoin exprimé',
      why: fr`Les actions s’appuient sur l’état des lieux : chacune doit citer ce qui a été dit en entretien.`,
      say: ({ title }) => fr`L’action « ${title} » ne cite aucun besoin.`,
      remedy: fr`Ajoutez sous « needs » les extraits auxquels elle répond, par exemple ent-001#x1.`,
    },
    en: {
      title: 'Action that answers no stated need',
      why: 'Actions rest on the diagnosis: each has to name what was said in interviews.',
      say: ({ title }) => `The action “${title}” names no need.`,
      remedy: 'Add under “needs” the extracts it answers, for instance ent-001#x1.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      const { status, needs, title } = action.data;
      if (status === 'idea' || status === 'stopped' || (needs ?? []).length > 0) continue;
      yield { at: at(action, action.data, 'title'), data: { title: title ?? action.id } };
    }
  },
  fails: { files: { 'actions/sorties-communes.md': '---\ntitle: ⟦Sorties communes⟧\nneeds: []\n---\n' } },
  passes: { files: { 'actions/sorties-communes.md': '---\ntitle: Sorties communes\nneeds: ["ent-001#x1"]\n---\n' } },
});
