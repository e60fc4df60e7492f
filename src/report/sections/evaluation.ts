// Verdicts in documents: what changed and whether it is the action, with reasons, evidence, paths and what to collect next.

import type { Indicator } from '../../evaluation/measures.ts';
import type { Reading } from '../../evaluation/readings.ts';
import { goneBy } from '../../evaluation/progress.ts';
import { changeSentence, nextSentence, reasonsOf } from '../../evaluation/sentences.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import { EVIDENCE, FLAG, PROGRESS, WORD } from '../../evaluation/words.ts';
import { type Both, fr, type Language, longDate, number, shortDate } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import { dataOf } from '../charts/data.ts';
import type { Chart, LinesChart, PathChart, Shown } from '../view.ts';
import { absentSentences } from './absent.ts';
import { dumbbellOf } from './before-after.ts';
import { evidenceSaid, nameOf, pathOf, placeOf, placesOf, trendOf, unitOf } from './effect-charts.ts';
import { figure, seriesOf } from './figure.ts';
import { territoryName } from './names.ts';
import { runOf } from './run-chart.ts';
import { frozenOnce, nextOnce, type ToDo } from './said-once.ts';

const WORDS: Both<{
  readonly holding: Readonly<Record<string, string>>;
  readonly standing: Readonly<Record<string, string>>;
  readonly sign: Readonly<Record<string, string>>;
  readonly since: (action: string, date: string) => string;
  readonly level: (level: number, words: string) => string;
  readonly tests: (count: string, alarms: string) => string;
  readonly rivals: { readonly title: string; readonly columns: readonly string[] };
  readonly nothing: string;
  readonly aims: (baseline: string, target: string, state: string) => string;
  readonly hidden: string;
  readonly unmeasured: string;
  readonly weakest: (from: string, to: string) => string;
  readonly pathBefore: (title: string) => string;
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
      fr`Comparaisons faites : ${count}. À ${count === '1' ? 'elle seule' : 'elles toutes'}, le hasard en ferait paraître environ ${alarms} ; les verdicts en tiennent compte.`,
    rivals: { title: 'autres explications', columns: ['Autre explication', fr`Ce qu’il en est`, 'Source'] },
    nothing: fr`Aucun verdict ne peut être donné à ces destinataires.`,
    aims: (baseline, target, state) =>
      baseline === '–' && target === '–'
        ? fr`ni référence, ni cible`
        : [
            baseline === '–' ? fr`pas de référence` : fr`référence : ${baseline}`,
            target === '–' ? fr`pas de cible` : fr`cible : ${target}`,
            ...(state === '' ? [] : [state]),
          ].join('\u202f; '),
    hidden: fr`Aucune mesure n’est montrée à ces destinataires.`,
    unmeasured: fr`Aucune mesure n’a encore été relevée.`,
    pathBefore: (title) => fr`Le chemin de l’action à son effet est celui de « ${title} », où il est dessiné.`,
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
    rivals: { title: 'other explanations', columns: ['Other explanation', 'Where it stands', 'Source'] },
    nothing: 'No verdict can be given to these readers.',
    aims: (baseline, target, state) =>
      baseline === '–' && target === '–'
        ? 'no reference and no target'
        : [
            baseline === '–' ? 'no reference' : `reference: ${baseline}`,
            target === '–' ? 'no target' : `target: ${target}`,
            ...(state === '' ? [] : [state]),
          ].join('; '),
    hidden: 'No measure is shown to these readers.',
    unmeasured: 'No measure has been taken yet.',
    pathBefore: (title) => `The path from the action to its effect is that of “${title}”, where it is drawn.`,
    weakest: (from, to) => `Weakest link: ${from} → ${to}.`,
  },
};

const placed = ({ indicator, territory }: Verdict, { open }: Scene): string =>
  `${indicator.data.title ?? indicator.id}${territory === undefined ? '' : ` – ${territoryName(open, territory)}`}`;

/** One verdict, as a document shows it. */
function verdictShown(verdict: Verdict, scene: Scene): { readonly [key: string]: Shown } {
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
    flags: [...verdict.flags].map((flag) => FLAG[language][flag]).join(', '),
    links: (contribution?.links ?? []).map(({ from, to, holding, evidence }) => ({
      from,
      to,
      holding: said.holding[holding]!,
      evidence: evidence.map((one) => `${evidenceSaid(one, scene)} (${said.sign[one.sign]})`).join(' '),
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

function toDoOf(verdict: Verdict, language: Language): readonly ToDo[] {
  const found = verdict.next.map((one) => ({ text: nextSentence(one, verdict, language), counted: 'count' in one }));
  return found.filter(({ text }, index) => found.findIndex((one) => one.text === text) === index);
}

/** The drawings of a verdict, each with the name it is placed by. */
function drawingsOf(verdict: Verdict, scene: Scene, name: string): Record<string, Chart> {
  const trend = trendOf(verdict, scene);
  const run = runOf(verdict, scene);
  const dumbbell = trend ? undefined : dumbbellOf(verdict.indicator, verdict.start, scene, verdict.territory);
  const path = pathOf(verdict, scene, WORDS[scene.language]);
  return {
    ...(trend && { [`trend-${name}`]: trend }),
    ...(dumbbell && { [`before-after-${name}`]: dumbbell }),
    ...(run && { [`run-${name}`]: run }),
    ...(path && { [`path-${name}`]: path }),
  };
}

/** Why there is no verdict: nothing was measured, or these readers are not told. */
const nothingSaid = (scene: Scene): string =>
  scene.open.entities('indicator').some(({ data }) => (data.measures ?? []).length > 0)
    ? WORDS[scene.language].nothing
    : String(absentSentences(scene)['effects']);

/** Whether a drawing shows measures and nothing else. */
const isMeasured = (chart: Chart): boolean => chart.kind === 'lines' && !chart.lines.some(({ expected }) => expected);

/** Whether a drawing says no more than one row of the drawing of all. */
const isOneRow = (chart: Chart): boolean => chart.kind === 'dumbbell' && chart.groups.every(({ rows }) => rows.length < 2);

/** A series and the same around its median, to stand side by side. */
function pairIn(drawings: readonly (readonly [string, Chart])[]): readonly (readonly [string, Chart])[] {
  const both = drawings.flatMap(([name, chart]): (readonly [string, Chart])[] =>
    chart.kind === 'run' || chart.kind === 'lines' ? [[name, { ...chart, small: 'half' }]] : [],
  );
  return both.length === 2 ? both : [];
}

/** Of a drawing, what the table of every measure does not say already. */
const leftOf = (chart: Chart): Chart =>
  chart.kind === 'lines' ? { ...chart, lines: chart.lines.filter(({ expected }) => expected) } : chart;

/** A drawing as a template places it. */
export const placing = ([name, { title, description }]: readonly [string, Chart]): { readonly [key: string]: Shown } => ({
  image: `chart:${name}`,
  title,
  description,
});

/** The figures of a drawing, as a template writes them. */
export function tableOf(chart: Chart, scene: Scene): { readonly [key: string]: Shown } {
  const { columns, rows } = dataOf(chart, scene.language);
  return { title: chart.title, columns, rows, texts: chart.kind === 'path' ? ['yes'] : [] };
}

/** What else could explain an effect, as a table. */
const rivalsOf = ({ title, rivals }: PathChart, { language }: Scene): { readonly [key: string]: Shown } => ({
  title: `${title} – ${WORDS[language].rivals.title}`,
  columns: WORDS[language].rivals.columns,
  rows: rivals.map(({ explanation, said, ref }) => [explanation, said, ref === '' ? '–' : ref]),
  texts: ['yes'],
});

/**
 * Verdicts with their drawings, whose figures are in tables at the end.
 * @param elsewhere what the document shows of them besides: all side by side, or every measure
 */
export function verdictsSection(
  verdicts: readonly Verdict[],
  scene: Scene,
  elsewhere: 'overview' | 'measures' | undefined,
): { readonly data: Readonly<Record<string, Shown>>; readonly charts: Record<string, Chart> } {
  const said = WORDS[scene.language];
  const charts: Record<string, Chart> = {};
  const tables: { readonly [key: string]: Shown }[] = [];
  const each = verdicts.map((verdict) => verdictShown(verdict, scene));
  const frozen = frozenOnce(
    verdicts.map(({ freezes }) => freezes),
    scene.language,
  );
  const next = nextOnce(
    verdicts.map((verdict) => ({ title: placed(verdict, scene), next: toDoOf(verdict, scene.language) })),
    scene.language,
  );
  const shown = verdicts.map((verdict, index) => {
    const path = verdict.contribution?.analysis.id;
    const first = verdicts.findIndex(({ contribution }) => path !== undefined && contribution?.analysis.id === path);
    const own = Object.entries(drawingsOf(verdict, scene, String(index + 1))).filter(
      ([, chart]) => (chart.kind !== 'path' || first === index) && !(elsewhere === 'overview' && isOneRow(chart)),
    );
    const pair = elsewhere === 'overview' || verdicts.length > 1 ? pairIn(own) : [];
    for (const [name, chart] of own) {
      charts[name] = pair.find(([other]) => other === name)?.[1] ?? chart;
      // A series and the same around its median have one table.
      const told = chart.kind === 'run' ? own.some(([, other]) => other.kind === 'lines') : elsewhere === 'measures' && isMeasured(chart);
      if (!told) tables.push(tableOf(elsewhere === 'measures' ? leftOf(chart) : chart, scene));
      if (chart.kind === 'path' && chart.rivals.length > 0) tables.push(rivalsOf(chart, scene));
    }
    const before = first < index && first !== -1;
    return {
      ...each[index]!,
      ...(before && { weakest: '', unexpected: [] }),
      frozen: frozen.own[index]!,
      next: next.own[index]!,
      figures: own.map(placing),
      pair: pair.map(placing),
      pair_notes: pair.flatMap(([, chart]) => (chart.kind === 'run' ? chart.notes : [])).join(' '),
      series: pair.length > 0 ? [] : own.filter(([, { kind }]) => kind !== 'path').map(placing),
      paths: own.filter(([, { kind }]) => kind === 'path').map(placing),
      path_before: before ? said.pathBefore(placed(verdicts[first]!, scene)) : '',
    };
  });
  const tests = verdicts[0]?.tests ?? 0;
  return {
    data: {
      nothing: verdicts.length > 0 ? '' : nothingSaid(scene),
      verdicts: shown,
      frozen_all: frozen.common,
      next_all: next.common,
      tables,
      tests:
        tests === 0 ? '' : said.tests(number(tests, scene.language), number(Math.max(0.1, Math.round(tests * 0.5) / 10), scene.language)),
    },
    charts,
  };
}

/** Every measure of an indicator, one column or one row a place. */
function measuresIn(indicator: Indicator, readings: readonly Reading[], scene: Scene): { readonly [key: string]: Shown } {
  const named = readings.filter(({ points }) => points.length > 0);
  const chart: LinesChart = {
    kind: 'lines',
    unit: unitOf(indicator),
    title: nameOf(indicator),
    description: '',
    lines: named.map((one) => ({
      label: named.length === 1 && one.territory === undefined ? '' : placeOf(one, scene),
      comparison: one.comparison,
      points: seriesOf(one, scene.language),
    })),
    levels: [],
    moments: [],
  };
  return tableOf(chart, scene);
}

/** The sheet of one indicator: definition, measures in each place after secrecy, progress. */
export function indicatorShown(
  scene: Scene,
  verdicts: readonly Verdict[],
): { readonly data: Readonly<Record<string, Shown>>; readonly charts: Record<string, Chart> } {
  const { open, language, subject } = scene;
  const indicator = open.entity('indicator', subject ?? '')!;
  const { data } = indicator;
  const readings = scene.derived.readings(indicator);
  const chart = placesOf(indicator, scene) ?? dumbbellOf(indicator, undefined, scene);
  // Verdicts draw it already, place by place, when there is one for each place.
  const drawn = verdicts.filter((one) => trendOf(one, scene)).length;
  const needed = chart !== undefined && (chart.kind === 'dumbbell' ? verdicts.length === 0 : drawn !== 1 || chart.lines.length > 1);
  return {
    charts: needed ? { measures: chart } : {},
    data: {
      indicator_title: data.title ?? indicator.id,
      definition: data.definition ?? '',
      unit: data.unit ?? '',
      limits: data.limits ?? '',
      useful: data.useful_effect?.value === undefined ? '' : number(data.useful_effect.value, language),
      figures: needed ? [placing(['measures', chart])] : [],
      no_measure: WORDS[language][scene.derived.isHidden(indicator) ? 'hidden' : 'unmeasured'],
      measures: readings.some(({ points }) => points.length > 0) ? [measuresIn(indicator, readings, scene)] : [],
      readings: readings.map((reading) => {
        const baseline = figure(reading.baseline, indicator, language);
        const target =
          reading.target === undefined
            ? '–'
            : figure({ date: '', value: reading.target.value, hidden: false, quality: 'good', missing: undefined }, indicator, language);
        const state = reading.comparison ? '' : PROGRESS[language][goneBy(reading, open.date).state];
        return {
          place: reading.territory === undefined ? (data.title ?? indicator.id) : territoryName(open, reading.territory),
          baseline,
          target,
          state,
          aims: WORDS[language].aims(baseline, target, state),
          compared: reading.comparison ? 'yes' : '',
          points: reading.points.map((point) => ({ date: shortDate(point.date, language), value: figure(point, indicator, language) })),
        };
      }),
    },
  };
}
