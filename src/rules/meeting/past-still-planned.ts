import { at } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const pastStillPlanned = rule<{ date: string }>({
  name: 'meeting/past-still-planned',
  severity: 'info',
  words: {
    fr: {
      title: 'Réunion passée et toujours annoncée comme à venir',
      why: fr`Tant qu’on ne dit pas qu’une réunion s’est tenue, ses décisions n’engagent personne et elle ne compte pas dans le rythme du comité.`,
      say: ({ date }) => fr`Cette réunion était prévue le ${longDate(date, 'fr')}.`,
      remedy: fr`Écrivez « status: held » avec les présents et les décisions, ou « status: cancelled ».`,
    },
    en: {
      title: 'Meeting gone by and still announced',
      why: 'Until a meeting is said to have been held, its decisions bind nobody and it does not count in the rhythm of the committee.',
      say: ({ date }) => `This meeting was planned for ${longDate(date, 'en')}.`,
      remedy: 'Write “status: held” with who was present and what was decided, or “status: cancelled”.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      const { status, date } = meeting.data;
      if (status === 'planned' && date !== undefined && date < corpus.date)
        yield { at: at(meeting, meeting.data, 'status'), data: { date } };
    }
  },
  fails: { files: { 'meetings/copil-2026-06-15.md': '---\nstatus: ⟦planned⟧\n---\n' } },
  passes: { files: { 'meetings/copil-2026-06-15.md': '---\nstatus: cancelled\n---\n' } },
});
