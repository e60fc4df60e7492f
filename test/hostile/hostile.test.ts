// Files that attack: each run is a child process with little memory; it ends in findings, quickly, and writes nothing.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const world = mkdtempSync(join(tmpdir(), 'odas-hostile-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
const program = new URL('../../bin/odas.js', import.meta.url).pathname;

const PROJECT = 'format: 1\nkind: department\ntitle: Titre\nname: Nom\n';
const ROADMAP = 'stakes: []\ncontext: []\nquestions: []\nobjectives: []\nterritories: []\nrequired_actors: []\norganisation: {}\n';
type Content = string | Uint8Array;

interface Attack {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  /** A rule that must be among the findings. */
  readonly finds: string;
  readonly prepare?: (folder: string) => void;
}

const front = (fence: string): string => `${fence}\nmodule.exports = require('fs').writeFileSync('PWNED', '');\n---\n`;
const deep = (open: string, count: number): string => `name: ${open.repeat(count)}`;

const ATTACKS: readonly Attack[] = [
  ...['---js', '---javascript', '--- js', '---coffee', '---json', '---toml', '---JS'].map((fence) => ({
    name: `front matter ${fence}`,
    files: { 'hypotheses/h.md': front(fence) },
    finds: 'front-matter/language',
  })),
  { name: 'front matter never closed', files: { 'hypotheses/h.md': '---\ntitle: x\n' }, finds: 'front-matter/open' },
  {
    name: 'an alias bomb',
    files: {
      'actors/a.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, i) => `${key}: &${key} [${`*${'abcdefg'[i]},`.repeat(9)}]`).join('\n')}\n`,
    },
    finds: 'yaml/feature',
  },
  { name: 'tags', files: { 'actors/a.yaml': 'name: !!js/function "function(){}"\n' }, finds: 'yaml/feature' },
  { name: 'a merge key', files: { 'actors/a.yaml': '<<: { name: x }\n' }, finds: 'yaml/feature' },
  {
    name: 'ten thousand levels in two files in a row',
    files: {
      'actors/a.yaml': deep('[', 10_000),
      'actors/b.yaml': deep('{a: ', 10_000),
      'actors/c.yaml': `a:\n${Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`,
    },
    finds: 'yaml/too-deep',
  },
  { name: 'ten thousand levels of a list', files: { 'actors/a.yaml': '- '.repeat(10_000) }, finds: 'yaml/too-deep' },
  {
    name: '32,000 keys',
    files: { 'actors/a.yaml': Array.from({ length: 32_000 }, (_, i) => `k${i}: 1`).join('\n') },
    finds: 'schema/unknown-key',
  },
  {
    name: 'keys named after prototypes',
    files: { 'actors/a.yaml': '__proto__: { polluted: true }\nconstructor: { prototype: 1 }\nname: x\ntype: other\nspheres: [culture]\n' },
    finds: 'schema/unknown-key',
  },
  {
    name: 'ids named after prototypes',
    files: {
      'roadmap.yaml': ROADMAP.replace('required_actors: []', 'required_actors: [constructor, valueof]'),
      'ballots/b.yaml': 'actor: constructor\ndate: 2026-01-01\nscores: { __proto__: { constructor: 1 }, constructor: { valueof: 2 } }\n',
    },
    finds: 'reference/unknown',
  },
  {
    name: 'control and bidirectional characters',
    files: { 'actors/a.yaml': 'name: "\\e[2J\\u202E"\ntype: "\\e]0;x\\a"\nspheres: [culture]\n' },
    finds: 'schema/enum',
  },
  { name: 'UTF-16', files: { 'actors/a.yaml': Buffer.from('\uFEFFname: x', 'utf16le') }, finds: 'file/encoding' },
  { name: 'invalid UTF-8', files: { 'actors/a.yaml': Uint8Array.from([0x6e, 0xff, 0xfe, 0xe9]) }, finds: 'file/encoding' },
  { name: 'NUL bytes', files: { 'actors/a.yaml': 'name: a\0b\n' }, finds: 'file/encoding' },
  { name: 'five megabytes', files: { 'actors/a.yaml': 'x'.repeat(5_000_000) }, finds: 'file/too-large' },
  { name: 'a line of nearly a megabyte', files: { 'actors/a.yaml': `name: ${'CM2 '.repeat(250_000)}\n` }, finds: 'schema/required' },
  {
    name: '50,000 entries in a list',
    files: { 'actors/a.yaml': `name: x\ntype: other\nspheres: [${'culture,'.repeat(50_000)}culture]\n` },
    finds: 'schema/range',
  },
  { name: 'an empty odas.yaml', files: { 'odas.yaml': '' }, finds: 'schema/required' },
  { name: 'an odas.yaml that is a list', files: { 'odas.yaml': '- 1\n' }, finds: 'schema/type' },
  {
    name: 'links out of the project, and a loop',
    files: {},
    finds: 'file/link',
    prepare: (folder) => {
      symlinkSync('/etc/passwd', join(folder, 'actors', 'a.yaml'));
      symlinkSync('/etc', join(folder, 'meetings'));
      symlinkSync('.', join(folder, 'actors', 'loop'));
    },
  },
  { name: 'a pipe', files: {}, finds: 'file/link', prepare: (folder) => void execFileSync('mkfifo', [join(folder, 'actors', 'a.yaml')]) },
  {
    name: 'a file of the root that is a link',
    files: {},
    finds: 'file/link',
    prepare: (folder) => {
      rmSync(join(folder, 'roadmap.yaml'));
      symlinkSync('/etc/hostname', join(folder, 'roadmap.yaml'));
    },
  },
  {
    name: 'names that are not ids',
    files: { 'actors/É cole\u202E.yaml': 'name: x\ntype: other\nspheres: [culture]\n' },
    finds: 'file/name',
  },
];

describe('hostile files', () => {
  it.each(ATTACKS.map((attack, index) => ({ ...attack, index })))('$name', ({ files, finds, prepare, index }) => {
    const folder = join(world, String(index));
    mkdirSync(join(folder, 'actors'), { recursive: true });
    for (const [file, content] of Object.entries({ 'odas.yaml': PROJECT, 'roadmap.yaml': ROADMAP, ...files })) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    prepare?.(folder);
    const before = readdirSync(folder, { recursive: true }).length;
    const run = (format: string) =>
      spawnSync(process.execPath, ['--max-old-space-size=256', program, 'validate', '--format', format], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 20_000,
        maxBuffer: 1e9,
      });
    const { status, stdout, stderr, signal } = run('json');
    expect(signal).toBeNull();
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; line: number; column: number }[] };
    expect(diagnostics.map((one) => one.rule)).toContain(finds);
    for (const { line, column } of diagnostics) expect(line > 0 && column > 0).toBe(true);
    const text = run('text');
    expect(text.status).toBe(1);
    // eslint-disable-next-line no-control-regex
    expect(text.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
    expect(readdirSync(folder, { recursive: true }).length).toBe(before);
  });
});
