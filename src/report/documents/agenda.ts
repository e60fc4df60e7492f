// The agenda of a meeting: who is called, where and when, each item with its time, its nature, who presents it and the paper that goes with it.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { frontPage } from '../sections/front-page.ts';
import { askedSection, meetings } from '../sections/meeting.ts';
import { agendaSection } from '../sections/session.ts';

const TITLE: Both = { fr: 'Ordre du jour', en: 'Agenda' };

export const agenda: DocumentCard = {
  name: 'agenda',
  title: TITLE,
  audience: 'committee',
  nationally: 'national',
  summary: {
    fr: fr`les points de la prochaine réunion, leur horaire, qui les présente, les textes à voter`,
    en: 'the items of the next meeting, their hours, who presents them, the texts to vote',
  },
  date: (scene) => meetings(scene).next?.data.date ?? scene.open.date,
  compose: (scene) => ({
    title: `${TITLE[scene.language]} – ${meetings(scene).committee?.data.name ?? scene.open.project.name ?? ''}`,
    charts: {},
    abbreviations: abbreviations(scene),
    data: { ...frontPage(scene), absent: absentSentences(scene), ...askedSection(scene), ...agendaSection(scene) },
  }),
};
