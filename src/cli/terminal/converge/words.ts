// The words of `odas converge` at a terminal.

import { type Both, fr, list, plural } from '../../../language/language.ts';
import type { SetAside } from '../../../diagnosis/set-aside.ts';

export const WORDS: Both<{
  readonly title: string;
  readonly counts: (interviews: number, organisations: number, extracts: number, date: string) => string;
  readonly setAside: Readonly<Record<SetAside['why'], (interview: string, what: readonly string[]) => string>>;
  readonly noInterview: string;
  readonly noExtract: string;
  readonly noConvergence: string;
  readonly hidden: (count: number) => string;
  readonly divergences: string;
  readonly orphans: string;
  readonly unseated: (names: readonly string[]) => string;
  readonly unheard: (names: readonly string[]) => string;
  readonly blindSpots: string;
  readonly saturation: string;
  readonly adopted: string;
  readonly next: string;
}> = {
  fr: {
    title: fr`Ce que les acteurs pourraient faire ensemble`,
    counts: (interviews, organisations, extracts, date) =>
      fr`${plural(interviews, 'entretien', 'entretiens', 'fr')}, ${plural(organisations, 'organisation', 'organisations', 'fr')}, ${plural(extracts, 'extrait', 'extraits', 'fr')} ; état au ${date}. On compte des organisations, jamais des entretiens.`,
    setAside: {
      future: (interview, [date = '']) => fr`${interview} est daté du ${date}, après la date de référence : il ne compte pas encore.`,
      'no-extract': (interview) => fr`${interview} n’a aucun extrait : il ne dit rien ici.`,
      'no-actor': (interview) => fr`${interview} ne dit pas quelle organisation parle : il ne compte pas.`,
      'unknown-themes': (interview, what) =>
        fr`${interview} emploie ${list(what, 'fr')}, qui ne ${what.length > 1 ? 'sont' : 'est'} pas dans la grille : ces codes ne comptent pas.`,
      'actor-not-valid-then': (interview, [actor = '']) =>
        fr`${interview} donne la parole à ${actor} hors de ses dates : elle compte, mais vérifiez.`,
    },
    noInterview: fr`Aucun entretien n’a encore été mené : « odas new interview » en prépare un.`,
    noExtract: fr`Aucun entretien n’a d’extrait : relevez-y ce qui est attendu, offert, nécessaire (« extracts »).`,
    noConvergence: fr`Aucune convergence : personne, ici, ne demande encore la même chose qu’un autre.`,
    hidden: (count) => fr`et ${plural(count, 'autre', 'autres', 'fr')} : « odas converge --all »`,
    divergences: 'Divergences',
    orphans: fr`Attentes sans réponse`,
    unseated: (names) => fr`On attend aussi quelque chose de ${list(names, 'fr')} : entendu, mais sans siège dans un comité.`,
    unheard: (names) => fr`On attend aussi quelque chose de ${list(names, 'fr')} : siège dans un comité, mais pas encore entendu.`,
    blindSpots: fr`Angles morts`,
    saturation: fr`Faut-il d’autres entretiens ? (thèmes nouveaux par entretien)`,
    adopted: fr`Convergences que le comité a adoptées`,
    next: fr`« odas converge --explain 1 » : ce qu’il y a derrière. « --view plan » : qui entendre ensuite.`,
  },
  en: {
    title: 'What the partners could do together',
    counts: (interviews, organisations, extracts, date) =>
      `${plural(interviews, 'interview', 'interviews', 'en')}, ${plural(organisations, 'organisation', 'organisations', 'en')}, ${plural(extracts, 'extract', 'extracts', 'en')}; as of ${date}. Organisations are counted, never interviews.`,
    setAside: {
      future: (interview, [date = '']) => `${interview} is dated ${date}, after the reference date: it does not count yet.`,
      'no-extract': (interview) => `${interview} has no extract: it says nothing here.`,
      'no-actor': (interview) => `${interview} does not say which organisation speaks: it does not count.`,
      'unknown-themes': (interview, what) => `${interview} uses ${list(what, 'en')}, not in the codebook: these codes do not count.`,
      'actor-not-valid-then': (interview, [actor = '']) => `${interview} lets ${actor} speak outside its dates: it counts, but check.`,
    },
    noInterview: 'No interview was held yet: “odas new interview” prepares one.',
    noExtract: 'No interview has an extract: note in them what is expected, offered, needed (“extracts”).',
    noConvergence: 'No convergence: nobody here asks for the same thing as another yet.',
    hidden: (count) => `and ${plural(count, 'other', 'others', 'en')}: “odas converge --all”`,
    divergences: 'Divergences',
    orphans: 'Unanswered expectations',
    unseated: (names) => `Something is also expected of ${list(names, 'en')}: heard, but without a seat in a committee.`,
    unheard: (names) => `Something is also expected of ${list(names, 'en')}: seated in a committee, but not heard yet.`,
    blindSpots: 'Blind spots',
    saturation: 'Are more interviews needed? (new themes per interview)',
    adopted: 'Convergences that the committee adopted',
    next: '“odas converge --explain 1”: what is behind it. “--view plan”: whom to hear next.',
  },
};
