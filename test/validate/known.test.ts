// What did not change since it was last looked at is known again, and what did change is seen.

import fs, {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { odas, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-known-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
let made = 0;
const fresh = (name: string): string => join(world, `${name}-${(made += 1)}`);

describe('files that did not change since they were looked at', () => {
  const json = (folder: string, env: Record<string, string>) => odas(['validate', '--format', 'json'], folder, env);
  /** The small project, last written long enough ago for its files to be known again. */
  async function settled(): Promise<{ folder: string; file: string; ODAS_CACHE: string }> {
    const folder = smallProject(fresh('project'), {
      'actors/b.yaml': 'name: Ferme du Nord\ntype: education\nspheres: [school]\n',
      'actors/c.yaml': 'name: Ferme du Sud\ntype: education\nspheres: [school]\nsurnom: x\n',
    });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const ODAS_CACHE = fresh('memory');
    await json(folder, { ODAS_CACHE });
    return { folder, file: join(folder, 'actors/b.yaml'), ODAS_CACHE };
  }

  it('are not read again, and whatever a change leaves as it was, it is seen', async () => {
    const changes: Record<string, (file: string) => void> = {
      nothing: () => undefined,
      'same length, same date of writing': (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, readFileSync(file, 'utf8').replace('name:', 'nome:'));
        utimesSync(file, atime, mtime);
      },
      'a touch': (file) => utimesSync(file, new Date(), new Date()),
      'a date in the time to come': (file) => utimesSync(file, new Date('2060-01-01'), new Date('2060-01-01')),
      'two names exchanged': (file) => {
        const other = join(file, '../c.yaml');
        renameSync(file, `${file}.aside`);
        renameSync(other, file);
        renameSync(`${file}.aside`, other);
      },
      'a file replaced by a link to the same bytes': (file) => {
        renameSync(file, join(file, '../../../aside.yaml'));
        symlinkSync('../../aside.yaml', file);
      },
      'a file replaced by a folder': (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      'a file that went': (file) => rmSync(file),
      'a new file': (file) => writeFileSync(join(file, '../d.yaml'), 'nom: x\n'),
    };
    await Promise.all(
      Object.entries(changes).map(async ([name, change]) => {
        const { folder, file, ODAS_CACHE } = await settled();
        change(file);
        const cold = await json(folder, {});
        expect([name, await json(folder, { ODAS_CACHE })]).toEqual([name, cold]);
        expect([name, await json(folder, { ODAS_CACHE })]).toEqual([name, cold]);
      }),
    );
  });

  it('are not even opened', async () => {
    const { folder, ODAS_CACHE } = await settled();
    const opened: string[] = [];
    const open = fs.openSync;
    fs.openSync = (path, ...how) => {
      if (String(path).startsWith(folder)) opened.push(relative(folder, String(path)));
      return open(path, ...how);
    };
    try {
      syncBuiltinESMExports();
      await json(folder, {});
      expect(opened.length).toBeGreaterThan(10);
      opened.length = 0;
      await json(folder, { ODAS_CACHE });
    } finally {
      fs.openSync = open;
      syncBuiltinESMExports();
    }
    // What is shown is read, and what decides how the rest is read.
    expect(opened.sort()).toEqual(['.odas-baseline.json', 'actors/c.yaml', 'odas.yaml']);
  });

  it('are known by nobody else: another folder, or the same one elsewhere, has a memory of its own', async () => {
    const { folder, ODAS_CACHE } = await settled();
    const copy = fresh('copy');
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    writeFileSync(join(copy, 'actors/b.yaml'), readFileSync(join(copy, 'actors/b.yaml'), 'utf8').replace('name:', 'nome:'));
    expect(await json(copy, { ODAS_CACHE })).toEqual(await json(copy, {}));
    // The folder takes the path of the other, with the memory that was kept of it: another machine has other files there.
    rmSync(folder, { recursive: true });
    renameSync(copy, folder);
    const cold = await json(folder, {});
    expect(cold.stdout).toContain('nome');
    expect(await json(folder, { ODAS_CACHE })).toEqual(cold);
  });
});
