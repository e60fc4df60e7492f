// What those who were heard are told in return: what was said together, what was disputed, what became of it; nobody can be recognised in it.

import { type Both, fr, plural } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { frontPage } from '../sections/front-page.ts';
import { HEARD } from '../sections/heard-words.ts';
import { convergencesShown, divergencesShown, noneHeard, quotesShown } from '../sections/heard.ts';
import { STATUS_NAMES } from '../sections/names.ts';
import type { Shown } from '../view.ts';

const TITLE: Both = { fr: 'Restitution aux personnes interrogées', en: 'What we heard: for those who were interviewed' };
const FEW = { 'reciprocal-expectation': 3, 'offer-meets-request': 3, 'common-need': 6 } as const;
const MOST_THEMES = 8;
const UNDER_WAY = new Set(['retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted']);

const ADOPTED: Both<(count: number) => string> = {
  fr: (count) =>
    fr`Le comité de pilotage a retenu ${plural(count, 'des convergences données', 'des convergences données', 'fr')} plus haut.`,
  en: (count) => `The steering committee adopted ${count} of the convergences above.`,
};

/** A reference tells one interview from another: whatever the template, none is printed here. */
const withoutReferences = <T extends Readonly<Record<string, Shown>>>(data: T): Record<keyof T, Shown> =>
  without('evidence', data) as Record<keyof T, Shown>;

function without(name: string, value: Shown): Shown {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as Shown[]).map((one) => without(name, one));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== name)
      .map(([key, one]) => [key, without(name, one as Shown)]),
  );
}

export const interviewees: DocumentCard = {
  name: 'interviewees',
  title: TITLE,
  audience: 'public',
  of: 'department',
  summary: {
    fr: fr`thèmes, convergences, ce que le comité en a fait ; personne n’y est reconnaissable`,
    en: 'themes, convergences, what the committee made of them; nobody can be recognised',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const { language, open, derived } = scene;
    const heard = derived.heard();
    const words = HEARD[language];
    const label = (theme: string): string => String(open.part('theme', theme)?.data['label'] ?? theme);
    const adopted = heard.convergences.filter(({ isAdopted }) => isAdopted).length;
    const { answered } = heard;
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        counts: derived.interviews > 0 ? words.counts(derived.interviews, derived.organisations, derived.extracts) : '',
        none: noneHeard(scene),
        themes: derived.themes
          .filter(({ organisations }) => organisations >= 2)
          .slice(0, MOST_THEMES)
          .map(({ theme, organisations }) => words.theme(label(theme), organisations)),
        ...withoutReferences({
          ...convergencesShown(scene, FEW),
          divergences: divergencesShown(scene),
          quotes: quotesShown(scene),
        }),
        adopted: adopted > 0 ? ADOPTED[language](adopted) : '',
        adopted_titles: heard.adopted.map(({ title }) => title),
        answered: answered && answered.actions > 0 ? words.answered(answered.actions, answered.organisations) : '',
        actions: open
          .entities('action')
          .filter(({ data }) => data.title !== undefined && UNDER_WAY.has(data.status ?? ''))
          .map(({ data }) => ({ title: data.title!, status: STATUS_NAMES[language][data.status!] })),
      },
    };
  },
};
