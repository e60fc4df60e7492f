import { meantBy, nearInFrench, offered } from '../../corpus/choices.ts';
import { fr } from '../../language/language.ts';
import { fold, suggest } from '../../language/suggest.ts';
import { reported, rule } from '../rule.ts';

const choices = (data: { allowedValues?: string[]; allowedValue?: unknown }): string[] =>
  (data.allowedValues ?? [data.allowedValue]).map(String);

export const schemaEnum = rule<{ key: string; value: unknown; allowedValues?: string[]; allowedValue?: unknown }>({
  name: 'schema/enum',
  severity: 'error',
  words: {
    fr: {
      title: 'Valeur hors de la liste',
      why: fr`Ce champ n’accepte que quelques valeurs, pour que les projets se comparent.`,
      say: ({ key, value }) => fr`« ${key} » n’accepte pas « ${String(value)} ».`,
      remedy: (data) => fr`Choisissez parmi : ${offered(choices(data), 'fr')}.`,
    },
    en: {
      title: 'Value that is not in the list',
      why: 'This field accepts a few values only, so that projects can be compared.',
      say: ({ key, value }) => `“${key}” does not accept “${String(value)}”.`,
      remedy: (data) => `Choose one of: ${choices(data).join(', ')}.`,
    },
  },
  check: reported('schema/enum', (data, at) => {
    const [written, possible] = [String(data.value), choices(data)];
    const same = possible.filter((choice) => fold(choice) === fold(written));
    const meant = same.length === 1 ? same[0] : meantBy(written, possible);
    const near = meant === undefined ? [...nearInFrench(written, possible), ...suggest(written, possible)] : [String(meant)];
    return { suggestions: [...new Set(near)].slice(0, 3), ...(meant !== undefined && { fix: { at, text: String(meant) } }) };
  }),
  fails: { files: { 'actors/ecole.yaml': 'type: ⟦educaton⟧\n' } },
  passes: { files: { 'actors/ecole.yaml': 'type: education\n' } },
});
