// A meeting as its own papers tell it: who is called, what is on the agenda and when, who came, what was decided and learnt.

import { attendanceOf } from '../../corpus/seats.ts';
import { successorOf } from '../../corpus/voices.ts';
import { type Both, clock, duration, fr, list, longDate, plural, shortDate } from '../../language/language.ts';
import { decisions, decisionsOf } from '../../steering/decisions.ts';
import { type Meeting, nextPlanned } from '../../steering/meetings.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';
import { meetings, startOf, whenAndWhere } from './meeting.ts';
import { actorName, outcome } from './names.ts';

interface Words {
  readonly kinds: Readonly<Record<'information' | 'debate' | 'decision', string>>;
  readonly decided: Readonly<Record<'decision' | 'opinion' | 'deferral' | 'none', string>>;
  readonly total: (count: string, end: string) => string;
  readonly quorum: (present: number, members: number, needed: number, met: boolean) => string;
  readonly attendance: (present: number, members: number) => string;
  readonly called: (members: number, needed: number) => string;
  readonly unknown: string;
  readonly planned: string;
  readonly heading: (date: string, held: boolean) => string;
  readonly none: string;
  readonly documents: Readonly<Record<string, string>>;
  readonly hearing: (guest: string, organisation: string) => string;
}

const WORDS: Both<Words> = {
  fr: {
    kinds: { information: 'information', debate: 'débat', decision: 'décision' },
    decided: { decision: 'décision', opinion: 'avis', deferral: 'report', none: 'sans décision' },
    total: (count, end) => fr`Durée prévue : ${count}${end === '' ? '' : fr`, jusqu’à ${end}`}.`,
    quorum: (present, members, needed, met) =>
      fr`${plural(present, 'membre présent', 'membres présents', 'fr')} sur ${members} ; quorum de ${needed} : ${met ? 'atteint' : 'non atteint'}.`,
    attendance: (present, members) => fr`${plural(present, 'membre présent', 'membres présents', 'fr')} sur ${members}.`,
    called: (members, needed) => fr`${plural(needed, 'membre', 'membres', 'fr')} sur ${members}`,
    unknown: fr`La liste des présents n’a pas été notée : on ne sait pas si le quorum était atteint.`,
    planned: fr`Préparé avant la séance, à compléter en séance : les textes ci-dessous sont des projets.`,
    heading: (date, held) => fr`${held ? 'Relevé' : 'Projet de relevé'} de décisions du ${date}`,
    none: '–',
    documents: {
      copil: 'note de synthèse',
      ranking: 'hiérarchisation',
      dashboard: 'tableau de bord',
      diagnosis: 'état des lieux',
      evaluation: 'bilan',
      roadmap: 'feuille de route',
    },
    hearing: (guest, organisation) => (organisation === '' ? guest : `${guest}, ${organisation}`),
  },
  en: {
    kinds: { information: 'information', debate: 'debate', decision: 'decision' },
    decided: { decision: 'decision', opinion: 'opinion', deferral: 'deferral', none: 'no decision' },
    total: (count, end) => `Planned length: ${count}${end === '' ? '' : `, until ${end}`}.`,
    quorum: (present, members, needed, met) => `${present} of ${members} members present; quorum of ${needed}: ${met ? 'met' : 'not met'}.`,
    attendance: (present, members) => `${present} of ${members} members present.`,
    called: (members, needed) => `${needed} of ${members} members`,
    unknown: 'Who came was not noted: whether the quorum was met is not known.',
    planned: 'Prepared before the meeting, to complete there: the texts below are drafts.',
    heading: (date, held) => `${held ? 'Minutes' : 'Draft minutes'} of ${date}`,
    none: '–',
    documents: {
      copil: 'briefing',
      ranking: 'ranking',
      dashboard: 'dashboard',
      diagnosis: 'diagnosis',
      evaluation: 'evaluation',
      roadmap: 'roadmap',
    },
    hearing: (guest, organisation) => (organisation === '' ? guest : `${guest}, ${organisation}`),
  },
};

/** Who sits, what is on the agenda, hour by hour. */
export function agendaSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const said = WORDS[language];
  const { committee, next } = meetings(scene);
  const start = next && startOf(next);
  let passed = 0;
  const members = [
    ...new Set((committee?.data.members ?? []).flatMap((one) => (one?.actor === undefined ? [] : [successorOf(open, one.actor)]))),
  ];
  const seats = next && attendanceOf(open, next);
  const items = (next?.data.agenda ?? []).flatMap((one, index) => {
    if (one?.title === undefined) return [];
    const at = start === undefined ? '' : clock(start + passed, language);
    passed += one.minutes ?? 0;
    return [
      {
        number: String(index + 1),
        at: at === '' ? said.none : at,
        title: one.title,
        kind: one.kind === undefined ? said.none : said.kinds[one.kind],
        minutes: one.minutes === undefined ? said.none : duration(one.minutes, language, 'min'),
        presenter: actorName(open, one.presenter) || said.none,
        evidence: `${next!.id}#${one.id ?? ''}`,
        document: one.document === undefined ? said.none : (said.documents[one.document] ?? one.document),
      },
    ];
  });
  return {
    members: list(
      members.map((id) => actorName(open, id)),
      language,
    ),
    quorum: seats?.needed === undefined || seats.members === 0 ? '' : said.called(seats.members, seats.needed),
    items,
    items_evidence: items.map(({ evidence }) => evidence).join(', '),
    papers: items.some((one) => one.document !== said.none) ? 'yes' : '',
    total: passed > 0 ? said.total(duration(passed, language), start === undefined ? '' : clock(start + passed, language)) : '',
  };
}

/** The meeting that minutes are of: the one asked for, else the last held, else the next. */
export function recordedMeeting(scene: Scene): Meeting | undefined {
  const { last, next } = meetings(scene);
  return scene.meeting === undefined ? (last ?? next) : next;
}

/** Who came, what was decided and learnt, what became of earlier decisions, when one meets again. */
export function minutesSection(scene: Scene): Readonly<Record<string, Shown>> {
  const { open, language } = scene;
  const said = WORDS[language];
  const meeting = recordedMeeting(scene);
  if (!meeting)
    return {
      heading: '',
      recorded: '',
      drafted: '',
      quorum: '',
      expected: [],
      attendance: '',
      present: '',
      excused: '',
      missing: '',
      decided: [],
      decided_evidence: '',
      hearings: [],
      lessons: [],
      adaptations: [],
      follow_up: [],
      follow_up_evidence: '',
      next: '',
    };
  const { data } = meeting;
  const committee = open.entity('committee', data.committee ?? '');
  const names = (ids: readonly (string | undefined)[] | undefined): string =>
    list(
      (ids ?? []).flatMap((id) => (id === undefined ? [] : [actorName(open, id)])),
      language,
    );
  const known = new Set(
    [...(data.present ?? []), ...(data.excused ?? [])].flatMap((id) => (id === undefined ? [] : [...open.lineage(id)])),
  );
  const absent = [...new Set((committee?.data.members ?? []).flatMap((one) => one?.actor ?? []))]
    .filter((id) => !known.has(id))
    .map((id) => successorOf(open, id));
  const { present, members, needed, met } = attendanceOf(open, meeting);
  const isHeld = data.status === 'held';
  const date = data.date ?? open.date;
  const decided = decisionsOf(meeting, open.date);
  const earlier = decisions(open)
    .filter(
      (one) =>
        one.meeting !== meeting &&
        one.meeting.data.committee === data.committee &&
        one.kind !== 'none' &&
        (one.date ?? '') < date &&
        one.status === 'open',
    )
    .toSorted((a, b) => Number(b.late) - Number(a.late) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const after = committee && (nextPlanned(open, committee.id) ?? undefined);
  const day = (iso: string | undefined): string => (iso === undefined ? said.none : shortDate(iso, language));
  return {
    heading: said.heading(longDate(date, language), isHeld),
    recorded: whenAndWhere(meeting, language),
    drafted: isHeld ? '' : said.planned,
    quorum: isHeld || needed === undefined || members === 0 ? '' : said.called(members, needed),
    expected: isHeld ? [] : absent.map((id) => actorName(open, id)),
    attendance: !isHeld
      ? ''
      : data.present === undefined
        ? said.unknown
        : needed === undefined || met === undefined
          ? said.attendance(present, members)
          : said.quorum(present, members, needed, met),
    present: names(data.present),
    excused: names(data.excused),
    missing: isHeld && data.present !== undefined ? names(absent) : '',
    decided: decided.map((one, index) => ({
      number: String(index + 1),
      text: one.text,
      kind: said.decided[one.kind],
      owner: actorName(open, one.owner) || said.none,
      due: day(one.due),
      reservations: one.reservations.join(' ') || (isHeld ? said.none : ''),
    })),
    decided_evidence: decided.map(({ id }) => id).join(', '),
    hearings: (data.hearings ?? []).flatMap((one) =>
      one?.subject === undefined
        ? []
        : [
            {
              subject: one.subject,
              guest: said.hearing(one.guest_function ?? '', one.guest_organisation ?? ''),
              lessons: (one.lessons ?? []).flatMap((text) => text ?? []),
              reference: `${meeting.id}#${one.id ?? ''}`,
            },
          ],
    ),
    lessons: (data.lessons ?? []).flatMap((one) =>
      one?.text === undefined ? [] : [{ text: one.text, reference: `${meeting.id}#${one.id ?? ''}` }],
    ),
    adaptations: (data.adaptations ?? []).flatMap((one) =>
      one?.text === undefined ? [] : [{ text: one.text, reason: one.reason ?? '', reference: `${meeting.id}#${one.id ?? ''}` }],
    ),
    follow_up: earlier.map((one) => ({
      text: one.text,
      owner: one.owner === undefined ? said.none : actorName(open, successorOf(open, one.owner)),
      due: day(one.due),
      outcome: outcome(one, language),
    })),
    follow_up_evidence: earlier.map(({ id }) => id).join(', '),
    next: after && after !== meeting && (after.data.date ?? '') > date ? whenAndWhere(after, language) : '',
  };
}
