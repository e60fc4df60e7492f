import { at } from '../../corpus/corpus.ts';
import { isPlaceholder } from '../../corpus/placeholder.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const indicatorOrphan = rule<{ title: string }>({
  name: 'indicator/orphan',
  severity: { launch: 'off', diagnosis: 'off', experimentation: 'info', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Indicateur que rien n’emploie',
      why: fr`Un indicateur qui ne sert ni une action ni un objectif coûte à relever et n’éclaire aucune décision.`,
      say: ({ title }) => fr`Aucune action et aucun objectif n’emploient l’indicateur « ${title} ».`,
      remedy: fr`Citez-le dans une action, donnez-lui un objectif, ou retirez-le.`,
    },
    en: {
      title: 'Indicator that nothing uses',
      why: 'An indicator that serves neither an action nor an objective costs to collect and informs no decision.',
      say: ({ title }) => `No action and no objective uses the indicator “${title}”.`,
      remedy: 'Name it in an action, give it an objective, or remove it.',
    },
  },
  *check({ corpus }) {
    for (const indicator of corpus.entities('indicator')) {
      const { family, objectives, title } = indicator.data;
      // A file that is still to complete will be used once it is.
      if (isPlaceholder(title)) continue;
      if (family !== 'context' && (objectives ?? []).length === 0 && corpus.referrers(indicator).length === 0)
        yield { at: at(indicator, indicator.data, 'title'), data: { title: title ?? indicator.id } };
    }
  },
  fails: {
    files: {
      'indicators/presence.yaml':
        'title: ⟦Présence⟧\nfamily: output\ndefinition: Part des présences.\ntype: count\nunit: élèves\ndirection: increase\nsource: { actor: ecole }\n',
    },
  },
  passes: {
    files: {
      'indicators/presence.yaml':
        'title: Présence\nfamily: output\ndefinition: Part des présences.\ntype: count\nunit: élèves\ndirection: increase\nsource: { actor: ecole }\nobjectives: [prevention]\n',
    },
  },
});
