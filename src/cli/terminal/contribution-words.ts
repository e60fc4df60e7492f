// The sentences of the preview of a contribution: what the file takes along, word for word, and what stays.

import { type Both, fr, number, plural } from '../../language/language.ts';
import type { keptHere } from '../../national/contribution.ts';

type Head =
  | 'about'
  | 'steps'
  | 'stakes'
  | 'questions'
  | 'objectives'
  | 'themes'
  | 'heard'
  | 'convergences'
  | 'actions'
  | 'effects'
  | 'hypotheses'
  | 'lessons'
  | 'adaptations'
  | 'decisions';

export const WORDS: Both<{
  readonly title: (code: string, date: string) => string;
  readonly what: (file: string) => string;
  readonly leaves: string;
  readonly stays: string;
  readonly reread: string;
  readonly rereadWhat: string;
  readonly none: string;
  readonly heads: Readonly<Record<Head, string>>;
  readonly step: (step: string) => string;
  readonly revision: (revision: string | undefined) => string;
  readonly seal: string;
  readonly from: (date: string) => string;
  readonly to: (date: string) => string;
  readonly under: (theme: string, parent: string) => string;
  readonly organisations: (count: number | undefined) => string;
  readonly interviews: (count: number) => string;
  readonly families: (heard: boolean) => string;
  readonly marks: Readonly<Record<'family' | 'firm' | 'contested' | 'retained', string>>;
  readonly serves: (objectives: string) => string;
  readonly themes: (themes: string) => string;
  readonly inspired: (hypothesis: string) => string;
  readonly definition: (text: string) => string;
  readonly unit: (text: string) => string;
  readonly directions: Readonly<Record<'increase' | 'decrease' | 'maintain' | 'ambiguous', string>>;
  readonly level: (level: number) => string;
  readonly figures: (before: string, after: string) => string;
  readonly orMore: (figure: string) => string;
  readonly unknown: string;
  readonly estimate: (value: string, low: string, high: string) => string;
  readonly points: (value: number) => string;
  readonly masked: string;
  readonly own: string;
  readonly origin: (text: string) => string;
  readonly problem: (text: string) => string;
  readonly if: (condition: string, then: string, because: string) => string;
  readonly core: (text: string) => string;
  readonly adaptable: (text: string) => string;
  readonly limits: (text: string) => string;
  readonly evidence: (level: number) => string;
  readonly cost: (level: number) => string;
  readonly months: (months: number) => string;
  readonly condition: (text: string, present: string, reason: string | undefined) => string;
  readonly present: Readonly<Record<'yes' | 'partial' | 'no' | 'unknown', string>>;
  readonly reason: (text: string) => string;
  readonly concerning: (what: string) => string;
  readonly due: (date: string) => string;
  readonly decisions: Readonly<Record<'decision' | 'opinion' | 'deferral' | 'none', string>>;
  readonly kept: (kept: ReturnType<typeof keptHere>) => readonly string[];
}> = {
  fr: {
    title: (code, date) => fr`Contribution du département ${code} au ${date}`,
    what: (file) =>
      fr`Voici tout ce que le fichier ${file} emporterait, mot pour mot, puis ce qui resterait. Rien n’est envoyé : c’est vous qui remettez ce fichier au secrétariat du comité national.`,
    leaves: fr`Ce qui partirait`,
    stays: fr`Ce qui resterait ici`,
    reread: fr`À relire avant l’envoi`,
    rereadWhat: fr`Les titres, définitions, raisons, conditions, enseignements, adaptations et décisions partent tels que vous les avez écrits. Vérifiez qu’aucun ne désigne une personne, une famille ou un établissement.`,
    none: fr`rien`,
    heads: {
      about: fr`Identité`,
      steps: fr`Étapes`,
      stakes: fr`Enjeux de la feuille de route`,
      questions: fr`Questions de la feuille de route`,
      objectives: fr`Objectifs de la feuille de route`,
      themes: fr`Thèmes cités, avec leur libellé`,
      heard: fr`Entretiens, en nombres arrondis`,
      convergences: fr`Convergences, sans énoncé ni nom d’organisation`,
      actions: fr`Actions, les montants par ordre de grandeur`,
      effects: fr`Effets, après secret statistique`,
      hypotheses: fr`Hypothèses de changement, avec ce qu’elles sont devenues ici`,
      lessons: fr`Enseignements`,
      adaptations: fr`Adaptations demandées`,
      decisions: fr`Décisions ouvertes au niveau national`,
    },
    step: (step) => fr`étape en cours : ${step}`,
    revision: (revision) => (revision === undefined ? fr`sans état du projet : git ne le suit pas` : fr`état du projet : ${revision}`),
    seal: fr`un sceau, calculé sur tout le reste, qui montre si le fichier a été modifié en chemin`,
    from: (date) => fr`depuis le ${date}`,
    to: (date) => fr`jusqu’au ${date}`,
    under: (theme, parent) => fr`${theme} (sous « ${parent} »)`,
    organisations: (count) => (count === undefined ? fr`peu d’organisations` : fr`${number(count, 'fr')} organisations ou plus`),
    interviews: (count) => fr`${number(count, 'fr')} entretiens ou plus`,
    families: (heard) => (heard ? fr`des familles ont été entendues` : fr`aucune famille n’a été entendue`),
    marks: {
      family: fr`voix des familles`,
      firm: fr`ne dépend d’aucune organisation en particulier`,
      contested: fr`contestée`,
      retained: fr`adoptée par le comité`,
    },
    serves: (objectives) => fr`Objectifs : ${objectives}`,
    themes: (themes) => fr`Thèmes : ${themes}`,
    inspired: (hypothesis) => fr`Hypothèse : ${hypothesis}`,
    definition: (text) => fr`Définition : ${text}`,
    unit: (text) => fr`Unité : ${text}`,
    directions: {
      increase: fr`à augmenter`,
      decrease: fr`à réduire`,
      maintain: fr`à maintenir`,
      ambiguous: fr`à interpréter`,
    },
    level: (level) => fr`niveau de preuve ${level}`,
    figures: (before, after) => fr`Référence : ${before} ; dernière valeur : ${after}`,
    orMore: (figure) => fr`${figure} ou plus`,
    unknown: fr`non transmise`,
    estimate: (value, low, high) => fr`Écart estimé : ${value}, entre ${low} et ${high}`,
    points: (value) => fr`${number(value, 'fr')} point${Math.abs(value) < 2 ? '' : 's'}`,
    masked: fr`Aucun chiffre : ils feraient connaître un nombre trop petit (secret)`,
    own: fr`écrite dans ce département`,
    origin: (text) => fr`Origine : ${text}`,
    problem: (text) => fr`Constat : ${text}`,
    if: (condition, then, because) => fr`Si ${condition}, alors ${then}, car ${because}.`,
    core: (text) => fr`À garder tel quel : ${text}`,
    adaptable: (text) => fr`Peut s’adapter : ${text}`,
    limits: (text) => fr`Limites : ${text}`,
    evidence: (level) => fr`Preuves rapportées : niveau ${level}`,
    cost: (level) => fr`Coût : niveau ${level} sur 5`,
    months: (months) => fr`Effet attendu en ${plural(months, 'mois', 'mois', 'fr')}`,
    condition: (text, present, reason) => fr`Condition « ${text} » : ${present}${reason === undefined ? '' : ` (${reason})`}`,
    present: { yes: fr`réunie`, partial: fr`en partie`, no: fr`absente`, unknown: fr`inconnue` },
    reason: (text) => fr`Raison : ${text}`,
    concerning: (what) => fr`À propos de : ${what}`,
    due: (date) => fr`pour le ${date}`,
    decisions: { decision: fr`décision`, opinion: fr`avis`, deferral: fr`report`, none: fr`sans décision` },
    kept: ({ interviews, extracts, ballots, measures }) => [
      fr`${plural(interviews, 'entretien', 'entretiens', 'fr')} et ${plural(extracts, 'extrait', 'extraits', 'fr')} : aucun énoncé, aucun verbatim, le nom d’aucune organisation entendue.`,
      fr`${plural(ballots, 'bulletin', 'bulletins', 'fr')} : aucune note, aucun classement.`,
      fr`${plural(measures, 'mesure', 'mesures', 'fr')} : seules partent la référence et la dernière valeur. Les nombres d’enfants et de personnes sont arrondis vers le bas, et masqués quand ils sont petits.`,
      fr`Les fiches des actions : déroulement, public, territoires nommés, pilotes, partenaires, jalons, risques, montants exacts.`,
      fr`Les comptes rendus, les présents, les débats ; toute décision qui n’est pas ouverte au niveau national.`,
      fr`L’annuaire des organisations et des personnes ; la stratégie et les rapports entre acteurs.`,
    ],
  },
  en: {
    title: (code, date) => `Contribution of the département ${code} on ${date}`,
    what: (file) =>
      `Here is all that the file ${file} would take along, word for word, then what would stay. Nothing is sent: you hand this file to the secretariat of the national committee yourself.`,
    leaves: 'What would leave',
    stays: 'What would stay here',
    reread: 'To read again before sending',
    rereadWhat:
      'Titles, definitions, reasons, conditions, lessons, adaptations and decisions leave as you wrote them. Check that none of them points at a person, a family or an establishment.',
    none: 'nothing',
    heads: {
      about: 'Identity',
      steps: 'Steps',
      stakes: 'Stakes of the roadmap',
      questions: 'Questions of the roadmap',
      objectives: 'Objectives of the roadmap',
      themes: 'Themes spoken of, with their labels',
      heard: 'Interviews, in rounded numbers',
      convergences: 'Convergences, without any statement or name of an organisation',
      actions: 'Actions, amounts by order of magnitude',
      effects: 'Effects, after statistical secrecy',
      hypotheses: 'Change hypotheses, with what became of them here',
      lessons: 'Lessons',
      adaptations: 'Adaptations asked for',
      decisions: 'Decisions open to the national level',
    },
    step: (step) => `current step: ${step}`,
    revision: (revision) =>
      revision === undefined ? 'no state of the project: git does not follow it' : `state of the project: ${revision}`,
    seal: 'a seal worked out from all the rest, which shows whether the file was altered on its way',
    from: (date) => `since ${date}`,
    to: (date) => `until ${date}`,
    under: (theme, parent) => `${theme} (under “${parent}”)`,
    organisations: (count) => (count === undefined ? 'few organisations' : `${number(count, 'en')} organisations or more`),
    interviews: (count) => `${number(count, 'en')} interviews or more`,
    families: (heard) => (heard ? 'families were heard' : 'no family was heard'),
    marks: {
      family: 'family voice',
      firm: 'rests on no organisation in particular',
      contested: 'contested',
      retained: 'adopted by the committee',
    },
    serves: (objectives) => `Objectives: ${objectives}`,
    themes: (themes) => `Themes: ${themes}`,
    inspired: (hypothesis) => `Hypothesis: ${hypothesis}`,
    definition: (text) => `Definition: ${text}`,
    unit: (text) => `Unit: ${text}`,
    directions: { increase: 'to increase', decrease: 'to reduce', maintain: 'to maintain', ambiguous: 'to interpret' },
    level: (level) => `evidence level ${level}`,
    figures: (before, after) => `Reference: ${before}; last value: ${after}`,
    orMore: (figure) => `${figure} or more`,
    unknown: 'not passed on',
    estimate: (value, low, high) => `Estimated difference: ${value}, between ${low} and ${high}`,
    points: (value) => `${number(value, 'en')} point${Math.abs(value) === 1 ? '' : 's'}`,
    masked: 'No figure: they would make a number known that is too small (secrecy)',
    own: 'written in this département',
    origin: (text) => `Origin: ${text}`,
    problem: (text) => `Problem: ${text}`,
    if: (condition, then, because) => `If ${condition}, then ${then}, because ${because}.`,
    core: (text) => `To keep as it is: ${text}`,
    adaptable: (text) => `May be adapted: ${text}`,
    limits: (text) => `Limits: ${text}`,
    evidence: (level) => `Evidence reported: level ${level}`,
    cost: (level) => `Cost: level ${level} of 5`,
    months: (months) => `Effect expected in ${plural(months, 'month', 'months', 'en')}`,
    condition: (text, present, reason) => `Condition “${text}”: ${present}${reason === undefined ? '' : ` (${reason})`}`,
    present: { yes: 'met', partial: 'met in part', no: 'not met', unknown: 'unknown' },
    reason: (text) => `Reason: ${text}`,
    concerning: (what) => `About: ${what}`,
    due: (date) => `by ${date}`,
    decisions: { decision: 'decision', opinion: 'opinion', deferral: 'deferral', none: 'no decision' },
    kept: ({ interviews, extracts, ballots, measures }) => [
      `${plural(interviews, 'interview', 'interviews', 'en')} and ${plural(extracts, 'extract', 'extracts', 'en')}: no statement, no quote, the name of no organisation heard.`,
      `${plural(ballots, 'ballot', 'ballots', 'en')}: no score, no ranking.`,
      `${plural(measures, 'measure', 'measures', 'en')}: only the reference and the last value leave. Numbers of children and of people are rounded down, and withheld when they are small.`,
      'The sheets of the actions: course, public, named territories, leads, partners, milestones, risks, exact amounts.',
      'Minutes, who was present, debates; any decision that is not open to the national level.',
      'The directory of organisations and people; the strategy and the relations between actors.',
    ],
  },
};
