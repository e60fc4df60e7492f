// Fills a house's own Word template: its styles, headers, footers and pictures stay; our text goes where it says `{{corps}}`.

import { readXml, XmlFault } from '../../document/xml.ts';
import { ArchiveFault, unzipped, zipped } from '../../document/zip.ts';
import { blocksOf } from '../blocks.ts';
import { bodyOf, type Relation } from './docx-body.ts';
import { coreProperties, noteOf, notesPart } from './docx-parts.ts';
import { abstractLists, idOf, lists, ourStyles, WORD } from './docx-styles.ts';
import { type Composed, WordFault } from './format.ts';
import { sectionsFrom, textWidth, withContinued } from './docx-sections.ts';
import { ownTitle } from './docx-title.ts';
import type { Picture } from './pictures.ts';
import { fieldsIn, replaceFields } from './docx-fields.ts';
import { escaped, HEAD, xml } from './xml.ts';

const BODY = new Set(['corps', 'body']);
/** French names of the fields that every document has. */
const FRENCH: Readonly<Record<string, string>> = {
  titre: 'title',
  projet: 'project',
  departement: 'department',
  comite: 'committee',
  reunion: 'meeting',
  destinataires: 'audience',
};
const MOST = 200 * 1024 * 1024;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SPACES: Readonly<Record<string, string>> = {
  r: OFFICE,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};

const largest = (text: string, pattern: RegExp): number => Math.max(0, ...[...text.matchAll(pattern)].map(([, id]) => Number(id)));

/**
 * The template filled.
 * @throws {WordFault} when it is no Word document, carries macros, has no `{{corps}}` by itself, or asks for a field that the document does not have
 */
export function fillTemplate(document: Composed, template: Uint8Array, charts: ReadonlyMap<string, Picture>): Uint8Array {
  const files = opened(template);
  const text = (path: string): string | undefined => {
    const bytes = files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const known = text('word/styles.xml') ?? '';
  const names = stylesIn(known);
  const { main, titled } = ownTitle(text('word/document.xml')!, names, BODY);
  const missing = new Set<string>();
  const style = (name: string): string => {
    const own = names.get(name.toLowerCase());
    if (own !== undefined) return own;
    missing.add(name);
    return `Odas${idOf(name)}`;
  };

  const numbering = text('word/numbering.xml') ?? '';
  const footnotes = text('word/footnotes.xml') ?? '';
  const before = { notes: largest(footnotes, /w:id="(\d+)"/g), lists: largest(numbering, /<w:num w:numId="(\d+)"/g), drawings: 10_000 };
  const abstract = numbering === '' ? 0 : largest(numbering, /w:abstractNumId="(\d+)"/g) + 1;
  const values = fieldValues(document);
  for (const path of files.keys()) {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(path)) continue;
    if (fieldsIn(text(path)!).some((name) => BODY.has(name))) throw new WordFault('body-place');
    files.set(path, encoded(fill(text(path)!, values)));
  }
  const filled = fill(withSpaces(main), values);
  const [start, end] = placeIn(filled);
  const sections = sectionsFrom(filled, start);
  const width = textWidth(sections.first);
  const pictures = new Map([...charts].map(([name, picture]) => [name, fitted(picture, width)]));
  // In a cell of a table, pages cannot be turned.
  const inCell = filled.lastIndexOf('<w:tc>', start) > filled.lastIndexOf('</w:tc>', start);
  const written = blocksOf(document);
  const title = titled ? written.find((one) => one.kind === 'heading' && one.depth === 1 && one.turn === undefined) : undefined;
  const blocks = written
    .filter((one) => one !== title)
    .map((one) => (one.kind === 'heading' && inCell ? { ...one, turn: undefined } : one));
  let turns = 0;
  const section = (lying: boolean): string => {
    turns += 1;
    return lying ? sections.lying : turns === 1 ? sections.first : sections.upright;
  };
  const pages = bodyOf(blocks, {
    style,
    pictures,
    before,
    section,
    lying: false,
    width: (lying) => (lying ? textWidth(sections.lying) : width),
  });
  const { collected } = pages;
  // What follows our text stands upright, as the template has it.
  const body = `${pages.body}${pages.lying ? `<w:p><w:pPr>${section(true)}</w:pPr></w:p>` : ''}`;
  const whole = placed(filled, [start, end], body);
  files.set('word/document.xml', encoded(turns === 0 ? whole : withContinued(whole, start + body.length)));

  const added: Relation[] = [...collected.relations];
  const types: string[] = [];
  const part = (name: string, content: string): void => {
    if (!files.has(`word/${name}.xml`)) {
      added.push({ id: `rIdOdas-${name}`, type: `${OFFICE}/${name}`, target: `${name}.xml` });
      types.push(xml('Override', { PartName: `/word/${name}.xml`, ContentType: `${TYPE}.${name}+xml` }));
    }
    files.set(`word/${name}.xml`, encoded(content));
  };
  const [ours, numbers] = [abstractLists(abstract), lists(collected.lists, abstract, before.lists)];
  part(
    'numbering',
    numbering === ''
      ? `${HEAD}${xml('w:numbering', { 'xmlns:w': WORD }, ours, numbers)}`
      : // Models come before lists, and a mark of cleaning last of all.
        insertBefore(
          insertBefore(numbering, /<w:num [^>]*w:numId=|<w:numIdMacAtCleanup|<\/w:numbering>/, ours),
          /<w:numIdMacAtCleanup|<\/w:numbering>/,
          numbers,
        ),
  );
  part(
    'footnotes',
    footnotes === ''
      ? `${HEAD}${notesPart(collected.notes, style)}`
      : insertBefore(
          footnotes,
          /<\/w:footnotes>/,
          collected.notes.map((note, index) => noteOf(note, before.notes + index + 1, style)).join(''),
        ),
  );
  const fresh = ourStyles(document.house.colour, style);
  // Styles are based on others, which may be missing too.
  for (const name of missing) style(/<w:basedOn/.test(fresh.get(name) ?? '') ? 'Normal' : name);
  missing.delete('Normal');
  part(
    'styles',
    insertBefore(known === '' ? emptyStyles() : known, /<\/w:styles>/, [...missing].map((name) => fresh.get(name) ?? '').join('')),
  );
  for (const [path, bytes] of collected.media) files.set(`word/${path}`, bytes);
  const relations = added.map(({ id, type, target, external }) =>
    xml('Relationship', { Id: id, Type: type, Target: target, TargetMode: external ? 'External' : undefined }),
  );
  const links = 'word/_rels/document.xml.rels';
  files.set(
    links,
    encoded(
      insertBefore(
        text(links) ?? `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
        /<\/Relationships>/,
        relations.join(''),
      ),
    ),
  );
  const declared = text('[Content_Types].xml')!;
  const kinds = (['png', 'jpeg', 'svg'] as const)
    .filter((extension) => !new RegExp(`Extension="${extension}"`, 'i').test(declared))
    .map((extension) =>
      xml('Default', { Extension: extension, ContentType: extension === 'svg' ? 'image/svg+xml' : `image/${extension}` }),
    );
  files.set('[Content_Types].xml', encoded(insertBefore(declared, /<\/Types>/, [...kinds, ...types].join(''))));
  if (files.has('docProps/core.xml')) files.set('docProps/core.xml', encoded(coreProperties(document)));
  return zipped(files);
}

function opened(template: Uint8Array): Map<string, Uint8Array> {
  let files;
  try {
    files = unzipped(template, MOST);
  } catch (error) {
    if (error instanceof ArchiveFault) throw new WordFault('damaged');
    throw error;
  }
  if (!files.has('word/document.xml') || !files.has('[Content_Types].xml')) throw new WordFault('damaged');
  for (const [path, bytes] of files)
    if (/^(?:word\/[^/]*|word\/_rels\/[^/]*|\[Content_Types\])\.(?:xml|rels)$/.test(path)) wellFormed(bytes);
  if ([...files.keys()].some((path) => /vbaProject|\.bin$|activeX/i.test(path) && !path.includes('printerSettings')))
    throw new WordFault('macros');
  return files;
}

/** What Word would refuse to open is not filled. */
function wellFormed(part: Uint8Array): void {
  try {
    readXml(new TextDecoder().decode(part));
  } catch (error) {
    throw error instanceof XmlFault ? new WordFault('damaged') : error;
  }
}

/** The styles of a template: the id of each by its name, as Word keeps it whatever the language it shows. */
function stylesIn(styles: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [whole, tag] of styles.matchAll(/<w:style\b([^>]*)>[\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(tag!)?.[1];
    const name = /<w:name w:val="([^"]*)"/.exec(whole)?.[1];
    if (id === undefined || name === undefined) continue;
    found.set(name.toLowerCase(), id);
    if (/w:type="paragraph"/.test(tag!) && /w:default="(?:1|true)"/.test(tag!)) found.set('normal', id);
  }
  return found;
}

/** A picture no wider than the text: 56.7 twentieths of a point to a millimetre. */
function fitted(picture: Picture, width: number): Picture {
  const most = width / 56.7;
  const scale = Math.min(1, most / picture.width);
  return { ...picture, width: picture.width * scale, height: picture.height * scale };
}

function fieldValues({ fields }: Composed): Map<string, string> {
  const values = new Map(Object.entries(fields));
  for (const [french, name] of Object.entries(FRENCH)) values.set(french, values.get(name) ?? '');
  return values;
}

/** A part with its named fields filled. */
function fill(part: string, values: ReadonlyMap<string, string>): string {
  const unknown = fieldsIn(part).find((name) => !values.has(name) && !BODY.has(name));
  if (unknown !== undefined) throw new WordFault('unknown-field', unknown, ['corps', ...values.keys()].sort());
  return replaceFields(part, (name) => (BODY.has(name) ? undefined : values.get(name)));
}

/** The paragraph of the main part that asks for the body. */
function placeIn(main: string): readonly [start: number, end: number] {
  const places: (readonly [number, number])[] = [];
  replaceFields(main, (name, paragraph) => {
    if (BODY.has(name)) places.push(paragraph);
    return undefined;
  });
  const [place, another] = places;
  if (!place) throw new WordFault('no-body');
  // The paragraph makes room for the document: what else it holds would be lost.
  const held = main.slice(...place);
  const words = [...held.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text!).join('');
  if (another || !/^\s*\{\{[^{}]*\}\}\s*$/.test(words) || /<w:(?:drawing|pict|object)\b/.test(held)) throw new WordFault('body-place');
  return place;
}

/** The main part with the body in its place. */
function placed(main: string, [start, end]: readonly [number, number], body: string): string {
  // A paragraph may close a section: its page keeps its size, header and footer.
  const section = /<w:sectPr\b[\s\S]*?<\/w:sectPr>/.exec(main.slice(start, end))?.[0];
  const kept = section === undefined ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
  return `${main.slice(0, start)}${body}${kept}${main.slice(end)}`;
}

/** The root of the main part with the names that our drawings use. */
function withSpaces(main: string): string {
  return main.replace(/<w:document\b[^>]*>/, (root) => {
    const missing = Object.entries(SPACES).filter(([prefix]) => !root.includes(`xmlns:${prefix}=`));
    return `${root.slice(0, -1)}${missing.map(([prefix, space]) => ` xmlns:${prefix}="${escaped(space)}"`).join('')}>`;
  });
}

const emptyStyles = (): string =>
  `${HEAD}<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="OdasNormal"><w:name w:val="Normal"/></w:style></w:styles>`;

const insertBefore = (text: string, pattern: RegExp, inserted: string): string => {
  // An empty list may be written in one tag.
  const open = text.replace(/<((?:w:)?[A-Za-z]+)([^<>]*)\/>\s*$/, '<$1$2></$1>');
  const at = open.search(pattern);
  return at === -1 ? open : `${open.slice(0, at)}${inserted}${open.slice(at)}`;
};
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
