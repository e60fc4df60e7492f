// What is ignored is what git ignores: git itself is asked, over files and patterns drawn at random.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isIgnored, withPatterns } from '../../src/disk/ignored.ts';
import { walk } from '../../src/disk/walk.ts';
import { git, odas, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-ignored-'));
beforeAll(() => void git(world, ['init', '-q']));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const name = fc.constantFrom('a', 'b', 'ab', 'aab', 'a.md', 'b.md', 'é', 'a b', '#a', '!a', 'a]', 'Z', '3');
const path = fc.array(name, { minLength: 1, maxLength: 4 });
const piece = fc.constantFrom(
  ...String.raw`a b ab * ** ? / **/ /** .md [ab] [!a] [^b-z] [[:alpha:]] [[:digit:]] []a] [a \a \* \# \! ! # é Z 3 //`.split(' '),
  ' ',
  '\\ ',
);
// A slash between brackets and two stars beside letters apart, which nobody writes: git has its own ways with them.
const line = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .filter((one) => !/\[[^\]]*\/|[^/]\*\*|\*\*[^/]/.test(one.replace(/^!/, '')));
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

/** Those of the paths that git ignores, of which none exists. */
function ignoredByGit(patterns: string, paths: readonly string[]): Set<string> {
  writeFileSync(join(world, '.gitignore'), patterns);
  const { stdout } = spawnSync('git', ['-c', 'core.quotePath=false', 'check-ignore', '--no-index', '-z', '--stdin'], {
    cwd: world,
    encoding: 'utf8',
    input: paths.map((one) => `${one}\0`).join(''),
  });
  return new Set(stdout.split('\0').filter(Boolean));
}

/** A file is ignored when one of the folders above it is, whatever else is said of it. */
function isIgnoredBelow(patterns: string, names: readonly string[]): boolean {
  const levels = withPatterns([], 0, patterns);
  return names.some((_, n) => isIgnored(levels, names.slice(0, n + 1), n < names.length - 1));
}

describe('what git ignores', () => {
  it('is told as git tells it', () => {
    fc.assert(
      fc.property(text, fc.array(path, { minLength: 1, maxLength: 12 }), (patterns, paths) => {
        const known = ignoredByGit(
          patterns,
          paths.map((names) => names.join('/')),
        );
        for (const names of paths) expect([names, isIgnoredBelow(patterns, names)]).toEqual([names, known.has(names.join('/'))]);
      }),
      { numRuns: 150 },
    );
  });

  it('is found at every level, and not in a project that lies where git ignores everything', () => {
    const top = mkdtempSync(join(world, 'repository-'));
    git(top, ['init', '-q']);
    put(top, {
      '.gitignore': '*.tmp.yaml\n/ailleurs/\n',
      'projet/.gitignore': 'brouillons/\n!garde.tmp.yaml\n',
      'projet/actors/a.yaml': '',
      'projet/actors/b.tmp.yaml': '',
      'projet/actors/garde.tmp.yaml': '',
      'projet/actors/brouillons/c.yaml': '',
      'projet/actors/sous/.gitignore': 'd.*\n',
      'projet/actors/sous/d.yaml': '',
      'projet/actors/sous/e.yaml': '',
      'ailleurs/actors/a.yaml': '',
    });
    const met = (folder: string): string[] => walk(join(top, folder), ['actors/'], []).map(({ file }) => file);
    expect(met('projet').sort()).toEqual(['actors/a.yaml', 'actors/garde.tmp.yaml', 'actors/sous/e.yaml']);
    expect(met('ailleurs')).toEqual(['actors/a.yaml']);
  });

  it('is said to nobody, whatever a stranger wrote to make it slow', async () => {
    const slow = `${'*a'.repeat(200)}b\n${'**/a*/'.repeat(200)}b\n${'[a-z]*'.repeat(200)}!\n`;
    const folder = smallProject(join(world, 'slow'), { '.gitignore': slow.repeat(20) });
    put(folder, Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`actors/${'a'.repeat(200 + n)}.yaml`, 'x: 1\n'])));
    const start = process.cpuUsage();
    expect((await odas(['validate', '--format', 'json'], folder)).stdout).toContain(`actors/${'a'.repeat(219)}.yaml`);
    // A pattern tried every way would take years.
    expect(process.cpuUsage(start).user).toBeLessThan(20e6);
  });
});
