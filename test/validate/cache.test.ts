// What is remembered between two runs changes nothing but time: warm is cold, whatever state the memory is in.

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { corpusOf, findProject } from '../../src/cli/load.ts';
import { verdictOf } from '../../src/cli/verdict.ts';
import { cacheFolder } from '../../src/disk/cache-folder.ts';
import { built, git, odas, program, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-cache-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
let made = 0;
const fresh = (name: string): string => join(world, `${name}-${(made += 1)}`);

/** Where a command runs, for those that are not asked in words. */
const IN_PLACE = {
  io: { stdout: { write: () => undefined }, stderr: { write: () => undefined }, now: () => new Date('2026-10-15T08:00:00Z') },
  asked: undefined,
  fallback: 'fr',
  color: false,
} as const;

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'];
const SPOILS = [
  'statut: x',
  'titre: Autre',
  ' 06 12 34 56 78 ',
  '\n: :',
  'À COMPLÉTER : quoi ?',
  '2026-13-45',
  ' # odas: off action/no-need',
  '\r\n',
];

describe('the memory of validate', () => {
  it('says warm what it says cold, to the last byte, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...SPOILS)), { maxLength: 4 }),
        fc.subarray(FORMATS, { minLength: 1, maxLength: 2 }),
        fc.constantFrom([], ['--quiet'], ['--max', '3'], ['--rule', 'privacy'], ['actors'], ['--lang', 'en'], ['--date', '2027-03-01']),
        async (edits, formats, more) => {
          const folder = smallProject(fresh('project'));
          const files = readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && entry.name !== 'odas.yaml')
            .map((entry) => join(entry.parentPath, entry.name))
            .sort();
          for (const [file, place, text] of edits) {
            const path = files[file % files.length]!;
            const content = readFileSync(path, 'utf8');
            const at = place % (content.length + 1);
            writeFileSync(path, content.slice(0, at) + text + content.slice(at));
          }
          const ODAS_CACHE = fresh('memory');
          for (const format of formats) {
            const ask = ['validate', '--format', format, ...more];
            const cold = await odas([...ask, '--no-cache'], folder, { ODAS_CACHE });
            const first = await odas(ask, folder, { ODAS_CACHE });
            const warm = await odas(ask, folder, { ODAS_CACHE });
            expect(first).toEqual(cold);
            expect(warm).toEqual(cold);
          }
          expect(readdirSync(ODAS_CACHE).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('says so after each change of one file or another, and looks again at that file alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...SPOILS, '')), { minLength: 3, maxLength: 6 }),
        async (edits) => {
          const folder = smallProject(fresh('project'));
          const files = readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
            .sort();
          const whole = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
          const ODAS_CACHE = fresh('memory');
          await odas(['validate'], folder, { ODAS_CACHE });
          for (const [file, place, text] of edits) {
            const path = files[file % files.length]!;
            // What was spoilt is made whole again, or spoilt otherwise: facts of the one must not serve for the other.
            const content = whole.get(path)!;
            const at = place % (content.length + 1);
            writeFileSync(path, content.slice(0, at) + text + content.slice(at));
            const ask = ['validate', '--format', 'json'];
            expect(await odas(ask, folder, { ODAS_CACHE })).toEqual(await odas([...ask, '--no-cache'], folder, { ODAS_CACHE }));
          }
        },
      ),
      { numRuns: 25 },
    );
    const folder = smallProject(fresh('project'), { 'actors/b.yaml': 'name: Ferme du Nord\ntype: education\nspheres: [school]\n' });
    const ODAS_CACHE = fresh('memory');
    const found = async () => {
      const one = await findProject({ ...IN_PLACE, io: { ...IN_PLACE.io, cwd: folder, env: { ODAS_CACHE } }, folder });
      const held = ['sound', 'clean'].map((fact) => [...one.memory.holding(fact)].filter((file) => file.startsWith('actors/b')));
      await verdictOf(one, 'fr', () => corpusOf(one));
      return held;
    };
    expect(await found()).toEqual([[], []]);
    expect(await found()).toEqual([['actors/b.yaml'], ['actors/b.yaml']]);
    writeFileSync(
      join(folder, 'actors/b.yaml'),
      'name: Ferme du Nord\ntype: education\nmission: Écrire à lea@exemple.invalid\nspheres: [school]\n',
    );
    expect(await found()).toEqual([[], []]);
    expect(await found()).toEqual([['actors/b.yaml'], []]);
  });

  it('is really used, and forgets when anything changes that an answer depends on', async () => {
    const folder = smallProject(fresh('project'));
    const ODAS_CACHE = fresh('memory');
    const kept = (): string[] => (existsSync(ODAS_CACHE) ? readdirSync(ODAS_CACHE).sort() : []);
    await odas(['validate'], folder, { ODAS_CACHE });
    const before = kept();
    expect(before.length).toBeGreaterThan(0);
    // Every entry replaced by the answer to another state: were it not read, nothing would change.
    await odas(['validate'], folder, { ODAS_CACHE });
    expect(kept()).toEqual(before);
    for (const changed of [
      async () => writeFileSync(join(folder, 'themes.yaml'), `${readFileSync(join(folder, 'themes.yaml'), 'utf8')}# suite\n`),
      async () => void (await odas(['validate', '--date', '2027-01-05'], folder, { ODAS_CACHE })),
      async () => void (await odas(['validate', '--lang', 'en'], folder, { ODAS_CACHE })),
      async () => {
        git(folder, ['init', '-q']);
        git(folder, ['add', '.']);
        git(folder, ['commit', '-qm', 'Premier état']);
      },
    ]) {
      const known = kept().length;
      await changed();
      await odas(['validate'], folder, { ODAS_CACHE });
      expect(kept().length).toBeGreaterThan(known);
    }
    // --no-cache neither reads nor writes.
    const all = kept();
    writeFileSync(join(folder, 'themes.yaml'), `${readFileSync(join(folder, 'themes.yaml'), 'utf8')}# fin\n`);
    await odas(['validate', '--no-cache'], folder, { ODAS_CACHE });
    expect(kept()).toEqual(all);
  });

  it('says what it shows of the files as they are when it shows them', async () => {
    // A file changes between the moment it is known again and the moment it is shown.
    const folder = smallProject(fresh('project'), { 'actors/b.yaml': 'name: Ferme\ntype: education\nspheres: [school]\nsurnom: x\n' });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const ODAS_CACHE = fresh('memory');
    await odas(['validate'], folder, { ODAS_CACHE });
    const context = { ...IN_PLACE, folder, io: { ...IN_PLACE.io, cwd: folder, env: { ODAS_CACHE } } };
    const found = await findProject(context);
    const question = `verdict fr`;
    expect(found.memory.recall(question)).toBeDefined();
    writeFileSync(join(folder, 'actors/b.yaml'), 'name: Ferme\ntype: education\nspheres: [school]\nalias: x\nsite: y\n');
    const verdict = await verdictOf(found, 'fr', () => corpusOf(found));
    expect(verdict.diagnostics.filter(({ file }) => file === 'actors/b.yaml').map(({ pointer }) => pointer)).toEqual(['/alias', '/site']);
    // What was remembered is of what was read.
    const after = await odas(['validate', '--format', 'json'], folder, { ODAS_CACHE });
    expect(after).toEqual(await odas(['validate', '--format', 'json'], folder));
  });

  it('holds no personal data that a file holds, and nothing of the texts', async () => {
    const folder = smallProject(fresh('project'), {
      'actors/ecole.yaml': 'name: École du Canari\ntype: education\nspheres: [school]\nmission: Appeler le 06 12 34 56 78\n',
    });
    const ODAS_CACHE = fresh('memory');
    const { output } = await odas(['validate'], folder, { ODAS_CACHE });
    expect(output).toContain('privacy/phone');
    const kept = readdirSync(ODAS_CACHE)
      .map((name) => readFileSync(join(ODAS_CACHE, name), 'utf8'))
      .join('\n');
    expect(kept).toContain('privacy/phone');
    expect(kept).not.toContain('06 12 34 56 78');
    expect(kept).not.toContain('Canari');
    if (process.platform !== 'win32') {
      expect(statSync(ODAS_CACHE).mode & 0o077).toBe(0);
      for (const name of readdirSync(ODAS_CACHE)) expect(statSync(join(ODAS_CACHE, name)).mode & 0o077).toBe(0);
    }
  });

  it.each(['truncated', 'foreign', 'another answer', 'a folder', 'not text', 'empty'])('survives entries that are %s', async (how) => {
    const folder = smallProject(fresh('project'), { 'actors/ecole.yaml': 'nom: x\n' });
    const ODAS_CACHE = fresh('memory');
    const cold = await odas(['validate', '--format', 'json'], folder, { ODAS_CACHE });
    for (const name of readdirSync(ODAS_CACHE)) {
      const path = join(ODAS_CACHE, name);
      const content = readFileSync(path, 'utf8');
      if (how === 'a folder') {
        rmSync(path);
        mkdirSync(path);
      } else
        writeFileSync(
          path,
          how === 'truncated'
            ? content.slice(0, content.length / 2)
            : how === 'foreign'
              ? '{"rules":[],"diagnostics":[]}'
              : how === 'another answer'
                ? content.replace(/"severity":"error"/g, '"severity":"info"')
                : how === 'not text'
                  ? Buffer.from([0xff, 0xfe, 0, 0xc3, 0x28])
                  : '',
        );
    }
    expect(await odas(['validate', '--format', 'json'], folder, { ODAS_CACHE })).toEqual(cold);
    expect(await odas(['validate', '--format', 'json'], folder, { ODAS_CACHE })).toEqual(cold);
  });

  it('is done without where it cannot be kept', async () => {
    const folder = smallProject(fresh('project'));
    const cold = await odas(['validate'], folder);
    const file = fresh('memory');
    writeFileSync(file, 'a file where a folder is due');
    expect(await odas(['validate'], folder, { ODAS_CACHE: file })).toEqual(cold);
    expect(await odas(['validate'], folder, { ODAS_CACHE: join(file, 'below') })).toEqual(cold);
    if (process.getuid?.() !== 0 && process.platform !== 'win32') {
      const closed = fresh('memory');
      mkdirSync(closed, { mode: 0o500 });
      expect(await odas(['validate'], folder, { ODAS_CACHE: closed })).toEqual(cold);
      chmodSync(closed, 0o700);
    }
  });

  it('serves runs at the same time', async () => {
    const folder = smallProject(fresh('project'), { 'actors/ecole.yaml': 'nom: x\n' });
    const ODAS_CACHE = fresh('memory');
    const env = { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE };
    const run = (): Promise<string> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [program, 'validate', '--format', 'json'], { cwd: folder, env });
        let said = '';
        child.stdout.on('data', (data: Buffer) => (said += data.toString('utf8')));
        child.on('close', (code) => resolve(`${code}\n${said}`));
      });
    const answers = await Promise.all(Array.from({ length: 6 }, run));
    expect(new Set(answers).size).toBe(1);
    expect(readdirSync(ODAS_CACHE).filter((name) => name.startsWith('.'))).toEqual([]);
    const warm = built(['validate', '--format', 'json'], folder, { ODAS_CACHE });
    expect(`${warm.code}\n${warm.stdout}`).toBe(answers[0]);
  });

  it('stays outside the repository, where each system keeps such things', () => {
    expect(cacheFolder({ HOME: '/home/a' }, 'linux')).toBe('/home/a/.cache/odas');
    expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: '/var/cache/a' }, 'linux')).toBe('/var/cache/a/odas');
    expect(cacheFolder({ HOME: '/Users/a' }, 'darwin')).toBe('/Users/a/Library/Caches/odas');
    expect(cacheFolder({}, 'win32')).toBeUndefined();
    expect(cacheFolder({ HOME: '/home/a', ODAS_CACHE: 'off' }, 'linux')).toBeUndefined();
    expect(cacheFolder({ HOME: '/home/a', ODAS_CACHE: '/srv/odas' }, 'linux')).toBe('/srv/odas');
  });
});
