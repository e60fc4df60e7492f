import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const decisionOverdue = rule<{ due: string }>({
  name: 'decision/overdue',
  severity: 'info',
  words: {
    fr: {
      title: 'Décision en retard',
      why: fr`Une décision en retard est un fait du projet : le comité doit le savoir avant d’en prendre une autre.`,
      say: ({ due }) => fr`Cette décision était attendue le ${longDate(due, 'fr')}.`,
      remedy: fr`Écrivez « status: done » si c’est fait, ou faites fixer une nouvelle date par le comité.`,
    },
    en: {
      title: 'Late decision',
      why: 'A late decision is a fact of the project: the committee has to know before it takes another.',
      say: ({ due }) => `This decision was due on ${longDate(due, 'en')}.`,
      remedy: 'Write “status: done” if it is done, or have the committee set a new date.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      if (meeting.data.status !== 'held') continue;
      for (const decision of meeting.data.decisions ?? []) {
        if (decision?.due !== undefined && decision.status === 'open' && decision.due < corpus.date)
          yield { at: at(meeting, decision, 'due'), data: { due: decision.due } };
      }
    }
  },
  fails: {
    files: {
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Retenir l’action École ouverte., owner: ecole, due: ⟦2026-09-30⟧, status: open, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
  passes: {
    files: {
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Retenir l’action École ouverte., owner: ecole, due: 2026-09-30, status: done, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
});
