// From an offset back to the path that leads there: the JSON pointer of the innermost value or key that a span covers.

import { type Document, originOf } from './document.ts';

/** The JSON pointer (RFC 6901) of the innermost value whose key or value holds the span; empty for the whole document. */
export function pointerAt(document: Document, start: number, end: number): string {
  let pointer = '';
  let value: unknown = document.data;
  for (let origin = originOf(value); origin; origin = originOf(value)) {
    const count = origin.keys?.length ?? origin.spans.length / 4;
    let inside = -1;
    for (let i = 0; i < count && inside === -1; i += 1) {
      const [keyStart, , valueStart, valueEnd] = origin.spans.slice(i * 4, i * 4 + 4) as [number, number, number, number];
      if (keyStart <= start && end <= Math.max(valueEnd, valueStart)) inside = i;
    }
    if (inside === -1) break;
    const step = origin.keys?.[inside] ?? String(inside);
    pointer += `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    value = (value as Record<string, unknown>)[step];
  }
  return pointer;
}
