import { fr } from '../../language/language.ts';
import { idFrom } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

export const schemaPattern = rule<{ key: string; value?: unknown; isKey?: boolean }>({
  name: 'schema/pattern',
  severity: 'error',
  words: {
    fr: {
      title: 'Texte qui n’a pas la forme attendue',
      why: fr`Un identifiant s’écrit en minuscules sans accent, avec des chiffres et des tirets, pour être cité sans erreur.`,
      say: ({ key, value, isKey }) =>
        isKey ? fr`Le nom « ${key} » n’a pas la forme attendue.` : fr`« ${String(value)} » n’a pas la forme attendue pour « ${key} ».`,
      remedy: fr`Pour un identifiant : des minuscules sans accent, des chiffres et des tirets, une lettre d’abord.`,
    },
    en: {
      title: 'Text of another form than expected',
      why: 'An id is written in lower case without accents, with digits and hyphens, so that it can be quoted without error.',
      say: ({ key, value, isKey }) =>
        isKey ? `The name “${key}” is not of the form expected.` : `“${String(value)}” is not of the form expected for “${key}”.`,
      remedy: 'For an id: lower-case letters without accents, digits and hyphens, a letter first.',
    },
  },
  check: reported('schema/pattern', ({ value, key, isKey }) => ({
    suggestions: isKey || key === 'id' ? [idFrom(String(isKey ? key : value))].filter((one) => one !== '') : [],
  })),
  fails: {
    files: {
      'themes.yaml': 'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties }\n  - { id: ⟦Été⟧, label: Été }\n',
    },
  },
  passes: {
    files: {
      'themes.yaml': 'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties }\n  - { id: ete, label: Été }\n',
    },
  },
});
