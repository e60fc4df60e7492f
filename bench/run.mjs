// `npm run bench [-- RUNS]`: whole processes, medians, ratios. README.md says how to read the table. `npm run bench -- peers`:
// peers.mjs; `-- national`: national.mjs; `-- verdicts`: verdicts.mjs;
// `-- table`: table.mjs.

import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedExample } from './example.mjs';
import { write } from './generate.mjs';
import { longBriefing } from './pages.mjs';
import { rankingRows } from './ranking.mjs';
import { privacy } from './privacy.mjs';
import { saves } from './watch.mjs';

if (process.argv[2] === 'verdicts') {
  const { verdictTables } = await import('./verdicts.mjs');
  verdictTables(Number(process.argv.slice(3).find((word) => /^\d+$/.test(word)) ?? 400), process.argv.includes('--write'));
  process.exit();
}
if (process.argv[2] === 'table') {
  const { tableRows } = await import('./table.mjs');
  console.table(tableRows());
  process.exit();
}
if (process.argv[2] === 'peers') {
  const { compare } = await import('./peers.mjs');
  await compare(Number(process.argv.slice(3).find((word) => /^\d+$/.test(word)) ?? 5), process.argv.includes('--write'));
  process.exit();
}
if (process.argv[2] === 'national') {
  const { measureNational } = await import('./national.mjs');
  await measureNational(Number(process.argv[3] ?? 101));
  process.exit();
}
const runs = Number(process.argv[2] ?? 9);
const odas = new URL('../bin/odas.js', import.meta.url).pathname;
const bare = new URL('bare.mjs', import.meta.url).pathname;
const memory = new URL('memory.mjs', import.meta.url).href;
if (!existsSync(new URL('../dist/main.cjs', import.meta.url))) throw new Error('run `npm run build` first');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** What runs remember, between them only; `off` is what a first run finds. */
const remembered = mkdtempSync(join(tmpdir(), 'odas-bench-memory-'));

/**
 * One process: milliseconds and peak memory in megabytes. A command is a list of words, the first of which may be `cold`, or `changed`:
 * a file of the project is saved just before.
 */
function once(command, cwd) {
  const isCold = command[0] === 'cold';
  const isChanged = command[0] === 'changed';
  const args = isCold || isChanged ? command.slice(1) : command;
  const isNode = args[0] !== 'git';
  if (isChanged) appendFileSync(join(cwd, 'roadmap.yaml'), '\n');
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(isNode ? process.execPath : 'git', isNode ? args : args.slice(1), {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ODAS_CACHE: isCold ? 'off' : remembered },
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout.slice(0, 2000)}${stderr}`);
  return { time, memory: Number(/peak-memory-mb (\d+)/.exec(stderr)?.[1]) };
}

/** Medians of commands run in turn, so that a slow minute of the machine slows them all; in one folder, or each in its own. */
function measure(commands, times, cwd) {
  const seen = commands.map(() => []);
  for (let run = 0; run <= times; run += 1)
    for (const [i, args] of commands.entries()) seen[i].push(once(args, Array.isArray(cwd) ? cwd[i] : cwd));
  // The first round only warms the disk.
  return seen.map((all) => ({ time: median(all.slice(1).map((one) => one.time)), memory: median(all.slice(1).map((one) => one.memory)) }));
}

const ms = (time) => `${time.toFixed(0)} ms`;
const verdict = (value, limit) => `${value.toFixed(2)}${value <= limit ? '' : ` (over ${limit})`}`;
const [before] = loadavg();
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
const example = recordedExample();
// Apart, so that the others find theirs as they left it.
const edited = recordedExample();
const out = mkdtempSync(join(tmpdir(), 'odas-bench-'));
const jobs = [
  { what: 'odas validate, worked example, again / node -e 0', args: ['validate'], limit: 4 },
  { what: 'odas validate, worked example, after a change / node -e 0', how: 'changed', args: ['validate'], limit: 4 },
  { what: 'odas validate, worked example, cold / node -e 0', how: 'cold', args: ['validate'], limit: 4 },
  { what: 'odas rank --draws 0, worked example / node -e 0', args: ['rank', '--draws', '0'], limit: 3 },
  { what: 'odas rank, worked example / node -e 0', args: ['rank'], limit: 4 },
  { what: 'odas evaluate, worked example / node -e 0', args: ['evaluate'], limit: 5 },
  { what: 'odas report copil (html), worked example / node -e 0', args: ['report', 'copil', '--format', 'html', '--out', out], limit: 6 },
  {
    what: 'odas report copil (html), worked example, after a change / node -e 0',
    how: 'changed',
    args: ['report', 'copil', '--format', 'html', '--out', out],
    limit: 8,
  },
  // One second, on a machine where an empty program takes fifty milliseconds.
  { what: 'odas report copil (pdf), worked example / node -e 0', args: ['report', 'copil', '--format', 'pdf', '--out', out], limit: 20 },
  {
    what: 'odas report dossier (five formats), worked example / node -e 0',
    args: ['report', 'dossier', '--format', 'md,html,docx,odt,pdf', '--out', out],
    limit: 120,
  },
];
const [nothing, ...done] = measure([['-e', '0'], ...jobs.map(({ how, args }) => [...(how ? [how] : []), odas, ...args])], runs, [
  example,
  ...jobs.map(({ how }) => (how === 'changed' ? edited : example)),
]);
for (const [index, { what, limit }] of jobs.entries()) {
  rows.push({
    what,
    odas: ms(done[index].time),
    bare: ms(nothing.time),
    ratio: verdict(done[index].time / nothing.time, limit),
    'peak memory': '',
  });
}
// Three seconds, where an empty program takes fifty milliseconds.
const long = longBriefing();
const pages = ['--import', memory, odas, 'report', 'copil', '--format', 'pdf', '--out', out, '--lang', 'fr'];
const [idle, hundred, few] = measure([['-e', '0'], [...pages, '--template', long], pages], Math.max(1, Math.floor(runs / 3)), example);
rows.push({
  what: 'odas report, 120 pages (pdf) / node -e 0',
  odas: ms(hundred.time),
  bare: ms(idle.time),
  ratio: verdict(hundred.time / idle.time, 60),
  'peak memory': `${hundred.memory} MB${hundred.memory <= 500 ? '' : ' (over 500)'} / ${few.memory} MB for four pages`,
});
for (const folder of [example, edited, out, long]) rmSync(folder, { recursive: true, force: true });

// One save under --watch. A person sees no delay below 100 ms, two and a half times what an empty program takes where nothing else runs.
const [start] = measure([['-e', '0']], runs);
const save = median(await saves(runs));
rows.push({
  what: 'one save under odas validate --watch, worked example / node -e 0',
  odas: ms(save),
  bare: ms(start.time),
  ratio: verdict(save / start.time, 2.5),
  'peak memory': '',
});

const times = {};
for (const count of [100, 1_000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-'));
  try {
    write(folder, count);
    const [validate, parse] = measure(
      [
        ['cold', '--import', memory, odas, 'validate'],
        ['--import', memory, bare],
      ],
      count === 10_000 ? Math.max(1, Math.floor(runs / 3)) : runs,
      folder,
    );
    times[count] = validate.time;
    rows.push({
      what: `odas validate, cold / bare parse, ${count} files`,
      odas: ms(validate.time),
      bare: ms(parse.time),
      ratio: verdict(validate.time / parse.time, count === 10_000 ? 1.5 : 2),
      'peak memory': `${validate.memory} MB${validate.memory <= 300 ? '' : ' (over 300)'} / ${parse.memory} MB`,
    });
    if (count === 10_000) {
      for (const args of [
        ['init', '--quiet'],
        ['add', '.'],
        ['-c', 'user.name=bench', '-c', 'user.email=bench@exemple.invalid', 'commit', '--quiet', '--message', 'bench'],
      ])
        spawnSync('git', args, { cwd: folder });
      const [warm, status, start] = measure(
        [
          [odas, 'validate'],
          ['git', 'status'],
          ['-e', '0'],
        ],
        runs,
        folder,
      );
      rows.push({
        what: 'odas validate, again / (git status + node -e 0), 10,000 files',
        odas: `${ms(warm.time)}${warm.time <= 600 ? '' : ' (over 600)'}`,
        bare: ms(status.time + start.time),
        ratio: verdict(warm.time / (status.time + start.time), 4),
        'peak memory': '',
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
// Twice the files, in turn.
const [once10, once20] = [10_000, 20_000].map((count) => {
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-'));
  write(folder, count);
  return folder;
});
const validation = ['cold', '--import', memory, odas, 'validate'];
const [simple, double] = measure([validation, validation], Math.max(1, Math.floor(runs / 3)), [once10, once20]);
for (const folder of [once10, once20]) rmSync(folder, { recursive: true, force: true });
rows.push({
  what: 'odas validate, cold, 20,000 files / 10,000 files',
  odas: ms(double.time),
  bare: ms(simple.time),
  ratio: verdict(double.time / simple.time, 2.2),
  'peak memory': `${double.memory} MB / ${simple.memory} MB`,
});
rows.push({
  what: 'odas validate, 10,000 files / 1,000 files',
  odas: '',
  bare: '',
  ratio: verdict(times[10_000] / times[1_000], 10),
  'peak memory': '',
});
rmSync(remembered, { recursive: true, force: true });
rows.push(...rankingRows());
console.table(rows);
console.log(`load of the machine over a minute: ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
for (const [what, { tried, precision, recall, missed, false: wrong }] of Object.entries(privacy()))
  console.log(
    `personal data, ${tried} ${what}: precision ${precision.toFixed(3)} (${wrong} false alarms), recall ${recall.toFixed(3)} (${missed} missed)`,
  );
