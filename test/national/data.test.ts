// The tables of `odas export data`: described exactly by their package, read by any engine, and holding what the documented queries ask.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odas, root } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-data-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** The questions that the bench asks of 101 départements and that the guide shows. */
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

/** How the engine names the types of the package. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
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

  it('say the same in Parquet, to an engine that is not ours', async () => {
    const parquet = join(world, `${example}-parquet`);
    const ran = await odas(['export', 'data', '--format', 'parquet', '--out', parquet], join(root, 'examples', example));
    expect(ran.code, ran.output).toBe(0);
    const engine = await DuckDBInstance.create(':memory:');
    const connection = await engine.connect();
    const asked = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    let rows = 0;
    for (const { name, schema } of described.resources) {
      const types = schema.fields.map((field) => `'${field.name}': '${TYPES[field.type]!}'`).join(', ');
      const csv = await asked(`FROM read_csv('${join(out, name)}.csv', header = true, columns = {${types}})`);
      expect(await asked(`FROM '${join(parquet, name)}.parquet'`), name).toEqual(csv);
      expect(csv.length, name).toBe(records(readFileSync(join(out, `${name}.csv`), 'utf8')).length - 1);
      rows += csv.length;
      const columns = await asked(`SELECT column_name, column_type FROM (DESCRIBE FROM '${join(parquet, name)}.parquet')`);
      expect(columns).toEqual(schema.fields.map((field) => [field.name, TYPES[field.type]]));
    }
    expect(rows).toBeGreaterThan(60);
    connection.closeSync();
    engine.closeSync();
  });

  it('are the same each time', async () => {
    const again = join(world, `${example}-again`);
    await odas(['export', 'data', '--out', again], join(root, 'examples', example));
    for (const file of readdirSync(out)) expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(out, file), 'utf8'));
  });
});

describe('the documented questions', () => {
  it('are answered by the engine, and are those that the guide shows', async () => {
    const out = join(world, 'asked');
    await odas(['export', 'data', '--format', 'parquet', '--out', out], join(root, 'examples/national'));
    const engine = await DuckDBInstance.create(':memory:');
    const connection = await engine.connect();
    await connection.run(`SET file_search_path = '${out}'`);
    expect(QUERIES.length).toBe(3);
    const guide = readFileSync(join(root, 'docs/guide.md'), 'utf8');
    const answers = [];
    for (const sql of QUERIES) {
      expect(guide).toContain(`${sql};`);
      answers.push((await connection.runAndReadAll(sql)).getRowObjectsJson());
    }
    const [needs, outcomes, conditions] = answers;
    expect(needs![0]).toEqual({ theme: 'accueil-parents', departments: '4', adopted: '3' });
    expect(outcomes).toContainEqual({ hypothesis: 'classe-ouverte-du-samedi', evidence_level: 4, change: 'better', departments: '1' });
    expect(conditions).toContainEqual({
      hypothesis: 'parrainage-par-les-aines',
      text: 'Au moins vingt bénévoles',
      absent: '1',
      considered: '3',
    });
    connection.closeSync();
    engine.closeSync();
  });

  it('may be asked before any contribution came', async () => {
    const empty = join(world, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'odas.yaml'), 'format: 1\nkind: national\ntitle: Comité\nname: Organisme\n');
    expect((await odas(['export', 'data', '--format', 'parquet', '--out', 'tables'], empty)).code).toBe(0);
    const engine = await DuckDBInstance.create(':memory:');
    const connection = await engine.connect();
    await connection.run(`SET file_search_path = '${join(empty, 'tables')}'`);
    for (const sql of QUERIES) expect((await connection.runAndReadAll(sql)).getRowsJson()).toEqual([]);
    connection.closeSync();
    engine.closeSync();
  });
});
