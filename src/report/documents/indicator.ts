// The sheet of one indicator: what it measures, its figures after secrecy, and what they allow to say.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { indicatorShown, verdictsSection } from '../sections/evaluation.ts';
import { frontPage } from '../sections/front-page.ts';

const TITLE: Both = { fr: 'Fiche indicateur', en: 'Indicator sheet' };

export const indicator: DocumentCard = {
  name: 'indicator',
  title: TITLE,
  audience: 'committee',
  about: 'indicator',
  judges: true,
  summary: {
    fr: fr`un indicateur : définition, mesures, cible, verdict`,
    en: 'one indicator: definition, measures, target, verdict',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const own = scene.derived.verdicts().filter((verdict) => verdict.indicator.id === scene.subject);
    const sheet = indicatorShown(scene, own);
    const { data, charts } = verdictsSection(own, scene, 'measures');
    return {
      title: `${TITLE[scene.language]} – ${String(sheet.data['indicator_title'])}`,
      charts: { ...sheet.charts, ...charts },
      abbreviations: abbreviations(scene),
      data: { ...frontPage(scene), ...data, ...sheet.data },
    };
  },
};
