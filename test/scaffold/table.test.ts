// `odas new --from` with a workbook: numbers, dates and lists come as a spreadsheet keeps them.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workbookOf } from '../../src/exchange/workbook.ts';
import { odas, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-table-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const column = (head: string) => ({ head, width: 20, open: true });

describe('a workbook', () => {
  it('makes one file a row', async () => {
    const folder = smallProject(join(world, 'whole'));
    const bytes = await workbookOf(
      [
        {
          name: 'Actions',
          columns: ['titre', 'lead', 'objectives', 'resources.budget', 'resources.fte', 'status'].map(column),
          rows: [
            ['=Fête du « quartier »', 'Centre social', 'prevention', 1200.5, 0.2, 'candidate'],
            [null, null, null, null, null, null],
            ['Sorties', 'ecole', 'prevention', null, null, 'IDEA'],
          ],
        },
      ],
      'Actions',
    );
    writeFileSync(join(folder, 'actions.xlsx'), bytes);
    const { code, output } = await odas(['new', 'action', '--from', 'actions.xlsx'], folder);
    expect([code, output.replace(/\u00a0/g, ' ')]).toEqual([0, expect.stringContaining('2 fichiers écrits')]);
    const first = readFileSync(join(folder, 'actions/fete-du-quartier.md'), 'utf8');
    expect(first).toContain('objectives: [prevention]');
    expect(first).toContain('budget: 1200.5');
    expect(first).toMatch(/^title: .*Fête du « quartier »"?$/m);
    expect(readFileSync(join(folder, 'actions/sorties.md'), 'utf8')).toContain('status: idea');
    // What is left to do is to complete, and nothing is wrong.
    const { stdout } = await odas(['validate', '--format', 'json', '--fail-on', 'never'], folder);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string }[] };
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([]);
  });

  it('that is none is refused in words', async () => {
    const folder = smallProject(join(world, 'none'));
    writeFileSync(join(folder, 'x.xlsx'), 'PK nothing');
    writeFileSync(join(folder, 'x.csv'), Buffer.from([0x41, 0x3b, 0, 0xff]));
    for (const file of ['x.xlsx', 'x.csv']) {
      const { code, stderr } = await odas(['new', 'actor', '--from', file], folder);
      expect([code, stderr]).toEqual([2, expect.stringContaining('CSV ou XLSX')]);
    }
  });
});
