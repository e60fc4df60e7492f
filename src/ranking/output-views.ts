// The parts of `odas rank --format json` that are printed when asked for: colleges, methods side by side, the choice, an explanation.

import type { Assessment } from './assessment.ts';
import type { Choice } from './choice.ts';
import type { CollegeRanking, Judgment, Votes } from './colleges.ts';
import type { Comparison } from './comparison.ts';
import type { Versus } from './explanation.ts';
import { rounded } from './output.ts';
import type { Pair } from './outranking.ts';
import type { Selection } from './portfolio.ts';

export function collegesOutput(
  colleges: readonly CollegeRanking[],
  votes: Votes,
  judgment: Judgment | undefined,
  grades: readonly string[],
) {
  return {
    colleges: colleges.map(({ id, title, ballots, ranks }) => ({
      college: id,
      title,
      ballots,
      ranks: [...ranks].map(([action, rank]) => ({ action, rank })),
    })),
    agreement: votes.agreement === undefined ? null : rounded(votes.agreement),
    kemeny: votes.kemeny
      ? { distance: votes.kemeny.distance, count: votes.kemeny.count, orders: votes.kemeny.best, shared: votes.kemeny.shared }
      : null,
    borda: votes.borda,
    copeland: votes.copeland,
    condorcet: votes.condorcet ?? null,
    majority_judgment: judgment
      ? {
          order: judgment.judged.map(({ option, median, rank }) => ({
            action: option,
            rank,
            grade: median === undefined ? null : (grades[median] ?? null),
          })),
          missing: judgment.missing,
          loses_to: judgment.losesTo ?? null,
        }
      : null,
  };
}

const pair = ({ concordance, credibility, objections }: Pair) => ({
  concordance: rounded(concordance),
  credibility: rounded(credibility),
  objections: objections.map(({ criterion, veto }) => ({ criterion: criterion.id, veto })),
});

export function comparisonOutput({ rankings, disagreements, incomparable, pairs }: Comparison) {
  return {
    methods: rankings.map(({ method, ranked }) => ({
      method: method.name,
      ranks: ranked.map(({ alternative, rank, value }) => ({ action: alternative.id, rank, value: rounded(value.centre) })),
    })),
    disagreements: disagreements.map(({ method, ahead, behind, criterion }) => ({
      method: method.name,
      ahead,
      behind,
      criterion: criterion.id,
    })),
    incomparable,
    pairs: pairs.map(({ first, second, reading }) => ({ first, second, ...pair(reading) })),
  };
}

const selection = ({ chosen, value, cost, fte }: Selection) => ({
  actions: chosen.map(({ id }) => id),
  value: rounded(value),
  cost: cost / 100,
  fte: rounded(fte),
});

export function choiceOutput({ portfolio, conflict, robust, aside, limits, settled }: Choice) {
  return {
    budget: limits.budget === undefined ? null : limits.budget / 100,
    settled,
    feasible: portfolio !== undefined,
    best: portfolio ? selection(portfolio.best) : null,
    equals: portfolio ? portfolio.equals.map(selection) : [],
    otherwise: portfolio ? [...portfolio.otherwise].map(([action, other]) => ({ action, best: other ? selection(other) : null })) : [],
    in_ranking_order: portfolio ? selection(portfolio.inOrder) : null,
    budget_steps: portfolio
      ? [...portfolio.below.toReversed(), ...portfolio.above].map((one) => ({ budget: one.budget / 100, ...selection(one) }))
      : [],
    firmness: robust
      ? {
          drawn: robust.drawn,
          count: robust.count,
          actions: [...robust.of].map(([action, { share, standing }]) => ({ action, share: rounded(share), standing })),
        }
      : null,
    conflict: conflict.map(({ name }) => name),
    not_proposed: aside.map(({ id, why }) => ({ action: id, why })),
  };
}

export function versusOutput(found: Versus) {
  return {
    ahead: found.ahead.alternative.id,
    behind: found.behind.alternative.id,
    tied: found.tied,
    difference: rounded(found.difference),
    parts: found.parts.map(({ criterion, gap }) => ({ criterion: criterion.id, gap: rounded(gap) })),
    holds: found.holds ?? null,
    share: found.share === undefined ? null : rounded(found.share),
    weights: found.weights?.map(({ criterion, from, to }) => ({ criterion: criterion.id, from: rounded(from), to: rounded(to) })) ?? null,
    scores: found.scores.map(({ action, criterion, from, to }) => ({
      action,
      criterion: criterion.id,
      from: rounded(from),
      to: rounded(to),
    })),
    colleges: found.colleges,
    pair: pair(found.outranking.forth),
    pairwise: found.promethee,
  };
}

/** A ranking as rows of a table, one an action: what a spreadsheet reads. */
export function rankingRows({ ranking, certainty }: Assessment): (string | number)[][] {
  const whole = (value: number): number => Math.round(value * 10) / 10;
  const { ranked, unranked, problem } = ranking;
  const parts = (one: (typeof ranked)[number] | (typeof unranked)[number]): (string | number)[] =>
    problem.criteria.map((_, index) => (one.contributions[index] ? whole(one.contributions[index].centre) : ''));
  return [
    ...ranked.map((one) => {
      const sure = certainty?.of.get(one.alternative.id);
      return [
        one.rank,
        certainty ? 1 + certainty.classes.findIndex((ids) => ids.includes(one.alternative.id)) : '',
        one.alternative.id,
        one.alternative.title,
        whole(one.value.low),
        whole(one.value.centre),
        whole(one.value.high),
        sure ? Math.round(1000 * sure.first) / 10 : '',
        ...parts(one),
      ];
    }),
    ...unranked.map((one) => ['', '', one.alternative.id, one.alternative.title, '', '', '', '', ...parts(one).map(() => '')]),
  ];
}
