// The words of verdicts: what each is called, and why it is what it is.

import { type Both, fr } from '../language/language.ts';
import type { Refusal } from './comparison.ts';
import type { Freeze } from './freeze.ts';
import type { Progress } from './progress.ts';
import type { Flag } from './quality.ts';
import type { Gate, Lack, Verdict, Word } from './verdict.ts';

export const WORD: Both<Readonly<Record<Word, string>>> = {
  fr: { established: 'établi', probable: 'probable', 'not-shown': 'non démontré', insufficient: 'données insuffisantes' },
  en: { established: 'established', probable: 'probable', 'not-shown': 'not shown', insufficient: 'insufficient data' },
};

export const PROGRESS: Both<Readonly<Record<Progress, string>>> = {
  fr: {
    reached: 'cible atteinte',
    'on-track': 'en bonne voie',
    late: 'en retard',
    'very-late': 'très en retard',
    receding: 'recul',
    overdue: 'échéance dépassée',
    'not-computable': 'non calculable',
    'not-judged': 'à interpréter',
    held: 'maintenu',
    lost: 'non maintenu',
  },
  en: {
    reached: 'target reached',
    'on-track': 'on track',
    late: 'late',
    'very-late': 'very late',
    receding: 'receding',
    overdue: 'overdue',
    'not-computable': 'not computable',
    'not-judged': 'to interpret',
    held: 'held',
    lost: 'not held',
  },
};

export const EVIDENCE: Both<readonly string[]> = {
  fr: [
    'affirmé, non mesuré',
    'vu après, sans référence assurée',
    'avant et après, référence figée',
    'série',
    'comparaison',
    fr`comparaison, et autres explications examinées`,
  ],
  en: [
    'said, not measured',
    'seen after, without a sure reference',
    'before and after, frozen reference',
    'series',
    'comparison',
    'comparison, and rivals examined',
  ],
};

export const LACK: Both<Readonly<Record<Lack, string>>> = {
  fr: {
    'not-started': fr`aucune action qui le vise n’a encore démarré ici`,
    'no-reference': fr`aucune référence n’a été mesurée avant l’action`,
    'nothing-after': fr`aucune mesure utilisable ne porte encore sur une période où l’action avait commencé`,
    untestable: fr`avec si peu de cas, aucun résultat ne pourrait convaincre`,
    break: fr`la définition ou la source a changé entre les deux périodes`,
    incomplete: fr`plus d’une mesure attendue sur cinq manque`,
    'short-series': fr`la série est trop courte : il faut au moins six points de chaque côté du démarrage`,
    'no-figures': fr`les mesures ne donnent pas ce qu’il faut pour comparer (effectifs ou dispersion)`,
    underpowered: fr`un effet de la taille jugée utile pourrait ne pas se voir avec ces effectifs`,
    'no-useful-effect': fr`aucun effet minimal utile n’a été fixé : on ne sait pas si l’on aurait pu le voir`,
    stale: fr`la dernière mesure est trop ancienne`,
  },
  en: {
    'not-started': 'no action that aims at it has begun here yet',
    'no-reference': 'no reference was measured before the action',
    'nothing-after': 'no usable measure covers yet a period in which the action had begun',
    untestable: 'with so few cases, no result could convince',
    break: 'the definition or the source changed between the two periods',
    incomplete: 'more than one expected measure in five is missing',
    'short-series': 'the series is too short: at least six points are needed on each side of the start',
    'no-figures': 'the measures do not hold what a comparison needs (numbers of people or spread)',
    underpowered: 'an effect as large as the useful one might not be seen with these numbers',
    'no-useful-effect': 'no smallest useful effect was set: one cannot know whether it could have been seen',
    stale: 'the last measure is too old',
  },
};

/** What was to be left alone, and was not. */
export const ALTERED: Both<Readonly<Record<Freeze['what'], string>>> = {
  fr: {
    baseline: fr`la valeur de référence a été modifiée après le démarrage`,
    target: fr`la cible a été modifiée après le démarrage`,
    useful_effect: fr`la valeur de l’effet utile a été modifiée après le démarrage`,
    start: fr`la date de démarrage a été modifiée`,
  },
  en: {
    baseline: 'the reference was changed after the start',
    target: 'the target was changed after the start',
    useful_effect: 'the smallest useful effect was changed after the start',
    start: 'the start date was changed',
  },
};

export const GATE: Both<Readonly<Record<Gate, string>>> = {
  fr: {
    delivered: fr`l’action a été réalisée aux quatre cinquièmes au moins`,
    'not-before': fr`le changement n’avait pas commencé avant l’action`,
    'link-moved': fr`une étape intermédiaire a bougé comme prévu`,
    rivals: fr`chaque autre explication a été écartée, source à l’appui`,
    quality: fr`aucune réserve ne pèse sur les mesures`,
    robust: fr`le constat tient sans la mesure qui pèse le plus`,
  },
  en: {
    delivered: 'the action was delivered for four fifths at least',
    'not-before': 'the change had not begun before the action',
    'link-moved': 'something in between moved as expected',
    rivals: 'every other explanation was dismissed, with its source',
    quality: 'no reservation weighs on the measures',
    robust: 'it holds without the measure that weighs most',
  },
};

/** The same questions, answered no. */
export const GATE_SHUT: Both<Readonly<Record<Gate, string>>> = {
  fr: {
    delivered: fr`l’action n’a pas été réalisée aux quatre cinquièmes`,
    'not-before': fr`le changement avait commencé avant l’action`,
    'link-moved': fr`aucune étape intermédiaire n’a bougé comme prévu`,
    rivals: fr`d’autres explications n’ont pas été écartées, source à l’appui`,
    quality: fr`une réserve au moins pèse sur les mesures`,
    robust: fr`le constat ne tient pas sans la mesure qui pèse le plus`,
  },
  en: {
    delivered: 'the action was delivered for less than four fifths',
    'not-before': 'the change had begun before the action',
    'link-moved': 'nothing in between moved as expected',
    rivals: 'other explanations were not dismissed with a source',
    quality: 'at least one reservation weighs on the measures',
    robust: 'it does not hold without the measure that weighs most',
  },
};

export const FLAG: Both<Readonly<Record<Flag, string>>> = {
  fr: {
    missing: 'mesure manquante',
    provisional: 'mesure provisoire',
    doubtful: 'mesure douteuse ou estimée',
    break: 'rupture de définition',
    'no-denominator': 'effectif absent',
    'sum-differs': fr`les parties dépassent l’ensemble`,
    'out-of-bounds': 'valeur impossible',
    repeated: 'valeurs identiques répétées',
    'single-reference': fr`référence d’une seule mesure`,
    incomplete: 'mesures attendues absentes',
    extreme: fr`territoire choisi parce qu’extrême`,
    differenced: fr`total qui s’additionne, jugé par ce que chaque période ajoute`,
  },
  en: {
    missing: 'missing measure',
    provisional: 'provisional measure',
    doubtful: 'doubtful or estimated measure',
    break: 'break of definition',
    'no-denominator': 'no denominator',
    'sum-differs': 'parts exceed the whole',
    'out-of-bounds': 'impossible value',
    repeated: 'identical values repeated',
    'single-reference': 'reference of a single measure',
    incomplete: 'expected measures absent',
    extreme: 'territory chosen because extreme',
    differenced: 'running total, judged by what each period adds',
  },
};

export const REFUSED: Both<Readonly<Record<Refusal, string>>> = {
  fr: {
    'not-measured': fr`la comparaison prévue n’est pas mesurée aux mêmes dates`,
    drifting: fr`la comparaison est refusée : les deux évoluaient déjà différemment avant l’action`,
    'no-useful-effect': fr`la comparaison est refusée : sans effet minimal utile, on ne peut vérifier que les deux évoluaient de même`,
    'trend-unknown': fr`la comparaison est refusée : rien ne dit comment les deux évoluaient avant l’action`,
  },
  en: {
    'not-measured': 'the comparison planned is not measured at the same dates',
    drifting: 'the comparison is refused: the two were already drifting apart before the action',
    'no-useful-effect': 'the comparison is refused: without a smallest useful effect, one cannot check that the two moved alike',
    'trend-unknown': 'the comparison is refused: nothing says how the two moved before the action',
  },
};

export const HELD: Both<Readonly<Record<Verdict['held'][number], string>>> = {
  fr: {
    'few-points': fr`trop peu de points pour en dire plus (douze de chaque côté du démarrage)`,
    disagree: fr`les façons de calculer ne s’accordent pas sur son ampleur`,
    following: fr`les mesures se suivent de trop près (chacune ressemble à la précédente) pour en dire plus avec si peu de points`,
    placebo: fr`un écart semblable se voit à une date où rien n’avait commencé`,
  },
  en: {
    'few-points': 'too few points to say more (twelve on each side of the start)',
    disagree: 'the ways of computing do not agree on its size',
    following: 'measures follow each other too closely (each is like the one before) to say more with so few points',
    placebo: 'a like gap shows at a date when nothing had begun',
  },
};

export const PERIOD: Both<Readonly<Record<string, readonly [string, string]>>> = {
  fr: {
    weekly: ['semaine', 'semaines'],
    monthly: ['mois', 'mois'],
    quarterly: ['trimestre', 'trimestres'],
    'school-year': ['année scolaire', 'années scolaires'],
    yearly: ['année', 'années'],
  },
  en: {
    weekly: ['week', 'weeks'],
    monthly: ['month', 'months'],
    quarterly: ['quarter', 'quarters'],
    'school-year': ['school year', 'school years'],
    yearly: ['year', 'years'],
  },
};
