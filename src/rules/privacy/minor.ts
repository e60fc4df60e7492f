import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { withPeople } from './names.ts';
import { search, type Stretch } from './texts.ts';

const UNIT = /(?:ans?|mois)(?![A-Za-zÀ-ÿ\d])/gi;
const NUMBER =
  /(?<![\p{L}\p{N}]|\p{N}[,.-])(?:1[0-7]|[1-9]|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept)[\s-]?$/iu;
/** Before an age: a range, a duration, a public; after it: a duration. */
const NOT_AN_AGE_BEFORE =
  /(?:(?<!\p{L})(?:depuis|pendant|durant|y a|sur|dans|après|pour|d['’]ici|jusqu['’](?:à|en)|dès|à partir de|(?:moins|plus|près) de|sous|tous les|toutes les|les|des|aux|ces|entre|et|ou|en|premiers?|\d{4}\s?[,(]|derni(?:er|ère)s?|quelque|environ|(?:âgé(?:e?s))(?:\sd['’e])?|(?:enfants|élèves|jeunes|filles|garçons|mineurs|collégiens|lycéens|adolescents|adolescentes|ados|publics?|groupes?|tranches?|durée|convention|projet|plan|programme|période|mandat|contrat|cycle|bilan|mesure|engagement|délai|formation|recul|dispositif|calendrier|étude|suivi|placement)\s(?:totale?\s)?(?:d['’]|de|des|sur))|\d\s?(?:à|-|–|\/|et|ou)|\d\sans\s(?:à|et))\s?$/iu;
const NOT_AN_AGE_AFTER =
  /^\s?(?:d['’]|de\s\p{Ll}|après|plus tard|avant|durant|de suite|consécuti|et (?:plus|moins)|ou (?:plus|moins)|(?:à|et|ou|-|–|\/)\s?\d|sur |maximum|minimum|renouvel|au (?:moins|plus) |ferme)/u;
const MONTHS_OLD = /(?:âgée?\sde|bébé\sde|nourrisson\sde|[,(])\s?$/iu;

const SIXTH_TO_THIRD = String.raw`(?:[3-6](?:e|è|ᵉ|[eè]me)|2n?de|1(?:re|ère)|Tle|[Ss]econde|[Pp]remière|[Tt]erminale)`;
const CLASS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:CP|CE[12]|CM[12]|ULIS|SEGPA|UPE2A|[Pp]etite [Ss]ection|[Mm]oyenne [Ss]ection|[Gg]rande [Ss]ection)|(?:[Ee]n|[Cc]lasse de|(?:élève|scolarisée?|entre|passe) (?:de|en)|[(,|])\s?(?:${SIXTH_TO_THIRD}(?=\s?(?:[,.;:)|!?]|$|SEGPA|ULIS|[A-H1-9](?!\p{L})|à\s|au\s|et\s|avec|qui|dans|est\s|a\s|depuis|cette|du\scoll|pour|sans|car|où|chez|mais|n['’]))|PS|MS|GS|[Mm]aternelle(?!\s(?:d[eu]|\p{Lu}|d['’]))))(?![\p{L}\p{N}])`,
  'gu',
);
/** A sign that a class may be named: most texts have none. */
const CLASS_HINT = /C[PEM12]|[3-6](?:e|è|ᵉ)|ULIS|SEGPA|UPE2A|ection|2n?de|1re|1ère|Tle|econde|remière|erminale|[PMG]S|aternelle/;
const PUBLIC_BEFORE =
  /(?<!\p{L})(?:les|des|aux|nos|ces|leurs|plusieurs|\d+|deux|trois|classes?(?: de)?|élèves de|enfants de|élèves en|enfants en|enfants scolarisés en|élèves du|groupes?|niveaux?|entre|du|cycle|parents de|effectifs? (?:de|en)|dispositif|coordo\p{L}*(?: de)?|(?:C[EM][12]|CP)(?: ?[-–/,à]| et| au) ?)\s?$/iu;
const SINGULAR_BEFORE = /(?<!\p{L})(?:une?|l['’]|cet(?:te)?)\s?élève (?:de|en|du)\s?$|(?:en|sa|la) classe de\s?$/iu;

function agesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const number = NUMBER.exec(text.slice(Math.max(0, index - 12), index))?.[0];
    if (number === undefined) continue;
    const start = index - number.length;
    const end = index + unit.length;
    const before = text.slice(Math.max(0, start - 40), start);
    if (NOT_AN_AGE_BEFORE.test(before) || NOT_AN_AGE_AFTER.test(text.slice(end, end + 16))) continue;
    if (/mois$/i.test(unit) && !MONTHS_OLD.test(before)) continue;
    found.push([start, end]);
  }
  return found;
}

function classesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: level, index } of text.matchAll(CLASS)) {
    const before = text.slice(Math.max(0, index - 30), index);
    if (PUBLIC_BEFORE.test(before) && !SINGULAR_BEFORE.test(before)) continue;
    if (/^\s(?:au|à la)\s(?:CE|CM|[3-6]|[Tt]erm)/.test(text.slice(index + level.length, index + level.length + 12))) continue;
    found.push([index, index + level.length]);
  }
  return found;
}

function* minorsIn(text: string): Generator<Stretch> {
  const facts = [...agesIn(text), ...(CLASS_HINT.test(text) ? classesIn(text) : [])].sort(([a], [b]) => a - b);
  yield* withPeople(text, facts, () => true);
}

export const minor = rule({
  name: 'privacy/minor',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Enfant reconnaissable',
      why: fr`Un prénom ou une initiale, avec un âge ou une classe, suffit à reconnaître un enfant dans une école ou un quartier. Un projet ne parle que de groupes.`,
      say: () => fr`Ce texte associe un prénom ou une initiale à l’âge ou à la classe d’un enfant.`,
      remedy: fr`Retirez le prénom ou l’initiale, et parlez d’un groupe : « des enfants de 6 à 11 ans ».`,
    },
    en: {
      title: 'Recognisable child',
      why: 'A first name or an initial, with an age or a school year, is enough to recognise a child in a school or a neighbourhood. A project only speaks of groups.',
      say: () => 'This text joins a first name or an initial with the age or school year of a child.',
      remedy: 'Remove the first name or initial, and speak of a group: “children aged 6 to 11”.',
    },
  },
  check: search(minorsIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Accueille ⟦Léa, 8 ans⟧.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Accueille les enfants de 6 à 11 ans de l’école Jean Moulin.\n' } },
});
