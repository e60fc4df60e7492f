// Starts a program from what V8 compiled of it the last time, kept in the person's own cache folder: reading code again is most of what a
// short run costs. What is kept is as good as code: it is only believed where nobody else could have written it.

import { closeSync, constants, fstatSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, type Stats, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** By the name of a file, what was compiled of it. */
type Compiled = Map<string, Uint8Array>;

/**
 * What a CommonJS file exports, with all that it requires.
 * @param folder where what is compiled is kept, under `name`; undefined to keep nothing
 */
export function startFrom(file: string, folder: string | undefined, name: string): unknown {
  const native = createRequire(file);
  if (folder === undefined || !isSafe(folder)) return native(file);
  const known = read(join(folder, name));
  const loaded = new Map<string, { readonly exports: unknown }>();
  const scripts = new Map<string, Script>();
  let isNew = false;
  const load = (path: string): unknown => {
    const before = loaded.get(path);
    if (before) return before.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const cachedData = known.get(basename(path));
    const script = new Script(`(function(exports,require,module,__filename,__dirname){${readFileSync(path, 'utf8')}\n})`, {
      filename: path,
      ...(cachedData && { cachedData }),
    });
    if (script.cachedDataRejected !== false) isNew = true;
    scripts.set(basename(path), script);
    const require = (id: string): unknown => (id.startsWith('.') ? load(join(dirname(path), id)) : native(id));
    script.runInThisContext()(module.exports, require, module, path, dirname(path));
    return module.exports;
  };
  // At the end, when the functions that this run needed are compiled; not after a mistake on the command line.
  process.on('exit', (code) => {
    if (isNew && code < 2)
      keep(folder, name, new Map([...known, ...[...scripts].map(([one, script]) => [one, script.createCachedData()] as const)]));
  });
  return load(file);
}

/** Whether what lies there was written by this person, and by nobody else. */
const isOwn = ({ uid, mode }: Stats): boolean => uid === process.getuid?.() && (mode & 0o022) === 0;

/** A folder that this person alone can change, made if need be. Where a system does not say whose it is, none is. */
function isSafe(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = lstatSync(folder);
    return stats.isDirectory() && isOwn(stats);
  } catch {
    return false;
  }
}

function read(path: string): Compiled {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isOwn(stats)) return new Map();
    const bytes = readFileSync(descriptor);
    let at = bytes.indexOf('\n') + 1;
    const sizes = JSON.parse(bytes.toString('utf8', 0, at)) as readonly (readonly [string, number])[];
    const compiled = new Map(sizes.map(([name, size]) => [name, bytes.subarray(at, (at += size))]));
    return at === bytes.length ? compiled : new Map();
  } catch {
    return new Map();
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Writes what was compiled, whole or not at all; what another odas, or another Node, compiled here is of no more use. */
function keep(folder: string, name: string, compiled: Compiled): void {
  const aside = join(folder, `.${name}-${process.pid}`);
  try {
    const descriptor = openSync(aside, 'wx', 0o600);
    const sizes = JSON.stringify([...compiled].map(([file, bytes]) => [file, bytes.length]));
    for (const part of [Buffer.from(`${sizes}\n`), ...compiled.values()]) writeSync(descriptor, part);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(aside, join(folder, name));
    const made = name.slice(0, name.lastIndexOf('-'));
    for (const other of readdirSync(folder))
      if (!other.startsWith(made) && !other.startsWith('.')) rmSync(join(folder, other), { force: true });
  } catch {
    rmSync(aside, { force: true });
  }
}
