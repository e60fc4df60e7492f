// Names and labels that sections share: what an id is called, what a status is called.

import type { Audience } from '../../corpus/audience.ts';
import type { Corpus, Step } from '../../corpus/corpus.ts';
import type { Both } from '../../language/language.ts';
import type { Status } from '../../steering/actions.ts';
import type { Decision } from '../../steering/decisions.ts';

/** What an organisation is called in a line of text: its short name when it has one. */
export function actorName(corpus: Corpus, id: string | undefined): string {
  const actor = corpus.entity('actor', id ?? '')?.data;
  return actor?.short_name ?? actor?.name ?? id ?? '';
}

export function territoryName(corpus: Corpus, id: string | undefined): string {
  return id === undefined ? '' : String(corpus.part('territory', id)?.data['name'] ?? id);
}

export const STATUS_NAMES: Both<Readonly<Record<Status, string>>> = {
  fr: {
    idea: 'idée',
    candidate: 'candidate',
    retained: 'retenue',
    preparing: 'en préparation',
    running: 'en cours',
    evaluated: 'évaluée',
    extended: 'étendue',
    adapted: 'adaptée',
    stopped: 'arrêtée',
  },
  en: {
    idea: 'idea',
    candidate: 'candidate',
    retained: 'retained',
    preparing: 'in preparation',
    running: 'under way',
    evaluated: 'evaluated',
    extended: 'extended',
    adapted: 'adapted',
    stopped: 'stopped',
  },
};

export const STEP_NAMES: Both<Readonly<Record<Step, string>>> = {
  fr: { launch: 'Lancement', diagnosis: 'État des lieux', experimentation: 'Expérimentations', evaluation: 'Évaluation' },
  en: { launch: 'Launch', diagnosis: 'Diagnosis', experimentation: 'Experimentation', evaluation: 'Evaluation' },
};

export const AUDIENCE_NAMES: Both<Readonly<Record<Audience, string>>> = {
  fr: {
    public: 'tout public',
    national: 'comité national et comités locaux',
    committee: 'membres des comités',
    'working-group': 'membres du groupe de travail',
    team: 'équipe projet',
  },
  en: {
    public: 'everyone',
    national: 'national and local committees',
    committee: 'members of the committees',
    'working-group': 'members of the working group',
    team: 'project team',
  },
};

export const LEVEL_NAMES: Both<Readonly<Record<'low' | 'medium' | 'high', string>>> = {
  fr: { low: 'faible', medium: 'moyenne', high: 'forte' },
  en: { low: 'low', medium: 'medium', high: 'high' },
};

/** What became of a decision, in a word. */
export function outcome(decision: Decision, language: 'fr' | 'en'): string {
  if (decision.late) return language === 'fr' ? 'en retard' : 'late';
  return {
    fr: { open: 'en cours', done: 'réalisée', dropped: 'abandonnée', superseded: 'remplacée' },
    en: { open: 'open', done: 'done', dropped: 'dropped', superseded: 'superseded' },
  }[language][decision.status];
}
