import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const roadmapMissing = rule({
  name: 'roadmap/missing',
  severity: 'error',
  words: {
    fr: {
      title: 'Projet sans feuille de route',
      why: fr`La feuille de route dit pourquoi, où et avec qui l’on agit : tout le reste s’y réfère.`,
      say: () => fr`Le projet n’a pas de feuille de route.`,
      remedy: fr`Écrivez roadmap.yaml ; « odas init » dans un dossier vide en montre un modèle.`,
    },
    en: {
      title: 'Project without a roadmap',
      why: 'The roadmap says why, where and with whom one acts: everything else refers to it.',
      say: () => 'The project has no roadmap.',
      remedy: 'Write roadmap.yaml; “odas init” in an empty folder shows a model.',
    },
  },
  *check({ corpus }) {
    const project = corpus.entity('project');
    const unread = corpus.faults.some(({ at }) => /^roadmap\.(?:ya?ml|md)$/.test(at.file));
    if (project && project.data.kind !== 'national' && !corpus.entity('roadmap') && !unread)
      yield { at: at(project, project.data, 'kind'), data: {} };
  },
  fails: { files: { 'roadmap.yaml': '', 'odas.yaml': 'kind: ⟦department⟧\n' } },
  passes: { files: { 'odas.yaml': 'title: Essai\n' } },
});
