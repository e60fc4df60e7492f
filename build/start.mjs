// `npm start` on a clone with nothing installed: installs, builds, and runs the main job on the worked example.

import { install, run } from './steps.mjs';

install();
run('npm', ['run', '--silent', 'build']);
run(process.execPath, ['bin/odas.js', 'validate', 'examples/pyrenees-atlantiques']);
