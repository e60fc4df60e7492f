// `npm start` on a clone with nothing installed: installs, builds, and runs the main job on a copy of the worked example:
// checks it, ranks its candidate actions, and writes the briefing of its steering committee.

import { existsSync } from 'node:fs';
import { install, run } from './steps.mjs';

install();
run('npm', ['run', '--silent', 'build']);
// What is written there is of no concern to the repository, and what somebody tried there is kept.
const copy = 'worked-example';
const program = (...args) => run(process.execPath, ['bin/odas.js', ...args]);
if (!existsSync(copy)) program('init', copy, '--example');
const odas = (...args) => program('-C', copy, ...args);
console.log();
odas('validate');
console.log();
odas('rank');
console.log('\nLa note du comité, à ouvrir dans un navigateur (.html) / The briefing, to be opened in a browser (.html):\n');
odas('report', 'copil');
