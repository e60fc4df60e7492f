// The abbreviations a document may use, with what they stand for: common ones, and the short names of the project's organisations.

import type { Both } from '../language/language.ts';
import type { Scene } from './document.ts';

const COMMON: Both<Readonly<Record<string, string>>> = {
  fr: {
    QPV: 'quartier prioritaire de la politique de la ville',
    COPIL: 'comité de pilotage',
    ETP: 'équivalent temps plein',
    REP: 'réseau d’éducation prioritaire',
    PMI: 'protection maternelle et infantile',
    'n.d.': 'non diffusé',
  },
  en: { QPV: 'priority neighbourhood', COPIL: 'steering committee', FTE: 'full-time equivalent' },
};

/** Every abbreviation that a document for these readers may use. */
export function abbreviations({ open, language }: Scene): Readonly<Record<string, string>> {
  const actors = open
    .entities('actor')
    .flatMap(({ data }) =>
      data.short_name === undefined || data.name === undefined || !/^\p{Lu}{2,}/u.test(data.short_name)
        ? []
        : [[data.short_name, data.name] as const],
    );
  return { ...COMMON[language], ...Object.fromEntries(actors) };
}
