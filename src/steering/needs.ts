// What a planned meeting still needs before its papers can be sent.

import { decisionsOf } from './decisions.ts';
import type { Meeting } from './meetings.ts';

export interface Need {
  readonly what: 'agenda' | 'texts' | 'presenters' | 'hour' | 'place';
  readonly count: number;
}

export function needsOf(meeting: Meeting): readonly Need[] {
  const { agenda = [], starts_at: hour, place, date = '' } = meeting.data;
  const items = agenda.flatMap((one) => one ?? []);
  const toDecide = items.filter(({ kind }) => kind === 'decision').length;
  const texts = decisionsOf(meeting, date).length;
  const alone = items.filter(({ presenter }) => presenter === undefined).length;
  return [
    ...(items.length === 0 ? [{ what: 'agenda', count: 1 } as const] : []),
    ...(toDecide > texts ? [{ what: 'texts', count: toDecide - texts } as const] : []),
    ...(alone > 0 ? [{ what: 'presenters', count: alone } as const] : []),
    ...(hour === undefined ? [{ what: 'hour', count: 1 } as const] : []),
    ...(place === undefined ? [{ what: 'place', count: 1 } as const] : []),
  ];
}
