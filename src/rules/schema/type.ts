import { type Both, fr, list } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';

const NATURES: Record<string, Both> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true (vrai) ou false (faux)', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un ensemble de champs', en: 'a set of fields' },
};

function natures(expected: string | string[], language: 'fr' | 'en'): string {
  return list(
    [expected]
      .flat()
      .flatMap((one) => one.split(','))
      .map((one) => NATURES[one]?.[language] ?? one),
    language,
    'disjunction',
  );
}

/** Whether a text was due and a bare number or boolean was written. */
function isUnquoted(value: unknown, expected: string | string[]): boolean {
  return [expected].flat().includes('string') && (typeof value === 'number' || typeof value === 'boolean');
}

export const schemaType = rule<{ key: string; value: unknown; written: string; expected: string | string[] }>({
  name: 'schema/type',
  severity: 'error',
  words: {
    fr: {
      title: 'Valeur d’une autre nature que celle attendue',
      why: fr`Un nombre, un texte, une liste ne se lisent pas de la même façon ; un code écrit sans guillemets perdrait ses zéros.`,
      say: ({ key, value, written, expected }) =>
        value === null
          ? fr`Le champ « ${key} » est vide.`
          : isUnquoted(value, expected)
            ? fr`Il manque des guillemets autour de ${written} : « ${key} » doit être un texte.`
            : fr`« ${key} » doit être ${natures(expected, 'fr')}.`,
      remedy: ({ value, written, expected }) =>
        value === null
          ? fr`Écrivez la valeur, ou retirez la ligne.`
          : isUnquoted(value, expected)
            ? fr`Écrivez "${written}", avec les guillemets.`
            : fr`Écrivez ${natures(expected, 'fr')}.`,
    },
    en: {
      title: 'Value of another type than expected',
      why: 'A number, a text and a list are not read alike; a code written without quotes would lose its zeros.',
      say: ({ key, value, written, expected }) =>
        value === null
          ? `The field “${key}” is empty.`
          : isUnquoted(value, expected)
            ? `Quotes are missing around ${written}: “${key}” must be a text.`
            : `“${key}” must be ${natures(expected, 'en')}.`,
      remedy: ({ value, written, expected }) =>
        value === null
          ? 'Write the value, or remove the line.'
          : isUnquoted(value, expected)
            ? `Write "${written}", with the quotes.`
            : `Write ${natures(expected, 'en')}.`,
    },
  },
  // The code is quoted as it was written: `01` must not become `1`.
  check: reported('schema/type', ({ value, written, expected }, at) =>
    isUnquoted(value, expected) && /^[\w.+-]+$/.test(written) ? { fix: { at, text: `"${written}"` } } : {},
  ),
  fails: { files: { 'odas.yaml': 'department: ⟦64⟧\n' } },
  passes: { files: { 'odas.yaml': 'department: "64"\n' } },
});
