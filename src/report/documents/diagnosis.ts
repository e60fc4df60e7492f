// The shared diagnosis: what the project wrote, then what the interviews say together, each statement with what it rests on.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { frontPage } from '../sections/front-page.ts';
import { HEARD } from '../sections/heard-words.ts';
import { adoptedShown, convergencesShown, divergencesShown, heardCharts, missingShown, noneHeard, quotesShown } from '../sections/heard.ts';
import { writtenSections } from '../sections/written.ts';

const TITLE: Both = { fr: 'État des lieux partagé', en: 'Shared diagnosis' };
const ALL = { 'reciprocal-expectation': 12, 'offer-meets-request': 12, 'common-need': 15 } as const;

export const diagnosis: DocumentCard = {
  name: 'diagnosis',
  title: TITLE,
  audience: 'committee',
  of: 'department',
  summary: {
    fr: fr`portrait, ressources, besoins, coopération attendue, convergences, divergences, angles morts`,
    en: 'portrait, resources, needs, cooperation expected, convergences, divergences, blind spots',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const { language, open, derived } = scene;
    const { charts, data } = heardCharts(scene);
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      charts,
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        counts: derived.interviews > 0 ? HEARD[language].counts(derived.interviews, derived.organisations, derived.extracts) : '',
        none: noneHeard(scene),
        no_divergences: derived.heard().isNational ? '' : HEARD[language].noDivergence,
        ...writtenSections(scene),
        no_questions: derived.withheld.has('questions') ? HEARD[language].withheld : '',
        ...convergencesShown(scene, ALL),
        divergences: divergencesShown(scene),
        ...missingShown(scene),
        adopted: adoptedShown(scene),
        quotes: quotesShown(scene),
        ...data,
      },
    };
  },
};
