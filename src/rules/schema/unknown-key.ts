import { fieldMeant } from '../../corpus/choices.ts';
import type { Shape } from '../../corpus/kinds.ts';
import { isWritten, originOf } from '../../document/document.ts';
import type { Span } from '../../document/place.ts';
import { type Language, fr } from '../../language/language.ts';
import { slips, suggest } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

interface Data {
  readonly key: string;
  readonly known: readonly string[];
  readonly fields: Readonly<Record<string, Shape>>;
  readonly container: object;
}

/** Fields up to which each is named with its title. */
const FEW = 10;

const fieldsOf = ({ known, fields }: Data, language: Language): string =>
  known
    .map((key) => {
      const title = fields[key]?.title?.[language];
      return known.length > FEW || title === undefined ? key : `${key} (${title})`;
    })
    .join(', ');

/** Where the comma of « 0,5 » was read as the end of a value, between braces or brackets. */
function commaBefore(container: object, key: string, at: Span): Span | undefined {
  const content = originOf(container)?.text.content ?? '';
  const isDecimal = /^\d+$/.test(key) && content[at.start - 1] === ',' && /\d/.test(content[at.start - 2] ?? '');
  return isDecimal ? { file: at.file, start: at.start - 1, end: at.start } : undefined;
}

export const schemaUnknownKey = rule<Data & { readonly decimal?: boolean }>({
  name: 'schema/unknown-key',
  severity: 'error',
  words: {
    fr: {
      title: 'Champ qui n’existe pas',
      why: fr`Un champ mal écrit serait ignoré en silence, et ce qu’il dit serait perdu.`,
      say: ({ key, decimal }) =>
        decimal ? fr`La virgule coupe ce nombre en deux : un nombre s’écrit avec un point.` : fr`Le champ « ${key} » n’existe pas ici.`,
      remedy: (data) =>
        data.decimal
          ? fr`Remplacez la virgule par un point.`
          : data.known.length > 0
            ? fr`Corrigez ou retirez ce champ ; les champs possibles sont : ${fieldsOf(data, 'fr')}.`
            : fr`Retirez ce champ.`,
    },
    en: {
      title: 'Field that does not exist',
      why: 'A misspelt field would be ignored in silence, and what it says lost.',
      say: ({ key, decimal }) =>
        decimal ? 'The comma cuts this number in two: a number is written with a point.' : `There is no field “${key}” here.`,
      remedy: (data) =>
        data.decimal
          ? 'Replace the comma with a point.'
          : data.known.length > 0
            ? `Correct or remove this field; the possible ones are: ${fieldsOf(data, 'en')}.`
            : 'Remove this field.',
    },
  },
  check: reported('schema/unknown-key', (data, at) => {
    const { key, known, fields, container } = data;
    const comma = commaBefore(container, key, at);
    if (comma) return { data: { ...data, decimal: true }, fix: { at: comma, text: '.' } };
    const said = fieldMeant(key, fields);
    const suggestions = [...new Set([...(said === undefined ? [] : [said]), ...suggest(key, known)])].slice(0, 3);
    const [meant] = said !== undefined ? [said] : suggestions.length > 0 ? slips(key, known) : [];
    return {
      suggestions,
      ...(meant !== undefined && !Object.hasOwn(container, meant) && !isWritten(container, meant) && { fix: { at, text: meant } }),
    };
  }),
  fails: { files: { 'actors/ecole.yaml': '⟦colege⟧: institutions\n' } },
  passes: { files: { 'actors/ecole.yaml': 'college: institutions\n' } },
});
