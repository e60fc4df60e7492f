// What the actors say: needs shared by the most organisations, convergences the committee adopted, voices that are missing.

import { type Both, fr, list, plural } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { convergencesShown, divergencesShown, evidence as few, missingShown } from './heard.ts';
import { actorName } from './names.ts';
import { DIAGNOSIS } from '../../diagnosis/words/convergences.ts';

const MOST_THEMES = 5;
const MOST_MEETINGS = { 'reciprocal-expectation': 2, 'offer-meets-request': 2, 'common-need': 0 } as const;

const WORDS: Both<{
  readonly sentence: (organisations: number, interviews: number, extracts: number) => string;
  readonly by: (organisations: number) => string;
  readonly notHeard: (names: readonly string[]) => string;
  readonly noFamily: string;
}> = {
  fr: {
    sentence: (organisations, interviews, extracts) =>
      fr`${plural(interviews, 'entretien mené', 'entretiens menés', 'fr')} auprès de ${plural(organisations, 'organisation', 'organisations', 'fr')} ; ${plural(extracts, 'extrait relevé', 'extraits relevés', 'fr')}.`,
    by: (organisations) => plural(organisations, 'organisation', 'organisations', 'fr'),
    notHeard: (names) => fr`Acteurs à impliquer nécessairement et non encore entendus : ${list(names, 'fr')}.`,
    noFamily: fr`Aucune parole de famille n’a encore été recueillie.`,
  },
  en: {
    sentence: (organisations, interviews, extracts) =>
      `${plural(interviews, 'interview', 'interviews', 'en')} with ${plural(organisations, 'organisation', 'organisations', 'en')}; ${plural(extracts, 'extract', 'extracts', 'en')}.`,
    by: (organisations) => plural(organisations, 'organisation', 'organisations', 'en'),
    notHeard: (names) => `Required actors not heard yet: ${list(names, 'en')}.`,
    noFamily: 'No family has been heard yet.',
  },
};

/** Blind spots that are voices nobody heard. */
const VOICES: ReadonlySet<string> = new Set(['required-actor', 'families']);

export function voicesSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, derived, language } = scene;
  const said = WORDS[language];
  const statementOf = (reference: string): string | undefined => {
    const [interview, extract] = reference.split('#');
    const found = open.entity('interview', interview!)?.data.extracts?.find((one) => one?.id === extract);
    return found?.statement;
  };
  const heard = derived.heard();
  const adopted = new Map(heard.adopted.map((one) => [one.id, DIAGNOSIS[language].adopted(one)]));
  const { reciprocal, offers } = convergencesShown(scene, MOST_MEETINGS);
  const { orphans, blind_spots } = missingShown(scene);
  return {
    voices_sentence: derived.interviews > 0 ? said.sentence(derived.organisations, derived.interviews, derived.extracts) : '',
    themes: derived.themes
      .filter(({ organisations }) => organisations >= 2)
      .slice(0, MOST_THEMES)
      .map(({ theme, organisations, extracts }) => ({
        label: String(open.part('theme', theme)?.data['label'] ?? theme),
        by: said.by(organisations),
        statement: extracts.map(statementOf).find((text) => text !== undefined) ?? '',
        evidence: few(
          extracts.filter((one) => statementOf(one) !== undefined),
          language,
        ),
      })),
    convergences: (open.entity('diagnosis')?.data.retained_convergences ?? []).flatMap((one) =>
      one?.title === undefined
        ? []
        : [{ title: one.title, comment: one.comment ?? '', state: adopted.get(one.id ?? '') ?? '', evidence: `diagnosis#${one.id ?? ''}` }],
    ),
    met: [...(reciprocal as readonly Shown[]), ...(offers as readonly Shown[])],
    disputed: divergencesShown(scene),
    unanswered: (orphans as readonly { readonly alone: string }[]).filter(({ alone }) => alone !== ''),
    // Who was not heard is told below, once.
    blind_spots: (blind_spots as readonly Shown[]).filter((_, at) => !VOICES.has(heard.blindSpots[at]?.kind ?? '')),
    missing_voices: [
      ...(derived.notHeard.length > 0 ? [said.notHeard(derived.notHeard.map((id) => actorName(open, id)))] : []),
      ...(derived.interviews > 0 && !derived.familiesHeard ? [said.noFamily] : []),
    ],
  };
}
