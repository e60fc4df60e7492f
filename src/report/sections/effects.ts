// The effects seen: reference, last measure and target of each indicator, what goes the wrong way first, after secrecy of small counts.

import type { Entity } from '../../corpus/corpus.ts';
import { type Both, fr, plural, shortDate } from '../../language/language.ts';
import { latest, type Reading } from '../../evaluation/readings.ts';
import type { Verdict } from '../../evaluation/verdict.ts';
import { WORD } from '../../evaluation/words.ts';
import type { Scene } from '../document.ts';
import type { LinesChart, Shown } from '../view.ts';
import { placesOf } from './effect-charts.ts';
import { placing, tableOf } from './evaluation.ts';
import { figure } from './figure.ts';
import { territoryName } from './names.ts';

const WORDS: Both<{
  readonly none: string;
  readonly provisional: string;
  readonly reading: Readonly<Record<Sense, string>>;
  readonly short: Readonly<Partial<Record<Sense, string>>>;
  readonly effect: (word: string, level: number) => string;
  readonly scale: string;
  readonly ambiguous: string;
  readonly others: (count: number) => string;
  readonly reserve: string;
  readonly verdict: (word: string) => string;
}> = {
  fr: {
    none: '–',
    provisional: 'provisoire',
    reading: {
      against: 'en sens contraire de ce qui est voulu',
      reached: 'cible atteinte',
      towards: 'dans le sens voulu',
      steady: 'sans changement',
      ambiguous: 'à interpréter : une hausse peut être une meilleure détection',
      unknown: 'non comparable',
    },
    short: { against: 'en sens contraire', towards: 'favorable', ambiguous: 'à interpréter' },
    effect: (word, level) => fr`${word} (${level})`,
    scale: fr`Le chiffre est le niveau de preuve, de 0 (affirmé) à 5 (comparaison, autres explications examinées).`,
    ambiguous: fr`« À interpréter » : une hausse peut venir d’un meilleur repérage.`,
    others: (count) =>
      fr`${plural(count, 'autre indicateur est suivi', 'autres indicateurs sont suivis', 'fr')} : réalisations, processus et contexte.`,
    reserve: fr`Ces chiffres disent ce qui a été mesuré ; ils ne disent pas, à eux seuls, que les actions en sont la cause.`,
    verdict: (word) => fr`effet de l’action : ${word}`,
  },
  en: {
    none: '–',
    provisional: 'provisional',
    reading: {
      against: 'contrary to what is wanted',
      reached: 'target reached',
      towards: 'in the direction wanted',
      steady: 'unchanged',
      ambiguous: 'to interpret: a rise may be better detection',
      unknown: 'not comparable',
    },
    short: { against: 'unfavourable', towards: 'favourable', ambiguous: 'to interpret' },
    effect: (word, level) => `${word} (${level})`,
    scale: 'The figure is the level of evidence, from 0 (said) to 5 (comparison, other explanations examined).',
    ambiguous: '“To interpret”: a rise may come from better detection.',
    others: (count) => `${plural(count, 'other indicator is', 'other indicators are', 'en')} followed: outputs, process and context.`,
    reserve: 'These figures say what was measured; by themselves they do not say that the actions are the cause.',
    verdict: (word) => `effect of the action: ${word}`,
  },
};

/** Which way an indicator went, in the order in which it must be told. */
const SENSES = ['against', 'towards', 'reached', 'steady', 'ambiguous', 'unknown'] as const;
type Sense = (typeof SENSES)[number];

type Indicator = Entity<'indicator'>;

function sense({ baseline, target, ...reading }: Reading, language: 'fr' | 'en'): Sense {
  const { direction } = reading.indicator.data;
  const last = latest(reading as Reading);
  const now = last?.value;
  const before = baseline?.value;
  if (direction === 'ambiguous') return 'ambiguous';
  if (now === undefined || before === undefined || direction === undefined) return 'unknown';
  // What reads the same has not changed for whoever reads it.
  if (figure(baseline, reading.indicator, language) === figure(last, reading.indicator, language)) return 'steady';
  if (direction === 'maintain') return 'steady';
  const better = direction === 'increase' ? now > before : now < before;
  if (target && (direction === 'increase' ? now >= target.value : now <= target.value)) return 'reached';
  return better ? 'towards' : 'against';
}

/** A briefing is short: the other series are drawn in the evaluation report. */
const MOST_CHARTS = 1;
const MOST_POINTS = 24;

export function effectsSection(scene: Scene): {
  readonly data: Readonly<Record<string, Shown>>;
  readonly charts: Readonly<Record<string, LinesChart>>;
} {
  const { open, language, derived } = scene;
  const said = WORDS[language];
  const all = open.entities('indicator').filter(({ data }) => (data.measures ?? []).length > 0);
  const effects = all.filter(({ data }) => data.family === 'outcome' || data.family === 'impact');
  const readings = effects.flatMap((indicator) => derived.readings(indicator)).filter((one) => !one.comparison && one.points.length > 0);
  const told = readings
    .map((reading) => ({ reading, sense: sense(reading, language) }))
    .toSorted((a, b) => SENSES.indexOf(a.sense) - SENSES.indexOf(b.sense));
  const verdicts = derived.verdicts();
  const verdictsOf = ({ indicator, territory }: Reading): readonly Verdict[] =>
    verdicts.filter((one) => one.indicator.id === indicator.id && one.territory === territory);
  const charts = chartsOf(effects, scene);
  const between = language === 'fr' ? '\u202f; ' : '; ';
  return {
    data: {
      effects: told.map(({ reading, sense: way }) => {
        const last = latest(reading);
        const measured =
          last === undefined
            ? ''
            : ` (${shortDate(last.date.slice(0, 7), language)}${last.quality === 'provisional' ? `, ${said.provisional}` : ''})`;
        const { target, indicator } = reading;
        const due = target?.due === undefined ? '' : ` (${shortDate(target.due.slice(0, 7), language)})`;
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
          reading: [said.reading[way], ...verdictsOf(reading).map(({ effect }) => said.verdict(WORD[language][effect]))].join(between),
          sense: said.short[way] ?? said.reading[way],
          effect: verdictsOf(reading)
            .map(({ effect, evidence }) => said.effect(WORD[language][effect], evidence))
            .join(between),
          evidence: `${indicator.id} ${last?.date.slice(0, 7) ?? ''}`.trim(),
        };
      }),
      effects_evidence: [...new Set(told.map(({ reading }) => `${reading.indicator.id} ${latest(reading)?.date.slice(0, 7) ?? ''}`))].join(
        ', ',
      ),
      effects_others: all.length > effects.length ? said.others(all.length - effects.length) : '',
      effects_reserve: [
        ...(readings.length > 0 ? [said.reserve] : []),
        ...(verdicts.length > 0 && readings.length > 0 ? [said.scale] : []),
        ...(told.some((one) => one.sense === 'ambiguous') ? [said.ambiguous] : []),
      ].join(' '),
      charts: Object.entries(charts).map(([id, chart]) => ({
        ...placing([id, chart]),
        ...tableOf(chart, scene),
      })),
    },
    charts,
  };
}

/** The indicators whose series say the most: with a comparison first, then the longest. */
function chartsOf(indicators: readonly Indicator[], scene: Scene): Record<string, LinesChart> {
  const drawn = indicators
    .flatMap((indicator) => {
      const chart = placesOf(indicator, scene, MOST_POINTS, true);
      return chart ? [{ id: indicator.id, chart, compared: chart.lines.some(({ comparison }) => comparison) }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.compared) - Number(a.compared) ||
        b.chart.lines[0]!.points.length - a.chart.lines[0]!.points.length ||
        (a.id < b.id ? -1 : 1),
    );
  return Object.fromEntries(drawn.slice(0, MOST_CHARTS).map(({ id, chart }) => [id, chart]));
}
