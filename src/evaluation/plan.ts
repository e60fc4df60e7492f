// Before anything starts: what could ever be shown of an action with the numbers expected, and what comparison there could be.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import { baselinesIn, comparisonsOf, type Indicator, measuresOf, usefulEffectOf } from './measures.ts';
import { hiddenMeasures } from './secrecy/gate.ts';
import { detectable, leastCountP, leastShareSeen, sizeForShares } from './statistics/power.ts';

export interface Planned {
  readonly indicator: Indicator;
  readonly useful: number | undefined;
  /** How many are expected before and after, when it is known. */
  readonly people: number | undefined;
  readonly reference: number | undefined;
  /** The smallest change that would be seen four times in five. */
  readonly detectable: number | undefined;
  /** How many people on each side the useful effect takes. */
  readonly peopleNeeded: number | undefined;
  /** Its reference is hidden: nothing is worked out from it. */
  readonly secret: boolean;
  /** No fall could ever be shown from so few. */
  readonly hopeless: boolean;
  /** Points measured before the start, or by now. */
  readonly points: number;
  /** More points before the start for a series to say “probable”, then “established”. */
  readonly morePoints: { readonly probable: number; readonly established: number };
  readonly comparison: 'declared' | 'staggered' | 'none';
  /** The territory where the action begins last, and when: until then it can be compared with. */
  readonly later: { readonly territory: string; readonly start: string } | undefined;
}

/**
 * What could be shown of each indicator of an action.
 * @param whole the project that decides what is hidden: nothing is worked out from a hidden reference
 */
export function planOf(action: Entity<'action'>, corpus: Corpus, whole: Corpus): readonly Planned[] {
  const starts = (action.data.territories ?? []).flatMap((one) => {
    const start = one?.actual_start ?? one?.planned_start;
    return one?.territory === undefined || start === undefined ? [] : [{ territory: one.territory, start }];
  });
  const sorted = starts.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const later = first && last && last.start > first.start ? last : undefined;
  return (action.data.indicators ?? []).flatMap((id): Planned[] => {
    const indicator = id === undefined ? undefined : corpus.entity('indicator', id);
    if (!indicator) return [];
    const { data } = indicator;
    const useful = usefulEffectOf(indicator);
    const rows = measuresOf(indicator, corpus).filter(
      (one) =>
        one.figure !== undefined && one.unit === undefined && one.group === undefined && !comparisonsOf(data).has(one.territory ?? ''),
    );
    const place = rows.some(({ territory }) => territory === first?.territory) ? first?.territory : rows[0]?.territory;
    const own = rows.filter(({ territory, date }) => territory === place && date < (first?.start ?? '9999'));
    const baseline = baselinesIn(indicator).find(({ territory }) => territory === place) ?? baselinesIn(indicator)[0];
    const hidden = hiddenMeasures(whole.entity('indicator', indicator.id) ?? indicator, whole);
    if ([baseline?.id, own.at(-1)?.id].some((one) => one !== undefined && hidden.has(one)))
      return [unknownOf(indicator, useful, own.length, later)];
    const reference = baseline?.figure ?? own.at(-1)?.figure;
    const people =
      baseline?.denominator ??
      own.at(-1)?.denominator ??
      own.at(-1)?.n ??
      (data.type === 'proportion' ? action.data.public?.expected : undefined);
    const share = data.type === 'proportion' && reference !== undefined && reference > 0 && reference < 1 ? reference : undefined;
    const seen = share === undefined || people === undefined ? undefined : leastShareSeen(people, Math.min(share, 1 - share));
    const sd = own.at(-1)?.sd;
    const aim = share === undefined || useful === undefined ? undefined : share + useful < 1 ? share + useful : share - useful;
    return [
      {
        indicator,
        useful,
        secret: false,
        people,
        reference,
        detectable:
          share !== undefined
            ? seen === undefined
              ? undefined
              : seen - Math.min(share, 1 - share)
            : sd !== undefined && people !== undefined
              ? detectable(sd * Math.sqrt(2 / people))
              : data.type === 'count' && reference !== undefined && reference > 0
                ? reference * (1 - Math.exp(-detectable(Math.sqrt(2 / reference))))
                : undefined,
        peopleNeeded: share !== undefined && aim !== undefined && aim > 0 ? Math.ceil(sizeForShares(share, aim, 0.8)) : undefined,
        hopeless:
          data.type === 'count' && data.direction === 'decrease' && reference !== undefined && leastCountP(Math.round(reference)) >= 0.05,
        points: own.length,
        morePoints: { probable: Math.max(0, 8 - own.length), established: Math.max(0, 12 - own.length) },
        comparison: comparisonFor(indicator, later),
        later,
      },
    ];
  });
}

const comparisonFor = ({ data }: Indicator, later: Planned['later']): Planned['comparison'] =>
  comparisonsOf(data).size > 0 ? 'declared' : later ? 'staggered' : 'none';

/** What can be said of an indicator whose reference is hidden. */
const unknownOf = (indicator: Indicator, useful: number | undefined, points: number, later: Planned['later']): Planned => ({
  indicator,
  useful,
  secret: true,
  people: undefined,
  reference: undefined,
  detectable: undefined,
  peopleNeeded: undefined,
  hopeless: false,
  points,
  morePoints: { probable: Math.max(0, 8 - points), established: Math.max(0, 12 - points) },
  comparison: comparisonFor(indicator, later),
  later,
});
