// The hook that a project comes with: what is about to be recorded is checked, not what the screen shows.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, odas, program, put } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-hook-'));
const path = process.env['PATH'];
beforeAll(() => {
  mkdirSync(join(world, 'bin'));
  symlinkSync(program, join(world, 'bin/odas'));
  process.env['PATH'] = [join(world, 'bin'), dirname(process.execPath), path].join(delimiter);
});
afterAll(() => {
  process.env['PATH'] = path;
  rmSync(world, { recursive: true, force: true });
});

describe.runIf(process.platform !== 'win32')('the hook', () => {
  it.each(['', 'projets/le béarn'])('refuses what holds personal data, and only that, in “%s” of a repository', async (below) => {
    const top = join(world, `repository${below.length}`);
    const folder = join(top, below);
    mkdirSync(top);
    git(top, ['init', '-q', '-b', 'main']);
    expect((await odas(['init', folder, '--yes'], top)).code).toBe(0);
    expect(statSync(join(folder, '.odas/hooks/pre-commit')).mode & 0o111).not.toBe(0);
    git(top, ['config', 'core.hooksPath', join(below, '.odas/hooks')]);
    git(top, ['add', '.']);
    git(top, ['commit', '-qm', 'Projet créé']);

    const actor = 'actors/ecole.yaml';
    const clean = 'name: École fictive\ntype: education\nspheres: [school]\n';
    put(folder, { [actor]: `${clean}mission: Joindre le 06 12 34 56 78.\n` });
    git(folder, ['add', '.']);
    // The file on screen is mended, what is prepared is not.
    put(folder, { [actor]: clean });
    const before = git(top, ['rev-parse', 'HEAD']);
    expect(() => git(folder, ['commit', '-qm', 'Une école'])).toThrow(/privacy\/phone[\s\S]*Rien n’a été enregistré/);
    expect(() => git(folder, ['commit', '-qm', 'Une école'])).not.toThrow(/06 12 34 56 78/);
    expect(git(top, ['rev-parse', 'HEAD'])).toBe(before);
    git(folder, ['add', '.']);
    // A fault on screen that is not prepared does not matter.
    put(folder, { [actor]: `${clean}surnom: x\n` });
    git(folder, ['commit', '-qm', 'Une école']);
    expect(git(top, ['rev-parse', 'HEAD'])).not.toBe(before);
    expect(readFileSync(join(folder, actor), 'utf8')).toContain('surnom');
  });
});
