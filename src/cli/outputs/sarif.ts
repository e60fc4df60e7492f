import { createHash } from 'node:crypto';
import { wordsOf } from '../../rules/rule.ts';
import { VERSION } from '../version.ts';
import { type Output, paragraph } from './output.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A path as a URI reference: each step encoded. */
const uri = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** SARIF 2.1.0 (OASIS), for code scanning dashboards. Columns count UTF-16 units and the end is excluded, as everywhere in odas. */
export const sarif: Output = {
  name: 'sarif',
  describesRules: true,
  print({ diagnostics, rules, language, prefix }) {
    const used = rules.filter((rule) => diagnostics.some((one) => one.rule === rule.name));
    const place = (one: { file: string; line: number; column: number; end_line?: number; end_column?: number }) => ({
      physicalLocation: {
        artifactLocation: { uri: uri(`${prefix}${one.file}`) },
        region: {
          startLine: one.line,
          startColumn: one.column,
          ...(one.end_line !== undefined && { endLine: one.end_line, endColumn: one.end_column }),
        },
      },
    });
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'odas',
              version: VERSION,
              rules: used.map((rule) => {
                const { title, why } = wordsOf(rule, language);
                return { id: rule.name, shortDescription: { text: title }, fullDescription: { text: why } };
              }),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: diagnostics.map((one) => ({
            ruleId: one.rule,
            ruleIndex: used.findIndex((rule) => rule.name === one.rule),
            level: LEVELS[one.severity],
            message: { text: paragraph(one) },
            locations: [place(one)],
            ...(one.related.length > 0 && {
              relatedLocations: one.related.map((other, id) => ({ id, ...place(other), message: { text: other.message } })),
            }),
            partialFingerprints: {
              'odas/v1': createHash('sha256').update(`${one.rule} ${one.file} ${one.pointer} ${one.message}`).digest('hex'),
            },
          })),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};
