import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileEncoding = rule<{ encoding: string; mends?: boolean; isTable?: boolean }>({
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
      remedy: ({ encoding, mends, isTable }) =>
        encoding === 'binary'
          ? fr`Rangez-le hors des dossiers de données, ou enregistrez-le comme un texte.`
          : mends
            ? fr`Tapez « odas validate --fix » : il est enregistré en UTF-8, sans rien perdre.${isTable ? fr` Dans Excel, choisissez ensuite « CSV UTF-8 ».` : ''}`
            : fr`Rouvrez-le dans votre éditeur en indiquant son encodage actuel, puis enregistrez-le en « UTF-8 ».`,
    },
    en: {
      title: 'File that is not UTF-8',
      why: 'Accents are only read without error when every file is saved the same way, in UTF-8.',
      say: ({ encoding }) =>
        encoding === 'binary'
          ? 'This file is not text: it was not read.'
          : `This file seems to be saved in ${encoding}, not UTF-8: it was not read.`,
      remedy: ({ encoding, mends, isTable }) =>
        encoding === 'binary'
          ? 'Move it out of the data folders, or save it as text.'
          : mends
            ? `Type “odas validate --fix”: it is saved in UTF-8, nothing lost.${isTable ? ' In Excel, choose “CSV UTF-8” from then on.' : ''}`
            : 'Reopen it in your editor with its present encoding, then save it as “UTF-8”.',
    },
  },
  check: reported('file/encoding', (data, { file }) => ({ data: { ...data, isTable: file.endsWith('.csv') } })),
  fails: { files: {}, faults: [{ rule: 'file/encoding', file: 'actors/ancien.yaml', data: { encoding: 'Windows-1252' } }] },
  passes: { files: {} },
});
