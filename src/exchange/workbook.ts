// Workbooks of a spreadsheet as plain tables: written with choices and locks, read back as rows. The only file that knows hucre.

import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { disarmed } from './csv.ts';

export type Value = string | number | null;

export interface Choice {
  /** Offered in a list; any other value may still be typed after a warning. */
  readonly values: readonly string[];
  readonly title: string;
  readonly message: string;
}

export interface Column {
  readonly head: string;
  readonly width: number;
  /** Whether people may write in it. */
  readonly open: boolean;
  readonly choice?: Choice;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

const name = (index: number): string => (index < 26 ? '' : name(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));

/** The letters of a column, as a spreadsheet shows them. */
export const columnName = name;

/** The bytes of a workbook; only the columns that are open can be written in. */
export async function workbookOf(tables: readonly Table[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, created: new Date(0), modified: new Date(0) },
    sheets: tables.map(({ name: sheet, columns, rows }) => ({
      name: sheet,
      columns: columns.map(({ width }) => ({ width })),
      rows: [
        columns.map(({ head }) => head),
        ...rows.map((row) => row.map((value) => (typeof value === 'string' ? disarmed(value) : value))),
      ],
      freezePane: { rows: 1 },
      protection: { sheet: true, formatColumns: true, formatRows: true },
      cells: new Map(
        [columns.map(() => null), ...rows].flatMap((row, at) =>
          columns.map(({ head, open }, column) => [
            `${at},${column}`,
            {
              value: at === 0 ? head : typeof row[column] === 'string' ? disarmed(row[column]) : (row[column] ?? null),
              style: {
                alignment: { wrapText: true, vertical: 'top' as const },
                ...(at === 0 && {
                  font: { bold: true },
                  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFDFE7F3' } },
                }),
                ...(at > 0 &&
                  open && {
                    protection: { locked: false },
                    fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFFFFBE6' } },
                  }),
              },
            },
          ]),
        ),
      ),
      dataValidations: columns.flatMap(({ choice }, column) =>
        choice === undefined || rows.length === 0
          ? []
          : [
              {
                type: 'list' as const,
                values: [...choice.values],
                range: `${name(column)}2:${name(column)}${rows.length + 1}`,
                allowBlank: true,
                showErrorMessage: true,
                errorStyle: 'warning' as const,
                errorTitle: choice.title,
                errorMessage: choice.message,
                showInputMessage: true,
                inputTitle: choice.title,
                inputMessage: choice.message,
              },
            ],
      ),
    })),
  });
}

/** The tables of a workbook, empty rows left out but counted. @throws when the bytes are no workbook */
export async function tablesIn(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly { readonly row: number; readonly values: readonly Value[] }[]>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map((sheet) => [
      sheet.name.trim(),
      sheet.rows.flatMap((row, index) => {
        const values = row.map((value): Value =>
          value === null || value === undefined || value === ''
            ? null
            : typeof value === 'number'
              ? value
              : value instanceof Date
                ? value.toISOString().slice(0, 10)
                : String(value).trim(),
        );
        return values.every((value) => value === null) ? [] : [{ row: index + 1, values }];
      }),
    ]),
  );
}
