// The choice that `odas rank` was asked for, from what was asked.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr } from '../../language/language.ts';
import type { Assessment } from '../../ranking/assessment.ts';
import { withStatus } from '../../ranking/poll.ts';
import { type Context, languageOf, WrongRequest } from '../io.ts';
import type { drawFrom } from './asked.ts';

export interface Request {
  readonly options: Readonly<Record<string, unknown>>;
  readonly budget: number | undefined;
  readonly weights: readonly number[] | undefined;
  /** The criteria whose weights were asked for, by their places. */
  readonly asked: readonly number[];
  readonly statuses: readonly string[];
  readonly draw: ReturnType<typeof drawFrom>;
}

/** The choice among the actions compared and those that the limits require. */
export async function choiceFor({ limits }: Assessment, corpus: Corpus, { statuses, draw, weights }: Request, context: Context) {
  const { choiceOf, pollForChoice } = await import('../../ranking/choice.ts');
  const { OutOfReach } = await import('../../ranking/program.ts');
  try {
    return choiceOf(pollForChoice(corpus, withStatus(statuses), limits), limits, draw, weights);
  } catch (error) {
    if (error instanceof OutOfReach) throw new WrongRequest(TOO_LONG[languageOf(context)]);
    throw error;
  }
}

const TOO_LONG: Both = {
  fr: fr`Les choix possibles sont trop nombreux et trop proches pour que le meilleur soit établi à coup sûr : il n’est pas montré. Comparez moins d’actions, ou desserrez une contrainte.`,
  en: 'The possible choices are too many and too close for the best one to be told for certain: it is not shown. Compare fewer actions, or ease a constraint.',
};
