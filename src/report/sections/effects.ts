// The effects seen, in a briefing: sentences for what goes the wrong way, what is established and what must be interpreted; a table for the
// rest; two indicators drawn side by side.

import type { Entity } from '../../corpus/corpus.ts';
import { latest } from '../../evaluation/readings.ts';
import { type Both, fr, plural } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { LinesChart, Shown } from '../view.ts';
import { placesOf } from './effect-charts.ts';
import { type EffectRow, effectRows, isEffect, measuredIndicators } from './effect-rows.ts';
import { placing, tableOf } from './evaluation.ts';
import { cut } from './most.ts';

type Matter = 'against' | 'established' | 'ambiguous';

const WORDS: Both<{
  readonly say: Readonly<Record<Matter, (one: EffectRow) => string>>;
  readonly caption: (told: boolean) => string;
  readonly more: (count: number) => string;
  readonly scale: string;
  readonly others: (count: number) => string;
  readonly reserve: string;
}> = {
  fr: {
    say: {
      against: ({ baseline, now, goal, effect }) =>
        fr`de ${baseline} à ${now}, en sens contraire de ce qui est voulu${goal === '' ? '' : fr` (cible : ${goal})`}.${effect === '' ? '' : fr` Effet de l’action : ${effect}.`}`,
      established: ({ baseline, now, goal, effect }) =>
        fr`de ${baseline} à ${now}${goal === '' ? '' : fr` (cible : ${goal})`}. Effet de l’action : ${effect}.`,
      ambiguous: ({ baseline, now, effect }) =>
        fr`de ${baseline} à ${now}, à interpréter : une hausse peut venir d’un meilleur repérage.${effect === '' ? '' : fr` Effet de l’action : ${effect}.`}`,
    },
    caption: (told) =>
      told ? fr`Les autres indicateurs de résultat : référence, dernière mesure et cible` : fr`Référence, dernière mesure et cible`,
    more: (count) =>
      fr`${plural(count, 'autre indicateur de résultat est', 'autres indicateurs de résultat sont', 'fr')} dans le bilan de l’évaluation.`,
    scale: fr`Entre parenthèses, le niveau de preuve : de 0 (affirmé) à 5 (comparaison, autres explications examinées).`,
    others: (count) =>
      fr`${plural(count, 'autre indicateur est suivi', 'autres indicateurs sont suivis', 'fr')} : réalisations, processus et contexte.`,
    reserve: fr`Ces chiffres disent ce qui a été mesuré ; ils ne disent pas, à eux seuls, que les actions en sont la cause.`,
  },
  en: {
    say: {
      against: ({ baseline, now, goal, effect }) =>
        `from ${baseline} to ${now}, contrary to what is wanted${goal === '' ? '' : ` (target: ${goal})`}.${effect === '' ? '' : ` Effect of the action: ${effect}.`}`,
      established: ({ baseline, now, goal, effect }) =>
        `from ${baseline} to ${now}${goal === '' ? '' : ` (target: ${goal})`}. Effect of the action: ${effect}.`,
      ambiguous: ({ baseline, now, effect }) =>
        `from ${baseline} to ${now}, to interpret: a rise may come from better detection.${effect === '' ? '' : ` Effect of the action: ${effect}.`}`,
    },
    caption: (told) => (told ? 'The other outcome indicators: reference, last measure and target' : 'Reference, last measure and target'),
    more: (count) => `${plural(count, 'other outcome indicator is', 'other outcome indicators are', 'en')} in the evaluation report.`,
    scale: 'In brackets, the level of evidence: from 0 (said) to 5 (comparison, other explanations examined).',
    others: (count) => `${plural(count, 'other indicator is', 'other indicators are', 'en')} followed: outputs, process and context.`,
    reserve: 'These figures say what was measured; by themselves they do not say that the actions are the cause.',
  },
};

/** What a briefing holds: sentences of each kind, rows of the table, charts and their points. */
const MOST = { against: 5, established: 3, ambiguous: 2, rows: 8, charts: 2, points: 24 } as const;

/** Why a row deserves a sentence: both its figures must be shown. */
function matterOf({ way, told, verdicts }: EffectRow): Matter | undefined {
  if (told.baseline?.value === undefined || latest(told)?.value === undefined) return undefined;
  if (way === 'against' || way === 'ambiguous') return way;
  return verdicts.some(({ effect }) => effect === 'established') ? 'established' : undefined;
}

export function effectsSection(scene: Scene): {
  readonly data: Readonly<Record<string, Shown>>;
  readonly charts: Readonly<Record<string, LinesChart>>;
} {
  const said = WORDS[scene.language];
  const rows = effectRows(scene);
  const told = (['against', 'established', 'ambiguous'] as const).flatMap((matter) =>
    rows
      .filter((one) => matterOf(one) === matter)
      .slice(0, MOST[matter])
      .map((row) => ({ row, matter })),
  );
  const { shown, more } = cut(
    rows.filter((row) => !told.some((one) => one.row === row)),
    MOST.rows,
  );
  const all = measuredIndicators(scene);
  const effects = all.filter(isEffect);
  const charts = chartsOf(effects, scene);
  return {
    data: {
      effects_told: told.map(({ row, matter }) => ({ title: row.title, sentence: said.say[matter](row), evidence: row.evidence })),
      effects_caption: said.caption(told.length > 0),
      effects: shown.map(({ title, baseline, last, target, sense, effect, evidence }) => ({
        title,
        baseline,
        last,
        target,
        sense,
        effect,
        evidence,
      })),
      effects_evidence: [...new Set(shown.map(({ evidence }) => evidence))].join(', '),
      effects_more: more > 0 ? said.more(more) : '',
      effects_others: all.length > effects.length ? said.others(all.length - effects.length) : '',
      effects_reserve: [
        ...(rows.length > 0 ? [said.reserve] : []),
        ...(rows.some(({ verdicts }) => verdicts.length > 0) ? [said.scale] : []),
      ].join(' '),
      charts: Object.entries(charts).map(([id, chart]) => ({ ...placing([id, chart]), ...tableOf(chart, scene) })),
    },
    charts,
  };
}

/** The indicators whose series say the most: with a comparison first, then the longest; one alone has the width of the page. */
function chartsOf(indicators: readonly Entity<'indicator'>[], scene: Scene): Record<string, LinesChart> {
  const drawn = indicators
    .flatMap((indicator) => {
      const chart = placesOf(indicator, scene, MOST.points, 'half');
      return chart ? [{ id: indicator.id, chart, compared: chart.lines.some(({ comparison }) => comparison) }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.compared) - Number(a.compared) ||
        b.chart.lines[0]!.points.length - a.chart.lines[0]!.points.length ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST.charts);
  return Object.fromEntries(drawn.map(({ id, chart }) => [id, drawn.length > 1 ? chart : { ...chart, small: 'low' as const }]));
}
