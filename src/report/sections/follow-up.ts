// What became of earlier decisions, the risks, and what changed since the last committee.

import { type Both, fr, longDate, shortDate } from '../../language/language.ts';
import { decisions } from '../../steering/decisions.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { meetings } from './meeting.ts';
import { actorName, LEVEL_NAMES, outcome } from './names.ts';

const WORDS: Both<{
  readonly met: (committee: string, date: string) => string;
  readonly started: (action: string, date: string) => string;
  readonly ended: (action: string, date: string) => string;
  readonly milestone: (title: string, date: string) => string;
  readonly heard: (count: number) => string;
  readonly measured: (title: string, date: string) => string;
  readonly supersededBy: (id: string) => string;
}> = {
  fr: {
    met: (committee, date) => fr`${committee} : réunion du ${date}.`,
    started: (action, date) => fr`Action « ${action} » : démarrée le ${date}.`,
    ended: (action, date) => fr`Action « ${action} » : terminée le ${date}.`,
    milestone: (title, date) => fr`Jalon atteint : ${title} (${date}).`,
    heard: (count) => (count === 1 ? fr`Un nouvel entretien a été mené.` : fr`${count} nouveaux entretiens ont été menés.`),
    measured: (title, date) => fr`Nouvelle mesure : ${title} (${date}).`,
    supersededBy: (id) => fr`remplacée par ${id}`,
  },
  en: {
    met: (committee, date) => `${committee}: meeting of ${date}.`,
    started: (action, date) => `Action “${action}”: begun on ${date}.`,
    ended: (action, date) => `Action “${action}”: ended on ${date}.`,
    milestone: (title, date) => `Milestone reached: ${title} (${date}).`,
    heard: (count) => (count === 1 ? 'One more interview was held.' : `${count} more interviews were held.`),
    measured: (title, date) => `New measure: ${title} (${date}).`,
    supersededBy: (id) => `superseded by ${id}`,
  },
};

/** The decisions that are still open, and those of the committee's last meeting; the late ones first. */
export function followUpSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const { last } = meetings(scene);
  const followed = decisions(open).filter(({ kind, status, meeting }) => kind !== 'none' && (status === 'open' || meeting === last));
  return {
    follow_up: followed
      .toSorted((a, b) => Number(b.late) - Number(a.late))
      .map((one) => ({
        text: one.text,
        owner: actorName(open, one.owner) || '–',
        due: one.due === undefined ? '–' : shortDate(one.due, language),
        outcome:
          one.status === 'superseded' && one.supersededBy !== undefined
            ? WORDS[language].supersededBy(one.supersededBy)
            : outcome(one, language),
        evidence: one.id,
      })),
  };
}

export function risksSection({ open, language }: Scene): Readonly<Record<string, Shown>> {
  const order = { high: 0, medium: 1, low: 2 };
  return {
    risks: (open.roadmap.organisation?.risks ?? [])
      .flatMap((one) =>
        one?.title === undefined
          ? []
          : [{ ...one, title: one.title, likelihood: one.likelihood ?? 'medium', severity: one.severity ?? 'medium' }],
      )
      .toSorted((a, b) => order[a.severity] + order[a.likelihood] - order[b.severity] - order[b.likelihood])
      .map((one) => ({
        title: one.title,
        likelihood: LEVEL_NAMES[language][one.likelihood],
        severity: LEVEL_NAMES[language][one.severity],
        response: one.response ?? '–',
        owner: actorName(open, one.owner) || '–',
      })),
  };
}

const MOST_MEASURES = 3;

/** What happened between the committee's last meeting and the reference date. */
export function changesSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const said = WORDS[language];
  const { last } = meetings(scene);
  const since = last?.data.date ?? '';
  if (since === '') return { changes: [] };
  const isNew = (date: string | undefined): date is string => date !== undefined && date > since && date <= open.date;
  const day = (date: string): string => longDate(date, language);
  const actions = open.entities('action').flatMap(({ id, data }) => {
    const starts = (data.territories ?? []).flatMap((one) => (isNew(one?.actual_start) ? [one.actual_start] : []));
    const ends = (data.territories ?? []).flatMap((one) => (isNew(one?.ended) ? [one.ended] : []));
    return [
      ...starts.slice(0, 1).map((date) => said.started(data.title ?? id, day(date))),
      ...ends.slice(0, 1).map((date) => said.ended(data.title ?? id, day(date))),
    ];
  });
  const measured = open.entities('indicator').flatMap(({ id, data }) => {
    const date = (data.measures ?? [])
      .flatMap((one) => (isNew(one?.date) && one.missing === undefined ? [one.date] : []))
      .sort()
      .at(-1);
    return date === undefined ? [] : [{ date, text: said.measured(data.title ?? id, shortDate(date, language)) }];
  });
  const milestones = (open.roadmap.organisation?.milestones ?? []).flatMap((one) =>
    one?.done === true && isNew(one.date) ? [said.milestone(one.title ?? '', day(one.date))] : [],
  );
  const met = open
    .entities('meeting')
    .filter(({ data }) => data.status === 'held' && isNew(data.date))
    .map(({ data }) => said.met(open.entity('committee', data.committee ?? '')?.data.name ?? '', day(data.date!)));
  return {
    changes: [
      ...met,
      ...actions,
      ...milestones,
      ...measured
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .slice(0, MOST_MEASURES)
        .map(({ text }) => text),
    ],
  };
}
