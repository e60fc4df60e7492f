// `npm run bench [-- RUNS]`: whole processes, medians, ratios. README.md says how to read the table.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from './generate.mjs';

const runs = Number(process.argv[2] ?? 9);
const odas = new URL('../bin/odas.js', import.meta.url).pathname;
const bare = new URL('bare.mjs', import.meta.url).pathname;
const memory = new URL('memory.mjs', import.meta.url).href;
if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('run `npm run build` first');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** One process: milliseconds and peak memory in megabytes. */
function once(args, cwd) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout.slice(0, 2000)}${stderr}`);
  return { time, memory: Number(/peak-memory-mb (\d+)/.exec(stderr)?.[1]) };
}

/** Medians of commands run in turn, so that a slow minute of the machine slows them all. */
function measure(commands, times, cwd) {
  const seen = commands.map(() => []);
  for (let run = 0; run <= times; run += 1) for (const [i, args] of commands.entries()) seen[i].push(once(args, cwd));
  // The first round only warms the disk.
  return seen.map((all) => ({ time: median(all.slice(1).map((one) => one.time)), memory: median(all.slice(1).map((one) => one.memory)) }));
}

const ms = (time) => `${time.toFixed(0)} ms`;
const verdict = (value, limit) => `${value.toFixed(2)}${value <= limit ? '' : ` (over ${limit})`}`;
const rows = [];
const [empty, help] = measure(
  [
    ['-e', '0'],
    [odas, '--help'],
  ],
  runs * 3,
);
rows.push({
  what: 'odas --help / node -e 0',
  odas: ms(help.time),
  bare: ms(empty.time),
  ratio: verdict(help.time / empty.time, 1.4),
  'peak memory': '',
});

// The main jobs on the worked example, against what any Node program costs.
const example = new URL('../examples/pyrenees-atlantiques', import.meta.url).pathname;
const out = mkdtempSync(join(tmpdir(), 'odas-bench-'));
const jobs = [
  { what: 'odas validate, worked example / node -e 0', args: ['validate'], limit: 4 },
  { what: 'odas rank, worked example / node -e 0', args: ['rank'], limit: 3 },
  { what: 'odas report copil (html), worked example / node -e 0', args: ['report', 'copil', '--format', 'html', '--out', out], limit: 6 },
];
const [nothing, ...done] = measure([['-e', '0'], ...jobs.map(({ args }) => [odas, ...args])], runs, example);
for (const [index, { what, limit }] of jobs.entries()) {
  rows.push({
    what,
    odas: ms(done[index].time),
    bare: ms(nothing.time),
    ratio: verdict(done[index].time / nothing.time, limit),
    'peak memory': '',
  });
}
rmSync(out, { recursive: true, force: true });

const times = {};
for (const count of [100, 1_000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-'));
  try {
    write(folder, count);
    const [validate, parse] = measure(
      [
        ['--import', memory, odas, 'validate'],
        ['--import', memory, bare],
      ],
      count === 10_000 ? Math.max(1, Math.floor(runs / 3)) : runs,
      folder,
    );
    times[count] = validate.time;
    rows.push({
      what: `odas validate / bare parse, ${count} files`,
      odas: ms(validate.time),
      bare: ms(parse.time),
      ratio: verdict(validate.time / parse.time, 2),
      'peak memory': `${validate.memory} MB${validate.memory <= 400 ? '' : ' (over 400)'} / ${parse.memory} MB`,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
rows.push({
  what: 'odas validate, 10,000 files / 1,000 files',
  odas: '',
  bare: '',
  ratio: verdict(times[10_000] / times[1_000], 10),
  'peak memory': '',
});
console.table(rows);
