import { at } from '../../corpus/corpus.ts';
import { startIn, writingOf } from '../../corpus/frozen.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const startMoved = rule<{ first: string; date: string; revision: string; earlier: string }>({
  name: 'action/start-moved',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Date de démarrage modifiée',
      why: fr`Ce qui est « avant » et ce qui est « après » dépend de la date de démarrage : déplacée quand les mesures sont connues, elle peut faire paraître un effet.`,
      say: ({ first, date, revision, earlier }) =>
        fr`La date de démarrage, notée dans la révision ${earlier} (${longDate(first, 'fr')}), a été modifiée le ${longDate(date, 'fr')} (révision ${revision}).`,
      remedy: fr`Rétablissez la première date ; si elle était fausse, dites-le dans la fiche action et motivez la suppression de ce constat.`,
    },
    en: {
      title: 'Start date moved',
      why: 'What is “before” and what is “after” depends on the start date: moved once measures are known, it can make an effect appear.',
      say: ({ first, date, revision, earlier }) =>
        `The start date, recorded in revision ${earlier} (${longDate(first, 'en')}), was changed on ${longDate(date, 'en')} (revision ${revision}).`,
      remedy: 'Put the first date back; if it was wrong, say so in the action sheet and give the reason for suppressing this finding.',
    },
  },
  *check({ corpus, past }) {
    for (const action of corpus.entities('action'))
      for (const one of action.data.territories ?? []) {
        if (one?.territory === undefined || one.actual_start === undefined || one.actual_start > corpus.date) continue;
        const history = past();
        if (!history) return;
        const writing = writingOf(history, action.file, (data) => startIn(data, one.territory), corpus.date);
        if (!writing || writing.changes === 0) continue;
        const { first, last } = writing;
        yield {
          at: at(action, one, 'actual_start'),
          data: { first: first.date, earlier: first.revision, date: last.date, revision: last.revision },
        };
      }
  },
  fails: {
    past: [
      {
        date: '2026-09-20',
        files: { 'actions/ecole-ouverte.md': '---\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n' },
      },
      {
        date: '2026-10-01',
        files: { 'actions/ecole-ouverte.md': '---\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-08-15 }\n---\n' },
      },
    ],
    files: {
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: ⟦2026-08-15⟧ }\n---\n',
    },
  },
  passes: {
    past: [
      {
        date: '2026-09-20',
        files: { 'actions/ecole-ouverte.md': '---\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n' },
      },
    ],
    files: {
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
});
