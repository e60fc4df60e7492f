import { alteredSince } from '../../corpus/frozen.ts';
import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { actionsUsing, baselinesOf, startOf } from './use.ts';
import { rule } from '../rule.ts';

export const baselineNotFrozen = rule<{ how: 'written' | 'changed'; date: string; revision: string; action: string; start: string }>({
  name: 'indicator/baseline-not-frozen',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Référence écrite ou modifiée après le démarrage de l’action',
      why: fr`Une référence qui bouge une fois l’action commencée ne prouve plus rien : l’historique du projet montre quand elle a été écrite.`,
      say: ({ how, date, revision, action, start }) =>
        fr`La référence a été ${how === 'written' ? 'écrite' : 'modifiée'} le ${longDate(date, 'fr')} (révision ${revision}), alors que l’action « ${action} » a démarré le ${longDate(start, 'fr')}.`,
      remedy: fr`Rétablissez la valeur d’origine, ou dites dans les limites de l’indicateur pourquoi elle a changé ; la suppression de ce constat doit être motivée.`,
    },
    en: {
      title: 'Baseline written or changed after the start of the action',
      why: 'A baseline that moves once the action has begun proves nothing any more: the history of the project shows when it was written.',
      say: ({ how, date, revision, action, start }) =>
        `The baseline was ${how} on ${longDate(date, 'en')} (revision ${revision}), though the action “${action}” began on ${longDate(start, 'en')}.`,
      remedy: 'Put the first value back, or say in the limits of the indicator why it changed; suppressing this finding takes a reason.',
    },
  },
  *check({ corpus, past }) {
    for (const indicator of corpus.entities('indicator')) {
      if (baselinesOf(indicator).length === 0) continue;
      const started = actionsUsing(corpus, indicator.id)
        .flatMap((action) => {
          const start = startOf(action);
          return start === undefined || start > corpus.date ? [] : [{ action, start }];
        })
        .sort((a, b) => (a.start < b.start ? -1 : 1))[0];
      if (!started) continue;
      const history = past();
      if (!history) return;
      const altered = alteredSince(history, indicator.file, 'baseline', {
        present: indicator.data.baseline,
        start: started.start,
        until: corpus.date,
      });
      if (!altered) continue;
      const { action, start } = started;
      yield { at: at(indicator, indicator.data, 'baseline'), data: { ...altered, action: action.data.title ?? action.id, start } };
    }
  },
  fails: {
    past: [
      {
        date: '2026-06-01',
        files: { 'indicators/assiduite.yaml': 'baseline: { date: 2026-06-30, value: 0.8, numerator: 1600, denominator: 2000 }\n' },
      },
      {
        date: '2026-10-01',
        files: { 'indicators/assiduite.yaml': 'baseline: { date: 2026-06-30, value: 0.7, numerator: 1400, denominator: 2000 }\n' },
      },
    ],
    files: {
      'indicators/assiduite.yaml': 'baseline: ⟦{ date: 2026-06-30, value: 0.7, numerator: 1400, denominator: 2000 }⟧\n',
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
  passes: {
    past: [
      {
        date: '2026-06-01',
        files: { 'indicators/assiduite.yaml': 'baseline: { date: 2026-06-30, value: 0.7, numerator: 1400, denominator: 2000 }\n' },
      },
    ],
    files: {
      'indicators/assiduite.yaml': 'baseline: { date: 2026-06-30, value: 0.7, numerator: 1400, denominator: 2000 }\n',
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
});
