// The briefing of a steering committee: what it must decide first, then where things stand, then what was said, done and seen.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { actionsSection } from '../sections/actions.ts';
import { changesSection } from '../sections/changes.ts';
import { effectsSection } from '../sections/effects.ts';
import { followUpSection, risksSection } from '../sections/follow-up.ts';
import { frontPage } from '../sections/front-page.ts';
import { askedSection, meetings } from '../sections/meeting.ts';
import { BRIEFLY, rankingSection } from '../sections/ranking.ts';
import { stepsSection } from '../sections/steps.ts';
import { voicesSection } from '../sections/voices.ts';

/** What a page or two hold of long lists: the rest is counted, and said to be elsewhere. */
const MOST = { actions: 10, decisions: 9, risks: 4 } as const;

const TITLE: Both = { fr: 'Note de synthèse pour le comité de pilotage', en: 'Briefing for the steering committee' };

export const copil: DocumentCard = {
  name: 'copil',
  title: TITLE,
  audience: 'committee',
  of: 'department',
  summary: {
    fr: fr`décisions attendues, étapes, paroles des acteurs, actions, effets, suivi, risques`,
    en: 'decisions asked, steps, what actors say, actions, effects, follow-up, risks',
  },
  looksBack: true,
  date: (scene) => meetings(scene).next?.data.date ?? scene.open.date,
  compose(scene) {
    const { open, language } = scene;
    const ranking = rankingSection(scene, BRIEFLY);
    const effects = effectsSection(scene);
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      charts: { ...ranking.charts, ...effects.charts },
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        absent: absentSentences(scene),
        ...askedSection(scene),
        ...stepsSection(scene),
        ...voicesSection(scene),
        ...actionsSection(scene, MOST.actions),
        ...ranking.data,
        ...effects.data,
        ...followUpSection(scene, MOST.decisions),
        ...risksSection(scene, MOST.risks),
        ...changesSection(scene),
      },
    };
  },
};
