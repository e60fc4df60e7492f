// Whatever headings a template writes, its document has one title, no level skipped, and headings nested as they were meant.

import fc from 'fast-check';
import type { Heading } from 'mdast';
import { describe, expect, it } from 'vitest';
import { settleOutline } from '../../src/report/outline.ts';
import type { Tree } from '../../src/report/tree.ts';

const treeOf = (depths: readonly number[]): Tree => ({
  type: 'root',
  children: depths.map((depth, index) => ({
    type: 'heading',
    depth: depth as Heading['depth'],
    children: [{ type: 'text', value: String(index) }],
  })),
});
const settled = (depths: readonly number[]): number[] => {
  const tree = treeOf(depths);
  settleOutline(tree, 'Titre');
  return tree.children.map((node) => (node as Heading).depth);
};

describe('the headings of a document', () => {
  it.each([
    [
      [1, 2, 3, 2],
      [1, 2, 3, 2],
    ],
    [
      [1, 4, 2],
      [1, 2, 2],
    ],
    [
      [1, 2, 1, 2],
      [1, 2, 2, 3],
    ],
    [
      [2, 3],
      [1, 2, 3],
    ],
    [[], [1]],
  ])('%j become %j', (written, expected) => expect(settled(written)).toEqual(expected));

  it('have one title and skip no level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (written) => {
        const depths = settled(written);
        expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
        const before = depths.indexOf(1);
        for (const [index, depth] of depths.entries())
          if (index > 0 && index !== before) expect(depth).toBeLessThanOrEqual(depths[index - 1]! + 1);
        // Those of one level under one heading stay on one level.
        if (written[0] === 1 && written.filter((depth) => depth === 1).length === 1)
          for (let index = 2; index < written.length; index += 1)
            if (written[index] === written[index - 1]) expect(depths[index]).toBe(depths[index - 1]);
      }),
    );
  });
});
