// The measures of an indicator kept in a table beside it: the same fields as in its YAML file, one column each.

import { type Document, type Fault, originOf, type Value } from '../document/document.ts';
import { Text } from '../document/place.ts';
import { type Line, listOf, readTable, withOrigin } from '../document/table.ts';
import { type KindDeclaration, kindNamed } from './kinds.ts';

/** A number as a spreadsheet writes it in French or in English; what is not one stays a text, for the schema to refuse. */
function numberIn(text: string): Value {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(plain) ? Number(plain) : text;
}

/**
 * Reads a table of measures: a document whose data is `{measures: […]}`, and what is wrong in it.
 * @param checkShape holds a document against the schema of its kind
 */
export function readMeasures(
  file: string,
  content: string,
  checkShape: (kind: KindDeclaration, document: Document) => Iterable<Fault>,
): { document: Document; faults: Fault[] } {
  const text = new Text(file, content);
  const kind = kindNamed('indicator') as KindDeclaration;
  const columns = kind.shape.properties!['measures']!.items!.properties!;
  const { header, rows, faults: unread } = readTable(text);
  const [delimiter, other] = content.slice(0, header.at(-1)?.end ?? 0).includes(';') ? [';', ','] : [',', ';'];
  const faults: Fault[] = [...unread];
  const columnNames = Object.keys(columns);
  const written = Object.fromEntries(header.map((cell) => [cell.text, true]));
  const places = new Map(header.map(({ text: key }, index) => [key, index] as const).toReversed());
  const keys = header.map(({ text: key, at }, index) => {
    if (Object.hasOwn(columns, key)) {
      if (places.get(key) === index) return key;
      faults.push({ rule: 'table/columns', at, data: { reason: 'twice', column: key } });
    } else if (key === '') {
      if (rows.some((row) => row[index]?.text)) faults.push({ rule: 'table/columns', at, data: { reason: 'unnamed' } });
    } else
      faults.push({
        rule: 'schema/unknown-key',
        at,
        data: { key, known: columnNames, fields: columns, container: written },
      });
    return undefined;
  });
  const isNumber = keys.map((key) => key !== undefined && /^(?:number|integer)$/.test(String(columns[key]!.type)));
  let last: readonly string[] = [];
  const list = rows.flatMap((row): Line[] => {
    const [alone] = row;
    if (row.length === 1 && header.length > 1 && alone!.text.includes(other)) {
      faults.push({ rule: 'table/columns', at: alone!.at, data: { reason: 'separator', column: delimiter } });
      return [];
    }
    const beyond = row.slice(header.length).find((cell) => cell.text !== '');
    if (beyond) faults.push({ rule: 'table/columns', at: beyond.at, data: { reason: 'beyond', columns: header.length } });
    const value: Record<string, Value> = {};
    const names: string[] = [];
    const spans: number[] = [];
    for (const [index, { text: cell, start, end }] of row.entries()) {
      const key = keys[index];
      if (key === undefined || cell === '') continue;
      value[key] = isNumber[index] ? numberIn(cell) : cell;
      names.push(key);
      spans.push(start, end, start, end);
    }
    if (names.length === 0) return [];
    // Most lines have the same columns: they share them.
    if (names.length !== last.length || names.some((name, index) => name !== last[index])) last = names;
    return [{ value, keys: last, spans }];
  });
  const measures = listOf(text, list);
  const data = withOrigin({ measures }, { text, start: 0, end: content.length, keys: ['measures'], spans: [0, 0, 0, content.length] });
  const document: Document = { file, text, data, body: undefined, faults: [] };
  // A table is a part of its indicator: what the whole file would lack is not asked of it.
  faults.push(...[...checkShape(kind, document)].filter((fault) => fault.rule !== 'schema/required' || fault.at.end > 0));
  return { document, faults };
}

/** An indicator's data with the rows of its table after its own measures. */
export function withTable(data: Record<string, Value>, table: Document): Record<string, Value> {
  const own = Array.isArray(data['measures']) ? data['measures'] : undefined;
  const rows = (table.data as { measures: Value[] }).measures;
  const all = [...(own ?? []), ...rows];
  const whole: Record<string, Value> = { ...data, measures: withOrigin(all, originOf(own ?? rows)!) };
  const origin = originOf(data);
  return origin ? withOrigin(whole, origin) : whole;
}
