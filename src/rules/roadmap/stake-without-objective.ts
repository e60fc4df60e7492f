import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const stakeWithoutObjective = rule<{ title: string }>({
  name: 'roadmap/stake-without-objective',
  severity: { launch: 'info', diagnosis: 'warning', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Enjeu sans objectif',
      why: fr`Un enjeu auquel aucun objectif ne répond ne sera ni traité, ni évalué.`,
      say: ({ title }) => fr`Aucun objectif ne répond à l’enjeu « ${title} ».`,
      remedy: fr`Citez cet enjeu sous « stakes » d’un objectif, ou retirez-le.`,
    },
    en: {
      title: 'Stake without an objective',
      why: 'A stake that no objective answers will be neither treated nor evaluated.',
      say: ({ title }) => `No objective answers the stake “${title}”.`,
      remedy: 'Name this stake under “stakes” of an objective, or remove it.',
    },
  },
  *check({ corpus }) {
    for (const stake of corpus.parts('stake')) {
      if (!corpus.referrers(stake).some((reference) => reference.field === 'stakes'))
        yield { at: at(stake.of, stake.data, 'title'), data: { title: String(stake.data['title'] ?? stake.id) } };
    }
  },
  fails: {
    files: {
      'roadmap.yaml':
        'stakes:\n  - { id: lien-ecole, title: Relier l’école et son quartier, argument: Peu de liens. }\n  - { id: parentalite, title: ⟦Soutenir les parents⟧, argument: Des parents isolés. }\n',
    },
  },
  passes: {
    files: { 'roadmap.yaml': 'stakes:\n  - { id: lien-ecole, title: Relier l’école et son quartier, argument: Peu de liens. }\n' },
  },
});
