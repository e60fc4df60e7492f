// The dossier of one meeting: everything its members receive, in one document with one cover and one table of contents.

import { committeeOf, lastHeld, nextPlanned } from '../../steering/meetings.ts';
import { type Both, fr } from '../../language/language.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard, Part, Scene } from '../document.ts';
import { absentSentences } from '../sections/absent.ts';
import { frontPage } from '../sections/front-page.ts';
import { whenAndWhere } from '../sections/meeting.ts';
import { action } from './action.ts';
import { agenda } from './agenda.ts';
import { copil } from './copil.ts';
import { dashboard } from './dashboard.ts';
import { minutes } from './minutes.ts';
import { national } from './national.ts';
import { ranking } from './ranking.ts';

const TITLE: Both = { fr: 'Dossier de séance', en: 'Meeting dossier' };

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
  nationally: 'national',
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
    return {
      title: `${TITLE[language]} – ${committee?.data.name ?? open.project.name ?? ''}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        committee: committee?.data.name ?? '',
        absent: absentSentences(scene),
        meeting: meeting ? whenAndWhere(meeting, language) : '',
      },
    };
  },
  parts: (scene) => partsOf(scene),
};

/** Where there is nothing to compare, a page that says so is one too many, unless the agenda calls for it. */
const isRankingAwaited = (scene: Scene): boolean =>
  scene.derived.rankingWithheld ||
  scene.derived.ranking() !== undefined ||
  (meetingOf(scene)?.data.agenda ?? []).some((item) => item?.document === 'ranking');

/** The documents of a dossier, in the order in which a meeting uses them. */
function partsOf(scene: Scene): readonly Part[] {
  if (scene.open.project.kind === 'national') return [{ card: national }, ...minutesShown(scene)];
  const sheets = actionsShown(scene).map((subject) => ({ card: action, subject }));
  const compared = isRankingAwaited(scene) ? [{ card: ranking }] : [];
  return [{ card: agenda }, { card: copil }, { card: dashboard }, ...compared, ...sheets, ...minutesShown(scene)];
}

/** Those of the last meeting, to approve, and those of this one, to complete; of a meeting that was held, its own. */
function minutesShown(scene: Scene): Part[] {
  const { open } = scene;
  const meeting = meetingOf(scene);
  if (!meeting) return [{ card: minutes }];
  const last = meeting.data.status === 'held' ? undefined : lastHeld(open, meeting.data.committee ?? '', meeting.data.date);
  return [...(last ? [last] : []), meeting].map(({ id }) => ({ card: minutes, meeting: id }));
}
