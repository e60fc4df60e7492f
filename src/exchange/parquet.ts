// Writes a table as a Parquet file, whose columns carry their types. The only file that knows hyparquet-writer.

import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import type { Cell, Column, Table } from './tables.ts';

type Element = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>[number];

const TYPES: Readonly<Record<Column['type'], Pick<Element, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** A table and its rows as the bytes of a Parquet file; what is not known is null. */
export function parquet({ columns }: Table, rows: readonly (readonly Cell[])[]): Uint8Array {
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    createdBy: 'odas',
    columnData: columns.map(({ name, type }, at) => ({ name, data: rows.map((row) => valueOf(row[at], type)) })),
    schema: [
      { name: 'table', num_children: columns.length },
      ...columns.map(({ name, type }): Element => ({ name, ...TYPES[type], repetition_type: 'OPTIONAL' })),
    ],
  });
  return writer.getBytes();
}

/** As in the CSV file, an empty text is one that is not known. */
function valueOf(cell: Cell, type: Column['type']): Exclude<Cell, undefined> | Date | null {
  if (cell === undefined || cell === '') return null;
  return type === 'date' ? new Date(`${String(cell)}T00:00:00Z`) : cell;
}
