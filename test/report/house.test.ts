// The look of a house: its colour made legible, its logo, its own Word template filled; and the same bytes from two folders, in every format.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { zipped } from '../../src/document/zip.ts';
import { contrast, LEGIBLE, legibleOn } from '../../src/report/colour.ts';
import { docx, html, odt, pdf } from '../../src/report/formats/index.ts';
import { pngOf } from '../../src/report/formats/png.ts';
import { pictureOf } from '../../src/report/picture.ts';
import { git, odas, root, smallProject, unbroken } from '../odas.ts';
import { composed } from './composed.ts';
import { fonts } from './fonts.ts';
import { bytesOf, partsOf, pdfPages } from './opened.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-house-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

let count = 0;
/** The small project with a look of its own. */
function project(report: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = smallProject(join(world, `p${(count += 1)}`));
  const marker = join(folder, 'odas.yaml');
  writeFileSync(marker, `${readFileSync(marker, 'utf8').replace(/\nreport:[^]*$/, '\n')}report:\n${report}`);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#a00"/></svg>';

const PNG = Buffer.from(await pngOf(SVG, 40, fonts, 'png'));

const linked = (inside: string): string =>
  SVG.replace('<rect', `${inside}<rect`).replace('<svg', '<svg xmlns:xlink="http://www.w3.org/1999/xlink"');

/** A Word template as French Word writes one: its styles have French ids, its fields are cut in runs. */
function wordTemplate(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const style = (id: string, name: string, type = 'paragraph', rest = ''): string =>
    `<w:style w:type="${type}" w:styleId="${id}"${rest}><w:name w:val="${name}"/></w:style>`;
  return zipped(
    new Map(
      Object.entries({
        '[Content_Types].xml':
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
        '_rels/.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
        'word/document.xml': `<?xml version="1.0"?><w:document ${w} ${r}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1500" w:bottom="1000" w:left="1500"/></w:sectPr></w:body></w:document>`,
        'word/styles.xml': `<?xml version="1.0"?><w:styles ${w}>${style('Normal', 'Normal', 'paragraph', ' w:default="1"')}${style('Titre1', 'heading 1')}${style('Titre2', 'heading 2')}</w:styles>`,
        'word/header1.xml': `<?xml version="1.0"?><w:hdr ${w}><w:p><w:r><w:t>Département fictif – {{comite}}</w:t></w:r></w:p></w:hdr>`,
        ...more,
      }),
    ),
  );
}
const paragraph = (...runs: string[]): string => `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

describe('a colour', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((one) => `#${one.toString(16).padStart(6, '0')}`);

  it('has the contrast that WCAG gives it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('is made legible by day and by night, and left alone when it is', () => {
    fc.assert(
      fc.property(colour, (one) => {
        for (const grounds of [
          ['#ffffff', '#f2f4f8'],
          ['#14171f', '#1f2430'],
        ]) {
          const shade = legibleOn(one, grounds);
          for (const ground of grounds) expect(contrast(shade, ground)).toBeGreaterThanOrEqual(LEGIBLE);
          if (grounds.every((ground) => contrast(one, ground) >= LEGIBLE)) expect(shade).toBe(one);
        }
      }),
    );
  });

  it('that cannot be read is corrected, and said to be', async () => {
    const folder = project('  colour: "#ffcc00"\n');
    const { code, stderr } = await odas(['report', 'copil', '--format', 'html'], folder);
    expect(code).toBe(0);
    expect(stderr).toContain('#ffcc00 se lit mal');
    const page = readFileSync(join(folder, 'reports/copil-2026-10-15.html'), 'utf8');
    expect(page).not.toContain('#ffcc00');
    const [, used] = /:root\{--accent:(#[0-9a-f]{6})\}/.exec(page)!;
    expect(contrast(used!, '#ffffff')).toBeGreaterThanOrEqual(LEGIBLE);
  });
});

describe('a logo, a header and a footer', () => {
  it('are known by their bytes', () => {
    expect(pictureOf(new Uint8Array(PNG))).toMatchObject({ type: 'png', width: 40, height: 20 });
    expect(pictureOf(new TextEncoder().encode(SVG))).toMatchObject({ type: 'svg', width: 40, height: 20 });
    expect(pictureOf(new TextEncoder().encode('<html><svg width="1" height="1">'))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void pictureOf(bytes)));
  });

  it.each([
    ['logo.png', PNG],
    ['logo.svg', SVG],
  ])('stand in every format: %s', async (file, bytes) => {
    const folder = project(`  logo: ${file}\n  header: "En-tête </style> de la maison"\n  footer: Pied de la maison\n`, { [file]: bytes });
    expect(await odas(['report', 'copil', '--format', 'html,docx,odt,pdf'], folder)).toMatchObject({ code: 0, stderr: '' });
    const written = (end: string): Buffer => readFileSync(join(folder, `reports/copil-2026-10-15.${end}`));
    const page = written('html').toString();
    expect(page).toContain('class="logo" src="data:image/');
    expect(page).toContain('alt="Logo');
    expect(page).toContain('<p>En-tête &lt;/style&gt; de la maison</p>');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    const word = partsOf(new Uint8Array(written('docx')));
    expect(word.get('word/header1.xml')).toContain('En-tête &lt;/style&gt; de la maison');
    expect(word.get('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Logo/);
    const open = partsOf(new Uint8Array(written('odt')));
    expect(open.get('styles.xml')).toContain('Pied de la maison');
    expect(open.get('content.xml')).toContain('<svg:desc>Logo');
  });

  it('leave the title at the foot of each page where the house says nothing, cut where it is long', async () => {
    for (const title of ['Un titre', `${'Un titre long '.repeat(20)}fin`]) {
      const document = composed('# Texte', { title });
      const [word, open, print, page] = await Promise.all(
        [docx, odt, pdf, html].map(async (format) => (await format.write(document))[0]!.content),
      );
      expect(pdfPages(bytesOf(print!)).join('')).toContain('Un titre');
      const feet = [
        />(Un titre[^<]*)</.exec(partsOf(word!).get('word/footer1.xml')!),
        />(Un titre[^<]*)</.exec(partsOf(open!).get('styles.xml')!),
        /@bottom-left\{content:"(Un titre[^"]*)"/.exec(String(page)),
      ].map((found) => found![1]!);
      for (const foot of feet) expect(foot.length).toBeLessThan(120);
    }
  });

  it.each([
    ['logo: absent.png', {}, 'ce fichier n’existe pas'],
    ['logo: ../dehors.png', {}, 'ce fichier n’existe pas'],
    ['logo: odas.yaml', {}, 'ce n’est pas une image'],
    ['logo: gros.png', { 'gros.png': Buffer.alloc(3_000_000, PNG) }, 'trop lourd'],
    ['logo: abime.png', { 'abime.png': Buffer.concat([PNG.subarray(0, 60), Buffer.alloc(40)]) }, 'cette image est abîmée'],
    ['logo: abime.svg', { 'abime.svg': '<svg width="4" height="4"><rect></svg>' }, 'cette image est abîmée'],
    ['logo: actors', {}, 'ne peut pas être lu'],
    ['logo: coupe.png', { 'coupe.png': PNG.subarray(0, -20) }, 'cette image est abîmée'],
    [
      'logo: coupe.jpg',
      { 'coupe.jpg': Buffer.from('ffd8ffc0000b080010001001011100ffda0008010100003f00aa55', 'hex') },
      'cette image est abîmée',
    ],
    [
      'logo: lien.svg',
      { 'lien.svg': linked('<image href="file:///etc/hostname" width="4" height="4"/>') },
      'ce dessin en appelle un autre',
    ],
    [
      'logo: lien.svg',
      { 'lien.svg': linked('<image xlink:href="https://exemple.invalid/x.png" width="4" height="4"/>') },
      'ce dessin en appelle un autre',
    ],
    [
      'logo: lien.svg',
      { 'lien.svg': linked('<style>rect{fill:url(autre.svg#a)}</style><rect width="4" height="4"/>') },
      'ce dessin en appelle un autre',
    ],
    ['word_template: odas.yaml', {}, 'ce n’est pas un document Word'],
    ['word_template: faux.docx', { 'faux.docx': Buffer.from('PK\u0003\u0004 rien') }, 'n’est pas un document Word lisible'],
    ['word_template: m.docx', { 'm.docx': wordTemplate(`${paragraph('{{corps}}')}<w:p>`) }, 'n’est pas un document Word lisible'],
    ['word_template: m.docx', { 'm.docx': wordTemplate(paragraph('sans champ')) }, 'n’a pas de {{corps}}'],
    ['word_template: m.docx', { 'm.docx': wordTemplate(paragraph('Voici : {{corps}} Fin.')) }, 'seul dans un paragraphe'],
    ['word_template: m.docx', { 'm.docx': wordTemplate(paragraph('{{corps}}') + paragraph('{{corps}}')) }, 'qu’une fois'],
    ['word_template: m.docx', { 'm.docx': wordTemplate(paragraph('{{corps}}') + paragraph('{{inconnu}}')) }, 'demande {{inconnu}}'],
    ['word_template: m.docx', { 'm.docx': wordTemplate(paragraph('{{corps}}'), { 'word/vbaProject.bin': 'x' }) }, 'contient des macros'],
  ])('that cannot be used stop the document: %s', async (line, files, said) => {
    const folder = project(`  ${line}\n`, files);
    const { code, stderr } = await odas(['report', 'copil', '--format', 'docx,pdf'], folder);
    expect(code).toBe(2);
    expect(unbroken(stderr)).toContain(said);
    expect(unbroken(stderr)).toContain('Rien n’a été écrit.');
    expect(readdirSync(folder)).not.toContain('reports');
  });
});

describe('a Word template of the house', () => {
  it('keeps its styles and its header, and holds the document where it says', async () => {
    const body = `${paragraph('Avant')}${paragraph('{{ti', 'tre}} du ', '{{date}}')}${paragraph('{{co', 'rps}}')}${paragraph('Après')}`;
    const folder = project('  word_template: modele.docx\n', { 'modele.docx': wordTemplate(body) });
    expect(await odas(['report', 'copil', '--format', 'docx'], folder)).toMatchObject({ code: 0, stderr: '' });
    const files = partsOf(new Uint8Array(readFileSync(join(folder, 'reports/copil-2026-10-15.docx'))));
    const main = files.get('word/document.xml')!;
    expect(main).not.toContain('{{');
    expect(main).toMatch(/Avant[^]*Note de synthèse[^]*15.octobre.2026[^]*Décisions attendues[^]*Après/);
    expect(main).toContain('w:pStyle w:val="Titre1"');
    expect(main).toContain('w:pStyle w:val="Titre2"');
    expect(main).not.toContain('"Heading1"');
    // Its headings may not say that they stay with what follows.
    expect(main.match(/<w:pStyle w:val="Titre[12]"\/>(?!<w:keepNext\/>)/g)).toBeNull();
    expect(files.get('word/header1.xml')).toContain('Département fictif – Comité de pilotage');
    expect(main).toContain('<w:headerReference w:type="default" r:id="rId2"/>');
    // What the template lacks is brought, and everything referred to is there.
    for (const [, id] of main.matchAll(/w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      expect(files.get('word/styles.xml')).toContain(`w:styleId="${id}"`);
    for (const [, id] of main.matchAll(/<w:numId w:val="(\d+)"/g))
      expect(files.get('word/numbering.xml')).toContain(`<w:num w:numId="${id}">`);
    for (const [, id] of main.matchAll(/<w:footnoteReference w:id="(\d+)"/g))
      expect(files.get('word/footnotes.xml')).toContain(`<w:footnote w:id="${id}">`);
    for (const part of ['numbering', 'footnotes']) {
      expect(files.get('[Content_Types].xml')).toContain(`/word/${part}.xml`);
      expect(files.get('word/_rels/document.xml.rels')).toContain(`${part}.xml`);
    }
    expect(main.match(/<w:tbl>/g)!.length).toBeGreaterThan(2);
  });
});

describe('a Word template that writes the title itself', () => {
  const styles = (inside: string): string =>
    `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:styles>`;
  const style = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const known = { 'word/styles.xml': styles(`${style('Titre1', 'heading 1')}${style('Titre', 'Title')}`) };
  const styled = (id: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const titlesIn = async (body: string): Promise<{ readonly shown: number; readonly main: string }> => {
    const folder = project('  word_template: m.docx\n', { 'm.docx': wordTemplate(body, known) });
    expect(await odas(['report', 'roadmap', '--format', 'docx'], folder)).toMatchObject({ code: 0, stderr: '' });
    const main = partsOf(new Uint8Array(readFileSync(join(folder, 'reports/roadmap-2026-10-15.docx')))).get('word/document.xml')!;
    return { shown: main.match(/(?:>|Objet : )Feuille de route/g)!.length, main };
  };

  it.each(['Titre1', 'Titre'])('has no second one, and its own is the first heading, in the style %s', async (id) => {
    const { shown, main } = await titlesIn(styled(id, '{{titre}}') + paragraph('{{corps}}'));
    expect(shown).toBe(1);
    expect(/<w:outlineLvl w:val="0"\/>/.test(main)).toBe(id === 'Titre');
  });

  it.each([
    ['in the words of a sentence', paragraph('Objet : {{titre}}') + paragraph('{{corps}}')],
    ['after the text', paragraph('{{corps}}') + styled('Titre1', '{{titre}}')],
  ])('keeps ours where theirs is %s', async (_, body) => expect((await titlesIn(body)).shown).toBe(2));
});

describe('the same project in two folders', () => {
  it('gives the same bytes in all five formats', async () => {
    const written = await Promise.all(
      ['ici', 'ailleurs/plus-loin'].map(async (name) => {
        const folder = join(world, name);
        cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true });
        const { code } = await odas(['report', 'copil', '--format', 'md,html,docx,odt,pdf'], folder, {
          TZ: name === 'ici' ? 'UTC' : 'Pacific/Auckland',
        });
        expect(code).toBe(0);
        const reports = join(folder, 'reports');
        return new Map(readdirSync(reports).map((file) => [file, readFileSync(join(reports, file)).toString('base64')]));
      }),
    );
    expect(written[0]!.size).toBeGreaterThan(6);
    expect([...written[0]!.keys()].sort()).toEqual([...written[1]!.keys()].sort());
    for (const [file, bytes] of written[0]!) expect(bytes === written[1]!.get(file), file).toBe(true);
  });

  it('is dated by what was recorded, or by SOURCE_DATE_EPOCH, never by the clock', async () => {
    const folder = smallProject(join(world, 'date'));
    const marker = join(folder, 'odas.yaml');
    writeFileSync(marker, readFileSync(marker, 'utf8').replace(/^as_of: .*\n/m, ''));
    git(folder, ['init', '--quiet']);
    git(folder, ['add', '.']);
    git(folder, ['commit', '--quiet', '-m', 'un'], '2026-09-03');
    const dated = async (env: Record<string, string> = {}, more: string[] = []): Promise<string> => {
      rmSync(join(folder, 'reports'), { recursive: true, force: true });
      const ran = await odas(['report', 'copil', '--format', 'md', ...more], folder, env);
      expect(ran.stderr + String(ran.code)).toBe('0');
      const [file] = readdirSync(join(folder, 'reports'));
      return /État au\*\* : (.*?) – /.exec(readFileSync(join(folder, 'reports', file!), 'utf8').replace(/\u00a0/g, ' '))![1]!;
    };
    expect(await dated()).toBe('3 septembre 2026');
    expect(await dated({ SOURCE_DATE_EPOCH: '1790000000' })).toBe('21 septembre 2026');
    expect(await dated({ SOURCE_DATE_EPOCH: '1790000000' }, ['--date', '2026-10-01'])).toBe('1er octobre 2026');
    expect(await odas(['report', 'copil'], folder, { SOURCE_DATE_EPOCH: 'hier' })).toMatchObject({ code: 2 });
  });
});

describe('a person who waits at a terminal', () => {
  const WIPED = '\r\u001b[K';
  const told = async (folder: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
    let said = '';
    const terminal = { isTTY: true, write: (text: string) => void (said += text) };
    await main(['report', 'copil', '--format', 'md,docx', '--color', 'never'], {
      cwd: folder,
      env: { LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off', ...env },
      stdout: { write: () => undefined },
      stderr: terminal,
      now: () => new Date('2026-10-15T08:00:00Z'),
    });
    return said;
  };

  it('is told which format is being written, on one line that is wiped at the end', async () => {
    const folder = project('  footer: Bas\n');
    const said = await told(folder);
    expect(said.startsWith(`${WIPED}1/2 md…${WIPED}2/2 docx…${WIPED}`)).toBe(true);
    expect(said.slice(said.lastIndexOf(WIPED))).not.toContain('…');
    expect(await told(folder, { CI: 'true' })).not.toContain('md…');
  });

  it('reads what went wrong on a line of its own', async () => {
    const folder = project('  word_template: m.docx\n', { 'm.docx': wordTemplate(paragraph('sans champ')) });
    expect(await told(folder)).toMatch(/2\/2 docx…\r\u001b\[K[^\r]*n’a pas de \{\{corps\}\}/);
  });
});
