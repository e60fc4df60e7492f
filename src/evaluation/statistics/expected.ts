// What a series would have been had nothing changed at its start, point by point, with the widest interval of its estimators.

import { contrastOf, lagOf, leastSquares, neweyWest, poissonRegression, praisWinsten } from './regression.ts';
import { segmented, type SeriesInput } from './series.ts';

export interface Expected {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The line before the start carried on, in the unit of the values, with pointwise intervals of 95 % (Bernal et al., 2017); of the estimators
 * of the verdict, the widest. Undefined when the regression cannot be made.
 */
export function expectedOf({
  values,
  start,
  times = values.map((_, index) => index),
  scale = 'plain',
  exposure,
  season,
}: SeriesInput): readonly Expected[] | undefined {
  const X = segmented(times, start, season);
  const size = exposure ?? values.map(() => 1);
  if (scale === 'log' && values.some((one) => one <= 0)) return undefined;
  const fits: { readonly b: readonly number[]; readonly covariance: readonly (readonly number[])[]; readonly df: number }[] = [];
  if (scale === 'poisson') {
    const poisson = poissonRegression(X, values, size);
    if (!poisson) return undefined;
    // Less spread than chance is chance too, as in the verdict.
    const grown = Math.max(1, 1 / poisson.dispersion);
    fits.push({ ...poisson, covariance: poisson.covariance.map((row) => row.map((one) => one * grown)) });
    const scores = { residuals: values.map((one, index) => one - poisson.fitted[index]!), bread: poisson.bread };
    fits.push({ ...poisson, covariance: neweyWest(X, scores, lagOf(values.length)) });
  } else {
    const y = scale === 'log' ? values.map((one, index) => Math.log(one / size[index]!)) : values;
    const fit = leastSquares(X, y);
    if (!fit) return undefined;
    fits.push(fit, { ...fit, covariance: neweyWest(X, fit, lagOf(values.length)) });
    const prais = praisWinsten(X, y);
    if (prais) fits.push(prais);
  }
  return X.map((row, index) => {
    const still = row.map((one, column) => (column === 2 || column === 3 ? 0 : one));
    const all = fits.map((fit) => contrastOf(fit, still));
    const widest = all.reduce((one, other) => (other.upper - other.lower > one.upper - one.lower ? other : one));
    const turn = (one: number): number => (scale === 'plain' ? one : Math.exp(one) * size[index]!);
    return { value: turn(all[0]!.estimate), low: turn(widest.lower), high: turn(widest.upper) };
  });
}
