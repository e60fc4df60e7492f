// Where the project stands, at a terminal or in Markdown: the four steps with what each still lacks, the next committees and what they need,
// actions, late decisions, measures to collect, interviews to remove.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Language, list, longDate, number } from '../../language/language.ts';
import { actorName, STATUS_NAMES, STEP_NAMES, territoryName } from '../../report/sections/names.ts';
import { actionsByStatus } from '../../steering/actions.ts';
import { collectionsOf, milestonesOf, monthsAfter, purgesOf } from '../../steering/calendar.ts';
import { answeringFor, decisions } from '../../steering/decisions.ts';
import { nextPlanned } from '../../steering/meetings.ts';
import { needsOf } from '../../steering/needs.ts';
import { CONDITIONS, standings } from '../../steering/steps.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';
import { CONDITION_WORDS } from './status-conditions.ts';
import { received, receivedOutput } from './status-national.ts';
import { HAS, LACKS, STATUS_WORDS } from './status-words.ts';
import { wrap } from './wrap.ts';

/** One line of the status, before it is written in a form. */
type Line =
  | {
      readonly as: 'title' | 'meta' | 'heading' | 'plain' | 'alert';
      readonly text: string;
      readonly aside?: string;
      readonly now?: boolean;
    }
  | { readonly as: 'item'; readonly text: string; readonly mark: '✓' | '–' | '·' }
  | { readonly as: 'gap' };

const GAP: Line = { as: 'gap' };
const item = (text: string, mark: '✓' | '–' | '·' = '·'): Line => ({ as: 'item', text, mark });

/** Interviews to remove are told this long ahead, months. */
const AHEAD = 3;

/** @param explain whether every condition of a step is told, met or not */
function linesOf(corpus: Corpus, language: Language, explain: boolean, whole?: Corpus): Line[] {
  const said = STATUS_WORDS[language];
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const heading = (text: string): Line => ({ as: 'heading', text: `${text}${colon}` });
  const faults = corpus.faults.filter(({ rule }) => rule !== 'placeholder/unfilled').length;
  return [
    { as: 'title', text: corpus.project.title ?? corpus.project.name ?? '' },
    { as: 'meta', text: [corpus.project.name ?? '', said.date(corpus.date)].join(' · ') },
    GAP,
    ...(faults > 0 ? [{ as: 'alert', text: said.faults(faults) } as const, GAP] : []),
    ...(corpus.project.kind === 'national'
      ? [...receivedLines(corpus, language), GAP]
      : [...stepLines(corpus, language, explain, whole), GAP]),
    ...committeeLines(corpus, language, heading),
    ...actionLines(corpus, language, heading),
    ...decisionLines(corpus, language, heading),
    ...calendarLines(corpus, language, heading),
  ];
}

function receivedLines(corpus: Corpus, language: Language): Line[] {
  const { head, sent, wanting } = received(corpus, language);
  return [{ as: 'heading', text: head }, ...sent.map((one) => item(one)), ...wanting.map((one) => item(one, '–'))];
}

function stepLines(corpus: Corpus, language: Language, explain: boolean, whole?: Corpus): Line[] {
  const said = STATUS_WORDS[language];
  return standings(corpus, whole).flatMap(({ step, state, starts, ends, has, lacks }, index): Line[] => {
    const when =
      state === 'future'
        ? starts === undefined
          ? []
          : [said.from(starts)]
        : state !== 'past' && ends !== undefined
          ? [said.until(ends)]
          : [];
    const present = has.map((one) => HAS[language][one.what]!(one, language)).join(', ');
    // A step that has not begun lacks everything, which says nothing.
    const told = state === 'future' && !explain ? [] : lacks;
    const lacking = new Map(lacks.map((one) => [one.what, one]));
    return [
      {
        as: 'heading',
        text: `${index + 1}  ${STEP_NAMES[language][step]}`,
        aside: [said.state[state], ...when].join(', '),
        now: state === 'current',
      },
      ...(present === '' ? [] : [item(present, '✓')]),
      ...(explain
        ? CONDITIONS[step].map((what) => {
            const lack = lacking.get(what);
            return lack
              ? item(`${CONDITION_WORDS[language][what]} – ${LACKS[language][what]!(lack, language)}`, '–')
              : item(CONDITION_WORDS[language][what], '✓');
          })
        : told.map((one) => item(LACKS[language][one.what]!(one, language), '–'))),
    ];
  });
}

function committeeLines(corpus: Corpus, language: Language, heading: (text: string) => Line): Line[] {
  const said = STATUS_WORDS[language];
  const planned = corpus
    .entities('committee')
    .flatMap((committee) => {
      const meeting = nextPlanned(corpus, committee.id);
      return meeting ? [{ name: committee.data.name ?? committee.id, meeting }] : [];
    })
    .toSorted((a, b) => (a.meeting.data.date! < b.meeting.data.date! ? -1 : 1));
  return [
    heading(said.next),
    ...planned.flatMap(({ name, meeting }) => {
      const { date, place } = meeting.data;
      return [
        item([longDate(date!, language), name, ...(place === undefined ? [] : [place])].join(', ')),
        ...needsOf(meeting).map((need) => item(said.needs[need.what](need.count), '–')),
      ];
    }),
    ...(planned.length === 0 ? [item(said.none, '–')] : []),
  ];
}

function actionLines(corpus: Corpus, language: Language, heading: (text: string) => Line): Line[] {
  const said = STATUS_WORDS[language];
  const groups = actionsByStatus(corpus);
  if (groups.length === 0) return [];
  const counts = (list_: typeof groups): string =>
    list_
      .map(({ status, actions }) => `${STATUS_NAMES[language][status]}\u00a0${number(actions.length, language)}`.replaceAll(' ', '\u00a0'))
      .join(' · ');
  const places = [
    ...new Set(corpus.entities('action').flatMap(({ data }) => (data.territories ?? []).flatMap((one) => one?.territory ?? []))),
  ];
  const there = (place: string): typeof groups =>
    groups
      .map(({ status, actions }) => ({
        status,
        actions: actions.filter(({ data }) => (data.territories ?? []).some((one) => one?.territory === place)),
      }))
      .filter(({ actions }) => actions.length > 0);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return [
    GAP,
    heading(said.actions),
    item(counts(groups)),
    ...places.toSorted().map((place) => item(`${territoryName(corpus, place)}${colon}${counts(there(place))}`)),
  ];
}

function decisionLines(corpus: Corpus, language: Language, heading: (text: string) => Line): Line[] {
  const said = STATUS_WORDS[language];
  const all = decisions(corpus).filter(({ kind }) => kind !== 'none');
  if (all.length === 0) return [];
  const late = all.filter((one) => one.late);
  if (late.length === 0) return [GAP, { as: 'plain', text: said.noneLate(all.filter(({ status }) => status === 'open').length) }];
  return [
    GAP,
    heading(said.late(late.length)),
    ...late
      .toSorted((a, b) => (a.due! < b.due! ? -1 : 1))
      .map((one) => {
        const owner = answeringFor(one, corpus);
        return item(`${one.text} (${[...(owner === undefined ? [] : [actorName(corpus, owner)]), said.due(one.due!), one.id].join(', ')})`);
      }),
  ];
}

/** Milestones passed, measures due, interviews to remove. */
function calendarLines(corpus: Corpus, language: Language, heading: (text: string) => Line): Line[] {
  const said = STATUS_WORDS[language];
  const milestones = milestonesOf(corpus).filter((one) => one.late);
  const due = collectionsOf(corpus).filter((one) => one.late);
  const purges = purgesOf(corpus, monthsAfter(corpus.date, AHEAD));
  return [
    ...(milestones.length === 0
      ? []
      : [
          GAP,
          heading(said.milestones(milestones.length)),
          ...milestones.map((one) =>
            item(`${one.action ? `${one.action.data.title ?? one.action.id} – ` : ''}${one.title} (${longDate(one.date, language)})`),
          ),
        ]),
    ...(due.length === 0
      ? []
      : [
          GAP,
          heading(said.collect(due.length)),
          ...due.map((one) =>
            item(
              `${one.indicator.data.title ?? one.indicator.id} (${[longDate(one.due, language), ...(one.responsible === undefined ? [] : [actorName(corpus, one.responsible)])].join(', ')})`,
            ),
          ),
        ]),
    ...(purges.length === 0
      ? []
      : [
          GAP,
          heading(said.purge(purges.length)),
          item(
            `${list(
              purges.map(({ interview, due: day }) => `${interview.id} (${longDate(day, language)})`),
              language,
            )}`,
          ),
        ]),
  ];
}

export interface Manner {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
  readonly explain?: boolean;
  /** The project of which some readers are shown what they may open. */
  readonly whole?: Corpus;
}

export function statusText(corpus: Corpus, { language, paint, width, explain = false, whole = corpus }: Manner): string {
  const lines = linesOf(corpus, language, explain, whole).flatMap((line): string[] => {
    if (line.as === 'gap') return [''];
    const text = printable(line.text);
    if (line.as === 'item') {
      const [first = '', ...rest] = wrap(text, width, 6);
      const mark = line.mark === '✓' ? paint.green('✓') : line.mark === '–' ? paint.yellow('–') : '·';
      return [`    ${mark} ${first.trim()}`, ...rest];
    }
    if (line.as === 'title') return [paint.bold(text)];
    if (line.as === 'alert') return wrap(text, width).map((row) => paint.red(row));
    if (line.as === 'heading')
      return [
        `${line.now ? paint.bold(paint.cyan(text)) : paint.bold(text)}${line.aside === undefined ? '' : `  ${paint.dim(line.aside)}`}`,
      ];
    return wrap(text, width).map((row) => (line.as === 'meta' ? paint.dim(row) : row));
  });
  return `${lines.join('\n')}\n`;
}

const escaped = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/** The same as a page of Markdown, for a wiki or a forge. */
export function statusMarkdown(corpus: Corpus, language: Language, explain: boolean): string {
  const lines = linesOf(corpus, language, explain).map((line) => {
    if (line.as === 'gap') return '';
    const text = escaped(line.text);
    if (line.as === 'title') return `# ${text}\n`;
    if (line.as === 'item') return line.mark === '·' ? `- ${text}` : `- ${line.mark} ${text}`;
    if (line.as === 'heading')
      return `\n## ${text.replace(/^(\d) {2}/, '$1. ').replace(/\u00a0?:$/, '')}${line.aside === undefined ? '' : ` – ${escaped(line.aside)}`}\n`;
    return line.as === 'alert' ? `> ${text}` : text;
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** The same as data: what `odas status --format json` prints, held by schemas/output/status.schema.json. */
export function statusOutput(corpus: Corpus) {
  const all = decisions(corpus).filter(({ kind }) => kind !== 'none');
  return {
    version: 1,
    date: corpus.date,
    step: corpus.step,
    steps: standings(corpus).map(({ step, starts, ends, state, has, lacks }) => ({
      step,
      ...(starts !== undefined && { starts }),
      ...(ends !== undefined && { ends }),
      state,
      conditions: CONDITIONS[step].map((what) => ({ what, met: !lacks.some((one) => one.what === what) })),
      has: has.map(({ what, count }) => ({ what, count })),
      lacks: lacks.map(({ what, names }) => ({ what, names: [...new Set(names)] })),
    })),
    next_meetings: corpus.entities('committee').flatMap(({ id }) => {
      const meeting = nextPlanned(corpus, id);
      return meeting
        ? [{ committee: id, meeting: meeting.id, date: meeting.data.date!, needs: needsOf(meeting).map(({ what }) => what) }]
        : [];
    }),
    actions: Object.fromEntries(actionsByStatus(corpus).map(({ status, actions }) => [status, actions.map(({ id }) => id)])),
    decisions: {
      open: all.filter(({ status }) => status === 'open').length,
      late: all
        .filter(({ late }) => late)
        .map(({ id, due, owner }) => ({ decision: id, due: due!, ...(owner !== undefined && { owner }) })),
    },
    late_milestones: milestonesOf(corpus)
      .filter((one) => one.late)
      .map(({ id, date, action }) => ({ milestone: action ? `${action.id}#${id}` : id, date })),
    collections_due: collectionsOf(corpus)
      .filter((one) => one.late)
      .map(({ indicator, due, responsible }) => ({ indicator: indicator.id, due, ...(responsible !== undefined && { responsible }) })),
    ...(corpus.project.kind === 'national' && { contributions: receivedOutput(corpus) }),
    purges: purgesOf(corpus, monthsAfter(corpus.date, AHEAD)).map(({ interview, due, late }) => ({ interview: interview.id, due, late })),
  };
}
