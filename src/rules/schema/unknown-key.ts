import { isWritten } from '../../document/document.ts';
import { fr } from '../../language/language.ts';
import { slips, suggest } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

export const schemaUnknownKey = rule<{ key: string; known: string[]; container: object }>({
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
  check: reported('schema/unknown-key', ({ key, known, container }, at) => {
    const suggestions = suggest(key, known);
    const [meant] = suggestions.length > 0 ? slips(key, known) : [];
    return {
      suggestions,
      ...(meant !== undefined && !Object.hasOwn(container, meant) && !isWritten(container, meant) && { fix: { at, text: meant } }),
    };
  }),
  fails: { files: { 'actors/ecole.yaml': '⟦colege⟧: institutions\n' } },
  passes: { files: { 'actors/ecole.yaml': 'college: institutions\n' } },
});
