// The article that a French organisation is named with in a sentence: by the noun its name begins with, or what its abbreviation stands for.

/** Nouns that names of organisations begin with, by their gender; what is in neither list is named without an article. */
const MASCULINE = new Set(
  `accueil atelier bureau cabinet carrefour centre cercle chantier club collectif collège comité commissariat conseil conservatoire département
  diocèse dispensaire espace établissement foyer gîte groupe groupement hôpital institut jardin juge laboratoire lieu lycée ministère musée
  observatoire office organisme parlement parquet point pôle quartier rectorat relais réseau secours secrétariat secteur service syndicat
  théâtre tribunal`.split(/\s+/),
);
const FEMININE = new Set(
  `académie agence agglomération amicale antenne assemblée association bibliothèque brigade caisse chambre clinique commission commune
  communauté compagnie confédération coopérative coordination cour crèche délégation direction école éducation église entreprise équipe
  fédération fondation formation gendarmerie inspection intercommunalité ligue ludothèque maison mairie médiathèque mission municipalité
  mutualité mutuelle organisation permanence plateforme police préfecture protection région régie représentation résidence section société
  structure union université unité ville`.split(/\s+/),
);
const PLURAL = new Set(
  `aînés amis apprentis centres collèges écoles éducateurs familles francas parents pupilles restos services`.split(/\s+/),
);
/** Abbreviations whose words a project seldom writes. */
const COMMON = new Map(
  Object.entries({
    ...Object.fromEntries(['CAF', 'CPAM', 'DDETS', 'DSDEN', 'MDPH', 'MDS', 'MJC', 'MSA', 'PJJ', 'PMI'].map((one) => [one, 'la'])),
    ...Object.fromEntries(['CCAS', 'CIDFF', 'CMP', 'CMPP', 'PRE', 'RASED', 'REAAP', 'SDSEI'].map((one) => [one, 'le'])),
    ...Object.fromEntries(['ADF', 'AEMO', 'ARS', 'ASE', 'UDAF', 'UNAF'].map((one) => [one, 'la'])),
  }),
);

const VOWEL = /^[aàâeéèêëiîïoôuûùyhœæ]/i;
/** Nouns that begin with an h and are not elided. */
const ASPIRATED = /^h(?:alte|ameau|aut|andicap)/i;
const firstWord = (name: string): string => /^[\p{L}\p{M}]+/u.exec(name.trim())?.[0] ?? '';
const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
const elides = (name: string): boolean => VOWEL.test(name) && !ASPIRATED.test(name);

function articleOf(name: string, whole: string | undefined): 'le' | 'la' | 'les' | undefined {
  const first = firstWord(name);
  if (isAbbreviation(first)) {
    const known = COMMON.get(first) as 'le' | 'la' | undefined;
    const meant = whole === undefined || isAbbreviation(firstWord(whole)) ? undefined : articleOf(whole, undefined);
    return meant ?? known;
  }
  const noun = first.toLowerCase();
  return MASCULINE.has(noun) ? 'le' : FEMININE.has(noun) ? 'la' : PLURAL.has(noun) ? 'les' : undefined;
}

/** « l’Éducation nationale », « le SDSEI »: a name as a sentence holds it. @param whole the name in full, when it is short */
export function named(name: string, whole?: string): string {
  const article = articleOf(name, whole);
  if (article === undefined) return name;
  return article !== 'les' && elides(name) ? `l’${name}` : `${article} ${name}`;
}

/** The same after « de »: « du SDSEI », « de la CAF », « d’Emmaüs ». */
export function ofNamed(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return elides(name) && !name.startsWith('l’') ? `d’${name}` : `de ${name}`;
}

/** A sentence begins with a capital. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
