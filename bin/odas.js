#!/usr/bin/env node
// argv, streams and exit code; everything else is in src/cli/main.ts.
import { main } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
});
