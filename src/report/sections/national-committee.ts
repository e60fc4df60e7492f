// What the national committee itself has on its table and has learnt: hearings, lessons, adaptations.

import { shortDate } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';

/** The hearings of the national committee, those to come last; what the committee itself learnt and adapted. */
export function committeeSection({ open, language }: Scene, committee: string | undefined): Readonly<Record<string, Shown>> {
  const sittings = open
    .entities('meeting')
    .filter(({ data }) => data.committee === committee && data.status !== 'cancelled' && committee !== undefined)
    .toSorted((a, b) => ((a.data.date ?? '') < (b.data.date ?? '') ? -1 : 1));
  const date = (at: string | undefined): string => (at === undefined ? '–' : shortDate(at, language));
  const hearings = sittings.flatMap(({ id, data }) =>
    (data.hearings ?? []).flatMap((one) =>
      one?.subject === undefined
        ? []
        : [
            {
              date: date(data.date),
              guest: [one.guest_function, one.guest_organisation].filter((part) => part !== undefined).join(', ') || '–',
              subject: one.subject,
              lessons: (one.lessons ?? []).flatMap((text) => text ?? []).join(' ') || '–',
              evidence: `${id}#${one.id ?? ''}`,
            },
          ],
    ),
  );
  return {
    hearings,
    hearings_evidence: hearings.map(({ evidence }) => evidence).join(', '),
    committee_lessons: sittings.flatMap(({ id, data }) =>
      (data.lessons ?? []).flatMap((one) =>
        one?.text === undefined ? [] : [{ text: one.text, date: date(data.date), evidence: `${id}#${one.id ?? ''}` }],
      ),
    ),
    committee_adaptations: sittings.flatMap(({ id, data }) =>
      (data.adaptations ?? []).flatMap((one) =>
        one?.text === undefined
          ? []
          : [{ text: one.text, reason: one.reason ?? '', date: date(data.date), evidence: `${id}#${one.id ?? ''}` }],
      ),
    ),
  };
}
