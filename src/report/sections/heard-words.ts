// The words of what the interviews say in documents.

import { type Both, fr, list, plural, type Language } from '../../language/language.ts';
import type { Names } from '../../diagnosis/words/names.ts';
import type { HeardConvergence, Quote } from '../heard.ts';

export interface HeardWords {
  /** A convergence for readers to whom organisations are counted, not named. */
  readonly counted: (one: HeardConvergence, names: Names) => string;
  readonly adoptedMark: string;
  readonly opposed: (theme: string, count: number) => string;
  readonly moreConvergences: (count: number) => string;
  readonly quote: (one: Quote, names: Names) => string;
  readonly counts: (interviews: number, organisations: number, extracts: number) => string;
  readonly theme: (label: string, organisations: number) => string;
  readonly answered: (actions: number, organisations: number) => string;
  readonly heat: { readonly title: string; readonly description: (themes: number, first: string, organisations: number) => string };
  readonly network: {
    readonly title: string;
    readonly description: (ties: number, organisations: number, returned: number) => string;
    readonly tie: (themes: readonly string[], both: boolean) => string;
  };
  readonly saturation: {
    readonly title: string;
    readonly description: (interviews: number, themes: number) => string;
    readonly line: string;
    readonly fresh: string;
  };
  readonly withheld: string;
  readonly none: string;
  /** To readers who are not told of few organisations, none included. */
  readonly few: string;
  readonly noSpotYet: string;
  readonly noConvergence: string;
  readonly noDivergence: string;
}

/** « auprès d’une seule organisation », « auprès de 12 organisations ». */
export const nearTo = (organisations: number): string =>
  organisations === 1 ? fr`auprès d’une seule organisation` : fr`auprès de ${plural(organisations, 'organisation', 'organisations', 'fr')}`;

const conjoined = (language: Language) => (items: readonly string[]) => list(items, language);

export const HEARD: Both<HeardWords> = {
  fr: {
    counted({ type, theme, strength }, names) {
      const label = names.theme(theme);
      const who = plural(strength.organisations, 'organisation', 'organisations', 'fr');
      const family = strength.family ? ', familles comprises' : '';
      if (type === 'common-need')
        return fr`« ${label} » : ${who} de ${plural(strength.spheres, 'sphère', 'sphères', 'fr')} expriment ce besoin${family}.`;
      if (type === 'reciprocal-expectation') return fr`« ${label} » : ${who} attendent quelque chose les unes des autres${family}.`;
      return fr`« ${label} » : entre ${who}, les unes proposent ce que d’autres demandent${family}.`;
    },
    adoptedMark: fr`Convergence retenue par le comité de pilotage.`,
    opposed: (theme, count) => fr`« ${theme} » : les positions de ${plural(count, 'organisation', 'organisations', 'fr')} s’opposent.`,
    moreConvergences: (count) =>
      fr`${plural(count, 'autre convergence est donnée', 'autres convergences sont données', 'fr')} dans l’état des lieux partagé.`,
    quote({ function: held, sphere }, names) {
      return (
        [...(held === undefined ? [] : [held]), ...(sphere === undefined ? [] : [fr`sphère « ${names.sphere(sphere)} »`])].join(', ') ||
        fr`une personne entendue`
      );
    },
    counts: (interviews, organisations, extracts) =>
      fr`${plural(interviews, 'entretien mené', 'entretiens menés', 'fr')} ${nearTo(organisations)} ; ${plural(extracts, 'extrait relevé', 'extraits relevés', 'fr')}. On compte des organisations : plusieurs entretiens dans une même organisation font une seule voix.`,
    theme: (label, organisations) => fr`${label} (${plural(organisations, 'organisation', 'organisations', 'fr')})`,
    answered: (actions, organisations) =>
      fr`${plural(actions, 'action retenue ou engagée répond', 'actions retenues ou engagées répondent', 'fr')} à ce que ${plural(organisations, 'organisation a', 'organisations ont', 'fr')} demandé.`,
    heat: {
      title: fr`Qui parle de quoi : nombre d’extraits par organisation et par thème`,
      description: (themes, first, organisations) =>
        fr`Tableau des ${themes} thèmes les plus partagés. Le premier est « ${first} », dont parlent ${plural(organisations, 'organisation', 'organisations', 'fr')}. Une case vide : l’organisation n’en a pas parlé.`,
    },
    network: {
      title: fr`Qui attend quoi de qui`,
      description: (ties, organisations, returned) =>
        fr`Réseau de ${plural(ties, 'lien', 'liens', 'fr')} entre ${plural(organisations, 'organisation', 'organisations', 'fr')} ; trait plein quand chacun attend quelque chose de l’autre (${plural(returned, 'fois', 'fois', 'fr')}), tireté quand l’attente est d’un seul côté.`,
      tie: (themes, both) => fr`${conjoined('fr')(themes)}${both ? ' (réciproque)' : ''}`,
    },
    saturation: {
      title: fr`Thèmes rencontrés au fil des entretiens`,
      description: (interviews, themes) =>
        fr`Courbe du nombre de thèmes rencontrés : ${themes} après ${plural(interviews, 'entretien', 'entretiens', 'fr')}. Quand elle devient plate, les entretiens n’apportent plus de thème nouveau.`,
      line: fr`thèmes rencontrés`,
      fresh: fr`Thèmes nouveaux`,
    },
    withheld: fr`Ces éléments ne sont pas montrés à ces destinataires.`,
    none: fr`Aucun entretien n’a encore été mené.`,
    few: fr`Trop peu d’organisations ont encore été entendues pour que l’on en dise ici quelque chose sans risquer de désigner quelqu’un.`,
    noSpotYet: fr`On ne peut pas encore le dire : personne n’a été entendu.`,
    noConvergence: fr`Aucune convergence ne réunit encore assez d’organisations pour être dite ici.`,
    noDivergence: fr`Aucune position opposée ne réunit assez d’organisations pour être dite ici.`,
  },
  en: {
    counted({ type, theme, strength }, names) {
      const label = names.theme(theme);
      const who = plural(strength.organisations, 'organisation', 'organisations', 'en');
      const family = strength.family ? ', families included' : '';
      if (type === 'common-need')
        return `“${label}”: ${who} of ${plural(strength.spheres, 'sphere', 'spheres', 'en')} state this need${family}.`;
      if (type === 'reciprocal-expectation') return `“${label}”: ${who} expect something of one another${family}.`;
      return `“${label}”: among ${who}, some offer what others ask for${family}.`;
    },
    adoptedMark: 'Adopted by the steering committee.',
    opposed: (theme, count) => `“${theme}”: the positions of ${plural(count, 'organisation', 'organisations', 'en')} oppose each other.`,
    moreConvergences: (count) => `${plural(count, 'other convergence is', 'other convergences are', 'en')} in the shared diagnosis.`,
    quote({ function: held, sphere }, names) {
      return (
        [...(held === undefined ? [] : [held]), ...(sphere === undefined ? [] : [`sphere “${names.sphere(sphere)}”`])].join(', ') ||
        'a person heard'
      );
    },
    counts: (interviews, organisations, extracts) =>
      `${plural(interviews, 'interview', 'interviews', 'en')} with ${plural(organisations, 'organisation', 'organisations', 'en')}; ${plural(extracts, 'extract', 'extracts', 'en')}. Organisations are counted: several interviews in one organisation make one voice.`,
    theme: (label, organisations) => `${label} (${plural(organisations, 'organisation', 'organisations', 'en')})`,
    answered: (actions, organisations) =>
      `${plural(actions, 'action retained or under way answers', 'actions retained or under way answer', 'en')} what ${plural(organisations, 'organisation', 'organisations', 'en')} asked for.`,
    heat: {
      title: 'Who speaks of what: extracts by organisation and theme',
      description: (themes, first, organisations) =>
        `Table of the ${themes} most shared themes. The first is “${first}”, of which ${plural(organisations, 'organisation', 'organisations', 'en')} speak. An empty cell: the organisation did not speak of it.`,
    },
    network: {
      title: 'Who expects what of whom',
      description: (ties, organisations, returned) =>
        `Network of ${plural(ties, 'tie', 'ties', 'en')} between ${plural(organisations, 'organisation', 'organisations', 'en')}; a full line when each expects something of the other (${plural(returned, 'time', 'times', 'en')}), dashed when one side alone does.`,
      tie: (themes, both) => `${conjoined('en')(themes)}${both ? ' (each of the other)' : ''}`,
    },
    saturation: {
      title: 'Themes met as interviews went on',
      description: (interviews, themes) =>
        `Curve of the number of themes met: ${themes} after ${plural(interviews, 'interview', 'interviews', 'en')}. When it is flat, interviews bring no new theme.`,
      line: 'themes met',
      fresh: 'New themes',
    },
    withheld: 'These are not shown to these readers.',
    none: 'No interview was held yet.',
    few: 'Too few organisations have been heard yet for anything to be said of them here without pointing at someone.',
    noSpotYet: 'It cannot be told yet: nobody has been heard.',
    noConvergence: 'No convergence brings enough organisations together yet to be told here.',
    noDivergence: 'No opposite positions bring enough organisations together to be told here.',
  },
};
