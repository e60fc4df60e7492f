// From an offset back to the path that leads there: the JSON pointer of the innermost value or key that a span covers.

import { type Document, originOf } from './document.ts';

/** The JSON pointer (RFC 6901) of the innermost value whose key or value holds the span; empty for the whole document. */
export function pointerAt(document: Document, start: number, end: number): string {
  let pointer = '';
  let value: unknown = document.data;
  for (let origin = originOf(value); origin; origin = originOf(value)) {
    const { spans, keys } = origin;
    // Entries stand in the order written: the one that may hold the span is the last that starts at or before it.
    let low = 0;
    let high = spans.length / 4 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spans[middle * 4]! <= start) low = middle;
      else high = middle - 1;
    }
    if (high < 0 || spans[low * 4]! > start || end > Math.max(spans[low * 4 + 2]!, spans[low * 4 + 3]!)) break;
    const step = keys?.[low] ?? String(low);
    pointer += `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    value = (value as Record<string, unknown>)[step];
  }
  return pointer;
}
