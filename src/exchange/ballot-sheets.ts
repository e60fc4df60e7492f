// The workbook of a ballot: its sheets and headings in both languages, the same words for who writes it and for who reads it back.

import type { Both } from '../language/language.ts';
import { fr } from '../language/language.ts';

export interface BallotWords {
  readonly who: string;
  readonly whoHeads: readonly [string, string];
  readonly whoRows: { readonly ballot: string; readonly actor: string; readonly name: string; readonly date: string };
  readonly scores: string;
  readonly scoreHeads: {
    readonly action: string;
    readonly title: string;
    readonly criterion: string;
    readonly question: string;
    readonly score: string;
    readonly comment: string;
  };
  readonly weights: string;
  readonly weightHeads: { readonly criterion: string; readonly title: string; readonly scale: string; readonly points: string };
  readonly grades: string;
  readonly gradeHeads: { readonly action: string; readonly title: string; readonly grade: string };
  readonly scale: (min: string, max: string, labels: string) => string;
  readonly scoreTitle: string;
  readonly scoreHelp: string;
  readonly gradeTitle: string;
  readonly gradeHelp: string;
  readonly computed: string;
  /** Between the ends of an interval. */
  readonly to: string;
}

export const BALLOT_WORDS: Both<BallotWords> = {
  fr: {
    who: 'Organisation',
    whoHeads: ['Rubrique', 'Valeur'],
    whoRows: { ballot: 'Bulletin', actor: 'Identifiant de l’organisation', name: 'Organisation', date: 'Date (AAAA-MM-JJ)' },
    scores: 'Notes',
    scoreHeads: {
      action: 'Identifiant de l’action',
      title: 'Action',
      criterion: 'Identifiant du critère',
      question: 'Question',
      score: 'Note',
      comment: 'Commentaire',
    },
    weights: 'Poids',
    weightHeads: { criterion: 'Identifiant du critère', title: 'Critère', scale: 'Échelle', points: 'Points' },
    grades: 'Mentions',
    gradeHeads: { action: 'Identifiant de l’action', title: 'Action', grade: 'Mention' },
    scale: (min, max, labels) => fr`de ${min} à ${max}${labels}`,
    scoreTitle: 'Note',
    scoreHelp: fr`Choisissez dans l’échelle, ou écrivez un intervalle comme « 2 à 4 ». Une case vide veut dire que l’on ne sait pas : ce n’est pas un zéro.`,
    gradeTitle: 'Mention',
    gradeHelp: fr`Choisissez une mention dans la liste, ou laissez la case vide.`,
    computed: fr`établi d’après le projet : rien à noter`,
    to: 'à',
  },
  en: {
    who: 'Organisation',
    whoHeads: ['Item', 'Value'],
    whoRows: { ballot: 'Ballot', actor: 'Organisation id', name: 'Organisation', date: 'Date (YYYY-MM-DD)' },
    scores: 'Scores',
    scoreHeads: {
      action: 'Action id',
      title: 'Action',
      criterion: 'Criterion id',
      question: 'Question',
      score: 'Score',
      comment: 'Comment',
    },
    weights: 'Weights',
    weightHeads: { criterion: 'Criterion id', title: 'Criterion', scale: 'Scale', points: 'Points' },
    grades: 'Grades',
    gradeHeads: { action: 'Action id', title: 'Action', grade: 'Grade' },
    scale: (min, max, labels) => `from ${min} to ${max}${labels}`,
    scoreTitle: 'Score',
    scoreHelp: 'Choose on the scale, or write an interval like “2 to 4”. An empty cell means that one does not know: it is not a zero.',
    gradeTitle: 'Grade',
    gradeHelp: 'Choose a grade in the list, or leave the cell empty.',
    computed: 'read in the project: nothing to score',
    to: 'to',
  },
};
