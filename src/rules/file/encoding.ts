import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileEncoding = rule<{ encoding: string }>({
  name: 'file/encoding',
  severity: 'error',
  words: {
    fr: {
      title: 'Fichier qui n’est pas en UTF-8',
      why: fr`Les accents ne sont lus sans erreur que si tous les fichiers sont enregistrés de la même façon, en UTF-8.`,
      say: ({ encoding }) =>
        encoding === 'binary'
          ? fr`Ce fichier n’est pas un texte : il n’a pas été lu.`
          : fr`Ce fichier semble enregistré en ${encoding} et non en UTF-8 : il n’a pas été lu.`,
      remedy: fr`Ouvrez-le dans votre éditeur et enregistrez-le avec l’encodage « UTF-8 ».`,
    },
    en: {
      title: 'File that is not UTF-8',
      why: 'Accents are only read without error when every file is saved the same way, in UTF-8.',
      say: ({ encoding }) =>
        encoding === 'binary'
          ? 'This file is not text: it was not read.'
          : `This file seems to be saved in ${encoding}, not UTF-8: it was not read.`,
      remedy: 'Open it in your editor and save it with the encoding “UTF-8”.',
    },
  },
  check: reported('file/encoding'),
  fails: { files: {}, faults: [{ rule: 'file/encoding', file: 'actors/ancien.yaml', data: { encoding: 'Windows-1252' } }] },
  passes: { files: {} },
});
