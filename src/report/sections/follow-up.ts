// What became of earlier decisions, and the risks. A briefing holds the first of them and counts the rest; what is late is always named.

import { type Both, fr, plural, shortDate } from '../../language/language.ts';
import { decisions } from '../../steering/decisions.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { meetings } from './meeting.ts';
import { cut } from './most.ts';
import { actorName, LEVEL_NAMES, outcome } from './names.ts';

const WORDS: Both<{
  readonly superseded: (day: string | undefined) => string;
  readonly decisions: (count: number) => string;
  readonly risks: (count: number) => string;
  readonly level: (likelihood: string, severity: string) => string;
}> = {
  fr: {
    superseded: (day) => (day === undefined ? 'remplacée' : fr`remplacée le ${day}`),
    decisions: (count) =>
      fr`${plural(count, 'autre décision, non échue, est dans le relevé', 'autres décisions, non échues, sont dans les relevés', 'fr')} de décisions.`,
    risks: (count) => fr`${plural(count, 'autre risque est', 'autres risques sont', 'fr')} dans la feuille de route.`,
    level: (likelihood, severity) => `${likelihood}, ${severity}`,
  },
  en: {
    superseded: (day) => (day === undefined ? 'superseded' : `superseded on ${day}`),
    decisions: (count) => `${plural(count, 'other decision, not overdue, is', 'other decisions, not overdue, are', 'en')} in the minutes.`,
    risks: (count) => `${plural(count, 'other risk is', 'other risks are', 'en')} in the roadmap.`,
    level: (likelihood, severity) => `${likelihood}, ${severity}`,
  },
};

/** After every day. */
const NEVER = '9999';

/** The decisions that are still open, and those of the committee's last meeting; the late ones first, in the order of their days. */
export function followUpSection(scene: Scene, most = Infinity): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const said = WORDS[language];
  const { last } = meetings(scene);
  const all = decisions(open);
  const followed = all
    .filter(({ kind, status, meeting }) => kind !== 'none' && (status === 'open' || meeting === last))
    .toSorted((a, b) => Number(b.late) - Number(a.late) || (a.due ?? NEVER).localeCompare(b.due ?? NEVER));
  const dayOf = (id: string): string | undefined => {
    const date = all.find((one) => one.id === id)?.meeting.data.date;
    return date === undefined ? undefined : shortDate(date, language);
  };
  const { shown, more } = cut(followed, Math.max(most, followed.filter(({ late }) => late).length));
  return {
    follow_up: shown.map((one) => ({
      text: one.text,
      owner: actorName(open, one.owner) || '–',
      due: one.due === undefined ? '–' : shortDate(one.due, language),
      outcome:
        one.status === 'superseded' && one.supersededBy !== undefined ? said.superseded(dayOf(one.supersededBy)) : outcome(one, language),
      evidence: one.id,
    })),
    follow_up_evidence: shown.map(({ id }) => id).join(', '),
    follow_up_more: more > 0 ? said.decisions(more) : '',
  };
}

export function risksSection({ open, language }: Scene, most = Infinity): Readonly<Record<string, Shown>> {
  const said = WORDS[language];
  const order = { high: 0, medium: 1, low: 2 };
  const risks = (open.roadmap.organisation?.risks ?? [])
    .flatMap((one) =>
      one?.title === undefined
        ? []
        : [{ ...one, title: one.title, likelihood: one.likelihood ?? 'medium', severity: one.severity ?? 'medium' }],
    )
    .toSorted((a, b) => order[a.severity] + order[a.likelihood] - order[b.severity] - order[b.likelihood]);
  const { shown, more } = cut(risks, most);
  return {
    risks: shown.map((one) => {
      const [likelihood, severity] = [LEVEL_NAMES[language][one.likelihood], LEVEL_NAMES[language][one.severity]];
      return {
        title: one.title,
        likelihood,
        severity,
        level: said.level(likelihood, severity),
        response: one.response ?? '–',
        owner: actorName(open, one.owner) || '–',
      };
    }),
    risks_more: more > 0 ? said.risks(more) : '',
  };
}
