// Values on a length, with round ticks.

import { scaleLinear } from 'd3-scale';

export interface Scale {
  (value: number): number;
  /** Round values within it, about as many as asked. */
  readonly ticks: (count: number) => number[];
  readonly domain: () => number[];
}

/** A scale that holds some values, with a little air at its ends when `air` is given; all of one value, around it. */
export function scaleOf(values: readonly number[], from: number, to: number, air = 0): Scale {
  const known = values.length > 0 ? values : [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const pad = high > low ? (high - low) * air : Math.max(Math.abs(high) * 0.1, 1e-3);
  return scaleLinear([low - (low === 0 && air === 0 ? 0 : pad), high + pad], [from, to]);
}

/** The same, from a round value to a round value. */
export function roundScaleOf(values: readonly number[], from: number, to: number): Scale {
  const [low = 0, high = 1] = scaleOf(values, 0, 1).domain();
  return scaleLinear([low, high], [from, to]).nice(5);
}
