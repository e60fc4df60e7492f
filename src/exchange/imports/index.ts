// What odas reads back from other forms, in the order in which help shows it.

export { ballots } from './ballots.ts';
