// Word, OpenDocument and PDF: the same bytes each time, sound inside, accessible, and any text of a project only ever a text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../src/report/compose.ts';
import { docx, html, odt, pdf } from '../../src/report/formats/index.ts';
import type { Composed, Output } from '../../src/report/formats/format.ts';
import { PLAIN } from '../../src/report/house.ts';
import { briefing } from './briefing.ts';
import { composed } from './composed.ts';
import { fonts } from './fonts.ts';
import { bytesOf, insideOf, partsOf, pdfText } from './opened.ts';

const root = new URL('../../', import.meta.url).pathname;
const template = (document: string): string => readFileSync(join(root, `templates/report/${document}.fr.md.hbs`), 'utf8');
const house = { ...PLAIN, fonts };
const FORMATS = [docx, odt, pdf] as const;

const written = (change?: (text: string) => string): Promise<Output[]> =>
  write(briefing('fr', change), { template, language: 'fr', provisional: false, formats: FORMATS, house });

const inEach = async (document: Composed): Promise<Output[]> => (await Promise.all(FORMATS.map((format) => format.write(document)))).flat();

/** What XML says is wrong with a part. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

describe('documents on paper', () => {
  let outputs: Output[];
  let parts: Map<string, Map<string, string>>;
  beforeAll(async () => {
    outputs = await written();
    parts = new Map(outputs.filter(({ path }) => !path.endsWith('.pdf')).map((output) => [output.path.slice(-4), partsOf(output.content)]));
  });

  it('are the same bytes from the same input', async () => {
    const again = await written();
    expect(outputs).toHaveLength(3);
    for (const [index, { path, content }] of outputs.entries())
      expect(Buffer.from(bytesOf(content)).equals(Buffer.from(bytesOf(again[index]!.content))), path).toBe(true);
  });

  it('are made of well-formed parts', () => {
    for (const [, files] of parts) for (const [path, text] of files) if (path !== 'mimetype') expect(faultsOf(text), path).toEqual([]);
    expect(faultsOf('<a><b></a>')).not.toEqual([]);
  });

  it('have headings with levels, header rows, alternative texts and a language, in Word', () => {
    const files = parts.get('docx')!;
    const main = files.get('word/document.xml')!;
    expect(main.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1);
    expect(main.match(/w:pStyle w:val="Heading2"/g)!.length).toBeGreaterThan(6);
    const tables = main.match(/<w:tbl>/g)!.length;
    expect(tables).toBeGreaterThan(5);
    expect(main.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    for (const [, drawn] of main.matchAll(/<wp:docPr ([^>]*)>/g)) expect(drawn).toMatch(/descr="[^"]{20,}" title="[^"]+"/);
    expect(files.get('word/styles.xml')).toContain('w:lang w:val="fr-FR"');
    expect(files.get('word/footnotes.xml')).toContain('diagnosis#c1');
    expect(files.get('docProps/core.xml')).toContain('<dc:title>Note de synthèse');
  });

  it('refer to nothing that is not there, in Word', () => {
    const files = parts.get('docx')!;
    const main = files.get('word/document.xml')!;
    const links = files.get('word/_rels/document.xml.rels')!;
    for (const [, id] of main.matchAll(/r:(?:id|embed)="([^"]+)"/g)) expect(links).toContain(`Id="${id}"`);
    for (const [, id] of main.matchAll(/<w:footnoteReference w:id="(\d+)"/g))
      expect(files.get('word/footnotes.xml')).toContain(`<w:footnote w:id="${id}">`);
    for (const [, id] of main.matchAll(/<w:numId w:val="(\d+)"/g))
      expect(files.get('word/numbering.xml')).toContain(`<w:num w:numId="${id}">`);
    for (const [, id] of main.matchAll(/w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      expect(files.get('word/styles.xml')).toContain(`w:styleId="${id}"`);
  });

  it('have the same in OpenDocument', () => {
    const files = parts.get('.odt')!;
    const content = files.get('content.xml')!;
    expect(content.match(/text:outline-level="1"/g)).toHaveLength(1);
    const tables = content.match(/<table:table /g)!.length;
    expect(tables).toBeGreaterThan(5);
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(tables);
    expect(content.match(/<svg:desc>[^<]{20,}<\/svg:desc>/g)).toHaveLength(content.match(/<draw:frame /g)!.length);
    expect(files.get('styles.xml')).toContain('fo:language="fr" fo:country="FR"');
    const declared = new Set([...`${content}${files.get('styles.xml')!}`.matchAll(/style:name="([^"]+)"/g)].map(([, name]) => name));
    for (const [, name] of content.matchAll(/text:style-name="([^"]+)"/g)) expect(declared).toContain(name);
    // What the archive is comes first and as it is, so that programs know it without opening it.
    const bytes = Buffer.from(bytesOf(outputs.find(({ path }) => path.endsWith('.odt'))!.content));
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
    expect(bytes.subarray(38, 77).toString()).toBe('application/vnd.oasis.opendocument.text');
  });

  it('are tagged PDF with a title, a language, bookmarks and alternative texts', () => {
    const bytes = bytesOf(outputs.find(({ path }) => path.endsWith('.pdf'))!.content);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toMatch(/\/Lang\s*\(fr\)/);
    expect(raw).toMatch(/\/Type \/Outlines/);
    for (const tag of ['/H1', '/H2', '/Table', '/TH', '/TD', '/L', '/LI', '/Figure']) expect(raw).toMatch(new RegExp(`/S ${tag}\\b`));
    expect(raw).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile/);
    const text = pdfText(bytes);
    for (const said of ['Décisions attendues', 'Calendrier de la restitution', 'diagnosis#c1', 'La partie hachurée'])
      expect(text).toContain(said);
  });

  it('stay together: no text is lost from one format to another', () => {
    const [words, open, print] = outputs.map(insideOf) as [string, string, string];
    const cells = [...words.matchAll(/<w:t xml:space="preserve">([^<]{6,60})<\/w:t>/g)].map(([, text]) => text!);
    expect(cells.length).toBeGreaterThan(150);
    const plain = (text: string): string =>
      text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!);
    expect(cells.filter((cell) => !open.includes(cell.trim()))).toEqual([]);
    // A PDF breaks its lines and its spaces: words are looked for.
    const unbroken = `${print} ${print.replace(/-?\n/g, '')}`;
    const asked = new Set(cells.flatMap((cell) => plain(cell).match(/\p{L}{5,9}/gu) ?? []));
    expect(asked.size).toBeGreaterThan(150);
    // A few words are cut at the end of a line.
    expect([...asked].filter((word) => !unbroken.includes(word)).length).toBeLessThan(asked.size / 40);
  });
});

describe('hostile texts', () => {
  const NASTY = [
    '<script>alert(1)</script> <w:p/> </w:t></w:r><w:instrText>DDEAUTO</w:instrText> ]]> <!-- --> <?xml?> &amp; &#x41;',
    '#import "@preview/x:1.0.0" #read("/etc/passwd") $x$ \\ @ref <label> [y] *b* _i_ `raw` // comment',
    '{{corps}} {{title}} {{constructor}} =1+1 +cmd|x @SUM(A1) -2 "q" \' file:///etc/passwd javascript:alert(1)',
    'a\u0000b\u0008c\u001bd\u202ee\u2066f\ufffeg\ud800h',
    'مرحبا שלום 你好 😀👨‍👩‍👧 ✓ ☒ ↳ ﷽ \u0301\u0302',
  ];

  let calm: Output[] | undefined;
  it.each(NASTY.map((text, index) => [index, text] as const))('appear as texts in every format (%i)', async (_, nasty) => {
    calm ??= await written();
    const outputs = await written((text) => (text.includes(' ') && !text.startsWith('chart:') ? `${nasty} ${text}` : text));
    expect(outputs).toHaveLength(3);
    for (const [index, output] of outputs.entries()) {
      if (output.path.endsWith('.pdf')) {
        expect(Buffer.from(bytesOf(output.content)).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile|\/URI/);
        continue;
      }
      const before = partsOf(calm[index]!.content);
      for (const [path, text] of partsOf(output.content)) {
        if (path === 'mimetype') continue;
        expect(faultsOf(text), path).toEqual([]);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        // No element that was not there before.
        const names = (xml: string): string[] =>
          [...new Set([...xml.matchAll(/<([a-zA-Z0-9]+:?[a-zA-Z0-9]*)/g)].map(([, name]) => name!))].sort();
        expect(
          names(text).filter((name) => !['text:s', 'w:rtl', 'tspan'].includes(name) && !names(before.get(path) ?? text).includes(name)),
        ).toEqual([]);
      }
      if (nasty.startsWith('<')) expect(insideOf(output)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  it('lead nowhere: no link to a file, a script or a macro, whatever a template writes', async () => {
    const document = composed(
      '# T\n\n[a](file:///etc/passwd) [b](javascript:alert) [c](https://example.org/) ![d](http://x/y.png) <b>e</b>',
    );
    for (const output of [...(await inEach(document)), ...(await html.write(document))]) {
      const inside = insideOf(output);
      expect(inside).not.toMatch(/(?:href|Target|URI)[="(\s]+(?:file:|javascript:|http:\/\/x)/);
      expect(inside).toContain('https://example.org/');
    }
  });
});

describe('what is too large for a page', () => {
  it('is cut: a table of sixty columns repeats its first one', async () => {
    const row = (cell: (column: number) => string): string => `| ${Array.from({ length: 60 }, (_, column) => cell(column)).join(' | ')} |`;
    const table = [
      row((column) => `Colonne ${column}`),
      row(() => '---'),
      ...Array.from({ length: 5 }, (_, line) => row((column) => `c${line}x${column}z`)),
    ];
    const document = composed(`# T\n\n_Légende_\n\n${table.join('\n')}`);
    for (const output of await inEach(document)) {
      const inside = insideOf(output);
      for (let column = 0; column < 60; column += 1) expect(inside).toContain(`c4x${column}z`);
      expect(inside).toContain('colonnes 2 à 8 sur 60');
    }
  });

  it('is written whole: three thousand rows, a title of four hundred characters', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `| Action numéro ${row} | ${row} | en cours | marque${row}x |`);
    const title = 'Un titre très long '.repeat(21).trim();
    const outputs = await inEach(
      composed(`# ${title}\n\n_L_\n\n| A | B | C | D |\n| --- | --: | --- | --- |\n${rows.join('\n')}`, { title }),
    );
    for (const output of outputs) {
      const shown = new Set(insideOf(output).match(/marque\d+x/g));
      expect(shown.size, output.path).toBe(3000);
    }
  });

  it('is read though its headings skip levels, its links lead nowhere and its words have no end', async () => {
    const outputs = await inEach(
      composed(`# T\n\n#### Trop bas\n\n[ailleurs](#nulle-part)\n\n| ${'x'.repeat(400)} | b |\n| --- | --- |\n| ${'y'.repeat(400)} | c |`),
    );
    expect(outputs).toHaveLength(3);
  });
});
