// Blocks as the content of an OpenDocument text: headings with their level, tables with header rows, pictures with their words, notes.

import { type Block, type Run, staysWithNext, type TableBlock } from '../blocks.ts';
import { MANY_COLUMNS } from '../widths.ts';
import { PAGE, SPACES } from './odt-styles.ts';
import type { Picture } from './pictures.ts';
import { escaped, xml } from './xml.ts';

/** The content of a document, and the pictures that it places by their path. */
export function contentOf(
  blocks: readonly Block[],
  pictures: ReadonlyMap<string, Picture>,
  landscape: boolean,
  colour: string,
): { readonly content: string; readonly media: ReadonlyMap<string, Uint8Array> } {
  const media = new Map<string, Uint8Array>();
  const automatic: string[] = [];
  const across = (lying: boolean): number => (lying ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
  let width = across(landscape);
  let notes = 0;
  let tables = 0;
  let frames = 0;

  const run = (one: Run): string => {
    if (one.note !== undefined) {
      notes += 1;
      return xml(
        'text:note',
        { 'text:id': `ftn${notes}`, 'text:note-class': 'footnote' },
        xml('text:note-citation', {}, String(notes)),
        xml('text:note-body', {}, xml('text:p', { 'text:style-name': 'Footnote' }, '<text:s/>', spaced(one.note))),
      );
    }
    if (one.newLine) return '<text:line-break/>';
    const name = one.code ? 'Source' : one.strong ? (one.em ? 'StrongEmphasis' : 'Strong') : one.em ? 'Emphasis' : undefined;
    const made = name === undefined ? spaced(one.text) : xml('text:span', { 'text:style-name': name }, spaced(one.text));
    return one.link === undefined
      ? made
      : xml(
          'text:a',
          { 'xlink:type': 'simple', 'xlink:href': one.link, 'text:style-name': 'Link', 'text:visited-style-name': 'Link' },
          made,
        );
  };
  const runs = (all: readonly Run[]): string => all.map(run).join('');
  const paragraph = (style: string, inside: string): string => xml('text:p', { 'text:style-name': style }, inside);

  const frame = (picture: Picture): string => {
    frames += 1;
    const image = (extension: string, bytes: Uint8Array, type: string): string => {
      const path = `Pictures/${picture.name}.${extension}`;
      media.set(path, bytes);
      return xml('draw:image', {
        'xlink:href': path,
        'xlink:type': 'simple',
        'xlink:show': 'embed',
        'xlink:actuate': 'onLoad',
        'draw:mime-type': type,
      });
    };
    return xml(
      'draw:frame',
      {
        'draw:name': `image-${frames}`,
        'text:anchor-type': 'as-char',
        'svg:width': `${picture.width}mm`,
        'svg:height': `${picture.height}mm`,
      },
      // The first that a program can show is shown.
      picture.svg ? image('svg', picture.svg, 'image/svg+xml') : '',
      image(picture.extension, picture.bytes, `image/${picture.extension}`),
      xml('svg:title', {}, escaped(picture.title)),
      xml('svg:desc', {}, escaped(picture.description)),
    );
  };

  const table = ({ caption, head, rows, align, widths, width: share, whole: uncut, keep }: TableBlock): string => {
    tables += 1;
    const name = `Table${tables}`;
    const whole = share * width;
    automatic.push(
      xml(
        'style:style',
        { 'style:name': name, 'style:family': 'table' },
        xml('style:table-properties', {
          'style:width': `${Math.round(whole * 100) / 100}mm`,
          'table:align': 'left',
          'fo:margin-bottom': '1.5mm',
          ...(keep && { 'fo:keep-with-next': 'always' }),
          'style:may-break-between-rows': uncut ? 'false' : 'true',
        }),
      ),
      ...widths.map((one, column) =>
        xml(
          'style:style',
          { 'style:name': `${name}.${column + 1}`, 'style:family': 'table-column' },
          xml('style:table-column-properties', { 'style:column-width': `${Math.round(one * whole * 100) / 100}mm` }),
        ),
      ),
    );
    const side = { left: '', right: 'Right', center: 'Center' };
    const letters = head.length > MANY_COLUMNS ? 'Dense' : 'Cell';
    const row = (cells: readonly (readonly Run[])[], header: boolean): string =>
      xml(
        'table:table-row',
        { 'table:style-name': 'Row' },
        ...cells.map((cell, column) =>
          xml(
            'table:table-cell',
            { 'table:style-name': header ? 'HeadCell' : 'BodyCell', 'office:value-type': 'string' },
            paragraph(`${letters}${header ? 'Head' : ''}${side[align[column]!]}`, runs(cell)),
          ),
        ),
      );
    const said = caption.map((one) => one.text).join('');
    return [
      caption.length > 0 ? paragraph('Caption', runs(caption)) : '',
      xml(
        'table:table',
        { 'table:name': name, 'table:style-name': name },
        said === '' ? '' : xml('table:title', {}, escaped(said)),
        ...widths.map((_, column) => xml('table:table-column', { 'table:style-name': `${name}.${column + 1}` })),
        xml('table:table-header-rows', {}, row(head, true)),
        ...rows.map((cells) => row(cells, false)),
      ),
    ].join('');
  };

  const block = (one: Block): string => {
    switch (one.kind) {
      case 'heading': {
        if (one.turn !== undefined) width = across(one.turn === 'lying');
        const turned = one.turn && { lying: 'Lying', upright: 'Upright' }[one.turn];
        const style = turned ? `${turned}${one.depth}` : one.newPage ? `NewPage${one.depth}` : `Heading_20_${one.depth}`;
        return xml(
          'text:h',
          { 'text:style-name': style, 'text:outline-level': one.depth },
          xml('text:bookmark', { 'text:name': one.id }),
          runs(one.runs),
        );
      }
      case 'paragraph':
        return paragraph(one.small ? (one.keep ? 'SmallKeep' : 'Small') : one.keep ? 'Keep' : 'Standard', runs(one.runs));
      case 'list':
        return xml(
          'text:list',
          { 'text:style-name': one.ordered ? 'Numbers' : 'Bullets' },
          ...one.items.map((item, index) =>
            xml(
              'text:list-item',
              { 'text:start-value': one.ordered && index === 0 && one.start !== 1 ? one.start : undefined },
              ...item.map((inner, place) =>
                inner.kind === 'paragraph'
                  ? paragraph(staysWithNext(one, index, place) ? 'ListKeep' : 'List', runs(inner.runs))
                  : block(inner),
              ),
            ),
          ),
        );
      case 'contents':
        return one.entries
          .map(({ text, id }) => {
            const page = xml('text:bookmark-ref', { 'text:reference-format': 'page', 'text:ref-name': id }, '…');
            return paragraph(
              'Contents',
              xml('text:a', { 'xlink:type': 'simple', 'xlink:href': `#${id}`, ...PLAIN_LINK }, spaced(text), '<text:tab/>', page),
            );
          })
          .join('');
      case 'table':
        return table(one);
      case 'figure': {
        const drawn = one.drawings.flatMap(({ chart, description }) => {
          const picture = pictures.get(chart);
          return picture ? [frame({ ...picture, description })] : [];
        });
        return drawn.length > 0 ? paragraph('Standard', drawn.join(' ')) : '';
      }
      case 'quote': {
        const style = one.provisional ? 'Provisional' : 'Quotations';
        return one.blocks.map((inner) => (inner.kind === 'paragraph' ? paragraph(style, runs(inner.runs)) : block(inner))).join('');
      }
      case 'code':
        return one.text
          .split('\n')
          .map((line) => paragraph('Code', spaced(line)))
          .join('');
      case 'rule':
        return paragraph('Rule', '');
    }
  };

  const logo = pictures.get('logo');
  const body = `${logo ? paragraph('Standard', frame(logo)) : ''}${blocks.map(block).join('')}`;
  const cell = (name: string, properties: Readonly<Record<string, string>>): string =>
    xml(
      'style:style',
      { 'style:name': name, 'style:family': 'table-cell' },
      xml('style:table-cell-properties', {
        'fo:padding-left': '1mm',
        'fo:padding-right': '1mm',
        'fo:padding-top': '0.3mm',
        'fo:padding-bottom': '0.3mm',
        ...properties,
      }),
    );
  const styles = [
    xml(
      'style:style',
      { 'style:name': 'Row', 'style:family': 'table-row' },
      xml('style:table-row-properties', { 'fo:keep-together': 'always' }),
    ),
    cell('HeadCell', { 'fo:background-color': '#f2f4f8', 'fo:border-bottom': `1pt solid ${colour}` }),
    cell('BodyCell', { 'fo:border-bottom': '0.5pt solid #b9bfca' }),
    xml(
      'style:style',
      { 'style:name': 'Keep', 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
      xml('style:paragraph-properties', { 'fo:keep-with-next': 'always' }),
    ),
    ...(['List', 'Small'] as const).map((name) =>
      xml(
        'style:style',
        { 'style:name': `${name}Keep`, 'style:family': 'paragraph', 'style:parent-style-name': name },
        xml('style:paragraph-properties', { 'fo:keep-with-next': 'always' }),
      ),
    ),
    ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
      heading(`NewPage${level}`, level, undefined, { 'fo:break-before': 'page' }),
      heading(`Lying${level}`, level, 'Lying'),
      heading(`Upright${level}`, level, 'Upright'),
    ]),
    ...automatic,
  ];
  return {
    content: xml(
      'office:document-content',
      SPACES,
      xml('office:automatic-styles', {}, ...styles),
      xml('office:body', {}, xml('office:text', {}, body)),
    ),
    media,
  };
}

/** In a table of contents, what leads to a page is written as the rest. */
const PLAIN_LINK = { 'text:style-name': 'ContentsLink', 'text:visited-style-name': 'ContentsLink' };

/** A heading that begins a page; with the name of pages, it begins pages that lie otherwise than those before. */
const heading = (name: string, level: number, pages: string | undefined, paragraph: Readonly<Record<string, string>> = {}): string =>
  xml(
    'style:style',
    {
      'style:name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': `Heading_20_${level}`,
      'style:master-page-name': pages,
    },
    xml('style:paragraph-properties', pages === undefined ? paragraph : { 'style:page-number': 'auto' }),
  );

/** A text whose spaces in a row are kept, as the format asks. */
function spaced(text: string): string {
  return escaped(text)
    .replace(/ {2,}/g, (all) => ` <text:s text:c="${all.length - 1}"/>`)
    .replace(/\t/g, '<text:tab/>')
    .replace(/\n/g, '<text:line-break/>');
}
