// The sheet of one action, in the order in which a committee reads it.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { actionSheet } from '../sections/action-sheet.ts';
import { frontPage } from '../sections/front-page.ts';

const TITLE: Both = { fr: 'Fiche action', en: 'Action sheet' };

export const action: DocumentCard = {
  name: 'action',
  title: TITLE,
  audience: 'committee',
  about: 'action',
  summary: {
    fr: fr`une action : pourquoi, pour qui, avec qui, avec quoi, ce que l’on en attend`,
    en: 'one action: why, for whom, with whom, with what, what is expected',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const data = actionSheet(scene);
    return {
      title: `${TITLE[scene.language]} – ${String(data['title'])}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: { ...frontPage(scene), ...data },
    };
  },
};
