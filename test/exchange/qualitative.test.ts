// Exchange with qualitative-analysis programs: fixtures that follow the published XSD (QDA-XML 1.0), read through the user's door.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { ArchiveFault, unzipped, zipped } from '../../src/document/zip.ts';
import { codebookXml, readRefi } from '../../src/exchange/refi.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-refi-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const GUID = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
// An emoji before the passage: positions count code points, not UTF-16 units nor bytes.
const TEXT = '🙂 Bonjour. On attend de l’école un accueil 👩‍🏫, pas une convocation.\nMerci.';
const at = (words: string): [number, number] => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return [start, start + [...words].length];
};
const [start, end] = at('On attend de l’école un accueil 👩‍🏫');

const project = (more = '', selections = '', text = ''): string => `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Essai" origin="Test">
  <Users><User guid="${GUID(1)}" name="codage-1"/></Users>
  <CodeBook><Codes>
    <Code guid="${GUID(10)}" name="Parentalité" isCodable="true"><Description>Être parent.</Description>
      <Code guid="${GUID(11)}" name="Accueil des parents" isCodable="true" color="#FF0000"/>
    </Code>
    <Code guid="${GUID(12)}" name="Attentes" isCodable="true"/>
  </Codes></CodeBook>
  <Sources>
    <TextSource guid="${GUID(20)}" name="Entretien École n° 4" plainTextPath="internal://${GUID(20)}.txt" creationDateTime="2026-03-01T10:00:00Z">
      ${text}<PlainTextSelection guid="${GUID(30)}" name="extrait" startPosition="${start}" endPosition="${end}">
        <Description>L’école est attendue pour accueillir.</Description>
        <Coding guid="${GUID(40)}"><CodeRef targetGUID="${GUID(11)}"/></Coding>
        <Coding guid="${GUID(41)}"><CodeRef targetGUID="${GUID(12)}"/></Coding>
      </PlainTextSelection>${selections}
    </TextSource>
    <PictureSource guid="${GUID(21)}" name="Plan"/>
  </Sources>
  <Notes><Note guid="${GUID(50)}" name="Mémo"/></Notes>
  <Links><Link guid="${GUID(51)}"/><Link guid="${GUID(52)}"/></Links>${more}
</Project>`;

const archive = (xml: string, files: Readonly<Record<string, string>> = { [`sources/${GUID(20)}.txt`]: TEXT }): Uint8Array =>
  zipped(new Map(Object.entries({ 'project.qde': xml, ...files })));

let number = 0;
/** A project folder of its own. */
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = join(world, String((number += 1)));
  mkdirSync(join(path, 'actors'), { recursive: true });
  writeFileSync(join(path, 'odas.yaml'), 'format: 1\nkind: department\ntitle: Essai\nname: Essai\n');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}

async function odas(cwd: string, ...argv: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const sink = { write: (text: string) => (output += text) };
  const env = { LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' };
  const code = await main(argv, { cwd, env, stdout: sink, stderr: sink, now: () => new Date('2026-10-15T08:00:00Z') });
  return { code, output: output.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ') };
}

const everything = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.endsWith('.qdpx'))
    .map((one) => `${one.name}\n${readFileSync(join(one.parentPath, one.name), 'utf8')}`)
    .sort()
    .join('\n');

describe('a project of another program', () => {
  it('gives themes and extracts, guids kept, positions in code points, and says what it leaves out', async () => {
    const path = folder({ 'p.qdpx': archive(project()) });
    const { code, output } = await odas(path, 'import', 'coding', 'p.qdpx');
    expect(output).toContain('PictureSource × 1');
    expect(output).toContain('Note × 1');
    expect(output).toContain('Link × 2');
    expect(output).toContain('interviews/entretien-ecole-n-4.md');
    expect(code).toBe(0);
    const interview = readFileSync(join(path, 'interviews/entretien-ecole-n-4.md'), 'utf8');
    expect(interview).toContain('quote: "On attend de l’école un accueil 👩‍🏫"');
    expect(interview).toContain('kind: expectation');
    expect(interview).toContain('themes: [accueil-des-parents]');
    expect(interview).toContain('L’école est attendue pour accueillir.');
    expect(interview).toContain(GUID(30));
    expect(interview).toContain('quotes: "À COMPLÉTER');
    const themes = readFileSync(join(path, 'themes.yaml'), 'utf8');
    expect(themes).toContain('parent: parentalite');
    expect(themes).toContain(GUID(11));
    const validated = await odas(path, 'validate');
    expect(validated.output).not.toMatch(/schema\/|yaml\/|file\//);
    expect(validated.output).toContain('placeholder/unfilled');
  });

  it('is read a second time without changing anything, and adds only what is new', async () => {
    const path = folder({ 'p.qdpx': archive(project()) });
    await odas(path, 'import', 'coding', 'p.qdpx');
    const before = everything(path);
    expect((await odas(path, 'import', 'coding', 'p.qdpx')).code).toBe(0);
    expect(everything(path)).toBe(before);
    const more = `<PlainTextSelection guid="${GUID(31)}" startPosition="0" endPosition="1"><Coding guid="${GUID(42)}"><CodeRef targetGUID="${GUID(10)}"/></Coding></PlainTextSelection>`;
    writeFileSync(join(path, 'p.qdpx'), archive(project('', more)));
    expect((await odas(path, 'import', 'coding', 'p.qdpx', '--replace')).code).toBe(0);
    const interview = readFileSync(join(path, 'interviews/entretien-ecole-n-4.md'), 'utf8');
    expect(interview).toContain('quote: "🙂"');
    expect(interview.match(/guid: "?00000000-0000-4000-8000-000000000030/g)).toHaveLength(1);
  });

  it.each([
    ['a passage beyond the text', archive(project().replace(`endPosition="${end}"`, 'endPosition="9999"'))],
    ['a passage that ends before it begins', archive(project().replace(`endPosition="${end}"`, 'endPosition="0"'))],
    ['a text that is not there', archive(project(), {})],
    ['entities', archive(project().replace('<Project', '<!DOCTYPE a [<!ENTITY b "c">]><Project'))],
    ['no XML', archive('<Project><a></Project>')],
    ['another root', archive('<Autre/>')],
    ['no project file', zipped(new Map([['autre.txt', 'x']]))],
    ['a code nobody declared', archive(project().replace(`targetGUID="${GUID(11)}"`, `targetGUID="${GUID(99)}"`))],
    ['no archive', new Uint8Array([1, 2, 3])],
    ['an endless nest', archive(`<Project>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</Project>`)],
    ['more than it may hold', archive(project(), { 'sources/grand.txt': 'a'.repeat(65 * 1024 * 1024) })],
  ])('is refused whole when it holds %s', async (_, bytes) => {
    const path = folder({ 'p.qdpx': bytes });
    const before = everything(path);
    const { code, output } = await odas(path, 'import', 'coding', 'p.qdpx');
    expect(code).toBe(1);
    expect(output).toContain('Rien n’a été écrit');
    expect(everything(path)).toBe(before);
  });
});

describe('an archive', () => {
  const good = zipped(new Map([['a.txt', 'bonjour'.repeat(50)]]));
  const find = (bytes: Uint8Array, signature: number): number => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let i = 0; i < bytes.length - 4; i += 1) if (view.getUint32(i, true) === signature) return i;
    return -1;
  };

  it('that lies about its sizes or its bytes is refused', () => {
    const directory = find(good, 0x02014b50);
    for (const [offset, value] of [
      [24, 10],
      [24, 10_000],
      [16, 12345],
    ] as const) {
      const bytes = good.slice();
      new DataView(bytes.buffer).setUint32(directory + offset, value, true);
      expect(() => unzipped(bytes, 1_000_000)).toThrow(ArchiveFault);
    }
    expect(unzipped(good, 1_000_000).size).toBe(1);
  });

  it.each(['../a.txt', '/a.txt', 'x/../../a.txt', 'C:\\a.txt', '..\\a.txt'])('that leads outside (%s) is refused', (path) => {
    expect(() => unzipped(zipped(new Map([[path, 'x']])), 1000)).toThrow(ArchiveFault);
  });
});

describe('a codebook', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== '' && !/[\u0000-\u001f\ufffe\uffff]/.test(text));

  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, description: fc.oneof(fc.constant(''), name), above: fc.nat(5) }), { maxLength: 6 }),
        (drawn) => {
          const codes = drawn.map((one, index) => ({
            guid: GUID(index),
            name: one.name.trim(),
            description: one.description.trim(),
            parent: one.above < index ? GUID(one.above) : undefined,
          }));
          const back = readRefi(codebookXml(codes, 'odas')).codes;
          const byGuid = (a: { guid: string }, b: { guid: string }): number => (a.guid < b.guid ? -1 : 1);
          expect(back.toSorted(byGuid)).toEqual(codes);
        },
      ),
    );
  });

  it('goes out and comes into an empty project with the same themes, and a second time changes nothing', async () => {
    const from = folder({
      'themes.yaml': 'themes:\n  - { id: a, label: A & B, definition: "Un < deux" }\n  - { id: c, label: C, parent: a }\n',
    });
    expect((await odas(from, 'export', 'codebook', '--out', '.')).code).toBe(0);
    const to = folder({ 'themes.qdc': readFileSync(join(from, 'themes.qdc')) });
    expect((await odas(to, 'import', 'codebook', 'themes.qdc')).code).toBe(0);
    const themes = readFileSync(join(to, 'themes.yaml'), 'utf8');
    expect(themes).toContain('label: "A & B"');
    expect(themes).toContain('definition: "Un < deux"');
    expect((await odas(to, 'import', 'codebook', 'themes.qdc')).output).toContain('Rien à écrire');
    expect((await odas(from, 'import', 'codebook', 'themes.qdc')).output).toContain('Rien à écrire');
  });
});

describe('a table of coded passages', () => {
  it('goes out with quotes by consent only, and comes back without doubling anything', async () => {
    const path = folder({
      'themes.yaml': 'themes:\n  - { id: a, label: A }\n',
      'actors/b.yaml': 'name: B\ntype: association\nspheres: [school]\n',
      'interviews/e1.md':
        '---\ndate: 2026-01-01\nactor: b\nconsent: { purpose_told: true, quotes: none }\nextracts:\n  - id: x1\n    kind: need\n    themes: [a]\n    statement: Un besoin.\n    quote: secret\n---\n',
    });
    await odas(path, 'export', 'coding', '--out', '.');
    const table = readFileSync(join(path, 'extraits.csv'), 'utf8');
    expect(table).toContain('Un besoin.');
    expect(table).not.toContain('secret');
    const before = everything(path);
    expect((await odas(path, 'import', 'coding', 'extraits.csv')).code).toBe(0);
    expect(everything(path)).toBe(before);
    writeFileSync(
      join(path, 'plus.csv'),
      'interview;extract;kind;themes;statement;quote\ne1;x2;offre;a;Une offre.;mot\nnouveau;;besoin;a;;parole\n',
    );
    expect((await odas(path, 'import', 'coding', 'plus.csv', '--replace')).code).toBe(0);
    expect(readFileSync(join(path, 'interviews/e1.md'), 'utf8')).toContain('kind: offer');
    expect(readFileSync(join(path, 'interviews/nouveau.md'), 'utf8')).toContain('quote: parole');
  });

  it('is refused with its row and column when a theme is unknown', async () => {
    const path = folder({ 't.csv': 'interview;themes;quote\ne1;inconnu;mot\n' });
    const { code, output } = await odas(path, 'import', 'coding', 't.csv');
    expect(code).toBe(1);
    expect(output).toContain('ligne 2');
    expect(output).toContain('« inconnu » n’est pas un thème');
  });
});
