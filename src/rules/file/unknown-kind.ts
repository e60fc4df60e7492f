import { fr, list } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const fileUnknownKind = rule<{
  file: string;
  reason: 'folder' | 'place' | 'project' | 'extension' | 'table';
  kind?: string;
  extensions?: string[];
}>({
  name: 'file/unknown-kind',
  severity: 'error',
  words: {
    fr: {
      title: 'Fichier que rien ne lit',
      why: fr`Un fichier rangé dans un dossier de données et qui ne serait pas lu donnerait l’illusion d’avoir été vérifié.`,
      say: ({ file, reason, extensions }) =>
        reason === 'place'
          ? fr`« ${file} » est un fichier : à cette place, c’est un dossier de ce nom qui est lu.`
          : reason === 'extension'
            ? fr`Dans ce dossier, « ${file} » devrait se terminer par ${list(extensions ?? [], 'fr', 'disjunction')}.`
            : reason === 'project'
              ? fr`« ${file} » n’a pas sa place dans ce projet.`
              : reason === 'table'
                ? fr`Aucun indicateur ne porte le nom de ce tableau : « ${file.replace(/csv$/, 'yaml')} » n’existe pas.`
                : fr`« ${file} » ne correspond à aucune sorte de fichier.`,
      remedy: ({ reason }) =>
        reason === 'place'
          ? fr`Renommez ce fichier, créez un dossier à son nom et rangez-y un fichier par élément ; « odas new » le fait.`
          : fr`Changez l’extension du fichier, ou rangez-le hors des dossiers de données.`,
    },
    en: {
      title: 'File that nothing reads',
      why: 'A file in a data folder that went unread would give the illusion that it was checked.',
      say: ({ file, reason, extensions }) =>
        reason === 'place'
          ? `“${file}” is a file: in this place, a folder of this name is read.`
          : reason === 'extension'
            ? `In this folder “${file}” should end with ${list(extensions ?? [], 'en', 'disjunction')}.`
            : reason === 'project'
              ? `“${file}” has no place in this project.`
              : reason === 'table'
                ? `No indicator has the name of this table: “${file.replace(/csv$/, 'yaml')}” does not exist.`
                : `“${file}” is of no known kind.`,
      remedy: ({ reason }) =>
        reason === 'place'
          ? 'Rename this file, make a folder of its name and keep one file per element in it; “odas new” does it.'
          : 'Change the extension of the file, or keep it out of the data folders.',
    },
  },
  check: reported('file/unknown-kind'),
  fails: { files: { 'actors/notes.txt': '⟦⟧À relire.\n' } },
  passes: { files: { 'notes/notes.md': '' } },
});
