// What git records of references counts the same wherever a département’s contribution is told: written, in its document, in its tables.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odas, root } from '../odas.ts';

interface Effect {
  readonly indicator: string;
  readonly indicator_id: string;
  readonly action: string;
  readonly evidence_level: number;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'odas-recorded-'));
  cpSync(join(root, 'examples/pyrenees-atlantiques'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (date: string, ...args: string[]): void => {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_DATE: `${date}T12:00:00`,
    GIT_COMMITTER_DATE: `${date}T12:00:00`,
  };
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@exemple.invalid', ...args], { cwd: folder, env, stdio: 'pipe' });
};

const contributed = async (): Promise<readonly Effect[]> => {
  const { code, stdout, output } = await odas(['contribute', '--format', 'json'], folder);
  expect(code, output).toBe(0);
  return (JSON.parse(stdout) as { effects: readonly Effect[] }).effects;
};

describe('what git records of the references', () => {
  it('raises the evidence alike in the contribution, its document and its tables', async () => {
    const unrecorded = await contributed();
    git('2024-12-01', 'init', '-q');
    git('2024-12-01', 'add', '-A');
    git('2024-12-01', 'commit', '-qm', 'Références');
    const effects = await contributed();
    expect(effects.map(({ indicator_id }) => indicator_id)).toEqual(unrecorded.map(({ indicator_id }) => indicator_id));
    // The history matters: something rests on it.
    expect(effects.map(({ evidence_level }) => evidence_level)).not.toEqual(unrecorded.map(({ evidence_level }) => evidence_level));

    const { stdout } = await odas(['report', 'national-contribution', '--data'], folder);
    const { data } = JSON.parse(stdout) as { data: { contributions: [{ effects: { level: string }[] }] } };
    expect(data.contributions[0].effects.map(({ level }) => level)).toEqual(effects.map(({ evidence_level }) => String(evidence_level)));

    expect((await odas(['export', 'data', '--out', 'tables'], folder)).code).toBe(0);
    const [head, ...rows] = readFileSync(join(folder, 'tables/effects.csv'), 'utf8').trimEnd().split('\n');
    const at = head!.split(',').indexOf('evidence_level');
    // No title before that column holds a comma.
    expect(rows.map((row) => Number(row.split(',')[at]))).toEqual(effects.map(({ evidence_level }) => evidence_level));
  });
});
