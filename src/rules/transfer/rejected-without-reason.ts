import { at } from '../../corpus/corpus.ts';
import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const rejectedWithoutReason = rule<Record<string, never>>({
  name: 'transfer/rejected-without-reason',
  severity: 'error',
  words: {
    fr: {
      title: 'Hypothèse rejetée sans raison',
      why: fr`Une hypothèse rejetée reviendra ; sa raison évite de refaire le débat.`,
      say: () => fr`Cette hypothèse est rejetée sans que la raison soit écrite.`,
      remedy: fr`Ajoutez « reason » : ce qui a conduit à l’écarter.`,
    },
    en: {
      title: 'Hypothesis rejected without a reason',
      why: 'A rejected hypothesis will come back; its reason spares the debate.',
      say: () => 'This hypothesis is rejected and the reason is not written.',
      remedy: 'Add “reason”: what led to setting it aside.',
    },
  },
  *check({ corpus }) {
    for (const transfer of corpus.entities('transfer'))
      if (transfer.data.status === 'rejected' && !isWritten(transfer.data, 'reason'))
        yield { at: at(transfer, transfer.data, 'status'), data: {} };
  },
  fails: { files: { 'transfers/cafe-des-parents.yaml': 'status: ⟦rejected⟧\n' } },
  passes: { files: { 'transfers/cafe-des-parents.yaml': 'status: rejected\nreason: Aucune salle disponible.\n' } },
});
