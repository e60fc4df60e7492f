// What the project's own dates tell of the time since a day: all that can be said of it without git.

import type { Corpus } from '../corpus/corpus.ts';
import { voices } from '../corpus/voices.ts';
import type { Change, Figure } from './change.ts';

/**
 * What is dated after `since`, up to the reference date.
 * @param figures the latest figure of each indicator, by territory, after secrecy
 */
export function changesDatedAfter(corpus: Corpus, since: string, figures: ReadonlyMap<string, Figure>): readonly Change[] {
  const isNew = (date: string | undefined): date is string => date !== undefined && date > since && date <= corpus.date;
  const changes: Change[] = [];
  for (const { id, data } of corpus.entities('meeting')) {
    if (data.status !== 'held' || !isNew(data.date)) continue;
    const title = corpus.entity('committee', data.committee ?? '')?.data.name ?? '';
    changes.push({ kind: 'meeting-held', subject: `meeting:${id}`, title, date: data.date });
    for (const one of data.decisions ?? [])
      if (one?.id !== undefined && one.text !== undefined && one.kind !== 'none')
        changes.push({
          kind: 'decision-taken',
          subject: `${id}#${one.id}`,
          title: one.text,
          date: data.date,
          ...(one.due !== undefined && { to: one.due }),
        });
  }
  for (const { id, data } of corpus.entities('action')) {
    const fact = { subject: `action:${id}`, title: data.title ?? id };
    for (const one of data.territories ?? []) {
      const place = one?.territory === undefined ? {} : { territory: one.territory };
      if (isNew(one?.actual_start)) changes.push({ kind: 'action-started', ...fact, ...place, date: one.actual_start });
      if (isNew(one?.ended)) changes.push({ kind: 'action-ended', ...fact, ...place, date: one.ended });
    }
    for (const one of data.milestones ?? [])
      if (one?.id !== undefined && one.done === true && isNew(one.date))
        changes.push({
          kind: 'action-milestone-done',
          subject: `action:${id}#${one.id}`,
          title: one.title ?? one.id,
          within: fact.title,
          date: one.date,
        });
  }
  for (const [key, { date, said }] of figures) {
    const [id = '', territory] = key.split('@');
    if (isNew(date))
      changes.push({
        kind: 'indicator-measured',
        subject: `indicator:${id}`,
        title: corpus.entity('indicator', id)?.data.title ?? id,
        ...(territory !== undefined && { territory }),
        date,
        to: said,
      });
  }
  const heard = voices(corpus).filter(({ data }) => isNew(data.date)).length;
  if (heard > 0) changes.push({ kind: 'interviews-new', subject: 'interviews', title: '', count: heard });
  for (const one of corpus.roadmap.organisation?.milestones ?? [])
    if (one?.id !== undefined && one.done === true && isNew(one.date))
      changes.push({ kind: 'milestone-done', subject: `milestone:${one.id}`, title: one.title ?? one.id, date: one.date });
  return changes;
}
