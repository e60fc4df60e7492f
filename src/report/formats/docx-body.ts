// Blocks as the body of a Word document (ECMA-376, part 1, WordprocessingML), with what they refer to: notes, links, pictures, lists.

import { type Block, type Run, staysWithNext, type TableBlock } from '../blocks.ts';
import { MANY_COLUMNS } from '../widths.ts';
import type { Picture } from './pictures.ts';
import { escaped, xml } from './xml.ts';

/** A relationship of the main part. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** What a body refers to. */
export interface Collected {
  readonly relations: Relation[];
  /** The text of each note. */
  readonly notes: string[];
  /** The first number of each numbered list. */
  readonly lists: number[];
  readonly media: Map<string, Uint8Array>;
}

/** How a body is written. */
export interface Manner {
  /** The id of a style by its name in Word. */
  readonly style: (name: string) => string;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Of the text, in twentieths of a point, on a page that lies or not. */
  readonly width: (lying: boolean) => number;
  /** What is said of the pages that end there (`w:sectPr`), before a page that lies otherwise. */
  readonly section: (lying: boolean) => string;
  /** How the first page lies. */
  readonly lying: boolean;
  /** What this body adds to the ids of notes, lists and pictures that are there before it. */
  readonly before: { readonly notes: number; readonly lists: number; readonly drawings: number };
}

/** The numbered and the bulleted list that every list is made after. */
export const BULLETS = 1;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** English Metric Units in a millimetre. */
const EMU = 36_000;
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

export const value = (name: string, val: string | number): string => xml(name, { 'w:val': val });
const text = (content: string): string => `<w:t xml:space="preserve">${escaped(content)}</w:t>`;

/** Right-to-left writing is said of its own stretch. */
const isRightToLeft = (content: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(content);

/** The body of a document. */
export function bodyOf(
  blocks: readonly Block[],
  manner: Manner,
): {
  readonly body: string;
  readonly collected: Collected;
  /** How its last page lies. */
  readonly lying: boolean;
} {
  const collected: Collected = { relations: [], notes: [], lists: [], media: new Map() };
  const { style } = manner;
  let { lying } = manner;
  let width = manner.width(lying);
  let drawings = manner.before.drawings;
  let bookmarks = 100_000;
  const anchors = new Map<string, string>();

  /** The bookmark of a heading: Word takes forty letters, and two titles may begin with the same. */
  const anchor = (id: string): string => {
    const known = anchors.get(id) ?? `_odas_${anchors.size + 1}`;
    anchors.set(id, known);
    return known;
  };

  const relate = (type: string, target: string, external = false): string => {
    const known = collected.relations.find((one) => one.type === type && one.target === target);
    if (known) return known.id;
    const id = `rIdOdas${collected.relations.length + 1}`;
    collected.relations.push({ id, type, target, ...(external && { external }) });
    return id;
  };

  const properties = ({ strong, em, code, text: content }: Run, link: boolean): string => {
    const inside = [
      link ? value('w:rStyle', style('Hyperlink')) : '',
      code ? xml('w:rFonts', { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:cs': 'Consolas' }) : '',
      strong ? '<w:b/><w:bCs/>' : '',
      em ? '<w:i/><w:iCs/>' : '',
      isRightToLeft(content) ? '<w:rtl/>' : '',
    ].join('');
    return inside === '' ? '' : xml('w:rPr', {}, inside);
  };

  const run = (one: Run): string => {
    if (one.note !== undefined) {
      collected.notes.push(one.note);
      const id = manner.before.notes + collected.notes.length;
      return xml('w:r', {}, xml('w:rPr', {}, value('w:rStyle', style('footnote reference'))), xml('w:footnoteReference', { 'w:id': id }));
    }
    if (one.newLine) return '<w:r><w:br/></w:r>';
    const made = xml('w:r', {}, properties(one, one.link !== undefined), text(one.text));
    if (one.link === undefined) return made;
    return one.link.startsWith('#')
      ? xml('w:hyperlink', { 'w:anchor': anchor(one.link.slice(1)), 'w:history': 1 }, made)
      : xml('w:hyperlink', { 'r:id': relate(`${OFFICE}/hyperlink`, one.link, true), 'w:history': 1 }, made);
  };
  const runs = (all: readonly Run[]): string => all.map(run).join('');

  const paragraph = (name: string | undefined, inside: string, more = ''): string => {
    const own = `${name === undefined ? '' : value('w:pStyle', style(name))}${more}`;
    return `<w:p>${own === '' ? '' : `<w:pPr>${own}</w:pPr>`}${inside}</w:p>`;
  };

  const drawing = (picture: Picture): string => {
    drawings += 1;
    const file = `odas-${picture.name}`;
    const media = (extension: string, bytes: Uint8Array): string => {
      collected.media.set(`media/${file}.${extension}`, bytes);
      return relate(`${OFFICE}/image`, `media/${file}.${extension}`);
    };
    const [cx, cy] = [Math.round(picture.width * EMU), Math.round(picture.height * EMU)];
    const named = { id: drawings, name: `${file}-${drawings}`, descr: picture.description };
    const vector = picture.svg
      ? xml('a:extLst', {}, xml('a:ext', { uri: SVG_EXTENSION }, xml('asvg:svgBlip', { 'r:embed': media('svg', picture.svg) })))
      : '';
    const blip = xml('a:blip', { 'r:embed': media(picture.extension, picture.bytes) }, vector);
    const graphic = xml(
      'pic:pic',
      {},
      xml('pic:nvPicPr', {}, xml('pic:cNvPr', named), '<pic:cNvPicPr/>'),
      xml('pic:blipFill', {}, blip, '<a:stretch><a:fillRect/></a:stretch>'),
      xml(
        'pic:spPr',
        {},
        xml('a:xfrm', {}, '<a:off x="0" y="0"/>', xml('a:ext', { cx, cy })),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
      ),
    );
    return xml(
      'w:r',
      {},
      xml(
        'w:drawing',
        {},
        xml(
          'wp:inline',
          { distT: 0, distB: 0, distL: 0, distR: 0 },
          xml('wp:extent', { cx, cy }),
          xml('wp:docPr', { ...named, title: picture.title }),
          '<wp:cNvGraphicFramePr/>',
          xml('a:graphic', {}, xml('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, graphic)),
        ),
      ),
    );
  };

  const table = ({ caption, head, rows, align, widths, width: share, whole, keep: kept }: TableBlock): string => {
    const sizes = widths.map((one) => Math.round(one * share * width));
    const cell = (content: readonly Run[], column: number, header: boolean, keep: boolean): string =>
      xml(
        'w:tc',
        {},
        xml('w:tcPr', {}, xml('w:tcW', { 'w:w': sizes[column]!, 'w:type': 'dxa' })),
        paragraph(
          head.length > MANY_COLUMNS ? 'odas dense cell' : 'odas cell',
          runs(header ? content.map((one) => ({ ...one, strong: true })) : content),
          // The head stays with the first row, and the rows of a low table with each other; the caption does by its style.
          `${keep ? '<w:keepNext/>' : ''}${align[column] === 'left' ? '' : value('w:jc', align[column]!)}`,
        ),
      );
    const row = (cells: readonly (readonly Run[])[], header: boolean, keep: boolean): string =>
      xml(
        'w:tr',
        {},
        xml('w:trPr', {}, '<w:cantSplit/>', header ? '<w:tblHeader/>' : ''),
        ...cells.map((content, column) => cell(content, column, header, keep)),
      );
    const said = caption.map((one) => one.text).join('');
    return [
      caption.length > 0 ? paragraph('caption', runs(caption), '<w:keepNext/>') : '',
      xml(
        'w:tbl',
        {},
        xml(
          'w:tblPr',
          {},
          value('w:tblStyle', style('odas table')),
          xml('w:tblW', { 'w:w': Math.round(share * width), 'w:type': 'dxa' }),
          '<w:tblLayout w:type="fixed"/>',
          xml('w:tblLook', {
            'w:val': '04A0',
            'w:firstRow': 1,
            'w:lastRow': 0,
            'w:firstColumn': 1,
            'w:lastColumn': 0,
            'w:noHBand': 0,
            'w:noVBand': 1,
          }),
          said === '' ? '' : value('w:tblCaption', said),
        ),
        xml('w:tblGrid', {}, ...sizes.map((size) => xml('w:gridCol', { 'w:w': size }))),
        row(head, true, true),
        // Three rows at least stand under the head.
        ...rows.map((cells, index) => row(cells, false, index < rows.length - 1 ? whole || index < 2 || index === rows.length - 2 : kept)),
      ),
      paragraph('odas after table', '', kept ? '<w:keepNext/>' : ''),
    ].join('');
  };

  const list = (one: Extract<Block, { kind: 'list' }>, level: number): string => {
    if (one.ordered) collected.lists.push(one.start);
    const number = one.ordered ? manner.before.lists + BULLETS + collected.lists.length : manner.before.lists + BULLETS;
    const depth = Math.min(level, 8);
    return one.items
      .map((item, index) => {
        const [first, ...others] = item;
        const keep = (place: number): string => (staysWithNext(one, index, place) ? '<w:keepNext/>' : '');
        const numbered = xml('w:numPr', {}, value('w:ilvl', depth), value('w:numId', number));
        const beside = xml('w:ind', { 'w:left': 360 * (depth + 1) });
        const opening =
          first?.kind === 'paragraph'
            ? paragraph('List Paragraph', runs(first.runs), `${keep(0)}${numbered}`)
            : `${paragraph('List Paragraph', '', numbered)}${first ? block(first, depth + 1) : ''}`;
        return `${opening}${others
          .map((other, place) =>
            other.kind === 'paragraph'
              ? paragraph('List Paragraph', runs(other.runs), `${keep(place + 1)}${beside}`)
              : block(other, depth + 1),
          )
          .join('')}`;
      })
      .join('');
  };

  // Fields of their own rather than those of one table: LibreOffice then works the pages out too.
  const contents = (entries: Extract<Block, { kind: 'contents' }>['entries']): string => {
    const field = (inside: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> ${inside} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    return entries
      .map(({ text: said, id }) => {
        const tabs = xml('w:tabs', {}, xml('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': width }));
        const page = `${field(`PAGEREF ${anchor(id)} \\h`)}<w:r><w:t>…</w:t></w:r>${end}`;
        const entry = xml('w:hyperlink', { 'w:anchor': anchor(id), 'w:history': 1 }, `<w:r>${text(said)}</w:r><w:r><w:tab/></w:r>${page}`);
        return paragraph('toc 1', entry, tabs);
      })
      .join('');
  };

  const block = (one: Block, level = 0): string => {
    switch (one.kind) {
      case 'heading': {
        bookmarks += 1;
        const mark = { 'w:id': bookmarks, 'w:name': anchor(one.id) };
        const ending = one.turn === undefined ? '' : paragraph('odas after table', '', manner.section(lying));
        if (one.turn !== undefined) {
          lying = one.turn === 'lying';
          width = manner.width(lying);
        }
        const heading = paragraph(
          `heading ${one.depth}`,
          `${xml('w:bookmarkStart', mark)}${runs(one.runs)}${xml('w:bookmarkEnd', { 'w:id': bookmarks })}`,
          // The style of a heading in somebody else’s template may leave it alone at the foot of a page.
          `<w:keepNext/>${one.newPage && one.turn === undefined ? '<w:pageBreakBefore/>' : ''}`,
        );
        return `${ending}${heading}`;
      }
      case 'paragraph':
        return paragraph(one.small ? 'odas small' : undefined, runs(one.runs), one.keep ? '<w:keepNext/>' : '');
      case 'list':
        return list(one, level);
      case 'contents':
        return contents(one.entries);
      case 'table':
        return table(one);
      case 'figure': {
        const drawn = one.drawings.flatMap(({ chart, description }) => {
          const picture = manner.pictures.get(chart);
          return picture ? [drawing({ ...picture, description })] : [];
        });
        return drawn.length > 0 ? paragraph(undefined, drawn.join(`<w:r>${text(' ')}</w:r>`)) : '';
      }
      case 'quote': {
        const name = one.provisional ? 'odas provisional' : 'Quote';
        return one.blocks.map((inner) => (inner.kind === 'paragraph' ? paragraph(name, runs(inner.runs)) : block(inner, level))).join('');
      }
      case 'code':
        return one.text
          .split('\n')
          .map((line) => paragraph('odas code', `<w:r>${text(line)}</w:r>`))
          .join('');
      case 'rule':
        return paragraph(
          'odas after table',
          '',
          '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="888888"/></w:pBdr>',
        );
    }
  };

  const logo = manner.pictures.get('logo');
  const opening = logo ? paragraph(undefined, drawing(logo)) : '';
  const body = `${opening}${blocks.map((one) => block(one)).join('')}`;
  return { body, collected, lying };
}
