// How the published cases of evaluation are asked of the library.

import { individuals, rates, runChart, anhojLimits, shares } from '../../src/evaluation/statistics/charts.ts';
import {
  clopperPearson,
  fisher,
  garwood,
  mcNemar,
  newcombe,
  poissonCentral,
  rateRatio,
  ruleOfThree,
  type TwoByTwo,
  wilson,
} from '../../src/evaluation/statistics/counts.ts';
import { differenceByPeriods, meanOf, pairedChanges } from '../../src/evaluation/statistics/differences.ts';
import { flipSigns, permuteMeans } from '../../src/evaluation/statistics/permutation.ts';
import {
  benjaminiHochberg,
  cohenH,
  leastShareSeen,
  powerOfH,
  powerOfShares,
  sizeForShares,
} from '../../src/evaluation/statistics/power.ts';
import { contrastOf, leastSquares, neweyWest, poissonRegression, praisWinsten } from '../../src/evaluation/statistics/regression.ts';
import { segmented } from '../../src/evaluation/statistics/series.ts';
import { kendall, kendallExact, mannKendall, senSlope } from '../../src/evaluation/statistics/trend.ts';
import { progressOf } from '../../src/evaluation/progress.ts';
import { auditOf } from '../../src/evaluation/secrecy/audit.ts';

type Adapter = (input: never, expected: never) => Readonly<Record<string, unknown>>;
interface Share {
  readonly x: number;
  readonly n: number;
  readonly confidence: number;
}

const root = (matrix: readonly (readonly number[])[], index: number): number => Math.sqrt(matrix[index]![index]!);

interface Sicily {
  readonly month: readonly number[];
  readonly aces: readonly number[];
  readonly time: readonly number[];
  readonly smokban: readonly number[];
  readonly stdpop: readonly number[];
}

function sicily({ month, aces, time, smokban, stdpop }: Sicily, harmonics: number, quasi: boolean) {
  const waves = (m: number): number[] =>
    Array.from({ length: harmonics }, (_, at) => at + 1).flatMap((h) => [
      Math.sin((2 * Math.PI * h * m) / 12),
      Math.cos((2 * Math.PI * h * m) / 12),
    ]);
  const fit = poissonRegression(
    time.map((t, index) => [1, smokban[index]!, t, ...waves(month[index]!)]),
    aces,
    stdpop,
  )!;
  const se = Math.sqrt(fit.covariance[1]![1]! / (quasi ? 1 : fit.dispersion));
  return { rr: Math.exp(fit.b[1]!), lower: Math.exp(fit.b[1]! - 1.959964 * se), upper: Math.exp(fit.b[1]! + 1.959964 * se) };
}

interface Yearly {
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly intervention: number;
  readonly time_origin: number;
  readonly lag: number;
}

const design = ({ years, intervention, time_origin: origin }: Yearly): number[][] =>
  segmented(
    years.map((year) => year - origin),
    years.indexOf(intervention),
  );

export const EVALUATION: Readonly<Record<string, Adapter>> = {
  wilson: ({ x, n, confidence }: Share) => ({ ...wilson(x, n, confidence) }),
  clopper_pearson: ({ x, n, confidence }: Share) => ({ ...clopperPearson(x, n, confidence) }),
  rule_of_three: ({ n, confidence }: Share) => {
    const { exact, approximate } = ruleOfThree(n, confidence);
    return { exact_upper: exact, rule_of_three: approximate };
  },
  newcombe_hybrid_score: ({ x1, n1, x2, n2, confidence }: Record<'x1' | 'n1' | 'x2' | 'n2' | 'confidence', number>) => {
    const { difference, lower, upper } = newcombe(x1, n1, x2, n2, confidence);
    return { diff: difference, lower, upper };
  },
  fisher_exact: ({ table, alternative }: { table: TwoByTwo; alternative: string }) => {
    const { p, greater, oddsRatio, lower } = fisher(table);
    return { p: alternative === 'greater' ? greater : p, odds_ratio: oddsRatio, lower };
  },
  mcnemar_exact: ({ table }: { table: TwoByTwo }) => ({ p: mcNemar(table[0][1], table[1][0]) }),
  poisson_exact_ci: ({ count, exposure, confidence }: Record<'count' | 'exposure' | 'confidence', number>) => {
    const { lower, upper } = garwood(count, confidence);
    return { rate: count / exposure, lower: lower / exposure, upper: upper / exposure };
  },
  poisson_exact_test_central: ({ count, exposure, reference_rate: rate }: Record<'count' | 'exposure' | 'reference_rate', number>) => ({
    p: poissonCentral(count, exposure * rate),
  }),
  poisson_rate_ratio_exact: ({ count1, exposure1, count2, exposure2, confidence }: Record<string, number>) => {
    const got = rateRatio(count1!, exposure1!, count2!, exposure2!, confidence);
    return {
      ratio: got.ratio,
      lower: got.lower,
      expected1: ((count1! + count2!) * exposure1!) / (exposure1! + exposure2!),
      p_minlike: got.minimumLikelihood,
      p_greater: got.greater,
    };
  },
  permutation_sign_flip: ({ differences }: { differences: readonly number[] }) => {
    const { observed, arrangements, atLeast, p } = flipSigns(differences);
    return { sum: observed, n_perm: arrangements, n_ge: atLeast, p_two: p };
  },
  permutation_two_sample_mean: ({ x, y }: { x: readonly number[]; y: readonly number[] }) => {
    const { observed, arrangements, atLeast, greater } = permuteMeans(x, y);
    return { diff: observed, n_perm: arrangements, n_ge: atLeast, p_greater: greater };
  },
  benjamini_hochberg: ({ p, q }: { p: readonly number[]; q: number }) => {
    const adjusted = benjaminiHochberg(p);
    return { adjusted, n_rejected: adjusted.filter((one) => one <= q).length };
  },
  mann_kendall: ({ values }: { values: readonly number[] }) => {
    const { S, variance, z, p, tauB } = mannKendall(values);
    return { S, varS: variance, z, p, tau_b: tauB };
  },
  kendall_tau_ties: ({ x, y }: { x: readonly number[]; y: readonly number[] }) => {
    const { S, variance } = kendall(x, y);
    return { S, varS: variance };
  },
  mann_kendall_exact: ({ n, S }: { n: number; S: readonly number[] }) => ({ p_one_sided: S.map((s) => kendallExact(n, s)) }),
  sen_slope: ({ values, times, confidence }: { values: readonly number[]; times?: readonly number[]; confidence?: number }) => ({
    ...senSlope(values, times, confidence),
  }),
  anhoej: ({ values, center }: { values: readonly number[]; center: number }) => {
    const { useful, longestRun, crossings, limits, signal } = runChart(values, center);
    return {
      n_useful: useful,
      longest_run: longestRun,
      longest_run_max: limits.longestRun,
      n_crossings: crossings,
      n_crossings_min: limits.fewestCrossings,
      signal,
    };
  },
  anhoej_limits: ({ n }: { n: number }) => {
    const { longestRun, fewestCrossings } = anhojLimits(n);
    return { longest_run_max: longestRun, n_crossings_min: fewestCrossings };
  },
  xmr: ({ values, baseline_n: baseline }: { values: readonly number[]; baseline_n: number }) => {
    const got = individuals(values, { baseline });
    return {
      mean: got.centre,
      amr: got.movingRange,
      ucl: got.upper[0],
      lcl: got.lower[0],
      ucl_mr: got.rangeLimit,
      outside: got.outside,
    };
  },
  xmr_266: ({ values }: { values: readonly number[] }) => {
    const { centre, movingRange } = individuals(values);
    return { mean: centre, amr: movingRange, ucl_266: centre + 2.66 * movingRange, lcl_266: centre - 2.66 * movingRange };
  },
  p_chart: ({ counts, n, exclude }: { counts: readonly number[]; n: readonly number[]; exclude: readonly number[] }) => {
    const got = shares(counts, n, { exclude });
    return { center: got.centre, ucl: got.upper[0], lcl: got.lower[0], outside: got.outside };
  },
  c_chart: ({ counts, baseline_n: baseline, exclude }: { counts: readonly number[]; baseline_n: number; exclude: readonly number[] }) => {
    const got = rates(counts, undefined, { baseline, exclude });
    // The published chart names the points of its base that lie outside.
    return { center: got.centre, ucl: got.upper[0], lcl: got.lower[0], outside: got.outside.filter((at) => at <= baseline) };
  },
  u_chart: ({ counts, exposure }: { counts: readonly number[]; exposure: readonly number[] }) => {
    const got = rates(counts, exposure);
    return { center: got.centre, ucl: got.upper[0], lcl: got.lower[0] };
  },
  power_two_proportions: ({ p1, p2, power, alpha }: Record<string, number>) => ({ n: sizeForShares(p1!, p2!, power!, alpha) }),
  mde_two_proportions: ({ n, p1, power, alpha }: Record<string, number>) => ({ p2: leastShareSeen(n!, p1!, power, alpha) }),
  power_two_proportions_one_sided: ({ n, p1, p2, alpha }: Record<string, number>) => ({ power: powerOfShares(n!, p1!, p2!, alpha, 1) }),
  power_h: ({ h, n, alpha, alternative }: { h: number; n: number; alpha: number; alternative?: 'greater' }) => ({
    power: powerOfH(h, n, alpha, alternative),
  }),
  cohen_h: ({ p1, p2 }: Record<string, number>) => ({ h: cohenH(p1!, p2!) }),
  newey_west: ({ y, X, lag, small_sample: small }: { y: number[]; X: number[][]; lag: number; small_sample: boolean }) => {
    const fit = leastSquares(X, y)!;
    const covariance = neweyWest(X, fit, lag, small);
    return { b: fit.b, se: fit.b.map((_, index) => root(covariance, index)) };
  },
  prais_winsten: (input: Record<'chnimp' | 'chempi' | 'gas' | 'rtwex' | 'befile6' | 'affile6' | 'afdec6', number[]>) => {
    const X = input.chnimp.map((_, t) => [
      1,
      Math.log(input.chempi[t]!),
      Math.log(input.gas[t]!),
      Math.log(input.rtwex[t]!),
      input.befile6[t]!,
      input.affile6[t]!,
      input.afdec6[t]!,
    ]);
    const { b, se, rho, path, residualSe } = praisWinsten(X, input.chnimp.map(Math.log))!;
    return { b, se, rho, rho_path: path.slice(0, 4), residual_se: residualSe };
  },
  its_ols: (input: Yearly) => {
    const { b, se, residualSe, r2 } = leastSquares(design(input), input.values)!;
    return { b, se, residual_se: residualSe, r2 };
  },
  its_newey_west: (input: Yearly) => {
    const X = design(input);
    const covariance = neweyWest(X, leastSquares(X, input.values)!, input.lag);
    return { se_pre_slope: root(covariance, 1), se_level: root(covariance, 2), se_slope_change: root(covariance, 3) };
  },
  its_multi_group_newey_west: ({
    years,
    states,
    values,
    treated,
    intervention,
    lag,
  }: {
    years: number[];
    states: string[];
    values: number[][];
    treated: string;
    intervention: number;
    lag: number;
  }) => {
    const rows = design({ years, values: [], intervention, time_origin: years[0]!, lag });
    // Every State keeps its own points: those of another are not their neighbours.
    const X = states.flatMap((state) => rows.map((row) => [...row, ...row.map((one) => (state === treated ? one : 0))]));
    const fit = leastSquares(X, values.flat())!;
    const covariance = neweyWest(
      X,
      fit,
      lag,
      true,
      states.flatMap((_, index) => years.map(() => index)),
    );
    const p = (column: number): number =>
      contrastOf(
        { ...fit, covariance },
        X[0]!.map((_, at) => Number(at === column)),
      ).p;
    return {
      c_intercept: fit.b[0],
      c_pre: fit.b[1],
      c_step: fit.b[2],
      c_post: fit.b[1]! + fit.b[3]!,
      diff_step: fit.b[6],
      p_diff_step: p(6),
      p_diff_slope: p(7),
    };
  },
  its_extrapolation: ({ years, values, intervention }: Yearly) => {
    const start = years.indexOf(intervention);
    const { b, se, r2 } = leastSquares(
      years.slice(0, start).map((year) => [1, year]),
      values.slice(0, start),
    )!;
    const gaps = years.slice(start).map((year, at) => values[start + at]! - b[0]! - b[1]! * year);
    return { pre_intercept: b[0], pre_slope: b[1], pre_slope_se: se[1], r2, mean_gap: meanOf(gaps).mean };
  },
  its_poisson: (input: Sicily) => sicily(input, 0, false),
  its_quasipoisson_seasonal: (input: Sicily) => sicily(input, 2, true),
  before_after_means: ({ aces, smokban, stdpop }: Sicily) => {
    const of = (values: readonly number[], period: number): number => meanOf(values.filter((_, index) => smokban[index] === period)).mean;
    return {
      mean_before: of(aces, 0),
      mean_after: of(aces, 1),
      rate_before: of(
        aces.map((one, index) => (1e5 * one) / stdpop[index]!),
        0,
      ),
    };
  },
  did_means: (input: Record<'pa_before' | 'pa_after' | 'nj_before' | 'nj_after', number[]>) => {
    const means = Object.fromEntries(Object.entries(input).map(([name, values]) => [name, meanOf(values)]));
    const of = (name: string): number => means[name]!.mean;
    return {
      ...Object.fromEntries(Object.entries(means).map(([name, { mean, se }]) => [name, [mean, se]])),
      did: of('nj_after') - of('nj_before') - (of('pa_after') - of('pa_before')),
    };
  },
  did_paired: ({ changes_pa: there, changes_nj: here }: Record<'changes_pa' | 'changes_nj', number[]>) => {
    const { difference, se } = pairedChanges(here, there);
    const [pa, nj] = [meanOf(there), meanOf(here)];
    return { pa: [pa.mean, pa.se], nj: [nj.mean, nj.se], did: difference, se };
  },
  did_ols: ({ years, treated, control, intervention }: { years: number[]; treated: number[]; control: number[]; intervention: number }) => {
    const { b, se, residualSe, r2 } = differenceByPeriods(treated, control, years.indexOf(intervention))!;
    return { b, se, residual_se: residualSe, r2 };
  },
  achievement_rate: ({ actual, final_target: target }: Record<'actual' | 'final_target', number>) => ({
    rate: progressOf({ actual, reference: 0, target }),
  }),
  suppression_audit: ({
    table: { values, row_totals: rows, col_totals: columns },
    suppressed,
  }: {
    table: { values: number[][]; row_totals: number[]; col_totals: number[] };
    suppressed: [number, number][];
  }) => {
    const hidden = suppressed.map(([row, column]) => `${row},${column}`);
    const shown = (row: number, column: number): number => (hidden.includes(`${row},${column}`) ? 0 : values[row]![column]!);
    const equations = [
      ...rows.map((total, row) => ({
        total: total - columns.reduce((sum, _, column) => sum + shown(row, column), 0),
        cells: hidden.filter((id) => id.startsWith(`${row},`)).map((id) => ({ id, sign: 1 })),
      })),
      ...columns.map((total, column) => ({
        total: total - rows.reduce((sum, _, row) => sum + shown(row, column), 0),
        cells: hidden.filter((id) => id.endsWith(`,${column}`)).map((id) => ({ id, sign: 1 })),
      })),
    ];
    return {
      exactly_disclosed: Object.fromEntries(
        [...auditOf(hidden, equations)].flatMap(([id, { low, high }]) => (high - low < 1e-6 ? [[id, low]] : [])),
      ),
    };
  },
};
