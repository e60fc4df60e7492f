// A ranking at a terminal: who is ahead and why, what is not ranked, what to find out; never more precise than the ballots.

import { type Both, fr, type Language, list, longDate, number, plural } from '../../language/language.ts';
import type { Criterion } from '../../ranking/problem.ts';
import type { Ranked, Ranking, Unranked } from '../../ranking/ranking.ts';
import type { Interval } from '../../ranking/value.ts';
import { roundedTo100 } from '../../ranking/weights.ts';
import { printable } from '../io.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

interface Words {
  readonly title: (date: string) => string;
  readonly counts: (ranking: Ranking) => string;
  readonly tied: string;
  readonly between: (low: string, high: string) => string;
  readonly range: (best: number, worst: number) => string;
  readonly dominated: (titles: readonly string[]) => string;
  readonly perhapsBelow: (titles: readonly string[]) => string;
  readonly unknown: (titles: readonly string[]) => string;
  readonly unrankedTitle: string;
  readonly below: (criterion: Criterion, score: string) => string;
  readonly missing: (share: number) => string;
  readonly findOut: (criteria: readonly string[]) => string;
  readonly criteria: string;
  readonly criterion: (criterion: Criterion, weight: number) => string;
  readonly weightsFrom: Readonly<Record<Ranking['problem']['weightsFrom'], string>>;
  readonly unusedWeights: (ballots: readonly string[]) => string;
  readonly withoutScale: (titles: readonly string[]) => string;
  readonly singleBallot: (colleges: readonly string[]) => string;
  readonly caution: string;
  readonly nothing: { readonly criteria: string; readonly actions: string; readonly ballots: string };
}

const WORDS: Both<Words> = {
  fr: {
    title: (date) => fr`Hiérarchisation des actions au ${longDate(date, 'fr')}`,
    counts: ({ ranked, unranked, problem, method }) =>
      fr`${plural(ranked.length, 'action classée', 'actions classées', 'fr')} sur ${number(ranked.length + unranked.length, 'fr')} · ${plural(problem.ballots, 'bulletin', 'bulletins', 'fr')} de ${plural(problem.colleges.filter((one) => one.ballots > 0).length, 'collège', 'collèges', 'fr')} · ${method.words.fr.title}`,
    tied: fr`ex æquo`,
    between: (low, high) => fr`${low} à ${high}`,
    range: (best, worst) => fr`Du rang ${best} au rang ${worst} selon ce que les notes laissent ouvert.`,
    dominated: (titles) => fr`Au moins aussi bonne partout, et meilleure quelque part : ${list(titles, 'fr')}.`,
    perhapsBelow: (titles) => fr`Peut-être sous le seuil éliminatoire : ${list(titles, 'fr')}.`,
    unknown: (titles) => fr`Personne ne s’est prononcé sur : ${list(titles, 'fr')}.`,
    unrankedTitle: fr`Non classées`,
    below: ({ title, floor, direction }, score) =>
      direction === 'max'
        ? fr`${title} : ${score}, sous le seuil éliminatoire de ${number(floor!, 'fr')}.`
        : fr`${title} : ${score}, au-delà du plafond de ${number(floor!, 'fr')}.`,
    missing: (share) => fr`Trop peu d’éléments : les notes manquent pour ${number(share, 'fr')} % du poids.`,
    findOut: (criteria) => fr`À découvrir d’abord : ${list(criteria, 'fr')}.`,
    criteria: fr`Critères`,
    criterion: ({ title, scale, direction, computed }, weight) =>
      fr`${title}, poids ${number(weight, 'fr')} %${
        computed === undefined || computed === 'cost'
          ? fr`, échelle de ${number(scale.min, 'fr')} à ${number(scale.max, 'fr')}${direction === 'min' ? ' (moins est mieux)' : ''}`
          : fr`, calculé par odas`
      }`,
    weightsFrom: {
      ballots: fr`Les poids sont ceux des bulletins : la médiane de chaque collège, puis leur moyenne.`,
      criteria: fr`Les poids sont ceux du fichier des critères : aucun bulletin n’en donne.`,
      equal: fr`Les poids sont égaux : ni les bulletins ni le fichier des critères n’en donnent.`,
      unusable: fr`Les poids sont égaux : ceux de criteria.yaml ne peuvent servir (négatifs, tous nuls, ou absents pour un critère) ; « odas validate » dit lesquels.`,
      asked: fr`Les poids sont ceux de la question posée.`,
    },
    unusedWeights: (ballots) => fr`Poids non utilisés, car ils ne couvrent pas tous les critères : ${list(ballots, 'fr')}.`,
    withoutScale: (titles) => fr`Laissés de côté, faute d’échelle déclarée : ${list(titles, 'fr')}.`,
    singleBallot: (colleges) => fr`Un seul bulletin pour : ${list(colleges, 'fr')}.`,
    caution: fr`Ce classement sert un débat ; il ne décide pas.`,
    nothing: {
      criteria: fr`Aucun critère n’est défini : rien ne peut être comparé. « odas new criteria » prépare le fichier criteria.yaml.`,
      actions: fr`Aucune action n’a le statut « candidate » : il n’y a rien à comparer. « odas new action » en prépare une.`,
      ballots: fr`Aucun bulletin : seuls les critères qu’odas calcule sont connus. « odas new ballot » prépare celui d’une organisation.`,
    },
  },
  en: {
    title: (date) => `Ranking of the actions on ${longDate(date, 'en')}`,
    counts: ({ ranked, unranked, problem, method }) =>
      `${plural(ranked.length, 'action', 'actions', 'en')} ranked of ${number(ranked.length + unranked.length, 'en')} · ${plural(problem.ballots, 'ballot', 'ballots', 'en')} of ${plural(problem.colleges.filter((one) => one.ballots > 0).length, 'college', 'colleges', 'en')} · ${method.words.en.title}`,
    tied: 'tied',
    between: (low, high) => `${low} to ${high}`,
    range: (best, worst) => `From rank ${best} to rank ${worst} given what the scores leave open.`,
    dominated: (titles) => `At least as good everywhere, and better somewhere: ${list(titles, 'en')}.`,
    perhapsBelow: (titles) => `Perhaps below the floor: ${list(titles, 'en')}.`,
    unknown: (titles) => `Nobody gave a view on: ${list(titles, 'en')}.`,
    unrankedTitle: 'Not ranked',
    below: ({ title, floor, direction }, score) =>
      direction === 'max'
        ? `${title}: ${score}, below the floor of ${number(floor!, 'en')}.`
        : `${title}: ${score}, above the ceiling of ${number(floor!, 'en')}.`,
    missing: (share) => `Too little is known: scores are missing for ${number(share, 'en')}% of the weight.`,
    findOut: (criteria) => `To find out first: ${list(criteria, 'en')}.`,
    criteria: 'Criteria',
    criterion: ({ title, scale, direction, computed }, weight) =>
      `${title}, weight ${number(weight, 'en')}%${
        computed === undefined || computed === 'cost'
          ? `, scale from ${number(scale.min, 'en')} to ${number(scale.max, 'en')}${direction === 'min' ? ' (less is better)' : ''}`
          : ', computed by odas'
      }`,
    weightsFrom: {
      ballots: 'The weights are the ballots’: the median of each college, then their mean.',
      criteria: 'The weights are those of the criteria file: no ballot gives any.',
      equal: 'The weights are equal: neither the ballots nor the criteria file give any.',
      unusable:
        'The weights are equal: those of criteria.yaml cannot be used (negative, all zero, or missing for a criterion); “odas validate” says which.',
      asked: 'The weights are those of the question asked.',
    },
    unusedWeights: (ballots) => `Weights left unused, for they leave a criterion out: ${list(ballots, 'en')}.`,
    withoutScale: (titles) => `Left out, for want of a declared scale: ${list(titles, 'en')}.`,
    singleBallot: (colleges) => `A single ballot for: ${list(colleges, 'en')}.`,
    caution: 'This ranking serves a debate; it does not decide.',
    nothing: {
      criteria: 'No criterion is defined: nothing can be compared. “odas new criteria” prepares criteria.yaml.',
      actions: 'No action has the status “candidate”: there is nothing to compare. “odas new action” prepares one.',
      ballots: 'No ballot: only the criteria that odas computes are known. “odas new ballot” prepares an organisation’s.',
    },
  },
};

/** An interval in whole numbers; one number when they are the same. */
export function rounded({ low, high }: Pick<Interval, 'low' | 'high'>, language: Language): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? number(from, language) : WORDS[language].between(number(from, language), number(to, language));
}

/** A score with the one decimal that medians may have. */
function score({ low, high }: Interval, language: Language): string {
  const said = (value: number): string => number(Math.round(value * 10) / 10, language);
  return said(low) === said(high) ? said(low) : WORDS[language].between(said(low), said(high));
}

/** The value of an action as a bar: full up to its least, shaded up to its most. */
function bar({ low, high }: Interval, width: number): string {
  const [from, to] = [Math.round((low * width) / 100), Math.round((high * width) / 100)];
  return '█'.repeat(from) + '▒'.repeat(to - from) + '·'.repeat(width - to);
}

const letter = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

/** The text of a ranking. */
export function rankingText(
  ranking: Ranking,
  date: string,
  { language, paint, width }: { language: Language; paint: Paint; width: number },
): string {
  const said = WORDS[language];
  const { problem, ranked, unranked } = ranking;
  const lines = [paint.bold(said.title(date)), paint.dim(said.counts(ranking)), ''];
  const add = (text: string, indent = 0, colour: (text: string) => string = (one) => one): void =>
    void lines.push(...wrap(printable(text), width, indent).map((row) => colour(row)));
  if (problem.criteria.length === 0) add(said.nothing.criteria);
  if (problem.alternatives.length === 0) add(said.nothing.actions);
  if (problem.criteria.length === 0 || problem.alternatives.length === 0) return `${lines.join('\n')}\n`;
  if (problem.ballots === 0) {
    add(said.nothing.ballots);
    lines.push('');
  }
  const titles = new Map(problem.alternatives.map(({ id, title }) => [id, title]));
  const letters = new Map(problem.criteria.map(({ id }, index) => [id, letter(index)]));
  const named = (criteria: readonly Criterion[]): string[] => criteria.map(({ id, title }) => `${title} (${letters.get(id)})`);
  const indent = 6;
  const details = (one: Ranked | Unranked): void => {
    add(
      one.contributions.map((part, index) => `${letter(index)}\u00a0${rounded(part, language).replaceAll(' ', '\u00a0')}`).join(' · '),
      indent,
      paint.dim,
    );
  };
  for (const one of ranked) {
    const tied = ranked.some((other) => other !== one && other.rank === one.rank);
    const [first = '', ...rest] = wrap(`${printable(one.alternative.title)}${tied ? ` (${said.tied})` : ''}`, width - 12, indent);
    const value = rounded(one.value, language);
    lines.push(
      `${paint.bold(`${String(one.rank).padStart(4)}  ${first.trim().padEnd(width - indent - 12)}`)}${value.padStart(12)}`,
      ...rest.map((row) => paint.bold(row)),
    );
    lines.push(`${' '.repeat(indent)}${paint.cyan(bar(one.value, width - indent))}`);
    details(one);
    if (one.range[0] !== one.range[1]) add(said.range(...one.range), indent);
    if (one.dominatedBy.length > 0) add(said.dominated(one.dominatedBy.map((id) => titles.get(id)!)), indent);
    if (one.perhapsBelow.length > 0) add(said.perhapsBelow(named(one.perhapsBelow)), indent, paint.yellow);
    if (one.unknown.length > 0) add(said.unknown(named(one.unknown.map(({ criterion }) => criterion))), indent, paint.yellow);
    lines.push('');
  }
  if (unranked.length > 0) {
    lines.push(paint.bold(said.unrankedTitle));
    for (const one of unranked) {
      lines.push(...wrap(printable(one.alternative.title), width, indent).map((row) => row.replace(/^ {3}/, '   ')));
      if ('below' in one.reason) add(said.below(one.reason.below, score(one.reason.score, language)), indent, paint.yellow);
      else {
        add(said.missing(Math.round(100 * one.reason.missing)), indent, paint.yellow);
        add(said.findOut(named(one.unknown.map(({ criterion }) => criterion))), indent);
      }
    }
    lines.push('');
  }
  lines.push(paint.bold(said.criteria));
  const shares = roundedTo100(new Map(problem.criteria.map(({ id, weight }) => [id, 100 * weight])), 0);
  for (const [index, criterion] of problem.criteria.entries()) {
    const [first = '', ...rest] = wrap(printable(said.criterion(criterion, shares.get(criterion.id)!)), width, indent);
    lines.push(`${letter(index).padStart(4)}  ${first.trim()}`, ...rest);
  }
  add(said.weightsFrom[problem.weightsFrom], 2);
  if (problem.unusedWeights.length > 0) add(said.unusedWeights(problem.unusedWeights), 2, paint.yellow);
  if (problem.withoutScale.length > 0) add(said.withoutScale(problem.withoutScale), 2, paint.yellow);
  const alone = problem.colleges.filter(({ ballots }) => ballots === 1).map(({ title }) => title || '—');
  if (alone.length > 0) add(said.singleBallot(alone), 2, paint.yellow);
  add(said.caution, 2);
  return `${lines.join('\n')}\n`;
}
