// Draws a chart of a view.

import type { Language } from '../../language/language.ts';
import type { Chart } from '../view.ts';
import { bars } from './bars.ts';
import { valueIn } from './data.ts';
import { dumbbell } from './dumbbell.ts';
import { heat } from './heat.ts';
import { lines } from './lines.ts';
import { network } from './network.ts';
import { parts } from './parts.ts';
import { path } from './path.ts';
import { run } from './run.ts';
import { slope } from './slope.ts';
import { tiles } from './tiles.ts';

export { dataOf } from './data.ts';

/** The SVG of a chart; `name` must be unique in its document. */
export function draw(name: string, chart: Chart, language: Language): string {
  // In a dossier a name begins with a number, and no identifier of a drawing may (XML 1.0).
  const id = `chart-${name}`;
  switch (chart.kind) {
    case 'bars':
      return bars(id, chart);
    case 'heat':
      return heat(id, chart);
    case 'network':
      return network(id, chart, language);
    case 'parts':
      return parts(id, chart);
    case 'slope':
      return slope(id, chart);
    case 'tiles':
      return tiles(id, chart);
    case 'path':
      return path(id, chart, language);
    case 'dumbbell':
      return dumbbell(id, chart, language, (value, unit) => valueIn(unit, language, value));
    case 'run':
      return run(id, chart, language, (value) => valueIn(chart.unit, language, value));
    case 'lines':
      return lines(id, chart, language, (value) => valueIn(chart.unit, language, value));
  }
}
