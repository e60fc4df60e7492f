// `npm run bench -- national [DEPARTMENTS]`: the national level at its size. Writes as many département projects of 120 to 400 files, has
// each contribute (in parallel processes), reads them side by side, exports the tables, then asks three questions of them with DuckDB. Ten
// times as many contributions are copies under other codes: reading them must stay linear.

import { DuckDBInstance } from '@duckdb/node-api';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealed } from '../dist/index.js';
import { writeDepartment } from './departments.mjs';

const QUERIES = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8'));
const RUNS = 5;
/** The codes of the 101 départements. */
const CODES = [
  ...Array.from({ length: 95 }, (_, n) => String(n + 1).padStart(2, '0')).filter((code) => code !== '20'),
  '2A',
  '2B',
  '971',
  '972',
  '973',
  '974',
  '976',
];
/** As many codes of the right shape as there are, real or not. */
const SHAPES = [2, 3].flatMap((width) => Array.from({ length: 10 ** width }, (_, n) => String(n).padStart(width, '0')));
const odas = new URL('../bin/odas.js', import.meta.url).pathname;
const memory = new URL('memory.mjs', import.meta.url).href;
const env = { ...process.env, ODAS_CACHE: 'off' };
const seconds = (start) => Number(process.hrtime.bigint() - start) / 1e9;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** A national project without a committee, ready to receive. */
function national(root) {
  mkdirSync(join(root, 'contributions'), { recursive: true });
  writeFileSync(join(root, 'odas.yaml'), 'format: 1\nkind: national\ntitle: Projet de mesure\nname: Organisme fictif\nas_of: 2027-05-20\n');
  return root;
}

/** One process: seconds, those of the processor (`work`), and peak memory in megabytes. */
function run(args, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', memory, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout.slice(0, 2000)}${stderr}`);
  const said = (what) => Number(new RegExp(`${what} (\\d+)`).exec(stderr)?.[1]);
  return { time: seconds(start), memory: said('peak-memory-mb'), work: said('processor-ms') / 1000 };
}

/** Several processes in turn, so that a busy machine slows them alike: the median of each. */
function inTurn(jobs) {
  const taken = jobs.map(() => []);
  for (let n = 0; n < RUNS; n += 1) for (const [index, job] of jobs.entries()) taken[index].push(run(...job));
  return taken.map((all) => Object.fromEntries(['time', 'work', 'memory'].map((what) => [what, median(all.map((one) => one[what]))])));
}

/** The contributions of all the projects, as many at a time as there are processors. */
async function contributeAll(projects, out) {
  const waiting = [...projects];
  const one = async () => {
    for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
      const job = spawn(process.execPath, [odas, 'contribute', '--out', out], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [job.stdout, job.stderr]) stream.on('data', (data) => (said += data));
      const code = await new Promise((done) => job.on('close', done));
      if (code !== 0) throw new Error(`odas contribute ended with ${code} in ${root}\n${said.slice(0, 4000)}`);
    }
  };
  const start = process.hrtime.bigint();
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  return seconds(start);
}

/** The same contributions again and again under other codes. */
function copies(from, to, count) {
  const files = readdirSync(from);
  for (const [n, department] of SHAPES.slice(0, count).entries()) {
    const { seal: _, ...rest } = JSON.parse(readFileSync(join(from, files[n % files.length]), 'utf8'));
    writeFileSync(join(to, `${department}.json`), JSON.stringify(sealed({ ...rest, department }), null, 2));
  }
}

const PARSE = `const fs = require('node:fs'); for (const file of fs.readdirSync('contributions')) JSON.parse(fs.readFileSync('contributions/' + file, 'utf8'));`;

/** Prints what the national level costs with so many départements. */
export async function measureNational(asked = CODES.length) {
  const count = Math.min(CODES.length, asked);
  const folder = mkdtempSync(join(tmpdir(), 'odas-national-'));
  try {
    const few = national(join(folder, 'national'));
    const many = national(join(folder, 'ten-times'));
    const projects = CODES.slice(0, count).map((code) => join(folder, 'departments', code));
    for (const [n, root] of projects.entries()) writeDepartment(root, CODES[n], n, 113 + ((n * 37) % 281));
    const files = projects.reduce((sum, root) => sum + readdirSync(root, { recursive: true }).length, 0);
    const contributed = await contributeAll(projects, join(few, 'contributions'));
    const received = readdirSync(join(few, 'contributions'));
    const bytes = received.reduce((sum, file) => sum + readFileSync(join(few, 'contributions', file)).length, 0);
    copies(join(few, 'contributions'), join(many, 'contributions'), count * 10);
    const [nothing, parse, parseMany, read, readMany] = inTurn([
      [['-e', '0'], folder],
      [['-e', PARSE], few],
      [['-e', PARSE], many],
      [[odas, 'national'], few],
      [[odas, 'national'], many],
    ]);
    const report = run([odas, 'report', 'national', '--format', 'md', '--out', join(folder, 'out')], few);
    const exported = run([odas, 'export', 'data', '--format', 'parquet', '--out', join(folder, 'data')], few);
    const limit = (value, most, unit) => `${value.toFixed(2)} ${unit}${value <= most ? '' : ` (over ${most})`}`;
    const ratio = (one, other) => `${(one.work / other.work).toFixed(1)} ×`;
    const told = ({ time, work, memory }) => `${work.toFixed(2)} s of processor (${time.toFixed(2)} s passed), ${memory} MB`;
    const at = availableParallelism();
    console.table([
      { what: `odas contribute, ${count} départements (${files} files), ${at} at a time`, measured: `${contributed.toFixed(1)} s` },
      { what: `size of ${count} contributions`, measured: `${(bytes / 1e6).toFixed(1)} MB` },
      { what: 'node -e 0', measured: told(nothing) },
      { what: `odas national, ${count} contributions`, measured: told(read) },
      { what: 'time of the processor, at most 1.5 s', measured: limit(read.work, 1.5, 's') },
      { what: 'peak memory, at most 300 MB', measured: limit(read.memory, 300, 'MB') },
      { what: 'beside node -e 0', measured: ratio(read, nothing) },
      { what: 'beside JSON.parse of the same files', measured: ratio(read, parse) },
      { what: `odas national, ${count * 10} contributions`, measured: told(readMany) },
      { what: 'ten times as many take as long, times', measured: limit(readMany.work / read.work, 10, '×') },
      { what: 'beside JSON.parse of the same files', measured: ratio(readMany, parseMany) },
      { what: 'odas report national (md)', measured: told(report) },
      { what: 'odas export data (Parquet)', measured: told(exported) },
    ]);
    const engine = await DuckDBInstance.create(':memory:');
    const connection = await engine.connect();
    await connection.run(`SET file_search_path = '${join(folder, 'data')}'`);
    for (const { question, sql } of QUERIES) {
      const start = process.hrtime.bigint();
      const answer = await connection.runAndReadAll(sql.join(' '));
      console.log(`${question} (${(seconds(start) * 1000).toFixed(0)} ms)`);
      console.table(answer.getRowObjectsJson());
    }
    connection.closeSync();
    engine.closeSync();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await measureNational(Number(process.argv[2] ?? CODES.length));
