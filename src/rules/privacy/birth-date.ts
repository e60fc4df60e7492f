import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { search, type Stretch } from './texts.ts';

const MONTH = String.raw`(?:janv(?:ier)?|f[ée]vr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|january|february|march|april|may|june|july|august|september|october|november|december)\.?`;
const WEEKDAY = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?`;
const DAY = String.raw`(?:${WEEKDAY}(?:\d{1,2}(?:er|st|nd|rd|th)?|premier)\s${MONTH}(?:\s\d{2,4})?|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}\s\d{1,2}\s(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})`;
const BORN = String.raw`n(?:é|e\u0301)(?:\s?[(·.-]\s?e\s?\)?|e)?s?(?:[\s,]+[àa]\s[\p{L}'’ -]{2,40}?|,[^,.\n]{2,30})?[\s,]+(?:le|un|on|en date du)\s+`;
const NAMED = String.raw`(?:date\s(?:et\slieu\s)?de\snaissance|naissance|d\.?d\.?n\.?|born(?:\sin\s[\p{L}'’ -]{2,40}?)?|(?:date\sof\s|birth\s?)(?:birth|date)|dob)(?:\s(?:de\sl['’]|de\sla\s|du\s)(?:enfant|élève|mineure?|jeune|garçon|fille|fillette|bébé|mère|père))?(?:\s(?:est|is|was))?\s{0,2}(?:[:=,(|]\s{0,2})?(?:\s?(?:le|on|du|the)\s)?`;
const BIRTH = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${BORN}|${NAMED})(${DAY})|n(?:é|e\u0301)e?\sen\s(${MONTH}\s(?:19|20)\d\d))(?![\d\p{L}])`,
  'giud',
);
/** Every way the pattern may begin: « année » and « donnée » are in most texts, and the pattern costs more than this look. */
const HINT = /(?<![\p{L}\d])(?:n(?:é|e\u0301)|naissance|d\.?d\.?n|born|birth|dob)/iu;

/** « Le projet est né le… », « l’association, née le… »: what is born is not a person. */
const THING =
  /(?<!\p{L})(?:projets?|associations?|idées?|dispositifs?|collectifs?|centres?|démarches?|réseaux?|comités?|actions?|fédérations?|structures?|partenariats?|cités?|conseils?|fondations?|instances?|programmes?|plans?|services?|coopérations?|initiatives?|expérimentations?)(?:\s(?!qu|dont|où|suit|dit)[«»\p{L}\p{M}'’-]+){0,4}[\s,]{1,3}(?:(?:est|sont|était|fut|a été)\s)?(?:officiellement\s)?$/iu;

function* birthsIn(text: string): Generator<Stretch> {
  if (!/\d/.test(text) || !HINT.test(text)) return;
  for (const match of text.matchAll(BIRTH)) {
    if (/^n/i.test(match[0]) && isThing(text, match.index)) continue;
    const [start, end] = (match.indices![1] ?? match.indices![2])!;
    yield [start, end];
  }
}

function isThing(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return THING.test(before) && !/\b(?:enfant|fille|fils|garçon|jeune|élève|bébé|mineure?)\b[^.]{0,20}$/u.test(before);
}

export const birthDate = rule({
  name: 'privacy/birth-date',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Date de naissance',
      why: fr`Une date de naissance, avec un lieu ou une situation, suffit souvent à reconnaître un enfant. Le projet n’a besoin que de tranches d’âge.`,
      say: () => fr`Ce texte contient la date de naissance d’une personne.`,
      remedy: fr`Retirez la date ; au besoin, donnez une tranche d’âge.`,
    },
    en: {
      title: 'Date of birth',
      why: 'A date of birth, with a place or a situation, is often enough to recognise a child. The project only needs age groups.',
      say: () => 'This text holds the date of birth of a person.',
      remedy: 'Remove the date; if need be, give an age group.',
    },
  },
  check: search(birthsIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Accueille un élève né le ⟦3 mars 2014⟧.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Association née le 3 mars 2014, réunie le 12/03/2026.\n' } },
});
