// `node bench/national.mjs [DEPARTMENTS]`: the national level at its size. Writes as many département projects of 120 to 400 files, has
// each contribute (in parallel processes), reads them side by side, exports the tables, then asks three questions of them with DuckDB when
// it is on the path. Ten times as many contributions are copies under other file names
// (there are no more codes than départements): reading them must stay linear.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealed } from '../dist/index.js';
import { write } from './generate.mjs';

const QUERIES = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8'));
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
const count = Math.min(CODES.length, Number(process.argv[2] ?? CODES.length));
const odas = new URL('../bin/odas.js', import.meta.url).pathname;
const memory = new URL('memory.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'odas-national-'));
const env = { ...process.env, ODAS_CACHE: 'off' };
const seconds = (start) => Number(process.hrtime.bigint() - start) / 1e9;

/** A national project without a committee, ready to receive. */
function national(name) {
  const root = join(folder, name);
  mkdirSync(join(root, 'contributions'), { recursive: true });
  writeFileSync(join(root, 'odas.yaml'), 'format: 1\nkind: national\ntitle: Projet de mesure\nname: Organisme fictif\nas_of: 2026-05-15\n');
  return root;
}

/** One command: seconds and peak memory in megabytes. */
function run(args, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', memory, odas, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`odas ${args.join(' ')} ended with ${status}\n${stdout.slice(0, 2000)}${stderr}`);
  return { time: seconds(start), memory: Number(/peak-memory-mb (\d+)/.exec(stderr)?.[1]) };
}

const better = (one, other) => (one.time < other.time ? one : other);
const best = (args, cwd) => [1, 2, 3].map(() => run(args, cwd)).reduce(better);

try {
  const few = national('national');
  for (let n = 0; n < count; n += 1) {
    const root = join(folder, 'departments', CODES[n]);
    mkdirSync(root, { recursive: true });
    write(root, 120 + ((n * 37) % 281));
    const file = join(root, 'odas.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('department: "64"', `department: "${CODES[n]}"`));
  }
  const waiting = Array.from({ length: count }, (_, n) => join(folder, 'departments', CODES[n]));
  const start = process.hrtime.bigint();
  const contribute = async () => {
    for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
      const code = await new Promise((done) =>
        spawn(process.execPath, [odas, 'contribute', '--out', join(few, 'contributions')], { cwd: root, env, stdio: 'ignore' }).on(
          'close',
          done,
        ),
      );
      if (code !== 0) throw new Error(`odas contribute ended with ${code} in ${root}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, contribute));
  const contributed = seconds(start);
  const many = national('ten-times');
  const files = readdirSync(join(few, 'contributions'));
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(few, 'contributions', file)).length, 0);
  for (let n = 0; n < Math.min(1_000, count * 10); n += 1) {
    const { seal: _, ...rest } = JSON.parse(readFileSync(join(few, 'contributions', files[n % files.length]), 'utf8'));
    writeFileSync(
      join(many, 'contributions', `${String(n).padStart(3, '0')}.json`),
      JSON.stringify(sealed({ ...rest, department: String(n).padStart(3, '0') }), null, 2),
    );
  }
  const made = readdirSync(join(many, 'contributions')).length;
  const [one, ten] = [best(['national'], few), best(['national'], many)];
  const report = best(['report', 'national', '--format', 'md', '--out', join(folder, 'out')], few);
  const exported = best(['export', 'data', '--out', join(folder, 'data')], few);
  const limit = (value, most, unit) => `${value.toFixed(2)} ${unit}${value <= most ? '' : ` (over ${most})`}`;
  console.table([
    { what: `odas contribute, ${count} départements, ${availableParallelism()} at a time`, measured: `${contributed.toFixed(1)} s` },
    { what: `size of ${count} contributions`, measured: `${(bytes / 1e6).toFixed(1)} MB` },
    { what: `odas national, ${count} contributions`, measured: limit(one.time, 1.5, 's') },
    { what: 'its peak memory', measured: limit(one.memory, 300, 'MB') },
    { what: `odas national, ${made} contributions`, measured: `${ten.time.toFixed(2)} s, ${ten.memory} MB` },
    { what: `for ${(made / count).toFixed(1)} times as many, times as long`, measured: limit(ten.time / one.time, made / count, '×') },
    { what: 'odas report national (md)', measured: `${report.time.toFixed(2)} s, ${report.memory} MB` },
    { what: 'odas export data', measured: `${exported.time.toFixed(2)} s, ${exported.memory} MB` },
  ]);
  for (const { question, sql } of QUERIES) {
    const asked = process.hrtime.bigint();
    const { status, stdout, stderr, error } = spawnSync('duckdb', ['-box', '-c', sql.join(' ')], {
      cwd: join(folder, 'data'),
      encoding: 'utf8',
    });
    if (error) {
      console.log('duckdb is not on the path: its three queries were not run.');
      break;
    }
    if (status !== 0) throw new Error(stderr);
    console.log(`${question} (${seconds(asked).toFixed(2)} s)\n${stdout}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
