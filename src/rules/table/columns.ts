import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const tableColumns = rule<{ reason: 'twice' | 'unnamed' | 'beyond' | 'separator'; column?: string; columns?: number }>({
  name: 'table/columns',
  severity: 'error',
  words: {
    fr: {
      title: 'Colonnes d’un tableau qui ne se lisent pas',
      why: fr`Chaque case doit appartenir à une colonne qui a un nom, sans quoi une mesure serait perdue ou mal comprise.`,
      say: ({ reason, column = '', columns = 0 }) =>
        reason === 'twice'
          ? fr`La colonne « ${column} » figure deux fois.`
          : reason === 'unnamed'
            ? fr`Une colonne remplie n’a pas de nom.`
            : reason === 'separator'
              ? fr`Cette ligne n’est pas séparée comme la première, qui l’est par « ${column} ».`
              : fr`Cette ligne a plus de cases que les ${columns} colonnes du tableau.`,
      remedy: ({ reason }) =>
        reason === 'separator'
          ? fr`Employez le même séparateur sur toutes les lignes.`
          : reason === 'beyond'
            ? fr`Un texte qui contient le séparateur doit être entre guillemets ; retirez sinon la case en trop.`
            : fr`Donnez à chaque colonne un nom, et un seul, sur la première ligne.`,
    },
    en: {
      title: 'Columns of a table that cannot be read',
      why: 'Every cell must belong to a column with a name, or a measure would be lost or misread.',
      say: ({ reason, column = '', columns = 0 }) =>
        reason === 'twice'
          ? `The column “${column}” is there twice.`
          : reason === 'unnamed'
            ? 'A column with values has no name.'
            : reason === 'separator'
              ? `This row is not separated as the first one is, by “${column}”.`
              : `This row has more cells than the ${columns} columns of the table.`,
      remedy: ({ reason }) =>
        reason === 'separator'
          ? 'Use one separator on every row.'
          : reason === 'beyond'
            ? 'A text that holds the separator must be in quotes; otherwise remove the cell too many.'
            : 'Give every column one name of its own on the first line.',
    },
  },
  check: reported('table/columns'),
  fails: { files: { 'indicators/assiduite.csv': 'date;value\n2026-01-31;4;⟦trois retards⟧\n' } },
  passes: { files: { 'indicators/assiduite.csv': 'date;value;note\n2026-01-31;4,5;trois retards\n' } },
});
