// What stands between a change that is shown and an effect that is established: six questions, each answered from the data or left open.

import type { Corpus } from '../corpus/corpus.ts';
import type { Contribution } from './contribution.ts';
import type { Draft } from './draft.ts';
import { baselinesIn, measuresOf } from './measures.ts';
import { OPEN } from './quality.ts';
import type { Answer, Gate } from './verdict.ts';

const DELIVERED = 0.8;

export function gatesOf({ action, test, contribution, flags, indicator }: Draft, corpus: Corpus): Readonly<Record<Gate, Answer>> {
  const share = action?.data.delivered?.share;
  const answer = (known: boolean | undefined): Answer => (known === undefined ? 'unknown' : known ? 'yes' : 'no');
  return {
    delivered: answer(share === undefined ? undefined : share >= DELIVERED),
    'not-before': answer(test?.steadyBefore),
    'link-moved': linkMoved(contribution, indicator.id, corpus),
    rivals: answer(
      contribution === undefined || contribution.rivals.length === 0
        ? undefined
        : contribution.rivals.every(({ standing }) => standing === 'dismissed'),
    ),
    quality: answer(![...flags].some((flag) => OPEN.has(flag))),
    robust: answer(test?.robust),
  };
}

/** Whether something between the action and its effect moved as it should. */
function linkMoved(contribution: Contribution | undefined, effect: string, corpus: Corpus): Answer {
  const between = (contribution?.links ?? []).flatMap(({ indicator }) =>
    indicator === undefined || indicator === effect ? [] : (corpus.entity('indicator', indicator) ?? []),
  );
  const answers = new Set(
    between.map((indicator): Answer => {
      const last = measuresOf(indicator, corpus).findLast(({ figure, unit }) => figure !== undefined && unit === undefined);
      const reference = baselinesIn(indicator).find(({ territory }) => territory === last?.territory) ?? baselinesIn(indicator)[0];
      if (last?.figure === undefined || reference?.figure === undefined) return 'unknown';
      return (indicator.data.direction === 'decrease' ? last.figure < reference.figure : last.figure > reference.figure) ? 'yes' : 'no';
    }),
  );
  return answers.has('yes') ? 'yes' : answers.has('no') ? 'no' : 'unknown';
}
