// The ranking methods, the default first.

export { weightedSum } from './weighted-sum.ts';
export { prometheeII } from './promethee-ii.ts';
export { topsis } from './topsis.ts';
