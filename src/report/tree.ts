// From Markdown to a tree of blocks, set in the typography of its language, abbreviations expanded. One tree feeds every format.

import type { Heading, Nodes, Parent, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Language, typesetWritten } from '../language/language.ts';
import { alphabetically } from '../language/order.ts';
import { plainBlocks } from './plain-markdown.ts';

export type Tree = Root;

declare module 'mdast' {
  /** What the pipeline notes beside a node for the formats. */
  interface Data {
    /** A heading that begins a page on paper. */
    newPage?: boolean;
    /** That page lies on its side, and so do the next ones until another heading begins a page. */
    lying?: boolean;
    /** A list that is a table of contents. */
    contents?: boolean;
    /** The list of abbreviations and its heading: what the heading says. */
    abbreviations?: string;
  }
}

/** What may span headings: a fence, a tag, the address of a link given apart. */
const SPANS = /^ {0,3}(?:```|~~~|<|\[[^\]]+\]:)/m;

/** A text in sections, each read alone: a long text then takes half the memory and less time. */
export const sectionsOf = (markdown: string): string[] => (SPANS.test(markdown) ? [markdown] : markdown.split(/^(?=# |## |### )/m));

/** The blocks of a section, whatever it holds. */
export const wholeBlocks = (text: string): RootContent[] =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;

/** The tree of a Markdown text. */
export function treeOf(markdown: string, language: Language): Tree {
  const tree: Tree = { type: 'root', children: sectionsOf(markdown).flatMap((text) => plainBlocks(text) ?? wholeBlocks(text)) };
  if (language === 'fr') eachText(tree, (text) => typesetWritten(text));
  return tree;
}

/** Markdown again, as a forge shows it. */
export function markdownOf(tree: Tree): string {
  return toMarkdown(tree, {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
  });
}

/** The headings of a tree with the anchors of each, as forges make them: no two alike. */
export function headingsOf(tree: Tree): { readonly heading: Heading; readonly slug: string }[] {
  const taken = new Map<string, number>();
  return tree.children
    .filter((node) => node.type === 'heading')
    .map((heading) => {
      const plain = textOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-');
      const before = taken.get(plain) ?? 0;
      taken.set(plain, before + 1);
      return { heading, slug: before === 0 ? plain : `${plain}-${before}` };
    });
}

/** Changes every text of a tree, but not what stands in code. */
export function eachText(node: Nodes, change: (text: string) => string): void {
  if (node.type === 'text') node.value = change(node.value);
  if ('children' in node) for (const child of (node as Parent).children) eachText(child, change);
}

/** Every text of a tree, one after the other. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const inline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  return (node as Parent).children.map((child) => textOf(child)).join(inline ? '' : ' ');
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where an abbreviation first stands alone in a text, no letter before or after it nor any of `shut` before; -1 when it does not. */
function placeOf(short: string, text: string, shut = ''): number {
  for (let at = text.indexOf(short); at !== -1; at = text.indexOf(short, at + 1)) {
    const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
    const after = String.fromCodePoint(text.codePointAt(at + short.length) ?? 0x20);
    if (!LETTER.test(before) && !LETTER.test(after) && (before === '' || !shut.includes(before))) return at;
  }
  return -1;
}

/** Those of the abbreviations known that a text uses. */
export const abbreviationsIn = (text: string, known: Readonly<Record<string, string>>): (readonly [short: string, long: string])[] =>
  Object.entries(known)
    .filter(([short, long]) => short !== long && short !== '' && placeOf(short, text) !== -1)
    .toSorted(([a], [b]) => alphabetically(a, b));

/** The texts of a tree that stand neither in a heading nor in a table. */
const runningTexts = (node: Nodes): Text[] =>
  node.type === 'text'
    ? [node]
    : 'children' in node && node.type !== 'heading' && node.type !== 'table'
      ? (node as Parent).children.flatMap((child) => runningTexts(child))
      : [];

/** The abbreviations that a tree uses, in alphabetical order; each is expanded where it is first met in running text. */
export function expandAbbreviations(
  tree: Tree,
  known: Readonly<Record<string, string>>,
): readonly (readonly [short: string, long: string])[] {
  const whole = textOf(tree);
  const used = abbreviationsIn(whole, known);
  const running = used.length === 0 ? [] : runningTexts(tree);
  for (const [short, long] of used) {
    if (whole.includes(`${long} (${short})`)) continue;
    for (const text of running) {
      const at = placeOf(short, text.value, '(');
      // What is in brackets already is not followed by more of them: « n.d. (secret) ».
      if (at === -1 || /^\s\(/.test(text.value.slice(at + short.length))) continue;
      text.value = `${text.value.slice(0, at + short.length)} (${long})${text.value.slice(at + short.length)}`;
      break;
    }
  }
  return used;
}
