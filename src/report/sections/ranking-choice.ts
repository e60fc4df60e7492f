// The choice under constraints as a document shows it: what is chosen, why and why not, what another budget would change.

import { fr, list, number, plural } from '../../language/language.ts';
import { boundsOf } from '../../ranking/constraints.ts';
import type { Selection } from '../../ranking/portfolio.ts';
import { euros } from '../../ranking/words/figures.ts';
import type { Told } from '../told.ts';
import type { Shown } from '../view.ts';
import type { RankingWords } from './ranking-words.ts';

const listed = (selection: Selection, language: 'fr' | 'en'): string =>
  list(
    selection.chosen.map(({ title }) => (language === 'fr' ? fr`« ${title} »` : `“${title}”`)),
    language,
  );

/** The choice in a sentence; empty when nothing limits it. */
export function choiceSentence({ choice }: Told, words: RankingWords, language: 'fr' | 'en'): string {
  if (!choice || boundsOf(choice.candidates, choice.limits).length === 0) return '';
  if (!choice.portfolio) return words.conflict;
  const { best } = choice.portfolio;
  return words.choice(listed(best, language), euros(best.cost, language), number(best.fte, language));
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
  const { best, otherwise, inOrder, equals } = choice.portfolio;
  const only = (one: Selection, other: Selection): string =>
    listed({ ...one, chosen: one.chosen.filter(({ id }) => !other.chosen.some((kept) => kept.id === id)) }, language);
  const points = (value: number): string => plural(Math.round(value), 'point', 'points', language);
  return [
    ...[...otherwise].flatMap(([id, other]) => {
      const one = choice.candidates.find((candidate) => candidate.id === id)!;
      const isIn = best.chosen.some((kept) => kept.id === id);
      if (!other) return [isIn ? words.needed(one.title) : words.impossible(one.title)];
      const loss = points(best.value - other.value);
      return [isIn ? words.without(one.title, loss, only(other, best)) : words.with(one.title, loss, only(best, other))];
    }),
    ...(equals.length > 0 ? [words.equals(equals.length)] : []),
    ...(inOrder.value < best.value - 1e-6 ? [words.inOrder(Math.floor((100 * inOrder.value) / best.value))] : []),
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
