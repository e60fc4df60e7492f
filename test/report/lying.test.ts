// A document bound with others keeps its pages on their side, and those that follow stand up again.

import { describe, expect, it } from 'vitest';
import { zipped } from '../../src/document/zip.ts';
import { docx, html, odt, pdf } from '../../src/report/formats/index.ts';
import { bindTogether } from '../../src/report/parts.ts';
import { treeOf } from '../../src/report/tree.ts';
import { composed } from './composed.ts';
import { bytesOf, partsOf, pdfStreams } from './opened.ts';

const part = (name: string, lying = false) => ({
  tree: treeOf(`# ${name}\n\n_Légende_\n\n| A | B |\n| --- | --- |\n| un | deux |\n\n---\n\nÉcrit par odas.`, 'fr'),
  charts: {},
  lying,
});
const bound = (...parts: readonly ReturnType<typeof part>[]) =>
  composed('', { tree: bindTogether({ tree: treeOf('# Dossier\n\n---\n\nÉcrit par odas.', 'fr'), charts: {} }, parts, 'fr').tree });

const document = bound(part('Note'), part('Tableau', true), part('Fiche'), part('Autre tableau', true), part('Relevé'));
const LYING = [false, false, true, false, true, false];
const content = async (format: typeof docx) => (await format.write(document))[0]!.content;

/** How the pages of each section of a Word document lie, in order. */
const sectionsOf = (main: string): boolean[] => [...main.matchAll(/<w:pgSz ([^>]*)>/g)].map(([, size]) => size!.includes('landscape'));

describe('pages on their side', () => {
  it('are those of their document in PDF, without an empty page', async () => {
    const boxes = [
      ...pdfStreams(bytesOf(await content(pdf)))
        .join('')
        .matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g),
    ];
    expect(boxes.map(([, across, down]) => Number(across) > Number(down))).toEqual(LYING);
  });

  it('are sections of Word, each with a footer as wide as its pages', async () => {
    const parts = partsOf(await content(docx));
    const main = parts.get('word/document.xml')!;
    expect(sectionsOf(main)).toEqual([false, true, false, true, false]);
    const footers = [...main.matchAll(/w:footerReference w:type="default" r:id="(\w+)"/g)].map(([, id]) => id);
    expect(footers).toEqual(['rIdFooter', 'rIdFooterLying', 'rIdFooter', 'rIdFooterLying', 'rIdFooter']);
    const tab = (name: string): number => Number(/w:pos="(\d+)"/.exec(parts.get(`word/${name}.xml`)!)![1]);
    expect(tab('footer2')).toBeGreaterThan(tab('footer1'));
  });

  it('are pages of their own name in OpenDocument', async () => {
    const parts = partsOf(await content(odt));
    const [text, styles] = [parts.get('content.xml')!, parts.get('styles.xml')!];
    expect([...text.matchAll(/text:style-name="((?:Lying|Upright|NewPage)2)"/g)].map(([, name]) => name)).toEqual([
      'NewPage2',
      'Lying2',
      'Upright2',
      'Lying2',
      'Upright2',
    ]);
    expect(text).toContain(
      'style:name="Lying2" style:family="paragraph" style:parent-style-name="Heading_20_2" style:master-page-name="Lying"',
    );
    expect(styles).toMatch(/style:name="PageLying"><style:page-layout-properties fo:page-width="297mm"/);
    expect(styles).toMatch(/style:master-page style:name="Lying" style:page-layout-name="PageLying"/);
  });

  it('are named when HTML is printed', async () => {
    const page = String((await html.write(document))[0]!.content);
    expect([...page.matchAll(/<div class="(part(?: lying)?)"/g)].map(([, name]) => name === 'part lying')).toEqual(LYING.slice(1));
    expect(page).toContain('@page lying{size:A4 landscape}');
  });

  it('are turned pages of a house’s Word template, which keeps its margins, its header, and its first page first', async () => {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="x"';
    const own =
      '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1500" w:right="1500"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>';
    const template = (body: string) =>
      zipped(
        new Map([
          ['[Content_Types].xml', '<Types></Types>'],
          ['word/document.xml', `<w:document ${space}><w:body>${body}${own}</w:body></w:document>`],
        ]),
      );
    const filled = async (body: string, whole = document): Promise<string> => {
      const made = await docx.write({ ...whole, house: { ...whole.house, wordTemplate: template(body) } });
      return partsOf(made[0]!.content).get('word/document.xml')!;
    };
    const field = '<w:p><w:r><w:t>{{corps}}</w:t></w:r></w:p>';
    const main = await filled(`${field}<w:p><w:r><w:t>Fin</w:t></w:r></w:p>`);
    expect(sectionsOf(main)).toEqual([false, true, false, true, false]);
    expect(main.match(/<w:headerReference w:type="default" r:id="rId2"\/>/g)).toHaveLength(5);
    expect(main.match(/<w:titlePg\/>/g)).toHaveLength(1);
    expect(main.match(/w:start="1"/g)).toHaveLength(1);
    expect(main.indexOf('<w:titlePg/>')).toBeLessThan(main.indexOf('landscape'));
    // What the template says after the text does not lie, even when the last pages do.
    expect(sectionsOf(await filled(field, bound(part('Note'), part('Tableau', true))))).toEqual([false, true, false]);
    // Nothing turned, nothing changed; and in a cell of a table no page can be turned.
    expect((await filled(field, bound(part('Note')))).match(/<w:sectPr/g)).toHaveLength(1);
    expect((await filled(`<w:tbl><w:tr><w:tc>${field}</w:tc></w:tr></w:tbl>`)).match(/<w:sectPr/g)).toHaveLength(1);
  });
});
