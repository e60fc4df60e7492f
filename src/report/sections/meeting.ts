// The meeting a document prepares: what is asked of the committee, what it is invited to vote.

import { clock, duration, fr, type Language, longDate } from '../../language/language.ts';
import { decisionsOf } from '../../steering/decisions.ts';
import { committeeOf, lastHeld, type Meeting, nextPlanned } from '../../steering/meetings.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { actorName } from './names.ts';

/** When it begins, in minutes since midnight, when that is written. */
export function startOf({ data }: Meeting): number | undefined {
  const [hours, minutes] = (data.starts_at ?? '').split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? undefined : hours * 60 + minutes;
}

/** Its day, its hour and its place, as far as they are known. */
export function whenAndWhere(meeting: Meeting, language: Language): string {
  const { date, place } = meeting.data;
  const start = startOf(meeting);
  return [
    ...(date === undefined ? [] : [longDate(date, language)]),
    ...(start === undefined ? [] : [clock(start, language)]),
    ...((place ?? '') === '' ? [] : [place!]),
  ].join(', ');
}

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
  const decisive = (next?.data.agenda ?? []).filter((item) => item?.kind === 'decision');
  return {
    committee: committee?.data.name ?? '',
    meeting: next ? whenAndWhere(next, language) : '',
    last_meeting: last ? longDate(last.data.date!, language) : '',
    asked: decisive.map((item) => ({
      title: item?.title ?? '',
      detail: [
        ...(item?.presenter === undefined
          ? []
          : [language === 'fr' ? fr`présentation : ${actorName(open, item.presenter)}` : `presenter: ${actorName(open, item.presenter)}`]),
        ...(item?.minutes === undefined ? [] : [duration(item.minutes, language)]),
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
