// What surrounds a renaming: git above the project, findings set aside or admitted, twins, and other programs that write meanwhile.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rewrite } from '../../src/disk/rewrite.ts';
import { git, odas, put, smallProject, unbroken } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-around-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const state = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry): [string, string] => [
      join(entry.parentPath, entry.name),
      entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'latin1') : '',
    ])
    .sort();

describe('a renaming', () => {
  it('is told to git in a project that is a folder of a repository', async () => {
    const top = join(world, 'top');
    const folder = smallProject(join(top, 'projets/pau'), { '../../actors/ecole.yaml': 'autre chose\n' });
    git(top, ['init', '-q', '-b', 'main']);
    git(top, ['add', '.']);
    git(top, ['commit', '-qm', 'Premier état']);
    expect((await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder)).output).toContain('git en est averti');
    expect(git(top, ['status', '--porcelain'])).toMatch(
      /^RM? +projets\/pau\/actors\/ecole\.yaml -> projets\/pau\/actors\/ecole-du-nord\.yaml$/m,
    );
    expect(git(top, ['ls-files'])).toContain('\nprojets/pau/actors/ecole-du-nord.yaml\n');
    expect(git(top, ['ls-files'])).toMatch(/^actors\/ecole\.yaml$/m);
  });

  it('keeps set aside what was, by file, by place and by keys on the way', async () => {
    const folder = smallProject(join(world, 'aside'));
    const ballot = read(folder, 'ballots/ecole.yaml').replace('utilite: 3', 'utilite: 9');
    put(folder, {
      'ballots/ecole.yaml': ballot,
      'odas.yaml': `${read(folder, 'odas.yaml')}suppressions:\n  - { rule: criteria/score-out-of-scale, file: ballots/ecole.yaml, pointer: /scores/ecole-ouverte/utilite, reason: Une note à revoir, until: 2099-01-01 }\n`,
    });
    const clean = async (): Promise<string> => (await odas(['validate', '--format', 'github'], folder)).stdout;
    expect(await clean()).toBe('');
    for (const argv of [
      ['action', 'ecole-ouverte', 'cour'],
      ['criterion', 'utilite', 'interet'],
      ['ballot', 'ecole', 'ecole-2026'],
    ]) {
      expect((await odas(['rename', ...argv], folder)).code).toBe(0);
      expect(await clean()).toBe('');
    }
    expect(read(folder, 'odas.yaml')).toContain('file: ballots/ecole-2026.yaml, pointer: /scores/cour/interet,');
  });

  it('keeps admitted what was', async () => {
    const folder = smallProject(join(world, 'admitted'));
    put(folder, {
      'ballots/ecole.yaml': read(folder, 'ballots/ecole.yaml').replace('utilite: 3', 'utilite: 9'),
      'actors/parents.yaml': 'name: Parents\ntype: parents\nspheres: [family]\nsucceeds: personne\ncolour: x\n',
    });
    await odas(['validate', '--write-baseline'], folder);
    const told = async (): Promise<[number | null, string, string]> => {
      const { code, stdout, stderr } = await odas(['validate', '--format', 'github'], folder);
      return [code, stdout, stderr];
    };
    const before = await told();
    expect(before).toEqual([0, '', expect.stringContaining('3')]);
    const list = read(folder, '.odas-baseline.json');
    await odas(['rename', 'actor', 'parents', 'familles'], folder);
    await odas(['rename', 'ballot', 'ecole', 'vote-ecole'], folder);
    expect(await told()).toEqual(before);
    expect(read(folder, '.odas-baseline.json')).not.toBe(list);
    await odas(['rename', 'ballot', 'vote-ecole', 'ecole'], folder);
    await odas(['rename', 'actor', 'familles', 'parents'], folder);
    const likenesses = (text: string): string[] => [...text.matchAll(/"likeness": "(\w+)"/g)].map(([, likeness]) => likeness!).sort();
    expect(likenesses(read(folder, '.odas-baseline.json'))).toEqual(likenesses(list));
  });

  it('is refused when two files have the name, since what refers to it may mean either', async () => {
    const folder = smallProject(join(world, 'twins'));
    put(folder, { 'actors/nord/ecole.yaml': read(folder, 'actors/ecole.yaml') });
    const before = state(folder);
    const { code, stderr } = await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder);
    expect([code, unbroken(stderr)]).toEqual([2, expect.stringContaining('actors/ecole.yaml, actors/nord/ecole.yaml')]);
    expect(state(folder)).toEqual(before);
  });

  it('never takes the place of a link, even one that leads nowhere', async () => {
    const folder = smallProject(join(world, 'link'));
    symlinkSync('nulle-part', join(folder, 'actors/ecole-du-nord.yaml'));
    expect((await odas(['rename', 'theme', 'accueil', 'accueils'], folder)).code).toBe(2);
    const { code } = await odas(['rename', 'actor', 'ecole', 'ecole-du-nord'], folder);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'actors/ecole.yaml'))).toBe(true);
  });
});

describe('files that are rewritten', () => {
  const start = (name: string): string => {
    const folder = join(world, name);
    put(folder, { 'a.yaml': 'a: 1\n', 'b.yaml': '\ufeffb: 1\r\n', 'c.yaml': 'c: 1\n' });
    return folder;
  };

  it('keep their mark and their permissions', () => {
    const folder = start('modes');
    chmodSync(join(folder, 'b.yaml'), 0o640);
    rewrite(folder, [{ path: 'b.yaml', before: 'b: 1\r\n', content: 'b: 2\r\n' }], [{ from: 'b.yaml', to: 'd.yaml' }]);
    expect(read(folder, 'd.yaml')).toBe('\ufeffb: 2\r\n');
    expect(statSync(join(folder, 'd.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'c.yaml', 'd.yaml']);
  });

  it.each([
    ['one was saved meanwhile', 'ECHANGED', (folder: string) => writeFileSync(join(folder, 'c.yaml'), 'c: 3\n')],
    ['one went away', 'ENOENT', (folder: string) => rmSync(join(folder, 'c.yaml'))],
    ['a new name is taken', 'EEXIST', (folder: string) => writeFileSync(join(folder, 'd.yaml'), '')],
    ['a new name is a link to nothing', 'EEXIST', (folder: string) => symlinkSync('rien', join(folder, 'd.yaml'))],
  ])('stay as they are when %s', (name, code, happens) => {
    const folder = start(name);
    happens(folder);
    const before = state(folder);
    const plan = ['a', 'b', 'c'].map((one) => ({
      path: `${one}.yaml`,
      before: one === 'b' ? 'b: 1\r\n' : `${one}: 1\n`,
      content: 'x: 1\n',
    }));
    expect(() => rewrite(folder, plan, [{ from: 'a.yaml', to: 'd.yaml' }])).toThrow(expect.objectContaining({ code }));
    expect(state(folder)).toEqual(before);
  });

  it('stay as they are when the disk refuses the last step', () => {
    const folder = start('refused');
    const before = state(folder);
    const plan = [{ path: 'a.yaml', before: 'a: 1\n', content: 'x: 1\n' }];
    const moves = [
      { from: 'b.yaml', to: 'd.yaml' },
      { from: 'c.yaml', to: `${'x'.repeat(300)}.yaml` },
    ];
    expect(() => rewrite(folder, plan, moves)).toThrow(expect.objectContaining({ code: 'ENAMETOOLONG' }));
    expect(state(folder)).toEqual(before);
    // Found only once others have moved.
    const away = [
      { from: 'b.yaml', to: 'd.yaml' },
      { from: 'c.yaml', to: 'nulle-part/c.yaml' },
    ];
    expect(() => rewrite(folder, plan, away)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(state(folder)).toEqual(before);
  });
});
