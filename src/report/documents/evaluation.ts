// What the actions changed: each question, its answer, what it rests on, its limits, and what to do next.

import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import type { Shown } from '../view.ts';
import { placing, tableOf, verdictsSection } from '../sections/evaluation.ts';
import { overviewOf } from '../sections/before-after.ts';
import { frontPage } from '../sections/front-page.ts';

const TITLE: Both = { fr: 'Bilan de l’évaluation', en: 'Evaluation report' };

export const evaluation: DocumentCard = {
  name: 'evaluation',
  of: 'department',
  title: TITLE,
  audience: 'committee',
  judges: true,
  summary: {
    fr: fr`ce qui a changé, si l’action en est la cause, avec quelle preuve, et la suite`,
    en: 'what changed, whether it is the action, on what evidence, and what next',
  },
  date: (scene) => scene.open.date,
  compose(scene) {
    const verdicts = scene.derived.verdicts();
    const overview = overviewOf(verdicts, scene);
    const { data, charts } = verdictsSection(verdicts, scene, overview && 'overview');
    return {
      title: `${TITLE[scene.language]} – ${scene.open.project.name ?? ''}`,
      charts: { ...(overview && { overview }), ...charts },
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        ...data,
        overview: overview ? placing(['overview', overview]) : '',
        tables: [...(overview ? [tableOf(overview, scene)] : []), ...(data['tables'] as readonly Shown[])],
      },
    };
  },
};
