// A series around a start: what it would have been, what it was, and three ways of measuring the gap, of which the worst counts.

import {
  autocorrelation,
  contrastOf,
  type Contrast,
  cooksDistances,
  followingAt,
  lagOf,
  leastSquares,
  neweyWest,
  poissonRegression,
  praisWinsten,
  unbiasedRho,
} from './regression.ts';
import { detectable } from './power.ts';

export type Estimator = 'ols' | 'newey-west' | 'prais-winsten' | 'quasi-poisson';

export interface Interrupted {
  readonly before: number;
  readonly after: number;
  /** Whether estimates are on the scale of logarithms. */
  readonly log: boolean;
  /** The mean gap with what was to be expected, over all points after, one estimate an estimator. */
  readonly estimates: readonly (Contrast & { readonly estimator: Estimator })[];
  /** The widest of their intervals. */
  readonly widest: Contrast & { readonly estimator: Estimator };
  readonly worstP: number;
  /** The p once points are taken to follow each other as much as so short a series may hide. */
  readonly cautiousP: number;
  /** They have one sign, and none is more than half as large again as another. */
  readonly agree: boolean;
  readonly level: number;
  readonly slopeBefore: number;
  readonly slopeChange: number;
  /** What each point would have been had nothing changed, in the unit of the values. */
  readonly counterfactual: readonly number[];
  /** The smallest gap that would be seen four times in five, on the scale of the estimates. */
  readonly detectable: number;
  /** The position of the point that pulls most. */
  readonly influential: number;
}

export interface SeriesInput {
  readonly values: readonly number[];
  /** The position of the first point after. */
  readonly start: number;
  /** Places in time when they are not 0, 1, 2… */
  readonly times?: readonly number[];
  /** `log` for counts with enough events, `poisson` for small ones. */
  readonly scale?: 'plain' | 'log' | 'poisson';
  readonly exposure?: readonly number[];
  /** Points a year, when two full years let the seasons be told: harmonics are then added. */
  readonly season?: number | undefined;
}

/** The rows of the regression: 1, t, D, (t − t₀)·D, and harmonics (Wagner et al., 2002; Bernal et al., 2017). */
export function segmented(times: readonly number[], start: number, season?: number): number[][] {
  const origin = times[start]!;
  return times.map((t, index) => [
    1,
    t,
    Number(index >= start),
    index >= start ? t - origin : 0,
    ...(season === undefined ? [] : [Math.sin((2 * Math.PI * t) / season), Math.cos((2 * Math.PI * t) / season)]),
  ]);
}

/** The regression of a series interrupted at `start`; undefined when it cannot be made. */
export function interrupted({
  values,
  start,
  times = values.map((_, index) => index),
  scale = 'plain',
  exposure,
  season,
}: SeriesInput): Interrupted | undefined {
  const X = segmented(times, start, season);
  const size = exposure ?? values.map(() => 1);
  const log = scale !== 'plain';
  if (scale === 'log' && values.some((one) => one <= 0)) return undefined;
  const y = scale === 'log' ? values.map((one, index) => Math.log(one / size[index]!)) : values;
  const after = times.slice(start).map((t) => t - times[start]!);
  const weights = X[0]!.map((_, column) => (column === 2 ? 1 : column === 3 ? after.reduce((sum, one) => sum + one, 0) / after.length : 0));
  const fit = scale === 'poisson' ? undefined : leastSquares(X, y);
  const estimates: (Contrast & { estimator: Estimator })[] = [];
  let b: readonly number[];
  let influential = 0;
  let cautiousP = 1;
  if (fit) {
    b = fit.b;
    estimates.push({ estimator: 'ols', ...contrastOf(fit, weights) });
    estimates.push({ estimator: 'newey-west', ...contrastOf({ ...fit, covariance: neweyWest(X, fit, lagOf(values.length)) }, weights) });
    const prais = praisWinsten(X, y);
    if (prais) estimates.push({ estimator: 'prais-winsten', ...contrastOf(prais, weights) });
    const cautious = followingAt(X, y, unbiasedRho(prais?.rho ?? 0, values.length));
    if (cautious) cautiousP = contrastOf(cautious, weights).p;
    const distances = cooksDistances(X, fit);
    influential = distances.indexOf(Math.max(...distances));
  } else if (scale === 'poisson') {
    const poisson = poissonRegression(X, values, size);
    if (!poisson) return undefined;
    b = poisson.b;
    // Less spread than chance is chance too: the error is never made smaller.
    const grown = Math.max(1, 1 / poisson.dispersion);
    const covariance = poisson.covariance.map((row) => row.map((one) => one * grown));
    estimates.push({ estimator: 'quasi-poisson', ...contrastOf({ ...poisson, covariance }, weights) });
    const scores = { residuals: values.map((one, index) => one - poisson.fitted[index]!), bread: poisson.bread };
    estimates.push({
      estimator: 'newey-west',
      ...contrastOf({ ...poisson, covariance: neweyWest(X, scores, lagOf(values.length)) }, weights),
    });
    const rho = unbiasedRho(
      autocorrelation(values.map((one, index) => (one - poisson.fitted[index]!) / Math.sqrt(poisson.fitted[index]!))),
      values.length,
    );
    const spread = (1 + rho) / (1 - rho);
    cautiousP = contrastOf({ ...poisson, covariance: covariance.map((row) => row.map((one) => one * spread)) }, weights).p;
    const pulls = values.map((one, index) => (one - poisson.fitted[index]!) ** 2 / poisson.fitted[index]!);
    influential = pulls.indexOf(Math.max(...pulls));
  } else return undefined;
  const widest = estimates.reduce((one, other) => (other.upper - other.lower > one.upper - one.lower ? other : one));
  const sizes = estimates.map(({ estimate }) => Math.abs(estimate));
  return {
    before: start,
    after: values.length - start,
    log,
    estimates,
    widest,
    worstP: Math.max(...estimates.map(({ p }) => p)),
    cautiousP,
    agree: new Set(estimates.map(({ estimate }) => Math.sign(estimate))).size === 1 && Math.max(...sizes) <= 1.5 * Math.min(...sizes),
    level: b[2]!,
    slopeBefore: b[1]!,
    slopeChange: b[3]!,
    counterfactual: X.map((row, index) => {
      const line = row.reduce((sum, one, column) => (column === 2 || column === 3 ? sum : sum + one * b[column]!), 0);
      return log ? Math.exp(line) * size[index]! : line;
    }),
    detectable: detectable(Math.max(...estimates.map(({ se }) => se)), widest.df),
    influential,
  };
}

/** The same points without one of them. */
export function without(input: SeriesInput, position: number): SeriesInput {
  const times = input.times ?? input.values.map((_, index) => index);
  const keep = <T>(all: readonly T[]): T[] => all.filter((_, index) => index !== position);
  return {
    ...input,
    values: keep(input.values),
    times: keep(times),
    ...(input.exposure && { exposure: keep(input.exposure) }),
    start: position < input.start ? input.start - 1 : input.start,
  };
}

/** The trend of some points: slope, its error, t. */
export function slopeOf(values: readonly number[]): { slope: number; se: number; t: number } | undefined {
  const fit = leastSquares(
    values.map((_, index) => [1, index]),
    values,
  );
  return (
    fit && { slope: fit.b[1]!, se: fit.se[1]!, t: fit.se[1] === 0 ? (Math.abs(fit.b[1]!) < 1e-12 ? 0 : Infinity) : fit.b[1]! / fit.se[1]! }
  );
}
