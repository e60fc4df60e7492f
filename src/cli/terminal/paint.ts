// Colours, decided once. The only file that knows chalk, which does not look at NO_COLOR itself.

import { Chalk, type ChalkInstance } from 'chalk';

export type Paint = Pick<ChalkInstance, 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold' | 'cyan'>;

/** The painter of a run: with colours, or one that leaves texts as they are. */
export function painter(color: boolean): Paint {
  return new Chalk({ level: color ? 1 : 0 });
}
