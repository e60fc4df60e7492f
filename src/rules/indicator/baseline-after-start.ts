import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { actionsUsing, baselinesOf, startOf } from './use.ts';
import { rule } from '../rule.ts';

export const baselineAfterStart = rule<{ date: string; action: string; start: string }>({
  name: 'indicator/baseline-after-start',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Référence relevée après le démarrage de l’action',
      why: fr`Une référence relevée une fois l’action commencée en contient déjà l’effet.`,
      say: ({ date, action, start }) =>
        fr`La référence est du ${longDate(date, 'fr')}, alors que l’action « ${action} » a démarré le ${longDate(start, 'fr')}.`,
      remedy: fr`Retrouvez une valeur antérieure au démarrage ; à défaut, dites-le dans les limites de l’indicateur.`,
    },
    en: {
      title: 'Baseline taken after the start of the action',
      why: 'A baseline taken once the action has begun already holds its effect.',
      say: ({ date, action, start }) =>
        `The baseline is of ${longDate(date, 'en')}, though the action “${action}” began on ${longDate(start, 'en')}.`,
      remedy: 'Find a value from before the start; failing that, say so in the limits of the indicator.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      for (const baseline of baselinesOf(indicator)) {
        for (const action of actionsUsing(corpus, indicator.id)) {
          const start = startOf(action, baseline.territory);
          if (baseline.date !== undefined && start !== undefined && baseline.date.slice(0, 10) > start) {
            yield { at: at(indicator, baseline, 'date'), data: { date: baseline.date, action: action.data.title ?? action.id, start } };
            break;
          }
        }
      }
    }
  },
  fails: {
    files: {
      'indicators/assiduite.yaml': 'baseline: { date: ⟦2026-09-30⟧, value: 0.9, numerator: 1800, denominator: 2000 }\n',
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
  passes: {
    files: {
      'actions/ecole-ouverte.md': '---\nstatus: running\nterritories:\n  - { territory: quartier-nord, actual_start: 2026-09-15 }\n---\n',
    },
  },
});
