// The schemas of an editor are brought up to date where they stand, whatever a stranger put in their place.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { odas, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-refresh-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

describe('odas init --refresh', () => {
  it.each(['.odas', '.odas/schemas'])('writes nothing through “%s” when it is a link', async (link) => {
    const folder = smallProject(mkdtempSync(join(world, 'project-')));
    const elsewhere = mkdtempSync(join(world, 'elsewhere-'));
    if (link !== '.odas') mkdirSync(join(folder, '.odas'));
    symlinkSync(elsewhere, join(folder, link));
    const { code, stderr } = await odas(['init', '--refresh'], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('lien')]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('is asked in a project, from any folder of it', async () => {
    const folder = smallProject(mkdtempSync(join(world, 'project-')));
    expect((await odas(['init', '--refresh'], join(folder, 'actors'))).code).toBe(0);
    expect(readdirSync(join(folder, '.odas/schemas'))).toContain('actor.schema.json');
    expect((await odas(['init', '--refresh'], world)).code).toBe(2);
  });
});
