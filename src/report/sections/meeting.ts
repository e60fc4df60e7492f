// The meeting a document prepares: what is asked of the committee, what it is invited to vote.

import { type Both, fr, longDate, plural } from '../../language/language.ts';
import { decisionsOf } from '../../steering/decisions.ts';
import { committeeOf, lastHeld, nextPlanned } from '../../steering/meetings.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { actorName } from './names.ts';

const WORDS: Both<{
  readonly on: (date: string, place: string | undefined, hour: string | undefined) => string;
  readonly minutes: (count: number) => string;
}> = {
  fr: {
    on: (date, place, hour) =>
      [date, ...(hour === undefined ? [] : [hour.replace(':', '\u00a0h\u00a0')]), ...(place === undefined ? [] : [place])].join(', '),
    minutes: (count) => plural(count, 'minute', 'minutes', 'fr'),
  },
  en: {
    on: (date, place, hour) => [date, ...(hour === undefined ? [] : [hour]), ...(place === undefined ? [] : [place])].join(', '),
    minutes: (count) => plural(count, 'minute', 'minutes', 'en'),
  },
};

/** The committee, the meeting that is prepared (the one asked for, else its next), and the last it held before. */
export function meetings({ open, committee: asked, meeting: wanted }: Scene) {
  const chosen = wanted === undefined ? undefined : open.entity('meeting', wanted);
  const committee = committeeOf(open, asked ?? chosen?.data.committee);
  const next = chosen ?? (committee && nextPlanned(open, committee.id));
  const before = chosen?.data.status === 'held' ? chosen.data.date : undefined;
  return { committee, last: committee && lastHeld(open, committee.id, before), next };
}

/** What the next meeting asks, and the texts it may vote. */
export function askedSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const { committee, next, last } = meetings(scene);
  const said = WORDS[language];
  const decisive = (next?.data.agenda ?? []).filter((item) => item?.kind === 'decision');
  return {
    committee: committee?.data.name ?? '',
    meeting: next ? said.on(longDate(next.data.date!, language), next.data.place, next.data.starts_at) : '',
    last_meeting: last ? longDate(last.data.date!, language) : '',
    asked: decisive.map((item) => ({
      title: item?.title ?? '',
      detail: [
        ...(item?.presenter === undefined
          ? []
          : [language === 'fr' ? fr`présentation : ${actorName(open, item.presenter)}` : `presenter: ${actorName(open, item.presenter)}`]),
        ...(item?.minutes === undefined ? [] : [said.minutes(item.minutes)]),
      ].join(', '),
      evidence: `${next!.id}#${item?.id ?? ''}`,
    })),
    proposed: (next ? decisionsOf(next, open.date) : []).map((one) => ({
      text: one.text,
      detail: [
        ...(one.owner === undefined
          ? []
          : [language === 'fr' ? fr`responsable : ${actorName(open, one.owner)}` : `owner: ${actorName(open, one.owner)}`]),
        ...(one.due === undefined
          ? []
          : [language === 'fr' ? fr`échéance : ${longDate(one.due, 'fr')}` : `due: ${longDate(one.due, 'en')}`]),
      ].join(language === 'fr' ? '\u202f; ' : '; '),
      evidence: one.id,
    })),
  };
}
