import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const milestoneLate = rule<{ title: string; date: string }>({
  name: 'roadmap/milestone-late',
  severity: 'info',
  words: {
    fr: {
      title: 'Échéance dépassée',
      why: fr`Une échéance dépassée est un fait du projet : le comité doit le savoir.`,
      say: ({ title, date }) => fr`L’échéance « ${title} » du ${longDate(date, 'fr')} est dépassée.`,
      remedy: fr`Écrivez « done: true » si c’est fait, ou fixez une nouvelle date.`,
    },
    en: {
      title: 'Late milestone',
      why: 'A late milestone is a fact of the project: the committee has to know.',
      say: ({ title, date }) => `The milestone “${title}” of ${longDate(date, 'en')} is late.`,
      remedy: 'Write “done: true” if it is done, or set a new date.',
    },
  },
  *check({ corpus }) {
    for (const milestone of corpus.parts('milestone')) {
      const { date, done, title } = milestone.data as { date?: string; done?: boolean; title?: string };
      if (date !== undefined && date < corpus.date && done !== true)
        yield { at: at(milestone.of, milestone.data, 'date'), data: { title: title ?? milestone.id, date } };
    }
  },
  fails: {
    files: {
      'actions/ecole-ouverte.md': '---\nmilestones:\n  - { id: ouverture, title: Ouverture, date: ⟦2026-09-01⟧, done: false }\n---\n',
    },
  },
  passes: {
    files: { 'actions/ecole-ouverte.md': '---\nmilestones:\n  - { id: ouverture, title: Ouverture, date: 2026-09-01, done: true }\n---\n' },
  },
});
