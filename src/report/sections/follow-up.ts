// What became of earlier decisions, and the risks.

import { type Both, fr, shortDate } from '../../language/language.ts';
import { decisions } from '../../steering/decisions.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { meetings } from './meeting.ts';
import { actorName, LEVEL_NAMES, outcome } from './names.ts';

const SUPERSEDED: Both<(id: string) => string> = { fr: (id) => fr`remplacée par ${id}`, en: (id) => `superseded by ${id}` };

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
          one.status === 'superseded' && one.supersededBy !== undefined ? SUPERSEDED[language](one.supersededBy) : outcome(one, language),
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
