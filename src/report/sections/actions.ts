// The actions: how many at each status, and those under way with what needs attention.

import { type Both, fr, list, longDate, number, plural } from '../../language/language.ts';
import { type Action, actionsByStatus, attention } from '../../steering/actions.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { cut } from './most.ts';
import { actorName, STATUS_NAMES, territoryName } from './names.ts';

const WORDS: Both<{
  readonly start: (date: string) => string;
  readonly milestones: (titles: readonly string[]) => string;
  readonly stopped: (reason: string) => string;
  readonly share: (percent: number) => string;
  readonly more: (count: number) => string;
  readonly nothing: string;
}> = {
  fr: {
    start: (date) => fr`départ prévu le ${longDate(date, 'fr')}, non constaté`,
    milestones: (titles) => fr`en retard : ${list(titles, 'fr')}`,
    stopped: (reason) => reason,
    share: (percent) => fr`réalisée à ${percent} %`,
    more: (count) =>
      fr`${plural(count, 'autre action engagée a sa fiche', 'autres actions engagées ont leur fiche', 'fr')} (« Fiche action »).`,
    nothing: '–',
  },
  en: {
    start: (date) => `start planned on ${longDate(date, 'en')}, not seen`,
    milestones: (titles) => `late: ${list(titles, 'en')}`,
    stopped: (reason) => reason,
    share: (percent) => `${percent}% delivered`,
    more: (count) =>
      `${plural(count, 'other action taken up has its sheet', 'other actions taken up have their sheets', 'en')} (“Action sheet”).`,
    nothing: '–',
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

export function actionsSection(scene: Scene, most = Infinity): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const groups = actionsByStatus(open);
  const engaged = groups.filter(({ status }) => status !== 'idea' && status !== 'candidate');
  const { shown, more } = cut(
    engaged.flatMap(({ status, actions }) => actions.map((action) => ({ status, action }))),
    most,
  );
  return {
    action_counts: groups.map(({ status, actions }) => ({
      status: STATUS_NAMES[language][status],
      count: number(actions.length, language),
    })),
    actions: shown.map(({ status, action }) => ({
      title: action.data.title ?? action.id,
      status: STATUS_NAMES[language][status],
      lead: actorName(open, action.data.lead) || '–',
      territories: (action.data.territories ?? []).map((one) => territoryName(open, one?.territory)).join(', ') || '–',
      attention: concern(action, scene),
    })),
    actions_more: more > 0 ? WORDS[language].more(more) : '',
  };
}
