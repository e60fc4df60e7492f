// Least squares, and what to think of its errors when successive points resemble each other.

import { studentQuantile, studentTwoSided } from './special.ts';

type Matrix = readonly (readonly number[])[];

export interface Fit {
  readonly b: readonly number[];
  /** The covariance of the coefficients, under the assumptions of the estimator. */
  readonly covariance: Matrix;
  readonly se: readonly number[];
  readonly residuals: readonly number[];
  readonly df: number;
  readonly residualSe: number;
  readonly r2: number;
  /** (X′X)⁻¹ */
  readonly bread: Matrix;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, index) => sum + one * b[index]!, 0);

/** Householder’s triangle of X, and Q′y (Golub, 1965). Undefined when the columns do not tell their effects apart. */
function triangle(X: Matrix, y: readonly number[]): { R: number[][]; q: number[] } | undefined {
  const n = X.length;
  const k = X[0]!.length;
  // Q′y comes with the columns: the last one of A.
  const A = X.map((row, i) => [...row, y[i]!]);
  const sizes = X[0]!.map((_, column) => Math.hypot(...X.map((row) => row[column]!)));
  for (let j = 0; j < k; j += 1) {
    let norm = 0;
    for (let i = j; i < n; i += 1) norm = Math.hypot(norm, A[i]![j]!);
    if (norm <= 1e-11 * Math.max(1e-300, sizes[j]!)) return undefined;
    const alpha = A[j]![j]! > 0 ? -norm : norm;
    const v = A.map((row, i) => (i < j ? 0 : i === j ? row[j]! - alpha : row[j]!));
    const vv = dot(v, v);
    for (let column = j; column <= k; column += 1) {
      let sum = 0;
      for (let i = j; i < n; i += 1) sum += v[i]! * A[i]![column]!;
      const scale = (2 * sum) / vv;
      for (let i = j; i < n; i += 1) A[i]![column] = A[i]![column]! - scale * v[i]!;
    }
  }
  return { R: A.slice(0, k), q: A.map((row) => row[k]!) };
}

function backSubstitute(R: Matrix, right: readonly number[]): number[] {
  const x: number[] = Array.from({ length: R.length }, () => 0);
  for (let i = R.length - 1; i >= 0; i -= 1) {
    let sum = right[i]!;
    for (let j = i + 1; j < R.length; j += 1) sum -= R[i]![j]! * x[j]!;
    x[i] = sum / R[i]![i]!;
  }
  return x;
}

/** Ordinary least squares by QR. Undefined when there are no more points than coefficients, or when columns repeat each other. */
export function leastSquares(X: Matrix, y: readonly number[]): Fit | undefined {
  const n = X.length;
  const k = X[0]?.length ?? 0;
  if (n <= k || k === 0) return undefined;
  const done = triangle(X, y);
  if (!done) return undefined;
  const b = backSubstitute(done.R, done.q.slice(0, k));
  const inverse = Array.from({ length: k }, (_, column) =>
    backSubstitute(
      done.R,
      Array.from({ length: k }, (__, row) => Number(row === column)),
    ),
  );
  // inverse[c] is column c of R⁻¹; (X′X)⁻¹ = R⁻¹R⁻ᵀ.
  const bread = inverse.map((_, i) => inverse.map((__, j) => inverse.reduce((sum, column) => sum + column[i]! * column[j]!, 0)));
  const residuals = y.map((one, index) => one - dot(X[index]!, b));
  const rss = dot(residuals, residuals);
  const mean = y.reduce((sum, one) => sum + one, 0) / n;
  const tss = y.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const variance = rss / (n - k);
  const covariance = bread.map((row) => row.map((one) => one * variance));
  return {
    b,
    covariance,
    se: covariance.map((row, index) => Math.sqrt(row[index]!)),
    residuals,
    df: n - k,
    residualSe: Math.sqrt(variance),
    r2: tss === 0 ? 1 : 1 - rss / tss,
    bread,
  };
}

/**
 * The covariance of coefficients when errors depend on their neighbours (Newey & West, 1987; Bartlett’s weights).
 * @param groups where each point belongs, when several series are held together: points of different ones are not neighbours
 */
export function neweyWest(
  X: Matrix,
  fit: Pick<Fit, 'residuals' | 'bread'>,
  lag: number,
  smallSample = true,
  groups?: readonly number[],
): Matrix {
  const n = X.length;
  const k = X[0]!.length;
  const scores = X.map((row, index) => row.map((one) => one * fit.residuals[index]!));
  const meat = Array.from({ length: k }, () => Array.from({ length: k }, () => 0));
  for (let l = 0; l <= lag; l += 1) {
    const weight = l === 0 ? 1 : 1 - l / (lag + 1);
    for (let t = l; t < n; t += 1) {
      if (groups && groups[t] !== groups[t - l]) continue;
      const [now, then] = [scores[t]!, scores[t - l]!];
      for (let i = 0; i < k; i += 1)
        for (let j = 0; j < k; j += 1) meat[i]![j]! += weight * (l === 0 ? now[i]! * now[j]! : now[i]! * then[j]! + then[i]! * now[j]!);
    }
  }
  const scale = smallSample ? n / (n - k) : 1;
  const half = fit.bread.map((row) => row.map((_, j) => row.reduce((sum, one, l) => sum + one * meat[l]![j]!, 0)));
  return half.map((row) => row.map((_, j) => scale * row.reduce((sum, one, l) => sum + one * fit.bread[l]![j]!, 0)));
}

/** How far back neighbours are looked for: ⌊0.75·n^⅓⌋, at least one. */
export const lagOf = (n: number): number => Math.max(1, Math.floor(0.75 * Math.cbrt(n)));

/** Errors that follow each other at one step, estimated with the coefficients until they settle (Prais & Winsten, 1954). */
export function praisWinsten(
  X: Matrix,
  y: readonly number[],
  tolerance = 1e-6,
): (Fit & { rho: number; path: readonly number[] }) | undefined {
  let fit = leastSquares(X, y);
  let rho = 0;
  const path: number[] = [];
  for (let turn = 0; turn < 200 && fit; turn += 1) {
    const errors = y.map((one, index) => one - dot(X[index]!, fit!.b));
    // Kept inside (−1, 1): a series that explodes has no such errors.
    const next = Math.max(-0.99, Math.min(0.99, autocorrelation(errors)));
    path.push(next);
    const moved = Math.abs(next - rho);
    rho = next;
    fit = followingAt(X, y, rho);
    if (moved < tolerance) break;
  }
  return fit && { ...fit, rho, path };
}

/** Least squares of errors each of which keeps a share `rho` of the one before (Prais & Winsten, 1954). */
export function followingAt(X: Matrix, y: readonly number[], rho: number): Fit | undefined {
  const first = Math.sqrt(1 - rho * rho);
  return leastSquares(
    X.map((row, t) => row.map((one, column) => (t === 0 ? first * one : one - rho * X[t - 1]![column]!))),
    y.map((one, t) => (t === 0 ? first * one : one - rho * y[t - 1]!)),
  );
}

/** How much each residual keeps of the one before. */
export function autocorrelation(residuals: readonly number[]): number {
  let [product, square] = [0, 0];
  for (let t = 1; t < residuals.length; t += 1) {
    product += residuals[t]! * residuals[t - 1]!;
    square += residuals[t - 1]! ** 2;
  }
  return square === 0 ? 0 : product / square;
}

const MOST_FOLLOWING = 0.9;

/**
 * What residuals keep of the one before, once the bias of short series is made up for: it is −(2 + 4ρ)/n for a line (Kendall, 1954;
 * Marriott & Pope, 1954), and here a line is drawn through each half.
 */
export const unbiasedRho = (rho: number, n: number): number =>
  n <= 8 ? MOST_FOLLOWING : Math.max(0, rho, Math.min(MOST_FOLLOWING, (rho + 4 / n) / (1 - 8 / n)));

/** What a combination of coefficients is worth: estimate, error, t, p and interval. */
export interface Contrast {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

export function contrastOf(
  { b, covariance, df }: { readonly b: readonly number[]; readonly covariance: Matrix; readonly df: number },
  weights: readonly number[],
  level = 0.95,
): Contrast {
  const estimate = dot(weights, b);
  const variance = weights.reduce((sum, one, i) => sum + one * dot(weights, covariance[i]!), 0);
  const se = Math.sqrt(Math.max(0, variance));
  const t = se === 0 ? (estimate === 0 ? 0 : Infinity) : estimate / se;
  const half = studentQuantile((1 + level) / 2, df) * se;
  return { estimate, se, df, p: studentTwoSided(t, df), lower: estimate - half, upper: estimate + half };
}

/** Cook’s distances: how much each point pulls the line (Cook, 1977). */
export function cooksDistances(X: Matrix, { residuals, bread, residualSe, b }: Fit): number[] {
  return X.map((row, index) => {
    const leverage = row.reduce((sum, one, i) => sum + one * dot(row, bread[i]!), 0);
    return residualSe === 0 ? 0 : (residuals[index]! ** 2 * leverage) / (b.length * residualSe ** 2 * (1 - leverage) ** 2);
  });
}

/** Counts whose logarithm follows a line, with more spread than chance allows: quasi-Poisson (McCullagh & Nelder, 1989). */
export function poissonRegression(
  X: Matrix,
  counts: readonly number[],
  exposure: readonly number[] = counts.map(() => 1),
): { b: readonly number[]; covariance: Matrix; df: number; dispersion: number; fitted: readonly number[]; bread: Matrix } | undefined {
  let eta = counts.map((one, index) => Math.log(one + 0.5) - Math.log(exposure[index]!));
  let b: readonly number[] | undefined;
  let bread: Matrix = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const mu = eta.map((one, index) => Math.exp(one) * exposure[index]!);
    const roots = mu.map(Math.sqrt);
    const work = eta.map((one, index) => one + (counts[index]! - mu[index]!) / mu[index]!);
    const fit = leastSquares(
      X.map((row, index) => row.map((one) => one * roots[index]!)),
      work.map((one, index) => one * roots[index]!),
    );
    if (!fit) return undefined;
    const moved = b === undefined ? Infinity : Math.max(...fit.b.map((one, index) => Math.abs(one - b![index]!)));
    b = fit.b;
    bread = fit.bread;
    eta = X.map((row) => Math.min(50, dot(row, fit.b)));
    if (moved < 1e-10) break;
  }
  const fitted = eta.map((one, index) => Math.exp(one) * exposure[index]!);
  const df = counts.length - X[0]!.length;
  const phi = counts.reduce((sum, one, index) => sum + (one - fitted[index]!) ** 2 / fitted[index]!, 0) / df;
  return { b: b!, covariance: bread.map((row) => row.map((one) => one * phi)), df, dispersion: phi, fitted, bread };
}
