// `--watch`: checks at each save until it is told to stop.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-watch-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

describe('validate --watch', () => {
  it('checks again at each save, survives what is wrong for a moment, and ends with Ctrl+C', async () => {
    const folder = smallProject(join(world, 'project'));
    const child = spawn(process.execPath, [program, 'validate', '--watch'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' },
    });
    let said = '';
    let told: (() => void) | undefined;
    const hear = (data: Buffer): void => {
      said += data.toString('utf8');
      told?.();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    /** Waits for a text after what was already heard. */
    const until = async (text: string): Promise<void> => {
      for (;;) {
        const at = said.indexOf(text);
        if (at !== -1) {
          said = said.slice(at + text.length);
          return;
        }
        await new Promise<void>((resolve) => (told = resolve));
      }
    };
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await until('Aucune anomalie.');
    await until('Ctrl+C');
    const ecole = join(folder, 'actors/ecole.yaml');
    const before = readFileSync(ecole, 'utf8');
    writeFileSync(ecole, `${before}surnom: x\n`);
    await until('schema/unknown-key');
    writeFileSync(ecole, before);
    await until('Aucune anomalie.');
    // A folder that did not exist.
    put(folder, { 'evaluations/autre.md': 'sans en-tête\n' });
    await until('front-matter/missing');
    rmSync(join(folder, 'evaluations/autre.md'));
    await until('Aucune anomalie.');
    // The project itself goes and comes back.
    const marker = readFileSync(join(folder, 'odas.yaml'), 'utf8');
    rmSync(join(folder, 'odas.yaml'));
    await until('odas.yaml');
    writeFileSync(join(folder, 'odas.yaml'), marker);
    await until('Aucune anomalie.');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
