import { fr } from '../../language/language.ts';
import { endOf, unmeasuredSince } from './use.ts';
import { rule } from '../rule.ts';

export const notMeasuredAfter = rule<{ action: string; indicator: string }>({
  name: 'indicator/not-measured-after',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'info', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Indicateur jamais relevé après l’action',
      why: fr`La méthode demande de vérifier les effets après l’action : c’est alors que l’on sait s’ils durent.`,
      say: ({ action, indicator }) => fr`L’action « ${action} » est terminée, et l’indicateur « ${indicator} » n’a pas été relevé depuis.`,
      remedy: fr`Relevez une mesure après la fin de l’action, ou écrivez une ligne avec « missing » et la raison.`,
    },
    en: {
      title: 'Indicator never measured after the action',
      why: 'The method asks to check effects after the action: it is then that one knows whether they last.',
      say: ({ action, indicator }) => `The action “${action}” is over, and the indicator “${indicator}” was not measured since.`,
      remedy: 'Take a measure after the end of the action, or write a row with “missing” and the reason.',
    },
  },
  check: ({ corpus }) => unmeasuredSince(corpus, (action) => endOf(action)),
  fails: {
    files: {
      'actions/ecole-ouverte.md':
        '---\nstatus: evaluated\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-01-01, ended: 2026-03-31 }\nindicators: [⟦assiduite⟧]\n---\n',
      'indicators/assiduite.yaml': 'measures:\n  - { date: 2026-03-15, numerator: 1800, denominator: 2000 }\n',
    },
  },
  passes: {
    files: {
      'actions/ecole-ouverte.md':
        '---\nstatus: evaluated\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-01-01, ended: 2026-03-31 }\nindicators: [assiduite]\n---\n',
    },
  },
});
