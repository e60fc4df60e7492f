import { fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

export const schemaRange = rule<{ key: string; keyword: string; limit?: number }>({
  name: 'schema/range',
  severity: 'error',
  words: {
    fr: {
      title: 'Valeur hors des bornes',
      why: fr`Une valeur hors des bornes fausserait les calculs.`,
      say: ({ key, keyword, limit }) =>
        keyword === 'uniqueItems'
          ? fr`« ${key} » contient deux fois la même valeur.`
          : keyword === 'minLength'
            ? fr`Le texte de « ${key} » est vide.`
            : keyword === 'minItems'
              ? fr`La liste « ${key} » doit compter au moins ${limit ?? 1} valeur(s).`
              : keyword.startsWith('max')
                ? fr`« ${key} » ne peut pas dépasser ${limit ?? 0}.`
                : fr`« ${key} » doit valoir au moins ${limit ?? 0}.`,
      remedy: fr`Corrigez la valeur ; « odas explain schema/range » rappelle la règle.`,
    },
    en: {
      title: 'Value out of bounds',
      why: 'A value out of bounds would distort the computations.',
      say: ({ key, keyword, limit }) =>
        keyword === 'uniqueItems'
          ? `“${key}” holds the same value twice.`
          : keyword === 'minLength'
            ? `The text of “${key}” is empty.`
            : keyword === 'minItems'
              ? `The list “${key}” must have at least ${limit ?? 1} value(s).`
              : keyword.startsWith('max')
                ? `“${key}” cannot exceed ${limit ?? 0}.`
                : `“${key}” must be at least ${limit ?? 0}.`,
      remedy: 'Correct the value; “odas explain schema/range” recalls the rule.',
    },
  },
  check: reported('schema/range'),
  fails: { files: { 'committees/copil.yaml': 'quorum: ⟦50⟧\n' } },
  passes: { files: { 'committees/copil.yaml': 'quorum: 0.5\n' } },
});
