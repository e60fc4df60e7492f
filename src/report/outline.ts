// The headings of a document as accessibility asks for them (RGAA 9.1), whatever its template: one title, and no level skipped.

import type { Heading, Nodes } from 'mdast';
import type { Tree } from './tree.ts';

/**
 * Gives a document that has no title its own, puts other titles under the first one, and raises headings that skip a level.
 * @param title what to call a document whose template does not say
 */
export function settleOutline(tree: Tree, title: string): void {
  if (!headings(tree).some(({ depth }) => depth === 1))
    tree.children.unshift({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] });
  const all = headings(tree);
  const first = all.find(({ depth }) => depth === 1);
  const isAlone = all.filter(({ depth }) => depth === 1).length === 1;
  const above: number[] = [];
  for (const heading of all) {
    const meant = heading === first ? 1 : Math.max(2, heading.depth + (isAlone ? 0 : 1));
    while (above.length > 0 && above.at(-1)! >= meant) above.pop();
    above.push(meant);
    heading.depth = Math.min(6, heading === first ? 1 : Math.max(2, above.length)) as Heading['depth'];
  }
}

function headings(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headings) : [];
}
