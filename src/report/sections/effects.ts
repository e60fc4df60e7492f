// The effects seen: reference, last measure and target of each indicator, what goes the wrong way first, after secrecy of small counts.

import type { Entity } from '../../corpus/corpus.ts';
import { type Both, fr, monthYear, number, plural, shortDate } from '../../language/language.ts';
import { latest, type Point, type Reading } from '../../evaluation/readings.ts';
import { WORD } from '../../evaluation/words.ts';
import type { Scene } from '../document.ts';
import type { LinesChart, Shown } from '../view.ts';
import { territoryName } from './names.ts';

const WORDS: Both<{
  readonly secret: string;
  readonly of: (numerator: string, denominator: string) => string;
  readonly percent: (value: string) => string;
  readonly none: string;
  readonly missing: (reason: string) => string;
  readonly whole: string;
  readonly provisional: string;
  readonly reading: Readonly<Record<Sense, string>>;
  readonly others: (count: number) => string;
  readonly reserve: string;
  readonly verdict: (word: string) => string;
  readonly reference: string;
  readonly target: string;
  readonly comparison: (label: string) => string;
  readonly start: (title: string) => string;
  readonly described: (title: string, from: string, to: string, lines: number) => string;
}> = {
  fr: {
    secret: 'n.d. (secret)',
    of: (numerator, denominator) => fr`${numerator} sur ${denominator}`,
    percent: (value) => fr`${value} %`,
    none: '–',
    missing: (reason) => fr`manquant : ${reason}`,
    whole: 'ensemble',
    provisional: 'provisoire',
    reading: {
      against: 'en sens contraire de ce qui est voulu',
      reached: 'cible atteinte',
      towards: 'dans le sens voulu',
      steady: 'sans changement',
      ambiguous: 'à interpréter : une hausse peut être une meilleure détection',
      unknown: 'non comparable',
    },
    others: (count) =>
      fr`${plural(count, 'autre indicateur est suivi', 'autres indicateurs sont suivis', 'fr')} : réalisations, processus et contexte.`,
    reserve: fr`Ces chiffres disent ce qui a été mesuré ; ils ne disent pas, à eux seuls, que les actions en sont la cause.`,
    verdict: (word) => fr`effet de l’action : ${word}`,
    reference: 'référence',
    target: 'cible',
    comparison: (label) => fr`Comparaison : ${label}`,
    start: (title) => title,
    described: (title, from, to, lines) =>
      fr`${title} : ${plural(lines, 'courbe', 'courbes', 'fr')}, ${from} – ${to}. Les valeurs sont dans le tableau des données, à la fin du document.`,
  },
  en: {
    secret: 'withheld (secrecy)',
    of: (numerator, denominator) => `${numerator} of ${denominator}`,
    percent: (value) => `${value}%`,
    none: '–',
    missing: (reason) => `missing: ${reason}`,
    whole: 'overall',
    provisional: 'provisional',
    reading: {
      against: 'contrary to what is wanted',
      reached: 'target reached',
      towards: 'in the direction wanted',
      steady: 'unchanged',
      ambiguous: 'to interpret: a rise may be better detection',
      unknown: 'not comparable',
    },
    others: (count) => `${plural(count, 'other indicator is', 'other indicators are', 'en')} followed: outputs, process and context.`,
    reserve: 'These figures say what was measured; by themselves they do not say that the actions are the cause.',
    verdict: (word) => `effect of the action: ${word}`,
    reference: 'reference',
    target: 'target',
    comparison: (label) => `Comparison: ${label}`,
    start: (title) => title,
    described: (title, from, to, lines) =>
      `${title}: ${plural(lines, 'line', 'lines', 'en')}, ${from} – ${to}. The values are in the table of data at the end of the document.`,
  },
};

/** Which way an indicator went, in the order in which it must be told. */
const SENSES = ['against', 'towards', 'reached', 'steady', 'ambiguous', 'unknown'] as const;
type Sense = (typeof SENSES)[number];

/** Fewer cases than this are never a percentage: a handful of children would look like a trend. */
const CASES_FOR_PERCENT = 50;
const CASES_FOR_DECIMAL = 1000;

type Indicator = Entity<'indicator'>;

/** A figure as people read it: never a percentage of few cases, never a hidden value. */
function figure(point: Point | undefined, { data }: Indicator, language: 'fr' | 'en'): string {
  const said = WORDS[language];
  if (!point) return said.none;
  if (point.hidden) return said.secret;
  if (point.missing !== undefined) return said.missing(point.missing);
  if (point.value === undefined) return said.none;
  if (data.type === 'proportion') {
    const { numerator, denominator } = point;
    if (numerator !== undefined && denominator !== undefined && denominator < CASES_FOR_PERCENT)
      return said.of(number(numerator, language), number(denominator, language));
    const precise = denominator === undefined || denominator >= CASES_FOR_DECIMAL;
    return said.percent(number(Math.round(point.value * (precise ? 1000 : 100)) / (precise ? 10 : 1), language));
  }
  return number(Math.round(point.value * 100) / 100, language);
}

function sense({ baseline, target, ...reading }: Reading): Sense {
  const { direction } = reading.indicator.data;
  const now = latest(reading as Reading)?.value;
  const before = baseline?.value;
  if (direction === 'ambiguous') return 'ambiguous';
  if (now === undefined || before === undefined || direction === undefined) return 'unknown';
  if (Math.abs(now - before) < 1e-9) return 'steady';
  if (direction === 'maintain') return 'steady';
  const better = direction === 'increase' ? now > before : now < before;
  if (target && (direction === 'increase' ? now >= target.value : now <= target.value)) return 'reached';
  return better ? 'towards' : 'against';
}

const MOST_CHARTS = 2;
const MOST_POINTS = 24;

export function effectsSection({ open, language, derived }: Scene): {
  readonly data: Readonly<Record<string, Shown>>;
  readonly charts: Readonly<Record<string, LinesChart>>;
} {
  const said = WORDS[language];
  const all = open.entities('indicator').filter(({ data }) => (data.measures ?? []).length > 0);
  const effects = all.filter(({ data }) => data.family === 'outcome' || data.family === 'impact');
  const readings = effects.flatMap((indicator) => derived.readings(indicator)).filter((one) => !one.comparison && one.points.length > 0);
  const told = readings
    .map((reading) => ({ reading, sense: sense(reading) }))
    .toSorted((a, b) => SENSES.indexOf(a.sense) - SENSES.indexOf(b.sense));
  const verdicts = derived.verdicts();
  const verdictFor = ({ indicator, territory }: Reading): string[] =>
    verdicts
      .filter((one) => one.indicator.id === indicator.id && one.territory === territory)
      .map(({ effect }) => said.verdict(WORD[language][effect]));
  const charts = chartsOf(effects, { open, derived }, language);
  return {
    data: {
      effects: told.map(({ reading, sense: way }) => {
        const last = latest(reading);
        const measured =
          last === undefined ? '' : ` (${shortDate(last.date, language)}${last.quality === 'provisional' ? `, ${said.provisional}` : ''})`;
        const { target, indicator } = reading;
        const due = target?.due === undefined ? '' : ` (${shortDate(target.due, language)})`;
        return {
          title:
            reading.territory === undefined
              ? (indicator.data.title ?? indicator.id)
              : `${indicator.data.title ?? indicator.id}, ${territoryName(open, reading.territory)}`,
          baseline: figure(reading.baseline, indicator, language),
          last: `${figure(last, indicator, language)}${measured}`,
          target:
            target === undefined
              ? said.none
              : `${figure({ date: '', value: target.value, hidden: false, quality: 'good', missing: undefined }, indicator, language)}${due}`,
          reading: [said.reading[way], ...verdictFor(reading)].join(language === 'fr' ? '\u202f; ' : '; '),
          evidence: `${indicator.id} ${last?.date.slice(0, 7) ?? ''}`.trim(),
        };
      }),
      effects_evidence: [...new Set(told.map(({ reading }) => `${reading.indicator.id} ${latest(reading)?.date.slice(0, 7) ?? ''}`))].join(
        ', ',
      ),
      effects_others: all.length > effects.length ? said.others(all.length - effects.length) : '',
      effects_reserve: readings.length > 0 ? said.reserve : '',
      charts: Object.entries(charts).map(([id, chart]) => ({
        image: `chart:${id}`,
        title: chart.title,
        description: chart.description,
        ...tableOf(chart, language),
      })),
    },
    charts,
  };
}

/** The indicators whose series say the most: with a comparison first, then the longest. */
function chartsOf(
  indicators: readonly Indicator[],
  { open, derived }: Pick<Scene, 'open' | 'derived'>,
  language: 'fr' | 'en',
): Record<string, LinesChart> {
  const said = WORDS[language];
  const drawn = indicators
    .map((indicator) => ({
      indicator,
      readings: derived
        .readings(indicator)
        .map((one) => ({ ...one, points: one.points.filter(({ value }) => value !== undefined).slice(-MOST_POINTS) }))
        .filter(({ points }) => points.length >= 3),
    }))
    .filter(({ readings }) => readings.some(({ comparison }) => !comparison))
    .toSorted(
      (a, b) =>
        Number(b.readings.some((one) => one.comparison)) - Number(a.readings.some((one) => one.comparison)) ||
        b.readings[0]!.points.length - a.readings[0]!.points.length ||
        (a.indicator.id < b.indicator.id ? -1 : 1),
    );
  return Object.fromEntries(
    drawn.slice(0, MOST_CHARTS).map(({ indicator, readings }): [string, LinesChart] => {
      const [first] = readings;
      const dates = readings.flatMap(({ points }) => points.map(({ date }) => date)).sort();
      const title = `${indicator.data.title ?? indicator.id}${indicator.data.type === 'proportion' || indicator.data.unit === undefined ? '' : ` (${indicator.data.unit})`}`;
      const targets = [...new Set(readings.flatMap(({ comparison, target }) => (comparison || !target ? [] : [target.value])))];
      const single = readings.filter(({ comparison }) => !comparison).length === 1;
      const starts = open
        .entities('action')
        .filter(({ data }) => data.indicators?.includes(indicator.id))
        .flatMap(({ id, data }) => {
          const date = (data.territories ?? []).flatMap((one) => one?.actual_start ?? []).sort()[0];
          return date !== undefined && date > dates[0]! && date < dates.at(-1)! ? [{ label: said.start(data.title ?? id), date }] : [];
        })
        .toSorted((a, b) => (a.date < b.date ? -1 : 1));
      return [
        indicator.id,
        {
          kind: 'lines',
          title,
          description: said.described(title, monthYear(dates[0]!, language), monthYear(dates.at(-1)!, language), readings.length),
          unit: indicator.data.type === 'proportion' ? 'percent' : 'number',
          lines: readings.map((one) => {
            const label = one.territory === undefined ? said.whole : territoryName(open, one.territory);
            return {
              label: one.comparison ? said.comparison(label) : label,
              comparison: one.comparison,
              points: one.points.map(({ date, value }) => ({ date, value: value! })),
            };
          }),
          levels: [
            ...(single && first!.baseline?.value !== undefined ? [{ label: said.reference, value: first!.baseline.value }] : []),
            ...(targets.length === 1 ? [{ label: said.target, value: targets[0]! }] : []),
          ],
          moments: starts.slice(0, 1),
        },
      ];
    }),
  );
}

/** The data of a chart, one row a date. */
function tableOf(
  chart: LinesChart,
  language: 'fr' | 'en',
): { readonly columns: readonly string[]; readonly rows: readonly { readonly date: string; readonly values: readonly string[] }[] } {
  const said = WORDS[language];
  const dates = [...new Set(chart.lines.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
  const shown = (value: number | undefined): string =>
    value === undefined
      ? said.none
      : chart.unit === 'percent'
        ? said.percent(number(value * 100, language, 1))
        : number(Math.round(value * 100) / 100, language);
  return {
    columns: chart.lines.map(({ label }) => label),
    rows: dates.map((date) => ({
      date: shortDate(date, language),
      values: chart.lines.map(({ points }) => shown(points.find((one) => one.date === date)?.value)),
    })),
  };
}
