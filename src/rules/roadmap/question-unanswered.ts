import { at } from '../../corpus/corpus.ts';
import { type Both, fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

const STEP_NAMES: Record<string, Both> = {
  diagnosis: { fr: 'état des lieux', en: 'diagnosis' },
  experimentation: { fr: 'expérimentations', en: 'experimentation' },
  evaluation: { fr: 'évaluation', en: 'evaluation' },
};

export const questionUnanswered = rule<{ id: string; step: string }>({
  name: 'roadmap/question-unanswered',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Question restée sans réponse',
      why: fr`Une question posée au lancement attend une réponse de l’étape qui devait la traiter.`,
      say: ({ id, step }) => fr`L’étape « ${STEP_NAMES[step]?.fr ?? step} » est finie et rien ne répond à la question « ${id} ».`,
      remedy: fr`Citez cette question sous « question » d’un extrait d’entretien, ou confiez-la à une étape suivante.`,
    },
    en: {
      title: 'Question left unanswered',
      why: 'A question asked at the launch waits for an answer from the step that had to treat it.',
      say: ({ id, step }) => `The step “${STEP_NAMES[step]?.en ?? step}” is over and nothing answers the question “${id}”.`,
      remedy: 'Name this question under “question” of an extract, or give it to a later step.',
    },
  },
  *check({ corpus }) {
    for (const question of corpus.parts('question')) {
      const steps = [(question.data as { answered_by?: unknown }).answered_by]
        .flat()
        .filter((step): step is 'diagnosis' => typeof step === 'string');
      const last = steps.at(-1);
      if (last === undefined || (corpus.project.steps?.[last]?.ends ?? '9999') >= corpus.date || corpus.referrers(question).length > 0)
        continue;
      yield { at: at(question.of, question.data, 'id'), data: { id: question.id, step: last } };
    }
  },
  fails: {
    files: {
      'roadmap.yaml':
        'questions:\n  - { id: relais, question: Qui fait le lien ?, answered_by: [diagnosis] }\n  - { id: ⟦aines⟧, question: Comment mobiliser les aînés ?, answered_by: [diagnosis] }\n',
    },
  },
  passes: { files: { 'roadmap.yaml': 'questions:\n  - { id: relais, question: Qui fait le lien ?, answered_by: [diagnosis] }\n' } },
});
