import { fr } from '../../language/language.ts';
import { startOf, unmeasuredSince } from './use.ts';
import { rule } from '../rule.ts';

export const notMeasuredDuring = rule<{ action: string; indicator: string }>({
  name: 'indicator/not-measured-during',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'info', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Indicateur jamais relevé pendant l’action',
      why: fr`Les effets se vérifient pendant l’action et pas seulement à la fin : il serait trop tard pour corriger.`,
      say: ({ action, indicator }) => fr`L’action « ${action} » a démarré, et l’indicateur « ${indicator} » n’a pas été relevé depuis.`,
      remedy: fr`Relevez une mesure, ou écrivez une ligne avec « missing » et la raison.`,
    },
    en: {
      title: 'Indicator never measured during the action',
      why: 'Effects are checked during the action and not only at its end: it would be too late to mend it.',
      say: ({ action, indicator }) => `The action “${action}” has begun, and the indicator “${indicator}” was not measured since.`,
      remedy: 'Take a measure, or write a row with “missing” and the reason.',
    },
  },
  check: ({ corpus }) => unmeasuredSince(corpus, (action) => startOf(action)),
  fails: {
    files: {
      'actions/ecole-ouverte.md':
        '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-02-01 }\nindicators: [⟦assiduite⟧]\n---\n',
      'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-01-31, numerator: 1800, denominator: 2000 }\n',
    },
  },
  passes: {
    files: {
      'actions/ecole-ouverte.md':
        '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-02-01 }\nindicators: [assiduite]\n---\n',
    },
  },
});
