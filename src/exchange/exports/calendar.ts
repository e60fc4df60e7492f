// The calendar of a project, for the agenda of whoever leads it: meetings, milestones, decisions due, measures to collect, interviews to remove.

import { fr } from '../../language/language.ts';
import { decisions } from '../../steering/decisions.ts';
import { calendarOf, decisionEvents, eventsOf } from '../calendar-events.ts';
import type { Exporter } from '../card.ts';
import { calendarText } from '../icalendar.ts';

export const calendar: Exporter = {
  name: 'calendar',
  words: {
    fr: fr`l’agenda de l’équipe (.ics) : comités, échéances, décisions, mesures à relever, entretiens à effacer`,
    en: 'the team’s calendar (.ics): committees, milestones, decisions, measures to collect, interviews to remove',
  },
  folder: 'reports',
  write({ corpus, language, today }) {
    const open = decisions(corpus).filter(({ kind, status }) => kind !== 'none' && status === 'open');
    const events = [...eventsOf(corpus, language), ...decisionEvents(corpus, open, language)];
    return Promise.resolve(
      events.length === 0 ? [] : [{ path: 'calendrier.ics', content: calendarText(calendarOf(corpus, events, language, today)) }],
    );
  },
};
