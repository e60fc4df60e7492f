import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { search, type Stretch } from './texts.ts';

// Nine digits and two letters, or ten digits and one (the form before 2015).
const IDENTIFIER = /(?<![\p{L}\d])(?:\d{9} ?[A-Za-z]{2}|\d{10} ?[A-Za-z])(?![\p{L}\d])/gu;

function* identifiersIn(text: string): Generator<Stretch> {
  if (text.length < 11 || !/\d{9}/.test(text)) return;
  for (const { 0: found, index } of text.matchAll(IDENTIFIER)) yield [index, index + found.length];
}

export const ine = rule({
  name: 'privacy/ine',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Identifiant national d’élève',
      why: fr`L’identifiant national d’un élève le désigne pendant toute sa scolarité.`,
      say: () => fr`Ce texte contient ce qui a la forme d’un identifiant national d’élève.`,
      remedy: fr`Retirez cet identifiant.`,
    },
    en: {
      title: 'National pupil identifier',
      why: 'The national identifier of a pupil points at them throughout their schooling.',
      say: () => 'This text holds what has the form of a French national pupil identifier.',
      remedy: 'Remove this identifier.',
    },
  },
  check: search(identifiersIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Élève ⟦999999999ZZ⟧.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: École 0640123A, dossier 20260314.\n' } },
});
