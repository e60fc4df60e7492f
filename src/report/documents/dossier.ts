// The dossier of one meeting: everything its members receive, in one document with one cover and one table of contents.

import { committeeOf, nextPlanned } from '../../steering/meetings.ts';
import { type Both, fr, list, longDate } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard, Scene } from '../document.ts';
import { frontPage } from '../sections/front-page.ts';
import { action } from './action.ts';
import { agenda } from './agenda.ts';
import { copil } from './copil.ts';
import { dashboard } from './dashboard.ts';
import { minutes } from './minutes.ts';
import { ranking } from './ranking.ts';

const TITLE: Both = { fr: 'Dossier de séance', en: 'Meeting dossier' };
/** The documents of a dossier, in the order in which a meeting uses them. */
const ORDER: readonly DocumentCard[] = [agenda, copil, dashboard, ranking, action, minutes];

/** The meeting prepared: the one asked for, else the committee's next. */
function meetingOf({ open, committee, meeting }: Scene) {
  if (meeting !== undefined) return open.entity('meeting', meeting);
  const prepared = committeeOf(open, committee);
  return prepared && nextPlanned(open, prepared.id);
}

/** The actions that the meeting speaks of, and those it may choose among; where there are none, those under way. */
function actionsShown(scene: Scene): string[] {
  const { open } = scene;
  const { data } = meetingOf(scene) ?? {};
  const written = [...(data?.agenda ?? []).map((item) => item?.document), ...(data?.decisions ?? []).flatMap((one) => one?.about ?? [])];
  const named = new Set(written.flatMap((one) => /^action:(.+)$/.exec(one ?? '')?.[1] ?? []));
  const actions = open.entities('action');
  const chosen = actions.filter(({ id, data: { status } }) => named.has(id) || status === 'candidate');
  return (chosen.length > 0 ? chosen : actions.filter(({ data: { status } }) => status === 'preparing' || status === 'running')).map(
    ({ id }) => id,
  );
}

export const dossier: DocumentCard = {
  name: 'dossier',
  title: TITLE,
  audience: 'committee',
  summary: {
    fr: fr`tout ce qu’une séance demande, en un seul document : ordre du jour, note, tableau de bord, fiches, relevé`,
    en: 'all that a meeting needs in one document: agenda, briefing, dashboard, sheets, minutes',
  },
  looksBack: true,
  date: (scene) => meetingOf(scene)?.data.date ?? scene.open.date,
  compose(scene) {
    const { open, language } = scene;
    const meeting = meetingOf(scene);
    const committee = open.entity('committee', meeting?.data.committee ?? '') ?? committeeOf(open, scene.committee);
    const { date, place, starts_at: hour } = meeting?.data ?? {};
    const at = language === 'fr' ? hour?.replace(':', '\u00a0h\u00a0') : hour;
    const titles = [...new Set(partsOf(scene).map(({ card }) => card.title[language]))];
    return {
      title: `${TITLE[language]} – ${committee?.data.name ?? open.project.name ?? ''}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        committee: committee?.data.name ?? '',
        meeting: [
          ...(date === undefined ? [] : [longDate(date, language)]),
          ...(at === undefined ? [] : [at]),
          ...((place ?? '') ? [place!] : []),
        ].join(', '),
        contents: list(titles, language),
      },
    };
  },
  parts: (scene) => partsOf(scene),
};

function partsOf(scene: Scene): { readonly card: DocumentCard; readonly subject?: string }[] {
  return ORDER.flatMap((card) => (card.about === 'action' ? actionsShown(scene).map((subject) => ({ card, subject })) : [{ card }]));
}
