// The folder of a new project is one that colleagues can open: nothing of how it was made aside remains on it.
import { mkdtempSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-folder-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

it.skipIf(process.platform === 'win32').each([
  ['a project', ['--department', '12']],
  ['the example', ['--example']],
])('makes the folder of %s as any other folder', async (name, options) => {
  const sink = { write: (): boolean => true };
  const folder = join(world, name);
  await main(['init', folder, ...options], { cwd: world, env: {}, stdout: sink, stderr: sink, now: () => new Date('2026-10-15') });
  mkdirSync(join(world, `${name} beside`));
  expect(statSync(folder).mode).toBe(statSync(join(world, `${name} beside`)).mode);
});
