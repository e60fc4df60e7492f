// What the national committee itself has on its table and has learnt: agenda, hearings, lessons, adaptations.

import { type Both, number, shortDate } from '../../language/language.ts';
import type { Scene } from '../document.ts';
import type { Shown } from '../view.ts';

/** The hearings of the national committee, those to come last; what the committee itself learnt and adapted. */
export function committeeSection({ open, language }: Scene, committee: string | undefined): Readonly<Record<string, Shown>> {
  const sittings = open
    .entities('meeting')
    .filter(({ data }) => data.committee === committee && data.status !== 'cancelled' && committee !== undefined)
    .toSorted((a, b) => ((a.data.date ?? '') < (b.data.date ?? '') ? -1 : 1));
  const date = (at: string | undefined): string => (at === undefined ? '–' : shortDate(at, language));
  const planned = sittings.find(({ data }) => data.status === 'planned' && (data.date ?? '') >= open.date);
  const KIND: Both<Readonly<Record<string, string>>> = {
    fr: { information: 'information', debate: 'débat', decision: 'décision' },
    en: { information: 'information', debate: 'debate', decision: 'decision' },
  };
  return {
    agenda: (planned?.data.agenda ?? []).flatMap((item) =>
      item?.title === undefined
        ? []
        : [
            {
              title: item.title,
              kind: KIND[language][item.kind ?? ''] ?? '–',
              minutes: item.minutes === undefined ? '–' : `${number(item.minutes, language)}${language === 'fr' ? '\u00a0' : ' '}min`,
              presenter: open.entity('actor', item.presenter ?? '')?.data.name ?? '–',
              evidence: `${planned!.id}#${item.id ?? ''}`,
            },
          ],
    ),
    hearings: sittings.flatMap(({ id, data }) =>
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
    ),
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
