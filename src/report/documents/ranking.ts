// The ranking of the candidate actions for a committee: classes, what to debate, colleges, the choice that fits.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { frontPage } from '../sections/front-page.ts';
import { rankingWhole } from '../sections/ranking.ts';

const TITLE: Both = { fr: 'Hiérarchisation des actions', en: 'Ranking of the actions' };

export const ranking: DocumentCard = {
  name: 'ranking',
  title: TITLE,
  audience: 'committee',
  of: 'department',
  summary: {
    fr: fr`classes, points à débattre, solidité, collèges, choix dans les contraintes`,
    en: 'classes, what to debate, firmness, colleges, the choice within the constraints',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const { data, charts } = rankingWhole(scene);
    return {
      title: `${TITLE[scene.language]} – ${scene.open.project.name ?? ''}`,
      charts,
      abbreviations: abbreviations(scene),
      data: { ...frontPage(scene), ...data },
    };
  },
};
