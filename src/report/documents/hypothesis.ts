// The sheet of one change hypothesis: what was seen elsewhere, and what it meets here.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { hypothesisSheet } from '../sections/hypothesis-sheet.ts';
import { frontPage } from '../sections/front-page.ts';

const TITLE: Both = { fr: 'Hypothèse de changement', en: 'Change hypothesis' };

export const hypothesis: DocumentCard = {
  name: 'hypothesis',
  title: TITLE,
  audience: 'public',
  about: 'hypothesis',
  summary: {
    fr: fr`ce qui a été vu ailleurs, à quelles conditions, et ce que cela rencontre ici`,
    en: 'what was seen elsewhere, on which conditions, and what it meets here',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const data = hypothesisSheet(scene);
    return {
      title: `${TITLE[scene.language]} – ${String(data['title'])}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: { ...frontPage(scene), ...data },
    };
  },
};
