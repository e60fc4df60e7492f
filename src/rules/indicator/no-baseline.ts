import { at } from '../../corpus/corpus.ts';
import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { measuresEffect } from './use.ts';
import { rule } from '../rule.ts';

export const noBaseline = rule<{ title: string }>({
  name: 'indicator/no-baseline',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Indicateur d’effet sans valeur de référence',
      why: fr`Sans valeur relevée avant l’action, aucun changement ne pourra être montré.`,
      say: ({ title }) => fr`L’indicateur « ${title} » n’a pas de valeur de référence.`,
      remedy: fr`Ajoutez « baseline » avec la date et la valeur relevées avant le démarrage.`,
    },
    en: {
      title: 'Outcome indicator without a baseline',
      why: 'Without a value taken before the action, no change can ever be shown.',
      say: ({ title }) => `The indicator “${title}” has no baseline.`,
      remedy: 'Add “baseline” with the date and the value taken before the start.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      if (measuresEffect(indicator) && !isWritten(indicator.data, 'baseline'))
        yield { at: at(indicator, indicator.data, 'title'), data: { title: indicator.data.title ?? indicator.id } };
    }
  },
  fails: {
    files: {
      'indicators/presence.yaml':
        'title: ⟦Présence⟧\nfamily: outcome\ndefinition: Part des présences.\ntype: count\nunit: élèves\ndirection: increase\nsource: { actor: ecole }\n',
    },
  },
  passes: {
    files: {
      'indicators/presence.yaml':
        'title: Présence\nfamily: output\ndefinition: Part des présences.\ntype: count\nunit: élèves\ndirection: increase\nsource: { actor: ecole }\n',
    },
  },
});
