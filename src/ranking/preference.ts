// How a difference of scores on one criterion becomes a preference between 0 and 1: the six functions of Brans, Vincke & Mareschal (1986).

export interface Preference {
  readonly function?: 'usual' | 'u-shape' | 'v-shape' | 'level' | 'linear' | 'gaussian' | undefined;
  /** q: up to this difference, no preference. For the Gaussian, the point of inflection. */
  readonly indifference?: number | undefined;
  /** p: from this difference, a strict preference. */
  readonly strict?: number | undefined;
  /** v: from this difference, no compensation is accepted. */
  readonly veto?: number | undefined;
}

/** Differences closer to a threshold than this are on it: 0.1 + 0.2 must not be beyond 0.3. */
const TOLERANCE = 1e-9;

/**
 * The preference for a first action over a second, between 0 and 1.
 * @param difference by how much the first is better, on the criterion’s own scale (Brans, Vincke & Mareschal 1986, p. 229)
 */
export function preferenceOf(difference: number, { function: form = 'usual', indifference, strict }: Preference = {}): number {
  const q = indifference ?? 0;
  const p = strict ?? q;
  const above = (threshold: number): boolean => difference > threshold + TOLERANCE;
  if (!above(0)) return 0;
  switch (form) {
    case 'usual':
      return 1;
    case 'u-shape':
      return above(q) ? 1 : 0;
    case 'v-shape':
      return p > 0 ? Math.min(1, difference / p) : 1;
    case 'level':
      return above(p) ? 1 : above(q) ? 0.5 : 0;
    case 'linear':
      if (!above(q)) return 0;
      return p > q ? Math.min(1, (difference - q) / (p - q)) : 1;
    case 'gaussian': {
      const s = indifference ?? strict ?? 0;
      return s > 0 ? 1 - Math.exp(-(difference * difference) / (2 * s * s)) : 1;
    }
  }
}
