// The parts that our own Word documents and a house's filled template have in common: notes, and what the document is called.

import type { Language } from '../../language/language.ts';
import { WORD } from './docx-styles.ts';
import type { Composed } from './format.ts';
import { escaped, HEAD, xml } from './xml.ts';

export const LANGUAGE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `word/footnotes.xml`: the two lines that Word asks for, then our notes. */
export function notesPart(notes: readonly string[], style: (name: string) => string): string {
  const mark = (id: number, type: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;
  return xml(
    'w:footnotes',
    { 'xmlns:w': WORD },
    mark(-1, 'separator'),
    mark(0, 'continuationSeparator'),
    ...notes.map((note, index) => noteOf(note, index + 1, style)),
  );
}

/** One note. */
export const noteOf = (note: string, id: number, style: (name: string) => string): string =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="${escaped(style('footnote text'))}"/></w:pPr><w:r><w:rPr><w:rStyle w:val="${escaped(style('footnote reference'))}"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${escaped(note)}</w:t></w:r></w:p></w:footnote>`;

/** The part that says what the document is called, of what day and in which language. */
export function coreProperties({ title, date, language }: Composed): string {
  const day = `${date}T00:00:00Z`;
  return `${HEAD}${xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, escaped(title)),
    xml('dc:creator', {}, 'odas'),
    xml('dc:language', {}, LANGUAGE[language]),
    xml('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, day),
    xml('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, day),
  )}`;
}
