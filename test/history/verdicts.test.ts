// A verdict that moved between two committees is told by `odas diff` and by the briefing, as each of its readers may know it.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, odas, put, root } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-verdicts-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
const plain = (text: string): string => text.replace(/[\u00a0\u202f\s]+/g, ' ');
const TOLD = 'Retards du matin : l’effet passe de « données insuffisantes » à « probable ».';

describe('a verdict that moved', () => {
  const folder = join(world, 'exemple');
  beforeAll(() => {
    cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true });
    git(folder, ['init', '-q', '-b', 'main']);
    const file = 'indicators/retards.csv';
    const whole = readFileSync(join(folder, file), 'utf8');
    // Before the last committee, nothing was measured after the action had begun.
    put(folder, { [file]: whole.replace(/^202[56]-(?:09|1\d).*\n|^2026.*\n/gm, '') });
    git(folder, ['add', '-A'], '2025-09-01');
    git(folder, ['commit', '-qm', 'Avant'], '2025-09-01');
    put(folder, { [file]: whole });
    git(folder, ['add', '-A'], '2026-10-10');
    git(folder, ['commit', '-qm', 'Mesures de l’année'], '2026-10-10');
  });

  it('is told by odas diff, with nothing of the verdicts that did not move', async () => {
    const { code, stdout } = await odas(['diff', '2026-06-01', '--format', 'json'], folder);
    expect(code).toBe(0);
    const { changes } = JSON.parse(stdout) as { changes: { kind: string; subject: string; from: string; to: string }[] };
    expect(
      changes.filter(({ kind }) => kind === 'verdict-moved').map(({ subject, from, to }) => [subject, plain(from), plain(to)]),
    ).toEqual([['indicator:retards', 'données insuffisantes', 'probable']]);
    expect(plain((await odas(['diff', '2026-06-01'], folder)).output)).toContain(TOLD);
  });

  it('is told in the briefing of the committee, and to nobody beyond those who are told verdicts', async () => {
    const written = async (audience: string): Promise<string> => {
      const out = `reports/${audience}`;
      const { code, output } = await odas(
        ['report', 'copil', '--since', '2026-06-01', '--audience', audience, '--format', 'md', '--out', out, '--force'],
        folder,
      );
      expect(code, output).toBe(0);
      return plain(readFileSync(join(folder, /reports\/\S+\.md/.exec(output)![0]), 'utf8'));
    };
    expect(await written('committee')).toContain(TOLD);
    expect(await written('public')).not.toContain('l’effet passe de');
  });
});
