// A ranking at a terminal: classes first, what each action brings, what to debate, what would change it; never more precise than the ballots.

import { plural } from '../../../language/language.ts';
import type { Assessment } from '../../../ranking/assessment.ts';
import { type Hold, margin } from '../../../ranking/certainty.ts';
import type { Ranked, Unranked } from '../../../ranking/ranking.ts';
import { halfWidth } from '../../../ranking/smaa.ts';
import { DEBATE, type Names } from '../../../ranking/words/debate.ts';
import { outOf100, rounded, score } from '../../../ranking/words/figures.ts';
import { letter, Page, plain, shares, stacked, type Style, withLetters } from './page.ts';
import { WORDS } from './words.ts';

const INDENT = 6;

/** Names that sentences use. */
export function namesIn({ poll }: Assessment, language: Style['language']): Names {
  const actions = new Map(poll.actions.map(({ id, title }) => [id, title]));
  const colleges = new Map(poll.colleges.map(({ id, title }) => [id, title || WORDS[language].college]));
  return { action: (id) => actions.get(id) ?? id, college: (id) => colleges.get(id) ?? id };
}

/** What opens every view: title, counts, and what keeps from comparing. @returns whether there is something to compare */
export function opening(page: Page, { ranking }: Assessment, date: string): boolean {
  const said = WORDS[page.style.language];
  const { problem } = ranking;
  page.title(said.title(date));
  page.add(said.counts(ranking), 0, page.style.paint.dim);
  page.blank();
  if (problem.criteria.length === 0) page.add(said.nothing.criteria);
  if (problem.alternatives.length === 0) page.add(said.nothing.actions);
  if (problem.criteria.length === 0 || problem.alternatives.length === 0) {
    if (problem.withoutScale.length > 0) page.add(said.withoutScale(problem.withoutScale), 0, page.style.paint.yellow);
    return false;
  }
  if (problem.ballots < 2) {
    page.add(problem.ballots === 0 ? said.nothing.ballots : said.oneBallot, 0, page.style.paint.yellow);
    page.blank();
  }
  return true;
}

/** The text of a ranking. */
export function rankingText(assessment: Assessment, date: string, style: Style): string {
  const page = new Page(style);
  if (!opening(page, assessment, date)) return page.toString();
  const said = WORDS[style.language];
  const { ranking, certainty, debate, k } = assessment;
  const names = namesIn(assessment, style.language);
  lead(page, assessment);
  const classes = certainty?.classes ?? [ranking.ranked.map(({ alternative }) => alternative.id)];
  for (const [index, ids] of classes.entries()) {
    if (certainty && ranking.ranked.length > 1) page.title(said.class(index + 1, ids.length, classes.length === 1));
    for (const one of ranking.ranked.filter(({ alternative }) => ids.includes(alternative.id))) action(page, one, assessment, names);
  }
  unrankedPart(page, ranking.unranked, assessment);
  if (ranking.ranked.length > 1) {
    page.title(DEBATE[style.language].heading);
    for (const one of debate) page.add(DEBATE[style.language].say(one, names, k), 3, undefined, '– ');
    if (debate.length === 0) page.add(DEBATE[style.language].none, 3);
    page.blank();
    if (certainty) {
      page.title(said.changes);
      for (const one of changes(assessment, names, style)) page.add(one, 3, undefined, '– ');
      page.blank();
    }
  }
  criteriaPart(page, assessment);
  closing(page, assessment);
  return page.toString();
}

function lead(page: Page, { ranking: { ranked }, certainty, holds }: Assessment): void {
  const said = WORDS[page.style.language];
  const [first] = ranked;
  if (!first || !certainty) return;
  if (ranked.length > 1 && ranked.every(({ rank }) => rank === 1)) page.add(said.allEqual);
  else {
    const margins = holds.first.map(margin).filter((one) => Number.isFinite(one));
    const sure = certainty.of.get(first.alternative.id)!;
    const firm = certainty.verdict === 'clear' || certainty.verdict === 'close';
    page.add(
      [
        said.verdict(certainty.verdict, first.alternative.title, outOf100(sure.first)),
        ...(firm ? [said.firmest(margins.length === 0 ? undefined : Math.floor(100 * Math.min(...margins)))] : []),
      ].join(' '),
      0,
      certainty.verdict === 'clear' ? page.style.paint.green : page.style.paint.yellow,
    );
  }
  page.blank();
}

function action(page: Page, one: Ranked, { ranking, certainty }: Assessment, names: Names): void {
  const { language, paint, width } = page.style;
  const said = WORDS[language];
  const { problem, ranked, method } = ranking;
  const tied = ranked.some((other) => other !== one && other.rank === one.rank);
  page.spread(one.rank, `${one.alternative.title}${tied ? ` (${said.tied})` : ''}`, rounded(one.value, language), INDENT);
  const room = width - INDENT;
  const additive = method.ends[0] === 0 && one.contributions.length > 0;
  page.line(`${' '.repeat(INDENT)}${paint.cyan(additive ? stacked(one.contributions, room) : plain(one.value, method.ends, room))}`);
  if (one.contributions.length > 0)
    page.add(
      one.contributions.map((part, index) => `${letter(index)}\u00a0${rounded(part, language).replaceAll(' ', '\u00a0')}`).join(' · '),
      INDENT,
      paint.dim,
    );
  const sure = certainty?.of.get(one.alternative.id);
  if (sure && ranked.length > 1) page.add(said.firstIn(outOf100(sure.first), sure.usual, tied), INDENT);
  else if (one.range[0] !== one.range[1]) page.add(said.range(...one.range), INDENT);
  if (one.dominatedBy.length > 0) page.add(said.dominated(one.dominatedBy.map(names.action)), INDENT);
  if (one.perhapsBelow.length > 0) page.add(said.perhapsBelow(withLetters(one.perhapsBelow, problem)), INDENT, paint.yellow);
  if (one.unknown.length > 0)
    page.add(
      said.unknown(
        withLetters(
          one.unknown.map(({ criterion }) => criterion),
          problem,
        ),
      ),
      INDENT,
      paint.yellow,
    );
  page.blank();
}

/** The actions that are not ranked, with their reasons. */
export function unrankedPart(page: Page, unranked: readonly Unranked[], { ranking: { problem } }: Assessment): void {
  if (unranked.length === 0) return;
  const { language, paint } = page.style;
  const said = WORDS[language];
  page.title(said.unrankedTitle);
  for (const one of unranked) {
    page.add(one.alternative.title, 3);
    if ('below' in one.reason) page.add(said.below(one.reason.below, score(one.reason.score, language)), INDENT, paint.yellow);
    else {
      page.add(said.missing(Math.round(100 * one.reason.missing)), INDENT, paint.yellow);
      const criteria = one.unknown.map(({ criterion }) => criterion);
      page.add(said.findOut(withLetters(criteria, problem)), INDENT);
    }
  }
  page.blank();
}

/** What would put another action first, or bring one in the head, by the nearest weight; and what rests on one ballot, college or criterion. */
export function changes({ holds, left, k, poll, ranking }: Assessment, names: Names, { language }: Style): string[] {
  const said = WORDS[language];
  const nearest = (list: readonly Hold[]): Hold | undefined =>
    list.filter((one) => Number.isFinite(margin(one))).toSorted((a, b) => margin(a) - margin(b))[0];
  const tip = (one: Hold): readonly [number, number, string] => {
    const { weight } = one.criterion;
    const up = one.above !== undefined && (one.below === undefined || one.to - weight <= weight - one.from);
    return [Math.round(100 * weight), Math.round(100 * (up ? one.to : one.from)), names.action((up ? one.above : one.below)!)];
  };
  const [first, head] = [nearest(holds.first), nearest(holds.head)];
  const titles = new Map(poll.criteria.map(({ id, title }) => [id, title]));
  const what = (kind: string, id: string): string =>
    kind === 'ballot' ? id : kind === 'college' ? names.college(id) : (titles.get(id) ?? id);
  const lines = [
    ...(first ? [said.tips(first.criterion.title, ...tip(first))] : []),
    ...(head && k > 1 ? [said.tipsHead(head.criterion.title, ...tip(head), k)] : []),
    ...left.map((one) =>
      said.left(
        one,
        what(one.kind, one.id),
        one.enters.map(names.action),
        one.leaves.map(names.action),
        one.first === undefined ? undefined : names.action(one.first),
        k,
      ),
    ),
  ];
  return lines.length > 0 || ranking.ranked.length < 2 ? lines : [said.steady];
}

/** The criteria with their letters, weights and scales. */
export function criteriaPart(page: Page, { ranking: { problem } }: Assessment): void {
  const said = WORDS[page.style.language];
  page.title(said.criteria);
  const weights = shares(problem);
  for (const [index, criterion] of problem.criteria.entries())
    page.add(said.criterion(criterion, weights.get(criterion.id)!), 3, undefined, `${letter(index)}  `);
}

/** What must be known to read the figures: where weights come from, what was set aside, how many draws. */
export function closing(page: Page, { ranking: { problem }, certainty, poll }: Assessment): void {
  const { language, paint } = page.style;
  const said = WORDS[language];
  const names = new Map(poll.actions.map(({ id, title }) => [id, title]));
  const criteria = new Map(poll.criteria.map(({ id, title }) => [id, title]));
  page.add(said.weightsFrom[problem.weightsFrom], 2);
  if (problem.unusedWeights.length > 0) page.add(said.unusedWeights(problem.unusedWeights), 2, paint.yellow);
  if (problem.withoutScale.length > 0) page.add(said.withoutScale(problem.withoutScale), 2, paint.yellow);
  if (poll.collegesAlike) page.add(said.collegesAlike, 2, paint.yellow);
  const unheard = problem.colleges.filter(({ weight, ballots }) => weight === 0 && ballots > 0).map(({ title }) => title || said.college);
  if (unheard.length > 0) page.add(said.unheard(unheard), 2, paint.yellow);
  for (const one of poll.strays) page.add(said.strays(one.ballot, one.kind, one.name), 2, paint.yellow);
  for (const one of poll.clipped)
    page.add(said.clipped(one.ballot, names.get(one.action) ?? one.action, criteria.get(one.criterion) ?? one.criterion), 2, paint.yellow);
  const alone = problem.colleges.filter(({ ballots }) => ballots === 1).map(({ title }) => title || said.college);
  if (alone.length > 0 && problem.ballots > 1) page.add(said.singleBallot(alone), 2, paint.yellow);
  if (certainty) {
    const points = Math.ceil(1000 * halfWidth(0.5, certainty.draws)) / 10;
    const width = plural(points, 'point', 'points', language);
    page.add(said.draws(certainty.draws, certainty.seed, said.weighting[certainty.weighting], width), 2);
    if (certainty.weighting === 'ballots' && !poll.voters.some(({ weights }) => weights)) page.add(said.noBallotWeights, 2, paint.yellow);
  }
  page.add(said.next, 2, paint.dim);
  page.add(said.caution, 2);
}
