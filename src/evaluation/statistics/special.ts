// The functions that tests and intervals rest on: gamma, incomplete gamma and beta, normal and Student laws, and how to invert them.

/** Coefficients of Lanczos’s series for g = 607/128 (Godfrey, 2001). */
const LANCZOS = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5,
  -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

const TINY = 1e-300;
const PRECISION = 1e-16;
const MOST_TERMS = 20_000;

/** ln Γ(x), for x > 0 (Lanczos, 1964). */
export function lnGamma(x: number): number {
  const base = x + 607 / 128 + 0.5;
  let series = 0.9999999999999971;
  for (let index = 0; index < LANCZOS.length; index += 1) series += LANCZOS[index]! / (x + index + 1);
  return (x + 0.5) * Math.log(base) - base + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

const lnFactorials = new Map<number, number>();

/** ln n!, worked out once while n is small. */
function lnFactorial(n: number): number {
  const known = lnFactorials.get(n);
  if (known !== undefined) return known;
  const found = lnGamma(n + 1);
  if (n <= 10_000) lnFactorials.set(n, found);
  return found;
}

/** ln of the number of ways of taking k among n. */
export const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/** P(a, x), the regularised lower incomplete gamma function: a series, or a continued fraction (Abramowitz & Stegun, 1964, 6.5). */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  const front = Math.exp(-x + a * Math.log(x) - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * PRECISION; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * front;
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / nonZero(step * d + b);
    c = nonZero(b + step / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return 1 - front * fraction;
}

/** I_x(a, b), the regularised incomplete beta function, by Lentz’s continued fraction (Press et al., 2007, 6.4). */
export const incompleteBeta = (a: number, b: number, x: number): number => betaLaw(a, b)(x);

/** The same for many x. */
export function betaLaw(a: number, b: number): (x: number) => number {
  const constant = lnGamma(a + b) - lnGamma(a) - lnGamma(b);
  return (x) => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const front = Math.exp(constant + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b;
  };
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}

const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Where an increasing function reaches a value, between two bounds: inverse quadratic steps where they can be trusted (Chandrupatla, 1997). */
export function invert(increasing: (x: number) => number, value: number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [atA, atB] = [increasing(a) - value, increasing(b) - value];
  if (atA >= 0) return low;
  if (atB <= 0) return high;
  let step = 0.5;
  for (let turn = 0; turn < 300; turn += 1) {
    const x = a + step * (b - a);
    const atX = increasing(x) - value;
    const isSameSide = atX < 0 === atA < 0;
    const [c, atC] = isSameSide ? [a, atA] : [b, atB];
    if (!isSameSide) [b, atB] = [a, atA];
    [a, atA] = [x, atX];
    const nearest = Math.abs(atA) < Math.abs(atB) ? a : b;
    const least = (2e-16 * Math.abs(nearest)) / Math.abs(b - a);
    if (atA === 0 || least > 0.5 || a === b) return nearest;
    const place = (a - b) / (c - b);
    const rise = (atA - atB) / (atC - atB);
    step =
      rise * rise < place && (1 - rise) ** 2 < 1 - place
        ? (atA / (atB - atA)) * (atC / (atB - atC)) + ((c - a) / (b - a)) * (atA / (atC - atA)) * (atB / (atC - atB))
        : 0.5;
    step = Math.min(1 - least, Math.max(least, step));
  }
  return (a + b) / 2;
}

/** Φ(z), the normal law, exact in both tails. */
export function normal(z: number): number {
  const tail = z * z > 2 ? 0.5 * upperGammaHalf((z * z) / 2) : 0.5 * (1 - incompleteGamma(0.5, (z * z) / 2));
  return z < 0 ? tail : 1 - tail;
}

/** Q(1/2, x) by its own continued fraction, so that small tails keep their digits. */
function upperGammaHalf(x: number): number {
  let b = x + 0.5;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const step = -n * (n - 0.5);
    b += 2;
    d = 1 / nonZero(step * d + b);
    c = nonZero(b + step / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return Math.exp(-x + 0.5 * Math.log(x) - lnGamma(0.5)) * fraction;
}

/** The quantile of the normal law: z such that Φ(z) = p. */
export function probit(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -probit(1 - p);
  // A first guess (Abramowitz & Stegun, 1964, 26.2.23), then Newton’s steps on the exact law.
  const t = Math.sqrt(-2 * Math.log(p));
  let z = -(t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t));
  for (let turn = 0; turn < 6; turn += 1) {
    const slope = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const gap = (normal(z) - p) / slope;
    z -= gap / (1 + (z * gap) / 2);
    if (Math.abs(gap) < 1e-15) break;
  }
  return z;
}

/** The two-sided p of a Student t. */
export const studentTwoSided = (t: number, df: number): number =>
  t === Infinity || t === -Infinity ? 0 : incompleteBeta(df / 2, 0.5, df / (df + t * t));

const quantiles = new Map<string, number>();

/** The quantile of Student’s law, p > 0.5. */
export function studentQuantile(p: number, df: number): number {
  const key = `${p} ${df}`;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  const law = betaLaw(df / 2, 0.5);
  const found = invert((t) => 1 - law(df / (df + t * t)) / 2, p, 0, 1e4);
  quantiles.set(key, found);
  return found;
}
