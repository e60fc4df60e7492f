import type { Shape } from '../../corpus/kinds.ts';
import { type Both, fr, type Language, list } from '../../language/language.ts';
import { reported, rule } from '../rule.ts';
import { numberMeant } from '../../language/on-paper.ts';
import { answerMeant, listMeant, mappingMeant, modelOf } from './meant.ts';

const NATURES: Record<string, Both> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true (vrai) ou false (faux)', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un ensemble de champs', en: 'a set of fields' },
};

interface Data {
  readonly key: string;
  readonly value: unknown;
  readonly written: string;
  readonly expected: string | readonly string[];
  readonly shape?: Shape;
  /** Whether it is an entry of a list. */
  readonly isEntry?: boolean;
  /** What the value is a field of. */
  readonly holder?: Shape;
}

const expectedOf = ({ expected }: Data): string[] => [expected].flat().flatMap((one) => one.split(','));

const natures = (data: Data, language: Language): string =>
  list(
    expectedOf(data).map((one) => NATURES[one]?.[language] ?? one),
    language,
    'disjunction',
  );

/** Whether a text was due and a bare number or boolean was written. */
const isUnquoted = (data: Data): boolean =>
  expectedOf(data).includes('string') && (typeof data.value === 'number' || typeof data.value === 'boolean');

/** A value of several parts as it would be written; undefined when a single value is due. */
const modelIn = ({ key, shape, expected, isEntry }: Data): string | undefined => {
  const model = shape === undefined ? undefined : modelOf({ ...shape, type: expected });
  return model === undefined ? undefined : isEntry ? model : `${key}: ${model}`;
};

/** The number that a text holds where one is due; undefined when it holds none, or one with decimals where none may be. */
function numberIn(data: Data): ReturnType<typeof numberMeant> {
  const expected = expectedOf(data);
  if (typeof data.value !== 'string' || !expected.some((one) => one === 'number' || one === 'integer')) return undefined;
  const number = numberMeant(data.value);
  return number && (expected.includes('number') || !number.text.includes('.')) ? number : undefined;
}

/** The field that tells why a number is missing, where there is one beside it and what was written holds no digit: « n.d. », « inconnu ». */
const reasonBeside = (data: Data, language: Language): string | undefined =>
  typeof data.value === 'string' && expectedOf(data).includes('number') && !/\d/.test(data.value) && data.holder?.properties?.['missing']
    ? named(data.holder, ['missing'], language)
    : undefined;

const named = (shape: Shape | undefined, keys: readonly string[], language: Language): string =>
  keys
    .map((key) => {
      const title = shape?.properties?.[key]?.title?.[language];
      return title === undefined ? key : `${key} (${title})`;
    })
    .join(', ');

/** The fields of the mapping, or of each entry of the list, that is due. */
function fieldsIn({ shape }: Data, language: Language): string | undefined {
  const holder = shape?.properties ? shape : shape?.items;
  const keys = Object.keys(holder?.properties ?? {});
  return keys.length === 0 ? undefined : named(holder, keys, language);
}

const requiredIn = ({ shape }: Data, language: Language): string => named(shape, shape?.required ?? [], language);

export const schemaType = rule<Data>({
  name: 'schema/type',
  severity: 'error',
  words: {
    fr: {
      title: 'Valeur d’une autre nature que celle attendue',
      why: fr`Un nombre, un texte, une liste ne se lisent pas de la même façon ; un code écrit sans guillemets perdrait ses zéros.`,
      say: (data) =>
        data.key === ''
          ? data.value === null
            ? fr`Ce fichier est vide.`
            : fr`Ce fichier ne contient pas de champs.`
          : data.value === null
            ? fr`Le champ « ${data.key} » est vide.`
            : isUnquoted(data)
              ? fr`Il manque des guillemets autour de ${data.written} : « ${data.key} » doit être un texte.`
              : fr`« ${data.key} » doit être ${natures(data, 'fr')}.`,
      remedy: (data) => {
        if (data.key === '') return fr`Écrivez un champ par ligne ; il faut au moins : ${requiredIn(data, 'fr')}.`;
        if (data.value === null) return fr`Écrivez la valeur, ou retirez la ligne.`;
        if (isUnquoted(data)) return fr`Écrivez "${data.written}", avec les guillemets.`;
        if (numberIn(data)) return fr`Écrivez le nombre seul, sans espace ni unité, avec un point et non une virgule.`;
        const reason = reasonBeside(data, 'fr');
        if (reason !== undefined)
          return fr`Écrivez un nombre. S’il manque, laissez cette place vide et dites pourquoi dans ${reason} : ce qui manque n’est pas un zéro.`;
        const [model, fields] = [modelIn(data), fieldsIn(data, 'fr')];
        if (model === undefined) return fr`Écrivez ${natures(data, 'fr')}.`;
        return fields === undefined ? fr`Écrivez « ${model} ».` : fr`Écrivez « ${model} » ; les champs possibles sont : ${fields}.`;
      },
    },
    en: {
      title: 'Value of another type than expected',
      why: 'A number, a text and a list are not read alike; a code written without quotes would lose its zeros.',
      say: (data) =>
        data.key === ''
          ? data.value === null
            ? 'This file is empty.'
            : 'This file holds no fields.'
          : data.value === null
            ? `The field “${data.key}” is empty.`
            : isUnquoted(data)
              ? `Quotes are missing around ${data.written}: “${data.key}” must be a text.`
              : `“${data.key}” must be ${natures(data, 'en')}.`,
      remedy: (data) => {
        if (data.key === '') return `Write one field a line; at least: ${requiredIn(data, 'en')}.`;
        if (data.value === null) return 'Write the value, or remove the line.';
        if (isUnquoted(data)) return `Write "${data.written}", with the quotes.`;
        if (numberIn(data)) return 'Write the number alone, without spaces or unit, with a point rather than a comma.';
        const reason = reasonBeside(data, 'en');
        if (reason !== undefined)
          return `Write a number. Where it is missing, leave this place empty and say why in ${reason}: what is missing is no zero.`;
        const [model, fields] = [modelIn(data), fieldsIn(data, 'en')];
        if (model === undefined) return `Write ${natures(data, 'en')}.`;
        return fields === undefined ? `Write “${model}”.` : `Write “${model}”; the possible fields are: ${fields}.`;
      },
    },
  },
  check: reported('schema/type', (data, at) => {
    const { value, written, shape } = data;
    // The code is quoted as it was written: `01` must not become `1`.
    if (isUnquoted(data)) return /^[\w.+-]+$/.test(written) ? { fix: { at, text: `"${written}"` } } : {};
    if (typeof value !== 'string') return {};
    const number = numberIn(data);
    // A percentage may be meant as a share of one: the person decides.
    if (number) return { suggestions: [number.text], ...(!number.isPercent && { fix: { at, text: number.text } }) };
    const expected = expectedOf(data);
    const text =
      (expected.includes('boolean') ? answerMeant(value) : undefined) ??
      (expected.includes('array') ? listMeant(value, shape?.items) : undefined) ??
      (expected.includes('object') ? mappingMeant(value, shape) : undefined);
    return text === undefined ? {} : { suggestions: [text], fix: { at, text } };
  }),
  fails: { files: { 'odas.yaml': 'department: ⟦64⟧\n' } },
  passes: { files: { 'odas.yaml': 'department: "64"\n' } },
});
