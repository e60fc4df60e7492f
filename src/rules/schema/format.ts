import { type Both, fr } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';
import { dayMeant } from '../../language/on-paper.ts';

const FORMATS: Record<string, Both> = {
  date: { fr: 'une date', en: 'a date' },
  'date-or-month': { fr: 'une date ni un mois', en: 'a date or a month' },
  uri: { fr: 'une adresse de page', en: 'the address of a page' },
  siren: { fr: 'un numéro SIREN', en: 'a SIREN number' },
  siret: { fr: 'un numéro SIRET', en: 'a SIRET number' },
  rna: { fr: 'un numéro RNA', en: 'an RNA number' },
  uai: { fr: 'un code UAI', en: 'a UAI code' },
  department: { fr: 'un code de département', en: 'the code of a département' },
  commune: { fr: 'un code de commune', en: 'the code of a commune' },
  'territory-qpv': { fr: 'un code de quartier prioritaire', en: 'the code of a priority neighbourhood' },
  'territory-commune': { fr: 'un code de commune', en: 'the code of a commune' },
  'territory-epci': { fr: 'un numéro SIREN d’intercommunalité', en: 'the SIREN number of an intercommunality' },
  'territory-department': { fr: 'un code de département', en: 'the code of a département' },
};

export const schemaFormat = rule<{ key: string; value: unknown; format: string }>({
  name: 'schema/format',
  severity: 'error',
  words: {
    fr: {
      title: 'Valeur mal formée',
      why: fr`Une date ou un numéro officiel a une forme précise ; une faute de frappe s’y voit.`,
      say: ({ value, format }) => fr`« ${String(value)} » n’est pas ${FORMATS[format]?.fr ?? 'de la forme attendue'}.`,
      remedy: ({ format }) =>
        format.startsWith('date')
          ? fr`Écrivez la date dans l’ordre année, mois, jour : 2026-03-12.`
          : fr`Recopiez la valeur depuis une source officielle.`,
    },
    en: {
      title: 'Malformed value',
      why: 'A date or an official number has a precise form; a slip shows.',
      say: ({ value, format }) => `“${String(value)}” is not ${FORMATS[format]?.en ?? 'of the form expected'}.`,
      remedy: ({ format }) =>
        format.startsWith('date') ? 'Write the date as year, month, day: 2026-03-12.' : 'Copy the value from an official source.',
    },
  },
  check: reported('schema/format', ({ format, value }, at) => {
    const iso = format.startsWith('date') ? dayMeant(String(value)) : undefined;
    // A year of two digits is read, not rewritten: 12/03/26 may have been typed the other way round.
    const isWhole = /\d{4}/.test(String(value));
    return iso === undefined ? {} : { suggestions: [iso], ...(isWhole && { fix: { at, text: iso } }) };
  }),
  fails: { files: { 'odas.yaml': 'as_of: ⟦15/10/2026⟧\n' } },
  passes: { files: { 'odas.yaml': 'as_of: 2026-10-15\n' } },
});
