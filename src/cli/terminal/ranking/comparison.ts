// The methods side by side, and where they part: the pairs, and the criterion that explains each.

import { type Both, fr, number } from '../../../language/language.ts';
import type { Assessment } from '../../../ranking/assessment.ts';
import type { Comparison } from '../../../ranking/comparison.ts';
import { CUT, type Pair } from '../../../ranking/outranking.ts';
import { Page, type Style } from './page.ts';
import { namesIn, opening } from './whole.ts';

interface Words {
  readonly heading: string;
  readonly action: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly differ: string;
  readonly agree: string;
  readonly disagreement: (method: string, ahead: string, behind: string, criterion: string) => string;
  readonly incomparable: (first: string, second: string) => string;
  readonly pairs: string;
  readonly pair: (first: string, second: string, reading: Pair, back: Pair) => string;
  readonly methods: string;
}

const WORDS: Both<Words> = {
  fr: {
    heading: fr`Les méthodes côte à côte (rangs)`,
    action: 'Action',
    columns: { 'weighted-sum': 'somme', 'promethee-ii': 'paires', topsis: 'idéal' },
    differ: fr`Où elles diffèrent, et pourquoi`,
    agree: fr`Toutes donnent le même ordre.`,
    disagreement: (method, ahead, behind, criterion) =>
      fr`${method} : « ${behind} » passe devant « ${ahead} » ; c’est « ${criterion} » qui fait la différence.`,
    incomparable: (first, second) =>
      fr`« ${first} » et « ${second} » ne se comparent pas deux à deux (PROMETHEE I) : chacune est meilleure à sa façon.`,
    pairs: fr`Chaque action et la suivante, deux à deux`,
    pair: (first, second, reading, back) => {
      const share = number(Math.round(100 * reading.concordance), 'fr');
      const veto = reading.objections.find((one) => one.veto);
      if (reading.credibility >= CUT && back.credibility >= CUT)
        return fr`« ${first} » et « ${second} » se valent : chacune est au moins aussi bonne que l’autre.`;
      if (reading.credibility >= CUT) return fr`« ${first} » surclasse « ${second} » : ${share} % du poids est d’accord, aucun veto.`;
      if (veto) return fr`« ${first} » et « ${second} », aucun verdict : l’écart de « ${veto.criterion.title} » ne se compense pas.`;
      return back.credibility >= CUT
        ? fr`« ${second} » surclasse « ${first} » : ${number(Math.round(100 * back.concordance), 'fr')} % du poids est d’accord.`
        : fr`« ${first} » et « ${second} », aucun verdict : ${share} % du poids est d’accord, il en faut 60.`;
    },
    methods: fr`Les méthodes`,
  },
  en: {
    heading: 'The methods side by side (ranks)',
    action: 'Action',
    columns: { 'weighted-sum': 'sum', 'promethee-ii': 'pairs', topsis: 'ideal' },
    differ: 'Where they differ, and why',
    agree: 'All give the same order.',
    disagreement: (method, ahead, behind, criterion) =>
      `${method}: “${behind}” goes before “${ahead}”; “${criterion}” makes the difference.`,
    incomparable: (first, second) =>
      `“${first}” and “${second}” cannot be compared as a pair (PROMETHEE I): each is better in its own way.`,
    pairs: 'Each action and the next, as a pair',
    pair: (first, second, reading, back) => {
      const share = number(Math.round(100 * reading.concordance), 'en');
      const veto = reading.objections.find((one) => one.veto);
      if (reading.credibility >= CUT && back.credibility >= CUT)
        return `“${first}” and “${second}” are worth the same: each is at least as good as the other.`;
      if (reading.credibility >= CUT) return `“${first}” outranks “${second}”: ${share}% of the weight agrees, no veto.`;
      if (veto) return `“${first}” and “${second}”, no verdict: the gap on “${veto.criterion.title}” cannot be made up for.`;
      return back.credibility >= CUT
        ? `“${second}” outranks “${first}”: ${number(Math.round(100 * back.concordance), 'en')}% of the weight agrees.`
        : `“${first}” and “${second}”, no verdict: ${share}% of the weight agrees, 60 are needed.`;
    },
    methods: 'The methods',
  },
};

/** The text of a comparison. */
export function comparisonText(
  assessment: Assessment,
  comparison: Comparison,
  readBack: (first: string, second: string) => Pair,
  date: string,
  style: Style,
): string {
  const page = new Page(style);
  if (!opening(page, assessment, date)) return page.toString();
  const { language } = style;
  const said = WORDS[language];
  const names = namesIn(assessment, language);
  const { rankings, disagreements, incomparable, pairs } = comparison;
  page.title(said.heading);
  page.table(
    [said.action, ...rankings.map(({ method }) => said.columns[method.name] ?? method.name)],
    rankings[0]!.ranked.map(({ alternative }) => [
      alternative.title,
      ...rankings.map(({ ranked }) => String(ranked.find((one) => one.alternative.id === alternative.id)?.rank ?? '–')),
    ]),
    3,
  );
  page.blank();
  page.title(said.differ);
  for (const { method, ahead, behind, criterion } of disagreements)
    page.add(
      said.disagreement(capital(method.words[language].title), names.action(ahead), names.action(behind), criterion.title),
      3,
      undefined,
      '– ',
    );
  if (disagreements.length === 0) page.add(said.agree, 3);
  for (const [first, second] of incomparable) page.add(said.incomparable(names.action(first), names.action(second)), 3, undefined, '– ');
  page.blank();
  if (pairs.length > 0) {
    page.title(said.pairs);
    for (const { first, second, reading } of pairs)
      page.add(said.pair(names.action(first), names.action(second), reading, readBack(second, first)), 3, undefined, '– ');
    page.blank();
  }
  page.title(said.methods);
  for (const { method } of rankings) {
    const { title, how, warning } = method.words[language];
    page.add(`${capital(title)}. ${how}`, 3, undefined, '– ');
    if (warning !== undefined) page.add(warning, 5, style.paint.yellow);
  }
  return page.toString();
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What one pair says, for other views. */
export const pairSentence = (first: string, second: string, reading: Pair, back: Pair, { language }: Style): string =>
  WORDS[language].pair(first, second, reading, back);
