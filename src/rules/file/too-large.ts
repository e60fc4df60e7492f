import { fr, number } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileTooLarge = rule<{ size: number; limit: number }>({
  name: 'file/too-large',
  severity: 'error',
  words: {
    fr: {
      title: 'Fichier trop volumineux',
      why: fr`Un fichier du projet s’écrit et se relit à la main ; au-delà d’un mégaoctet, c’est autre chose qui s’y trouve.`,
      say: ({ size, limit }) =>
        fr`Ce fichier compte ${number(size, 'fr')} octets, la limite est de ${number(limit, 'fr')} : il n’a pas été lu.`,
      remedy: fr`Partagez-le en plusieurs fichiers, ou rangez-le hors des dossiers de données ; une contribution se redemande à son département.`,
    },
    en: {
      title: 'File too large',
      why: 'A file of the project is written and read by hand; beyond one mebibyte it holds something else.',
      say: ({ size, limit }) => `This file has ${number(size, 'en')} bytes, the limit is ${number(limit, 'en')}: it was not read.`,
      remedy: 'Split it, or keep it out of the data folders; a contribution is asked for again.',
    },
  },
  check: reported('file/too-large'),
  fails: { files: {}, faults: [{ rule: 'file/too-large', file: 'actors/gros.yaml', data: { size: 5000000, limit: 1048576 } }] },
  passes: { files: {} },
});
