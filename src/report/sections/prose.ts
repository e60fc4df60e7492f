// The prose of a file as paragraphs of plain text: what a sheet may show of it in any format.

import type { Entity } from '../../corpus/corpus.ts';

/** The paragraphs of a body; comments and the marks of headings, lists and emphasis are left out. */
export function paragraphsOf({ document }: Pick<Entity, 'document'>): string[] {
  return (document.body?.content ?? '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.replace(/^\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+/, ''))
        .join(' ')
        .replace(/(^|[\s(«])([_*]{1,3})(\S(?:.*?\S)?)\2(?=[\s.,;:!?)»]|$)/g, '$1$3')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}
