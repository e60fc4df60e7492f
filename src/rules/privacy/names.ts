// Finds the first names and initials that stand for a person, and leaves alone those of schools, streets and saints.

import { fold, isFirstName } from './first-names.ts';
import type { Stretch } from './texts.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What is named after people. */
const NAMED_AFTER = words(`
  ecole ecoles college colleges lycee lycees maternelle groupe scolaire rue rues avenue avenues boulevard allee allees impasse chemin quai pont
  place places square cours route esplanade centre centres maison maisons association associations fondation fondations saint sainte saints st ste
  notre quartier quartiers cite cites residence residences stade gymnase gymnases salle salles mediatheque mediatheques bibliotheque theatre creche
  creches micro-creche multi-accueil foyer foyers internat institut institution hopital clinique parc jardin espace espaces pole plateforme
  etablissement campus gare station arret metro tram ville commune secteur ilot universite faculte cinema musee piscine complexe federation amicale
  collectif prix loi rapport plan circulaire dispositif reseau cafe ludotheque conservatoire chapelle eglise mairie ehpad mecs ime itep csc mjc evs alsh cmp cmpp
  camsp mds pmi chu ch rep rpi sivu usep accueil halte-garderie marche tour residence-autonomie
`);
/** What may stand between such a word and the name. */
const FILLING = words(`
  de du des d la le les l et a au aux maternelle maternelles elementaire elementaires primaire primaires public publics publique publiques prive prives
  privee privees social sociale sociaux sociales culturel culturelle culturels socioculturel socioculturels socio-culturel intercommunal intercommunale
  municipal municipale polyvalent polyvalente quartier jeunes culture vie loisirs loisir solidarites solidarite departemental departementale enfance
  parents familles professionnel general technologique hospitalier catholique laique educatif educative sportif sportive associatif associative
  regional nationale national petite abbe general marechal president docteur dr soeur pere capitaine colonel professeur quartiers citoyens
`);
const LINKS = words('de du des d la le les l et a au aux');
/** Words after which a capital and a stop number a thing. */
const NUMBERED = words(`
  annexe annexes partie groupe groupes batiment bat plan option categorie section lot zone point question article articles colonne classe serie bac permis axe
  volet titre chapitre tome phase niveau paragraphe alinea hypothese scenario variante salle vitamine type rubrique etape bloc figure tableau cas
  cp ce1 ce2 cm1 cm2 6e 5e 4e 3e 6eme 5eme 4eme 3eme 2de seconde premiere terminale ecole
`);
const CHILD = words(
  'petit petite jeune jeunes eleve enfant fils fille frere soeur garcon fillette mineur mineure adolescent adolescente ado bebe collegien collegienne lyceen lyceenne',
);
const ACRONYMS = words('IRIS ALMA EVA LISA ANAS MAX ADAM MAIA');

/** Whether a word in capitals is read as letters that stand for something else. */
export const isAcronym = (word: string): boolean => ACRONYMS.has(word);

const CANDIDATE =
  /(?<![\p{L}\p{N}\p{M}.-])(?:\p{Lu}\.(?:[-\s]?\p{Lu}\.)?(?![\p{L}-])|\p{Lu}[\p{L}\p{M}]+(?:[-\u2011]\p{L}[\p{L}\p{M}]*)*|\p{Lu}(?![\p{L}\p{N}\p{M}'’.&/°-]))/gu;

const REACH = 90;

/** Where a text names a person by a first name or an initial. */
export function* peopleIn(text: string): Generator<Stretch> {
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const end = index + found.length;
    const isNamed = found.length > 2 && !found.endsWith('.') ? isPersonFirstName(found, text, index) : isInitial(found, text, index, end);
    if (isNamed) yield [index, end];
  }
}

function isPersonFirstName(word: string, text: string, start: number): boolean {
  return isFirstName(word) && !ACRONYMS.has(word) && !isNamedAfter(text, start) && !isTitled(text, start);
}

/** « M. Paul », « Mme Claire »: an adult. */
function isTitled(text: string, start: number): boolean {
  return /(?:^|[\s('’«])(?:M|MM|Mr|Mme|Mmes|Mlle|Monsieur|Madame|Me|Maître|Dr)\.?\s$/.test(text.slice(Math.max(0, start - 12), start));
}

/** The words before an offset, the nearest first, folded, with what clings to their end. */
function wordsBefore(text: string, start: number): string[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before
    .slice(before.lastIndexOf('\n') + 1)
    .split(/[\s«»"“”()]+|(?<=[dl])['’]/iu)
    .filter((word) => word !== '')
    .toReversed();
}

/** « école Jean Moulin », « centre social et culturel Simone Veil », « collèges Jules Ferry et Victor Hugo ». */
export function isNamedAfter(text: string, start: number): boolean {
  const before = wordsBefore(text, start);
  // « rue Pierre et Marie Curie »
  if (before[0] === 'et' && isFirstName(before[1] ?? '')) before.splice(0, 2);
  if (LINKS.has(fold(before[0] ?? ''))) return isOneOfSeveral(before);
  for (const word of before) {
    const plain = fold(word);
    if (NAMED_AFTER.has(plain)) return true;
    if (!FILLING.has(plain)) break;
  }
  return isOneOfSeveral(before);
}

/** Whether the words before a name list others of its kind after a plural: « les écoles Jules Ferry, Louise Michel et … ». */
function isOneOfSeveral(before: readonly string[]): boolean {
  let sawName = false;
  for (const [i, word] of before.entries()) {
    const plain = fold(word);
    if (NAMED_AFTER.has(plain) && plain.endsWith('s')) return sawName;
    if (/^\p{Lu}[\p{L}\p{M}-]*,?$/u.test(word)) sawName = true;
    else if (!(plain === 'et' || plain === 'ou' || (i > 0 && FILLING.has(plain)))) return false;
  }
  return false;
}

function isInitial(found: string, text: string, start: number, end: number): boolean {
  const [nearest = ''] = wordsBefore(text, start);
  const before = fold(nearest);
  if (CHILD.has(before)) return true;
  // Without a stop, only « le petit K » is someone.
  if (!found.includes('.') || NUMBERED.has(before) || NAMED_AFTER.has(before)) return false;
  const after = text.slice(end, end + 40);
  // « M. le maire », « N.B. », « art. L. 226-3 », « A. Contexte » at the start of a line.
  if (found === 'M.' && !/^\s?[,(]|^ (?:a|est|en|va|vit|n['’]) /.test(after)) return false;
  if (/^(?:N\.\s?B|P\.\s?S|A\.\s?P|C\.\s?[EMP]|G\.\s?S|R\.\s?V|S\.\s?A)\.$/.test(found)) return false;
  if (/^\s?\d/.test(after) && !/^\s?\d{1,2}\sans/.test(after)) return false;
  if (/^[-\s]?\p{Lu}[.\p{Lu}]/u.test(after)) return false;
  return nearest !== '' || !/^\s+(?:\p{Lu}|les?\s|la\s|des\s)/u.test(after);
}

const ENDS_SENTENCE = /[!?\n]|(?<![\s(]\p{Lu}|^\p{Lu}?)\.(?:\s|$)/u;

/** Whether two stretches stand in one sentence, at most sixty characters apart. */
export function areNear(text: string, one: Stretch, other: Stretch): boolean {
  const [first, second] = one[0] <= other[0] ? [one, other] : [other, one];
  const gap = second[0] - first[1];
  if (gap < 0 || gap > 60) return false;
  const between = text.slice(first[1], second[0]);
  return !ENDS_SENTENCE.test(between) && !(between.length > 4 && between.includes(';'));
}

const WORKER =
  /^(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,3}[\s,(–:-]{0,4}(?:(?:est|l['’]|la|le|notre|une?|leur|son|sa)\s?)?(?:enseignant|professeur|ma[iî]tre|direct|animat|éducat|AESH|ATSEM|principal|proviseur|référent|assistante? (?:social|maternel|familial)|psycholog|infirmi|médecin|puéricult|juge|magistrat|procureur|substitut|greffi|avocat|coordinat|coordonnat|chef|chargée? d|responsable|président|vice-président|maire|adjoint|élue? |conseill|déléguée?|inspect|secrétaire|bénévole|médiat|intervenant|formateur|formatrice|travailleu|agent|parent|mère|père|grand-mère|grand-père|administrat|membre|technicien|cadre|député|sénat|préfet|sous-préf|recteur|rectrice)/u;

/** Whether what follows a name says that it is someone at work, or a parent. */
export function isAtWork(text: string, [, end]: Stretch): boolean {
  return WORKER.test(text.slice(end, end + 80));
}

/** What a rule found, joined with the nearest person in its sentence that `suits` it; each person once. */
export function* withPeople(
  text: string,
  facts: readonly Stretch[],
  suits: (person: Stretch, fact: Stretch) => boolean,
): Generator<Stretch> {
  if (facts.length === 0) return;
  const people = [...peopleIn(text)];
  const told = new Set<number>();
  let next = 0;
  for (const fact of facts) {
    while (next < people.length && people[next]![0] < fact[0]) next += 1;
    const person = [people[next - 1], people[next], people[next - 2]].find(
      (one) => one && areNear(text, one, fact) && !isAtWork(text, one) && suits(one, fact),
    );
    if (!person || told.has(person[0])) continue;
    told.add(person[0]);
    // « Léa et Tom, 8 ans »: both are given away.
    let first = people.indexOf(person, Math.max(0, next - 2));
    while (first > 0 && /^(?:,| et| ou) $/.test(text.slice(people[first - 1]![1], people[first]![0]))) first -= 1;
    yield [Math.min(people[first]![0], fact[0]), Math.max(person[1], fact[1])];
  }
}
