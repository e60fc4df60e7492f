import { type Both, fr } from '../../language/language.ts';
import { idFrom } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';
import { hourMeant } from '../../language/on-paper.ts';

interface Data {
  readonly key: string;
  readonly value?: unknown;
  readonly isKey?: boolean;
  readonly pattern?: string;
}

/** What a field of another form than an id asks for: its pattern begins so. */
const FORMS: readonly (readonly [begins: string, form: Both])[] = [
  ['^([01][0-9]|2[0-3]):', { fr: fr`Écrivez l’heure et les minutes : 14:30.`, en: 'Write hours and minutes: 14:30.' }],
  [
    '^#[0-9A-Fa-f]',
    {
      fr: fr`Écrivez la couleur par six chiffres après un dièse, entre guillemets : "#7a1f5c".`,
      en: 'Write the colour as six digits after a hash, in quotes: "#7a1f5c".',
    },
  ],
  [
    '^[0-9]{9}$',
    {
      fr: fr`Écrivez les neuf chiffres du numéro, sans espace, entre guillemets.`,
      en: 'Write the nine digits of the number, without spaces, in quotes.',
    },
  ],
  [
    '^W[0-9]{9}$',
    { fr: fr`Écrivez la lettre W et neuf chiffres, sans espace.`, en: 'Write the letter W and nine digits, without spaces.' },
  ],
  [
    '^[0-9]{7}[A-Z]$',
    { fr: fr`Écrivez sept chiffres et une lettre, sans espace.`, en: 'Write seven digits and a letter, without spaces.' },
  ],
];
const formOf = (pattern: string | undefined): Both | undefined => FORMS.find(([begins]) => pattern?.startsWith(begins))?.[1];

const completed = reported<Data>('schema/pattern', ({ value, key, isKey, pattern }, at) => {
  if (formOf(pattern) === undefined) return { suggestions: [idFrom(String(isKey ? key : value))].filter((one) => one !== '') };
  const hour = pattern?.includes(':') ? hourMeant(String(value)) : undefined;
  return hour === undefined ? {} : { suggestions: [hour], fix: { at, text: hour } };
});

export const schemaPattern = rule<Data>({
  name: 'schema/pattern',
  severity: 'error',
  words: {
    fr: {
      title: 'Texte qui n’a pas la forme attendue',
      why: fr`Un identifiant s’écrit en minuscules sans accent, avec des chiffres et des tirets, pour être cité sans erreur.`,
      say: ({ key, value, isKey }) =>
        isKey ? fr`Le nom « ${key} » n’a pas la forme attendue.` : fr`« ${String(value)} » n’a pas la forme attendue pour « ${key} ».`,
      remedy: ({ pattern }) =>
        formOf(pattern)?.fr ?? fr`Pour un identifiant : des minuscules sans accent, des chiffres et des tirets, une lettre d’abord.`,
    },
    en: {
      title: 'Text of another form than expected',
      why: 'An id is written in lower case without accents, with digits and hyphens, so that it can be quoted without error.',
      say: ({ key, value, isKey }) =>
        isKey ? `The name “${key}” is not of the form expected.` : `“${String(value)}” is not of the form expected for “${key}”.`,
      remedy: ({ pattern }) => formOf(pattern)?.en ?? 'For an id: lower-case letters without accents, digits and hyphens, a letter first.',
    },
  },
  *check(scene) {
    // An id that leads nowhere is reported once, with the ids that exist.
    const lost = new Set(scene.corpus.references.filter(({ missing }) => missing !== undefined).map(({ at }) => `${at.file} ${at.start}`));
    for (const hit of completed(scene)) if (!lost.has(`${hit.at.file} ${hit.at.start}`)) yield hit;
  },
  fails: {
    files: {
      'themes.yaml': 'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties }\n  - { id: ⟦Été⟧, label: Été }\n',
    },
  },
  passes: {
    files: {
      'themes.yaml': 'themes:\n  - { id: accueil, label: Accueil }\n  - { id: sorties, label: Sorties }\n  - { id: ete, label: Été }\n',
    },
  },
});
