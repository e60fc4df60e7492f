import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { search, type Stretch } from './texts.ts';

// Sex, year, month (or what stands for it when unknown), département, commune, order, and a key that need not be right.
const GAP = String.raw`[ .\-/_\u00a0\u2009\u202f]{0,2}`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d])[12]${GAP}\d\d${GAP}(?:0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)${GAP}(?:2[ABab]|0[1-9]|[1-9]\d)${GAP}\d{3}${GAP}\d{3}(?:${GAP}\d\d)?(?![\p{L}\d])`,
  'gu',
);

function* numbersIn(text: string): Generator<Stretch> {
  if (text.length < 13 || !/[12]/.test(text)) return;
  for (const { 0: found, index } of text.matchAll(NUMBER)) yield [index, index + found.length];
}

export const nir = rule({
  name: 'privacy/nir',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Numéro de sécurité sociale',
      why: fr`Le numéro de sécurité sociale identifie une personne pour toute sa vie ; la loi n’en permet l’usage que dans des cas limités, dont un projet ne fait pas partie. Même mal recopié, il en révèle trop.`,
      say: () => fr`Ce texte contient ce qui a la forme d’un numéro de sécurité sociale.`,
      remedy: fr`Retirez ce numéro.`,
    },
    en: {
      title: 'French social security number',
      why: 'A social security number identifies a person for life; the law restricts its use, and a project is not among the cases allowed. Even mistyped, it reveals too much.',
      say: () => 'This text holds what has the form of a French social security number.',
      remedy: 'Remove this number.',
    },
  },
  check: search(numbersIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Dossier ⟦2 14 03 99 999 999 01⟧.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Établissement 123 456 782 00012, dossier 2026-0314.\n' } },
});
