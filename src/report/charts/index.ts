// Draws a chart of a view, and gives its figures as a table.

import { type Both, type Language, monthYear, number, shortDate } from '../../language/language.ts';
import type { Chart } from '../view.ts';
import { bars } from './bars.ts';
import { heat } from './heat.ts';
import { lines } from './lines.ts';
import { network } from './network.ts';
import { parts } from './parts.ts';
import { slope } from './slope.ts';
import { tiles } from './tiles.ts';

const percent = (value: number, language: Language): string =>
  `${number(Math.round(value * 1000) / 10, language)}${language === 'fr' ? '\u00a0' : ''}%`;

/** The SVG of a chart; `id` must be unique in its document. */
export function draw(id: string, chart: Chart, language: Language): string {
  switch (chart.kind) {
    case 'bars':
      return bars(id, chart);
    case 'heat':
      return heat(id, chart);
    case 'network':
      return network(id, chart);
    case 'parts':
      return parts(id, chart);
    case 'slope':
      return slope(id, chart);
    case 'tiles':
      return tiles(id, chart);
    case 'lines':
      return lines(id, chart, {
        value: (value) => (chart.unit === 'percent' ? percent(value, language) : number(value, language)),
        month: (date) => monthYear(date, language),
      });
  }
}

/** The figures of a chart: the heads of its columns, and its rows. */
export interface ChartData {
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
    case 'lines': {
      const dates = [...new Set(chart.lines.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
      const shown = (value: number | undefined): string =>
        value === undefined
          ? said.none
          : chart.unit === 'percent'
            ? percent(value, language)
            : number(Math.round(value * 100) / 100, language);
      return {
        columns: [said.date, ...chart.lines.map(({ label }) => label)],
        rows: dates.map((date) => [
          shortDate(date, language),
          ...chart.lines.map(({ points }) => shown(points.find((one) => one.date === date)?.value)),
        ]),
      };
    }
  }
}

const count = (value: number | undefined, secret: string, language: Language): string =>
  value === undefined ? secret : number(value, language);
