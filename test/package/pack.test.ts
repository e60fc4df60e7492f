// The package as people get it: it installs with no script and no registry in an empty folder, and works there. `npm run build` comes first.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
/** What is compiled for each system: installed where it can be, never needed to validate. */
const NATIVE = ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'];

let folder: string;
let tarball: string;
let packed: readonly string[];
let home: string;

/** What npm may use: an empty cache and a registry that is not there, so that anything fetched would fail. */
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_update_notifier: 'false',
    },
  });

const run = (args: readonly string[], cwd: string): string =>
  execFileSync(process.execPath, [...args], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', LANG: 'fr_FR.UTF-8' } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'odas-package-'));
  const [{ filename, files }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [
    { filename: string; files: { path: string }[] },
  ];
  tarball = join(folder, filename);
  packed = files.map(({ path }) => path);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  npm(['install', tarball], empty);
  home = join(empty, 'node_modules/odas');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what it promises, and no source or test', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'CHANGELOG.md',
        'bin/odas.js',
        'dist/index.js',
        'dist/types/index.d.ts',
        'dist/THIRD-PARTY-NOTICES.md',
      ]),
    );
    const schemas = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'));
    expect(packed).toEqual(expect.arrayContaining(schemas.map((name) => `schemas/${name}`)));
    expect(packed.filter((path) => /^(?:src|test|bench|build|node_modules)\//.test(path))).toEqual([]);
  });

  it('declares no script that runs at installation, and nothing it cannot do without', () => {
    const declared = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, Record<string, string> | undefined>;
    const hooks = new Set(['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'preprepare', 'postprepare']);
    expect(Object.keys(declared['scripts'] ?? {}).filter((name) => hooks.has(name))).toEqual([]);
    for (const key of ['dependencies', 'peerDependencies']) expect(declared[key]).toBeUndefined();
    expect(Object.keys(declared['optionalDependencies'] ?? {})).toEqual(NATIVE);
    for (const version of Object.values(declared['optionalDependencies'] ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readdirSync(join(folder, 'empty/node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['odas']);
  });

  it('imports nothing but Node and itself', () => {
    const scripts = packed
      .filter((path) => path.startsWith('dist/') && /\.c?js$/.test(path))
      .map((path) => readFileSync(join(home, path), 'utf8'));
    const found = (pattern: RegExp): string[] => [
      ...new Set(scripts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!))),
    ];
    const isForeign = (name: string): boolean => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name);
    const imported = [
      ...found(/(?:^|[;}])(?:import|export)[^;"'`()]*["']([^"']+)["']/g),
      // A validator names in a text the module it was made from.
      ...found(/(?<!\.code=`)\brequire\(["'`]([^"'`]+)["'`]\)/g),
    ];
    expect(imported.length).toBeGreaterThan(100);
    // What is compiled for each system is required when a document needs it, and only then: a package without them speaks and validates.
    expect(imported.filter(isForeign).toSorted()).toEqual(NATIVE);
    expect(found(/\bimport\(["'`]([^"'`]+)["'`]\)/g).filter(isForeign)).toEqual([]);
  });

  it('gives the licence of every package inside it', () => {
    const notices = readFileSync(join(home, 'dist/THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of ['commander', 'yaml', 'gray-matter', 'globby']) expect(notices).toMatch(new RegExp(`^## ${name} \\d`, 'm'));
    expect(notices).not.toContain('No licence file in the package');
  });

  it('speaks and validates in an empty folder', () => {
    const odas = join(home, 'bin/odas.js');
    expect(run([odas, '--help'], folder)).toContain('validate');
    const project = join(folder, 'project');
    cpSync(join(root, 'test/rules/base'), project, { recursive: true });
    const report = JSON.parse(run([odas, 'validate', '--format', 'json', '--date', '2026-10-15'], project)) as {
      checked: { files: number };
      totals: object;
    };
    expect(report.checked.files).toBeGreaterThan(20);
    expect(report.totals).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('holds the fonts of its documents, with their licences', () => {
    const fonts = packed.filter((path) => path.startsWith('dist/fonts/'));
    expect(fonts.filter((path) => path.endsWith('.ttf')).length).toBeGreaterThan(4);
    for (const family of ['SourceSans3', 'NotoSansArabic', 'NotoEmoji'])
      expect(readFileSync(join(home, `dist/fonts/${family}-LICENSE.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });

  it('says what is missing for a PDF where it is not installed, and writes the PDF where it is', () => {
    const project = join(folder, 'printed');
    const odas = join(home, 'bin/odas.js');
    run([odas, 'init', project, '--example'], folder);
    const { status, stderr } = spawnSync(process.execPath, [odas, 'report', 'copil', '--format', 'pdf'], {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'fr_FR.UTF-8' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('@myriaddreamin/typst-ts-node-compiler');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(project, 'reports'))).toBe(false);
    const beside = join(folder, 'beside/node_modules');
    // On a system that they were not compiled for, the packages are there without what they load.
    for (const name of NATIVE) cpSync(join(root, 'node_modules', name), join(beside, name), { recursive: true });
    cpSync(home, join(beside, 'odas'), { recursive: true });
    for (const [format, others] of [
      ['pdf', 'md, html, docx, odt'],
      ['docx', 'md, html, pdf'],
    ] as const) {
      const ran = spawnSync(process.execPath, [join(beside, 'odas/bin/odas.js'), 'report', 'copil', '--format', `md,${format}`], {
        cwd: project,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'fr_FR.UTF-8' },
      });
      expect(ran.status).toBe(2);
      expect(ran.stderr.replace(/[\u00a0\u202f]/g, ' ')).toContain(`(${process.platform}-${process.arch})`);
      expect(ran.stderr.replaceAll('\n', ' ')).toContain(others);
      expect(ran.stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(join(project, 'reports'))).toBe(false);
    }
    cpSync(home, join(beside, 'odas'), { recursive: true });
    for (const scope of ['@myriaddreamin', '@resvg']) cpSync(join(root, 'node_modules', scope), join(beside, scope), { recursive: true });
    run([join(beside, 'odas/bin/odas.js'), 'report', 'copil', '--format', 'pdf,docx,odt'], project);
    expect(readdirSync(join(project, 'reports')).sort()).toEqual(['docx', 'odt', 'pdf'].map((end) => `copil-2026-11-19.${end}`));
  });

  it('is a library too', () => {
    const program = join(folder, 'empty/program.mjs');
    writeFileSync(
      program,
      `import { buildCorpus, readConfig } from 'odas';
       import schema from 'odas/schemas/actor.schema.json' with { type: 'json' };
       const sources = [{ file: 'odas.yaml', content: 'kind: department' }, { file: 'actors/ecole.yaml', content: 'name: École' }];
       const corpus = buildCorpus(sources, readConfig(sources[0].content), { today: '2026-10-15' });
       console.log(JSON.stringify([corpus.entity('actor', 'ecole').data.name, schema.title]));`,
    );
    expect(JSON.parse(run(['--no-warnings', program], folder))).toEqual(['École', 'Acteur']);
  });

  it('pleases publint', async () => {
    const { messages } = await publint({ pack: { tarball: Uint8Array.from(readFileSync(tarball)).buffer }, strict: true });
    expect(messages).toEqual([]);
  });
});
