#!/usr/bin/env node
// argv, streams and exit code; everything else is in src/cli/main.ts.
'use strict';
const { program } = require('../dist/start.cjs');

// A reader that stops reading (`odas … | head`) is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const argv = process.argv.slice(2);
void program(argv, process.env)
  .main(argv, {
    cwd: process.cwd(),
    env: process.env,
    // Opened only when a question is asked.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
  })
  .then((code) => {
    process.exitCode = code;
  });
