// The tables of `odas export data`: described exactly by their package, read by any engine, and holding what the documented queries ask.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odas, root } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-data-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** The questions that the bench asks with DuckDB and that the guide shows. */
const QUERIES = (JSON.parse(readFileSync(join(root, 'bench/queries.json'), 'utf8')) as { sql: string[] }[]).map(({ sql }) =>
  sql.join('\n'),
);

interface Package {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey: readonly string[];
    };
  }[];
}

/** The records of a table: quotes and what they hold, as RFC 4180 has them. */
function records(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const FITS: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d*$/,
  number: /^(?:-?\d+(?:\.\d+)?)?$/,
  boolean: /^(?:true|false)?$/,
  date: /^(?:\d{4}-\d{2}-\d{2})?$/,
};

describe.each(['national', 'pyrenees-atlantiques'])('the tables of %s', (example) => {
  const out = join(world, example);
  let described: Package;
  beforeAll(async () => {
    const ran = await odas(['export', 'data', '--out', out], join(root, 'examples', example));
    expect(ran.code, ran.output).toBe(0);
    described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as Package;
  });

  it('are all described, column by column, type by type', () => {
    expect(readdirSync(out).sort()).toEqual([...described.resources.map(({ path }) => path), 'datapackage.json'].sort());
    let cells = 0;
    for (const { path, schema } of described.resources) {
      const [head, ...rows] = records(readFileSync(join(out, path), 'utf8'));
      expect(head).toEqual(schema.fields.map(({ name }) => name));
      for (const row of rows) {
        expect(row.length, path).toBe(schema.fields.length);
        for (const [index, { name, type }] of schema.fields.entries()) {
          expect(row[index], `${path} ${name}`).toMatch(FITS[type]!);
          cells += 1;
        }
      }
      const keys = rows.map((row) => schema.primaryKey.map((name) => row[schema.fields.findIndex((one) => one.name === name)]).join(' '));
      expect(new Set(keys).size, path).toBe(keys.length);
    }
    expect(cells).toBeGreaterThan(200);
  });

  it('hold the columns that the documented queries name', () => {
    expect(QUERIES.length).toBe(3);
    for (const sql of QUERIES) {
      const tables = [...sql.matchAll(/'([a-z]+)\.csv'/g)].map(([, name]) => name!);
      expect(tables.length).toBeGreaterThan(0);
      const known = new Set(
        described.resources.filter(({ name }) => tables.includes(name)).flatMap(({ schema }) => schema.fields.map(({ name }) => name)),
      );
      const asked = ['theme', 'retained', 'hypothesis', 'evidence_level', 'change', 'present', 'text', 'department', 'action'].filter(
        (name) => new RegExp(`\\b${name}\\b`).test(sql),
      );
      for (const name of asked) expect([...known], sql).toContain(name);
    }
  });

  it('are the same each time', async () => {
    const again = join(world, `${example}-again`);
    await odas(['export', 'data', '--out', again], join(root, 'examples', example));
    for (const file of readdirSync(out)) expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(out, file), 'utf8'));
  });
});
