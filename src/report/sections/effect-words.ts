// What the drawings of effects are called, and what they say to those who do not see them.

import { type Both, fr, plural } from '../../language/language.ts';

export const EFFECTS: Both<{
  readonly trend: (title: string) => string;
  readonly trendSaid: (title: string, count: number, from: string, to: string) => string;
  readonly last: (label: string, value: string) => string;
  readonly wasExpected: (value: string, low: string, high: string) => string;
  readonly elsewhere: (values: string) => string;
  readonly gaps: (count: number) => string;
  readonly below: string;
  readonly reference: (value: string) => string;
  readonly target: (value: string, due: string) => string;
  readonly expected: string;
  readonly comparison: (label: string) => string;
  readonly whole: string;
  readonly start: (action: string, date: string) => string;
  readonly median: (value: string) => string;
  readonly run: (title: string) => string;
  readonly runSaid: (title: string, count: number, median: string) => string;
  readonly inARow: (count: number) => string;
  /** The same where room is short. */
  readonly inShort: (count: number) => string;
  readonly longest: (count: number, most: number) => string;
  readonly crossed: (count: number, least: number) => string;
  readonly moved: string;
  readonly steady: string;
  readonly dumbbell: (title: string) => string;
  readonly overview: string;
  readonly dumbbellSaid: (rows: string) => string;
  readonly row: (label: string, before: string, after: string) => string;
  readonly inPercent: string;
  readonly inUnits: string;
  readonly change: (before: string, after: string) => string;
  readonly path: (title: string) => string;
  readonly pathSaid: (count: number, links: string, rivals: string) => string;
  readonly link: (from: string, to: string, holding: string) => string;
  readonly rival: (explanation: string, standing: string) => string;
}> = {
  fr: {
    trend: (title) => fr`${title} : avant l’action et depuis`,
    trendSaid: (title, count, from, to) => fr`${title} : ${plural(count, 'mesure', 'mesures', 'fr')}, entre ${from} et ${to}.`,
    last: (label, value) => fr`Dernière mesure, ${label} : ${value}.`,
    wasExpected: (value, low, high) => fr`Sans changement, on pouvait attendre ${value} (entre ${low} et ${high}).`,
    elsewhere: (values) => fr`Là où l’action n’a pas lieu : ${values}.`,
    gaps: (count) => fr`${plural(count, 'mesure n’est pas montrée', 'mesures ne sont pas montrées', 'fr')}.`,
    below: fr`Les valeurs sont dans un tableau de ce document.`,
    reference: (value) => fr`référence : ${value}`,
    target: (value, due) => (due === '' ? fr`cible : ${value}` : fr`cible : ${value} (${due})`),
    expected: fr`attendu sans l’action`,
    comparison: (label) => fr`Comparaison : ${label}`,
    whole: 'ensemble',
    start: (action, date) => fr`${action}, depuis le ${date}`,
    median: (value) => fr`médiane de la référence : ${value}`,
    run: (title) => fr`${title} : la série autour de sa médiane`,
    runSaid: (title, count, median) =>
      fr`${title} : ${plural(count, 'mesure', 'mesures', 'fr')} de part et d’autre de la médiane de la période de référence (${median}).`,
    inShort: (count) => fr`${count} de suite`,
    inARow: (count) => fr`${plural(count, 'mesure', 'mesures', 'fr')} de suite du même côté`,
    longest: (count, most) =>
      fr`La plus longue série d’un même côté de la médiane compte ${plural(count, 'mesure', 'mesures', 'fr')} ; le hasard en laisse rarement plus de ${most}.`,
    crossed: (count, least) => fr`La médiane est franchie ${count} fois ; le hasard la ferait rarement franchir moins de ${least} fois.`,
    moved: fr`Quelque chose a changé : ce graphique ne dit ni quoi, ni pourquoi, et ne change rien au verdict.`,
    steady: fr`Ces variations peuvent être celles du hasard.`,
    dumbbell: (title) => fr`${title} : avant et après`,
    overview: fr`Avant et après, indicateur par indicateur`,
    dumbbellSaid: (rows) => fr`Avant et après, avec leurs intervalles. ${rows}`,
    row: (label, before, after) =>
      after === '–'
        ? fr`${label} : ${before} avant, rien encore après.`
        : before === '–'
          ? fr`${label} : rien avant, ${after} après.`
          : fr`${label} : ${before}, puis ${after}.`,
    inPercent: 'En pourcentage',
    inUnits: fr`Chacun dans son unité et à sa propre échelle`,
    change: (before, after) => fr`${before} → ${after}`,
    path: (title) => fr`${title} : le chemin de l’action à son effet`,
    pathSaid: (count, links, rivals) =>
      fr`Le chemin de l’action à son effet, en ${plural(count, 'maillon', 'maillons', 'fr')}. ${links}${rivals === '' ? '' : fr` Autres explications : ${rivals}.`}`,
    link: (from, to, holding) => fr`« ${from} » mène à « ${to} » : ${holding}.`,
    rival: (explanation, standing) => fr`${explanation} (${standing})`,
  },
  en: {
    trend: (title) => `${title}: before the action and since`,
    trendSaid: (title, count, from, to) => `${title}: ${plural(count, 'measure', 'measures', 'en')}, between ${from} and ${to}.`,
    last: (label, value) => `Last measure, ${label}: ${value}.`,
    wasExpected: (value, low, high) => `Without a change, ${value} could be expected (between ${low} and ${high}).`,
    elsewhere: (values) => `Where the action does not take place: ${values}.`,
    gaps: (count) => `${plural(count, 'measure is', 'measures are', 'en')} not shown.`,
    below: 'The values are in a table of this document.',
    reference: (value) => `reference: ${value}`,
    target: (value, due) => (due === '' ? `target: ${value}` : `target: ${value} (${due})`),
    expected: 'expected without the action',
    comparison: (label) => `Comparison: ${label}`,
    whole: 'overall',
    start: (action, date) => `${action}, since ${date}`,
    median: (value) => `median of the reference: ${value}`,
    run: (title) => `${title}: the series around its median`,
    runSaid: (title, count, median) =>
      `${title}: ${plural(count, 'measure', 'measures', 'en')} on either side of the median of the reference period (${median}).`,
    inShort: (count) => `${count} in a row`,
    inARow: (count) => `${plural(count, 'measure', 'measures', 'en')} in a row on the same side`,
    longest: (count, most) =>
      `The longest run on one side of the median has ${plural(count, 'measure', 'measures', 'en')}; chance seldom leaves more than ${most}.`,
    crossed: (count, least) =>
      `The median is crossed ${plural(count, 'time', 'times', 'en')}; chance would seldom have it crossed fewer than ${plural(least, 'time', 'times', 'en')}.`,
    moved: 'Something changed: this chart says neither what nor why, and does not alter the verdict.',
    steady: 'These variations may be those of chance.',
    dumbbell: (title) => `${title}: before and after`,
    overview: 'Before and after, indicator by indicator',
    dumbbellSaid: (rows) => `Before and after, with their intervals. ${rows}`,
    row: (label, before, after) =>
      after === '–'
        ? `${label}: ${before} before, nothing yet after.`
        : before === '–'
          ? `${label}: nothing before, ${after} after.`
          : `${label}: ${before}, then ${after}.`,
    inPercent: 'In percent',
    inUnits: 'Each in its own unit and on its own scale',
    change: (before, after) => `${before} → ${after}`,
    path: (title) => `${title}: the path from the action to its effect`,
    pathSaid: (count, links, rivals) =>
      `The path from the action to its effect, in ${plural(count, 'link', 'links', 'en')}. ${links}${rivals === '' ? '' : ` Other explanations: ${rivals}.`}`,
    link: (from, to, holding) => `“${from}” leads to “${to}”: ${holding}.`,
    rival: (explanation, standing) => `${explanation} (${standing})`,
  },
};
