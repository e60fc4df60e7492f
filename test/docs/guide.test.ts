// The guide and the README are executed: their commands are run, their files written, and what they show is what is printed.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { odas } from '../odas.ts';

const root = new URL('../../', import.meta.url).pathname;
const world = mkdtempSync(join(tmpdir(), 'odas-guide-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const blocks = (file: string): { info: string; text: string }[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^```(\S+(?: \S+)?)\n(.*?)^```$/gms)].map(([, info, text]) => ({
    info: info!,
    text: text!,
  }));
const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

async function run(argv: readonly string[], cwd: string): Promise<{ code: number | null; output: string }> {
  const { code, output } = await odas(argv, cwd);
  return { code, output: plain(output) };
}

/** Whether the lines shown are those printed, in order; a line `…` stands for any number of them, and `…` in a line for any text. */
function shows(shown: string, printed: string): boolean {
  const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line === '…' ? '[^]*' : `${line.trimEnd().split('…').map(quoted).join('[^\\n]*')}\\n+`))
    .join('');
  return new RegExp(`^${pattern}$`).test(printed.replace(/[ ]+\n/g, '\n').replace(/\n*$/, '\n'));
}

describe('the guide', () => {
  it('says what happens', async () => {
    let cwd = world;
    let commands = 0;
    let files = 0;
    for (const { info, text } of blocks('docs/guide.md')) {
      const [kind, file] = info.split(' ') as [string, string | undefined];
      if (kind === 'console') {
        for (const step of text.split(/^(?=\$ )/m)) {
          const [line, ...shown] = step.split('\n');
          const [, program, ...argv] = wordsOf(line!);
          if (program === 'cd') cwd = resolve(cwd, argv[0]!);
          else {
            expect(program).toBe('odas');
            const { output } = await run(argv, cwd);
            expect(shows(shown.join('\n'), output), `${line}\n--- shown\n${shown.join('\n')}\n--- printed\n${output}`).toBe(true);
            commands += 1;
          }
        }
      } else if (file !== undefined) {
        const path = join(cwd, file);
        if (kind === 'remplacer') {
          const [before, after] = text.split('\n') as [string, string];
          const old = plain(readFileSync(path, 'utf8'));
          expect(old).toContain(before);
          writeFileSync(path, old.replace(before, after));
        } else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
        files += 1;
      }
    }
    expect(commands).toBeGreaterThan(7);
    expect(files).toBeGreaterThan(4);
    expect(existsSync(join(world, 'demo/reports/copil-2026-11-12.html'))).toBe(true);
  });

  it('names commands that exist', async () => {
    const named = [...readFileSync(join(root, 'docs/guide.md'), 'utf8').matchAll(/\| `(odas [^`]+)`/g)].map(([, line]) =>
      wordsOf(line!).slice(1),
    );
    expect(named.length).toBeGreaterThan(6);
    for (const argv of named) expect((await run(argv, join(world, 'exemple'))).code, argv.join(' ')).toBeLessThan(2);
  });

  it('would notice a line that is not printed', () => {
    expect(shows('a\n…\nd', 'a\nb\nc\nd\n')).toBe(true);
    expect(shows('a\nd', 'a\nb\nd\n')).toBe(false);
    expect(shows('x… y', 'x 12 y\n')).toBe(true);
  });
});

describe('the README', () => {
  it('gives commands that work', async () => {
    const cwd = join(world, 'readme/clone');
    mkdirSync(cwd, { recursive: true });
    const lines = blocks('README.md')
      .filter(({ info }) => info === 'sh')
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.startsWith('npx odas '));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect((await run(wordsOf(line.replace(/\s#.*$/, '')).slice(2), cwd)).code, line).toBe(0);
    expect(existsSync(join(world, 'readme/example/reports/copil-2026-11-19.html'))).toBe(true);
  });
});
