import { at } from '../../corpus/corpus.ts';
import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { measuresEffect } from './use.ts';
import { rule } from '../rule.ts';

export const noTarget = rule<{ title: string }>({
  name: 'indicator/no-target',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Indicateur d’effet sans cible',
      why: fr`Sans cible écrite d’avance, n’importe quel résultat pourrait passer pour un succès.`,
      say: ({ title }) => fr`L’indicateur « ${title} » n’a pas de cible.`,
      remedy: fr`Ajoutez « target » avec la valeur visée et son échéance.`,
    },
    en: {
      title: 'Outcome indicator without a target',
      why: 'Without a target written beforehand, any result could pass for a success.',
      say: ({ title }) => `The indicator “${title}” has no target.`,
      remedy: 'Add “target” with the value aimed at and its date.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const { direction, title } = indicator.data;
      if (measuresEffect(indicator) && (direction === 'increase' || direction === 'decrease') && !isWritten(indicator.data, 'target'))
        yield { at: at(indicator, indicator.data, 'title'), data: { title: title ?? indicator.id } };
    }
  },
  fails: {
    files: {
      'indicators/presence.yaml':
        'title: ⟦Présence⟧\nfamily: outcome\ndefinition: Part des présences.\ntype: count\nunit: élèves\ndirection: increase\nsource: { actor: ecole }\nbaseline: { date: 2026-06-30, value: 40 }\n',
    },
  },
  passes: {
    files: {
      'indicators/presence.yaml':
        'title: Présence\nfamily: outcome\ndefinition: Part des présences.\ntype: count\nunit: élèves\ndirection: ambiguous\nsource: { actor: ecole }\nbaseline: { date: 2026-06-30, value: 40 }\n',
    },
  },
});
