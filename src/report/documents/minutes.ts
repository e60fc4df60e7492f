// The minutes of a meeting: who came and whether they could decide, what was decided, what became of earlier decisions, when one meets again.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { frontPage } from '../sections/front-page.ts';
import { meetings } from '../sections/meeting.ts';
import { minutesSection, recordedMeeting } from '../sections/session.ts';

const TITLE: Both = { fr: 'Relevé de décisions', en: 'Minutes' };

export const minutes: DocumentCard = {
  name: 'minutes',
  title: TITLE,
  audience: 'committee',
  nationally: 'national',
  summary: {
    fr: fr`présents, quorum, décisions, suites des précédentes, prochaine réunion`,
    en: 'who came, quorum, decisions, what became of the previous ones, next meeting',
  },
  date: (scene) => recordedMeeting(scene)?.data.date ?? scene.open.date,
  compose(scene) {
    const { open, language } = scene;
    const committee = open.entity('committee', recordedMeeting(scene)?.data.committee ?? '') ?? meetings(scene).committee;
    return {
      title: `${TITLE[language]} – ${committee?.data.name ?? open.project.name ?? ''}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: { ...frontPage(scene), absent: absentSentences(scene), committee: committee?.data.name ?? '', ...minutesSection(scene) },
    };
  },
};
