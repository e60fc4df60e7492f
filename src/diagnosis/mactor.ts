// The play of actors after MACTOR (Godet 1991, « De l’anticipation à l’action »): direct and indirect influences, convergences and
// divergences on objectives. Direct and indirect influence of two steps takes the smaller of the two, not their product.

export type Matrix = readonly (readonly number[])[];

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const zeros = (size: number): number[][] => Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

/** Influences and dependences: `MIDI`, `I`, `D`, and the relations of power `R*`, whose mean is 1. */
export interface Power {
  readonly midi: Matrix;
  readonly influence: readonly number[];
  readonly dependence: readonly number[];
  /** Undefined when nobody influences anybody. */
  readonly power: readonly number[] | undefined;
}

/** @param mid direct influences of row on column, 0 to 4; the diagonal is not read */
export function powerOf(mid: Matrix): Power {
  const size = mid.length;
  const midi = mid.map((row, i) =>
    row.map((direct, j) => {
      const indirect = sum(row.map((_, k) => (k === i || k === j ? 0 : Math.min(mid[i]![k]!, mid[k]![j]!))));
      return i === j ? indirect : direct + indirect;
    }),
  );
  const influence = midi.map((row, i) => sum(row) - row[i]!);
  const dependence = midi.map((_, i) => sum(midi.map((row, j) => (j === i ? 0 : row[i]!))));
  const total = sum(influence);
  const raw = influence.map((own, i) => {
    const both = own + dependence[i]!;
    return both === 0 ? 0 : ((own - midi[i]![i]!) / total) * (own / both);
  });
  const all = sum(raw);
  return { midi, influence, dependence, power: total === 0 || all === 0 ? undefined : raw.map((one) => (size * one) / all) };
}

/** Convergences (`CAA`) and divergences (`DAA`) between actors, counted or valued. */
export interface Agreements {
  readonly convergence: Matrix;
  readonly divergence: Matrix;
}

/** @param positions of row on each objective; counted when they are signs, valued by the mean of the two absolute positions otherwise */
export function agreementsOf(positions: Matrix, weigh: 'count' | 'value'): Agreements {
  const convergence = zeros(positions.length);
  const divergence = zeros(positions.length);
  for (const [i, own] of positions.entries())
    for (const [j, other] of positions.entries()) {
      if (i === j) continue;
      for (const [k, a] of own.entries()) {
        const b = other[k]!;
        if (a * b === 0) continue;
        const value = weigh === 'count' ? 1 : (Math.abs(a) + Math.abs(b)) / 2;
        if (a * b > 0) convergence[i]![j]! += value;
        else divergence[i]![j]! += value;
      }
    }
  return { convergence, divergence };
}

/** Positions weighted by the relations of power: `3MAO`. */
export function weighted(positions: Matrix, power: readonly number[]): Matrix {
  return positions.map((row, i) => row.map((value) => value * power[i]!));
}

/** How far an actor is at once ally and opponent of the same others: 0 never, 1 always; undefined when neither. */
export function ambivalence({ convergence, divergence }: Agreements): (number | undefined)[] {
  return convergence.map((row, i) => {
    const both = sum(row.map((value, j) => value + divergence[i]![j]!));
    return both === 0 ? undefined : 1 - sum(row.map((value, j) => Math.abs(value - divergence[i]![j]!))) / both;
  });
}

/** How much each objective moves the actors: the sum of absolute positions. */
export function mobilisation(positions: Matrix): number[] {
  return (positions[0] ?? []).map((_, k) => sum(positions.map((row) => Math.abs(row[k]!))));
}
