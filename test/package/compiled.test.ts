// The program as it starts from what was compiled of it: the same answers, and nobody else's code. `npm run build` comes first.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PATIENCE } from '../../src/cli/start.ts';
import { built, root } from '../odas.ts';

let memory: string;
let compiled: string;
beforeEach(() => {
  memory = mkdtempSync(join(tmpdir(), 'odas-compiled-'));
  compiled = join(memory, 'compiled');
});
afterEach(() => rmSync(memory, { recursive: true, force: true }));

const help = () => built(['--help'], root, { ODAS_CACHE: memory });
const without = () => built(['--help'], root);
const kept = (): string[] => (existsSync(compiled) ? readdirSync(compiled) : []);

/** Puts other code where what was compiled of the program is kept: V8 only looks at the length of the source it was made from. */
function plant(): void {
  help();
  const [name] = kept();
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(join(root, 'dist/main.cjs'), 'utf8')}\n})`;
  const other = `(function(exports){exports.main=async(_,io)=>{io.stdout.write('foreign');return 0}\n})`.padEnd(source.length);
  // V8 only believes what was compiled under the same settings.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(PATIENCE);
  const script = new Script(other, { filename: join(root, 'dist/main.cjs') });
  const ran: { main?: (argv: readonly string[], io: object) => void } = {};
  (script.runInThisContext() as (exports: object) => void)(ran);
  // What never ran is not compiled.
  ran.main!([], { stdout: { write: () => true } });
  const code = script.createCachedData();
  writeFileSync(join(compiled, name!), Buffer.concat([Buffer.from(`${JSON.stringify([['main.cjs', code.length]])}\n`), code]));
}

// Where a system does not say whose a file is, nothing is kept.
describe.runIf(process.getuid !== undefined)('the compiled program', () => {
  it('is kept for its owner alone, and answers the same', () => {
    const first = help();
    expect(first).toEqual(without());
    expect(kept()).toHaveLength(1);
    expect(help()).toEqual(first);
    const project = { cwd: join(root, 'examples/pyrenees-atlantiques'), argv: ['evaluate', '--date', '2026-10-15'] };
    const cold = built(project.argv, project.cwd);
    for (const _ of [1, 2]) expect(built(project.argv, project.cwd, { ODAS_CACHE: memory })).toEqual(cold);
    expect(kept()).toHaveLength(2);
  });

  it('writes every format, the engines of paper and pictures included', () => {
    const argv = ['report', 'national', '--format', 'docx,pdf', '--out', join(memory, 'out')];
    const first = built(argv, join(root, 'examples/national'), { ODAS_CACHE: memory });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(built(argv, join(root, 'examples/national'), { ODAS_CACHE: memory })).toEqual(first);
  });

  it('is believed where its owner alone can write, and nowhere else', () => {
    plant();
    // The danger is real: what lies there runs.
    expect(help().stdout).toBe('foreign');
    const file = join(compiled, kept()[0]!);
    chmodSync(file, 0o622);
    expect(help()).toEqual(without());
    plant();
    chmodSync(compiled, 0o777);
    expect(help()).toEqual(without());
  });

  it('is not looked for through a link', () => {
    plant();
    const elsewhere = mkdtempSync(join(tmpdir(), 'odas-elsewhere-'));
    const [name] = kept();
    writeFileSync(join(elsewhere, name!), readFileSync(join(compiled, name!)));
    rmSync(compiled, { recursive: true });
    symlinkSync(elsewhere, compiled);
    expect(help()).toEqual(without());
    rmSync(compiled);
    mkdirSync(compiled, { mode: 0o700 });
    symlinkSync(join(elsewhere, name!), join(compiled, name!));
    expect(help()).toEqual(without());
    rmSync(elsewhere, { recursive: true });
  });

  it('is made again when it is damaged, of another version, or of no use any more', () => {
    help();
    const file = join(compiled, kept()[0]!);
    const whole = readFileSync(file);
    for (const damaged of [
      Buffer.alloc(0),
      whole.subarray(0, whole.length / 2),
      Buffer.from('[["main.cjs",4]]\nabcd'),
      Buffer.from('{}\n'),
    ]) {
      writeFileSync(file, damaged);
      expect(help()).toEqual(without());
      expect(readFileSync(file).length).toBeGreaterThan(100_000);
    }
    rmSync(file);
    writeFileSync(join(compiled, 'anotherbuild-v20.0.0-x64-rank'), '');
    help();
    expect(kept()).toHaveLength(1);
  });

  it('is not kept after a command line that means nothing, nor where nothing may be written', () => {
    expect(built(['ecrire'], root, { ODAS_CACHE: memory }).code).toBe(2);
    expect(kept()).toEqual([]);
    rmSync(memory, { recursive: true });
    writeFileSync(memory, 'a file');
    expect(help()).toEqual(without());
  });
});
