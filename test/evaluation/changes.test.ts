// What changed since a revision is told through the same gate: a reference or a figure that is hidden is in no sentence, even a former one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { git, odas, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-changes-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const indicator = (baseline: number, measures: string, more = ''): Record<string, string> => ({
  'indicators/inscrits.yaml': `title: Enfants inscrits
family: outcome
definition: Enfants inscrits à une activité.
type: count
unit: enfants
direction: increase
counts: children
objectives: [prevention]
source: { actor: ecole, access: Registre }
baseline: { date: 2026-03-31, value: ${baseline} }
target: { value: 900, due: 2027-06-30, rationale: Convenu }
measures:
${measures}${more}`,
});

describe('what changed', () => {
  it('says neither a hidden reference nor a figure hidden since', async () => {
    const folder = smallProject(join(world, 'p'));
    git(folder, ['init', '-q', '-b', 'main']);
    put(folder, indicator(7, '  - { date: 2026-06-30, territory: quartier-nord, value: 846, quality: good }\n'));
    git(folder, ['add', '-A'], '2026-07-01');
    git(folder, ['commit', '-qm', 'Premier état'], '2026-07-01');
    put(
      folder,
      indicator(
        9,
        '  - { date: 2026-06-30, territory: quartier-nord, value: 847, quality: good }\n',
        '  - { date: 2026-06-30, value: 851, quality: good }\n',
      ),
    );
    for (const args of [
      ['diff', 'HEAD'],
      ['diff', 'HEAD', '--format', 'json'],
      ['diff', 'HEAD', '--lang', 'en'],
      ['report', 'copil', '--data', '--since', 'HEAD'],
    ]) {
      const { code, output } = await odas(args, folder);
      expect(code, output).toBe(0);
      expect(output).toContain('Enfants inscrits');
      expect(output).toMatch(/n\.d\. \(secret\)|withheld \(secrecy\)/);
      expect(output.match(/\b(?:84[67]|[79] →|→ [79]\b|"(?:from|to)": "[79]")/g)).toBeNull();
    }
  });
});
