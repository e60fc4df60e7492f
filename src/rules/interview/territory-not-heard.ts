import { at } from '../../corpus/corpus.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const territoryNotHeard = rule<{ name: string }>({
  name: 'interview/territory-not-heard',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Territoire dont personne n’a parlé',
      why: fr`Un objectif précise ses territoires ; chacun doit être entendu avant que l’on y agisse.`,
      say: ({ name }) => fr`Aucun entretien ne porte sur le territoire « ${name} ».`,
      remedy: fr`Prévoyez un entretien sur ce territoire, ou indiquez « territory » dans ceux qui en parlent.`,
    },
    en: {
      title: 'Territory that nobody spoke of',
      why: 'An objective states its territories; each has to be heard before one acts there.',
      say: ({ name }) => `No interview is about the territory “${name}”.`,
      remedy: 'Plan an interview about it, or write “territory” in those that speak of it.',
    },
  },
  *check({ corpus }) {
    for (const territory of corpus.parts('territory')) {
      const references = corpus.referrers(territory);
      const isAimedAt = references.some((reference) => reference.from.kind === 'roadmap' && reference.field === 'territories');
      if (isAimedAt && !references.some((reference) => reference.from.kind === 'interview'))
        yield { at: at(territory.of, territory.data, 'id'), data: { name: String(territory.data['name'] ?? territory.id) } };
    }
  },
  fails: {
    files: {
      'roadmap.yaml':
        'territories:\n  - { id: quartier-nord, name: Quartier nord, type: qpv }\n  - { id: ⟦quartier-sud⟧, name: Quartier sud, type: qpv }\nobjectives:\n  - { id: prevention, title: Prévenir, stakes: [lien-ecole], territories: [quartier-nord, quartier-sud] }\n',
    },
  },
  passes: {
    files: {
      'roadmap.yaml':
        'territories:\n  - { id: quartier-nord, name: Quartier nord, type: qpv }\n  - { id: quartier-sud, name: Quartier sud, type: qpv }\nobjectives:\n  - { id: prevention, title: Prévenir, stakes: [lien-ecole], territories: [quartier-nord] }\n',
    },
  },
});
