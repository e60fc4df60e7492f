import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { search, type Stretch } from './texts.ts';

// Country, two digits, then groups of four and a remainder; a key need not be right: a mistyped number is still a leak.
const ACCOUNT = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0\u202f.-]?[A-Z\d]{4}){3,7}(?:[ \u00a0\u202f.-]?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;

function* accountsIn(text: string): Generator<Stretch> {
  if (text.length < 16 || !/\d{2}/.test(text)) return;
  for (const { 0: found, index } of text.matchAll(ACCOUNT)) if (found.replace(/\D/g, '').length >= 8) yield [index, index + found.length];
}

export const iban = rule({
  name: 'privacy/iban',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Coordonnées bancaires',
      why: fr`Un numéro de compte désigne une personne et permet de lui nuire ; rien dans un projet n’en a besoin.`,
      say: () => fr`Ce texte contient ce qui a la forme d’un numéro de compte bancaire.`,
      remedy: fr`Retirez ce numéro.`,
    },
    en: {
      title: 'Bank account number',
      why: 'An account number points at a person and can harm them; nothing in a project needs one.',
      say: () => 'This text holds what has the form of a bank account number.',
      remedy: 'Remove this number.',
    },
  },
  check: search(accountsIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Virement sur ⟦FR99 9999 9999 9999 9999 9999 999⟧.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Conventions FR2026 et EU2027, salle AB12 3456.\n' } },
});
