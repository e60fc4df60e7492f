// `odas init --git`: the first state is recorded when git knows by whom, and what is missing is said when it does not.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { built, git, unbroken } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-git-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
const NOBODY = { HOME: world, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', EMAIL: '' };

describe('odas init --git', () => {
  it('records the first state, whole, and the project is clean in it', () => {
    const who = {
      GIT_AUTHOR_NAME: 'Personne fictive',
      GIT_AUTHOR_EMAIL: 'p@exemple.invalid',
      GIT_COMMITTER_NAME: 'Personne fictive',
      GIT_COMMITTER_EMAIL: 'p@exemple.invalid',
    };
    const { code, stdout } = built(['init', 'suivi', '--department', '64', '--yes', '--git'], world, { ...NOBODY, ...who });
    expect(code).toBe(0);
    expect(stdout).toContain('son premier état est enregistré');
    const folder = join(world, 'suivi');
    expect(git(folder, ['log', '--format=%s']).trim()).toBe('Premier état du projet');
    expect(git(folder, ['status', '--porcelain'])).toBe('');
    expect(git(folder, ['ls-files'])).toContain('.gitattributes');
    const told = built(['diff', 'HEAD'], folder, NOBODY);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('Rien de nouveau.');
  });

  it('says what git lacks, and leaves a project that works', () => {
    const { code, stdout } = built(['init', 'seul', '--department', '64', '--yes', '--git'], world, {
      ...NOBODY,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.useConfigOnly',
      GIT_CONFIG_VALUE_0: 'true',
    });
    expect(code).toBe(0);
    expect(unbroken(stdout)).toContain('git ne sait pas qui vous êtes');
    expect(spawnSync('git', ['rev-parse', '--verify', 'HEAD'], { cwd: join(world, 'seul') }).status).not.toBe(0);
    expect(built(['status'], join(world, 'seul'), NOBODY).code).toBe(0);
  });
});
