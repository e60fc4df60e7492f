// The events of a project's calendar: its meetings, milestones, decisions due, measures to collect, interviews to remove.

import type { Corpus } from '../corpus/corpus.ts';
import { type Both, fr, type Language } from '../language/language.ts';
import { collectionsOf, milestonesOf, monthsAfter, periodsUntil, purgesOf } from '../steering/calendar.ts';
import { answeringFor, type Decision } from '../steering/decisions.ts';
import { type Calendar, type CalendarEvent, zoneOf } from './icalendar.ts';

interface Words {
  readonly meeting: (committee: string) => string;
  readonly agenda: string;
  readonly milestone: (title: string) => string;
  readonly decision: (text: string) => string;
  readonly collect: (title: string) => string;
  readonly purge: (id: string) => string;
  readonly owner: (name: string) => string;
  readonly purgeWhy: string;
  readonly done: string;
  readonly categories: Readonly<Record<'meeting' | 'milestone' | 'decision' | 'collection' | 'purge', string>>;
}

const WORDS: Both<Words> = {
  fr: {
    meeting: (committee) => committee,
    agenda: fr`Ordre du jour :`,
    milestone: (title) => fr`Échéance : ${title}`,
    decision: (text) => fr`Décision à réaliser : ${text}`,
    collect: (title) => fr`Mesure à relever : ${title}`,
    purge: (id) => fr`Entretien à effacer : ${id}`,
    owner: (name) => fr`Responsable : ${name}`,
    purgeWhy: fr`Le consentement donné prend fin. « odas purge --dry-run » dit ce qu’il faut effacer et comment.`,
    done: fr`Fait.`,
    categories: {
      meeting: 'Comités',
      milestone: 'Échéances',
      decision: 'Décisions',
      collection: 'Mesures',
      purge: 'Données personnelles',
    },
  },
  en: {
    meeting: (committee) => committee,
    agenda: 'Agenda:',
    milestone: (title) => `Milestone: ${title}`,
    decision: (text) => `Decision to carry out: ${text}`,
    collect: (title) => `Measure to collect: ${title}`,
    purge: (id) => `Interview to remove: ${id}`,
    owner: (name) => `Owner: ${name}`,
    purgeWhy: 'The consent given comes to its end. “odas purge --dry-run” says what to remove and how.',
    done: 'Done.',
    categories: { meeting: 'Committees', milestone: 'Milestones', decision: 'Decisions', collection: 'Measures', purge: 'Personal data' },
  },
};

/** A year of measures to collect is enough: the calendar is written again meanwhile. */
const AHEAD = 12;

const nameOf = (corpus: Corpus, actor: string | undefined): string | undefined => {
  const data = corpus.entity('actor', actor ?? '')?.data;
  return data?.short_name ?? data?.name ?? actor;
};

/** Everything that has a date. */
export function eventsOf(corpus: Corpus, language: Language): readonly CalendarEvent[] {
  const said = WORDS[language];
  const owned = (actor: string | undefined): { readonly description?: string } => {
    const name = nameOf(corpus, actor);
    return name === undefined ? {} : { description: said.owner(name) };
  };
  return [
    ...corpus.entities('meeting').flatMap(({ id, data }): CalendarEvent[] => {
      if (data.date === undefined) return [];
      const items = (data.agenda ?? []).flatMap((one) => (one?.title === undefined ? [] : [`- ${one.title}`]));
      return [
        {
          id: `meeting-${id}`,
          title: said.meeting(corpus.entity('committee', data.committee ?? '')?.data.name ?? id),
          date: data.date,
          starts: data.starts_at,
          ends: data.ends_at,
          place: data.place,
          ...(items.length > 0 && { description: [said.agenda, ...items].join('\n') }),
          category: said.categories.meeting,
          cancelled: data.status === 'cancelled',
          busy: data.status !== 'cancelled',
        },
      ];
    }),
    ...milestonesOf(corpus).map(({ id, title, date, done, action }): CalendarEvent => ({
      id: action ? `milestone-${action.id}-${id}` : `milestone-${id}`,
      title: said.milestone(action ? `${title} (${action.data.title ?? action.id})` : title),
      date,
      ...(done && { description: said.done }),
      category: said.categories.milestone,
    })),
    ...collectionsOf(corpus).flatMap((collection) =>
      [...new Set([collection.due, ...periodsUntil(collection, monthsAfter(corpus.date, AHEAD))])].map((date): CalendarEvent => ({
        id: `collection-${collection.indicator.id}-${date}`,
        title: said.collect(collection.indicator.data.title ?? collection.indicator.id),
        date,
        ...owned(collection.responsible),
        category: said.categories.collection,
      })),
    ),
    ...purgesOf(corpus, '9999-12-31').map(({ interview, due }): CalendarEvent => ({
      id: `purge-${interview.id}`,
      title: said.purge(interview.id),
      date: due,
      description: said.purgeWhy,
      category: said.categories.purge,
    })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** The day each decision that is open is due. */
export function decisionEvents(corpus: Corpus, decisions: readonly Decision[], language: Language): readonly CalendarEvent[] {
  const said = WORDS[language];
  return decisions.flatMap((one): CalendarEvent[] => {
    if (one.due === undefined) return [];
    const name = nameOf(corpus, answeringFor(one, corpus));
    return [
      {
        id: `decision-${one.id.replace('#', '-')}`,
        title: said.decision(one.text),
        date: one.due,
        description: [...(name === undefined ? [] : [said.owner(name)]), one.id, ...(one.status === 'done' ? [said.done] : [])].join('\n'),
        category: said.categories.decision,
        cancelled: one.status === 'dropped' || one.status === 'superseded',
      },
    ];
  });
}

/** The calendar of a project that holds some events. */
export function calendarOf(corpus: Corpus, events: readonly CalendarEvent[], language: Language, today: string): Calendar {
  const { department, title, name, kind } = corpus.project;
  return {
    name: title ?? name ?? 'odas',
    domain: `odas-${kind === 'national' ? 'national' : (department ?? 'projet')}`,
    language,
    date: today,
    zone: zoneOf(department),
    events,
  };
}
