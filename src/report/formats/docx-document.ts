// Word: real headings, lists, header rows, notes and alternative texts, in the language of the document; or a house's own Word template, filled.
// Written here rather than by a library: none carries lists and notes into somebody else's template, or gives the same bytes twice.

import { zipped } from '../../document/zip.ts';
import { blocksOf } from '../blocks.ts';
import { bodyOf, type Collected } from './docx-body.ts';
import { fillTemplate } from './docx-fill.ts';
import { coreProperties, LANGUAGE, notesPart } from './docx-parts.ts';
import { abstractLists, idOf, lists, stylesPart, WORD } from './docx-styles.ts';
import { type Composed, footOf, type Output } from './format.ts';
import { chartPictures, logoPicture } from './pictures.ts';
import { escaped, HEAD, xml } from './xml.ts';

/** Twentieths of a point: A4, and margins of 18 mm. */
const PAGE = { short: 11_906, long: 16_838, margin: 1020 };
const MILLIMETRES = { upright: 174, lying: 261 };
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = {
  'xmlns:w': WORD,
  'xmlns:r': OFFICE,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function relationships(all: Collected['relations']): string {
  return `${HEAD}${xml(
    'Relationships',
    { xmlns: RELATIONS },
    ...all.map(({ id, type, target, external }) =>
      xml('Relationship', { Id: id, Type: type, Target: target, TargetMode: external ? 'External' : undefined }),
    ),
  )}`;
}

const textWidth = (lying: boolean): number => (lying ? PAGE.long : PAGE.short) - 2 * PAGE.margin;

/** What is said of pages that lie or not. */
function section(lying: boolean): string {
  const [width, height] = lying ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
  const { margin } = PAGE;
  return xml(
    'w:sectPr',
    {},
    '<w:headerReference w:type="default" r:id="rIdHeader"/>',
    xml('w:footerReference', { 'w:type': 'default', 'r:id': lying ? 'rIdFooterLying' : 'rIdFooter' }),
    xml('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': lying ? 'landscape' : undefined }),
    xml('w:pgMar', {
      'w:top': 936,
      'w:right': margin,
      'w:bottom': 964,
      'w:left': margin,
      'w:header': 567,
      'w:footer': 567,
      'w:gutter': 0,
    }),
  );
}

/** Our own document, whole. */
function ownDocument(
  document: Composed,
  { body, collected: { relations, notes, lists: starts, media }, lying: last }: ReturnType<typeof bodyOf>,
): Uint8Array {
  const { house, language } = document;
  const lang = LANGUAGE[language];
  const shown = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const footer = (lying: boolean): string => {
    const tab = xml('w:tabs', {}, xml('w:tab', { 'w:val': 'right', 'w:pos': textWidth(lying) }));
    return `<w:p><w:pPr><w:pStyle w:val="Footer"/>${tab}</w:pPr>${shown(footOf(document))}<w:r><w:tab/></w:r>${field('PAGE')}${shown(' / ')}${field('NUMPAGES')}</w:p>`;
  };
  const own = [
    { id: 'rIdStyles', type: `${OFFICE}/styles`, target: 'styles.xml' },
    { id: 'rIdNumbering', type: `${OFFICE}/numbering`, target: 'numbering.xml' },
    { id: 'rIdFootnotes', type: `${OFFICE}/footnotes`, target: 'footnotes.xml' },
    { id: 'rIdSettings', type: `${OFFICE}/settings`, target: 'settings.xml' },
    { id: 'rIdHeader', type: `${OFFICE}/header`, target: 'header1.xml' },
    { id: 'rIdFooter', type: `${OFFICE}/footer`, target: 'footer1.xml' },
    { id: 'rIdFooterLying', type: `${OFFICE}/footer`, target: 'footer2.xml' },
  ];
  const part = (name: string, kind: string): string =>
    xml('Override', { PartName: `/word/${name}.xml`, ContentType: `${TYPE}.${kind}+xml` });
  return zipped(
    new Map<string, string | Uint8Array>([
      [
        '[Content_Types].xml',
        `${HEAD}${xml(
          'Types',
          { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
          '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="svg" ContentType="image/svg+xml"/>',
          part('document', 'document.main'),
          part('styles', 'styles'),
          part('numbering', 'numbering'),
          part('footnotes', 'footnotes'),
          part('settings', 'settings'),
          part('header1', 'header'),
          part('footer1', 'footer'),
          part('footer2', 'footer'),
          '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        )}`,
      ],
      [
        '_rels/.rels',
        relationships([
          { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
          {
            id: 'rId2',
            type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
            target: 'docProps/core.xml',
          },
        ]),
      ],
      ['docProps/core.xml', coreProperties(document)],
      ['word/document.xml', `${HEAD}${xml('w:document', NAMESPACES, xml('w:body', {}, body, section(last)))}`],
      ['word/_rels/document.xml.rels', relationships([...own, ...relations])],
      ['word/styles.xml', `${HEAD}${stylesPart(house.colour, lang)}`],
      ['word/numbering.xml', `${HEAD}${xml('w:numbering', { 'xmlns:w': WORD }, abstractLists(0), lists(starts, 0, 0))}`],
      ['word/footnotes.xml', `${HEAD}${notesPart(notes, idOf)}`],
      [
        'word/settings.xml',
        `${HEAD}${xml('w:settings', { 'xmlns:w': WORD }, '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>', '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>', xml('w:themeFontLang', { 'w:val': lang }))}`,
      ],
      [
        'word/header1.xml',
        `${HEAD}${xml('w:hdr', { 'xmlns:w': WORD }, `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${shown(house.header)}</w:p>`)}`,
      ],
      ['word/footer1.xml', `${HEAD}${xml('w:ftr', { 'xmlns:w': WORD }, footer(false))}`],
      ['word/footer2.xml', `${HEAD}${xml('w:ftr', { 'xmlns:w': WORD }, footer(true))}`],
      ...[...media].map(([path, bytes]): [string, Uint8Array] => [`word/${path}`, bytes]),
    ]),
  );
}

/** The document as a file. */
export async function writeDocx(document: Composed): Promise<readonly Output[]> {
  const { name, house, landscape } = document;
  const pictures = await chartPictures(document, landscape ? MILLIMETRES.lying : MILLIMETRES.upright, 'docx');
  if (house.wordTemplate) return [{ path: `${name}.docx`, content: fillTemplate(document, house.wordTemplate, pictures) }];
  const logo = await logoPicture(document, 'docx');
  if (logo) pictures.set('logo', logo);
  const whole = bodyOf(blocksOf(document), {
    style: idOf,
    pictures,
    width: textWidth,
    section,
    lying: landscape,
    before: { notes: 0, lists: 0, drawings: 0 },
  });
  return [{ path: `${name}.docx`, content: ownDocument(document, whole) }];
}
