// Makes a folder followed by git. Nothing is recorded: what a person commits is theirs to choose.

import { spawnSync } from 'node:child_process';

/** Whether git now follows the folder. */
export function followWithGit(folder: string): boolean {
  return spawnSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder, stdio: 'ignore' }).status === 0;
}
