import { type Both, fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const schemaRequired = rule<{ key: string; because?: string; title?: Both }>({
  name: 'schema/required',
  severity: 'error',
  words: {
    fr: {
      title: 'Champ obligatoire absent',
      why: fr`Sans ce champ, ce que dit le fichier ne peut pas être utilisé.`,
      say: ({ key, because, title }) =>
        because
          ? fr`Le champ « ${key} » est nécessaire avec cette valeur de « ${because} ».`
          : fr`Le champ « ${key} »${title ? ` (${title.fr})` : ''} manque.`,
      remedy: ({ key }) => fr`Ajoutez « ${key} » et sa valeur.`,
    },
    en: {
      title: 'Required field missing',
      why: 'Without this field what the file says cannot be used.',
      say: ({ key, because, title }) =>
        because
          ? `The field “${key}” is needed with this value of “${because}”.`
          : `The field “${key}”${title ? ` (${title.en})` : ''} is missing.`,
      remedy: ({ key }) => `Add “${key}” and its value.`,
    },
  },
  check: reported('schema/required'),
  fails: { files: { 'actors/nouveau.yaml': '⟦⟧name: Nouveau\nspheres: [culture]\n' } },
  passes: { files: { 'actors/nouveau.yaml': 'name: Nouveau\ntype: other\nspheres: [culture]\n' } },
});
