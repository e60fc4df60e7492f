// The figures of a chart as a table that says as much as the drawing. A long series is laid out by year and month, so that it costs a few
// lines of paper and not pages.

import { type Both, fr, type Language, monthYear, number, shortDate } from '../../language/language.ts';
import type { Chart, DumbbellChart, LinesChart, Mark, SeriesPoint } from '../view.ts';
import { WORDS } from './words.ts';

export const percent = (value: number, language: Language): string =>
  `${number(Math.round(value * 1000) / 10, language)}${language === 'fr' ? '\u00a0' : ''}%`;

/** A value of a chart as people read it. */
export const valueIn = (unit: 'percent' | 'number', language: Language, value: number): string =>
  unit === 'percent'
    ? percent(value, language)
    : number(Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10, language);

/** The bound of an interval, no more precise than it is. */
const boundIn = (unit: 'percent' | 'number', language: Language, value: number): string =>
  unit === 'percent' ? percent(Math.round(value * 100) / 100, language) : number(Math.round(value * 10) / 10, language);

/** The figures of a chart: the heads of its columns, and its rows. */
interface ChartData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADS: Both<{
  readonly label: string;
  readonly value: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly tie: string;
  readonly none: string;
  readonly place: string;
  readonly secret: string;
  readonly years: (percent: boolean, named: boolean) => string;
  readonly assumption: string;
  readonly shows: (text: string, sign: string, ref: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly least: (label: string) => string;
  readonly most: (label: string) => string;
  readonly provisional: string;
  readonly absent: Readonly<Record<'secret' | 'missing' | 'few', string>>;
  readonly before: string;
  readonly after: string;
  readonly target: string;
  readonly holding: string;
  readonly evidence: string;
}> = {
  fr: {
    label: 'Intitulé',
    value: 'Valeur',
    date: 'Date',
    from: 'De',
    to: 'Vers',
    tie: 'Lien',
    none: '–',
    place: 'Département',
    secret: 'n.d.',
    years: (inPercent, named) => `${named ? 'Série et année' : 'Année'}${inPercent ? fr` (en %)` : ''}`,
    assumption: 'À condition',
    shows: (text, sign, ref) => fr`${text} (${sign}${ref === '' ? '' : fr` : ${ref}`})`,
    range: (low, high) => fr`${low} à ${high}`,
    least: (label) => fr`${label}, au moins`,
    most: (label) => fr`${label}, au plus`,
    provisional: 'prov.',
    absent: { secret: 'n.d. (secret)', missing: 'manquant', few: fr`trop peu de cas` },
    before: 'Avant',
    after: 'Après',
    target: 'Cible',
    holding: 'Appui',
    evidence: fr`Ce qui l’atteste`,
  },
  en: {
    label: 'Label',
    value: 'Value',
    date: 'Date',
    from: 'From',
    to: 'To',
    tie: 'Tie',
    none: '–',
    place: 'Département',
    secret: 'withheld',
    years: (inPercent, named) => `${named ? 'Series and year' : 'Year'}${inPercent ? ' (in %)' : ''}`,
    assumption: 'Provided that',
    shows: (text, sign, ref) => `${text} (${sign}${ref === '' ? '' : `: ${ref}`})`,
    range: (low, high) => `${low} to ${high}`,
    least: (label) => `${label}, at least`,
    most: (label) => `${label}, at most`,
    provisional: 'prov.',
    absent: { secret: 'withheld (secrecy)', missing: 'missing', few: 'too few cases' },
    before: 'Before',
    after: 'After',
    target: 'Target',
    holding: 'Support',
    evidence: 'What shows it',
  },
};

/** What a chart shows, as a table that says as much. */
export function dataOf(chart: Chart, language: Language): ChartData {
  const said = HEADS[language];
  switch (chart.kind) {
    case 'bars':
      return { columns: [said.label, said.value], rows: chart.bars.map(({ label, said: value }) => [label, value]) };
    case 'heat':
      return {
        columns: ['', ...chart.columns],
        rows: chart.rows.map((label, row) => [
          label,
          ...chart.columns.map((_, column) => count(chart.cells[row]?.[column], said.secret, language)),
        ]),
      };
    case 'tiles': {
      const label = new Map(chart.states.map((one) => [one.key, one.label]));
      const codes = new Map(chart.maps.flatMap(({ places }) => places.map(({ code, name }) => [code, name] as const)));
      return {
        columns: [said.place, ...chart.maps.map((one) => one.label)],
        rows: [...codes]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([code, name]) => [
            `${code} ${name}`,
            ...chart.maps.map(({ places }) => label.get(places.find((one) => one.code === code)?.state ?? '') ?? said.none),
          ]),
      };
    }
    case 'network': {
      const name = new Map(chart.nodes.map(({ id, label }) => [id, label]));
      return {
        columns: [said.from, said.to, said.tie],
        rows: chart.links.map(({ from, to, said: tie }) => [name.get(from) ?? from, name.get(to) ?? to, tie]),
      };
    }
    case 'parts':
      return {
        columns: [said.label, ...chart.keys.map(({ letter }) => letter), said.value],
        rows: chart.bars.map(({ label, parts: each, said: value }) => [
          label,
          ...each.map((one) => number(Math.round(one), language)),
          value,
        ]),
      };
    case 'slope':
      return {
        columns: ['', ...chart.columns],
        rows: chart.lines.map(({ label, ranks }) => [label, ...ranks.map((rank) => (rank === undefined ? said.none : String(rank)))]),
      };
    case 'dumbbell':
      return besides(chart, language);
    case 'path':
      return {
        columns: [said.from, said.to, said.assumption, said.holding, said.evidence],
        rows: chart.links.map(({ from, to, assumption, said: holding, evidence }) => [
          from,
          to,
          assumption === '' ? said.none : assumption,
          holding,
          evidence.map(({ sign, text, ref }) => said.shows(text, WORDS[language].sign[sign], ref)).join(' ') || said.none,
        ]),
      };
    case 'run':
      return overTime([{ label: '', points: chart.points }], chart.unit, language);
    case 'lines':
      return overTime(chart.lines, chart.unit, language);
  }
}

const count = (value: number | undefined, secret: string, language: Language): string =>
  value === undefined ? secret : number(value, language);

/** More dates than this are laid out by year and month. */
const MOST_DATES = 14;

function overTime(lines: readonly Pick<LinesChart['lines'][number], 'label' | 'points'>[], unit: LinesChart['unit'], language: Language) {
  const said = HEADS[language];
  const dates = [...new Set(lines.flatMap(({ points }) => points.map(({ date }) => date)))].toSorted();
  const cell = (point: SeriesPoint | undefined, bare: boolean): string => {
    if (!point) return said.none;
    if (point.value === undefined) return point.said ?? (point.absent ? said.absent[point.absent] : said.none);
    const plain = (value: number): string =>
      bare && unit === 'percent' ? number(Math.round(value * 1000) / 10, language) : valueIn(unit, language, value);
    const shown =
      bare && unit === 'percent' ? (point.said?.replace(/\s?%$/, '') ?? plain(point.value)) : (point.said ?? plain(point.value));
    // An interval is told to the decimal when what it is about is.
    const bound = (value: number): string => (unit === 'percent' && /\d[,.]\d/.test(shown) ? plain(value) : boundIn(unit, language, value));
    const between = bare || point.low === undefined || point.high === undefined ? '' : said.range(bound(point.low), bound(point.high));
    const aside = [between, point.provisional ? said.provisional : ''].filter((one) => one !== '');
    return aside.length === 0 ? shown : `${shown} (${aside.join(', ')})`;
  };
  const months = new Set(dates.map((date) => date.slice(0, 7)));
  if (dates.length <= MOST_DATES || months.size < dates.length)
    return {
      columns: [said.date, ...lines.map(({ label }) => (label === '' ? said.value : label))],
      rows: dates.map((date) => [
        shortDate(date, language),
        ...lines.map(({ points }) =>
          cell(
            points.find((one) => one.date === date),
            false,
          ),
        ),
      ]),
    };
  const columns = [...new Set(dates.map((date) => date.slice(5, 7)))].toSorted();
  const rows = lines.flatMap(({ label, points }) => {
    const kinds: { readonly name: string; readonly turn: (point: SeriesPoint) => SeriesPoint }[] = [
      { name: label, turn: (point) => point },
    ];
    if (points.some(({ low, high }) => low !== undefined && high !== undefined))
      kinds.push(
        { name: said.least(label), turn: ({ date, low }) => ({ date, value: low }) },
        { name: said.most(label), turn: ({ date, high }) => ({ date, value: high }) },
      );
    const years = [...new Set(points.map(({ date }) => date.slice(0, 4)))].toSorted();
    return kinds.flatMap(({ name, turn }) =>
      years.map((year) => [
        name === '' ? year : `${name}, ${year}`,
        ...columns.map((month) => {
          const point = points.find(({ date }) => date.startsWith(`${year}-${month}`));
          return cell(point && turn(point), true);
        }),
      ]),
    );
  });
  return {
    columns: [
      said.years(
        unit === 'percent',
        lines.some(({ label }) => label !== ''),
      ),
      ...columns.map((month) => WORDS[language].months[Number(month) - 1] ?? month),
    ],
    rows,
  };
}

function besides({ groups }: DumbbellChart, language: Language): ChartData {
  const said = HEADS[language];
  const of = (mark: Mark | undefined, unit: 'percent' | 'number'): string => {
    if (!mark || mark.said === '') return said.none;
    if (mark.low === undefined || mark.high === undefined) return mark.said;
    return `${mark.said} (${said.range(boundIn(unit, language, mark.low), boundIn(unit, language, mark.high))})`;
  };
  return {
    columns: [said.label, said.before, said.after, said.target],
    rows: groups.flatMap(({ rows, unit }) =>
      rows.map(({ label, measured, before, after, target }) => [
        measured === undefined ? label : `${label} (${measured})`,
        of(before, unit),
        of(after, unit),
        of(target, unit),
      ]),
    ),
  };
}

/** The first and last months of a chart, for its description. */
export function spanOf(points: readonly SeriesPoint[], language: Language): readonly [string, string] {
  const dates = points.map(({ date }) => date).toSorted();
  return [monthYear(dates[0] ?? '', language), monthYear(dates.at(-1) ?? '', language)];
}
