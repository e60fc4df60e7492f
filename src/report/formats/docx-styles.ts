// The styles and lists of our own Word documents. Names are those that Word knows in every language; a house's template keeps its own.

import { xml } from './xml.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const val = (name: string, value: string | number): string => xml(name, { 'w:val': value });

interface Style {
  readonly name: string;
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly base?: string;
  readonly next?: string;
  /** Of the paragraph, in the order that Word asks. */
  readonly paragraph?: string;
  readonly run?: string;
  readonly more?: string;
}

const size = (points: number): string => `${val('w:sz', points * 2)}${val('w:szCs', points * 2)}`;
const BOLD = '<w:b/><w:bCs/>';
const space = (before: number, after: number): string => xml('w:spacing', { 'w:before': before * 20, 'w:after': after * 20 });

/** The id that we give to a style: its name without spaces, each word with a capital. */
export const idOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

function stylesFor(colour: string): readonly Style[] {
  const accent = val('w:color', colour.slice(1));
  const heading = (level: number, points: number, before: number, line = ''): Style => ({
    name: `heading ${level}`,
    base: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${line}${space(before, 3)}${val('w:outlineLvl', level - 1)}`,
    run: `${BOLD}${accent}${size(points)}`,
  });
  const rule = `<w:pBdr>${xml('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 1, 'w:color': colour.slice(1) })}</w:pBdr>`;
  return [
    heading(1, 19, 0),
    heading(2, 13.5, 9, rule),
    heading(3, 11.5, 6),
    heading(4, 10.5, 8),
    heading(5, 10.5, 8),
    heading(6, 10.5, 8),
    { name: 'List Paragraph', base: 'Normal', paragraph: space(0, 1.5) },
    { name: 'caption', base: 'Normal', next: 'Normal', paragraph: `<w:keepNext/>${space(4, 2)}`, run: `${BOLD}${size(9.5)}` },
    {
      name: 'Quote',
      base: 'Normal',
      paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F2F4F8"/><w:ind w:left="240" w:right="240"/>',
    },
    { name: 'toc 1', base: 'Normal', paragraph: space(0, 3) },
    { name: 'header', base: 'Normal', paragraph: '<w:jc w:val="right"/>', run: `<w:color w:val="4A5060"/>${size(8)}` },
    { name: 'footer', base: 'Normal', run: `<w:color w:val="4A5060"/>${size(8)}` },
    { name: 'footnote text', base: 'Normal', paragraph: space(0, 0), run: `<w:color w:val="4A5060"/>${size(7.5)}` },
    { name: 'footnote reference', type: 'character', run: '<w:vertAlign w:val="superscript"/>' },
    { name: 'Hyperlink', type: 'character', run: `${accent}<w:u w:val="single"/>` },
    { name: 'odas cell', base: 'Normal', paragraph: space(0.6, 0.6), run: size(8) },
    { name: 'odas dense cell', base: 'odas cell', run: size(7) },
    { name: 'odas after table', base: 'Normal', paragraph: '<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>' },
    { name: 'odas small', base: 'Normal', paragraph: space(1, 1), run: `<w:color w:val="4A5060"/>${size(8)}` },
    {
      name: 'odas provisional',
      base: 'Normal',
      paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="7A1F12"/><w:jc w:val="center"/>',
      run: `${BOLD}<w:color w:val="FFFFFF"/>`,
    },
    { name: 'odas code', base: 'Normal', paragraph: space(0, 0), run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' },
    {
      name: 'odas table',
      type: 'table',
      more: [
        xml(
          'w:tblPr',
          {},
          '<w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B9BFCA"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9BFCA"/></w:tblBorders>',
          '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>',
        ),
        xml(
          'w:tblStylePr',
          { 'w:type': 'firstRow' },
          `<w:rPr>${BOLD}</w:rPr>`,
          `<w:tcPr><w:tcBorders>${xml('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 0, 'w:color': colour.slice(1) })}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F2F4F8"/></w:tcPr>`,
        ),
      ].join(''),
    },
  ];
}

/** Each of our styles as XML, by its name. */
export function ourStyles(colour: string, id: (name: string) => string = idOf): Map<string, string> {
  return new Map(
    stylesFor(colour).map(({ name, type = 'paragraph', base, next, paragraph, run, more = '' }) => [
      name,
      xml(
        'w:style',
        { 'w:type': type, 'w:styleId': id(name), 'w:customStyle': name.startsWith('odas') ? 1 : undefined },
        val('w:name', name),
        base === undefined ? '' : val('w:basedOn', id(base)),
        next === undefined ? '' : val('w:next', id(next)),
        val('w:uiPriority', 99),
        /^(?:heading|Quote|caption|List)/.test(name) ? '<w:qFormat/>' : '',
        paragraph === undefined ? '' : xml('w:pPr', {}, paragraph),
        run === undefined ? '' : xml('w:rPr', {}, run),
        more,
      ),
    ]),
  );
}

/** `word/styles.xml` of our own documents. */
export function stylesPart(colour: string, language: string): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${size(9.5)}${xml('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' })}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return xml('w:styles', { 'xmlns:w': WORD }, defaults, normal, ...ourStyles(colour).values());
}

const level = (index: number, format: 'bullet' | 'decimal'): string =>
  xml(
    'w:lvl',
    { 'w:ilvl': index },
    val('w:start', 1),
    val('w:numFmt', format),
    val('w:lvlText', format === 'bullet' ? ['•', '–', '·'][index % 3]! : `%${index + 1}.`),
    val('w:lvlJc', 'left'),
    xml('w:pPr', {}, xml('w:ind', { 'w:left': 360 * (index + 1), 'w:hanging': 360 })),
  );

/** The two lists that others are made after, their ids from `first`. */
export function abstractLists(first: number): string {
  return (['bullet', 'decimal'] as const)
    .map((format, index) =>
      xml(
        'w:abstractNum',
        { 'w:abstractNumId': first + index },
        val('w:multiLevelType', 'hybridMultilevel'),
        ...Array.from({ length: 9 }, (_, at) => level(at, format)),
      ),
    )
    .join('');
}

/** The bulleted list, then one numbered list for each first number. */
export function lists(starts: readonly number[], abstract: number, before: number): string {
  const bullets = xml('w:num', { 'w:numId': before + 1 }, val('w:abstractNumId', abstract));
  const numbered = starts.map((start, index) =>
    xml(
      'w:num',
      { 'w:numId': before + index + 2 },
      val('w:abstractNumId', abstract + 1),
      xml('w:lvlOverride', { 'w:ilvl': 0 }, val('w:startOverride', start)),
    ),
  );
  return [bullets, ...numbered].join('');
}
