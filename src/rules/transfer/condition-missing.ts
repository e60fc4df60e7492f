import { topOf } from '../../corpus/corpus.ts';
import { keySpanOf } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const conditionMissing = rule<{ condition: string }>({
  name: 'transfer/condition-missing',
  severity: { launch: 'info', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Condition oubliée',
      why: fr`Chaque condition de l’hypothèse doit être regardée ici avant de la retenir.`,
      say: ({ condition }) => fr`La condition « ${condition} » de l’hypothèse n’est pas examinée.`,
      remedy: fr`Ajoutez cette condition sous « conditions », avec ce que l’on en sait.`,
    },
    en: {
      title: 'Condition left out',
      why: 'Each condition of the hypothesis has to be looked at here before it is retained.',
      say: ({ condition }) => `The condition “${condition}” of the hypothesis is not examined.`,
      remedy: 'Add this condition under “conditions”, with what is known of it.',
    },
  },
  *check({ corpus }) {
    for (const transfer of corpus.entities('transfer')) {
      if (transfer.data.status === 'rejected') continue;
      const looked = new Set((transfer.data.conditions ?? []).map((one) => one?.condition));
      for (const condition of corpus.entity('hypothesis', transfer.id)?.data.conditions ?? []) {
        if (condition?.id === undefined || looked.has(condition.id)) continue;
        yield { at: keySpanOf(transfer.data, 'conditions') ?? topOf(transfer), data: { condition: condition.id } };
      }
    }
  },
  fails: { files: { 'transfers/cafe-des-parents.yaml': '⟦conditions⟧:\n  - { condition: local, present: yes }\n' } },
  passes: {
    files: {
      'transfers/cafe-des-parents.yaml':
        'conditions:\n  - { condition: local, present: yes }\n  - { condition: animateur, present: yes }\n',
    },
  },
});
