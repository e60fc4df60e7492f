// How long `odas validate --watch` takes to check again: from a save on the worked example to the end of what it then prints.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const odas = new URL('../bin/odas.js', import.meta.url).pathname;
const example = new URL('../examples/pyrenees-atlantiques', import.meta.url).pathname;
/** The last line of a check that has a finding; the waiting for changes begins after it. */
const END = 'odas explain';

/** Milliseconds of each of `runs` checks, each after one save; the saves add and remove one fault in turn. */
export async function saves(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'odas-bench-watch-'));
  cpSync(example, folder, { recursive: true });
  const file = join(folder, 'actors', 'msa.yaml');
  const sound = readFileSync(file, 'utf8');
  const faulty = (n) => `${sound}\nfaute_${n}: 1\n`;
  const child = spawn(process.execPath, [odas, 'validate', '--watch', '--lang', 'fr'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.setEncoding('utf8');
  let printed = '';
  let arrived = () => undefined;
  child.stdout.on('data', (text) => {
    printed += text;
    arrived();
  });
  /** The moment at which a check whose output holds `sign` has been printed whole. */
  const printedWith = (sign) =>
    new Promise((resolve) => {
      arrived = () => {
        const at = printed.indexOf(sign);
        if (at !== -1 && printed.indexOf(END, at) !== -1) resolve(process.hrtime.bigint());
      };
      arrived();
    });
  try {
    await printedWith('Vérifié');
    const times = [];
    for (let run = 0; run <= runs; run += 1) {
      // A person does not save twice in the same second.
      await new Promise((resolve) => setTimeout(resolve, 300));
      printed = '';
      const start = process.hrtime.bigint();
      writeFileSync(file, faulty(run));
      times.push(Number((await printedWith(`faute_${run}`)) - start) / 1e6);
    }
    // The first one also loads what only faulty projects need.
    return times.slice(1);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) console.log((await saves(9)).map(Math.round).join(' '));
