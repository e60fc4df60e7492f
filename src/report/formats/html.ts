// One HTML file: no network, no script, readable on screen by day and night, printed well on A4, accessible.

import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Both } from '../../language/language.ts';
import { draw } from '../charts/index.ts';
import { legibleOn } from '../colour.ts';
import { withAnnex } from '../trail.ts';
import { headingsOf, type Tree } from '../tree.ts';
import { widthsOf } from '../widths.ts';
import { STYLE } from './html-style.ts';
import { sizeOn } from './pictures.ts';
import { type Composed, footOf, type Format } from './format.ts';
import { escaped } from './xml.ts';

const isElement = (node: ElementContent | Root['children'][number] | undefined, name?: string): node is Element =>
  node?.type === 'element' && (name === undefined || node.tagName === name);

const solid = (children: readonly ElementContent[]): ElementContent[] =>
  children.filter((one) => !(one.type === 'text' && one.value.trim() === ''));

function wordsOf(node: ElementContent | Root['children'][number]): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const SKIP: Both = { fr: 'Aller au contenu', en: 'Skip to the content' };

/** Millimetres of a printed page that hold text. */
const ROOM = 174;

/** Columns that fit a page of the width that texts have. */
const WIDE = 6;

/** A paragraph of emphasis alone before a table is its caption; headers get their scope; a table may scroll on a small screen. */
function dressTables(parent: { children: (ElementContent | Root['children'][number])[] }): void {
  const kept: typeof parent.children = [];
  for (const node of parent.children) {
    if (isElement(node) && node.tagName !== 'table') dressTables(node);
    if (isElement(node, 'table')) {
      for (const cell of [...headers(node), ...rows(node).flatMap((row) => solid(row.children))]) if (isElement(cell)) alignByClass(cell);
      for (const cell of headers(node)) {
        // Above the names of the rows there may be nothing: an empty cell heads no column.
        if (wordsOf(cell).trim() === '') cell.tagName = 'td';
        else cell.properties = { ...cell.properties, scope: 'col' };
      }
      for (const row of rows(node)) {
        for (const cell of solid(row.children))
          if (isElement(cell) && WHOLE.test(wordsOf(cell)))
            cell.properties = { ...cell.properties, className: [...classesOf(cell), 'whole'] };
        const first = solid(row.children).find((one) => isElement(one, 'td'));
        if (isElement(first)) Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
      }
      // The annex has a column on screen that it has not on paper.
      if (!rows(node).some((row) => solid(row.children).some((one) => isElement(one) && one.properties['id'] !== undefined))) lay(node);
      let before = kept.length - 1;
      while (before >= 0 && kept[before]!.type === 'text') before -= 1;
      const caption = kept[before];
      const inside = isElement(caption, 'p') ? solid(caption.children) : [];
      if (inside.length === 1 && isElement(inside[0], 'em')) {
        node.children.unshift({ type: 'element', tagName: 'caption', properties: {}, children: inside[0].children });
        kept.splice(before, 1);
      }
      // What may have to be scrolled must be reached with the keyboard.
      const wide = headers(node).length > WIDE ? { tabIndex: 0, role: 'region', ariaLabel: wordsOf(node.children[0]!) } : {};
      kept.push({ type: 'element', tagName: 'div', properties: { className: ['table'], ...wide }, children: [node] });
    } else kept.push(node);
  }
  parent.children = kept;
}

const classesOf = ({ properties }: Element): string[] => (properties['className'] ?? []) as string[];

/** The attribute is obsolete: the style sheet says where the text of a cell stands. */
function alignByClass(cell: Element): void {
  const { align, ...properties } = cell.properties;
  cell.properties = typeof align === 'string' && align !== 'left' ? { ...properties, className: [...classesOf(cell), align] } : properties;
}

/** A reference or a date is not cut in two lines. */
const WHOLE = /^(?:(?=.*[-/#])[^\s,]{2,24}|\d{1,2} [A-Z][a-z]{2} \d{4})$/u;

/** Columns as wide as on paper: where room spares most lines; where there is room for it, a table of few words is as narrow. */
function lay(table: Element): void {
  const cells = (row: Element): { text: string }[][] => solid(row.children).map((one) => [{ text: wordsOf(one) }]);
  const head = parts(table, 'thead').flatMap((one) => parts(one, 'tr'));
  const { widths, width } = widthsOf([...head, ...rows(table)].map(cells));
  if (width < 1)
    table.properties = {
      ...table.properties,
      style: `--wide:${Math.round(width * 100)}%`,
      // A long one is printed in two columns.
      ...(width <= 0.5 && { className: ['narrow'] }),
    };
  table.children.unshift({
    type: 'element',
    tagName: 'colgroup',
    properties: {},
    children: widths.map((width) => ({
      type: 'element',
      tagName: 'col',
      properties: { style: `width:${Math.round(width * 100)}%` },
      children: [],
    })),
  });
}

const parts = (table: Element, name: string): Element[] => table.children.filter((one): one is Element => isElement(one, name));
const rows = (table: Element): Element[] => parts(table, 'tbody').flatMap((body) => parts(body, 'tr'));
const headers = (table: Element): Element[] =>
  parts(table, 'thead')
    .flatMap((head) => parts(head, 'tr'))
    .flatMap((row) => parts(row, 'th'));

/** Lines of evidence are set apart, and charts take the place of their images. */
function dressParagraphs(
  parent: { children: (ElementContent | Root['children'][number])[] },
  charts: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
  provisional = false,
): void {
  for (const [index, node] of parent.children.entries()) {
    if (!isElement(node)) continue;
    if (provisional && index === 0 && node.tagName === 'blockquote') node.properties = { className: ['provisional'] };
    if (node.tagName === 'p') {
      if (wordsOf(node).startsWith('↳')) {
        node.properties = { className: ['evidence'] };
        // The mark stays beside the first reference.
        const [first] = node.children;
        if (first?.type === 'text') first.value = first.value.replace(/^↳ /, '↳\u00a0');
      }
      const inside = solid(node.children);
      const names = inside.flatMap((one) => (isElement(one, 'img') ? (/^chart:(.+)$/.exec(String(one.properties['src']))?.[1] ?? []) : []));
      if (names.length > 0 && names.length === inside.length && names.every((name) => charts.has(name))) {
        const high = Math.max(...names.map((name) => sizeOn(ROOM, charts.get(name)!).height));
        parent.children[index] = {
          type: 'element',
          tagName: 'figure',
          // On a telephone a chart may have to be scrolled: it must be reached with the keyboard.
          properties: {
            style: `--high:${high}mm`,
            ...(names.length > 1 ? { className: ['beside'] } : { tabIndex: 0, ariaLabel: titles.get(names[0]!) }),
          },
          children: names.map((name) => ({ type: 'text', value: `\u{f0001}${name}\u{f0001}` })),
        };
      }
    }
    dressParagraphs(node, charts, titles);
  }
}

/** Documents bound together begin a page each on paper, lying on its side when they ask for it. */
function dressParts(root: Root, tree: Tree): void {
  const begun = new Map(
    headingsOf(tree).flatMap(({ heading, slug }) => (heading.data?.newPage ? [[slug, heading.data.lying === true]] : [])),
  );
  if (begun.size === 0) return;
  const kept: Root['children'] = [];
  let within = kept as ElementContent[];
  for (const node of root.children as ElementContent[]) {
    const lying = isElement(node) ? begun.get(String(node.properties['id'])) : undefined;
    if (lying !== undefined) {
      const part: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: lying ? ['part', 'lying'] : ['part'] },
        children: [],
      };
      kept.push(part);
      within = part.children;
    }
    within.push(node);
  }
  root.children = kept;
}

const TYPES = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

/** A text as CSS may hold it: whatever is not a letter, a digit or a space is written by its number. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{N} ]/gu, (one) => `\\${one.codePointAt(0)!.toString(16)} `)}"`;

/** The house's colour by day and by night, and what stands at the top and bottom of printed pages. */
function houseStyle(document: Composed): string {
  const { house, landscape } = document;
  const margins = [
    ...(house.header === '' ? [] : [`@top-right{content:${quoted(house.header)};font:8pt Arial,sans-serif}`]),
    `@bottom-left{content:${quoted(footOf(document))};font:8pt Arial,sans-serif}`,
  ];
  return [
    `:root{--accent:${house.colour}}`,
    `@media screen and (prefers-color-scheme:dark){:root{--accent:${legibleOn(house.colour, ['#14171f', '#1f2430'])}}}`,
    ...(landscape ? ['@media print{table{font-size:8pt}th,td{padding:1pt 4pt}}'] : []),
    `@page{${landscape ? 'size:A4 landscape;margin:12mm 15mm 13mm;' : ''}${margins.join('')}}`,
  ].join('');
}

function page(document: Composed, body: string): string {
  const { title, language, provisional, house } = document;
  const mark = provisional ? (language === 'fr' ? 'PROVISOIRE' : 'PROVISIONAL') : '';
  const { logo } = house;
  const picture = logo
    ? `<img class="logo" src="data:${TYPES[logo.type]};base64,${Buffer.from(logo.bytes).toString('base64')}" alt="${escaped(logo.alt)}">`
    : '';
  const top =
    picture === '' && house.header === ''
      ? ''
      : `<header>${picture}${house.header === '' ? '' : `<p>${escaped(house.header)}</p>`}</header>\n`;
  const bottom = house.footer === '' ? '' : `<footer><p>${escaped(house.footer)}</p></footer>\n`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(mark ? `${mark} · ${title}` : title)}</title>
<style>${STYLE}${houseStyle(document)}</style>
</head>
<body>
<a class="skip" href="#au-contenu">${SKIP[language]}</a>
${top}<main id="au-contenu" tabindex="-1">
${body}
</main>
${bottom}</body>
</html>
`;
}

const HEADINGS = Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, ['id']]));

/** The tree with the places that links lead to: nothing but our own anchors becomes one. */
function anchored(tree: Tree): Tree {
  const copy = structuredClone(tree);
  for (const { heading, slug } of headingsOf(copy)) heading.data = { hProperties: { id: slug } };
  const visit = (node: { data?: { anchor?: string } | undefined; children?: unknown[] }): void => {
    if (node.data?.anchor !== undefined) node.data = { hProperties: { id: node.data.anchor } } as typeof node.data;
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(copy as Parameters<typeof visit>[0]);
  return copy;
}

export const html: Format = {
  name: 'html',
  extension: 'html',
  write(document) {
    const { name, charts, language } = document;
    const tree = withAnnex(document.tree, document.trail, language);
    const drawn = new Map(Object.entries(charts).map(([id, chart]) => [id, draw(id, chart, language)]));
    // Links may only lead to pages and places in the document; the images of charts keep their own scheme until they are replaced.
    const safe = sanitize(toHast(anchored(tree)), {
      tagNames: [
        'h1',
        'h2',
        'h3',
        'h4',
        'h5',
        'h6',
        'p',
        'ul',
        'ol',
        'li',
        'em',
        'strong',
        'code',
        'pre',
        'blockquote',
        'a',
        'img',
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'hr',
        'br',
      ],
      attributes: { a: ['href', 'id'], img: ['src', 'alt'], td: ['align', 'id'], th: ['align', 'id'], ol: ['start'], ...HEADINGS },
      clobber: [],
      protocols: { href: ['http', 'https'], src: ['chart'] },
    }) as Root;
    dressParagraphs(safe, drawn, new Map(Object.entries(charts).map(([id, { title }]) => [id, title])), document.provisional);
    dressTables(safe);
    dressParts(safe, document.tree);
    const body = toHtml(safe).replace(/\u{f0001}([^\u{f0001}]+)\u{f0001}/gu, (_, id: string) => drawn.get(id)!);
    return [{ path: `${name}.html`, content: page(document, body) }];
  },
};
