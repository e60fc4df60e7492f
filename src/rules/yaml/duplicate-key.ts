import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const yamlDuplicateKey = rule<{ key: string }>({
  name: 'yaml/duplicate-key',
  severity: 'error',
  words: {
    fr: {
      title: 'Champ écrit deux fois',
      why: fr`De deux valeurs données au même champ, l’une serait perdue sans que personne ne le voie.`,
      say: ({ key }) => fr`Le champ « ${key} » est écrit deux fois.`,
      remedy: fr`Gardez une seule des deux lignes.`,
    },
    en: {
      title: 'Field written twice',
      why: 'Of two values given to one field, one would be lost without anyone noticing.',
      say: ({ key }) => `The field “${key}” is written twice.`,
      remedy: 'Keep one of the two lines.',
    },
  },
  check({ corpus }) {
    return corpus.faults
      .filter((fault) => fault.rule === 'yaml/duplicate-key')
      .map(({ at, data, related }) => ({
        at,
        data: data as { key: string },
        related: (related ?? []).map((first) => ({ at: first, why: { fr: fr`Écrit une première fois ici.`, en: 'First written here.' } })),
      }));
  },
  fails: { files: { 'actors/nouveau.yaml': 'name: Nouveau\ntype: association\nspheres: [culture]\n⟦name⟧: Autre nom\n' } },
  passes: { files: { 'actors/nouveau.yaml': 'name: Nouveau\ntype: association\nspheres: [culture]\n' } },
});
