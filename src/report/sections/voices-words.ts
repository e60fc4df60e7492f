// The words of what the actors say, in a briefing.

import type { BlindSpot } from '../../diagnosis/absences.ts';
import { type Both, fr, list, plural } from '../../language/language.ts';
import { nearTo } from './heard-words.ts';

type Subject = Exclude<BlindSpot['kind'], 'required-actor' | 'families'>;

export const VOICES: Both<{
  readonly sentence: (organisations: number, interviews: number, extracts: number) => string;
  /** The first says what is counted. */
  readonly need: (theme: string, organisations: number, first: boolean) => string;
  readonly side: (what: 'for' | 'against' | 'between', count: number, statement: string) => string;
  /** Subjects of one kind of which one organisation speaks, or none. */
  readonly alone: (kind: Subject, names: readonly string[], more: number, spoken: boolean) => string;
  readonly notHeard: (names: readonly string[]) => string;
  readonly noFamily: string;
  readonly left: Readonly<Record<'adopted' | 'needs' | 'convergences' | 'divergences' | 'unanswered', (count: number) => string>>;
  readonly also: (adopted: boolean) => string;
  readonly elsewhere: (what: readonly string[]) => string;
}> = {
  fr: {
    sentence: (organisations, interviews, extracts) =>
      fr`${plural(interviews, 'entretien mené', 'entretiens menés', 'fr')} ${nearTo(organisations)} ; ${plural(extracts, 'extrait relevé', 'extraits relevés', 'fr')}.`,
    need: (theme, organisations, first) =>
      fr`${theme} (${first ? plural(organisations, 'organisation', 'organisations', 'fr') : String(organisations)})`,
    side: (what, count, statement) =>
      `${fr`${{ for: 'Pour', against: 'Contre', between: 'Entre les deux' }[what]} (${count})`}${statement === '' ? '.' : fr` : ${statement}`}`,
    alone(kind, names, more, spoken) {
      const what = { stake: 'Enjeu', question: 'Question', territory: 'Territoire', theme: 'Thème' }[kind];
      const many = names.length + more > 1;
      const named = [...names.map((name) => fr`« ${name} »`), ...(more > 0 ? [plural(more, 'autre', 'autres', 'fr')] : [])];
      return fr`${what}${many ? (kind === 'stake' ? 'x' : 's') : ''} dont ${spoken ? 'une seule organisation' : 'personne ne'} parle : ${list(named, 'fr')}.`;
    },
    notHeard: (names) => fr`Acteurs à impliquer nécessairement et non encore entendus : ${list(names, 'fr')}.`,
    noFamily: fr`Aucune parole de famille n’a encore été recueillie.`,
    left: {
      adopted: (count) => plural(count, 'autre convergence retenue', 'autres convergences retenues', 'fr'),
      needs: (count) => plural(count, 'autre besoin partagé', 'autres besoins partagés', 'fr'),
      convergences: (count) => plural(count, 'autre convergence', 'autres convergences', 'fr'),
      divergences: (count) => plural(count, 'autre divergence', 'autres divergences', 'fr'),
      unanswered: (count) => plural(count, 'autre attente sans réponse', 'autres attentes sans réponse', 'fr'),
    },
    also: (adopted) => fr`Ce que les entretiens font ${adopted ? 'aussi ' : ''}entendre :`,
    elsewhere: (what) =>
      what.length === 0
        ? fr`L’état des lieux partagé les détaille.`
        : fr`L’état des lieux partagé les détaille, et donne ${list(what, 'fr')}.`,
  },
  en: {
    sentence: (organisations, interviews, extracts) =>
      `${plural(interviews, 'interview', 'interviews', 'en')} with ${plural(organisations, 'organisation', 'organisations', 'en')}; ${plural(extracts, 'extract', 'extracts', 'en')}.`,
    need: (theme, organisations, first) =>
      `${theme} (${first ? plural(organisations, 'organisation', 'organisations', 'en') : String(organisations)})`,
    side: (what, count, statement) =>
      `${{ for: 'For', against: 'Against', between: 'In between' }[what]} (${count})${statement === '' ? '.' : `: ${statement}`}`,
    alone(kind, names, more, spoken) {
      const one = { stake: 'Stake', question: 'Question', territory: 'Territory', theme: 'Theme' }[kind];
      const many = names.length + more > 1;
      const what = !many ? one : kind === 'territory' ? 'Territories' : `${one}s`;
      const named = [...names.map((name) => `“${name}”`), ...(more > 0 ? [plural(more, 'other', 'others', 'en')] : [])];
      return `${what} of which ${spoken ? 'one organisation alone' : 'nobody'} speaks: ${list(named, 'en')}.`;
    },
    notHeard: (names) => `Required actors not heard yet: ${list(names, 'en')}.`,
    noFamily: 'No family has been heard yet.',
    left: {
      adopted: (count) => plural(count, 'other convergence adopted', 'other convergences adopted', 'en'),
      needs: (count) => plural(count, 'other shared need', 'other shared needs', 'en'),
      convergences: (count) => plural(count, 'other convergence', 'other convergences', 'en'),
      divergences: (count) => plural(count, 'other divergence', 'other divergences', 'en'),
      unanswered: (count) => plural(count, 'other unanswered expectation', 'other unanswered expectations', 'en'),
    },
    also: (adopted) => `What the interviews ${adopted ? 'also ' : ''}say:`,
    elsewhere: (what) =>
      what.length === 0 ? 'The shared diagnosis gives them in full.' : `The shared diagnosis gives them in full, and ${list(what, 'en')}.`,
  },
};
