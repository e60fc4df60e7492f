// What paper formats write: the tree as blocks, captions beside their tables, charts in their places, evidence as notes of what it supports.

import type { AlignType, List, Nodes, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { Composed } from './formats/format.ts';
import { noteOf } from './notes.ts';
import { EVIDENCE } from './trail.ts';
import { headingsOf, textOf, type Tree } from './tree.ts';
import { isLow, widthsOf } from './widths.ts';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly code?: boolean;
  /** A page of the web, or `#` and a heading of the document. */
  readonly link?: string;
  /** The text of a note called here. */
  readonly note?: string;
  readonly newLine?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: readonly Run[];
  readonly head: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly align: readonly ('left' | 'right' | 'center')[];
  /** What each column takes of the width; they add up to 1. */
  readonly widths: readonly number[];
  /** What the table takes of the page's width. */
  readonly width: number;
  /** Not cut by the end of a page. */
  readonly whole: boolean;
  /** It stays with what follows. */
  readonly keep: boolean;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly depth: number;
  readonly runs: readonly Run[];
  readonly id: string;
  readonly newPage: boolean;
  /** How its page lies, when the one before lay otherwise. */
  readonly turn: 'lying' | 'upright' | undefined;
}

/** A chart in its place, and what it shows. */
export interface Placed {
  readonly chart: string;
  readonly description: string;
}

export type Block =
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly small: boolean; readonly keep: boolean }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
      readonly keep: boolean;
    }
  | { readonly kind: 'contents'; readonly entries: readonly { readonly text: string; readonly id: string; readonly depth: number }[] }
  | TableBlock
  | { readonly kind: 'figure'; readonly drawings: readonly Placed[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly provisional: boolean }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** The letters of a block, those of its notes left out. */
export const lettersOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.entries(value).reduce((sum, [key, one]) => sum + (key === 'text' ? String(one).length : lettersOf(one)), 0);

/** An item of a list of fewer letters is not cut by the end of a page. */
const SHORT_ITEM = 900;

/** Whether an item of a list stays on one page. */
export const isWhole = (item: readonly Block[]): boolean => lettersOf(item) < SHORT_ITEM;

/** A list of fewer letters stays on one page, whatever writes it. */
const SHORT_LIST = 500;

/** Whether the paragraph of an item stays on the page of the one after it in the list. */
export function staysWithNext({ items, keep }: Extract<Block, { kind: 'list' }>, item: number, place: number): boolean {
  if (place < items[item]!.length - 1) return isWhole(items[item]!);
  return item < items.length - 1 ? lettersOf(items) < SHORT_LIST : keep;
}

/** More columns than this cannot be read on a page: the table is cut, its first column repeated. */
const MOST_COLUMNS = { upright: 8, lying: 12 };

/** Columns of a few letters each (figures by month) take less room: so many stay together. */
const NARROW = { columns: 14, letters: 7 };

/** The blocks of a document, for paper. */
export function blocksOf({ tree, charts, landscape, provisional, language, trail }: Composed): Block[] {
  const slugs = new Map(headingsOf(tree).map(({ heading, slug }) => [heading as Nodes, slug]));
  let lying = landscape;
  const columns = (from: number, to: number, all: number): string =>
    language === 'fr' ? ` (colonnes ${from} à ${to} sur ${all})` : ` (columns ${from} to ${to} of ${all})`;

  const blocks = (nodes: readonly RootContent[], top: boolean): Block[] => {
    const made: Block[] = [];
    let abbreviations: Block[] = [];
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      if (node.data?.abbreviations !== undefined) {
        if (node.type === 'list') abbreviations = [abbreviationsIn(node, node.data.abbreviations, language)];
        continue;
      }
      switch (node.type) {
        case 'heading': {
          const { newPage = false, lying: asked = lying } = node.data ?? {};
          const turn = asked === lying ? undefined : asked ? 'lying' : 'upright';
          lying = asked;
          made.push({ kind: 'heading', depth: node.depth, runs: runsOf(node), id: slugs.get(node) ?? '', newPage, turn });
          break;
        }
        case 'paragraph': {
          if (next?.type === 'table' && captionOf(node)) break;
          const drawings = figureOf(node).filter(({ chart }) => charts[chart]);
          if (drawings.length > 0) made.push({ kind: 'figure', drawings });
          else if (EVIDENCE.test(textOf(node))) support(made, noteOf(textOf(node).replace(EVIDENCE, ''), trail, language));
          else
            made.push({
              kind: 'paragraph',
              runs: runsOf(node),
              small: false,
              keep: next !== undefined && (announces(node, next) || isSubtitle(node, nodes[index - 1])),
            });
          break;
        }
        case 'list':
          if (node.data?.contents === true) made.push({ kind: 'contents', entries: entriesOf(tree, node) });
          else
            made.push({
              kind: 'list',
              ordered: node.ordered === true,
              start: node.start ?? 1,
              items: node.children.map((item) => blocks(item.children, false)),
              keep: next !== undefined && closes(next),
            });
          break;
        case 'table': {
          const caption = nodes[index - 1];
          const most = lying ? MOST_COLUMNS.lying : MOST_COLUMNS.upright;
          made.push(...cut(tableOf(node, caption && captionOf(caption), next !== undefined && closes(next)), most, columns));
          break;
        }
        case 'blockquote':
          made.push({ kind: 'quote', blocks: blocks(node.children, false), provisional: provisional && top && index === 0 });
          break;
        case 'code':
          made.push({ kind: 'code', text: node.value });
          break;
        case 'thematicBreak':
          made.push({ kind: 'rule' }, ...abbreviations.splice(0));
          break;
        default:
          // A tag written in a template is text like any other.
          if ('value' in node) made.push({ kind: 'paragraph', runs: [{ text: node.value }], small: false, keep: false });
      }
    }
    made.push(...abbreviations);
    // What closes a document is said in small letters.
    const end = made.findLastIndex(({ kind }) => kind === 'rule');
    return top && end !== -1 ? made.map((one, index) => (index > end && one.kind === 'paragraph' ? closing(one) : one)) : made;
  };
  return blocks(tree.children, true);
}

/** On paper, the abbreviations take a few small lines at the end: each was expanded where it was first met. */
function abbreviationsIn(list: List, heading: string, language: Composed['language']): Block {
  const [colon, between] = language === 'fr' ? ['\u00a0: ', '\u202f; '] : [': ', '; '];
  const said = list.children.flatMap((item, index): Run[] => [
    ...(index > 0 ? [{ text: between }] : []),
    ...runsOf(item).map((run) => ({ ...run, text: run.text.replace(/^\u00a0?: /, ', ') })),
  ]);
  return { kind: 'paragraph', runs: [{ text: `${heading}${colon}` }, ...said], small: true, keep: true };
}

/** The last lines, which tell of marks that are notes on paper. */
const closing = (one: Extract<Block, { kind: 'paragraph' }>): Block => ({
  ...one,
  small: true,
  runs: one.runs.map((run) => ({
    ...run,
    text: run.text.replace(/Les mentions «\s*↳\s*»/, 'Les notes').replace(/The marks “↳”/, 'The notes'),
  })),
});

/** Evidence becomes a note called at the end of what it supports; alone, it stays a line. */
function support(made: Block[], evidence: string): void {
  const last = made.at(-1);
  const note: Run = { text: '', note: evidence };
  if (last?.kind === 'paragraph') made[made.length - 1] = { ...last, runs: [...last.runs, note] };
  else if (last?.kind === 'table' && last.caption.length > 0) made[made.length - 1] = { ...last, caption: [...last.caption, note] };
  else if (last?.kind === 'list' && last.items.length > 0) {
    const items = last.items.map((item) => [...item]);
    support(items.at(-1)!, evidence);
    made[made.length - 1] = { ...last, items };
  } else made.push({ kind: 'paragraph', runs: [{ text: evidence }], small: true, keep: false });
}

/** More letters than this open nothing. */
const OPENING = 160;

/** What stays on the page of the next one: the title of a figure, the line or two that open a list, and what closing lines follow. */
const announces = (node: Parent, next: RootContent): boolean =>
  closes(next) || (next.type === 'list' ? textOf(node as Nodes).length <= OPENING : next.type === 'paragraph' && figureOf(next).length > 0);

/** A line of emphasis right under a heading says more of it: neither is left alone at the foot of a page. */
const isSubtitle = (node: Parent, before: RootContent | undefined): boolean =>
  before?.type === 'heading' && node.children.length === 1 && node.children[0]!.type === 'emphasis';

/** Whether what closes a document begins there. */
const closes = (node: RootContent): boolean => node.type === 'thematicBreak' || node.data?.abbreviations !== undefined;

/** A paragraph of emphasis alone before a table is its caption. */
function captionOf(node: RootContent): readonly Run[] | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]!.type !== 'emphasis') return undefined;
  return node.children[0]!.children.flatMap((child) => runsOf(child));
}

/** The charts that a paragraph places side by side, when it does nothing else. */
function figureOf(node: Parent): Placed[] {
  const solid = node.children.filter((one) => !(one.type === 'text' && one.value.trim() === ''));
  const placed = solid.flatMap((one): Placed[] => {
    const chart = one.type === 'image' ? /^chart:(.+)$/.exec(one.url)?.[1] : undefined;
    return one.type === 'image' && chart !== undefined ? [{ chart, description: one.alt ?? '' }] : [];
  });
  return placed.length === solid.length ? placed : [];
}

/** The anchors and levels of a table of contents, from the headings it leads to. */
function entriesOf(tree: Tree, list: Nodes): { text: string; id: string; depth: number }[] {
  const depths = new Map(headingsOf(tree).map(({ heading, slug }) => [slug, heading.depth]));
  const found: { text: string; id: string; depth: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') {
      const id = node.url.slice(1);
      found.push({ text: textOf(node), id, depth: depths.get(id) ?? 2 });
    }
    if ('children' in node) for (const child of (node as Parent).children) visit(child);
  };
  visit(list);
  return found;
}

/** The text of a node in stretches of one style. */
function runsOf(node: Nodes, style: Omit<Run, 'text'> = {}): Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, ...style }];
    case 'inlineCode':
      return [{ text: node.value, ...style, code: true }];
    case 'break':
      return [{ text: '', newLine: true }];
    case 'strong':
      return node.children.flatMap((child) => runsOf(child, { ...style, strong: true }));
    case 'emphasis':
      return node.children.flatMap((child) => runsOf(child, { ...style, em: true }));
    case 'link': {
      // Links lead to pages and to places in the document, never to files.
      const link = /^(?:https?:\/\/|#)/i.test(node.url) ? { link: node.url } : {};
      return node.children.flatMap((child) => runsOf(child, { ...style, ...link }));
    }
    case 'image':
      return [{ text: node.alt ?? '', ...style }];
    case 'html':
      return [{ text: node.value, ...style }];
    default:
      return 'children' in node ? (node.children as PhrasingContent[]).flatMap((child) => runsOf(child, style)) : [];
  }
}

/** A date alone in a cell is not cut in two lines. */
const wholeDate = (runs: readonly Run[]): readonly Run[] =>
  runs.length === 1 && /^\d{1,2} [A-Z][a-z]{2} \d{4}$/.test(runs[0]!.text)
    ? [{ ...runs[0]!, text: runs[0]!.text.replaceAll(' ', '\u00a0') }]
    : runs;

function tableOf(node: Table, caption: readonly Run[] | undefined, keep: boolean): TableBlock {
  const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => wholeDate(runsOf(cell))));
  const align = head.map((_, column) => alignment(node.align?.[column]));
  // A row shorter than the head is completed, a longer one cut: the columns are those of the head.
  const even = rows.map((row) => head.map((_, column) => row[column] ?? []));
  return { kind: 'table', caption: caption ?? [], head, rows: even, align, ...laidOut([head, ...even]), keep };
}

/** How a table takes its place on a page. */
function laidOut(rows: readonly (readonly (readonly Run[])[])[]): Pick<TableBlock, 'widths' | 'width' | 'whole'> {
  const widths = widthsOf(rows);
  return { ...widths, whole: isLow(rows, widths) };
}

const alignment = (align: AlignType | undefined): 'left' | 'right' | 'center' => align ?? 'left';

function cut(table: TableBlock, most: number, said: (from: number, to: number, all: number) => string): TableBlock[] {
  const all = table.head.length;
  const isNarrow = [table.head, ...table.rows].every((row) =>
    row.slice(1).every((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) <= NARROW.letters),
  );
  if (all <= most || (isNarrow && all <= NARROW.columns)) return [table];
  const made: TableBlock[] = [];
  for (let from = 1; from < all; from += most - 1) {
    const to = Math.min(all, from + most - 1);
    const pick = <T>(row: readonly T[]): T[] => [row[0]!, ...row.slice(from, to)];
    const rows = table.rows.map(pick);
    const head = pick(table.head);
    made.push({
      ...table,
      caption: [...table.caption, { text: said(from + 1, to, all), em: true }],
      head,
      rows,
      align: pick(table.align),
      ...laidOut([head, ...rows]),
    });
  }
  return made;
}
