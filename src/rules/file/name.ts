import { fr } from '../../language/language.ts';
import { idFrom } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

export const fileName = rule<{ id: string; file: string }>({
  name: 'file/name',
  severity: 'error',
  words: {
    fr: {
      title: 'Nom de fichier qui ne peut pas servir d’identifiant',
      why: fr`Le nom du fichier est l’identifiant que les autres fichiers écrivent : des minuscules sans accent, des chiffres et des tirets.`,
      say: ({ id }) => fr`Le nom « ${id} » ne peut pas servir d’identifiant.`,
      remedy: fr`Renommez le fichier : des minuscules sans accent, des chiffres et des tirets, en commençant par une lettre.`,
    },
    en: {
      title: 'File name that cannot be an id',
      why: 'The name of a file is the id that other files write: lower-case letters without accents, digits and hyphens.',
      say: ({ id }) => `The name “${id}” cannot be an id.`,
      remedy: 'Rename the file: lower-case letters without accents, digits and hyphens, a letter first.',
    },
  },
  check: reported('file/name', ({ id }) => ({ suggestions: [idFrom(id)].filter((one) => one !== '') })),
  fails: { files: { 'actors/École du Nord.yaml': '⟦⟧name: École du Nord\ntype: education\nspheres: [school]\n' } },
  passes: { files: { 'actors/ecole-du-nord.yaml': 'name: École du Nord\ntype: education\nspheres: [school]\n' } },
});
