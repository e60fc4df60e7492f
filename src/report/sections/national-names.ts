// What the national level calls things: convergences, verdicts, orders of magnitude, what came of a hypothesis.

import { type Both, fr } from '../../language/language.ts';
import type { Budget, Workload } from '../../national/bands.ts';
import type { Outcome } from '../../national/travels.ts';

type Names = Both<Readonly<Record<string, string>>>;

/** The same when there are several, as the title of a table. */
export const CONVERGENCES_NAMES: Names = {
  fr: {
    'reciprocal-expectation': 'Attentes réciproques',
    'offer-meets-request': fr`Offres qui rencontrent une demande`,
    'common-need': 'Besoins communs',
    'orphan-expectation': 'Attentes orphelines',
    divergence: 'Divergences',
    'blind-spot': 'Angles morts',
  },
  en: {
    'reciprocal-expectation': 'Reciprocal expectations',
    'offer-meets-request': 'Offers that meet a request',
    'common-need': 'Common needs',
    'orphan-expectation': 'Unanswered expectations',
    divergence: 'Divergences',
    'blind-spot': 'Blind spots',
  },
};

export const CONVERGENCE_NAMES: Names = {
  fr: {
    'reciprocal-expectation': 'attente réciproque',
    'offer-meets-request': 'offre qui rencontre une demande',
    'common-need': 'besoin commun',
    'orphan-expectation': 'attente orpheline',
    divergence: 'divergence',
    'blind-spot': 'angle mort',
  },
  en: {
    'reciprocal-expectation': 'reciprocal expectation',
    'offer-meets-request': 'offer that meets a request',
    'common-need': 'common need',
    'orphan-expectation': 'unanswered expectation',
    divergence: 'divergence',
    'blind-spot': 'blind spot',
  },
};

export const VERDICT_NAMES: Names = {
  fr: { established: 'établi', probable: 'probable', 'not-shown': 'non démontré', insufficient: 'données insuffisantes' },
  en: { established: 'established', probable: 'probable', 'not-shown': 'not shown', insufficient: 'insufficient data' },
};

export const CHANGE_NAMES: Names = {
  fr: { better: 'dans le sens voulu', worse: 'dans le sens contraire', stable: 'stable', unclear: 'sens incertain' },
  en: { better: 'the way wanted', worse: 'the other way', stable: 'stable', unclear: 'direction unclear' },
};

export const BUDGET_NAMES: Both<Readonly<Record<Budget, string>>> = {
  fr: {
    'under-5000': fr`moins de 5\u202f000 €`,
    '5000-20000': fr`5\u202f000 à 20\u202f000 €`,
    '20000-50000': fr`20\u202f000 à 50\u202f000 €`,
    'over-50000': fr`50\u202f000 € et plus`,
  },
  en: {
    'under-5000': 'under €5,000',
    '5000-20000': '€5,000 to €20,000',
    '20000-50000': '€20,000 to €50,000',
    'over-50000': '€50,000 or more',
  },
};

export const WORKLOAD_NAMES: Both<Readonly<Record<Workload, string>>> = {
  fr: { 'under-0.2': 'moins de 0,2 ETP', '0.2-0.5': '0,2 à 0,5 ETP', '0.5-1': '0,5 à 1 ETP', 'over-1': '1 ETP et plus' },
  en: { 'under-0.2': 'under 0.2 FTE', '0.2-0.5': '0.2 to 0.5 FTE', '0.5-1': '0.5 to 1 FTE', 'over-1': '1 FTE or more' },
};

export const TERRITORY_NAMES: Names = {
  fr: {
    qpv: 'QPV',
    commune: 'commune',
    epci: 'intercommunalité',
    sector: 'secteur',
    'school-area': 'secteur scolaire',
    department: 'département',
    other: 'autre territoire',
  },
  en: {
    qpv: 'priority neighbourhood',
    commune: 'commune',
    epci: 'group of communes',
    sector: 'sector',
    'school-area': 'school area',
    department: 'département',
    other: 'other territory',
  },
};

export const OUTCOME_NAMES: Both<Readonly<Record<Outcome, string>>> = {
  fr: {
    favourable: 'effet favorable',
    mixed: 'effets contraires',
    adverse: 'effet défavorable',
    'not-shown': 'effet non démontré',
    unknown: 'données insuffisantes',
    'under-way': 'en cours, rien de mesuré',
    'not-tried': 'pas encore essayée',
    rejected: 'rejetée',
  },
  en: {
    favourable: 'favourable effect',
    mixed: 'effects both ways',
    adverse: 'adverse effect',
    'not-shown': 'effect not shown',
    unknown: 'insufficient data',
    'under-way': 'under way, nothing measured',
    'not-tried': 'not tried yet',
    rejected: 'rejected',
  },
};

export const HYPOTHESIS_STATUS: Both<Readonly<Record<'proposed' | 'retained' | 'rejected', string>>> = {
  fr: { proposed: 'proposée', retained: 'retenue', rejected: 'rejetée' },
  en: { proposed: 'proposed', retained: 'retained', rejected: 'rejected' },
};
