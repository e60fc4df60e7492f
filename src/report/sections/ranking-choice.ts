// The choice under constraints as a document shows it: what is chosen, why and why not, what another budget would change.

import { number } from '../../language/language.ts';
import { boundsOf } from '../../ranking/constraints.ts';
import type { Selection } from '../../ranking/portfolio.ts';
import { askedBy, inOrderSentence, quoted, reasonOf, UNSETTLED } from '../../ranking/words/choice.ts';
import { euros } from '../../ranking/words/figures.ts';
import type { Told } from '../told.ts';
import type { Shown } from '../view.ts';
import type { RankingWords } from './ranking-words.ts';

const listed = ({ chosen }: Selection, language: 'fr' | 'en'): string =>
  quoted(
    chosen.map(({ title }) => title),
    language,
  );

/** The choice in a sentence; empty when nothing limits it. */
export function choiceSentence({ choice }: Told, words: RankingWords, language: 'fr' | 'en'): string {
  if (!choice || boundsOf(choice.candidates, choice.limits).length === 0) return '';
  if (!choice.portfolio) return words.conflict;
  const { best } = choice.portfolio;
  return words.choice(listed(best, language), askedBy(best, language));
}

/** Every action that could be chosen, those that are first. */
export function choiceRows({ choice }: Told, words: RankingWords, language: 'fr' | 'en'): Shown {
  if (!choice?.portfolio) return [];
  const { best } = choice.portfolio;
  const chosen = new Set(best.chosen.map(({ id }) => id));
  return choice.candidates
    .toSorted((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)) || b.value - a.value || (a.id < b.id ? -1 : 1))
    .map((one) => ({
      title: one.title,
      chosen: chosen.has(one.id) ? words.chosen : '–',
      value: number(Math.round(one.value), language),
      cost: one.budget === undefined ? '–' : euros(one.budget, language),
      fte: one.fte === undefined ? '–' : number(one.fte, language),
      standing: choice.robust ? words.standing[choice.robust.of.get(one.id)!.standing] : '–',
    }));
}

/** Why each action is in or out, in a sentence. */
export function choiceReasons({ choice }: Told, words: RankingWords, language: 'fr' | 'en'): string[] {
  if (!choice?.portfolio) return [];
  const found = choice.portfolio;
  return [
    ...choice.candidates.flatMap((one) => reasonOf(one, found, language) ?? []),
    ...(found.equals.length > 0 ? [words.equals(found.equals.length)] : []),
    inOrderSentence(choice, found, language),
    ...(choice.settled ? [] : [UNSETTLED[language]]),
  ];
}

/** The budgets at which the choice changes. */
export function choiceSteps({ choice }: Told, words: RankingWords, language: 'fr' | 'en'): Shown {
  if (!choice?.portfolio) return [];
  const { best, above, below } = choice.portfolio;
  if (above.length + below.length === 0) return [];
  const step = (budget: number, one: Selection, now: boolean) => ({
    budget: euros(budget, language),
    value: number(Math.round(one.value), language),
    actions: now ? words.now : listed(one, language) || '–',
  });
  return [
    ...below.toReversed().map((one) => step(one.budget, one, false)),
    step(best.cost, best, true),
    ...above.map((one) => step(one.budget, one, false)),
  ];
}
