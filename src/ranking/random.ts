// Chance that comes again: one stream of numbers a seed, the same on every machine and in every version of odas.

/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** xoshiro128** (Blackman & Vigna 2018) as 32-bit integers. @param state four integers, not all zero */
export function xoshiro(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const rolled = Math.imul(b, 5);
    const result = Math.imul((rolled << 7) | (rolled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
}

/** The stream of a seed, whose state SplitMix32 spreads. */
export function seeded(seed: number): Random {
  let from = seed >>> 0;
  const spread = (): number => {
    from = (from + 0x9e3779b9) >>> 0;
    let mixed = from ^ (from >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
  const next = xoshiro([spread(), spread(), spread(), spread() | 1]);
  return () => next() * 2 ** -32;
}

/** A draw of the standard normal law (Marsaglia’s polar method, 1964). */
export function normal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Draws of the gamma law of scale 1 (Marsaglia & Tsang 2000). @param shape above 0 */
export function gammaOf(shape: number): (random: Random) => number {
  if (shape < 1) {
    const above = gammaOf(shape + 1);
    return (random) => above(random) * (1 - random()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (random) => {
    for (;;) {
      const x = normal(random);
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = 1 - random();
      const square = x * x;
      // Nearly every draw is kept by their first test, which needs no logarithm.
      if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}
