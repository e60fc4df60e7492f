// The actions: how many at each status, those under way with what needs attention, and the ranking of the candidates.

import { type Both, fr, list, longDate, number, plural } from '../../language/language.ts';
import type { Ranked, Unranked } from '../../ranking/ranking.ts';
import type { Interval } from '../../ranking/value.ts';
import { type Action, actionsByStatus, attention } from '../../steering/actions.ts';
import type { Scene } from '../document.ts';
import type { BarsChart, Shown } from '../view.ts';
import { actorName, STATUS_NAMES, territoryName } from './names.ts';

const WORDS: Both<{
  readonly start: (date: string) => string;
  readonly milestones: (titles: readonly string[]) => string;
  readonly stopped: (reason: string) => string;
  readonly share: (percent: number) => string;
  readonly nothing: string;
  readonly between: (low: string, high: string) => string;
  readonly tied: string;
  readonly chart: { readonly title: string; readonly description: (count: number, first: string) => string };
  readonly ranking: (count: number, ballots: number, colleges: number) => string;
  readonly withheld: string;
  readonly below: (criterion: string) => string;
  readonly missing: (percent: number, criteria: readonly string[]) => string;
  readonly range: (best: number, worst: number) => string;
}> = {
  fr: {
    start: (date) => fr`départ prévu le ${longDate(date, 'fr')}, non constaté`,
    milestones: (titles) => fr`en retard : ${list(titles, 'fr')}`,
    stopped: (reason) => reason,
    share: (percent) => fr`réalisée à ${percent} %`,
    nothing: '–',
    between: (low, high) => fr`${low} à ${high}`,
    tied: 'ex æquo',
    chart: {
      title: 'Valeur des actions candidates, sur 100',
      description: (count, first) =>
        fr`${plural(count, 'action', 'actions', 'fr')} de la plus haute à la moins haute valeur ; la première est « ${first} ». La partie hachurée est ce que les notes laissent ouvert.`,
    },
    ranking: (count, ballots, colleges) =>
      fr`${plural(count, 'action candidate comparée', 'actions candidates comparées', 'fr')} d’après ${plural(ballots, 'bulletin', 'bulletins', 'fr')} de ${plural(colleges, 'collège', 'collèges', 'fr')}. Ce classement sert le débat ; il ne décide pas.`,
    withheld: fr`Moins de trois organisations ont remis leur bulletin : le classement serait celui de l’une d’elles et n’est pas montré.`,
    below: (criterion) => fr`sous le seuil éliminatoire : ${criterion}`,
    missing: (percent, criteria) => fr`notes absentes pour ${percent} % du poids ; à découvrir d’abord : ${list(criteria, 'fr')}`,
    range: (best, worst) => fr`${best} à ${worst}`,
  },
  en: {
    start: (date) => `start planned on ${longDate(date, 'en')}, not seen`,
    milestones: (titles) => `late: ${list(titles, 'en')}`,
    stopped: (reason) => reason,
    share: (percent) => `${percent}% delivered`,
    nothing: '–',
    between: (low, high) => `${low} to ${high}`,
    tied: 'tied',
    chart: {
      title: 'Value of the candidate actions, out of 100',
      description: (count, first) =>
        `${plural(count, 'action', 'actions', 'en')} from the highest to the lowest value; the first is “${first}”. The hatched part is what the scores leave open.`,
    },
    ranking: (count, ballots, colleges) =>
      `${plural(count, 'candidate action', 'candidate actions', 'en')} compared from ${plural(ballots, 'ballot', 'ballots', 'en')} of ${plural(colleges, 'college', 'colleges', 'en')}. This ranking serves the debate; it does not decide.`,
    withheld: 'Fewer than three organisations handed in a ballot: the ranking would be that of one of them and is not shown.',
    below: (criterion) => `below the floor: ${criterion}`,
    missing: (percent, criteria) => `scores missing for ${percent}% of the weight; to find out first: ${list(criteria, 'en')}`,
    range: (best, worst) => `${best} to ${worst}`,
  },
};

function concern({ data, ...action }: Action, scene: Scene): string {
  const said = WORDS[scene.language];
  const { late_start: start, late_milestones: milestones } = attention({ data, ...action }, scene.open.date);
  const points = [
    ...(start === undefined ? [] : [said.start(start)]),
    ...(milestones.length > 0 ? [said.milestones(milestones)] : []),
    ...(data.status === 'stopped' && data.status_reason !== undefined ? [said.stopped(data.status_reason)] : []),
    ...(data.delivered?.share === undefined || data.status === 'stopped' ? [] : [said.share(Math.round(100 * data.delivered.share))]),
  ];
  return points.length > 0 ? points.join(scene.language === 'fr' ? '\u202f; ' : '; ') : said.nothing;
}

export function actionsSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const groups = actionsByStatus(open);
  return {
    action_counts: groups.map(({ status, actions }) => ({
      status: STATUS_NAMES[language][status],
      count: number(actions.length, language),
    })),
    actions: groups
      .filter(({ status }) => status !== 'idea' && status !== 'candidate')
      .flatMap(({ status, actions }) =>
        actions.map((action) => ({
          title: action.data.title ?? action.id,
          status: STATUS_NAMES[language][status],
          lead: actorName(open, action.data.lead) || '–',
          territories: (action.data.territories ?? []).map((one) => territoryName(open, one?.territory)).join(', ') || '–',
          attention: concern(action, scene),
        })),
      ),
  };
}

const said = (interval: Interval, language: 'fr' | 'en'): string => {
  const [low, high] = [number(Math.round(interval.low), language), number(Math.round(interval.high), language)];
  return low === high ? low : WORDS[language].between(low, high);
};

/** The ranking of the candidates, as a table and as a chart. */
export function rankingSection({ derived, language }: Scene): {
  readonly data: Readonly<Record<string, Shown>>;
  readonly chart: BarsChart | undefined;
} {
  const words = WORDS[language];
  const { ranking, rankingWithheld } = derived;
  const empty = { ranking_sentence: rankingWithheld ? words.withheld : '', ranked: [], unranked: [] };
  if (!ranking) return { data: empty, chart: undefined };
  const { problem, ranked, unranked } = ranking;
  const means = problem.criteria.map((_, index) => ranked.reduce((sum, one) => sum + one.contributions[index]!.centre, 0) / ranked.length);
  /** What sets an action apart from the others: where it brings most above their mean, and most below. */
  const distinctive = (one: Ranked): string => {
    const gaps = one.contributions
      .map(({ centre }, index) => ({ gap: centre - means[index]!, title: problem.criteria[index]!.title }))
      .toSorted((a, b) => b.gap - a.gap);
    const [best, worst] = [gaps[0], gaps.at(-1)];
    return (
      [...(best && best.gap > 1 ? [`+ ${best.title}`] : []), ...(worst && worst.gap < -1 ? [`− ${worst.title}`] : [])].join(', ') ||
      words.nothing
    );
  };
  const tied = (one: Ranked): boolean => ranked.some((other) => other !== one && other.rank === one.rank);
  const reason = ({ reason: why, unknown }: Unranked): string =>
    'below' in why
      ? words.below(why.below.title)
      : words.missing(
          Math.round(100 * why.missing),
          unknown.slice(0, 2).map(({ criterion }) => criterion.title),
        );
  return {
    data: {
      ranking_sentence: words.ranking(
        problem.alternatives.length,
        problem.ballots,
        problem.colleges.filter(({ ballots }) => ballots > 0).length,
      ),
      ranked: ranked.map((one) => ({
        rank: `${one.rank}${tied(one) ? ` ${words.tied}` : ''}`,
        title: one.alternative.title,
        value: said(one.value, language),
        range: one.range[0] === one.range[1] ? String(one.rank) : words.range(...one.range),
        distinctive: distinctive(one),
      })),
      unranked: unranked.map((one) => ({ title: one.alternative.title, reason: reason(one) })),
    },
    chart:
      ranked.length === 0
        ? undefined
        : {
            kind: 'bars',
            title: words.chart.title,
            description: words.chart.description(ranked.length, ranked[0]!.alternative.title),
            bars: ranked.map((one) => ({ label: one.alternative.title, value: one.value, said: said(one.value, language) })),
          },
  };
}
