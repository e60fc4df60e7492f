// Tidy tables for whoever crosses years and départements with tools of their own: CSV or Parquet files and the Frictionless data package
// that describes them. What is in them is what a contribution holds: the national audience may read it, after secrecy.

import { fr } from '../../language/language.ts';
import { contributionOf, indicatorsIn } from '../../national/contribution.ts';
import { departmentOf, departmentsOf } from '../../national/departments.ts';
import type { Entity } from '../../corpus/corpus.ts';
import type { Asked, Exporter, Output } from '../card.ts';
import { disarmed } from '../csv.ts';
import { type Cell, type Table, TABLES } from '../tables.ts';

/** A cell as any engine reads it: a point for decimals, nothing for what is not known, no formula. */
function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = disarmed(value);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\n`;

const FORMATS = {
  csv: {
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
  },
  parquet: { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
} as const;

/** The rows of every table: those of a national project, or of the one département. */
function rowsOf({ corpus, history }: Asked): (table: Table) => (readonly Cell[])[] {
  const own = (): Entity<'contribution'> =>
    ({ id: corpus.project.department ?? '', data: contributionOf(corpus, undefined, history) }) as unknown as Entity<'contribution'>;
  const departments = corpus.project.kind === 'national' ? departmentsOf(corpus) : [departmentOf(own())];
  return (table) => departments.flatMap((department) => table.rows(department));
}

export const data: Exporter = {
  name: 'data',
  words: {
    fr: fr`des tables ouvertes (CSV ou Parquet, décrites par datapackage.json)`,
    en: 'open tables (CSV or Parquet, described by datapackage.json)',
  },
  folder: 'reports/donnees',
  tells: (corpus) => (corpus.project.kind === 'national' ? [] : indicatorsIn(contributionOf(corpus, undefined))),
  formats: ['csv', 'parquet'],
  judges: true,
  async write(asked) {
    const { corpus, format = 'csv' } = asked;
    const rows = rowsOf(asked);
    const write =
      format === 'parquet'
        ? (await import('../parquet.ts')).parquet
        : ({ columns }: Table, lines: readonly (readonly Cell[])[]): string =>
            [columns.map(({ name }) => name), ...lines].map(row).join('');
    const tables = TABLES.map((table): Output => ({ path: `${table.name}.${format}`, content: write(table, rows(table)) }));
    const description = {
      profile: 'tabular-data-package',
      name: 'odas',
      title: corpus.project.title ?? '',
      created: `${corpus.date}T00:00:00Z`,
      resources: TABLES.map(({ name, description: said, columns, key }) => ({
        profile: 'tabular-data-resource',
        name,
        path: `${name}.${format}`,
        description: said,
        ...FORMATS[format],
        schema: {
          fields: columns.map((one) => ({ name: one.name, type: one.type, description: one.description })),
          primaryKey: key,
          missingValues: [''],
          ...(name !== 'departments' && {
            foreignKeys: [{ fields: 'department', reference: { resource: 'departments', fields: 'department' } }],
          }),
        },
      })),
    };
    return [...tables, { path: 'datapackage.json', content: `${JSON.stringify(description, null, 2)}\n` }];
  },
};
