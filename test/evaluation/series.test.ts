// Series as projects keep them: running totals, school years, missing measures, breaks of definition. Each through `odas evaluate`.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { odas, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-series-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\n +/g, ' ')
    .replace(/ +/g, ' ');
const HEAD =
  'title: Suivi\nfamily: outcome\ndefinition: D\nunit: enfants\nobjectives: [prevention]\nsource: { actor: ecole, access: R }\ncounts: things\ntype: count\ndirection: increase\nuseful_effect: { value: 8, rationale: C }\n';
const month = (at: number): string => new Date(Date.UTC(2025, at + 1, 0)).toISOString().slice(0, 10);

let count = 0;
async function explained(yaml: string, start = '2026-01-05'): Promise<string> {
  const folder = smallProject(join(world, String((count += 1))), { 'indicators/x.yaml': HEAD + yaml });
  put(folder, {
    'actions/ecole-ouverte.md': readFileSync(join(folder, 'actions/ecole-ouverte.md'), 'utf8')
      .replace('status: retained', 'status: running')
      .replace('planned_start: 2026-11-01', `planned_start: ${start}, actual_start: ${start}`)
      .replace('indicators: [assiduite]', 'indicators: [x]'),
  });
  const { code, output } = await odas(['evaluate', '--explain', 'x'], folder);
  expect(code, output).toBe(0);
  return plain(output);
}

it('a running total that grows as before is no change, though its last figure is far above the first', async () => {
  const values = Array.from({ length: 21 }, (_, at) => 30 * (at + 1) + ((at * 7) % 4));
  const measures = values.map((value, at) => `  - { date: ${month(at)}, value: ${value} }\n`).join('');
  const collection = 'collection: { frequency: monthly, starts: 2025-01-01, ends: 2027-12-31 }\ndesign: series\n';
  const adding = await explained(`${collection}cumulative: true\nmeasures:\n${measures}`);
  expect(adding).toContain('total qui s’additionne, jugé par ce que chaque période ajoute');
  expect(adding).toContain('aucun changement n’est démontré');
  expect(adding).toContain('points avant / après : 11 / 9');
});

it('a running total that falls says an impossible value', async () => {
  const said = await explained(
    'cumulative: true\nmeasures:\n  - { date: 2025-10-31, value: 20 }\n  - { date: 2025-11-30, value: 40 }\n  - { date: 2026-06-30, value: 31 }\n',
  );
  expect(said).toContain('valeur impossible');
  expect(said).toContain('données insuffisantes');
});

it('a missing measure is not a zero', async () => {
  const missing = await explained(
    'baseline: { date: 2025-12-31, value: 40 }\nmeasures:\n  - { date: 2025-12-31, value: 40 }\n  - { date: 2026-06-30, missing: Registre perdu }\n',
  );
  expect(missing).toContain('Registre perdu');
  expect(missing).toContain('mesure manquante');
  expect(missing).toContain('aucune mesure utilisable ne porte encore sur une période où l’action avait commencé');
  const zero = await explained(
    'baseline: { date: 2025-12-31, value: 40 }\nmeasures:\n  - { date: 2025-12-31, value: 40 }\n  - { date: 2026-06-30, value: 0 }\n',
  );
  expect(zero).toContain('a diminué');
});

it('a school year during which the action ran for less than half the time is before it', async () => {
  const years =
    'collection: { frequency: school-year, starts: 2023-09-01, ends: 2028-07-07 }\nbaseline: { date: 2025-07-04, value: 40 }\nmeasures:\n  - { date: 2025-07-04, period_start: 2024-09-02, value: 40 }\n  - { date: 2026-07-03, period_start: 2025-09-01, value: 90 }\n';
  expect(await explained(years, '2025-10-06')).toContain('a augmenté');
  expect(await explained(years, '2026-05-04')).toContain(
    'aucune mesure utilisable ne porte encore sur une période où l’action avait commencé',
  );
});

it('a break of definition between two periods leaves nothing to compare', async () => {
  const said = await explained(
    'baseline: { date: 2025-12-31, value: 40 }\nbreaks: [{ date: 2026-03-01, reason: Nouveau registre }]\nmeasures:\n  - { date: 2025-12-31, value: 40 }\n  - { date: 2026-06-30, value: 90 }\n',
  );
  expect(said).toContain('la définition ou la source a changé entre les deux périodes');
  expect(said).toContain('Recompter l’ancienne période avec la nouvelle définition');
});
