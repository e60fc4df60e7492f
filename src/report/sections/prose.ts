// The prose of a file as paragraphs of plain text: what people wrote in Markdown is printed as text, in any format.

import type { ListItem, Nodes, RootContent } from 'mdast';
import type { Entity } from '../../corpus/corpus.ts';
import { wholeBlocks } from '../tree.ts';

/** The paragraphs of a body; comments and the marks of headings and emphasis are left out. */
export const paragraphsOf = ({ document }: Pick<Entity, 'document'>): string[] => paragraphsIn(document.body?.content ?? '');

/** The paragraphs of a Markdown text: each item of a list and each row of a table is one, told by a dash, its number, or points between cells. */
export const paragraphsIn = (markdown: string): string[] =>
  // What Word and Excel put before an item is no mark of Markdown.
  wholeBlocks(markdown.replace(/^([ \t]*)[•·–]\s+/gm, '$1- '))
    .flatMap(linesOf)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

function linesOf(node: RootContent): string[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) => itemOf(item, node.ordered === true ? `${(node.start ?? 1) + index}.` : '–'));
    case 'table':
      return node.children.map((row) => row.children.map((cell) => said(cell).trim()).join(' · '));
    case 'blockquote':
      return node.children.flatMap(linesOf);
    default:
      return [said(node)];
  }
}

function itemOf({ children }: ListItem, mark: string): string[] {
  const [first = '', ...others] = children.flatMap(linesOf);
  return [`${mark} ${first}`, ...others];
}

/** The words of a node; a link is followed by where it leads, when that is a page. */
function said(node: Nodes): string {
  if (node.type === 'html') return node.value.startsWith('<!--') ? '' : node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  const words = 'children' in node ? node.children.map(said).join('') : '';
  return node.type === 'link' && words !== node.url && /^https?:/.test(node.url) ? `${words} (${node.url})` : words;
}
