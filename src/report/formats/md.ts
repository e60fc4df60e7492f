// Markdown as a forge renders it; charts are files beside it.

import { draw } from '../charts/index.ts';
import { withAnnex } from '../trail.ts';
import { markdownOf } from '../tree.ts';
import type { Format, Output } from './format.ts';

const unlinked = (node: { type: string; url?: string; children?: unknown[] }): unknown[] =>
  node.type === 'link' && node.url?.startsWith('#preuve-') ? node.children! : [node];

export const md: Format = {
  name: 'md',
  extension: 'md',
  write({ name, tree: plain, charts, language, trail }) {
    const tree = withAnnex(plain, trail, language);
    const placed = new Map<string, Output>();
    const copy = structuredClone(tree);
    const visit = (node: { type: string; url?: string; children?: unknown[] }): void => {
      const chart = node.type === 'image' ? /^chart:(.+)$/.exec(node.url ?? '')?.[1] : undefined;
      if (chart !== undefined && charts[chart]) {
        const path = `${name}-${chart}.svg`;
        placed.set(chart, { path, content: `${draw(chart, charts[chart], language)}\n` });
        node.url = path;
      }
      // A forge keeps no anchor inside a table: references stay texts, the annex is at the end.
      if (node.children) node.children = node.children.flatMap((child) => unlinked(child as typeof node));
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(copy as Parameters<typeof visit>[0]);
    return [{ path: `${name}.md`, content: markdownOf(copy) }, ...placed.values()];
  },
};
