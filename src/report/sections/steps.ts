// Where the project stands: the four steps, the milestones, three facts.

import { type Both, fr, longDate, plural, shortDate } from '../../language/language.ts';
import { standings } from '../../steering/steps.ts';
import { decisions } from '../../steering/decisions.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { cut } from './most.ts';
import { STEP_NAMES } from './names.ts';

/** Milestones in a line. */
const MOST_MILESTONES = 4;

const WORDS: Both<{
  readonly state: Readonly<Record<'past' | 'running' | 'current' | 'future', string>>;
  readonly until: string;
  readonly sentence: (step: string, date: string) => string;
  readonly late: string;
  readonly done: string;
  readonly milestone: (title: string, date: string, state: string) => string;
  readonly more: (count: number) => string;
  readonly period: (starts: string | undefined, ends: string | undefined) => string;
  readonly waiting: (open: number, late: number) => string;
  readonly under: (taken: number, stopped: number, all: number) => string;
  readonly measured: (measured: number, all: number) => string;
}> = {
  fr: {
    state: { past: 'terminée', running: 'se poursuit', current: 'étape en cours', future: 'à venir' },
    until: 'au',
    sentence: (step, date) => fr`Au ${date}, la démarche en est à l’étape « ${step} ».`,
    late: 'en retard',
    done: 'atteint',
    milestone: (title, date, state) => fr`${title} (${date}${state === '' ? '' : `, ${state}`})`,
    more: (count) => fr`${plural(count, 'autre', 'autres', 'fr')} dans la feuille de route`,
    period: (starts, ends) =>
      starts === undefined
        ? ends === undefined
          ? 'dates à fixer'
          : fr`jusqu’au ${ends}`
        : ends === undefined
          ? fr`depuis le ${starts}`
          : `${starts} – ${ends}`,
    waiting: (open, late) =>
      fr`${plural(open, 'décision en cours', 'décisions en cours', 'fr')}${late === 0 ? '' : fr`, dont ${late} en retard`}.`,
    under: (taken, stopped, all) =>
      taken === 0
        ? all === 1
          ? fr`L’action inscrite au projet n’est pas encore engagée.`
          : fr`Aucune des ${all} actions inscrites au projet n’est encore engagée.`
        : fr`${plural(taken, 'action engagée', 'actions engagées', 'fr')}${stopped === 0 ? '' : fr`, dont ${plural(stopped, 'arrêtée', 'arrêtées', 'fr')} depuis,`} sur ${all} ${all === 1 ? 'inscrite' : 'inscrites'} au projet.`,
    measured: (measured, all) =>
      all === 1
        ? fr`L’indicateur du projet ${measured === 1 ? 'est' : 'n’est pas encore'} mesuré.`
        : measured === 0
          ? fr`Aucun des ${all} indicateurs n’est encore mesuré.`
          : fr`${plural(measured, 'indicateur mesuré', 'indicateurs mesurés', 'fr')} sur ${all}.`,
  },
  en: {
    state: { past: 'ended', running: 'continues', current: 'current step', future: 'to come' },
    until: 'to',
    sentence: (step, date) => `On ${date} the project is at the step “${step}”.`,
    late: 'late',
    done: 'reached',
    milestone: (title, date, state) => `${title} (${date}${state === '' ? '' : `, ${state}`})`,
    more: (count) => `${plural(count, 'other', 'others', 'en')} in the roadmap`,
    period: (starts, ends) =>
      starts === undefined
        ? ends === undefined
          ? 'dates to set'
          : `until ${ends}`
        : ends === undefined
          ? `since ${starts}`
          : `${starts} – ${ends}`,
    waiting: (open, late) => `${plural(open, 'decision', 'decisions', 'en')} in progress${late === 0 ? '' : `, ${late} of them late`}.`,
    under: (taken, stopped, all) =>
      taken === 0
        ? all === 1
          ? 'The action of the project is not taken up yet.'
          : `None of the ${all} actions of the project is taken up yet.`
        : `${plural(taken, 'action', 'actions', 'en')} taken up${stopped === 0 ? '' : `, ${stopped} of them stopped since`}, of ${all} in the project.`,
    measured: (measured, all) =>
      all === 1
        ? `The indicator of the project is ${measured === 1 ? '' : 'not '}measured${measured === 1 ? '' : ' yet'}.`
        : measured === 0
          ? `None of the ${all} indicators is measured yet.`
          : `${plural(measured, 'indicator', 'indicators', 'en')} measured of ${all}.`,
  },
};

export function stepsSection({ open, language, derived }: Scene): Readonly<Record<string, Shown>> {
  const said = WORDS[language];
  const steps = standings(open);
  const count = (what: string): number => steps.flatMap(({ has }) => has).find((one) => one.what === what)?.count ?? 0;
  const actions = open.entities('action').map(({ data }) => data.status);
  const taken = actions.filter((status) => status !== undefined && status !== 'idea' && status !== 'candidate');
  const stopped = taken.filter((status) => status === 'stopped');
  const indicators = open.entities('indicator').length;
  const milestones = (open.roadmap.organisation?.milestones ?? []).flatMap((one) =>
    one?.title === undefined || one.date === undefined ? [] : [{ ...one, title: one.title, date: one.date }],
  );
  const waiting = decisions(open).filter(({ kind, status }) => kind !== 'none' && status === 'open');
  const coming = cut(
    milestones.filter((one) => one.done !== true || one.date >= open.date).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    MOST_MILESTONES,
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
      ...(actions.length > 0 ? [said.under(taken.length, stopped.length, actions.length)] : []),
      ...(indicators > 0 && !derived.withheld.has('measures') ? [said.measured(count('measured'), indicators)] : []),
      ...(waiting.length > 0 ? [said.waiting(waiting.length, waiting.filter(({ late }) => late).length)] : []),
    ],
    milestones: [
      ...coming.shown.map((one) =>
        said.milestone(one.title, shortDate(one.date, language), one.done === true ? said.done : one.date < open.date ? said.late : ''),
      ),
      ...(coming.more > 0 ? [said.more(coming.more)] : []),
    ].join(language === 'fr' ? '\u202f; ' : '; '),
  };
}
