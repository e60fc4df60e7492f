import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const actionDates = rule<{ reason: 'reversed' | 'future'; date: string }>({
  name: 'action/dates',
  severity: 'error',
  words: {
    fr: {
      title: 'Dates qui ne peuvent pas être vraies',
      why: fr`Les effets se mesurent avant et après le début : une date fausse fausse tout.`,
      say: ({ reason, date }) =>
        reason === 'reversed'
          ? fr`L’action se terminerait le ${longDate(date, 'fr')}, avant d’avoir commencé.`
          : fr`Le début réel, ${longDate(date, 'fr')}, est à venir.`,
      remedy: fr`Corrigez la date ; un début à venir s’écrit « planned_start ».`,
    },
    en: {
      title: 'Dates that cannot be true',
      why: 'Effects are measured before and after the start: a wrong date distorts everything.',
      say: ({ reason, date }) =>
        reason === 'reversed'
          ? `The action would end on ${longDate(date, 'en')}, before it began.`
          : `The actual start, ${longDate(date, 'en')}, is still to come.`,
      remedy: 'Correct the date; a start to come is written “planned_start”.',
    },
  },
  *check({ corpus }) {
    for (const action of corpus.entities('action')) {
      for (const one of action.data.territories ?? []) {
        const start = one?.actual_start ?? one?.planned_start;
        if (one?.ended !== undefined && start !== undefined && one.ended < start)
          yield { at: at(action, one, 'ended'), data: { reason: 'reversed', date: one.ended } };
        if (one?.actual_start !== undefined && one.actual_start > corpus.date)
          yield { at: at(action, one, 'actual_start'), data: { reason: 'future', date: one.actual_start } };
      }
    }
  },
  fails: {
    files: {
      'actions/ecole-ouverte.md':
        '---\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-01, ended: ⟦2026-08-01⟧ }\n---\n',
    },
  },
  passes: { files: { 'actions/ecole-ouverte.md': '---\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-01 }\n---\n' } },
});
