// `npm run bench -- peers [RUNS] [--write]`: odas and the tools that check the same sort of files, side by side on one generated corpus with
// forty planted faults. Installs them in a temporary folder. `--write` puts the tables into docs/comparison.md and docs/comparaison.md.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { project } from './generate.mjs';
import { FAULTS, plant } from './peers/faults.mjs';
import { odas, peers } from './peers/tools.mjs';
import { write } from './peers/tables.mjs';

const SIZES = [100, 1_000, 10_000];
const memory = new URL('memory.mjs', import.meta.url).href;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** A folder with the tools installed, their exact versions as in peers/package.json. */
function install() {
  const work = mkdtempSync(join(tmpdir(), 'odas-peers-'));
  cpSync(new URL('peers/package.json', import.meta.url), join(work, 'package.json'));
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: work,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm install failed: the tools to compare with could not be fetched');
  for (const tool of peers) {
    tool.prepare(work);
    tool.version = JSON.parse(readFileSync(join(work, 'node_modules', tool.name, 'package.json'), 'utf8')).version;
  }
  return work;
}

function lay(folder, files) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** A check that takes longer than this is given up, and its cell says so. */
const PATIENCE = 30 * 60_000;

/** One whole check of a folder: milliseconds, most memory of any process in megabytes, and what was found; undefined when it did not end. */
function check(tool, work, folder, cache = 'off') {
  const outputs = [];
  let time = 0;
  let most = 0;
  for (const args of tool.commands(work, folder)) {
    const start = process.hrtime.bigint();
    const done = spawnSync(process.execPath, ['--import', memory, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      timeout: PATIENCE,
      env: { ...process.env, ODAS_CACHE: cache },
    });
    time += Number(process.hrtime.bigint() - start) / 1e6;
    most = Math.max(most, Number(/peak-memory-mb (\d+)/.exec(done.stderr)?.[1] ?? Number.NaN));
    outputs.push(done[tool.output ?? 'stdout']);
    // Killed after too long, or dead for want of memory.
    if (done.status === null) return undefined;
  }
  return { time, memory: most, findings: tool.findings(outputs, folder) };
}

/** What was found of the planted faults. Whatever is said of a file with one fault counts; in the others, the line or the subject must be right. */
function judge(found, faults, noise) {
  const findings = found.filter(({ text }) => !noise.has(text));
  return faults.map((fault) => {
    const about = findings.filter(
      ({ file, line, text }) => file === fault.file && (fault.isAlone || line === fault.line || fault.says?.test(text)),
    );
    const onLine = about.filter(({ line }) => line === fault.line);
    return {
      area: fault.rule.slice(0, fault.rule.indexOf('/')),
      found: about.length > 0,
      line: onLine.length > 0,
      column: onLine.some(({ column }) => column === fault.column),
      suggestion: fault.right !== undefined && about.some(({ text }) => text.includes(fault.right)),
    };
  });
}

export async function compare(runs = 5, isWritten = false) {
  const work = install();
  const cache = join(work, 'cache');
  const tools = [
    {
      ...odas,
      label: 'odas',
      version: JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version,
      cache: 'off',
    },
    { ...odas, label: 'odas, again', cache },
    ...peers.map((tool) => ({ ...tool, label: tool.name })),
  ];
  try {
    const rows = tools.map((tool) => ({ label: tool.label, version: tool.version, times: {}, memory: {} }));
    for (const size of SIZES) {
      const { clean, faulty, faults } = plant(project(size));
      const folder = lay(join(work, `faulty-${size}`), faulty);
      if (size === SIZES[0]) {
        const without = lay(join(work, 'clean'), clean);
        for (const [index, tool] of tools.entries()) {
          const { findings } = check(tool, work, without, tool.cache);
          Object.assign(rows[index], { noise: new Set(findings.map(({ text }) => text)), alarms: findings.length });
        }
      }
      // What odas remembers comes from a first check.
      for (const tool of tools.filter((one) => one.cache === cache)) check(tool, work, folder, cache);
      const seen = tools.map(() => []);
      for (let run = 0; run < (size === 10_000 ? Math.ceil(runs / 3) : runs); run += 1) {
        for (const [index, tool] of tools.entries()) {
          seen[index].push(check(tool, work, folder, tool.cache));
          console.error(`${size} files, run ${run + 1}, ${tool.label}: ${seen[index].at(-1)?.time.toFixed(0) ?? 'did not end'} ms`);
        }
      }
      for (const [index, tries] of seen.entries()) {
        const row = rows[index];
        const all = tries.filter((one) => one !== undefined);
        if (all.length === 0) continue;
        row.times[size] = median(all.map(({ time }) => time));
        row.memory[size] = median(all.map(({ memory: most }) => most));
        const judged = judge(all.at(-1).findings, faults, row.noise);
        if (row.judged && row.judged.some(({ found }, at) => found !== judged[at].found))
          console.error(`${row.label}: not the same faults at ${size}`);
        row.judged ??= judged;
        row.reads ??= Object.keys(faulty).filter(tools[index].reads).length / Object.keys(faulty).length;
      }
    }
    const hints = FAULTS.filter(({ right }) => right !== undefined).length;
    write({ rows, hints, sizes: SIZES, runs, isWritten });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  await compare(Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 5), process.argv.includes('--write'));
}
