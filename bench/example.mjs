// The worked example as a project that git has followed since the spring: what a person has before a committee.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own, recorded before the last committee; what documents make known may be written in it. */
export function recordedExample() {
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-example-'));
  cpSync(new URL('../examples/pyrenees-atlantiques', import.meta.url).pathname, folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), 'reports/\n');
  const date = '2026-05-01T12:00:00Z';
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    ['-c', 'user.name=bench', '-c', 'user.email=bench@exemple.invalid', 'commit', '--quiet', '--message', 'bench'],
  ])
    spawnSync('git', args, { cwd: folder, env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
  return folder;
}
