// What the actors say: needs shared by the most organisations, convergences the committee adopted, voices that are missing.

import { type Both, fr, list, plural } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { actorName } from './names.ts';

const MOST_THEMES = 5;
const MOST_EVIDENCE = 6;

const WORDS: Both<{
  readonly sentence: (organisations: number, interviews: number, extracts: number) => string;
  readonly by: (organisations: number) => string;
  readonly more: (count: number) => string;
  readonly notHeard: (names: readonly string[]) => string;
  readonly noFamily: string;
}> = {
  fr: {
    sentence: (organisations, interviews, extracts) =>
      fr`${plural(interviews, 'entretien mené', 'entretiens menés', 'fr')} auprès de ${plural(organisations, 'organisation', 'organisations', 'fr')} ; ${plural(extracts, 'extrait relevé', 'extraits relevés', 'fr')}.`,
    by: (organisations) => plural(organisations, 'organisation', 'organisations', 'fr'),
    more: (count) => fr`et ${plural(count, 'autre', 'autres', 'fr')}`,
    notHeard: (names) => fr`Acteurs à impliquer nécessairement et non encore entendus : ${list(names, 'fr')}.`,
    noFamily: fr`Aucune parole de famille n’a encore été recueillie.`,
  },
  en: {
    sentence: (organisations, interviews, extracts) =>
      `${plural(interviews, 'interview', 'interviews', 'en')} with ${plural(organisations, 'organisation', 'organisations', 'en')}; ${plural(extracts, 'extract', 'extracts', 'en')}.`,
    by: (organisations) => plural(organisations, 'organisation', 'organisations', 'en'),
    more: (count) => `and ${plural(count, 'other', 'others', 'en')}`,
    notHeard: (names) => `Required actors not heard yet: ${list(names, 'en')}.`,
    noFamily: 'No family has been heard yet.',
  },
};

export function voicesSection({ open, derived, language }: Scene): Readonly<Record<string, Shown>> {
  const said = WORDS[language];
  const statementOf = (reference: string): string | undefined => {
    const [interview, extract] = reference.split('#');
    const found = open.entity('interview', interview!)?.data.extracts?.find((one) => one?.id === extract);
    return found?.statement;
  };
  const evidence = (ids: readonly string[]): string =>
    [ids.slice(0, MOST_EVIDENCE).join(', '), ...(ids.length > MOST_EVIDENCE ? [said.more(ids.length - MOST_EVIDENCE)] : [])].join(' ');
  return {
    voices_sentence: derived.interviews > 0 ? said.sentence(derived.organisations, derived.interviews, derived.extracts) : '',
    themes: derived.themes
      .filter(({ organisations }) => organisations >= 2)
      .slice(0, MOST_THEMES)
      .map(({ theme, organisations, extracts }) => ({
        label: String(open.part('theme', theme)?.data['label'] ?? theme),
        by: said.by(organisations),
        statement: extracts.map(statementOf).find((text) => text !== undefined) ?? '',
        evidence: evidence(extracts.filter((one) => statementOf(one) !== undefined)),
      })),
    convergences: (open.entity('diagnosis')?.data.retained_convergences ?? []).flatMap((one) =>
      one?.title === undefined ? [] : [{ title: one.title, comment: one.comment ?? '', evidence: `diagnosis#${one.id ?? ''}` }],
    ),
    missing_voices: [
      ...(derived.notHeard.length > 0 ? [said.notHeard(derived.notHeard.map((id) => actorName(open, id)))] : []),
      ...(derived.interviews > 0 && !derived.familiesHeard ? [said.noFamily] : []),
    ],
  };
}
