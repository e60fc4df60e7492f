// Verdicts in documents: what changed and whether it is the action, with reasons, evidence, paths and what to collect next.

import { latest, type Point } from '../../evaluation/readings.ts';
import { stateOf } from '../../evaluation/progress.ts';
import { changeSentence, nextSentence, reasonsOf } from '../../evaluation/sentences.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import { EVIDENCE, FLAG, PROGRESS, WORD } from '../../evaluation/words.ts';
import { type Both, fr, longDate, number, shortDate } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { LinesChart, Shown } from '../view.ts';
import { territoryName } from './names.ts';

const WORDS: Both<{
  readonly holding: Readonly<Record<string, string>>;
  readonly standing: Readonly<Record<string, string>>;
  readonly sign: Readonly<Record<string, string>>;
  readonly since: (action: string, date: string) => string;
  readonly level: (level: number, words: string) => string;
  readonly tests: (count: string, alarms: string) => string;
  readonly frozen: Readonly<Record<string, string>>;
  readonly frozenSay: (what: string, state: string, when: string) => string;
  readonly what: Readonly<Record<string, string>>;
  readonly without: string;
  readonly observed: string;
  readonly described: (title: string) => string;
  readonly target: string;
  readonly reference: string;
  readonly secret: string;
  readonly nothing: string;
  readonly weakest: (from: string, to: string) => string;
}> = {
  fr: {
    holding: { established: 'établi', partial: 'appuyé en partie', unsupported: 'sans appui', contradicted: 'contredit' },
    standing: {
      dismissed: 'écartée',
      unsourced: 'écartée sans source',
      coexists: 'coexiste',
      dominates: 'l’emporte',
      unexamined: 'non examinée',
    },
    sign: { plus: 'pour', minus: 'contre', neutral: 'neutre' },
    since: (action, date) => fr`${action}, depuis le ${date}`,
    level: (level, words) => fr`${level} (${words})`,
    tests: (count, alarms) =>
      fr`Comparaisons faites : ${count}. À elles toutes, le hasard en ferait paraître environ ${alarms} ; les verdicts en tiennent compte.`,
    frozen: {
      frozen: 'écrite avant l’action et inchangée',
      altered: 'modifiée après coup',
      unproved: 'l’historique ne prouve pas qu’elle précède l’action',
      unrecorded: fr`le projet n’a pas d’historique : rien ne prouve qu’elle précède l’action`,
    },
    frozenSay: (what, state, when) => fr`${what} : ${state}${when}`,
    what: { baseline: 'Référence', target: 'Cible', useful_effect: 'Effet minimal utile', start: 'Date de démarrage' },
    without: fr`Ce que la tendance annonçait`,
    observed: 'Mesuré',
    described: (title) =>
      fr`${title} : ce qui a été mesuré, et ce que la tendance d’avant annonçait. Les valeurs sont dans le tableau qui suit.`,
    target: 'cible',
    reference: 'référence',
    secret: 'n.d. (secret)',
    nothing: fr`Aucun verdict ne peut être donné à ces destinataires.`,
    weakest: (from, to) => fr`Maillon le plus faible : ${from} → ${to}.`,
  },
  en: {
    holding: { established: 'established', partial: 'partly supported', unsupported: 'unsupported', contradicted: 'contradicted' },
    standing: {
      dismissed: 'dismissed',
      unsourced: 'dismissed without a source',
      coexists: 'coexists',
      dominates: 'dominates',
      unexamined: 'not examined',
    },
    sign: { plus: 'for', minus: 'against', neutral: 'neutral' },
    since: (action, date) => `${action}, since ${date}`,
    level: (level, words) => `${level} (${words})`,
    tests: (count, alarms) =>
      `Comparisons made: ${count}. Among them, chance alone would make about ${alarms} appear; the verdicts allow for it.`,
    frozen: {
      frozen: 'written before the action and unchanged',
      altered: 'changed afterwards',
      unproved: 'the history does not prove that it came before the action',
      unrecorded: 'the project has no history: nothing proves that it came before the action',
    },
    frozenSay: (what, state, when) => `${what}: ${state}${when}`,
    what: { baseline: 'Reference', target: 'Target', useful_effect: 'Smallest useful effect', start: 'Start date' },
    without: 'What the trend announced',
    observed: 'Measured',
    described: (title) => `${title}: what was measured, and what the earlier trend announced. The values are in the table that follows.`,
    target: 'target',
    reference: 'reference',
    secret: 'withheld (secrecy)',
    nothing: 'No verdict can be given to these readers.',
    weakest: (from, to) => `Weakest link: ${from} → ${to}.`,
  },
};

const placed = ({ indicator, territory }: Verdict, { open }: Scene): string =>
  `${indicator.data.title ?? indicator.id}${territory === undefined ? '' : ` – ${territoryName(open, territory)}`}`;

/** One verdict, as a document shows it. */
export function verdictShown(verdict: Verdict, scene: Scene): { readonly [key: string]: Shown } {
  const { language } = scene;
  const said = WORDS[language];
  const { contribution, action, start } = verdict;
  return {
    title: placed(verdict, scene),
    action: action?.data.title === undefined || start === undefined ? '' : said.since(action.data.title, longDate(start, language)),
    sentence: changeSentence(verdict, language),
    change: WORD[language][verdict.change],
    effect: WORD[language][verdict.effect],
    level: said.level(verdict.evidence, EVIDENCE[language][verdict.evidence]!),
    reasons: reasonsOf(verdict, language),
    next: [...new Set(verdict.next.map((one) => nextSentence(one, verdict, language)))],
    flags: [...verdict.flags].map((flag) => FLAG[language][flag]).join(', '),
    frozen: verdict.freezes.map(({ what, state, writing }) =>
      said.frozenSay(
        said.what[what]!,
        said.frozen[state]!,
        state === 'altered' && writing ? ` (${shortDate(writing.last.date, language)}, ${writing.last.revision})` : '',
      ),
    ),
    links: (contribution?.links ?? []).map(({ from, to, holding, evidence }) => ({
      from,
      to,
      holding: said.holding[holding]!,
      evidence: evidence.map(({ sign, text }) => `${text} (${said.sign[sign]})`).join(' '),
      refs: evidence.flatMap(({ ref }) => ref ?? []).join(', '),
    })),
    weakest: contribution?.weakest ? said.weakest(contribution.weakest.from, contribution.weakest.to) : '',
    rivals: (contribution?.rivals ?? []).map(({ explanation, standing, ref }) => ({
      explanation,
      standing: said.standing[standing]!,
      ref: ref ?? '',
    })),
    unexpected: (contribution?.unexpected ?? []).map(({ effect }) => effect),
    evidence: `${verdict.indicator.id}${verdict.contribution ? `, ${verdict.contribution.analysis.id}` : ''}`,
  };
}

/** What was measured, with what the trend before the start announced; only where every point may be shown. */
export function trendChart(verdict: Verdict, scene: Scene): LinesChart | undefined {
  const { test, shown, indicator, territory, action, start } = verdict;
  const said = WORDS[scene.language];
  if (!test?.series || !test.dates || !shown || test.method !== 'series') return undefined;
  const reading = scene.derived.readings(indicator).find((one) => one.territory === territory);
  const points = (reading?.points ?? []).flatMap(({ date, value }) => (value === undefined ? [] : [{ date, value }]));
  if (!reading || points.length < 6) return undefined;
  const from = test.dates[test.before]!;
  const title = `${placed(verdict, scene)}${indicator.data.type === 'proportion' || indicator.data.unit === undefined ? '' : ` (${indicator.data.unit})`}`;
  return {
    kind: 'lines',
    title,
    description: said.described(title),
    unit: indicator.data.type === 'proportion' ? 'percent' : 'number',
    lines: [
      { label: said.observed, comparison: false, points },
      {
        label: said.without,
        comparison: true,
        points: test.dates.flatMap((date, index) => (date < from ? [] : [{ date, value: test.series!.counterfactual[index]! }])),
      },
    ],
    levels: [
      ...(reading.baseline?.value === undefined ? [] : [{ label: said.reference, value: reading.baseline.value }]),
      ...(reading.target ? [{ label: said.target, value: reading.target.value }] : []),
    ],
    moments: start === undefined || action?.data.title === undefined ? [] : [{ label: action.data.title, date: start }],
  };
}

/** A table of what a chart of lines shows. */
export function tableOf(
  chart: LinesChart,
  scene: Scene,
): { readonly columns: readonly string[]; readonly rows: readonly { readonly date: string; readonly values: readonly string[] }[] } {
  const dates = [...new Set(chart.lines.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
  const written = (value: number | undefined): string =>
    value === undefined
      ? '–'
      : chart.unit === 'percent'
        ? scene.language === 'fr'
          ? fr`${number(Math.round(value * 1000) / 10, 'fr')} %`
          : `${number(Math.round(value * 1000) / 10, 'en')}%`
        : number(Math.round(value * 10) / 10, scene.language);
  return {
    columns: chart.lines.map(({ label }) => label),
    rows: dates.map((date) => ({
      date: shortDate(date, scene.language),
      values: chart.lines.map(({ points }) => written(points.find((one) => one.date === date)?.value)),
    })),
  };
}

/** Verdicts with their charts, each with its table. */
export function verdictsSection(
  verdicts: readonly Verdict[],
  scene: Scene,
): { readonly data: Readonly<Record<string, Shown>>; readonly charts: Record<string, LinesChart> } {
  const said = WORDS[scene.language];
  const charts: Record<string, LinesChart> = {};
  const shown = verdicts.map((verdict, index) => {
    const chart = trendChart(verdict, scene);
    const id = `trend-${index + 1}`;
    if (chart) charts[id] = chart;
    return {
      ...verdictShown(verdict, scene),
      chart: chart ? [{ image: `chart:${id}`, title: chart.title, description: chart.description, ...tableOf(chart, scene) }] : [],
    };
  });
  const tests = verdicts[0]?.tests ?? 0;
  return {
    data: {
      nothing: verdicts.length === 0 ? said.nothing : '',
      verdicts: shown,
      tests:
        verdicts.length === 0
          ? ''
          : said.tests(number(tests, scene.language), number(Math.max(0.1, Math.round(tests * 0.5) / 10), scene.language)),
    },
    charts,
  };
}

/** The sheet of one indicator: definition, measures in each place after secrecy, progress. */
export function indicatorShown(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language, subject } = scene;
  const said = WORDS[language];
  const indicator = open.entity('indicator', subject ?? '')!;
  const { data } = indicator;
  const figure = (point: Point | undefined): string =>
    point === undefined
      ? '–'
      : point.hidden
        ? said.secret
        : (point.missing ??
          (point.value === undefined
            ? '–'
            : data.type === 'proportion'
              ? point.numerator !== undefined && point.denominator !== undefined && point.denominator < 20
                ? `${number(point.numerator, language)} ${language === 'fr' ? 'sur' : 'of'} ${number(point.denominator, language)}`
                : `${number(Math.round(point.value * 1000) / 10, language)}${language === 'fr' ? '\u00a0%' : '%'}`
              : number(Math.round(point.value * 100) / 100, language)));
  return {
    indicator_title: data.title ?? indicator.id,
    definition: data.definition ?? '',
    unit: data.unit ?? '',
    limits: data.limits ?? '',
    useful: data.useful_effect?.value === undefined ? '' : number(data.useful_effect.value, language),
    readings: scene.derived.readings(indicator).map((reading) => {
      const last = latest(reading);
      const { state } = stateOf({
        actual: last?.value,
        reference: reading.baseline,
        target: reading.target,
        direction: data.direction,
        date: open.date,
      });
      return {
        place: reading.territory === undefined ? (data.title ?? indicator.id) : territoryName(open, reading.territory),
        baseline: figure(reading.baseline),
        target:
          reading.target === undefined
            ? '–'
            : figure({ date: '', value: reading.target.value, hidden: false, quality: 'good', missing: undefined }),
        state: reading.comparison ? '' : PROGRESS[language][state],
        points: reading.points.map((point) => ({ date: shortDate(point.date, language), value: figure(point) })),
      };
    }),
  };
}
