// What the values of the format's lists are called in French: told beside each, and understood when written in their place.

import { fold } from '../language/suggest.ts';

/** The words of each value, the one that is shown first. A value that is its own French word has no entry. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  // What an action, a meeting, a decision, a hypothesis has become
  idea: ['idée'],
  retained: ['retenue'],
  preparing: ['en préparation', 'préparation'],
  running: ['en cours'],
  evaluated: ['évaluée'],
  extended: ['étendue'],
  adapted: ['adaptée'],
  stopped: ['arrêtée'],
  planned: ['prévue', 'planifiée'],
  held: ['tenue'],
  cancelled: ['annulée'],
  open: ['ouverte', 'en cours'],
  done: ['réalisée', 'faite'],
  dropped: ['abandonnée'],
  superseded: ['remplacée'],
  proposed: ['proposée'],
  rejected: ['rejetée', 'écartée'],
  opinion: ['avis'],
  deferral: ['report', 'reportée'],
  none: ['aucune', 'rien'],
  debate: ['débat'],
  // Organisations, places, steps
  council: ['conseil départemental', 'département', 'conseil'],
  state: ['service de l’État', 'État'],
  education: ['Éducation nationale', 'éducation'],
  municipality: ['commune', 'mairie', 'ville'],
  intercommunality: ['intercommunalité', 'agglomération', 'epci'],
  'social-protection': ['protection sociale'],
  'social-centre': ['centre social'],
  federation: ['fédération'],
  residents: ['habitants'],
  health: ['santé'],
  other: ['autre'],
  school: ['école'],
  neighbourhood: ['quartier'],
  family: ['famille'],
  sector: ['secteur', 'quartier ou secteur'],
  'school-area': ['secteur scolaire'],
  department: ['département'],
  qpv: ['quartier prioritaire'],
  'working-group': ['groupe de travail'],
  committee: ['comité'],
  team: ['équipe'],
  launch: ['lancement'],
  diagnosis: ['état des lieux', 'diagnostic'],
  experimentation: ['expérimentations', 'expérimentation'],
  evaluation: ['évaluation'],
  // Interviews
  observation: ['constat', 'observation'],
  need: ['besoin'],
  expectation: ['attente'],
  offer: ['offre'],
  proposal: ['proposition'],
  obstacle: ['frein', 'obstacle'],
  resource: ['ressource'],
  quotable: ['mot pour mot', 'citable'],
  'group-only': ['par groupe', 'groupe'],
  'in-person': ['en personne', 'présentiel'],
  phone: ['au téléphone', 'téléphone'],
  video: ['en visioconférence', 'visioconférence', 'visio'],
  group: ['en groupe', 'groupe'],
  written: ['par écrit', 'écrit'],
  resources: ['ressources'],
  needs: ['besoins'],
  strengths: ['forces'],
  constraints: ['contraintes'],
  'open-questions': ['questions ouvertes'],
  sheet: ['fiche'],
  visit: ['visite'],
  hearing: ['audition'],
  actor: ['acteur', 'organisation'],
  study: ['étude'],
  // Measures
  output: ['réalisation'],
  outcome: ['résultat'],
  context: ['contexte'],
  process: ['processus'],
  count: ['nombre'],
  rate: ['taux'],
  mean: ['moyenne'],
  increase: ['hausse', 'augmentation'],
  decrease: ['baisse', 'diminution'],
  maintain: ['maintien', 'stable'],
  ambiguous: ['ambigu'],
  children: ['enfants'],
  persons: ['personnes'],
  things: ['choses'],
  weekly: ['chaque semaine', 'hebdomadaire'],
  monthly: ['chaque mois', 'mensuel'],
  quarterly: ['chaque trimestre', 'trimestriel'],
  'school-year': ['année scolaire'],
  yearly: ['chaque année', 'annuel'],
  once: ['une seule fois', 'une fois'],
  'before-after': ['avant-après', 'avant et après'],
  series: ['série'],
  comparison: ['comparaison'],
  lot: ['tirage au sort'],
  control: ['comparaison', 'témoin'],
  placebo: ['sans action attendue'],
  good: ['bonne'],
  doubtful: ['douteuse'],
  estimated: ['estimée'],
  provisional: ['provisoire'],
  // Ballots and criteria
  swing: ['balance'],
  simos: ['cartes'],
  rank: ['rang'],
  max: ['plus haut est mieux'],
  min: ['plus bas est mieux'],
  evidence: ['preuves ailleurs', 'preuves'],
  transferability: ['conditions réunies ici', 'transférabilité'],
  territories: ['territoires'],
  cost: ['coût'],
  usual: ['tout ou rien'],
  'u-shape': ['à partir d’un seuil'],
  'v-shape': ['proportionnelle'],
  level: ['par paliers'],
  linear: ['linéaire'],
  gaussian: ['progressive'],
  'weighted-sum': ['somme pondérée'],
  'promethee-ii': ['comparaison par paires'],
  // Contribution analyses
  extract: ['extrait'],
  measure: ['mesure'],
  plus: ['appuie'],
  minus: ['contredit'],
  neutral: ['ni l’un ni l’autre', 'neutre'],
  necessary: ['nécessaire'],
  sufficient: ['suffisant'],
  clue: ['indice'],
  dismissed: ['écartée'],
  coexists: ['présente aussi'],
  dominates: ['dominante'],
  // Degrees and answers
  low: ['faible'],
  medium: ['moyenne'],
  high: ['forte', 'élevée'],
  yes: ['oui'],
  no: ['non'],
  partial: ['en partie', 'partiel', 'partiellement'],
  unknown: ['inconnu', 'on ne sait pas'],
  true: ['oui', 'vrai', 'yes'],
  false: ['non', 'faux', 'no'],
  a: ['sûre'],
  b: ['probable'],
  c: ['à vérifier'],
  fr: ['français'],
  en: ['anglais'],
  off: ['ignorée'],
  info: ['information'],
  warning: ['avertissement'],
  error: ['erreur'],
};

/** Without the endings of gender and number, which a person sets as the sentence asks: « prévu », « prévues ». */
const stem = (word: string): string => fold(word.trim()).replace(/(?<=[a-z]{3})e{0,2}s?$/, '');

/** A value in French words; undefined when it reads as French itself. */
export function inFrench(value: unknown): string | undefined {
  return Object.hasOwn(WORDS, String(value)) ? WORDS[String(value)]![0] : undefined;
}

/** The words by which a person may name a value in French, the value itself excepted. */
export function frenchWords(value: unknown): readonly string[] {
  return Object.hasOwn(WORDS, String(value)) ? WORDS[String(value)]! : [];
}

/** The value of a list that a French word means; undefined when none or several could be meant. */
export function meantBy(written: string, values: readonly unknown[]): unknown {
  const sought = stem(written);
  const meant = values.filter((value) => [String(value), ...frenchWords(value)].some((word) => stem(word) === sought));
  return meant.length === 1 ? meant[0] : undefined;
}

/** The values that a French word may mean: the one it means, else those whose words hold it, as « quartier » is in « quartier prioritaire ». */
export function nearInFrench(written: string, values: readonly unknown[]): string[] {
  const meant = meantBy(written, values);
  if (meant !== undefined) return [String(meant)];
  const sought = stem(written);
  return values
    .filter((value) => frenchWords(value).some((word) => word.split(/[\s’-]+/).some((part) => stem(part) === sought)))
    .map(String);
}

/** The field that a French title means: « Nombre attendu » is `expected`, « ETP » the initials of « Équivalents temps plein ». */
export function fieldMeant(
  written: string,
  fields: Readonly<Record<string, { readonly title?: { readonly fr: string } }>>,
): string | undefined {
  const sought = stem(written);
  const meant = Object.entries(fields).filter(([, { title }]) => {
    if (title === undefined) return false;
    const words = fold(title.fr).split('-');
    return stem(title.fr) === sought || (words.length > 2 && words.map((word) => word[0]).join('') === sought);
  });
  return meant.length === 1 ? meant[0]![0] : undefined;
}

/** The values of a list as they are offered: `planned (prévue), held (tenue)`. */
export function offered(values: readonly unknown[], language: 'fr' | 'en'): string {
  return values
    .map((value) => {
      const french = language === 'fr' ? inFrench(value) : undefined;
      return french === undefined || fold(french) === fold(String(value)) ? String(value) : `${String(value)} (${french})`;
    })
    .join(', ');
}
