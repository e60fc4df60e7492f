// One average of several estimates of the same thing, with how far they disagree. Random effects, since places differ.

/** An estimate with its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Pooled extends Estimate {
  readonly estimates: number;
  /** Cochran's Q, on one degree of freedom less than there are estimates. */
  readonly q: number;
  /** Variance between places. */
  readonly tau2: number;
  /** Share of the variation due to differences between places, 0 to 1. */
  readonly i2: number;
}

const Z = 1.959963984540054;

/** Estimates with their variances instead of their intervals. */
export function poolVariances(values: readonly number[], variances: readonly number[]): Pooled {
  const weights = variances.map((variance) => 1 / variance);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const mean = (weighted: readonly number[]): number => sum(weighted.map((w, i) => w * values[i]!)) / sum(weighted);
  const fixed = mean(weights);
  const q = sum(weights.map((w, i) => w * (values[i]! - fixed) ** 2));
  const freedom = values.length - 1;
  const scale = sum(weights) - sum(weights.map((w) => w * w)) / sum(weights);
  const tau2 = freedom > 0 && scale > 0 ? Math.max(0, (q - freedom) / scale) : 0;
  const random = variances.map((variance) => 1 / (variance + tau2));
  const value = mean(random);
  const error = Math.sqrt(1 / sum(random));
  return {
    value,
    low: value - Z * error,
    high: value + Z * error,
    estimates: values.length,
    q,
    tau2,
    i2: q > 0 ? Math.max(0, (q - freedom) / q) : 0,
  };
}

/**
 * The average of estimates by the method of moments (DerSimonian & Laird 1986), with I² (Higgins & Thompson 2002).
 * @returns undefined for fewer than two estimates, or one without an interval
 */
export function pool(estimates: readonly Estimate[]): Pooled | undefined {
  const variances = estimates.map(({ low, high }) => ((high - low) / (2 * Z)) ** 2);
  if (estimates.length < 2 || variances.some((variance) => !(variance > 0) || !Number.isFinite(variance))) return undefined;
  return poolVariances(
    estimates.map(({ value }) => value),
    variances,
  );
}
