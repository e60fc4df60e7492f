import { topOf } from '../../corpus/corpus.ts';
import { isWritten, keySpanOf } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const noProjectLead = rule<Record<string, never>>({
  name: 'roadmap/no-project-lead',
  severity: { launch: 'warning', diagnosis: 'error', experimentation: 'error', evaluation: 'error' },
  words: {
    fr: {
      title: 'Projet sans chef de projet',
      why: fr`L’organisation « en mode projet » suppose une personne qui la conduit.`,
      say: () => fr`Aucun chef de projet n’est désigné.`,
      remedy: fr`Écrivez « project_lead » avec l’identifiant d’une personne déclarée dans odas.yaml.`,
    },
    en: {
      title: 'Project without a lead',
      why: 'A project organisation supposes someone who leads it.',
      say: () => 'No project lead is named.',
      remedy: 'Write “project_lead” with the id of a person declared in odas.yaml.',
    },
  },
  *check({ corpus }) {
    const roadmap = corpus.entity('roadmap');
    const organisation = roadmap?.data.organisation;
    if (!roadmap || !organisation || isWritten(organisation, 'project_lead')) return;
    yield { at: keySpanOf(roadmap.data, 'organisation') ?? topOf(roadmap), data: {} };
  },
  fails: { files: { 'roadmap.yaml': '⟦organisation⟧:\n  committees: [copil]\n' } },
  passes: { files: { 'roadmap.yaml': 'organisation:\n  project_lead: cheffe-de-projet\n' } },
});
