import { fold } from '../../language/suggest.ts';
import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { isFirstName } from './first-names.ts';
import { isAcronym, isNamedAfter } from './names.ts';
import { search, type Stretch } from './texts.ts';

const SURNAME = String.raw`(?:(?:(?:[Dd]e|[Dd]u|des|de la|[Ll]e|[Ll]a|[Vv]an|[Vv]on|[Bb]en|[Ee]l)[ \u00a0])|d['’])?\p{Lu}[\p{L}\p{M}'’-]+`;
/** « Mme Durand », « MM. Petit et Martin »: a civility, then a name. */
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Melle|Monsieur|Madame|Mademoiselle|Dr|Docteur|Docteure|Me|[Mm]aîtres?)[ \u00a0](?:\p{Lu}\p{Ll}[\p{L}\p{M}-]* )?${SURNAME}`,
  'gu',
);
/** « Claire Durand », « Claire de Vries », « DURAND Claire ». */
const TWO = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}'’-])(\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*)(?=[ \u00a0](${SURNAME})(?![\p{L}\p{M}]))`,
  'gu',
);
const LAST_FIRST =
  /(?<![\p{L}\p{N}\p{M}'’-])(\p{Lu}{4,}(?:[ -]\p{Lu}{3,})?)[ \u00a0](\p{Lu}\p{Ll}[\p{L}\p{M}]*(?:-\p{Lu}[\p{L}\p{M}]+)*)(?![\p{L}\p{M}])/gu;
/** « Karima, 34 ans », « Sylvie (42 ans) », « Mourad a 51 ans »: an adult by a first name or an initial. */
const OF_AGE =
  /(?<![\p{L}\p{N}\p{M}.'’-])(\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*|(?<=\p{L} |^)\p{Lu}\.)(?:,| \(| a| va avoir| vient d['’]avoir|,? âgée? de|, (?:mère|père|parent|maman|papa)(?: [\p{L}'’]+){0,3}(?: de)?,?)[ \u00a0]?(?:1[89]|[2-9]\d)[ \u00a0]ans(?![\p{L}\p{N}])(?! (?:d['’]|de \p{Ll}|après|plus tard|avant|et plus))/gu;
/** After a civility: a function, or letters that stand for anybody. */
const NOBODY =
  /^(?:le |la |l['’]|les |d['’](?:[Oo]uvrage|[ŒœOo]))|^(?:Le|La|L|Les|X{1,3}|Y|Z|Tout|Untel|Unetelle|Maire|Pr[ée]sident\p{L}*|Pr[ée]f[eè]te?|Direct\p{L}*|Inspect\p{L}*|Rect\p{L}*|Principal\p{L}*|Ministre|Secr[ée]taire|Chef\p{L}*|Adjoint\p{L}*|D[ée]put[ée]e?|S[ée]nat\p{L}*|Procureur\p{L}*|Juge|Conseill\p{L}*|D[ée]l[ée]gu[ée]e?s?)$/u;
/** What is capitalised after a first name without being a name. */
const COMMON = new Set(
  'ecole college lycee centre maison mairie ville departement region etat caf msa ccas pmi ase copil republique france europe pau qpv association federation comite conseil education nationale'.split(
    ' ',
  ),
);

function* namesIn(text: string): Generator<Stretch> {
  if (!/\p{Lu}/u.test(text)) return;
  const found: Stretch[] = [];
  for (const { 0: whole, index } of text.matchAll(TITLED)) {
    const name = whole.slice(whole.search(/[ \u00a0]/) + 1);
    if (NOBODY.test(name) || name.replace(/[^\p{L}]/gu, '').length < 3 || isNamedAfter(text, index)) continue;
    found.push([index, index + whole.length]);
  }
  for (const { 1: first = '', 2: last = '', index } of text.matchAll(TWO)) {
    if (!isFirstName(first) || isAcronym(first) || isOrdinary(last) || isNamedAfter(text, index)) continue;
    found.push([index, index + first.length + 1 + last.length]);
  }
  for (const { 0: whole, 1: last = '', 2: first = '', index } of text.matchAll(LAST_FIRST)) {
    if (
      !isFirstName(first) ||
      isAcronym(last) ||
      isOrdinary(last) ||
      isNamedAfter(text, index) ||
      isNamedAfter(text, index + last.length + 1)
    )
      continue;
    found.push([index, index + whole.length]);
  }
  for (const { 0: whole, 1: first = '', index } of text.matchAll(OF_AGE)) {
    if (!first.endsWith('.') && (!isFirstName(first) || isAcronym(first) || isNamedAfter(text, index))) continue;
    found.push([index, index + whole.length]);
  }
  let end = -1;
  for (const [from, to] of found.sort(([a, b], [c, d]) => a - c || d - b)) {
    if (from < end) continue;
    end = to;
    yield [from, to];
  }
}

/** A second word that is a common noun, an acronym, or another first name in a list. */
const isOrdinary = (last: string): boolean => COMMON.has(fold(last)) || /^\p{Lu}{2,5}$/u.test(last);

const named = search(namesIn);

export const personName = rule({
  name: 'privacy/person-name',
  severity: 'warning',
  secret: true,
  words: {
    fr: {
      title: 'Personne nommée',
      why: fr`Un projet parle de fonctions dans des organisations, pas de personnes : seuls les élus et les agents déclarés sous « people » dans odas.yaml y sont nommés.`,
      say: () => fr`Ce texte nomme une personne.`,
      remedy: fr`Remplacez le nom par la fonction et l’organisation (« la directrice de l’école »), ou déclarez la personne sous « people » dans odas.yaml si elle siège dans un comité ; un auteur que l’on cite s’admet sous « privacy.allowed », avec la raison.`,
    },
    en: {
      title: 'Named person',
      why: 'A project speaks of functions in organisations, not of people: only the elected members and staff declared under “people” in odas.yaml are named.',
      say: () => 'This text names a person.',
      remedy:
        'Put the function and the organisation in place of the name (“the head of the school”), or declare the person under “people” in odas.yaml if they sit in a committee; an author who is quoted is admitted under “privacy.allowed”, with the reason.',
    },
  },
  *check({ corpus }) {
    const declared = (corpus.project.people ?? []).flatMap((one) => (one?.name === undefined ? [] : [fold(one.name)]));
    const contents = new Map(corpus.documents.map(({ file, text }) => [file, text.content]));
    for (const hit of named({ corpus })) {
      const name = fold((contents.get(hit.at.file) ?? '').slice(hit.at.start, hit.at.end));
      if (!declared.some((one) => name.includes(one) || one.includes(name.replace(/^(?:mm?\.?|mme|mmes|mlle|monsieur|madame)-/, ''))))
        yield hit;
    }
  },
  fails: { files: { 'actors/ecole.yaml': 'mission: Le bilan est suivi par ⟦Claire Exemple⟧ et par ⟦Mme Exemple⟧.\n' } },
  passes: {
    files: {
      'odas.yaml': 'privacy: { allowed: [{ text: Claire Exemple, reason: Autrice citée dans un article public }] }\n',
      'interviews/ent-001.md': '---\n# D’après Claire Exemple et Mme Claire EXEMPLE.\n---\n',
      'actors/ecole.yaml': 'mission: L’école Jean Moulin, rue Victor Hugo, écrit à Mme la maire et à Personne fictive A.\n',
    },
  },
});
