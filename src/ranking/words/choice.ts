// Why an action is in a choice or out of it, in a sentence: the same at a terminal and in a document.

import { type Both, fr, type Language, list, number, plural } from '../../language/language.ts';
import type { Choice } from '../choice.ts';
import type { Selection } from '../portfolio.ts';
import { euros } from './figures.ts';

type Found = NonNullable<Choice['portfolio']>;

interface ReasonWords {
  /** `loss` is undefined when nothing is lost. */
  readonly without: (title: string, loss: string | undefined, instead: string) => string;
  readonly needed: (title: string) => string;
  readonly with: (title: string, loss: string | undefined, dropped: string) => string;
  readonly impossible: (title: string) => string;
  readonly inOrder: (percent: string) => string;
  readonly inOrderSame: string;
  readonly inOrderEquals: string;
  readonly inOrderBreaks: string;
}

/** Below this, two values are the same. */
const NOTHING = 1e-6;

const REASON: Both<ReasonWords> = {
  fr: {
    without: (title, loss, instead) =>
      loss === undefined
        ? instead === ''
          ? fr`« ${title} » : sans elle, le choix vaudrait autant.`
          : fr`« ${title} » : avec ${instead} à la place, le choix vaudrait autant.`
        : instead === ''
          ? fr`« ${title} » : sans elle, ${loss} de moins.`
          : fr`« ${title} » : sans elle, ${loss} de moins, avec ${instead} à la place.`,
    needed: (title) => fr`« ${title} » : sans elle, aucun choix ne respecte les contraintes.`,
    with: (title, loss, dropped) =>
      loss === undefined
        ? dropped === ''
          ? fr`« ${title} » : la prendre ne changerait rien à la valeur du choix.`
          : fr`« ${title} » : la prendre obligerait à renoncer à ${dropped}, sans rien perdre.`
        : dropped === ''
          ? fr`« ${title} » : la prendre ferait perdre ${loss}.`
          : fr`« ${title} » : la prendre obligerait à renoncer à ${dropped} et ferait perdre ${loss}.`,
    impossible: (title) => fr`« ${title} » : avec elle, aucun choix ne respecte les contraintes.`,
    inOrder: (percent) => fr`Financer les actions dans l’ordre du classement n’atteindrait que ${percent} % de cette valeur.`,
    inOrderSame: fr`Financer les actions dans l’ordre du classement donnerait le même choix.`,
    inOrderEquals: fr`Financer les actions dans l’ordre du classement donnerait un choix qui vaut autant.`,
    inOrderBreaks: fr`Financer les actions dans l’ordre du classement ne respecterait pas toutes les contraintes.`,
  },
  en: {
    without: (title, loss, instead) =>
      loss === undefined
        ? instead === ''
          ? `“${title}”: without it, the choice would be worth as much.`
          : `“${title}”: with ${instead} instead, the choice would be worth as much.`
        : instead === ''
          ? `“${title}”: without it, ${loss} less.`
          : `“${title}”: without it, ${loss} less, with ${instead} instead.`,
    needed: (title) => `“${title}”: without it, no choice keeps the constraints.`,
    with: (title, loss, dropped) =>
      loss === undefined
        ? dropped === ''
          ? `“${title}”: taking it would not change the value of the choice.`
          : `“${title}”: taking it would mean giving up ${dropped}, and lose nothing.`
        : dropped === ''
          ? `“${title}”: taking it would lose ${loss}.`
          : `“${title}”: taking it would mean giving up ${dropped} and lose ${loss}.`,
    impossible: (title) => `“${title}”: with it, no choice keeps the constraints.`,
    inOrder: (percent) => `Funding in the order of the ranking would reach only ${percent}% of that value.`,
    inOrderSame: 'Funding in the order of the ranking would give the same choice.',
    inOrderEquals: 'Funding in the order of the ranking would give a choice worth as much.',
    inOrderBreaks: 'Funding in the order of the ranking would not keep all the constraints.',
  },
};

export const UNSETTLED: Both = {
  fr: fr`Des choix sont trop nombreux et trop proches pour que tout ce qui entoure celui-ci soit établi à coup sûr : ce qui ne l’est pas n’est pas montré.`,
  en: 'Some choices are too many and too close for all that surrounds this one to be told for certain: what is not is left out.',
};

/** What is lost, in points as they are told; undefined when nothing is. */
function lossIn(value: number, language: Language): string | undefined {
  if (value < NOTHING) return undefined;
  if (value < 0.5) return language === 'fr' ? fr`moins d’un point` : 'less than a point';
  return plural(Math.round(value), 'point', 'points', language);
}

/** Titles in quotation marks, in a list; empty when there are none. */
export const quoted = (titles: readonly string[], language: Language): string =>
  list(
    titles.map((title) => (language === 'fr' ? fr`« ${title} »` : `“${title}”`)),
    language,
  );

/** The titles that are in one selection and not in another. */
const onlyIn = (one: Selection, other: Selection): string[] =>
  one.chosen.filter(({ id }) => !other.chosen.some((kept) => kept.id === id)).map(({ title }) => title);

/** What a selection asks for, as far as its actions say: money and full-time equivalents; empty when none says anything. */
export function askedBy({ chosen, cost, fte }: Selection, language: Language): string {
  const told = (all: readonly (number | undefined)[], sum: string): string[] => {
    const known = all.filter((one) => one !== undefined).length;
    if (known === 0) return [];
    return [known === all.length ? sum : language === 'fr' ? fr`au moins ${sum}` : `at least ${sum}`];
  };
  return list(
    [
      ...told(
        chosen.map(({ budget }) => budget),
        euros(cost, language),
      ),
      ...told(
        chosen.map((one) => one.fte),
        language === 'fr' ? fr`${number(fte, 'fr')} ETP` : `${number(fte, 'en')} FTE`,
      ),
    ],
    language,
  );
}

/** Why an action is in the best choice or out of it; undefined when nothing is known of the choice without it or with it. */
export function reasonOf(
  { id, title }: { readonly id: string; readonly title: string },
  found: Found,
  language: Language,
): string | undefined {
  const { best, otherwise } = found;
  if (!otherwise.has(id)) return undefined;
  const words = REASON[language];
  const isIn = best.chosen.some((one) => one.id === id);
  const other = otherwise.get(id);
  if (!other) return isIn ? words.needed(title) : words.impossible(title);
  const loss = lossIn(best.value - other.value, language);
  return isIn
    ? words.without(title, loss, quoted(onlyIn(other, best), language))
    : words.with(title, loss, quoted(onlyIn(best, other), language));
}

/** How funding in the order of the ranking would fare beside the best choice. */
export function inOrderSentence({ limits }: Pick<Choice, 'limits'>, { best, inOrder }: Found, language: Language): string {
  const words = REASON[language];
  const breaks = limits.required.some((id) => !inOrder.chosen.some((one) => one.id === id)) || inOrder.value > best.value + NOTHING;
  if (breaks) return words.inOrderBreaks;
  if (onlyIn(best, inOrder).length === 0) return words.inOrderSame;
  if (best.value - inOrder.value < NOTHING) return words.inOrderEquals;
  return words.inOrder(number(Math.floor((100 * inOrder.value) / best.value), language));
}
