import { fr } from '../../language/language.ts';
import { slips, suggest } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

export const schemaUnknownKey = rule<{ key: string; known: string[]; present: string[] }>({
  name: 'schema/unknown-key',
  severity: 'error',
  words: {
    fr: {
      title: 'Champ qui n’existe pas',
      why: fr`Un champ mal écrit serait ignoré en silence, et ce qu’il dit serait perdu.`,
      say: ({ key }) => fr`Le champ « ${key} » n’existe pas ici.`,
      remedy: ({ known }) =>
        known.length > 0 ? fr`Corrigez ou retirez ce champ ; les champs possibles sont : ${known.join(', ')}.` : fr`Retirez ce champ.`,
    },
    en: {
      title: 'Field that does not exist',
      why: 'A misspelt field would be ignored in silence, and what it says lost.',
      say: ({ key }) => `There is no field “${key}” here.`,
      remedy: ({ known }) =>
        known.length > 0 ? `Correct or remove this field; the possible ones are: ${known.join(', ')}.` : 'Remove this field.',
    },
  },
  check: reported('schema/unknown-key', ({ key, known, present }, at) => {
    const suggestions = suggest(key, known);
    const [meant] = slips(key, known);
    return { suggestions, ...(meant !== undefined && !present.includes(meant) && { fix: { at, text: meant } }) };
  }),
  fails: { files: { 'actors/ecole.yaml': '⟦colege⟧: institutions\n' } },
  passes: { files: { 'actors/ecole.yaml': 'college: institutions\n' } },
});
