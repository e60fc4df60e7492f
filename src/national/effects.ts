// The effects a département shares: each action's indicators, with a verdict, an evidence level, and figures that passed the secrecy gate.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { latest, type Point, type Reading, readingsOf } from '../evaluation/readings.ts';
import { thresholdOf } from '../evaluation/secrecy.ts';
import { coarse } from './bands.ts';
import type { Contribution } from './contribution.ts';

type Shared = NonNullable<Contribution['effects']>[number];
export type Verdict = 'established' | 'probable' | 'not-shown' | 'insufficient';

/** A figure that may leave: shares and means with two digits, counts rounded so that two contributions cannot be subtracted. */
function outgoing(point: Point | undefined, { data }: Entity<'indicator'>, corpus: Corpus): number | undefined {
  if (point?.value === undefined || point.hidden) return undefined;
  if (data.type === 'count') return coarse(point.value, thresholdOf(data, corpus.project.privacy?.thresholds));
  return Math.round(point.value * 100) / 100;
}

/** One figure an effect: the whole when it is measured, else the only territory. Several territories are not added up here. */
function readingOf(indicator: Entity<'indicator'>, corpus: Corpus): Reading | undefined {
  const readings = readingsOf(indicator, corpus).filter(({ comparison }) => !comparison);
  return readings.find(({ territory, points }) => territory === undefined && points.length > 0) ?? readings[0];
}

function changeOf(before: number | undefined, after: number | undefined, direction: string | undefined): NonNullable<Shared['change']> {
  if (before === undefined || after === undefined || direction === 'ambiguous') return 'unclear';
  if (after === before) return 'stable';
  if (direction === 'maintain') return 'unclear';
  return after > before === (direction === 'increase') ? 'better' : 'worse';
}

/** The effects of the actions that the national audience may know of. */
export function effectsOf(corpus: Corpus, open: Corpus): Shared[] {
  return open.entities('action').flatMap(({ id, data }) => {
    if (data.title === undefined) return [];
    const started = (corpus.entity('action', id)?.data.territories ?? []).flatMap((one) => one?.actual_start ?? []).sort()[0];
    if (started === undefined || started > corpus.date) return [];
    return (corpus.entity('action', id)?.data.indicators ?? []).flatMap((ref): Shared[] => {
      const indicator = corpus.entity('indicator', ref ?? '');
      const shown = open.entity('indicator', ref ?? '')?.data;
      if (!indicator || shown?.title === undefined || shown.family === 'context') return [];
      const reading = readingOf(indicator, corpus);
      const last = reading && latest(reading);
      const [before, after] = [outgoing(reading?.baseline, indicator, corpus), outgoing(last, indicator, corpus)];
      const masked = reading?.baseline?.hidden === true || last?.hidden === true;
      const measured = last !== undefined && last.missing === undefined && last.date > started;
      return [
        {
          action: id,
          indicator: shown.title,
          indicator_id: indicator.id,
          ...(shown.definition !== undefined && { definition: shown.definition }),
          ...(shown.unit !== undefined && { unit: shown.unit }),
          ...(shown.type !== undefined && { type: shown.type }),
          ...(shown.direction !== undefined && { direction: shown.direction }),
          change: changeOf(before, after, shown.direction),
          verdict: (measured && reading?.baseline !== undefined ? 'not-shown' : 'insufficient') satisfies Verdict,
          evidence_level: !measured ? 0 : reading?.baseline === undefined ? 1 : 2,
          ...(!masked && before !== undefined && { before }),
          ...(!masked && after !== undefined && measured && { after }),
          ...(masked && { masked: true }),
        },
      ];
    });
  });
}
