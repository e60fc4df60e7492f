// Steps that `npm start` and `npm test` share: installing what the lock file says, and running a command that must succeed.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

process.chdir(new URL('../', import.meta.url).pathname);

/** Runs a command; its failure is ours. */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the dependencies unless they are there and as new as the lock file. */
export function install() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
