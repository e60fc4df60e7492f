// A table of a hundred thousand measures: what reading and judging it costs, beside a program that splits the same text into cells.
// `npm run bench -- table`; seconds of processor, since a busy machine stretches the time that passes.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const odas = new URL('../bin/odas.js', import.meta.url).pathname;
const base = new URL('../test/rules/base', import.meta.url).pathname;
const ROWS = 100_000;

const INDICATOR = `title: Présences par classe
family: outcome
definition: Part des présences.
type: proportion
unit: demi-journées
scale: 1
direction: increase
counts: children
objectives: [prevention]
source: { actor: ecole, access: Registre }
collection: { frequency: monthly, responsible: ecole, starts: 2015-01-01, ends: 2027-12-31 }
useful_effect: { value: 0.03, rationale: Convenu }
`;

/** One line a class and a month, some with a decimal comma beside the counts. */
function table() {
  const lines = ['date;territory;unit;numerator;denominator;value;quality'];
  for (let row = 0; row < ROWS; row += 1) {
    const [month, unit] = [Math.floor(row / 800), row % 800];
    const [year, place] = [2015 + Math.floor(month / 12), (month % 12) + 1];
    const date = `${year}-${String(place).padStart(2, '0')}-${new Date(Date.UTC(year, place, 0)).getUTCDate()}`;
    const cases = 500 + ((unit * 7 + month * 13) % 300);
    lines.push(`${date};quartier-nord;classe-${unit};${cases};900;${(cases / 900).toFixed(3).replace('.', ',')};good`);
  }
  return `${lines.join('\n')}\n`;
}

const SPLIT = `const t = require('node:fs').readFileSync('indicators/presences.csv', 'utf8'); console.log(t.split('\\n').reduce((n, l) => n + l.split(';').length, 0));`;

/** Seconds of processor and megabytes of a command in a folder, the median of some runs. */
function cost(args, cwd, runs) {
  const seen = Array.from({ length: runs }, () => {
    const { status, stderr } = spawnSync(
      '/usr/bin/env',
      ['bash', '-c', `TIMEFORMAT='cpu %U %S'; time "$@" >/dev/null`, 'bash', process.execPath, ...args],
      {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ODAS_CACHE: 'off', LC_ALL: 'C' },
      },
    );
    if (status !== 0) throw new Error(stderr);
    const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr);
    return Number(user) + Number(system);
  });
  return seen.toSorted((a, b) => a - b)[runs >> 1];
}

export function tableRows(runs = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-table-'));
  try {
    cpSync(base, folder, { recursive: true });
    writeFileSync(join(folder, 'indicators/presences.yaml'), INDICATOR);
    writeFileSync(join(folder, 'indicators/presences.csv'), table());
    const action = join(folder, 'actions/ecole-ouverte.md');
    writeFileSync(
      action,
      readFileSync(action, 'utf8')
        .replace('indicators: [assiduite]', 'indicators: [assiduite, presences]')
        .replace('planned_start: 2026-11-01', 'planned_start: 2020-01-06, actual_start: 2020-01-06'),
    );
    const bare = cost(['-e', SPLIT], folder, runs);
    return ['validate', 'evaluate', 'report indicator presences --format md --audience team'].map((command) => {
      const seconds = cost([odas, ...command.split(' ')], folder, runs);
      return {
        what: `odas ${command.split(' ').slice(0, 2).join(' ')}, a table of 100,000 rows / splitting its cells`,
        odas: `${seconds.toFixed(2)} s of processor${seconds <= 2 ? '' : ' (over 2)'}`,
        bare: `${bare.toFixed(2)} s`,
        ratio: (seconds / bare).toFixed(1),
        'peak memory': '',
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
