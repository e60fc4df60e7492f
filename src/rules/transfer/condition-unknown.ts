import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const conditionUnknown = rule<{ condition: string }>({
  name: 'transfer/condition-unknown',
  severity: { launch: 'info', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Condition non vérifiée',
      why: fr`Retenir une hypothèse sans savoir si ses conditions sont réunies, c’est risquer un échec prévisible.`,
      say: ({ condition }) => fr`L’hypothèse est retenue et l’on ignore si la condition « ${condition} » est réunie.`,
      remedy: fr`Renseignez-vous, puis écrivez yes (oui), partial (en partie) ou no (non).`,
    },
    en: {
      title: 'Condition not checked',
      why: 'To retain a hypothesis without knowing whether its conditions hold is to court a foreseeable failure.',
      say: ({ condition }) => `The hypothesis is retained and nobody knows whether the condition “${condition}” holds.`,
      remedy: 'Find out, then write yes, partial or no.',
    },
  },
  *check({ corpus }) {
    for (const transfer of corpus.entities('transfer')) {
      if (transfer.data.status !== 'retained') continue;
      for (const one of transfer.data.conditions ?? [])
        if (one?.present === 'unknown') yield { at: at(transfer, one, 'present'), data: { condition: one.condition ?? '' } };
    }
  },
  fails: {
    files: {
      'transfers/cafe-des-parents.yaml':
        'conditions:\n  - { condition: local, present: ⟦unknown⟧ }\n  - { condition: animateur, present: yes }\n',
    },
  },
  passes: {
    files: {
      'transfers/cafe-des-parents.yaml':
        'conditions:\n  - { condition: local, present: partial }\n  - { condition: animateur, present: yes }\n',
    },
  },
});
