// The styles of an OpenDocument text (ISO/IEC 26300): headings by level, lists, tables, the page with its header and footer.

import { type Composed, footOf } from './format.ts';
import { escaped, xml } from './xml.ts';

export const SPACES = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:loext': 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  'office:version': '1.3',
};

/** Millimetres: A4, and its margins. */
export const PAGE = { short: 210, long: 297, margin: 18 };

const HEADINGS = [19, 13.5, 11.5, 10.5, 10.5, 10.5];
const BOLD = { 'fo:font-weight': 'bold', 'style:font-weight-complex': 'bold' };
const SOFT = '#4a5060';

/** The style of a family, with the properties of its paragraphs and of its texts. */
function style(name: string, { parent, shown, level, paragraph, text, break: next }: StyleWords = {}, family = 'paragraph'): string {
  return xml(
    'style:style',
    {
      'style:name': name,
      'style:display-name': shown,
      'style:family': family,
      'style:parent-style-name': parent,
      'style:next-style-name': next,
      'style:default-outline-level': level,
      'style:class': level === undefined ? undefined : 'text',
    },
    paragraph ? xml('style:paragraph-properties', paragraph) : '',
    text ? xml('style:text-properties', text) : '',
  );
}
interface StyleWords {
  readonly parent?: string;
  readonly shown?: string;
  readonly level?: number;
  readonly break?: string;
  readonly paragraph?: Readonly<Record<string, string | number>>;
  readonly text?: Readonly<Record<string, string | number>>;
}

const size = (points: number): Record<string, string> => ({
  'fo:font-size': `${points}pt`,
  'style:font-size-asian': `${points}pt`,
  'style:font-size-complex': `${points}pt`,
});
const space = (before: number, after: number): Record<string, string> => ({
  'fo:margin-top': `${before}pt`,
  'fo:margin-bottom': `${after}pt`,
});

function listStyle(name: string, bullets: boolean): string {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const place = xml(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      xml('style:list-level-label-alignment', {
        'text:label-followed-by': 'listtab',
        'text:list-tab-stop-position': `${6 * (index + 1)}mm`,
        'fo:text-indent': '-6mm',
        'fo:margin-left': `${6 * (index + 1)}mm`,
      }),
    );
    return bullets
      ? xml('text:list-level-style-bullet', { 'text:level': index + 1, 'text:bullet-char': ['•', '–', '·'][index % 3]! }, place)
      : xml('text:list-level-style-number', { 'text:level': index + 1, 'style:num-format': '1', 'style:num-suffix': '.' }, place);
  });
  return xml('text:list-style', { 'style:name': name }, ...levels);
}

/** `styles.xml` of a document. */
export function stylesPart(document: Composed): string {
  const { house, language, landscape } = document;
  const { colour } = house;
  const [lang, country] = language === 'fr' ? ['fr', 'FR'] : ['en', 'GB'];
  const [width] = sizeOf(landscape);
  const defaults = xml(
    'style:default-style',
    { 'style:family': 'paragraph' },
    xml('style:paragraph-properties', { 'fo:orphans': 2, 'fo:widows': 2, ...space(0, 3) }),
    xml('style:text-properties', {
      'style:font-name': 'Arial',
      'fo:font-family': 'Arial',
      ...size(9.5),
      'fo:language': lang,
      'fo:country': country,
      'fo:hyphenate': 'false',
    }),
  );
  const headings = HEADINGS.map((points, index) =>
    style(`Heading_20_${index + 1}`, {
      shown: `Heading ${index + 1}`,
      parent: 'Standard',
      break: 'Standard',
      level: index + 1,
      paragraph: {
        'fo:keep-with-next': 'always',
        ...space(index === 0 ? 0 : Math.max(5, 12 - 3 * index), 3),
        ...(index === 1 && { 'fo:border-bottom': `1pt solid ${colour}`, 'fo:padding-bottom': '1pt' }),
      },
      text: { ...size(points), ...BOLD, 'fo:color': colour },
    }),
  );
  const common = xml(
    'office:styles',
    {},
    defaults,
    style('Standard'),
    ...headings,
    style('Caption', { parent: 'Standard', paragraph: { 'fo:keep-with-next': 'always', ...space(4, 2) }, text: { ...BOLD, ...size(9.5) } }),
    style('List', { parent: 'Standard', paragraph: space(0, 1.5) }),
    style('Cell', { parent: 'Standard', paragraph: space(0, 0), text: size(8) }),
    style('CellRight', { parent: 'Cell', paragraph: { 'fo:text-align': 'end' } }),
    style('CellCenter', { parent: 'Cell', paragraph: { 'fo:text-align': 'center' } }),
    style('CellHead', { parent: 'Cell', text: BOLD }),
    // Many columns of figures, in smaller letters.
    ...['', 'Right', 'Center'].flatMap((side) => [
      style(`Dense${side}`, { parent: `Cell${side}`, text: size(7) }),
      style(`DenseHead${side}`, { parent: `CellHead${side}`, text: size(7) }),
    ]),
    style('CellHeadRight', { parent: 'CellHead', paragraph: { 'fo:text-align': 'end' } }),
    style('CellHeadCenter', { parent: 'CellHead', paragraph: { 'fo:text-align': 'center' } }),
    style('Small', { parent: 'Standard', text: { ...size(8), 'fo:color': SOFT } }),
    style('Rule', {
      parent: 'Standard',
      paragraph: { 'fo:keep-with-next': 'always', 'fo:border-bottom': '0.5pt solid #888888', ...space(6, 4) },
      text: size(4),
    }),
    style('Quotations', {
      parent: 'Standard',
      paragraph: { 'fo:background-color': '#f2f4f8', 'fo:border-left': `3pt solid ${colour}`, 'fo:padding': '4pt' },
    }),
    style('Provisional', {
      parent: 'Standard',
      paragraph: { 'fo:background-color': '#7a1f12', 'fo:text-align': 'center', 'fo:padding': '4pt' },
      text: { ...BOLD, 'fo:color': '#ffffff' },
    }),
    style('Code', { parent: 'Standard', paragraph: space(0, 0), text: { 'fo:font-family': 'Liberation Mono', ...size(9) } }),
    style('Header', { parent: 'Standard', paragraph: { 'fo:text-align': 'end' }, text: { ...size(8), 'fo:color': SOFT } }),
    ...['Footer', 'FooterLying'].map((name) =>
      xml(
        'style:style',
        { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
        xml('style:paragraph-properties', {}, tabStop(sizeOf(name !== 'Footer')[0] - 2 * PAGE.margin)),
        xml('style:text-properties', { ...size(8), 'fo:color': SOFT }),
      ),
    ),
    xml(
      'style:style',
      { 'style:name': 'Contents', 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
      xml('style:paragraph-properties', space(0, 3), tabStop(width - 2 * PAGE.margin, true)),
    ),
    style('Footnote', { parent: 'Standard', paragraph: space(0, 0), text: { ...size(7.5), 'fo:color': SOFT } }),
    style('Strong', { text: BOLD }, 'text'),
    style('Emphasis', { text: { 'fo:font-style': 'italic', 'style:font-style-complex': 'italic' } }, 'text'),
    style('StrongEmphasis', { text: { ...BOLD, 'fo:font-style': 'italic' } }, 'text'),
    style('Source', { text: { 'fo:font-family': 'Liberation Mono' } }, 'text'),
    style('ContentsLink', { text: { 'fo:color': '#1b1f29', 'style:text-underline-style': 'none' } }, 'text'),
    style('Link', { text: { 'fo:color': colour, 'style:text-underline-style': 'solid' } }, 'text'),
    listStyle('Bullets', true),
    listStyle('Numbers', false),
    xml('text:notes-configuration', {
      'text:note-class': 'footnote',
      'text:start-numbering-at': 'document',
      'text:citation-style-name': 'Footnote_20_Symbol',
      'text:citation-body-style-name': 'Footnote_20_anchor',
      'style:num-format': '1',
      'text:start-value': 0,
      'text:footnotes-position': 'page',
    }),
    style('Footnote_20_anchor', { shown: 'Footnote anchor', text: { 'style:text-position': 'super 58%' } }, 'text'),
    style('Footnote_20_Symbol', { shown: 'Footnote Symbol', text: { 'style:text-position': 'super 58%' } }, 'text'),
  );
  const pages = [
    { name: 'Standard', lying: landscape },
    { name: 'Lying', lying: true },
    { name: 'Upright', lying: false },
  ];
  const automatic = xml('office:automatic-styles', {}, ...pages.map(({ name, lying }) => layout(`Page${name}`, lying)));
  const masters = pages.map(({ name, lying }) => master(name, { header: house.header, footer: footOf(document) }, lying));
  return xml('office:document-styles', SPACES, common, automatic, xml('office:master-styles', {}, ...masters));
}

const sizeOf = (lying: boolean): readonly [width: number, height: number] => (lying ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long]);

function layout(name: string, lying: boolean): string {
  const [width, height] = sizeOf(lying);
  return xml(
    'style:page-layout',
    { 'style:name': name },
    xml(
      'style:page-layout-properties',
      {
        'fo:page-width': `${width}mm`,
        'fo:page-height': `${height}mm`,
        'style:print-orientation': lying ? 'landscape' : 'portrait',
        'fo:margin-top': '10mm',
        'fo:margin-bottom': '10mm',
        'fo:margin-left': `${PAGE.margin}mm`,
        'fo:margin-right': `${PAGE.margin}mm`,
      },
      xml('style:footnote-sep', {
        'style:width': '0.2mm',
        'style:distance-before-sep': '1mm',
        'style:distance-after-sep': '1mm',
        'style:line-style': 'solid',
        'style:adjustment': 'left',
        'style:rel-width': '30%',
        'style:color': SOFT,
      }),
    ),
    xml('style:header-style', {}, xml('style:header-footer-properties', { 'fo:min-height': '5mm', 'fo:margin-bottom': '2mm' })),
    xml('style:footer-style', {}, xml('style:header-footer-properties', { 'fo:min-height': '5mm', 'fo:margin-top': '3mm' })),
  );
}

function master(name: string, { header, footer }: { readonly header: string; readonly footer: string }, lying: boolean): string {
  return xml(
    'style:master-page',
    { 'style:name': name, 'style:page-layout-name': `Page${name}` },
    xml('style:header', {}, xml('text:p', { 'text:style-name': 'Header' }, escaped(header))),
    xml(
      'style:footer',
      {},
      xml(
        'text:p',
        { 'text:style-name': lying ? 'FooterLying' : 'Footer' },
        escaped(footer),
        '<text:tab/><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count>',
      ),
    ),
  );
}

const tabStop = (at: number, dotted = false): string =>
  xml(
    'style:tab-stops',
    {},
    xml('style:tab-stop', {
      'style:position': `${at}mm`,
      'style:type': 'right',
      'style:leader-style': dotted ? 'dotted' : undefined,
      'style:leader-text': dotted ? '.' : undefined,
    }),
  );
