// Signs made of several characters in the labels of charts: an engine that draws them badly, or without end, is not asked to.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program, root } from '../odas.ts';
import { pdfText } from './opened.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-joined-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const NAMES = {
  sdsei: 'Service 1️⃣',
  caf: 'Familles 👩‍👩‍👧‍👦 🇫🇷',
  msa: 'مُحَمَّد 12 b',
  departement: 'x̂q ⚽️',
  'federation-parents': '1ȝﰧﳙﯝ',
};

describe('the names in the charts', () => {
  it('may hold signs that several characters make, and letters of several fonts', () => {
    const folder = mkdtempSync(join(world, 'p'));
    cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true });
    for (const [id, name] of Object.entries(NAMES)) {
      const file = join(folder, `actors/${id}.yaml`);
      writeFileSync(file, `${readFileSync(file, 'utf8').replace(/^short_name: .*\n/m, '')}short_name: "${name}"\n`);
    }
    const { status, signal, stderr } = spawnSync(process.execPath, [program, 'report', 'diagnosis', '--format', 'docx,pdf'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8', ODAS_CACHE: 'off' },
    });
    expect({ status, signal, stderr: stderr.replace(/^published\.json[^]*$/m, '') }).toEqual({ status: 0, signal: null, stderr: '' });
    const written = readdirSync(join(folder, 'reports'));
    expect(written.map((path) => path.slice(-4)).sort()).toEqual(['.pdf', 'docx']);
    const print = readFileSync(
      join(
        folder,
        'reports',
        written.find((path) => path.endsWith('.pdf'))!,
      ),
    );
    // Both drawings hold the names: each is a picture; the words are in the tables of their figures.
    expect(print.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pdfText(print)).toContain('Qui parle de quoi');
  });
});
