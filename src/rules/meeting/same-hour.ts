import { at, type Entity } from '../../corpus/corpus.ts';
import { fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

type Meeting = Entity<'meeting'>;

/** Whether two meetings of one day take place at the same time; without hours, only two of one committee do. */
function overlap({ data: a }: Meeting, { data: b }: Meeting): boolean {
  if (a.starts_at === undefined || b.starts_at === undefined) return a.committee === b.committee;
  return a.starts_at < (b.ends_at ?? `${b.starts_at}~`) && b.starts_at < (a.ends_at ?? `${a.starts_at}~`);
}

export const sameHour = rule<{ other: string; date: string }>({
  name: 'meeting/same-hour',
  severity: 'warning',
  words: {
    fr: {
      title: 'Deux réunions à la même heure',
      why: fr`Les mêmes organisations siègent dans plusieurs comités : elles ne peuvent pas être à deux réunions à la fois.`,
      say: ({ other, date }) => fr`Le ${longDate(date, 'fr')}, la réunion « ${other} » a lieu à la même heure.`,
      remedy: fr`Déplacez l’une des deux, ou écrivez « status: cancelled » à celle qui n’aura pas lieu.`,
    },
    en: {
      title: 'Two meetings at the same hour',
      why: 'The same organisations sit in several committees: they cannot be at two meetings at once.',
      say: ({ other, date }) => `On ${longDate(date, 'en')}, the meeting “${other}” takes place at the same hour.`,
      remedy: 'Move one of them, or write “status: cancelled” in the one that will not take place.',
    },
  },
  *check({ corpus }) {
    const byDate = new Map<string, Meeting[]>();
    for (const meeting of corpus.entities('meeting')) {
      const { date, status } = meeting.data;
      if (date === undefined || status === 'cancelled') continue;
      const earlier = byDate.get(date) ?? [];
      byDate.set(date, [...earlier, meeting]);
      const other = earlier.find((one) => overlap(one, meeting));
      if (other)
        yield {
          at: at(meeting, meeting.data, meeting.data.starts_at === undefined ? 'date' : 'starts_at'),
          data: { other: other.id, date },
          related: [{ at: at(other, other.data, 'date'), why: { fr: fr`L’autre réunion est ici.`, en: 'The other meeting is here.' } }],
        };
    }
  },
  fails: {
    files: {
      'meetings/copil-2026-12-01.md': '---\ncommittee: copil\ndate: 2026-12-01\nstarts_at: 09:00\nends_at: 11:00\nstatus: planned\n---\n',
      'meetings/copil-2026-12-01-2.md': '---\ncommittee: copil\ndate: 2026-12-01\nstarts_at: ⟦10:30⟧\nstatus: planned\n---\n',
    },
  },
  passes: {
    files: {
      'meetings/copil-2026-12-01.md': '---\ncommittee: copil\ndate: 2026-12-01\nstarts_at: 09:00\nends_at: 11:00\nstatus: planned\n---\n',
      'meetings/copil-2026-12-01-2.md': '---\ncommittee: copil\ndate: 2026-12-01\nstarts_at: 11:00\nstatus: planned\n---\n',
    },
  },
});
