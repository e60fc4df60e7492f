// What a limit on a choice says, in words.

import { type Both, fr, list, number, plural } from '../../language/language.ts';
import type { About } from '../constraints.ts';
import { euros } from './figures.ts';

/** A limit as a committee words it; `title` names an action. */
export const LIMIT: Both<(about: About, title: (id: string) => string) => string> = {
  fr(about, title) {
    switch (about.kind) {
      case 'budget':
        return fr`budget : ${euros(about.cents, 'fr')} au plus`;
      case 'fte':
        return fr`équivalents temps plein : ${number(about.fte, 'fr')} au plus`;
      case 'actions':
        return fr`${plural(about.count, 'action', 'actions', 'fr')} au plus`;
      case 'objective':
      case 'territory': {
        const what = about.kind === 'objective' ? 'l’objectif' : 'le territoire';
        return about.min === undefined
          ? fr`${plural(about.max!, 'action', 'actions', 'fr')} au plus pour ${what} « ${about.title} »`
          : fr`${plural(about.min, 'action', 'actions', 'fr')} au moins pour ${what} « ${about.title} »`;
      }
      case 'required':
        return fr`« ${title(about.action)} » exigée`;
      case 'excluded':
        return fr`« ${title(about.action)} » exclue`;
      case 'exclusive':
        return fr`une seule parmi ${list(
          about.actions.map((id) => fr`« ${title(id)} »`),
          'fr',
        )}`;
      case 'requires':
        return fr`« ${title(about.action)} » demande « ${title(about.needs)} »`;
    }
  },
  en(about, title) {
    switch (about.kind) {
      case 'budget':
        return `budget: ${euros(about.cents, 'en')} at most`;
      case 'fte':
        return `full-time equivalents: ${number(about.fte, 'en')} at most`;
      case 'actions':
        return `${plural(about.count, 'action', 'actions', 'en')} at most`;
      case 'objective':
      case 'territory':
        return about.min === undefined
          ? `${plural(about.max!, 'action', 'actions', 'en')} at most for the ${about.kind} “${about.title}”`
          : `${plural(about.min, 'action', 'actions', 'en')} at least for the ${about.kind} “${about.title}”`;
      case 'required':
        return `“${title(about.action)}” required`;
      case 'excluded':
        return `“${title(about.action)}” excluded`;
      case 'exclusive':
        return `only one of ${list(
          about.actions.map((id) => `“${title(id)}”`),
          'en',
        )}`;
      case 'requires':
        return `“${title(about.action)}” asks for “${title(about.needs)}”`;
    }
  },
};
