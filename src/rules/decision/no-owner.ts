import { at } from '../../corpus/corpus.ts';
import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const decisionNoOwner = rule({
  name: 'decision/no-owner',
  severity: 'warning',
  words: {
    fr: {
      title: 'Décision sans responsable',
      why: fr`Une décision que personne ne porte ne se fait pas.`,
      say: () => fr`Cette décision est en cours, et aucune organisation n’en est responsable.`,
      remedy: fr`Ajoutez « owner » avec l’organisation qui la met en œuvre.`,
    },
    en: {
      title: 'Decision without an owner',
      why: 'A decision that nobody carries is not carried out.',
      say: () => 'This decision is open, and no organisation owns it.',
      remedy: 'Add “owner” with the organisation that carries it out.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      if (meeting.data.status !== 'held') continue;
      for (const decision of meeting.data.decisions ?? []) {
        if (decision && (decision.kind ?? 'decision') === 'decision' && decision.status === 'open' && !isWritten(decision, 'owner'))
          yield { at: at(meeting, decision, 'id'), data: {} };
      }
    }
  },
  fails: {
    files: {
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: ⟦d1⟧, text: Retenir l’action École ouverte., status: open, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
  passes: {
    files: {
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Retenir l’action École ouverte., status: open, owner: ecole, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
});
