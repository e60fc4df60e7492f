import { at } from '../../corpus/corpus.ts';
import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const stoppedWithoutReason = rule<{ title: string }>({
  name: 'action/stopped-without-reason',
  severity: 'error',
  words: {
    fr: {
      title: 'Action arrêtée sans raison',
      why: fr`Une action arrêtée sera proposée de nouveau ; sa raison évite de refaire la même erreur.`,
      say: ({ title }) => fr`L’action « ${title} » est arrêtée sans que la raison soit écrite.`,
      remedy: fr`Ajoutez « status_reason ».`,
    },
    en: {
      title: 'Action stopped without a reason',
      why: 'A stopped action will be proposed again; its reason spares the same mistake.',
      say: ({ title }) => `The action “${title}” is stopped and the reason is not written.`,
      remedy: 'Add “status_reason”.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      if (action.data.status !== 'stopped' || isWritten(action.data, 'status_reason')) continue;
      yield { at: at(action, action.data, 'status'), data: { title: action.data.title ?? action.id } };
    }
  },
  fails: { files: { 'actions/sorties-communes.md': '---\nstatus: ⟦stopped⟧\n---\n' } },
  passes: { files: { 'actions/sorties-communes.md': '---\nstatus: stopped\nstatus_reason: Le transport coûtait trop cher.\n---\n' } },
});
