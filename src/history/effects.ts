// What changed in what is measured: new figures, and the references and targets that were altered, before or after the fact.

import type { Corpus, Entity } from '../corpus/corpus.ts';
import type { Change, Figure, State } from './change.ts';
import { sideBySide } from './pairs.ts';

type Indicator = Entity<'indicator'>;
type Written = {
  readonly territory?: string | undefined;
  readonly value?: number | undefined;
  readonly due?: string | undefined;
  readonly date?: string | undefined;
};

const listed = (one: unknown): readonly Written[] =>
  one === undefined ? [] : Array.isArray(one) ? (one.filter((item) => item !== undefined) as Written[]) : [one as Written];

/** When the first of the actions that use an indicator began, there or anywhere. */
function began(corpus: Corpus, indicator: string, territory: string | undefined): string | undefined {
  return corpus
    .entities('action')
    .filter(({ data }) => data.indicators?.includes(indicator))
    .flatMap(({ data }) => data.territories ?? [])
    .flatMap((one) => (territory === undefined || one?.territory === territory ? (one?.actual_start ?? []) : []))
    .sort()[0];
}

export function effectChanges(
  before: State,
  after: State,
  now: (kind: string) => (id: string) => string,
  isHidden: (kind: string, id: string) => boolean,
): Change[] {
  const { both, came, went } = sideBySide(
    before.corpus.entities('indicator'),
    after.corpus.entities('indicator'),
    ({ id }) => id,
    now('indicator'),
  );
  const fact = ({ id, data }: Indicator) => ({ subject: `indicator:${id}`, title: data.title ?? id });
  return [
    ...came.map((one): Change => ({ kind: 'indicator-new', ...fact(one) })),
    ...went.filter(({ id }) => !isHidden('indicator', id)).map((one): Change => ({ kind: 'indicator-gone', ...fact(one) })),
    ...both.flatMap(([old, one]) => frozenChanges(old, one, before, after)),
    ...verdictChanges(before, after, now('indicator')),
    ...[...both, ...came.map((one) => [undefined, one] as const)].flatMap(([old, one]) => figureChanges(old, one, before, after)),
  ];
}

/** The latest figure of each territory, when it is newer than the one known or is not what it was. */
function figureChanges(old: Indicator | undefined, one: Indicator, before: State, after: State): Change[] {
  const own = (key: string, id: string): boolean => key === id || key.startsWith(`${id}@`);
  return [...after.figures].flatMap(([key, figure]): Change[] => {
    if (!own(key, one.id)) return [];
    const place = key.slice(one.id.length + 1);
    const known = stillShown(old && before.figures.get(`${old.id}${key.slice(one.id.length)}`), one, place);
    // What is hidden today was perhaps shown yesterday: it is not said again.
    const was = known && { ...known, said: after.secret(measureOf(one.id, known.date, place)) ?? known.said };
    const fact = {
      subject: `indicator:${one.id}`,
      title: one.data.title ?? one.id,
      ...(place !== '' && { territory: place }),
      date: figure.date,
      to: figure.said,
      ...(was !== undefined && { from: was.said }),
    };
    if (was === undefined || was.date < figure.date) return [{ kind: 'indicator-measured', ...fact }];
    return was.date === figure.date && was.said !== figure.said ? [{ kind: 'indicator-corrected', ...fact }] : [];
  });
}

const measureOf = (id: string, date: string | undefined, territory: string | undefined): string =>
  `${id}#${date ?? ''}${territory === undefined || territory === '' ? '' : `@${territory}`}`;

/** Yesterday's figure, unless its reader is no longer shown the measure it came from. */
function stillShown(figure: Figure | undefined, { data }: Indicator, place: string): Figure | undefined {
  return (data.measures ?? []).some((one) => one?.date === figure?.date && (one?.territory ?? '') === place) ? figure : undefined;
}

/** References and targets that are no longer what they were: after the action began, that is after the fact. */
function frozenChanges(old: Indicator, one: Indicator, before: State, after: State): Change[] {
  return (['target', 'baseline'] as const).flatMap((what) => {
    const was = listed(old.data[what]);
    return listed(one.data[what]).flatMap((is): Change[] => {
      const known =
        was.find(({ territory }) => territory === is.territory) ??
        (was.length === 1 && was[0]!.territory === undefined ? was[0] : undefined);
      const start = began(after.corpus, one.id, is.territory);
      const late = start !== undefined && start <= after.corpus.date;
      const fact = {
        subject: `indicator:${one.id}`,
        title: one.data.title ?? one.id,
        ...(is.territory !== undefined && { territory: is.territory }),
        ...(late && { date: start }),
      };
      if (known === undefined)
        return what === 'target' && is.value !== undefined ? [{ kind: 'target-set', ...fact, to: String(is.value) }] : [];
      const moved = known.value !== is.value || (what === 'target' ? known.due !== is.due : known.date !== is.date);
      if (!moved) return [];
      const secretOf = ({ date, territory }: Written): string | undefined =>
        what === 'target'
          ? undefined
          : (before.secret(measureOf(old.id, date, territory)) ?? after.secret(measureOf(one.id, date, territory)));
      const values =
        known.value === is.value
          ? { from: (what === 'target' ? known.due : known.date) ?? '', to: (what === 'target' ? is.due : is.date) ?? '' }
          : { from: secretOf(known) ?? String(known.value ?? ''), to: secretOf(is) ?? String(is.value ?? '') };
      return [{ kind: `${what}-altered${late ? ('-after' as const) : ('' as const)}`, ...fact, ...values }];
    });
  });
}

/** What verdicts are drawn from. */
const JUDGED = new Set(['indicators', 'actions', 'evaluations']);

/** Whether anything that verdicts are drawn from is not what it was: where nothing is, they need not be drawn twice. */
export function mayHaveMoved(before: Corpus, after: Corpus): boolean {
  const texts = ({ documents }: Corpus) =>
    new Map(documents.flatMap(({ file, text }) => (JUDGED.has(file.split('/')[0]!) ? [[file, text.content] as const] : [])));
  const [then, now] = [texts(before), texts(after)];
  return then.size !== now.size || [...now].some(([file, content]) => then.get(file) !== content);
}

/** A verdict that was given where another is given now. */
function verdictChanges(before: State, after: State, now: (id: string) => string): Change[] {
  return after.verdicts.flatMap(({ indicator, territory, title, verdict }): Change[] => {
    const was = before.verdicts.find((one) => now(one.indicator) === indicator && one.territory === territory);
    return was !== undefined && was.verdict !== verdict
      ? [
          {
            kind: 'verdict-moved',
            subject: `indicator:${indicator}`,
            title,
            ...(territory !== undefined && { territory }),
            from: was.verdict,
            to: verdict,
          },
        ]
      : [];
  });
}
