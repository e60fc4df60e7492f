// What odas reads back from other forms, in the order in which help shows it.

export { ballots } from './ballots.ts';
export { coding } from './coding.ts';
export { codebook } from './codebook.ts';
