import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { isCommitted } from './scores.ts';
import { rule } from '../rule.ts';

export const retainedWithoutDecision = rule<{ title: string }>({
  name: 'action/retained-without-decision',
  severity: { launch: 'info', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Action retenue sans décision',
      why: fr`Une action engagée repose sur une décision d’un comité, qui dit qui l’a voulue et quand.`,
      say: ({ title }) => fr`Aucune décision de comité ne porte sur l’action « ${title} ».`,
      remedy: fr`Inscrivez la décision dans sa réunion, avec « about: ["action:…"] ».`,
    },
    en: {
      title: 'Action retained without a decision',
      why: 'An action under way rests on a decision of a committee, which says who wanted it and when.',
      say: ({ title }) => `No decision of a committee is about the action “${title}”.`,
      remedy: 'Write the decision in its meeting, with “about: ["action:…"]”.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      if (!isCommitted(action.data.status)) continue;
      const isDecided = corpus
        .entities('meeting')
        .some((meeting) =>
          (meeting.data.decisions ?? []).some(
            (one) =>
              (one?.kind ?? 'decision') === 'decision' && one?.status !== 'dropped' && (one?.about ?? []).includes(`action:${action.id}`),
          ),
        );
      if (!isDecided) yield { at: at(action, action.data, 'status'), data: { title: action.data.title ?? action.id } };
    }
  },
  fails: { files: { 'actions/sorties-communes.md': '---\nstatus: ⟦retained⟧\n---\n' } },
  passes: { files: { 'actions/sorties-communes.md': '---\nstatus: candidate\n---\n' } },
});
