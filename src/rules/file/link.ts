import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileLink = rule<{ link: string }>({
  name: 'file/link',
  severity: 'error',
  words: {
    fr: {
      title: 'Lien au lieu d’un fichier',
      why: fr`Un lien peut mener hors du projet ; seuls les fichiers ordinaires sont lus.`,
      say: ({ link }) =>
        link === 'symbolic-link'
          ? fr`Ce fichier est un lien vers un autre : il n’a pas été lu.`
          : fr`Ce n’est pas un fichier ordinaire : il n’a pas été lu.`,
      remedy: fr`Remplacez-le par le fichier lui-même, ou retirez-le.`,
    },
    en: {
      title: 'Link instead of a file',
      why: 'A link may lead out of the project; only plain files are read.',
      say: ({ link }) =>
        link === 'symbolic-link' ? 'This file is a link to another: it was not read.' : 'This is not a plain file: it was not read.',
      remedy: 'Replace it with the file itself, or remove it.',
    },
  },
  check: reported('file/link'),
  fails: { files: {}, faults: [{ rule: 'file/link', file: 'actors/ailleurs.yaml', data: { link: 'symbolic-link' } }] },
  passes: { files: {} },
});
