import { topOf } from '../../corpus/corpus.ts';
import { attendanceOf } from '../../corpus/seats.ts';
import { keySpanOf } from '../../document/document.ts';
import { fr, number, plural } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const meetingQuorum = rule<{ present: number; members: number }>({
  name: 'meeting/quorum',
  severity: { launch: 'info', diagnosis: 'warning', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Décisions prises sans quorum',
      why: fr`Une décision prise sans quorum peut être contestée, et ceux qu’elle engage n’y étaient pas.`,
      say: ({ present, members }) =>
        fr`${plural(present, 'membre présent', 'membres présents', 'fr')} sur ${number(members, 'fr')} : le quorum n’était pas atteint, et des décisions ont été prises.`,
      remedy: fr`Faites confirmer les décisions à la réunion suivante, ou complétez la liste des présents.`,
    },
    en: {
      title: 'Decisions taken without a quorum',
      why: 'A decision taken without a quorum can be contested, and those it binds were not there.',
      say: ({ present, members }) =>
        `${plural(present, 'member', 'members', 'en')} present of ${number(members, 'en')}: the quorum was not met, and decisions were taken.`,
      remedy: 'Have the decisions confirmed at the next meeting, or complete the list of those present.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      if (meeting.data.status !== 'held' || (meeting.data.decisions ?? []).length === 0) continue;
      const { present, members, met } = attendanceOf(corpus, meeting);
      if (met === false) yield { at: keySpanOf(meeting.data, 'present') ?? topOf(meeting), data: { present, members } };
    }
  },
  fails: { files: { 'meetings/copil-2026-06-15.md': '---\n⟦present⟧: [departement]\n---\n' } },
  passes: { files: { 'meetings/copil-2026-06-15.md': '---\npresent: [departement, ecole]\n---\n' } },
});
