// The ranking as a document shows it: the verdict, the classes, what to debate, colleges side by side, the choice that fits.

import { list, number } from '../../language/language.ts';
import { margin } from '../../ranking/certainty.ts';
import { votesOf } from '../../ranking/colleges.ts';
import { boundsOf } from '../../ranking/constraints.ts';
import type { Ranked, Unranked } from '../../ranking/ranking.ts';
import { roundedTo100 } from '../../ranking/weights.ts';
import { DEBATE, type Names } from '../../ranking/words/debate.ts';
import { outOf100, rounded, score } from '../../ranking/words/figures.ts';
import { LIMIT } from '../../ranking/words/limits.ts';
import type { Scene } from '../document.ts';
import type { Told } from '../told.ts';
import type { Chart, Shown } from '../view.ts';
import { cut } from './most.ts';
import { choiceReasons, choiceRows, choiceSentence, choiceSteps } from './ranking-choice.ts';
import { RANKING_WORDS, type RankingWords } from './ranking-words.ts';

export interface RankingPart {
  readonly data: Readonly<Record<string, Shown>>;
  readonly charts: Readonly<Record<string, Chart>>;
}

const letter = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

/** A chart as a template places it. */
const placed = (name: string, chart: Chart | undefined): Shown =>
  chart ? { image: `chart:${name}`, title: chart.title, description: chart.description } : '';

const NOTHING = { ranking_sentence: '', ranking_verdict: '', ranking_image: '', ranking_title: '', ranking_description: '' };
const EMPTY = { ranked: [], unranked: [], ranking_debate: [], ranking_more: '', ranking_choice: '' };
const ALL = { ranked: Infinity, debate: Infinity, unranked: Infinity };

/** What a briefing holds: actions, points to debate, actions that are not ranked. */
export const BRIEFLY = { ranked: 8, debate: 2, unranked: 3 } as const;

/** The ranking in a few lines. */
export function rankingSection(scene: Scene, most: Readonly<Record<keyof typeof BRIEFLY, number>> = ALL): RankingPart {
  const { derived, language } = scene;
  const words = RANKING_WORDS[language];
  const told = derived.ranking();
  if (!told) return { data: { ...NOTHING, ...EMPTY, ranking_sentence: derived.rankingWithheld ? words.withheld : '' }, charts: {} };
  const { ranking } = told.assessment;
  const ranked = cut(ranking.ranked, most.ranked);
  const chart = partsChart(told, words, language, ranked.shown);
  const debated = cut(debate(told, scene), most.debate);
  const unranked = cut(ranking.unranked, most.unranked);
  return {
    data: {
      ranking_sentence: counts(told, words),
      ranking_verdict: verdict(told, words),
      ranked: ranked.shown.map((one) => row(one, told, scene)),
      unranked: unranked.shown.map((one) => ({ title: one.alternative.title, reason: reason(one, words, language) })),
      ranking_image: chart ? 'chart:ranking' : '',
      ranking_title: chart?.title ?? '',
      ranking_description: chart?.description ?? '',
      ranking_debate: debated.shown,
      ranking_more: words.more(ranked.more, debated.more, unranked.more),
      ranking_choice: choiceSentence(told, words, language),
    },
    charts: chart ? { ranking: chart } : {},
  };
}

const names = ({ assessment: { poll } }: Told): Names => ({
  action: (id) => poll.actions.find((one) => one.id === id)?.title ?? id,
  college: (id) => poll.colleges.find((one) => one.id === id)?.title ?? id,
});

function counts({ assessment: { poll, ranking } }: Told, words: RankingWords): string {
  return words.counts(poll.actions.length, poll.voters.length, ranking.problem.colleges.filter(({ ballots }) => ballots > 0).length);
}

function verdict({ assessment: { ranking, certainty, holds } }: Told, words: RankingWords): string {
  const [first] = ranking.ranked;
  if (!first || !certainty || certainty.verdict === 'alone') return '';
  if (ranking.ranked.every(({ rank }) => rank === 1)) return words.allEqual;
  const margins = holds.first.map(margin).filter((one) => Number.isFinite(one));
  const said = words.verdict(certainty.verdict, first.alternative.title, outOf100(certainty.of.get(first.alternative.id)!.first));
  return certainty.verdict === 'clear' && margins.length === 0 ? `${said} ${words.firm}` : said;
}

function row(one: Ranked, { assessment: { ranking, certainty } }: Told, { language }: Scene): Readonly<Record<string, Shown>> {
  const words = RANKING_WORDS[language];
  const { ranked, problem } = ranking;
  const sure = certainty?.of.get(one.alternative.id);
  const tied = ranked.some((other) => other !== one && other.rank === one.rank);
  const [best, worst] = sure?.usual ?? one.range;
  const means = problem.criteria.map(
    (_, index) => ranked.reduce((sum, other) => sum + (other.contributions[index]?.centre ?? 0), 0) / ranked.length,
  );
  const gaps = one.contributions
    .map(({ centre }, index) => ({ gap: centre - means[index]!, title: problem.criteria[index]!.title }))
    .toSorted((a, b) => b.gap - a.gap);
  const [most, least] = [gaps[0], gaps.at(-1)];
  const distinctive = [...(most && most.gap > 1 ? [`+ ${most.title}`] : []), ...(least && least.gap < -1 ? [`− ${least.title}`] : [])];
  return {
    class: certainty ? String(1 + certainty.classes.findIndex((ids) => ids.includes(one.alternative.id))) : '–',
    rank: `${one.rank}${tied ? ` ${words.tied}` : ''}`,
    title: one.alternative.title,
    value: rounded(one.value, language),
    range: best === worst ? String(best) : words.range(best, worst),
    first: sure ? String(outOf100(sure.first)) : '–',
    distinctive: distinctive.join(', ') || '–',
    dominated:
      one.dominatedBy.length === 0
        ? ''
        : words.dominated(
            list(
              one.dominatedBy.map((id) => titleOf(ranked, id)),
              language,
            ),
          ),
  };
}

/** Which actions are at least as good as others everywhere, those that are ahead of the same ones told together. */
function dominances(ranked: readonly Ranked[], words: RankingWords): string[] {
  const groups = new Map<string, string[]>();
  for (const { alternative } of ranked) {
    const behind = ranked.filter(({ dominatedBy }) => dominatedBy.includes(alternative.id)).map((one) => one.alternative.id);
    if (behind.length === 0) continue;
    const key = behind.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), alternative.title]);
  }
  return [...groups].map(([key, better]) => {
    const behind = key.split(' ');
    const all = behind.length > 1 && behind.length + 1 === ranked.length;
    return words.dominance(better, all ? undefined : behind.map((id) => titleOf(ranked, id)));
  });
}

const titleOf = (ranked: readonly Ranked[], id: string): string =>
  ranked.find(({ alternative }) => alternative.id === id)?.alternative.title ?? id;

function reason({ reason: why, unknown }: Unranked, words: RankingWords, language: 'fr' | 'en'): string {
  return 'below' in why
    ? words.below(why.below.title, score(why.score, language), number(why.below.floor!, language), why.below.direction)
    : words.missing(
        Math.round(100 * why.missing),
        list(
          unknown.slice(0, 3).map(({ criterion }) => criterion.title),
          language,
        ),
      );
}

const debate = (told: Told, { language }: Scene): string[] =>
  told.assessment.debate.map((one) => DEBATE[language].say(one, names(told), told.assessment.k));

function partsChart(
  { assessment: { ranking } }: Told,
  words: RankingWords,
  language: 'fr' | 'en',
  ranked: readonly Ranked[],
): Chart | undefined {
  const { problem, method } = ranking;
  if (ranked.length === 0) return undefined;
  const base = { title: words.parts.title, description: words.parts.description(ranked.length, ranked[0]!.alternative.title) };
  if (method.ends[0] !== 0 || ranked[0]!.contributions.length === 0) {
    // Values below zero have no length: they are set on the width that the method covers.
    const [worst, best] = method.ends;
    const at = (value: number): number => (100 * (value - worst)) / (best - worst);
    return {
      ...base,
      kind: 'bars',
      bars: ranked.map(({ alternative, value }) => ({
        label: alternative.title,
        value: { low: at(value.low), centre: at(value.centre), high: at(value.high) },
        said: rounded(value, language),
      })),
    };
  }
  return {
    ...base,
    kind: 'parts',
    keys: problem.criteria.map(({ title }, index) => ({ letter: letter(index), label: title })),
    bars: ranked.map((one) => ({
      label: one.alternative.title,
      parts: one.contributions.map(({ low }) => low),
      open: one.value.high - one.value.low,
      said: rounded(one.value, language),
    })),
  };
}

/** The whole ranking, for its own document. */
export function rankingWhole(scene: Scene): RankingPart {
  const { language, open } = scene;
  const words = RANKING_WORDS[language];
  const short = rankingSection(scene);
  const told = scene.derived.ranking();
  if (!told) {
    const why = scene.derived.rankingWithheld
      ? words.withheld
      : scene.derived.withheld.has('actions') || scene.derived.rankingHidden()
        ? words.hidden
        : words.nothing;
    return { data: { ...short.data, nothing: why, ...NO_DETAIL }, charts: {} };
  }
  const { assessment, choice } = told;
  const { ranking, certainty, colleges, left, k } = assessment;
  const { problem, ranked } = ranking;
  const weights = roundedTo100(new Map(problem.criteria.map(({ id, weight }) => [id, 100 * weight])), 0);
  const heat: Chart | undefined =
    certainty && ranked.length > 1
      ? {
          kind: 'heat',
          title: words.heat.title,
          description: words.heat.description(ranked[0]!.alternative.title, outOf100(certainty.of.get(ranked[0]!.alternative.id)!.first)),
          rows: ranked.map(({ alternative }) => alternative.title),
          columns: ranked.map((_, index) => words.rank(index + 1)),
          cells: ranked.map(({ alternative }) => certainty.of.get(alternative.id)!.ranks.slice(0, ranked.length).map(outOf100)),
        }
      : undefined;
  const slope: Chart | undefined =
    colleges.length > 1 && ranked.length > 1
      ? {
          kind: 'slope',
          title: words.slope.title,
          description: words.slope.description(
            list(
              colleges.map(({ title }) => title),
              language,
            ),
          ),
          columns: colleges.map(({ title }) => title),
          lines: ranked.map(({ alternative }) => ({
            label: alternative.title,
            ranks: colleges.map(({ ranks }) => ranks.get(alternative.id)),
          })),
        }
      : undefined;
  const votes = votesOf(colleges);
  const hidden = problem.colleges.filter(({ id, ballots }) => ballots > 0 && !colleges.some((one) => one.id === id)).length;
  const title = (id: string): string => open.entity('action', id)?.data.title ?? id;
  const limits = choice ? boundsOf(choice.candidates, choice.limits).map(({ about }) => LIMIT[language](about, title)) : [];
  return {
    data: {
      ...short.data,
      nothing: ranked.length === 0 ? words.noneRanked : '',
      parts: placed('ranking', short.charts['ranking']),
      part_letters: problem.criteria.map((_, index) => letter(index)),
      part_rows: ranked
        .filter(({ contributions }) => contributions.length > 0)
        .map((one) => ({
          title: one.alternative.title,
          values: one.contributions.map((part) => rounded(part, language)),
          value: rounded(one.value, language),
        })),
      dominances: dominances(ranked, words),
      debate: debate(told, scene),
      no_debate: DEBATE[language].none,
      changes: left
        .flatMap((one) => {
          // A ballot is never named beyond the team, nor a college too small to be told apart.
          const withheld = one.kind === 'college' && !colleges.some(({ id }) => id === one.id);
          if (withheld) return [];
          const what =
            one.kind === 'ballot'
              ? ''
              : one.kind === 'college'
                ? names(told).college(one.id)
                : (problem.criteria.find(({ id }) => id === one.id)?.title ?? one.id);
          return [words.left(one.kind, what, one.enters.map(names(told).action), one.leaves.map(names(told).action), k)];
        })
        .filter((sentence, index, all) => all.indexOf(sentence) === index),
      heat: placed('heat', heat),
      heat_columns: heat?.kind === 'heat' ? heat.columns : [],
      heat_rows:
        heat?.kind === 'heat'
          ? heat.rows.map((label, index) => ({ label, values: heat.cells[index]!.map((one) => String(one ?? 0)) }))
          : [],
      slope: placed('slope', slope),
      slope_columns: slope ? colleges.map(({ title: name, ballots }) => `${name} (${ballots})`) : [],
      slope_rows:
        slope?.kind === 'slope'
          ? slope.lines.map(({ label, ranks }) => ({ label, values: ranks.map((rank) => (rank === undefined ? '–' : String(rank))) }))
          : [],
      no_rank: slope?.kind === 'slope' && slope.lines.some(({ ranks }) => ranks.includes(undefined)) ? words.noRank : '',
      hidden_colleges: hidden === 0 ? '' : words.hiddenColleges(hidden),
      agreement: votes.agreement === undefined ? '' : words.agreement(votes.agreement),
      consensus:
        votes.kemeny && votes.options.length > 1
          ? words.consensus(votes.kemeny.best[0]!.map(names(told).action).join(' > '), votes.kemeny.count)
          : '',
      limits,
      limits_said: limits.join(language === 'fr' ? '\u202f; ' : '; '),
      choice: choiceRows(told, words, language),
      reasons: choiceReasons(told, words, language),
      conflict: choice && !choice.portfolio ? choice.conflict.map(({ about }) => LIMIT[language](about, title)) : [],
      steps: choiceSteps(told, words, language),
      criteria: problem.criteria.map((one, index) => ({
        letter: letter(index),
        title: one.title,
        question: one.question,
        weight: `${weights.get(one.id)!}${language === 'fr' ? '\u00a0' : ''}%`,
        scale:
          one.computed === undefined || one.computed === 'cost'
            ? words.scale(number(one.scale.min, language), number(one.scale.max, language), one.direction)
            : words.computed,
      })),
      weights_from: words.weightsFrom[problem.weightsFrom],
      how: ranking.method.words[language].how,
      draws: certainty ? words.draws(number(certainty.draws, language), certainty.seed) : '',
    },
    charts: { ...short.charts, ...(heat && { heat }), ...(slope && { slope }) },
  };
}

const NO_DETAIL = {
  parts: '',
  part_letters: [],
  part_rows: [],
  dominances: [],
  debate: [],
  no_debate: '',
  changes: [],
  heat: '',
  heat_columns: [],
  heat_rows: [],
  slope: '',
  slope_columns: [],
  slope_rows: [],
  no_rank: '',
  hidden_colleges: '',
  agreement: '',
  consensus: '',
  limits: [],
  limits_said: '',
  choice: [],
  reasons: [],
  conflict: [],
  steps: [],
  criteria: [],
  weights_from: '',
  how: '',
  draws: '',
};
