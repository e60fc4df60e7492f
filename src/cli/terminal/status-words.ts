// The words of a status: what each step has, what it lacks, and the headings of the rest.

import { type Both, fr, type Language, list, longDate, number, plural } from '../../language/language.ts';
import type { Need } from '../../steering/needs.ts';
import type { Item } from '../../steering/steps.ts';

const one = (singular: string, many: string) => (item: Item, language: Language) => plural(item.count, singular, many, language);
const named = (sentence: (names: string) => string) => (item: Item, language: Language) => sentence(some(item.names, language));
const MOST_NAMES = 4;

/** A few names, and how many more. */
function some(names: readonly string[], language: Language): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_NAMES;
  return more > 1
    ? list([...distinct.slice(0, MOST_NAMES), language === 'fr' ? fr`${number(more, 'fr')} autres` : `${more} others`], language)
    : list(distinct, language);
}

export const HAS: Both<Readonly<Record<string, (item: Item, language: Language) => string>>> = {
  fr: {
    stakes: one('enjeu', 'enjeux'),
    questions: one('question', 'questions'),
    objectives: one('objectif', 'objectifs'),
    territories: one('territoire', 'territoires'),
    'required-actors': one('acteur nécessaire', 'acteurs nécessaires'),
    interviews: one('entretien', 'entretiens'),
    'organisations-heard': one('organisation entendue', 'organisations entendues'),
    extracts: one('extrait', 'extraits'),
    themes: one('thème', 'thèmes'),
    'retained-convergences': one('convergence adoptée', 'convergences adoptées'),
    hypotheses: one('hypothèse de changement', 'hypothèses de changement'),
    candidates: one('action candidate', 'actions candidates'),
    ballots: one('bulletin', 'bulletins'),
    committed: one('action engagée', 'actions engagées'),
    indicators: one('indicateur', 'indicateurs'),
    measured: one('indicateur mesuré', 'indicateurs mesurés'),
    'contribution-analyses': one('analyse de contribution', 'analyses de contribution'),
  },
  en: {
    stakes: one('stake', 'stakes'),
    questions: one('question', 'questions'),
    objectives: one('objective', 'objectives'),
    territories: one('territory', 'territories'),
    'required-actors': one('required actor', 'required actors'),
    interviews: one('interview', 'interviews'),
    'organisations-heard': one('organisation heard', 'organisations heard'),
    extracts: one('extract', 'extracts'),
    themes: one('theme', 'themes'),
    'retained-convergences': one('convergence adopted', 'convergences adopted'),
    hypotheses: one('change hypothesis', 'change hypotheses'),
    candidates: one('candidate action', 'candidate actions'),
    ballots: one('ballot', 'ballots'),
    committed: one('action under way', 'actions under way'),
    indicators: one('indicator', 'indicators'),
    measured: one('indicator measured', 'indicators measured'),
    'contribution-analyses': one('contribution analysis', 'contribution analyses'),
  },
};

export const LACKS: Both<Readonly<Record<string, (item: Item, language: Language) => string>>> = {
  fr: {
    stakes: () => fr`aucun enjeu dans la feuille de route`,
    questions: () => fr`aucune question à traiter`,
    objectives: () => fr`aucun objectif opérationnel`,
    'required-actors': () => fr`aucun acteur à impliquer nécessairement`,
    'project-lead': () => fr`pas de chef de projet désigné`,
    committee: () => fr`aucun comité local (« odas new committee »)`,
    convention: () => fr`convention non signée (odas.yaml, « convention », « signed »)`,
    placeholders: (item, language) =>
      fr`${plural(item.count, 'mention à compléter', 'mentions à compléter', 'fr')} dans ${some(item.names, language)} (« odas validate » les montre)`,
    interviews: () => fr`aucun entretien (« odas new interview »)`,
    themes: () => fr`pas de grille de thèmes (« odas new themes »)`,
    'actors-not-heard': named((names) => fr`acteurs nécessaires non entendus : ${names}`),
    'territories-not-heard': named((names) => fr`territoires dont personne n’a parlé : ${names}`),
    families: () => fr`aucune parole de famille`,
    diagnosis: () => fr`état des lieux non rédigé (« odas new diagnosis »)`,
    hypotheses: () => fr`aucune hypothèse de changement (« odas new hypothesis »)`,
    actions: () => fr`aucune action (« odas new action »)`,
    criteria: () => fr`aucun critère de choix (« odas new criteria »)`,
    ballots: () => fr`aucun bulletin (« odas new ballot »)`,
    'objectives-uncovered': named((names) => fr`objectifs sans action : ${names}`),
    indicators: () => fr`aucun indicateur (« odas new indicator »)`,
    'without-baseline': named((names) => fr`indicateurs sans valeur de référence : ${names}`),
    'never-measured': named((names) => fr`indicateurs jamais mesurés : ${names}`),
    'contribution-analyses': () => fr`aucune analyse de contribution (« odas new contribution-analysis »)`,
  },
  en: {
    stakes: () => 'no stake in the roadmap',
    questions: () => 'no question to treat',
    objectives: () => 'no operational objective',
    'required-actors': () => 'no required actor',
    'project-lead': () => 'no project lead named',
    committee: () => 'no local committee (“odas new committee”)',
    convention: () => 'agreement not signed (odas.yaml, “convention”, “signed”)',
    placeholders: (item, language) =>
      `${plural(item.count, 'place', 'places', 'en')} to complete in ${some(item.names, language)} (“odas validate” shows them)`,
    interviews: () => 'no interview (“odas new interview”)',
    themes: () => 'no codebook (“odas new themes”)',
    'actors-not-heard': named((names) => `required actors not heard: ${names}`),
    'territories-not-heard': named((names) => `territories nobody spoke of: ${names}`),
    families: () => 'no family heard',
    diagnosis: () => 'diagnosis not written (“odas new diagnosis”)',
    hypotheses: () => 'no change hypothesis (“odas new hypothesis”)',
    actions: () => 'no action (“odas new action”)',
    criteria: () => 'no criterion (“odas new criteria”)',
    ballots: () => 'no ballot (“odas new ballot”)',
    'objectives-uncovered': named((names) => `objectives without an action: ${names}`),
    indicators: () => 'no indicator (“odas new indicator”)',
    'without-baseline': named((names) => `indicators without a reference: ${names}`),
    'never-measured': named((names) => `indicators never measured: ${names}`),
    'contribution-analyses': () => 'no contribution analysis (“odas new contribution-analysis”)',
  },
};

export const STATUS_WORDS: Both<{
  readonly date: (date: string) => string;
  readonly state: Readonly<Record<'past' | 'running' | 'current' | 'future', string>>;
  readonly until: (date: string) => string;
  readonly from: (date: string) => string;
  readonly next: string;
  readonly none: string;
  readonly actions: string;
  readonly late: (count: number) => string;
  readonly noneLate: (open: number) => string;
  readonly due: (date: string) => string;
  readonly faults: (count: number) => string;
  readonly needs: Readonly<Record<Need['what'], (count: number) => string>>;
  readonly milestones: (count: number) => string;
  readonly collect: (count: number) => string;
  readonly purge: (count: number) => string;
}> = {
  fr: {
    date: (date) => fr`État au ${longDate(date, 'fr')}`,
    state: { past: 'étape terminée', running: 'se poursuit', current: 'étape en cours', future: 'à venir' },
    until: (date) => fr`jusqu’au ${longDate(date, 'fr')}`,
    from: (date) => fr`à partir du ${longDate(date, 'fr')}`,
    next: fr`Prochains comités`,
    none: fr`aucune réunion planifiée`,
    actions: 'Actions',
    needs: {
      agenda: () => fr`il lui manque un ordre du jour`,
      texts: (count) => fr`${plural(count, 'point à décider', 'points à décider', 'fr')} sans texte préparé pour le vote`,
      presenters: (count) => fr`${plural(count, 'point', 'points', 'fr')} sans personne pour le présenter`,
      hour: () => fr`l’heure n’est pas fixée`,
      place: () => fr`le lieu n’est pas fixé`,
    },
    milestones: (count) => fr`${plural(count, 'échéance dépassée', 'échéances dépassées', 'fr')}`,
    collect: (count) => fr`${plural(count, 'mesure à relever', 'mesures à relever', 'fr')}`,
    purge: (count) => fr`${plural(count, 'entretien à effacer bientôt', 'entretiens à effacer bientôt', 'fr')} (« odas purge --dry-run »)`,
    late: (count) => fr`${plural(count, 'décision en retard', 'décisions en retard', 'fr')}`,
    noneLate: (open) => fr`Aucune décision en retard (${plural(open, 'décision en cours', 'décisions en cours', 'fr')}).`,
    due: (date) => fr`attendue le ${longDate(date, 'fr')}`,
    faults: (count) =>
      fr`${plural(count, 'erreur de lecture', 'erreurs de lecture', 'fr')} : « odas validate » ${count === 1 ? 'la' : 'les'} montre, et ce qui suit peut être incomplet.`,
  },
  en: {
    date: (date) => `As of ${longDate(date, 'en')}`,
    state: { past: 'ended', running: 'continues', current: 'under way', future: 'to come' },
    until: (date) => `until ${longDate(date, 'en')}`,
    from: (date) => `from ${longDate(date, 'en')}`,
    next: 'Next committees',
    none: 'no meeting planned',
    actions: 'Actions',
    needs: {
      agenda: () => 'it lacks an agenda',
      texts: (count) => `${plural(count, 'item to decide', 'items to decide', 'en')} without a text prepared for the vote`,
      presenters: (count) => `${plural(count, 'item', 'items', 'en')} with nobody to present`,
      hour: () => 'its hour is not set',
      place: () => 'its place is not set',
    },
    milestones: (count) => plural(count, 'late milestone', 'late milestones', 'en'),
    collect: (count) => plural(count, 'measure to collect', 'measures to collect', 'en'),
    purge: (count) => `${plural(count, 'interview to remove soon', 'interviews to remove soon', 'en')} (“odas purge --dry-run”)`,
    late: (count) => plural(count, 'late decision', 'late decisions', 'en'),
    noneLate: (open) => `No late decision (${plural(open, 'open decision', 'open decisions', 'en')}).`,
    due: (date) => `due on ${longDate(date, 'en')}`,
    faults: (count) =>
      `${plural(count, 'reading error', 'reading errors', 'en')}: “odas validate” shows ${count === 1 ? 'it' : 'them'}, and what follows may be incomplete.`,
  },
};
