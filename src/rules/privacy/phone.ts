import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { search, type Stretch } from './texts.ts';

const GAP = String.raw`( ?[.\-\u2010-\u2013/_] ?|[ \t\u00a0\u2009\u202f]{0,2})`;
const LOOSE = String.raw`[ .\-\u2010-\u2013/_\u00a0\u2009\u202f]{0,2}`;
/** The spellings, each with its own guard against being part of a longer number. */
const SPELLINGS: readonly RegExp[] = [
  // 06 12 34 56 78, 06.12.34.56.78, 0612345678, (0)6 12 34 56 78; several in a row are one find.
  new RegExp(
    String.raw`(?<![\p{L}\d_])(?<!\d[.\-/,])(?<!(?<!\d)\d\d\s)(?:0|\(0\)\s?)[1-79]${GAP}\d\d(?:\1\d\d){3}(?:\s0[1-79](?:\s\d\d){4})*(?![\p{L}\d_])(?![ .\-/\u00a0\u202f]\d\d(?!\d))`,
    'gu',
  ),
  // 0612 34 56 78, 06 1234 5678, 0692 123 456, 06 123 456 78
  new RegExp(
    String.raw`(?<![\p{L}\d_])(?<!\d[ .\-/,\u00a0\u202f])0[1-79](?:\d\d([ .\-\u00a0\u202f])(?:\d\d\1\d\d\1\d\d|\d{3}\1\d{3})|([ .\-\u00a0\u202f])(?:\d{4}\2\d{4}|\d{3}\2\d{3}\2\d\d|\d\d\2\d{3}\2\d{3}|\d{8}))(?![\p{L}\d_])(?![ .\-/\u00a0\u202f]\d)`,
    'gu',
  ),
  // +33 6 12 34 56 78, 0033612345678, +33 (0)6 12 34 56 78, and overseas
  new RegExp(
    String.raw`(?:\+\s?|(?<![\p{L}\d_])(?<!\d[ .\-/,\u00a0\u202f])00${LOOSE})(?:33|262|590|594|596|508|687|689)${LOOSE}(?:\(0\)|0)?${LOOSE}[1-79](?:${LOOSE}\d){5,8}(?![\p{L}\d_])`,
    'gu',
  ),
  // +352 621 123 456: any other country
  /\+(?!33)\d{1,3}(?:[ .\-\u00a0\u202f]?\(?\d\)?){8,12}(?![\d\p{L}])(?!\s?(?:€|euros|%))/gu,
];
const DATED = /^0\d[./-](?:0\d|1[0-2])[./-]?(?:19|20)\d\d/;

function* phonesIn(text: string): Generator<Stretch> {
  if (text.length < 9 || !/[+0]/.test(text)) return;
  let last = -1;
  for (const spelling of SPELLINGS) {
    for (const { 0: found, index } of text.matchAll(spelling)) {
      if (DATED.test(found) || isSequence(found) || isElsewhere(text, index)) continue;
      if (index === last) continue;
      last = index;
      yield [index, index + found.length];
    }
  }
}

/** « les 03 05 07 09 11 juin » is a list of days. */
function isSequence(found: string): boolean {
  const pairs = found.split(/\D+/).map(Number);
  const step = pairs[1]! - pairs[0]!;
  return pairs.length === 5 && step > 0 && pairs.every((pair, i) => i === 0 || step === pair - pairs[i - 1]!);
}

/** A number in an address of the web, of a book or of an article is not one to call. */
function isElsewhere(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 120), index);
  return /:\/\/[^\s<>()"]*$/.test(before) || /(?:ISBN|ISSN|EAN|doi|SIREN|SIRET|IBAN)[\s:°n-]{0,5}$/i.test(before);
}

export const phone = rule({
  name: 'privacy/phone',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Numéro de téléphone',
      why: fr`Un projet ne nomme personne : un numéro de téléphone permet de joindre quelqu’un. Les numéros courts (119, 3919) et ceux qui commencent par 08 sont admis.`,
      say: () => fr`Ce texte contient un numéro de téléphone.`,
      remedy: fr`Retirez le numéro ; gardez-le hors du projet, avec les autres coordonnées.`,
    },
    en: {
      title: 'Phone number',
      why: 'A project names nobody: a phone number is a way to reach someone. Short numbers (119, 3919) and those that begin with 08 are accepted.',
      say: () => 'This text holds a phone number.',
      remedy: 'Remove the number; keep it outside the project, with other contact details.',
    },
  },
  check: search(phonesIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Appeler le ⟦01 99 00 12 34⟧ pour visiter.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Appeler le 119, ou le 0 800 00 12 34, avant le 01.02.2026.\n' } },
});
