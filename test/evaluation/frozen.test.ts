// What an effect is judged against, held against a real history: what was written when, what was altered since, and what nothing proves.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { git, odas, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-frozen-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\n +/g, ' ');
const started = (date: string) => (text: string) =>
  text
    .replace('status: retained', 'status: running')
    .replace(/planned_start: 2026-11-01.*\}/, `planned_start: 2026-07-01, actual_start: ${date} }`);

function project(name: string): string {
  const folder = smallProject(join(world, name));
  edit(folder, 'indicators/assiduite.yaml', (text) => text.replace('baseline: { date: 2026-06-30', 'baseline: { date: 2026-05-31'));
  return folder;
}
const edit = (folder: string, file: string, change: (text: string) => string): void => {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} does not change`);
  put(folder, { [file]: after });
};
function record(folder: string, date: string): string {
  git(folder, ['add', '-A'], date);
  git(folder, ['commit', '-qm', 'Suite'], date);
  return readFileSync(join(folder, '.git/refs/heads/main'), 'utf8').slice(0, 10);
}
interface Told {
  readonly verdicts: readonly {
    readonly evidence: number;
    readonly frozen: readonly {
      readonly what: string;
      readonly state: string;
      readonly first_revision: string;
      readonly last_revision: string;
    }[];
  }[];
}
async function told(folder: string): Promise<Told['verdicts'][number]> {
  const { stdout } = await odas(['evaluate', '--explain', 'assiduite', '--format', 'json'], folder);
  return (JSON.parse(stdout) as Told).verdicts[0]!;
}

describe('references', () => {
  it('written before the action and left alone are frozen: a before and an after have their level of evidence', async () => {
    const folder = project('figee');
    git(folder, ['init', '-q', '-b', 'main']);
    record(folder, '2026-06-01');
    edit(folder, 'actions/ecole-ouverte.md', started('2026-07-15'));
    record(folder, '2026-07-20');
    const { frozen, evidence } = await told(folder);
    expect(frozen.map(({ what, state }) => `${what} ${state}`)).toEqual([
      'baseline frozen',
      'target frozen',
      'useful_effect frozen',
      'start frozen',
    ]);
    expect(evidence).toBe(2);
    const { output } = await odas(['validate'], folder);
    expect(output).not.toMatch(/not-frozen|start-moved/);
  });

  it.each([
    [
      'baseline',
      'indicators/assiduite.yaml',
      (text: string) => text.replace('value: 0.9,', 'value: 0.85,'),
      'indicator/baseline-not-frozen',
      'la valeur de référence a été modifiée après le démarrage',
    ],
    [
      'target',
      'indicators/assiduite.yaml',
      (text: string) => text.replace('value: 0.95', 'value: 0.91'),
      'indicator/expectation-not-frozen',
      'la cible a été modifiée après le démarrage',
    ],
    [
      'useful_effect',
      'indicators/assiduite.yaml',
      (text: string) => text.replace('useful_effect: { value: 0.03', 'useful_effect: { value: 0.005'),
      'indicator/expectation-not-frozen',
      'la valeur de l’effet utile a été modifiée après le démarrage',
    ],
    [
      'start',
      'actions/ecole-ouverte.md',
      (text: string) => text.replace('actual_start: 2026-07-15', 'actual_start: 2026-07-01'),
      'action/start-moved',
      'la date de démarrage a été modifiée',
    ],
  ])('altered afterwards (%s) are named with the revisions that show it', async (what, file, change, rule, sentence) => {
    const folder = project(`modifiee-${what}`);
    git(folder, ['init', '-q', '-b', 'main']);
    const first = record(folder, '2026-06-01');
    edit(folder, 'actions/ecole-ouverte.md', started('2026-07-15'));
    const second = record(folder, '2026-07-20');
    edit(folder, file, change);
    const third = record(folder, '2026-09-10');
    const written = what === 'start' ? second : first;
    const { frozen, evidence } = await told(folder);
    expect(frozen.find((one) => one.what === what)).toMatchObject({ state: 'altered', first_revision: written, last_revision: third });
    expect(frozen.filter(({ state }) => state === 'altered')).toHaveLength(1);
    if (what === 'baseline') expect(evidence).toBe(1);
    const { output } = await odas(['validate'], folder);
    expect(output).toContain(rule);
    expect(output).toContain(third);
    for (const args of [['evaluate'], ['evaluate', '--explain', 'assiduite']])
      expect(plain((await odas(args, folder)).output)).toContain(sentence);
    expect(plain((await odas(['report', 'evaluation', '--data'], folder)).output)).toContain(third);
  });

  it('are proved by nothing where nothing is recorded, and it is said', async () => {
    const folder = project('sans-git');
    edit(folder, 'actions/ecole-ouverte.md', started('2026-07-15'));
    const { frozen, evidence } = await told(folder);
    expect(new Set(frozen.map(({ state }) => state))).toEqual(new Set(['unrecorded']));
    expect(evidence).toBe(1);
    expect(plain((await odas(['evaluate'], folder)).output)).toContain('niveau de preuve 1 (vu après, sans référence assurée)');
    expect(plain((await odas(['evaluate', '--explain', 'assiduite'], folder)).output)).toContain('Ce projet n’a pas d’historique');
  });

  it('written once the action had begun are not frozen', async () => {
    const folder = project('tardive');
    edit(folder, 'actions/ecole-ouverte.md', started('2026-07-15'));
    git(folder, ['init', '-q', '-b', 'main']);
    record(folder, '2026-08-01');
    const { frozen, evidence } = await told(folder);
    expect(frozen.find(({ what }) => what === 'baseline')!.state).toBe('unproved');
    expect(evidence).toBe(1);
  });
});
