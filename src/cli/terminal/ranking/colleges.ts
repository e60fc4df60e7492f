// Rankings of the colleges side by side, how far they agree, and what several votes make of them.

import { type Both, fr, list, number, plural } from '../../../language/language.ts';
import type { Assessment } from '../../../ranking/assessment.ts';
import type { Judgment, Votes } from '../../../ranking/colleges.ts';
import { Page, type Style } from './page.ts';
import { namesIn, opening } from './whole.ts';

interface Words {
  readonly heading: string;
  readonly action: string;
  readonly together: string;
  readonly ballots: string;
  readonly few: (colleges: readonly string[]) => string;
  readonly agreement: (w: number | undefined) => string;
  readonly consensus: string;
  readonly kemeny: (order: string, count: number) => string;
  readonly shared: (pairs: readonly string[]) => string;
  readonly before: (a: string, b: string) => string;
  readonly tooMany: string;
  readonly same: string;
  readonly others: (name: string, order: string) => string;
  readonly condorcet: (title: string | undefined) => string;
  readonly judgment: string;
  readonly judged: (title: string, grade: string | undefined, rank: number) => string;
  readonly missing: (count: number) => string;
  readonly losesTo: (elected: string, other: string) => string;
}

const WORDS: Both<Words> = {
  fr: {
    heading: fr`Le rang de chaque action, par collège`,
    action: 'Action',
    together: 'ensemble',
    ballots: '(nombre de bulletins)',
    few: (colleges) =>
      fr`Moins de trois bulletins pour ${list(
        colleges.map((one) => fr`« ${one} »`),
        'fr',
      )} : ne pas montrer ces rangs à part hors du groupe de travail.`,
    agreement: (w) =>
      w === undefined
        ? fr`Trop peu de collèges ou d’actions pour mesurer leur accord.`
        : fr`Accord des collèges : ${w < 0.4 ? 'faible' : w < 0.7 ? 'moyen' : 'fort'} (W de Kendall : ${number(Math.round(100 * w) / 100, 'fr')}, de 0, aucun, à 1, complet).`,
    consensus: fr`Ce qu’en font les votes`,
    kemeny: (order, count) =>
      count === 1
        ? fr`L’ordre qui contrarie le moins les collèges (Kemeny) : ${order}.`
        : fr`${plural(count, 'ordre contrarie', 'ordres contrarient', 'fr')} aussi peu les collèges l’un que l’autre (Kemeny) ; par exemple ${order}.`,
    shared: (pairs) => fr`Tous ces ordres s’accordent sur : ${pairs.join(fr` ; `)}.`,
    before: (a, b) => fr`${a} devant ${b}`,
    tooMany: fr`Plus de vingt actions : l’ordre de Kemeny n’est pas calculé.`,
    same: fr`Les comptes de Borda et de Copeland donnent le même ordre.`,
    others: (name, order) => fr`Le compte de ${name} donne : ${order}.`,
    condorcet: (title) =>
      title === undefined ? fr`Aucune action ne gagne tous ses duels.` : fr`« ${title} » gagne tous ses duels (vainqueur de Condorcet).`,
    judgment: fr`Jugement majoritaire (la mention du milieu)`,
    judged: (title, grade, rank) => fr`${rank}. ${title} : ${grade ?? 'aucune mention'}`,
    missing: (count) =>
      fr`${plural(count, 'mention manque', 'mentions manquent', 'fr')} : les absentes ne comptent ni pour ni contre, les autres comptent en proportion.`,
    losesTo: (elected, other) => fr`Attention : « ${elected} » l’emporte, mais perd son duel contre « ${other} ».`,
  },
  en: {
    heading: 'The rank of each action, by college',
    action: 'Action',
    together: 'together',
    ballots: '(number of ballots)',
    few: (colleges) => `Fewer than three ballots for ${list(colleges, 'en')}: do not show these ranks apart beyond the working group.`,
    agreement: (w) =>
      w === undefined
        ? 'Too few colleges or actions to measure how far they agree.'
        : `Agreement of the colleges: ${w < 0.4 ? 'weak' : w < 0.7 ? 'moderate' : 'strong'} (Kendall’s W: ${number(Math.round(100 * w) / 100, 'en')}, from 0, none, to 1, complete).`,
    consensus: 'What votes make of them',
    kemeny: (order, count) =>
      count === 1
        ? `The order that goes least against the colleges (Kemeny): ${order}.`
        : `${plural(count, 'order goes', 'orders go', 'en')} equally little against the colleges (Kemeny); for instance ${order}.`,
    shared: (pairs) => `All of them agree on: ${pairs.join('; ')}.`,
    before: (a, b) => `${a} before ${b}`,
    tooMany: 'More than twenty actions: Kemeny’s order is not computed.',
    same: 'Borda’s and Copeland’s counts give the same order.',
    others: (name, order) => `${name}’s count gives: ${order}.`,
    condorcet: (title) => (title === undefined ? 'No action wins all its duels.' : `“${title}” wins all its duels (Condorcet winner).`),
    judgment: 'Majority judgment (the middle mention)',
    judged: (title, grade, rank) => `${rank}. ${title}: ${grade ?? 'no mention'}`,
    missing: (count) =>
      `${plural(count, 'mention is', 'mentions are', 'en')} missing: those count neither for nor against, the others in proportion.`,
    losesTo: (elected, other) => `Mind: “${elected}” wins, yet loses its duel against “${other}”.`,
  },
};

/** The text of the colleges’ rankings. */
export function collegesText(assessment: Assessment, votes: Votes, judgment: Judgment | undefined, date: string, style: Style): string {
  const page = new Page(style);
  if (!opening(page, assessment, date)) return page.toString();
  const { language, paint } = style;
  const said = WORDS[language];
  const { ranking, colleges, poll } = assessment;
  const names = namesIn(assessment, language);
  const order = (tiers: readonly (readonly string[])[]): string => tiers.map((tier) => tier.map(names.action).join(' = ')).join(' > ');
  page.title(said.heading);
  page.table(
    [said.action, said.together, ...colleges.map(({ id }) => names.college(id))],
    [
      [said.ballots, String(poll.voters.length), ...colleges.map(({ ballots }) => String(ballots))],
      ...ranking.ranked.map((one) => [
        one.alternative.title,
        String(one.rank),
        ...colleges.map(({ ranks }) => String(ranks.get(one.alternative.id) ?? '–')),
      ]),
      ...ranking.unranked.map((one) => [
        one.alternative.title,
        '–',
        ...colleges.map(({ ranks }) => String(ranks.get(one.alternative.id) ?? '–')),
      ]),
    ],
    3,
  );
  const few = colleges.filter(({ ballots }) => ballots < 3);
  if (few.length > 0) page.add(said.few(few.map(({ id }) => names.college(id))), 3, paint.yellow);
  page.blank();
  page.add(said.agreement(votes.agreement));
  page.blank();
  if (votes.options.length > 1) {
    page.title(said.consensus);
    const { kemeny } = votes;
    if (!kemeny) page.add(said.tooMany, 3, undefined, '– ');
    else {
      const best = kemeny.best[0]!;
      page.add(said.kemeny(order(best.map((one) => [one])), kemeny.count), 3, undefined, '– ');
      if (kemeny.count > 1 && kemeny.shared.length > 0)
        page.add(said.shared(kemeny.shared.slice(0, 8).map(([a, b]) => said.before(names.action(a), names.action(b)))), 5);
      const asKemeny = best.map((one) => [one]);
      const differing = (['borda', 'copeland'] as const).filter((name) => JSON.stringify(votes[name]) !== JSON.stringify(asKemeny));
      if (differing.length === 0) page.add(said.same, 3, undefined, '– ');
      for (const name of differing) page.add(said.others(name === 'borda' ? 'Borda' : 'Copeland', order(votes[name])), 3, undefined, '– ');
    }
    page.add(said.condorcet(votes.condorcet === undefined ? undefined : names.action(votes.condorcet)), 3, undefined, '– ');
    page.blank();
  }
  if (judgment) {
    page.title(said.judgment);
    for (const { option, median, rank } of judgment.judged)
      page.add(said.judged(names.action(option), median === undefined ? undefined : poll.grades[median], rank), 3);
    if (judgment.missing > 0) page.add(said.missing(judgment.missing), 3, paint.dim);
    if (judgment.losesTo !== undefined)
      page.add(said.losesTo(names.action(judgment.judged[0]!.option), names.action(judgment.losesTo)), 3, paint.yellow);
  }
  return page.toString();
}
