// `odas evaluate --explain INDICATOR`: every number behind a verdict, after secrecy.

import type { Corpus } from '../../../corpus/corpus.ts';
import { laterMeasures, laterSentence } from '../../../evaluation/later.ts';
import { latest, readingsOf } from '../../../evaluation/readings.ts';
import { changeSentence, gateLines, nextSentence, reasonsOf } from '../../../evaluation/sentences.ts';
import { freshnessOf, goneBy } from '../../../evaluation/progress.ts';
import type { Estimator } from '../../../evaluation/statistics/series.ts';
import type { Verdict } from '../../../evaluation/verdict.ts';
import { EVIDENCE, FLAG, PROGRESS, WORD } from '../../../evaluation/words.ts';
import { type Both, fr, number, shortDate } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';
import { placeName } from './whole.ts';

const TEXT: Both<Readonly<Record<string, string>>> = {
  fr: {
    measures: 'Mesures',
    heads: 'date|valeur|cas|effectif|qualité',
    reference: 'référence',
    target: 'cible',
    progress: 'avancement',
    test: 'Comparaison',
    whole: 'ensemble',
    secret: 'n.d. (secret)',
    withheld: 'Ces nombres reposent sur des mesures masquées : ils ne sont pas montrés.',
    method: 'méthode',
    estimate: 'estimation et intervalle à 95 %',
    p: 'p, puis p corrigé du nombre de comparaisons',
    detectable: 'plus petit changement visible quatre fois sur cinq, et effet minimal utile',
    series: 'points avant / après',
    units: 'classes ou écoles ici / là-bas',
    agree: 'les estimateurs s’accordent',
    placebo: 'rien ne se voit à une fausse date',
    robust: 'tient sans la mesure qui pèse le plus',
    cautious: 'p si les mesures se suivent autant qu’une série aussi courte peut le cacher',
    yes: 'oui',
    no: 'non',
    unrecorded: 'Ce projet n’a pas d’historique : rien ne prouve que ce qui sert à juger a été écrit avant l’action.',
    good: 'bonne',
    doubtful: 'douteuse',
    estimated: 'estimée',
    provisional: 'provisoire',
    verdict: 'Verdict',
    gates: 'Six questions avant « établi »',
    frozen: 'Références dans l’historique',
    next: 'Ensuite',
    nothing: 'Cet indicateur n’a pas de verdict : il suit une réalisation ou un contexte, ou rien n’y est mesuré.',
    flags: 'réserves',
    fresh: 'fraîcheur',
  },
  en: {
    measures: 'Measures',
    heads: 'date|value|cases|base|quality',
    reference: 'reference',
    target: 'target',
    progress: 'progress',
    test: 'Comparison',
    whole: 'whole',
    secret: 'withheld (secrecy)',
    withheld: 'These numbers rest on measures that are hidden: they are not shown.',
    method: 'method',
    estimate: 'estimate and 95% interval',
    p: 'p, then p adjusted for the number of comparisons',
    detectable: 'smallest change seen four times in five, and smallest useful effect',
    series: 'points before / after',
    units: 'classes or schools here / there',
    agree: 'estimators agree',
    placebo: 'nothing shows at a false date',
    robust: 'stands without the measure that weighs most',
    cautious: 'p if measures follow each other as much as so short a series may hide',
    yes: 'yes',
    no: 'no',
    unrecorded: 'This project has no history: nothing proves that what it is judged by was written before the action.',
    good: 'good',
    doubtful: 'doubtful',
    estimated: 'estimated',
    provisional: 'provisional',
    verdict: 'Verdict',
    gates: 'Six questions before “established”',
    frozen: 'References in the history',
    next: 'Next',
    nothing: 'This indicator has no verdict: it follows an output or a context, or nothing of it is measured.',
    flags: 'reservations',
    fresh: 'freshness',
  },
};

const METHOD: Both<Readonly<Record<string, string>>> = {
  fr: {
    shares: 'deux parts (Fisher exact ; intervalle de Newcombe)',
    'same-people': 'mêmes personnes (McNemar exact)',
    counts: 'deux effectifs (rapport de taux exact, p central)',
    means: 'deux moyennes (Welch)',
    series: 'série interrompue (MCO, Newey-West, Prais-Winsten : le pire compte)',
    'difference-series': 'série de l’écart avec la comparaison (MCO, Newey-West, Prais-Winsten : le pire compte)',
    units: 'écart des évolutions par classe ou école (Welch et permutations : le pire compte)',
  },
  en: {
    shares: 'two shares (Fisher’s exact test; Newcombe’s interval)',
    'same-people': 'the same people (McNemar’s exact test)',
    counts: 'two counts (exact rate ratio, central p)',
    means: 'two means (Welch)',
    series: 'interrupted series (OLS, Newey-West, Prais-Winsten: the worst counts)',
    'difference-series': 'series of the gap with the comparison (OLS, Newey-West, Prais-Winsten: the worst counts)',
    units: 'difference of changes by class or school (Welch and permutations: the worst counts)',
  },
};

const ESTIMATOR: Both<Readonly<Record<Estimator, string>>> = {
  fr: { ols: 'MCO', 'newey-west': 'Newey-West', 'prais-winsten': 'Prais-Winsten', 'quasi-poisson': 'quasi-Poisson' },
  en: { ols: 'OLS', 'newey-west': 'Newey-West', 'prais-winsten': 'Prais-Winsten', 'quasi-poisson': 'quasi-Poisson' },
};

const LEAST_SAID = 0.001;

const STATE: Both<Readonly<Record<string, string>>> = {
  fr: {
    frozen: 'figée',
    altered: 'modifiée depuis',
    unproved: 'non prouvée par l’historique',
    baseline: 'référence',
    target: 'cible',
    useful_effect: 'effet minimal utile',
    start: 'date de démarrage',
    fresh: 'à jour',
    due: 'à relancer',
    stale: 'périmée',
    unknown: 'inconnue',
  },
  en: {
    frozen: 'frozen',
    altered: 'altered since',
    unproved: 'not proved by the history',
    baseline: 'reference',
    target: 'target',
    useful_effect: 'useful effect',
    start: 'start date',
    fresh: 'up to date',
    due: 'to chase',
    stale: 'stale',
    unknown: 'unknown',
  },
};

export function explanationText(id: string, verdicts: readonly Verdict[], corpus: Corpus, open: Corpus, style: Style): string {
  const { language } = style;
  const said = TEXT[language] as Readonly<Record<string, string>>;
  const state = STATE[language] as Readonly<Record<string, string>>;
  const page = new Page(style);
  const indicator = open.entity('indicator', id)!;
  const colon = language === 'fr' ? fr` : ` : ': ';
  const figure = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '–' : number(Number(value.toPrecision(4)), language, undefined);
  /** A p: never said to be nothing. */
  const chance = (value: number | undefined): string =>
    value !== undefined && value < LEAST_SAID ? `< ${number(LEAST_SAID, language, undefined)}` : figure(value);
  page.title(`${indicator.data.title ?? id} (${id})`);
  for (const reading of readingsOf(indicator, open, corpus)) {
    page.blank();
    page.add(
      `${said['measures']} – ${reading.territory === undefined ? said['whole']! : placeName(open, reading.territory)}`,
      0,
      style.paint.bold,
    );
    const cells = ({ value, numerator, denominator, hidden, missing, quality }: (typeof reading.points)[number]): string[] =>
      hidden
        ? [said['secret']!, '', '', said[quality] ?? quality]
        : [missing ?? figure(value), figure(numerator), figure(denominator), missing === undefined ? (said[quality] ?? quality) : ''];
    page.table(
      said['heads']!.split('|'),
      [
        ...(reading.baseline ? [[`${said['reference']} ${shortDate(reading.baseline.date, language)}`, ...cells(reading.baseline)]] : []),
        ...reading.points.map((one) => [shortDate(one.date, language), ...cells(one)]),
      ].map((row) => row.map((cell) => (cell === '–' ? '' : cell))),
    );
    const last = latest(reading);
    const gone = goneBy(reading, corpus.date);
    if (!reading.comparison) {
      page.add(
        `${said['target']}${colon}${figure(reading.target?.value)} · ${said['progress']}${colon}${PROGRESS[language][gone.state]} · ${said['fresh']}${colon}${state[freshnessOf(last?.date, corpus.date, indicator.data.collection?.frequency)]}`,
        2,
      );
    }
  }
  const later = laterSentence(laterMeasures(open, [indicator]), corpus.date, language);
  if (later !== undefined) {
    page.blank();
    page.add(later, 0, style.paint.yellow);
  }
  if (verdicts.length === 0) {
    page.blank();
    page.add(said['nothing']!);
  }
  for (const verdict of verdicts) {
    const { test, shown } = verdict;
    page.blank();
    page.title(`${said['verdict']} – ${verdict.territory === undefined ? said['whole']! : placeName(open, verdict.territory)}`);
    page.add(changeSentence(verdict, language), 2);
    page.add(
      `${WORD[language][verdict.change]} → ${WORD[language][verdict.effect]} (${verdict.evidence} – ${EVIDENCE[language][verdict.evidence]})`,
      2,
    );
    for (const reason of reasonsOf(verdict, language)) page.add(reason, 4, undefined, '– ');
    if (verdict.flags.size > 0) page.add(`${said['flags']}${colon}${[...verdict.flags].map((flag) => FLAG[language][flag]).join(', ')}`, 2);
    if (test) {
      page.add(said['test']!, 2, style.paint.bold);
      if (!shown) page.add(said['withheld']!, 4);
      else {
        const line = (name: string, value: string): void => page.add(`${said[name]}${colon}${value}`, 4);
        line('method', METHOD[language][test.method] ?? test.method);
        if (test.series || test.method === 'units') line(test.series ? 'series' : 'units', `${test.before} / ${test.after}`);
        line('estimate', `${test.form === 'ratio' ? '× ' : ''}${figure(test.estimate)} [${figure(test.lower)} ; ${figure(test.upper)}]`);
        line('p', `${chance(test.p)} ; ${chance(verdict.adjusted)} (${verdict.tests})`);
        line('detectable', `${figure(test.detectable)} ; ${figure(verdict.useful)}`);
        const known = { ...(test.series && { agree: test.agree }), placebo: test.placebo, robust: test.robust };
        for (const [name, one] of Object.entries(known)) if (one !== undefined) line(name, said[one ? 'yes' : 'no']!);
        for (const one of test.series?.estimates ?? [])
          page.add(
            `${ESTIMATOR[language][one.estimator]}${colon}${figure(one.estimate)} [${figure(one.lower)} ; ${figure(one.upper)}], p ${chance(one.p)}`,
            6,
          );
        if (test.series) line('cautious', chance(test.series.cautiousP));
      }
    }
    page.add(said['gates']!, 2, style.paint.bold);
    for (const line of gateLines(verdict, language)) page.add(line, 4);
    if (verdict.freezes.length > 0) page.add(said['frozen']!, 2, style.paint.bold);
    if (verdict.freezes.some((one) => one.state === 'unrecorded')) page.add(said['unrecorded']!, 4);
    else
      for (const { what, state: frozen, writing } of verdict.freezes)
        page.add(
          `${state[what]}${colon}${state[frozen]}${writing ? ` (${writing.first.date} ${writing.first.revision}${writing.changes > 0 ? ` … ${writing.last.date} ${writing.last.revision}` : ''})` : ''}`,
          4,
        );
    if (verdict.next.length > 0) page.add(said['next']!, 2, style.paint.bold);
    for (const next of verdict.next) page.add(nextSentence(next, verdict, language), 4, undefined, '→ ');
  }
  return page.toString();
}
