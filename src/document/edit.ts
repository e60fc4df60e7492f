// The smallest edits of a text: what stands in a stretch of it is replaced, every other character stays.

/** A stretch of a text, and what takes its place. Offsets are UTF-16 units from the start of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits made; they are in the order of the text and do not overlap. */
export function edited(content: string, edits: readonly Edit[]): string {
  // The last first, so that places stay true.
  return edits.toReversed().reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), content);
}

/** Where an offset of a text stands once edits are made. */
export function shifted(offset: number, edits: readonly Edit[]): number {
  return edits.filter(({ end }) => end <= offset).reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}
