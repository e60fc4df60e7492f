import { type Both, fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

const FEATURES: Record<string, Both> = {
  anchor: { fr: fr`Une ancre (« & ») n’est pas acceptée.`, en: 'An anchor (“&”) is not accepted.' },
  alias: { fr: fr`Un renvoi (« * ») n’est pas accepté.`, en: 'An alias (“*”) is not accepted.' },
  tag: { fr: fr`Une étiquette (« ! ») n’est pas acceptée.`, en: 'A tag (“!”) is not accepted.' },
  merge: { fr: fr`La fusion de champs (« << ») n’est pas acceptée.`, en: 'A merge key (“<<”) is not accepted.' },
  documents: {
    fr: fr`Un fichier ne contient qu’un seul document ; une ligne « --- » en commence un second.`,
    en: 'A file holds one document; a line “---” begins a second one.',
  },
  directive: { fr: fr`Une directive (« % ») n’est pas acceptée.`, en: 'A directive (“%”) is not accepted.' },
  number: { fr: fr`Ce nombre n’a pas de valeur finie.`, en: 'This number is not finite.' },
  'complex-key': { fr: fr`Un nom de champ doit être un simple mot.`, en: 'A field name must be a plain word.' },
};

export const yamlFeature = rule<{ feature: string }>({
  name: 'yaml/feature',
  severity: 'error',
  words: {
    fr: {
      title: 'Écriture que le format refuse',
      why: fr`Ancres, renvois et étiquettes cachent ce qui est écrit ; aucun projet n’en a besoin.`,
      say: ({ feature }) => FEATURES[feature]?.fr ?? fr`Cette écriture n’est pas acceptée.`,
      remedy: fr`Écrivez la valeur en toutes lettres, entre guillemets si elle commence par un signe.`,
    },
    en: {
      title: 'Writing that the format refuses',
      why: 'Anchors, aliases and tags hide what is written; no project needs them.',
      say: ({ feature }) => FEATURES[feature]?.en ?? 'This writing is not accepted.',
      remedy: 'Write the value in full, in quotes if it begins with a sign.',
    },
  },
  check: reported('yaml/feature'),
  fails: { files: { 'actors/nouveau.yaml': 'name: &nom ⟦Nouveau⟧\ntype: association\nspheres: [culture]\n' } },
  passes: { files: { 'actors/nouveau.yaml': 'name: "&nom Nouveau"\ntype: association\nspheres: [culture]\n' } },
});
