// What changed in how the project is steered: meetings, decisions, members, adaptations of the method.

import type { Corpus } from '../corpus/corpus.ts';
import { organisationOf } from '../corpus/voices.ts';
import { type Change, daysFrom } from './change.ts';
import { sideBySide, withIds } from './pairs.ts';

type Now = (kind: string) => (id: string) => string;

/** @param met the meeting from which one looks: its own decisions are where the story begins, not news */
export function governanceChanges(before: Corpus, after: Corpus, now: Now, met?: string): Change[] {
  return [...meetingChanges(before, after, now, met), ...memberChanges(before, after, now)];
}

function meetingChanges(before: Corpus, after: Corpus, now: Now, met: string | undefined): Change[] {
  const changes: Change[] = [];
  const { both, came } = sideBySide(before.entities('meeting'), after.entities('meeting'), ({ id }) => id, now('meeting'));
  for (const [old, one] of [...both, ...came.map((fresh) => [undefined, fresh] as const)]) {
    const { data, id } = one;
    const name = after.entity('committee', data.committee ?? '')?.data.name ?? data.committee ?? '';
    const fact = { subject: `meeting:${id}`, title: name, ...(data.date !== undefined && { date: data.date }) };
    if (id !== met && old?.data.status !== data.status) {
      if (data.status === 'held') changes.push({ kind: 'meeting-held', ...fact });
      else if (data.status === 'cancelled') changes.push({ kind: 'meeting-cancelled', ...fact });
      else if (data.status === 'planned') changes.push({ kind: 'meeting-planned', ...fact });
    } else if (old && data.status === 'planned' && old.data.date !== undefined && data.date !== undefined && old.data.date !== data.date)
      changes.push({ kind: 'meeting-moved', ...fact, from: old.data.date, to: data.date, days: daysFrom(old.data.date, data.date) });
    if (data.status !== 'held') continue;
    changes.push(
      ...decisionChanges(old?.data.decisions, one.data.decisions, {
        id,
        date: data.date,
        isNews: id !== met,
        first: old?.data.status !== 'held',
      }),
    );
    if (id === met) continue;
    for (const { id: part, text } of sideBySide(withIds(old?.data.adaptations), withIds(data.adaptations), (item) => item.id).came)
      if (text !== undefined) changes.push({ kind: 'adaptation-new', subject: `${id}#${part}`, title: text, within: name });
  }
  return changes;
}

interface Written {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly status?: string | undefined;
  readonly superseded_by?: string | undefined;
}

/** @param meeting `first`: it was not held yet, so that what it decided was a proposal; `isNews`: its decisions are news */
function decisionChanges(
  before: readonly (Written | undefined)[] | undefined,
  after: readonly (Written | undefined)[] | undefined,
  meeting: { readonly id: string; readonly date: string | undefined; readonly isNews: boolean; readonly first: boolean },
): Change[] {
  const { both, came } = sideBySide(
    withIds(before),
    withIds(after),
    ({ id }) => id,
    undefined,
    ({ text }) => text,
  );
  const pairs = meeting.first
    ? withIds(after).map((one) => [undefined, one] as const)
    : [...both, ...came.map((one) => [undefined, one] as const)];
  return pairs.flatMap(([old, one]): Change[] => {
    if (one.text === undefined || one.kind === 'none') return [];
    const fact = { subject: `${meeting.id}#${one.id}`, title: one.text };
    const changes: Change[] = [];
    if (old === undefined && meeting.isNews)
      changes.push({
        kind: 'decision-taken',
        ...fact,
        ...(meeting.date !== undefined && { date: meeting.date }),
        ...(one.due !== undefined && { to: one.due }),
      });
    const [was, is] = [old?.status ?? 'open', one.status ?? 'open'];
    if (was !== is) {
      if (is === 'done') changes.push({ kind: 'decision-done', ...fact });
      else if (is === 'dropped') changes.push({ kind: 'decision-dropped', ...fact });
      else if (is === 'superseded')
        changes.push({ kind: 'decision-superseded', ...fact, ...(one.superseded_by !== undefined && { to: one.superseded_by }) });
      else if (old) changes.push({ kind: 'decision-reopened', ...fact });
    }
    if (old?.due !== undefined && one.due !== undefined && old.due !== one.due)
      changes.push({ kind: 'decision-slipped', ...fact, from: old.due, to: one.due, days: daysFrom(old.due, one.due) });
    if (old?.owner !== undefined && one.owner !== undefined && old.owner !== one.owner)
      changes.push({ kind: 'decision-owner', ...fact, from: old.owner, to: one.owner });
    return changes;
  });
}

/** Organisations that joined a committee or left it; one that took another name did neither. */
function memberChanges(before: Corpus, after: Corpus, now: Now): Change[] {
  return sideBySide(before.entities('committee'), after.entities('committee'), ({ id }) => id, now('committee')).both.flatMap(
    ([old, one]) => {
      const actors = (members: typeof one.data.members): string[] => [...new Set((members ?? []).flatMap((member) => member?.actor ?? []))];
      const organisation = (id: string): string => organisationOf(after, now('actor')(id));
      const [was, is] = [actors(old.data.members), actors(one.data.members)];
      const fact = (actor: string) => ({ subject: `committee:${one.id}`, title: one.data.name ?? one.id, to: now('actor')(actor) });
      const missing = (from: string[], list: string[]): string[] =>
        from.filter((actor) => !list.some((other) => organisation(other) === organisation(actor)));
      return [
        ...missing(is, was).map((actor): Change => ({ kind: 'member-joined', ...fact(actor) })),
        ...missing(was, is).map((actor): Change => ({ kind: 'member-left', ...fact(actor) })),
      ];
    },
  );
}
