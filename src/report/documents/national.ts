// The dossier of the national committee: what it must decide, the départements side by side, what travelled, what was learnt.

import { type Both, fr } from '../../language/language.ts';
import { nationalCommittee } from '../../national/departments.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard, Scene } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { followUpSection } from '../sections/follow-up.ts';
import { frontPage } from '../sections/front-page.ts';
import { askedSection, meetings } from '../sections/meeting.ts';
import { nationalSection } from '../sections/national.ts';
import { committeeSection } from '../sections/national-committee.ts';
import { agendaSection } from '../sections/session.ts';

const TITLE: Both = { fr: 'Dossier du comité de pilotage national', en: 'Dossier of the national steering committee' };

/** The same scene, for the national committee unless another was asked for. */
const forNational = (scene: Scene): Scene => ({ ...scene, committee: scene.committee ?? nationalCommittee(scene.open)?.id });

export const national: DocumentCard = {
  name: 'national',
  title: TITLE,
  audience: 'national',
  of: 'national',
  summary: {
    fr: fr`les départements côte à côte, ce qui a voyagé, enseignements, auditions, suivi`,
    en: 'the départements side by side, what travelled, lessons, hearings, follow-up',
  },
  date: (scene) => meetings(forNational(scene)).next?.data.date ?? scene.open.date,
  compose(asked) {
    const scene = forNational(asked);
    const { language, open } = scene;
    const { data, charts } = nationalSection(scene);
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      charts,
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        absent: absentSentences(scene),
        ...agendaSection(scene),
        ...askedSection(scene),
        ...committeeSection(scene, meetings(scene).committee?.id),
        ...data,
        ...followUpSection(scene),
      },
    };
  },
};
