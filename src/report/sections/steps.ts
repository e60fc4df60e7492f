// Where the project stands: the four steps, the milestones, three facts.

import { type Both, fr, longDate, plural, shortDate } from '../../language/language.ts';
import { standings } from '../../steering/steps.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { STEP_NAMES } from './names.ts';

const WORDS: Both<{
  readonly state: Readonly<Record<'past' | 'running' | 'current' | 'future', string>>;
  readonly until: string;
  readonly sentence: (step: string, date: string) => string;
  readonly late: string;
  readonly done: string;
  readonly due: string;
  readonly period: (starts: string | undefined, ends: string | undefined) => string;
  readonly heard: (organisations: number, interviews: number) => string;
  readonly under: (running: number, all: number) => string;
  readonly measured: (measured: number, all: number) => string;
}> = {
  fr: {
    state: { past: 'terminée', running: 'se poursuit', current: 'étape en cours', future: 'à venir' },
    until: 'au',
    sentence: (step, date) => fr`Au ${date}, la démarche en est à l’étape « ${step} ».`,
    late: 'en retard',
    done: 'atteint',
    due: 'à venir',
    period: (starts, ends) =>
      starts === undefined
        ? ends === undefined
          ? 'dates à fixer'
          : fr`jusqu’au ${ends}`
        : ends === undefined
          ? fr`depuis le ${starts}`
          : `${starts} – ${ends}`,
    heard: (organisations, interviews) =>
      fr`${plural(organisations, 'organisation entendue', 'organisations entendues', 'fr')} en ${plural(interviews, 'entretien', 'entretiens', 'fr')}.`,
    under: (running, all) => fr`${plural(running, 'action engagée', 'actions engagées', 'fr')} sur ${all} inscrites au projet.`,
    measured: (measured, all) => fr`${plural(measured, 'indicateur mesuré', 'indicateurs mesurés', 'fr')} sur ${all}.`,
  },
  en: {
    state: { past: 'ended', running: 'continues', current: 'current step', future: 'to come' },
    until: 'to',
    sentence: (step, date) => `On ${date} the project is at the step “${step}”.`,
    late: 'late',
    done: 'reached',
    due: 'to come',
    period: (starts, ends) =>
      starts === undefined
        ? ends === undefined
          ? 'dates to set'
          : `until ${ends}`
        : ends === undefined
          ? `since ${starts}`
          : `${starts} – ${ends}`,
    heard: (organisations, interviews) =>
      `${plural(organisations, 'organisation', 'organisations', 'en')} heard in ${plural(interviews, 'interview', 'interviews', 'en')}.`,
    under: (running, all) => `${plural(running, 'action', 'actions', 'en')} taken up, of ${all} in the project.`,
    measured: (measured, all) => `${plural(measured, 'indicator', 'indicators', 'en')} measured of ${all}.`,
  },
};

export function stepsSection({ open, derived, language }: Scene): Readonly<Record<string, Shown>> {
  const said = WORDS[language];
  const steps = standings(open);
  const count = (what: string): number => steps.flatMap(({ has }) => has).find((one) => one.what === what)?.count ?? 0;
  const actions = open.entities('action').length;
  const indicators = open.entities('indicator').length;
  const milestones = (open.roadmap.organisation?.milestones ?? []).flatMap((one) =>
    one?.title === undefined || one.date === undefined ? [] : [{ ...one, title: one.title, date: one.date }],
  );
  return {
    step_sentence: said.sentence(STEP_NAMES[language][open.step], longDate(open.date, language)),
    steps: steps.map(({ step, starts, ends, state }) => ({
      name: STEP_NAMES[language][step],
      starts: starts === undefined ? '–' : shortDate(starts, language),
      ends: ends === undefined ? '–' : shortDate(ends, language),
      period: said.period(starts && shortDate(starts, language), ends && shortDate(ends, language)),
      state: said.state[state],
    })),
    facts: [
      ...(derived.interviews > 0 ? [said.heard(derived.organisations, derived.interviews)] : []),
      ...(actions > 0 ? [said.under(count('committed'), actions)] : []),
      ...(indicators > 0 ? [said.measured(count('measured'), indicators)] : []),
    ],
    milestones: milestones
      .filter((one) => one.done !== true || one.date >= open.date)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((one) => ({
        title: one.title,
        date: shortDate(one.date, language),
        state: one.done === true ? said.done : one.date < open.date ? said.late : said.due,
      })),
  };
}
