import { type Output, paragraph } from './output.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command's text: what would end it is encoded. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Annotations of a pull request on GitHub: one workflow command a finding. */
export const github: Output = {
  name: 'github',
  print: ({ diagnostics, prefix }) =>
    diagnostics
      .map((one) => {
        const properties = {
          file: `${prefix}${one.file}`,
          line: one.line,
          endLine: one.end_line,
          col: one.column,
          endColumn: one.end_column,
          title: one.rule,
        };
        const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${LEVELS[one.severity]} ${written.join(',')}::${data(paragraph(one))}\n`;
      })
      .join(''),
};
