// `npm start` on a clone with nothing installed: installs, builds, and runs the main job on the worked example:
// checks it, ranks its candidate actions, and writes the briefing of its steering committee.

import { install, run } from './steps.mjs';

install();
run('npm', ['run', '--silent', 'build']);
const example = 'examples/pyrenees-atlantiques';
const odas = (...args) => run(process.execPath, ['bin/odas.js', '-C', example, ...args]);
odas('validate');
console.log();
odas('rank');
console.log('\nLa note du comité, à ouvrir dans un navigateur (.html) / The briefing, to be opened in a browser (.html):\n');
odas('report', 'copil');
