import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const purgeOverdue = rule<{ date: string }>({
  name: 'interview/purge-overdue',
  severity: 'info',
  words: {
    fr: {
      title: 'Entretien à effacer',
      why: fr`Le consentement a un terme : passé ce jour, l’entretien ne peut plus être gardé.`,
      say: ({ date }) => fr`Cet entretien devait être effacé le ${longDate(date, 'fr')}.`,
      remedy: fr`Effacez l’entretien, ou recueillez un nouveau consentement.`,
    },
    en: {
      title: 'Interview to be removed',
      why: 'Consent has an end: past that day the interview cannot be kept.',
      say: ({ date }) => `This interview had to be removed on ${longDate(date, 'en')}.`,
      remedy: 'Remove the interview, or ask for consent again.',
    },
  },
  *check({ corpus }) {
    for (const interview of corpus.entities('interview')) {
      const { consent } = interview.data;
      if (consent?.purge_on !== undefined && consent.purge_on < corpus.date)
        yield { at: at(interview, consent, 'purge_on'), data: { date: consent.purge_on } };
    }
  },
  fails: {
    files: {
      'interviews/ent-003.md': '---\nconsent: { purpose_told: true, quotes: none, given_on: 2026-03-20, purge_on: ⟦2026-09-20⟧ }\n---\n',
    },
  },
  passes: {
    files: {
      'interviews/ent-003.md': '---\nconsent: { purpose_told: true, quotes: none, given_on: 2026-03-20, purge_on: 2027-09-20 }\n---\n',
    },
  },
});
