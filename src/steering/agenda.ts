// The agenda that a coming meeting needs, from what is due: what was decided and not done, dates passed, choices that wait, measures, what the
// committee has not been told yet.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { successorOf } from '../corpus/voices.ts';
import { type Both, fr, type Language, list, plural } from '../language/language.ts';
import { collectionsOf, milestonesOf, monthsAfter } from './calendar.ts';
import { decisions } from './decisions.ts';
import { lastHeld, meetingsOf } from './meetings.ts';

export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'information' | 'debate' | 'decision';
  readonly minutes: number;
  readonly presenter?: string;
  readonly document?: string;
}

interface Words {
  readonly follow: (open: number, late: number) => string;
  readonly dates: (count: number) => string;
  readonly milestones: (titles: readonly string[]) => string;
  readonly choice: (count: number) => string;
  readonly effects: (count: number) => string;
  readonly measures: (titles: readonly string[]) => string;
  readonly convergences: (count: number) => string;
  readonly next: string;
  readonly others: (count: number) => string;
}

const WORDS: Both<Words> = {
  fr: {
    follow: (open, late) => fr`Suivi des décisions : ${open} en cours${late > 0 ? `, dont ${late} en retard` : ''}`,
    dates: (count) =>
      fr`${count === 1 ? 'Décision en retard : fixer une nouvelle date, ou y renoncer' : 'Décisions en retard : fixer de nouvelles dates, ou y renoncer'}`,
    milestones: (titles) => fr`${titles.length === 1 ? 'Échéance dépassée' : 'Échéances dépassées'} : ${list(titles, 'fr')}`,
    choice: (count) => fr`${count === 1 ? 'Choix sur l’action candidate' : `Choix parmi les ${count} actions candidates`}`,
    effects: (count) =>
      count === 1 ? fr`Ce que montre la dernière mesure reçue` : fr`Ce que montrent les mesures reçues (${count} indicateurs)`,
    measures: (titles) => fr`${titles.length === 1 ? 'Mesure à relever' : 'Mesures à relever'} : ${list(titles, 'fr')}`,
    convergences: (count) =>
      fr`${plural(count, 'convergence nouvelle', 'convergences nouvelles', 'fr')} depuis la dernière réunion : à examiner`,
    next: fr`Date de la prochaine réunion`,
    others: (count) => fr`${plural(count, 'autre', 'autres', 'fr')}`,
  },
  en: {
    follow: (open, late) => `Follow-up of decisions: ${open} open${late > 0 ? `, ${late} of them late` : ''}`,
    dates: (count) => (count === 1 ? 'Late decision: set a new date, or give it up' : 'Late decisions: set new dates, or give them up'),
    milestones: (titles) => `${titles.length === 1 ? 'Late milestone' : 'Late milestones'}: ${list(titles, 'en')}`,
    choice: (count) => (count === 1 ? 'Choice on the candidate action' : `Choice among the ${count} candidate actions`),
    effects: (count) => `What the measures received show (${plural(count, 'indicator', 'indicators', 'en')})`,
    measures: (titles) => `${titles.length === 1 ? 'Measure to collect' : 'Measures to collect'}: ${list(titles, 'en')}`,
    convergences: (count) => `${plural(count, 'new convergence', 'new convergences', 'en')} since the last meeting: to examine`,
    next: 'Date of the next meeting',
    others: (count) => plural(count, 'other', 'others', 'en'),
  },
};

const MOST_TITLES = 3;

function some(titles: readonly string[], said: Words): readonly string[] {
  const more = titles.length - MOST_TITLES;
  return more > 1 ? [...titles.slice(0, MOST_TITLES), said.others(more)] : titles;
}

/** @param unseen how many convergences the committee has not been told of */
export function agendaFor(corpus: Corpus, committee: Entity<'committee'>, unseen: number, language: Language): readonly AgendaItem[] {
  const said = WORDS[language];
  const role = (actor: string | undefined): { readonly presenter?: string } =>
    actor === undefined ? {} : { presenter: successorOf(corpus, actor) };
  const secretary = role(committee.data.secretary ?? committee.data.chair);
  const chair = role(committee.data.chair ?? committee.data.secretary);
  const resource = role(corpus.project.resource_body);
  const own = decisions(corpus).filter(
    ({ kind, status, meeting }) => kind !== 'none' && status === 'open' && meeting.data.committee === committee.id,
  );
  const late = own.filter((one) => one.late);
  const milestones = milestonesOf(corpus).filter((one) => one.late && one.action === undefined);
  const candidates = corpus.entities('action').filter(({ data }) => data.status === 'candidate');
  const since = lastHeld(corpus, committee.id)?.data.date ?? '';
  const title = ({ id, data }: Entity<'indicator'>): string => data.title ?? id;
  const measured = corpus
    .entities('indicator')
    .filter(({ data }) =>
      (data.measures ?? []).some((one) => one?.missing === undefined && (one?.date ?? '') > since && (one?.date ?? '9999') <= corpus.date),
    );
  const due = collectionsOf(corpus).filter((one) => one.late);
  const decides = committee.data.level !== 'working-group';
  const items: Omit<AgendaItem, 'id'>[] = [
    ...(own.length > 0 ? [{ title: said.follow(own.length, late.length), kind: 'information' as const, minutes: 15, ...secretary }] : []),
    ...(measured.length > 0
      ? [{ title: said.effects(measured.length), kind: 'information' as const, minutes: 30, ...resource, document: 'copil' }]
      : []),
    ...(unseen > 0 ? [{ title: said.convergences(unseen), kind: 'debate' as const, minutes: 20, ...resource }] : []),
    ...(candidates.length > 0
      ? [
          {
            title: said.choice(candidates.length),
            kind: decides ? ('decision' as const) : ('debate' as const),
            minutes: 40,
            ...chair,
            document: 'ranking',
          },
        ]
      : []),
    ...(late.length > 0 ? [{ title: said.dates(late.length), kind: 'decision' as const, minutes: 15, ...chair }] : []),
    ...(milestones.length > 0
      ? [
          {
            title: said.milestones(
              some(
                milestones.map((one) => one.title),
                said,
              ),
            ),
            kind: 'debate' as const,
            minutes: 15,
            ...secretary,
          },
        ]
      : []),
    ...(due.length > 0
      ? [
          {
            title: said.measures(
              some(
                due.map((one) => title(one.indicator)),
                said,
              ),
            ),
            kind: 'information' as const,
            minutes: 10,
            ...secretary,
          },
        ]
      : []),
    { title: said.next, kind: decides ? 'decision' : 'information', minutes: 5, ...chair },
  ];
  return items.map((item, index) => ({ id: `p${index + 1}`, ...item }));
}

/** The day a committee should meet next: as long after its last meeting as its rhythm asks, never a week-end, never before three weeks. */
export function nextDate(corpus: Corpus, committee: Entity<'committee'>): string {
  const last = meetingsOf(corpus, committee.id).findLast(({ data }) => data.status !== 'cancelled' && data.date !== undefined)?.data.date;
  const months = Math.max(1, Math.round(12 / (committee.data.meetings_per_year ?? 2)));
  const soonest = new Date(Date.parse(corpus.date) + 21 * 86_400_000).toISOString().slice(0, 10);
  const planned = last === undefined ? soonest : monthsAfter(last, months);
  const day = new Date(Date.parse(planned < soonest ? soonest : planned));
  const weekday = day.getUTCDay();
  day.setUTCDate(day.getUTCDate() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
  return day.toISOString().slice(0, 10);
}

/** What a meeting keeps of the last one: its place and its hours. */
export function habitsOf(
  corpus: Corpus,
  committee: string,
): { readonly starts_at?: string; readonly ends_at?: string; readonly place?: string } {
  const { starts_at: starts, ends_at: ends, place } = lastHeld(corpus, committee)?.data ?? {};
  return {
    ...(starts !== undefined && { starts_at: starts }),
    ...(ends !== undefined && { ends_at: ends }),
    ...(place !== undefined && { place }),
  };
}
