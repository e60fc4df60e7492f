// The briefing of a steering committee: what it must decide first, then where things stand, then what was said, done and seen.

import { type Both, fr, longDate } from '../../language/language.ts';
import type { DocumentCard, Scene } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { actionsSection, rankingSection } from '../sections/actions.ts';
import { effectsSection } from '../sections/effects.ts';
import { changesSection, followUpSection, risksSection } from '../sections/follow-up.ts';
import { askedSection, meetings } from '../sections/meeting.ts';
import { AUDIENCE_NAMES } from '../sections/names.ts';
import { stepsSection } from '../sections/steps.ts';
import { voicesSection } from '../sections/voices.ts';

const TITLE: Both = { fr: 'Note de synthèse pour le comité de pilotage', en: 'Briefing for the steering committee' };

const COMMON: Both<Readonly<Record<string, string>>> = {
  fr: {
    QPV: 'quartier prioritaire de la politique de la ville',
    COPIL: 'comité de pilotage',
    ETP: 'équivalent temps plein',
    REP: 'réseau d’éducation prioritaire',
    PMI: 'protection maternelle et infantile',
    'n.d.': 'non diffusé',
  },
  en: { QPV: 'priority neighbourhood', COPIL: 'steering committee', FTE: 'full-time equivalent' },
};

/** The short names of organisations, with what they stand for. */
function abbreviations({ open, language }: Scene): Readonly<Record<string, string>> {
  const actors = open
    .entities('actor')
    .flatMap(({ data }) =>
      data.short_name === undefined || data.name === undefined || !/^\p{Lu}{2,}/u.test(data.short_name)
        ? []
        : [[data.short_name, data.name] as const],
    );
  return { ...COMMON[language], ...Object.fromEntries(actors) };
}

export const copil: DocumentCard = {
  name: 'copil',
  title: TITLE,
  audience: 'committee',
  summary: {
    fr: fr`décisions attendues, étapes, paroles des acteurs, actions, effets, suivi, risques`,
    en: 'decisions asked, steps, what actors say, actions, effects, follow-up, risks',
  },
  date: (scene) => meetings(scene).next?.data.date ?? scene.open.date,
  compose(scene) {
    const { open, language, audience, provenance } = scene;
    const ranking = rankingSection(scene);
    const effects = effectsSection(scene);
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      charts: { ...(ranking.chart && { ranking: ranking.chart }), ...effects.charts },
      abbreviations: abbreviations(scene),
      data: {
        project: open.project.title ?? '',
        department: open.project.name ?? '',
        date: longDate(open.date, language),
        audience: AUDIENCE_NAMES[language][audience],
        revision: provenance.revision ?? '',
        version: provenance.version,
        files: String(provenance.files),
        absent: absentSentences(scene),
        ...askedSection(scene),
        ...stepsSection(scene),
        ...voicesSection(scene),
        ...actionsSection(scene),
        ...ranking.data,
        ranking_image: ranking.chart ? 'chart:ranking' : '',
        ranking_title: ranking.chart?.title ?? '',
        ranking_description: ranking.chart?.description ?? '',
        ...effects.data,
        ...followUpSection(scene),
        ...risksSection(scene),
        ...changesSection(scene),
      },
    };
  },
};
