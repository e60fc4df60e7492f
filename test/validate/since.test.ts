// `--since`: what changed since a revision, and what refers to it, whatever git's history looks like.

import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { git, odas, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-since-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const found = (json: string): string[] =>
  (JSON.parse(json) as { diagnostics: { file: string; rule: string }[] }).diagnostics.map(({ file, rule }) => `${file} ${rule}`);

/** The small project followed by git, in a folder of a larger repository or at its top, with a fault that was there before. */
function followed(name: string, below = ''): string {
  const top = join(world, name);
  const folder = smallProject(join(top, below), {
    'actors/parents.yaml': 'name: Parents\ntype: parents\nspheres: [family]\nsurnom: Les parents\n',
  });
  git(top, ['init', '-q', '-b', 'main']);
  git(top, ['add', '.']);
  git(top, ['commit', '-qm', 'Premier état']);
  return folder;
}

describe('validate --since', () => {
  it.each(['', 'projets/béarn'])('shows what a change concerns, in a repository’s folder “%s”', async (below) => {
    const folder = followed(`plain${below.length}`, below);
    const ask = ['validate', '--format', 'json', '--since', 'HEAD'];
    expect(found((await odas(ask, folder)).stdout)).toEqual([]);
    // A file that changed, not yet recorded.
    put(folder, { 'actors/ecole.yaml': 'name: École\ntype: education\nspheres: [school]\nsurnom: x\n' });
    const changed = await odas(ask, folder);
    expect(found(changed.stdout)).toContain('actors/ecole.yaml schema/unknown-key');
    expect(changed.stdout).not.toContain('actors/parents.yaml');
    expect(changed.code).toBe(1);
    // A file that went: those that referred to it are concerned.
    rmSync(join(folder, 'actors/centre-social.yaml'));
    const gone = found((await odas(ask, folder)).stdout);
    expect(gone).toContain('actions/ecole-ouverte.md reference/kind');
    expect(gone).toContain('ballots/centre-social.yaml reference/kind');
    // A file that moved.
    renameSync(join(folder, 'themes.yaml'), join(folder, 'themes.yml'));
    expect(found((await odas([...ask, '--rule', 'schema'], folder)).stdout)).not.toContain('themes.yaml schema/unknown-key');
    git(folder, ['add', '-A', '.']);
    git(folder, ['commit', '-qm', 'Deuxième état'], '2026-07-01');
    expect(found((await odas(ask, folder)).stdout)).toEqual([]);
    expect(found((await odas(['validate', '--format', 'json', '--since', 'HEAD~1'], folder)).stdout)).toEqual(gone);
    git(folder, ['tag', 'etape']);
    expect((await odas(['validate', '--since', 'etape'], folder)).code).toBe(0);
  });

  it('reads line endings that git converts as no change', async () => {
    const folder = followed('windows');
    put(folder, { 'actors/ecole.yaml': git(folder, ['show', 'HEAD:actors/ecole.yaml']).replace(/\n/g, '\r\n') });
    const { stdout } = await odas(['validate', '--format', 'json', '--since', 'HEAD'], folder);
    expect((JSON.parse(stdout) as { checked: { files: number } }).checked.files).toBe(0);
  });

  it('refuses what is no revision, in words', async () => {
    const folder = followed('refused');
    for (const revision of ['nulle-part', '--exec=x', 'HEAD:odas.yaml']) {
      const { code, stderr } = await odas(['validate', `--since=${revision}`], folder);
      expect([code, stderr]).toEqual([2, expect.stringContaining('révision')]);
    }
    expect(await odas(['validate', '--since='], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('attend une valeur'),
    });
    const outside = smallProject(join(world, 'outside'));
    expect((await odas(['validate', '--since', 'HEAD'], outside)).code).toBe(2);
  });
});
