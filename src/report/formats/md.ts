// Markdown as a forge renders it; charts are files beside it.

import { draw } from '../charts/index.ts';
import { markdownOf } from '../tree.ts';
import type { Format, Output } from './format.ts';

export const md: Format = {
  name: 'md',
  extension: 'md',
  write({ name, tree, charts, language }) {
    const placed = new Map<string, Output>();
    const copy = structuredClone(tree);
    const visit = (node: { type: string; url?: string; children?: unknown[] }): void => {
      const chart = node.type === 'image' ? /^chart:(.+)$/.exec(node.url ?? '')?.[1] : undefined;
      if (chart !== undefined && charts[chart]) {
        const path = `${name}-${chart}.svg`;
        placed.set(chart, { path, content: `${draw(chart, charts[chart], language)}\n` });
        node.url = path;
      }
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(copy as Parameters<typeof visit>[0]);
    return [{ path: `${name}.md`, content: markdownOf(copy) }, ...placed.values()];
  },
};
