// The ranking methods, the default first.

export { weightedSum } from './weighted-sum.ts';
