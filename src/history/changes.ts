// What changed between two states of a project, or since a day when only its own dates are known.

import type { Corpus } from '../corpus/corpus.ts';
import { voices } from '../corpus/voices.ts';
import { actionChanges, milestoneChanges } from './actions.ts';
import { type Change, CHANGES, daysFrom, type State, TOPICS } from './change.ts';
import { effectChanges } from './effects.ts';
import { governanceChanges } from './governance.ts';
import { sideBySide, withIds } from './pairs.ts';
import type { Renames } from './renames.ts';

export interface Comparison {
  readonly before: State;
  readonly after: State;
  readonly renames?: Renames;
  /** The meeting from which one looks: its own decisions are not news. */
  readonly met?: string;
  /** Everything that is there today, for a reader who is shown less of it. */
  readonly whole?: Corpus;
  /** Where interviews are counted, for a reader who is told how many there are and nothing else of them. */
  readonly heard?: { readonly before: Corpus; readonly after: Corpus };
}

/** Everything that changed, in the order in which it is told. */
export function changesBetween({ before, after, renames = new Map(), met, whole = after.corpus, heard }: Comparison): readonly Change[] {
  const now =
    (kind: string) =>
    (id: string): string =>
      renames.get(`${kind} ${id}`) ?? id;
  const isHidden = (kind: string, id: string): boolean => whole.entity(kind as 'action', now(kind)(id)) !== undefined;
  return inOrder([
    ...governanceChanges(before.corpus, after.corpus, now, met),
    ...actionChanges(before.corpus, after.corpus, now, isHidden),
    ...effectChanges(before, after, now, isHidden),
    ...diagnosisChanges(before, after, now, heard ?? { before: before.corpus, after: after.corpus }),
    ...roadmapChanges(before.corpus, after.corpus, whole),
  ]);
}

/** By topic; within one, as they were found. */
const inOrder = (changes: readonly Change[]): readonly Change[] =>
  TOPICS.flatMap((topic) => changes.filter(({ kind }) => CHANGES[kind] === topic));

/** Changes with those of another source that they do not hold. */
export function completed(changes: readonly Change[], others: readonly Change[]): readonly Change[] {
  const key = ({ kind, subject, territory }: Change): string => `${kind} ${subject} ${territory ?? ''}`;
  const told = new Set(changes.map(key));
  return inOrder([...others.filter((one) => !told.has(key(one)) && one.kind !== 'interviews-new'), ...changes]);
}

function diagnosisChanges(
  before: State,
  after: State,
  now: (kind: string) => (id: string) => string,
  heard: { readonly before: Corpus; readonly after: Corpus },
): Change[] {
  const interviews = sideBySide(voices(heard.before), voices(heard.after), ({ id }) => id, now('interview'));
  const gone = interviews.went;
  const then = signedToday(before, after, now);
  const convergences = (from: State, to: State): [string, string][] =>
    [...to.convergences].filter(([signature]) => !from.convergences.has(signature));
  const hypotheses = sideBySide(
    before.corpus.entities('hypothesis').filter(({ shared }) => !shared),
    after.corpus.entities('hypothesis').filter(({ shared }) => !shared),
    ({ id }) => id,
    now('hypothesis'),
  );
  const transfers = sideBySide(before.corpus.entities('transfer'), after.corpus.entities('transfer'), ({ id }) => id, now('hypothesis'));
  const adopted = sideBySide(
    withIds(before.corpus.entity('diagnosis')?.data.retained_convergences),
    withIds(after.corpus.entity('diagnosis')?.data.retained_convergences),
    ({ id }) => id,
    undefined,
    ({ signature }) => signature,
  );
  return [
    ...(interviews.came.length > 0
      ? [{ kind: 'interviews-new', subject: 'interviews', title: '', count: interviews.came.length } as const]
      : []),
    ...(gone.length > 0 ? [{ kind: 'interviews-gone', subject: 'interviews', title: '', count: gone.length } as const] : []),
    ...convergences(then, after).map(([signature, title]): Change => ({
      kind: 'convergence-new',
      subject: `convergence:${signature}`,
      title,
    })),
    ...convergences(after, then).map(([signature, title]): Change => ({
      kind: 'convergence-lost',
      subject: `convergence:${signature}`,
      title,
    })),
    ...adopted.came.map((one): Change => ({
      kind: 'convergence-adopted',
      subject: `retained-convergence:${one.id}`,
      title: one.title ?? one.id,
    })),
    ...hypotheses.came.map(({ id, data }): Change => ({ kind: 'hypothesis-new', subject: `hypothesis:${id}`, title: data.title ?? id })),
    ...[...transfers.both, ...transfers.came.map((one) => [undefined, one] as const)].flatMap(([old, { id, data }]): Change[] =>
      (data.status === 'retained' || data.status === 'rejected') && old?.data.status !== data.status
        ? [
            {
              kind: `transfer-${data.status}`,
              subject: `transfer:${id}`,
              title: after.corpus.entity('hypothesis', id)?.data.title ?? id,
              ...(data.reason !== undefined && { to: data.reason }),
            },
          ]
        : [],
    ),
  ];
}

/** Yesterday's convergences under the names of today: a theme or an organisation renamed is the same. */
function signedToday(before: State, after: State, now: (kind: string) => (id: string) => string): State {
  const themes = sideBySide(
    before.corpus.parts('theme'),
    after.corpus.parts('theme'),
    ({ id }) => id,
    undefined,
    ({ data }) => data['label'] as string | undefined,
  );
  const theme = new Map(themes.both.map(([was, is]) => [was.id, is.id]));
  const signed = (signature: string): string => {
    const [type = '', about = '', who] = signature.split(':');
    const organisations = who?.split('+').map(now('actor')).toSorted().join('+');
    return [type, theme.get(about) ?? about, ...(organisations === undefined ? [] : [organisations])].join(':');
  };
  return { ...before, convergences: new Map([...before.convergences].map(([signature, title]) => [signed(signature), title])) };
}

function roadmapChanges(before: Corpus, after: Corpus, whole: Corpus): Change[] {
  const [old, one] = [before.roadmap, after.roadmap];
  const objectives = sideBySide(
    withIds(old.objectives),
    withIds(one.objectives),
    ({ id }) => id,
    undefined,
    ({ title }) => title,
  );
  const risks = sideBySide(
    withIds(old.organisation?.risks),
    withIds(one.organisation?.risks),
    ({ id }) => id,
    undefined,
    ({ title }) => title,
  );
  const stillThere = new Set(withIds(whole.roadmap.objectives).map(({ id }) => id));
  const objective = ({ id, title }: { readonly id: string; readonly title?: string | undefined }) => ({
    subject: `objective:${id}`,
    title: title ?? id,
  });
  return [
    ...objectives.came.map((item): Change => ({ kind: 'objective-new', ...objective(item) })),
    ...objectives.went.filter(({ id }) => !stillThere.has(id)).map((item): Change => ({ kind: 'objective-gone', ...objective(item) })),
    ...objectives.both.flatMap(([was, is]): Change[] =>
      was.due !== undefined && is.due !== undefined && was.due !== is.due
        ? [{ kind: 'objective-slipped', ...objective(is), from: was.due, to: is.due, days: daysFrom(was.due, is.due) }]
        : [],
    ),
    ...milestoneChanges(old.organisation?.milestones, one.organisation?.milestones, 'roadmap', 'roadmap'),
    ...risks.came.map((item): Change => ({ kind: 'risk-new', subject: `risk:${item.id}`, title: item.title ?? item.id })),
    ...risks.both.flatMap(([was, is]): Change[] => {
      const level = (risk: typeof is): string => `${risk.likelihood ?? ''} ${risk.severity ?? ''}`;
      return level(was) === level(is)
        ? []
        : [{ kind: 'risk-moved', subject: `risk:${is.id}`, title: is.title ?? is.id, from: level(was), to: level(is) }];
    }),
  ];
}
