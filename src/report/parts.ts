// Binds several documents into one: a cover, one table of contents, the documents one after the other, one provenance at the end.

import type { Heading, ListItem, Nodes, Parent, RootContent } from 'mdast';
import type { Both, Language } from '../language/language.ts';
import { headingsOf, textOf, type Tree } from './tree.ts';
import type { View } from './view.ts';

/** A document's tree with the charts it places. */
export interface Bound {
  readonly tree: Tree;
  readonly charts: View['charts'];
  /** Printed on pages lying on their side. */
  readonly lying?: boolean;
}

const CONTENTS: Both = { fr: 'Sommaire', en: 'Contents' };

/** Headings of the table of contents down to this level: the documents, and their sections. */
const DEEPEST = 2;

/** The cover followed by its parts; a document without parts is left as it is. */
export function bindTogether(cover: Bound, parts: readonly Bound[], language: Language): Bound {
  if (parts.length === 0) return cover;
  const { tree } = cover;
  const rule = tree.children.findLastIndex(({ type }) => type === 'thematicBreak');
  const provenance = rule === -1 ? [] : tree.children.splice(rule);
  const facts = new Set(tree.children.flatMap((node) => (node.type === 'list' ? node.children.map(textOf) : [])));
  const charts: Record<string, View['charts'][string]> = { ...cover.charts };
  const added = parts.flatMap((part, index): RootContent[] => {
    for (const [name, chart] of Object.entries(part.charts)) charts[`${index + 1}-${name}`] = chart;
    lower(part.tree, `${index + 1}-`);
    const end = part.tree.children.findLastIndex(({ type }) => type === 'thematicBreak');
    const kept = end === -1 ? [...part.tree.children] : part.tree.children.slice(0, end);
    withoutKnown(kept, facts);
    const first = kept.find(({ type }) => type === 'heading');
    if (first) first.data = { ...first.data, newPage: true, lying: part.lying === true };
    return kept;
  });
  const body: Tree = { type: 'root', children: added };
  const contents: RootContent[] = [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: CONTENTS[language] }] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      data: { contents: true },
      children: headingsOf({ type: 'root', children: [...tree.children, ...added] })
        .filter(({ heading }) => heading.depth <= DEEPEST && body.children.includes(heading))
        .map(({ heading, slug }) => entry(textOf(heading), slug)),
    },
  ];
  return { tree: { type: 'root', children: [...tree.children, ...contents, ...added, ...provenance] }, charts };
}

const entry = (text: string, slug: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: [{ type: 'link', url: `#${slug}`, children: [{ type: 'text', value: text }] }] }],
});

/** What the cover said of the project, the committee and the readers is not said again on the first lines of each part. */
function withoutKnown(nodes: RootContent[], facts: ReadonlySet<string>): void {
  const at = nodes.findIndex(({ type }) => type === 'list' || (type === 'heading' && nodes[0]?.type !== type));
  const list = nodes[at];
  if (list?.type !== 'list' || nodes.slice(0, at).some((node, index) => index > 0 && node.type === 'heading')) return;
  const kept = list.children.filter((item) => !facts.has(textOf(item)));
  if (kept.length === 0) nodes.splice(at, 1);
  else nodes[at] = { ...list, children: kept };
}

/** Lowers every heading by a level, and tells the charts of one part from those of another. */
function lower(node: Nodes, prefix: string): void {
  if (node.type === 'heading') node.depth = Math.min(6, node.depth + 1) as Heading['depth'];
  if (node.type === 'image' && node.url.startsWith('chart:')) node.url = `chart:${prefix}${node.url.slice('chart:'.length)}`;
  if ('children' in node) for (const child of (node as Parent).children) lower(child, prefix);
}
