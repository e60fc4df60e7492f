// Property tests draw the same cases at every run, so that a change is judged on itself alone.
// ODAS_SEED=random npx vitest run explores other cases; a number replays the seed that a failure names.

import fc from 'fast-check';

const asked = process.env['ODAS_SEED'] ?? '20261124';
const seed = asked === 'random' ? Date.now() & 0x7fffffff : Number(asked);
if (!Number.isInteger(seed)) throw new Error(`ODAS_SEED is "${asked}": write an integer, or "random".`);

fc.configureGlobal({ seed });
