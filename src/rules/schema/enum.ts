import { fr } from '../../language/language.ts';
import { fold, suggest } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

const choices = (data: { allowedValues?: string[]; allowedValue?: unknown }): string[] => data.allowedValues ?? [String(data.allowedValue)];

export const schemaEnum = rule<{ key: string; value: unknown; allowedValues?: string[]; allowedValue?: unknown }>({
  name: 'schema/enum',
  severity: 'error',
  words: {
    fr: {
      title: 'Valeur hors de la liste',
      why: fr`Ce champ n’accepte que quelques valeurs, pour que les projets se comparent.`,
      say: ({ key, value }) => fr`« ${key} » n’accepte pas « ${String(value)} ».`,
      remedy: (data) => fr`Choisissez parmi : ${choices(data).join(', ')}.`,
    },
    en: {
      title: 'Value that is not in the list',
      why: 'This field accepts a few values only, so that projects can be compared.',
      say: ({ key, value }) => `“${key}” does not accept “${String(value)}”.`,
      remedy: (data) => `Choose one of: ${choices(data).join(', ')}.`,
    },
  },
  check: reported('schema/enum', (data, at) => {
    const meant = choices(data).filter((choice) => fold(choice) === fold(String(data.value)));
    return { suggestions: suggest(String(data.value), choices(data)), ...(meant.length === 1 && { fix: { at, text: meant[0]! } }) };
  }),
  fails: { files: { 'actors/ecole.yaml': 'type: ⟦educaton⟧\n' } },
  passes: { files: { 'actors/ecole.yaml': 'type: education\n' } },
});
