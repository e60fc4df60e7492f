import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileUnreadable = rule<{ reason: string }>({
  name: 'file/unreadable',
  severity: 'error',
  words: {
    fr: {
      title: 'Fichier illisible',
      why: fr`Un fichier qui n’a pas pu être lu n’a pas été vérifié.`,
      say: ({ reason }) =>
        reason === 'EACCES' || reason === 'EPERM'
          ? fr`Ce fichier ne peut pas être lu : le droit de lecture manque.`
          : fr`Ce fichier n’a pas pu être lu (${reason}).`,
      remedy: fr`Vérifiez que vous avez le droit de lire ce fichier, puis recommencez.`,
    },
    en: {
      title: 'File that cannot be read',
      why: 'A file that could not be read was not checked.',
      say: ({ reason }) =>
        reason === 'EACCES' || reason === 'EPERM'
          ? 'This file cannot be read: the right to read it is missing.'
          : `This file could not be read (${reason}).`,
      remedy: 'Check that you have the right to read this file, then try again.',
    },
  },
  check: reported('file/unreadable'),
  fails: { files: {}, faults: [{ rule: 'file/unreadable', file: 'actors/ferme.yaml', data: { reason: 'EACCES' } }] },
  passes: { files: {} },
});
