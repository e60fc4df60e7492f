// What readers may be told of a ranking: in names they know, and no group of ballots so small that it would show what each says.

import { type Audience, mayRead } from '../corpus/audience.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { assess, type Assessment, DRAW, methodOf } from '../ranking/assessment.ts';
import { anew, type Recall } from '../corpus/recall.ts';
import { type Choice, choiceOf, pollForChoice } from '../ranking/choice.ts';
import { limitsOf } from '../ranking/constraints.ts';
import { type Poll, withStatus } from '../ranking/poll.ts';
import { OutOfReach } from '../ranking/program.ts';

/** A group of ballots smaller than this would show what each says. */
export const LEAST_BALLOTS = 3;

/** What a ranking says, for readers who may be told. */
export interface Told {
  readonly assessment: Assessment;
  /** Undefined when it rests on an action that these readers do not know. */
  readonly choice: Choice | undefined;
}

/** A poll in the names that its reader may know: an action withheld from them is not compared; without the criteria, nothing is. */
export function named(poll: Poll, open: Corpus): Poll | undefined {
  const file = open.entity('criteria')?.data;
  const titles = new Map((file?.criteria ?? []).map((one) => [one?.id, one?.title]));
  const colleges = new Map((file?.colleges ?? []).map((one) => [one?.id, one?.title]));
  if (!poll.criteria.every(({ id }) => titles.has(id))) return undefined;
  const actions = poll.actions.flatMap((one) => {
    const title = open.entity('action', one.id)?.data.title;
    return title === undefined ? [] : [{ ...one, title }];
  });
  const questions = new Map((file?.criteria ?? []).map((one) => [one?.id, one?.question]));
  return {
    ...poll,
    actions,
    colleges: poll.colleges.map((one) => ({ ...one, title: colleges.get(one.id) ?? one.id })),
    criteria: poll.criteria.map((one) => ({ ...one, title: titles.get(one.id) ?? one.id, question: questions.get(one.id) ?? '' })),
    grades: (file?.grades ?? []).flatMap((one) => one ?? []),
    strays: [],
    clipped: [],
  };
}

/** What a committee and those nearer may be told of the ranking; a few ballots are those of a few, and are not told. */
export function tell(corpus: Corpus, open: Corpus, poll: Poll, reader: Audience, recall: Recall = anew): Told {
  const limits = limitsOf(open);
  const method = methodOf(corpus);
  const counts = new Map(poll.colleges.map(({ id }) => [id, poll.voters.filter(({ college }) => college === id).length]));
  const isShown = (college: string): boolean => mayRead(reader, 'working-group') || counts.get(college)! >= LEAST_BALLOTS;
  const whole = assess(poll, limits, { method, isShown, recall });
  const assessment = { ...whole, colleges: whole.colleges.filter(({ id }) => isShown(id)) };
  const known = limits.required.every((id) => open.entity('action', id)?.data.title !== undefined);
  const toChoose = known ? named(pollForChoice(corpus, withStatus(['candidate']), limits), open) : undefined;
  let choice: Choice | undefined;
  try {
    choice = toChoose && choiceOf(toChoose, limits, DRAW);
  } catch (error) {
    // A choice that might not be the best one is not shown.
    if (!(error instanceof OutOfReach)) throw error;
  }
  return { assessment, choice };
}
