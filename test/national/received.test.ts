// What a national project receives and cannot rely on: too large, cut short, altered, from later, full of markup, twice, gone. It is told,
// nothing is written, and what is sound is still read.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealed } from '../../src/corpus/seal.ts';
import { odas, root, unbroken } from '../odas.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'odas-received-'));
  cpSync(join(root, 'examples/national'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (code: string): string => join(folder, 'contributions', `${code}.json`);
const shared = (code: string): { [key: string]: unknown } => JSON.parse(readFileSync(file(code), 'utf8')) as { [key: string]: unknown };
const received = (code: string, content: object): void => writeFileSync(file(code), JSON.stringify(sealed(content), null, 2));

/** What `odas national --format json` says of the département. */
async function seen(): Promise<{ codes: string[]; doubtful: { file: string; why: string }[] }> {
  const { code, stdout } = await odas(['national', '--format', 'json'], folder);
  expect(code).toBe(0);
  const { departments, doubtful } = JSON.parse(stdout) as {
    departments: { code: string; presence: string }[];
    doubtful: { file: string; why: string }[];
  };
  return { codes: departments.filter(({ presence }) => presence !== 'missing').map((one) => one.code), doubtful };
}

/** A document is refused, says why, and leaves nothing. */
async function refused(why: string): Promise<void> {
  const { code, output } = await odas(['report', 'national', '--format', 'html', '--out', 'out'], folder);
  expect(code, output).toBe(1);
  expect(unbroken(output)).toContain(why);
  expect(existsSync(join(folder, 'out'))).toBe(false);
}

describe('a contribution', () => {
  it('of fifty megabytes is not read', async () => {
    writeFileSync(file('59'), 'a'.repeat(50_000_000));
    const { code, output } = await odas(['validate', '--rule', 'file/too-large'], folder);
    expect(code).toBe(1);
    expect(output).toContain('contributions/59.json:1:1');
    expect(await seen()).toEqual({ codes: ['43', '44', '54', '57', '64'], doubtful: [{ file: 'contributions/59.json', why: 'unread' }] });
    await refused('contributions/59.json');
  });

  it('cut short, or from a later version, is told and not counted', async () => {
    writeFileSync(file('44'), readFileSync(file('44'), 'utf8').slice(0, 4000));
    received('72', { version: 9, department: '72', novelty: true });
    expect(await seen()).toEqual({
      codes: ['43', '54', '57', '64'],
      doubtful: [
        { file: 'contributions/44.json', why: 'unread' },
        { file: 'contributions/72.json', why: 'unread' },
      ],
    });
    const { output } = await odas(['national'], folder);
    expect(output).toContain('À vérifier avant de s’y fier');
    expect(output).toMatch(/contributions\/44\.json\s: n’a pas pu être lu/);
    await refused('version 9');
  });

  it('edited by hand is told, and refused in documents', async () => {
    writeFileSync(file('54'), readFileSync(file('54'), 'utf8').replace('"evidence_level": 3', '"evidence_level": 5'));
    expect((await seen()).doubtful).toEqual([{ file: 'contributions/54.json', why: 'altered' }]);
    await refused('il a été modifié après avoir été écrit');
  });

  it('twice for one département is shown once, the latest', async () => {
    received('74', { ...shared('64'), date: '2025-01-01', title: 'Ancien titre' });
    const { codes, doubtful } = await seen();
    expect(codes).toEqual(['43', '44', '54', '57', '64']);
    expect(doubtful).toEqual([
      { file: 'contributions/64.json', why: 'twice' },
      { file: 'contributions/74.json', why: 'twice' },
    ]);
    await refused('Une autre contribution parle déjà pour le département 64');
  });

  it('with markup in its names prints it as text, in every document', async () => {
    const attack = '<script>alert(1)</script> | [x](javascript:alert(1)) ![y](http://exemple.invalid/z.png) {{constructor}}';
    const { actions, ...rest } = shared('44') as { actions: { title: string }[] };
    received('44', { ...rest, name: attack, actions: actions.map((one) => ({ ...one, title: attack })) });
    for (const document of ['national', 'national-contribution']) {
      const { code, output } = await odas(['report', document, '--format', 'html,md', '--out', 'out'], folder);
      expect(code, output).toBe(0);
    }
    const { readdirSync } = await import('node:fs');
    const pages = readdirSync(join(folder, 'out')).filter((name) => /\.(?:html|md)$/.test(name));
    expect(pages.length).toBe(4);
    for (const name of pages) {
      const text = readFileSync(join(folder, 'out', name), 'utf8');
      expect(text).toContain('alert(1)');
      if (name.endsWith('.html')) expect(text).not.toMatch(/<script>alert|href="javascript|src="http/);
      else expect(text.replaceAll(/\\./g, '')).not.toMatch(/<script>|\]\(javascript|!\[y\]\(/);
    }
    const { output } = await odas(['national'], folder);
    expect(output).not.toContain('\u001b[');
  });

  it('that disappears leaves the others as they were, and is asked for', async () => {
    rmSync(file('54'));
    expect(await seen()).toEqual({ codes: ['43', '44', '57', '64'], doubtful: [] });
    const { code, output } = await odas(['validate', '--rule', 'contribution/missing'], folder);
    expect(code).toBe(0);
    expect(output).toContain('Le département 54 siège au comité national, mais n’a rien transmis.');
    expect((await odas(['report', 'national', '--format', 'md', '--out', 'out'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'out/national-2026-11-25.md'), 'utf8')).toContain('contribution attendue');
  });

  it('whose theme means something else than in the common codebook is told', async () => {
    const { themes, ...rest } = shared('44') as { themes: { id: string; label: string }[] };
    received('44', {
      ...rest,
      themes: themes.map((one) => (one.id === 'accueil-parents' ? { ...one, label: 'Accueil des élèves' } : one)),
    });
    const { output } = await odas(['validate', '--rule', 'contribution/theme-differs'], folder);
    expect(output).toContain('contributions/44.json');
    expect(output).toContain('Accueil des élèves');
  });
});

describe('a library', () => {
  it.each([
    ['absente', 'n’existe pas'],
    ['../../ailleurs', 'hors du projet'],
    ['/etc', 'hors du projet'],
  ])('named %s is refused where it is written, and nothing of it is read', async (library, said) => {
    const project = join(folder, 'departement');
    cpSync(join(root, 'examples/pyrenees-atlantiques'), project, { recursive: true });
    const config = join(project, 'odas.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8').replace(/^libraries:.*\n/m, '')}libraries: [${library}]\n`);
    const { code, output } = await odas(['validate', '--rule', 'file/library'], project);
    expect(code).toBe(1);
    expect(output).toMatch(/odas\.yaml:\d+:\d+/);
    expect(output).toContain(said);
  });
});
