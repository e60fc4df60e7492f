// A state of the project with the figures that its readers may see: what two states are compared by.

import { type Audience, mayRead } from '../corpus/audience.ts';
import type { Corpus, Entity } from '../corpus/corpus.ts';
import { type Convergence, convergencesOf } from '../diagnosis/convergences.ts';
import { latest, type Reading, readingsOf } from '../evaluation/readings.ts';
import { hiddenMeasures } from '../evaluation/secrecy/gate.ts';
import type { Verdict } from '../evaluation/verdict.ts';
import { WORD } from '../evaluation/words.ts';
import type { Figure, State } from '../history/change.ts';
import { type Both, fr, type Language, list } from '../language/language.ts';
import { figure } from './sections/figure.ts';
import { actorName } from './sections/names.ts';

const SECRET: Both = { fr: 'n.d. (secret)', en: 'withheld (secrecy)' };

type Readings = (indicator: Entity<'indicator'>) => readonly Reading[];

/**
 * The latest figure of each indicator, as a whole and in each territory of the project, those of comparison left out.
 * @param readings what may be shown of an indicator
 */
export function figuresOf(open: Corpus, readings: Readings, language: Language): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const indicator of open.entities('indicator'))
    for (const reading of readings(indicator)) {
      const point = latest(reading);
      if (reading.comparison || point === undefined || point.missing !== undefined || (!point.hidden && point.value === undefined))
        continue;
      const key = reading.territory === undefined ? indicator.id : `${indicator.id}@${reading.territory}`;
      figures.set(key, { date: point.date, said: figure(point, indicator, language) });
    }
  return figures;
}

const CONVERGENCES: Both<Readonly<Record<Convergence['type'], (theme: string) => string>>> = {
  fr: {
    'reciprocal-expectation': (theme) => fr`attentes réciproques sur « ${theme} »`,
    'offer-meets-request': (theme) => fr`une offre répond à une demande sur « ${theme} »`,
    'common-need': (theme) => fr`besoin commun à plusieurs sphères, « ${theme} »`,
  },
  en: {
    'reciprocal-expectation': (theme) => `reciprocal expectations on “${theme}”`,
    'offer-meets-request': (theme) => `an offer meets a request on “${theme}”`,
    'common-need': (theme) => `need shared by several spheres, “${theme}”`,
  },
};

/** The convergences in the names of `open`: their kind, their theme and, for readers of the committee, between whom. */
function convergencesIn(whole: Corpus, open: Corpus, named: boolean, language: Language): ReadonlyMap<string, string> {
  return new Map(
    convergencesOf(whole).map(({ signature, type, theme, organisations }) => {
      const label = String(open.part('theme', theme)?.data['label'] ?? theme);
      const between = organisations.map((id) => actorName(open, id));
      const who = named && type !== 'common-need' ? ` (${list(between, language)})` : '';
      return [signature, `${CONVERGENCES[language][type](label)}${who}`];
    }),
  );
}

/**
 * A state as its readers may know it.
 * @param open the project as they may read it; what is drawn from the whole of it keeps an audience of its own
 */
export function stateOf(
  whole: Corpus,
  open: Corpus,
  reader: Audience,
  language: Language,
  readings: Readings = (indicator) => readingsOf(indicator, open, whole),
  verdicts: readonly Verdict[] = [],
): State {
  return {
    corpus: open,
    figures: figuresOf(open, readings, language),
    secret: (measure) => {
      const indicator = whole.entity('indicator', measure.slice(0, measure.indexOf('#')));
      return indicator && hiddenMeasures(indicator, whole).has(measure) ? SECRET[language] : undefined;
    },
    convergences: mayRead(reader, 'national') ? convergencesIn(whole, open, mayRead(reader, 'committee'), language) : new Map(),
    verdicts: verdicts.map(({ indicator, territory, effect }) => ({
      indicator: indicator.id,
      territory,
      title: indicator.data.title ?? indicator.id,
      verdict: WORD[language][effect],
    })),
  };
}
