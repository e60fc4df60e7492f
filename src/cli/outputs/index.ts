// The outputs of `odas validate`; the command names them for its help, and a test holds the two lists together.

export { github } from './github.ts';
export { gitlab } from './gitlab.ts';
export { json } from './json.ts';
export { junit } from './junit.ts';
export { sarif } from './sarif.ts';
export { text } from './text.ts';
