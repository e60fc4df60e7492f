import type { Output } from './output.ts';

/** For a program: the contract of schemas/output/validate.schema.json. */
export const json: Output = {
  name: 'json',
  print: ({ checked, diagnostics, totals }) => `${JSON.stringify({ version: 1, checked, diagnostics, totals }, null, 2)}\n`,
};
