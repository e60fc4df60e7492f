// The documents, in the order in which they are listed.

export { copil } from './copil.ts';
export { ranking } from './ranking.ts';
