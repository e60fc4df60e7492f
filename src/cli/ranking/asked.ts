// What was asked of `odas rank`, read from its options: names, numbers and amounts as people type them; what cannot be meant is refused.

import { type Both, fr } from '../../language/language.ts';
import { suggest } from '../../language/suggest.ts';
import type { Draw } from '../../ranking/certainty.ts';
import type { Scoring, Weighting } from '../../ranking/lottery.ts';
import type { Poll } from '../../ranking/poll.ts';
import { type Context, languageOf, WrongRequest } from '../io.ts';

const STATUSES = ['idea', 'candidate', 'retained', 'preparing', 'running', 'evaluated', 'extended', 'adapted', 'stopped'];
const MOST_DRAWS = 1_000_000;

const WORDS: Both<{
  readonly number: (option: string, given: string, most: number) => string;
  readonly status: (given: string) => string;
  readonly budget: (given: string) => string;
  readonly action: (given: string, near: readonly string[], all: readonly string[]) => string;
  readonly twoActions: string;
  readonly same: string;
  readonly notRanked: (title: string) => string;
  readonly criterion: (given: string, near: readonly string[]) => string;
  readonly weight: (given: string) => string;
  readonly allWeights: string;
}> = {
  fr: {
    number: (option, given, most) => fr`${option} attend un nombre entier de 0 à ${most}, et non « ${given} ».`,
    status: (given) => fr`« ${given} » n’est pas un statut d’action. Au choix : ${STATUSES.join(', ')}.`,
    budget: (given) => fr`« ${given} » n’est pas un montant en euros ; par exemple 75000 ou « 75 000,50 ».`,
    action: (given, near, all) =>
      fr`« ${given} » n’est pas une action comparée ici. ${near.length > 0 ? `Vouliez-vous dire ${near.join(', ')} ?` : all.length > 0 ? `Au choix : ${all.join(', ')}.` : 'Aucune action n’y est candidate.'}`,
    twoActions: fr`--explain attend une action, ou deux séparées par une virgule.`,
    same: fr`--explain attend deux actions différentes.`,
    notRanked: (title) => fr`« ${title} » n’est pas classée : « odas rank --explain » suivi de cette seule action dit pourquoi.`,
    criterion: (given, near) => fr`« ${given} » n’est pas un critère de ce projet. Au choix : ${near.join(', ')}.`,
    weight: (given) => fr`« ${given} » : donnez un critère et son poids en pour cent, par exemple « faisabilite=40 », entre 0 et 100.`,
    allWeights: fr`Les poids donnés dépassent 100 % ensemble, ou ne font pas 100 % alors qu’ils couvrent tous les critères.`,
  },
  en: {
    number: (option, given, most) => `${option} takes a whole number from 0 to ${most}, not “${given}”.`,
    status: (given) => `“${given}” is not a status of actions. One of: ${STATUSES.join(', ')}.`,
    budget: (given) => `“${given}” is not an amount in euros; for instance 75000 or “75,000.50”.`,
    action: (given, near, all) =>
      `“${given}” is not an action compared here. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : all.length > 0 ? `One of: ${all.join(', ')}.` : 'No action is a candidate.'}`,
    twoActions: '--explain takes one action, or two separated by a comma.',
    same: '--explain takes two different actions.',
    notRanked: (title) => `“${title}” is not ranked: “odas rank --explain” with this action alone says why.`,
    criterion: (given, near) => `“${given}” is not a criterion of this project. One of: ${near.join(', ')}.`,
    weight: (given) => `“${given}”: give a criterion and its weight in per cent, for instance “faisabilite=40”, between 0 and 100.`,
    allWeights: 'The weights given add up to more than 100%, or not to 100% although they cover every criterion.',
  },
};

const refuse = (message: string): never => {
  throw new WrongRequest(message);
};

function whole(option: string, given: unknown, most: number, context: Context): number {
  const text = String(given).replace(/[\s\u00a0\u202f]/g, '');
  const value = Number(text);
  return /^\d+$/.test(text) && value <= most ? value : refuse(WORDS[languageOf(context)].number(option, String(given), most));
}

/** The draws asked for. */
export function drawFrom(options: Readonly<Record<string, unknown>>, context: Context): Draw {
  return {
    draws: whole('--draws', options['draws'], MOST_DRAWS, context),
    seed: whole('--seed', options['seed'], 4_294_967_295, context),
    weighting: options['weights'] as Weighting,
    scoring: options['scores'] as Scoring,
  };
}

/** The statuses asked for, the candidates by default. */
export function statusesFrom(given: unknown, context: Context): string[] {
  const all = ((given as string[] | undefined) ?? ['candidate']).flatMap((one) => one.split(',')).map((one) => one.trim());
  const wrong = all.find((one) => !STATUSES.includes(one));
  return wrong === undefined ? all : refuse(WORDS[languageOf(context)].status(wrong));
}

/** An amount in euros as people type it, in cents: `75000`, `75 000,50 €`, `75.000,50`, `75,000.50`. */
export function centsFrom(given: string, context: Context): number {
  const plain = given.replace(/[\s\u00a0\u202f_€]|euros?$/gi, '');
  // The last mark is the decimal one when one or two digits follow it; the others part thousands, and must do so properly.
  const [, body = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const digits = body.replace(/[.,]/g, '');
  const grouped = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?$/.test(body) || /^\d+$/.test(body);
  if (!grouped || digits.length > 12) return refuse(WORDS[languageOf(context)].budget(given));
  return Number(digits) * 100 + Number(decimals.padEnd(2, '0') || '0');
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('fr') === b.trim().toLocaleLowerCase('fr');

/** The actions to explain, by id or title. */
export function explainedFrom(
  given: string,
  poll: Poll,
  isRanked: (id: string) => boolean,
  context: Context,
): readonly [string] | readonly [string, string] {
  const said = WORDS[languageOf(context)];
  const known = poll.actions.map(({ id }) => id);
  const find = (name: string): string => {
    const found = poll.actions.find(({ id, title }) => same(id, name) || same(title, name));
    return found?.id ?? refuse(said.action(name, suggest(name, known), known));
  };
  // A title may hold a comma.
  const title = poll.actions.find((one) => same(one.title, given));
  const names = title ? [title.id] : given.split(',').map((one) => one.trim());
  if (names.length > 2 || names.some((one) => one === '')) return refuse(said.twoActions);
  const ids = names.map(find);
  if (ids.length === 1) return [ids[0]!];
  if (ids[0] === ids[1]) return refuse(said.same);
  const outside = ids.find((id) => !isRanked(id));
  if (outside !== undefined) return refuse(said.notRanked(poll.actions.find(({ id }) => id === outside)!.title));
  return [ids[0]!, ids[1]!];
}

/** The weights of “what if”: those named as asked, the others keeping their proportions. */
export function weightsFrom(
  given: string,
  criteria: readonly { readonly id: string; readonly title: string; readonly weight: number }[],
  context: Context,
): { readonly weights: number[]; readonly asked: readonly number[] } {
  const said = WORDS[languageOf(context)];
  const asked = new Map<number, number>();
  // A comma parts two changes, unless it is the decimal comma of a number.
  for (const part of given.split(/[;,](?!\d)/)) {
    const [, name, value] = /^\s*(.+?)\s*=\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(part) ?? [];
    if (name === undefined) return refuse(said.weight(part.trim()));
    const index = criteria.findIndex(({ id, title }) => same(id, name) || same(title, name));
    if (index === -1)
      return refuse(
        said.criterion(
          name,
          criteria.map(({ id }) => id),
        ),
      );
    const share = Number(value!.replace(',', '.')) / 100;
    if (share > 1) return refuse(said.weight(part.trim()));
    asked.set(index, share);
  }
  const taken = [...asked.values()].reduce((sum, one) => sum + one, 0);
  const rest = criteria.reduce((sum, { weight }, index) => (asked.has(index) ? sum : sum + weight), 0);
  const others = criteria.length - asked.size;
  if (taken > 1 + 1e-9 || (others === 0 && Math.abs(taken - 1) > 1e-9)) return refuse(said.allWeights);
  const weights = criteria.map(({ weight }, index) => asked.get(index) ?? (1 - taken) * (rest > 0 ? weight / rest : 1 / others));
  return { weights, asked: [...asked.keys()] };
}
