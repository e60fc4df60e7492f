// What odas gives in other forms, in the order in which help shows it.

export { ballots } from './ballots.ts';
export { calendar } from './calendar.ts';
export { coding } from './coding.ts';
export { codebook } from './codebook.ts';
export { data } from './data.ts';
