import { topOf } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const familiesNotHeard = rule<Record<string, never>>({
  name: 'interview/families-not-heard',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Familles non entendues',
      why: fr`Une démarche sur la protection de l’enfance qui n’entend pas les familles parle d’elles sans elles.`,
      say: () => fr`Aucun entretien n’a été mené avec une organisation de familles.`,
      remedy: fr`Prévoyez un entretien avec une association de parents ou d’habitants.`,
    },
    en: {
      title: 'Families not heard',
      why: 'A project on child protection that does not hear families speaks of them without them.',
      say: () => 'No interview was held with an organisation of families.',
      remedy: 'Plan an interview with an association of parents or residents.',
    },
  },
  *check({ corpus }) {
    const roadmap = corpus.entity('roadmap');
    const isFamily = (id: string | undefined): boolean =>
      id !== undefined && (corpus.entity('actor', id)?.data.spheres ?? []).includes('family');
    if (!roadmap || corpus.entities('interview').some((interview) => isFamily(interview.data.actor))) return;
    yield { at: keySpanOf(roadmap.data, 'required_actors') ?? topOf(roadmap), data: {} };
  },
  fails: { files: { 'roadmap.yaml': '⟦required_actors⟧: [departement, ecole]\n', 'interviews/ent-003.md': '' } },
  passes: { files: {} },
});
