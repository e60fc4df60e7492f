// Draws a chart of a view.

import { type Language, monthYear, number } from '../../language/language.ts';
import type { Chart } from '../view.ts';
import { bars } from './bars.ts';
import { lines } from './lines.ts';

/** The SVG of a chart; `id` must be unique in its document. */
export function draw(id: string, chart: Chart, language: Language): string {
  if (chart.kind === 'bars') return bars(id, chart);
  const percent = chart.unit === 'percent';
  return lines(id, chart, {
    value: (value) =>
      percent ? `${number(Math.round(value * 1000) / 10, language)}${language === 'fr' ? '\u00a0' : ''}%` : number(value, language),
    month: (date) => monthYear(date, language),
  });
}
