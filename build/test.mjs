// `npm test` on a clone with nothing installed: installs, generates, checks, builds and runs every test.

import { execFileSync } from 'node:child_process';
import { install, run } from './steps.mjs';

install();
run('npm', ['run', '--silent', 'generate']);
// What was generated must be what was committed: in a checkout, a difference is a stale file.
try {
  execFileSync(
    'git',
    [
      'diff',
      '--exit-code',
      '--stat',
      '--',
      'src/corpus/types.generated.ts',
      'src/corpus/format.generated.ts',
      'src/scaffold/departments.generated.ts',
      'docs',
    ],
    {
      stdio: 'inherit',
    },
  );
} catch (error) {
  if (error.status === 1 && process.env.CI) {
    console.error('Generated files are stale: run `npm run generate` and commit what it writes.');
    process.exit(1);
  }
}
run('npm', ['run', '--silent', 'check']);
run(process.execPath, ['build/build.mjs']);
run('npx', ['vitest', 'run', ...process.argv.slice(2)]);
