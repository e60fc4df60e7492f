// What an attacker, or a very unlucky person, could put in a project: each must end in findings, with nothing written or executed.

import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, deep, front, PROJECT, ROADMAP } from './attack.ts';

export const ATTACKS: readonly Attack[] = [
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
  { name: 'an empty odas.yaml', files: { 'odas.yaml': '' }, finds: 'schema/type' },
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
  ...['!!binary "AAAA"', '!!set {a, b}', '!!omap [a: 1]', '!!timestamp 2026-01-01', '!<tag:x,2026:y> z', '! x'].map((value) => ({
    name: `the tag ${value}`,
    files: { 'actors/a.yaml': `name: ${value}\n` },
    finds: 'yaml/feature',
  })),
  { name: 'directives', files: { 'actors/a.yaml': '%YAML 1.1\n%TAG !e! tag:x,2026:\n---\nname: x\n' }, finds: 'yaml/feature' },
  { name: 'several documents', files: { 'actors/a.yaml': 'name: x\n---\nname: y\n...\n---\nname: z\n' }, finds: 'yaml/feature' },
  { name: 'keys that are lists', files: { 'actors/a.yaml': '? [a, b]\n: c\n? { d: e }\n: f\n' }, finds: 'yaml/feature' },
  { name: 'an anchor that holds itself', files: { 'actors/a.yaml': 'name: &a [*a, *a]\n' }, finds: 'yaml/feature' },
  { name: 'an alias to nothing', files: { 'actors/a.yaml': 'name: *nowhere\n' }, finds: 'yaml/feature' },
  {
    name: 'ten thousand times the same key',
    files: { 'actors/a.yaml': 'name: x\n'.repeat(10_000) },
    finds: 'yaml/duplicate-key',
  },
  { name: 'ten thousand faults of syntax', files: { 'actors/a.yaml': '}: ]: "\n'.repeat(10_000) }, finds: 'yaml/syntax' },
  {
    name: 'numbers that are none',
    files: {
      'indicators/a.yaml':
        'title: .inf\nmeasures: [{ date: 2026-01-01, value: .nan }, { date: 2026-01-02, value: 1e999 }, { value: -.INF }]\n',
    },
    finds: 'yaml/feature',
  },
  {
    name: 'dates that are none',
    files: { 'meetings/m.md': '---\ncommittee: c\ndate: 2026-02-30\nstatus: held\nstarts_at: "99:99"\n---\n' },
    finds: 'schema/format',
  },
  {
    name: 'an id made to be slow to read',
    files: { 'ballots/b.yaml': `actor: ${'a-'.repeat(100_000)}!\ndate: ${'1-'.repeat(100_000)}\n` },
    finds: 'reference/unknown',
  },
  {
    name: 'values made to be slow to read as numbers, days, hours and lists',
    files: {
      'ballots/b.yaml': `actor: caf\ndate: "1${' '.repeat(100_000)}x"\nweights: { a: "1${' '.repeat(100_000)}x", b: "${'1 000'.repeat(50_000)}x" }\n`,
      'actions/a.md': `---\ntitle: A\nstatus: ${'e'.repeat(100_000)}\nobjectives: "${'a '.repeat(100_000)}!"\n---\n`,
    },
    finds: 'schema/type',
  },
  {
    name: 'texts made to be slow to look through for people',
    files: {
      'meetings/m.md': `---\ncommittee: c\ndate: 2026-01-01\nstatus: held\n---\n${['a.', 'a@', 'Léa ', '06 1', '1 14 03 ', 'FR76 3000 ', 'né le ', 'Jean-', 'Mme '].map((one) => one.repeat(20_000)).join('\n')}\n`,
    },
    finds: 'reference/unknown',
  },
  {
    name: 'half a megabyte of escapes',
    files: { 'actors/a.yaml': `name: "${'\\u00e9\\x20'.repeat(50_000)}"\n` },
    finds: 'schema/required',
  },
  {
    name: 'a table whose quote never ends',
    files: { 'indicators/a.csv': `date;value\n2026-01-01;"${'x;\n'.repeat(100_000)}` },
    finds: 'table/quotes',
  },
  {
    name: 'a table of ten thousand columns',
    files: { 'indicators/a.csv': `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(';')}\n${'1;'.repeat(10_000)}\n` },
    finds: 'schema/unknown-key',
  },
  {
    name: 'a table whose columns are named after prototypes',
    files: {
      'indicators/a.yaml': 'title: x\nfamily: output\n',
      'indicators/a.csv': '__proto__;constructor;toString;date\n1;2;3;2026-01-01\n',
    },
    finds: 'schema/unknown-key',
  },
  {
    name: 'JSON of ten thousand levels',
    files: { 'published.json': `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
    finds: 'yaml/too-deep',
  },
  {
    name: 'JSON that names prototypes',
    files: { 'published.json': '{"__proto__": {"x": 1}, "constructor": {"prototype": {}}}' },
    finds: 'schema/unknown-key',
  },
  {
    name: 'libraries that leave the project',
    files: { 'odas.yaml': `${PROJECT}libraries: ["../..", "/etc", "~", "", ".", "C:\\\\", "a\\0b"]\n` },
    finds: 'file/library',
  },
  {
    name: 'limits that would lift the limits',
    files: { 'odas.yaml': `${PROJECT}limits: { file_size: 1.0e+30, depth: -1 }\n`, 'actors/a.yaml': deep('[', 70) },
    finds: 'yaml/too-deep',
  },
  {
    name: 'settings named after prototypes',
    files: { 'odas.yaml': `${PROJECT}rules: { __proto__: "off", constructor: "off", "schema/required": "off" }\n`, 'actors/a.yaml': '' },
    finds: 'schema/pattern',
  },
  {
    name: 'suppressions that point anywhere',
    files: {
      'odas.yaml': `${PROJECT}suppressions:\n  - { rule: schema/required, file: ../../etc/passwd, pointer: "/~2/%/../__proto__", reason: Pour voir ailleurs, until: 2099-01-01 }\n`,
    },
    exit: 0,
    finds: 'suppression/unused',
  },
  {
    name: 'a thousand comments that set aside what is not there',
    files: {
      'actors/a.yaml': `name: x\ntype: other\nspheres: [culture]\n${'# odas: off schema/required until 2099-01-01 because of it all\n'.repeat(1000)}`,
    },
    exit: 0,
    finds: 'suppression/unused',
  },
  {
    name: 'a chain of a thousand successions that bites its tail',
    files: Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [
        `actors/a${i}.yaml`,
        `name: x\ntype: other\nspheres: [culture]\nsucceeds: a${(i + 1) % 1000}\n`,
      ]),
    ),
    finds: 'reference/cycle',
  },
  {
    name: 'files named after prototypes',
    files: Object.fromEntries(
      ['constructor', 'prototype', 'valueof', 'hasownproperty', 'tostring'].map((id) => [`actors/${id}.yaml`, 'name: x\ntype: other\n']),
    ),
    finds: 'schema/required',
  },
  {
    name: 'one id under two extensions, and in two folders',
    files: {
      'actors/a.yaml': 'name: x\ntype: other\nspheres: [culture]\n',
      'actors/a.md': '---\nname: x\ntype: other\nspheres: [culture]\n---\n',
      'actors/b/a.yml': 'name: x\ntype: other\nspheres: [culture]\n',
    },
    finds: 'id/duplicate',
  },
  {
    name: 'names that differ by case alone',
    files: { 'actors/a.yaml': 'name: x\ntype: other\nspheres: [culture]\n', 'actors/A.yaml': 'name: x\ntype: other\nspheres: [culture]\n' },
    finds: 'file/name',
  },
  {
    name: 'names that a terminal or a shell could obey',
    files: Object.fromEntries(
      [
        '-rf',
        '$(touch PWNED)',
        '`touch PWNED`',
        'a;touch PWNED',
        "a'b",
        'a"b',
        'a%0Ab',
        'a\nb',
        'é\u0301',
        '🎉',
        'x'.repeat(200),
        ' ',
        '{{x}}',
      ].map((name) => [`actors/${name}.yaml`, 'name: x\ntype: other\nspheres: [culture]\n']),
    ),
    finds: 'file/name',
  },
  {
    name: 'files that no kind claims',
    files: { 'actors/a.exe': 'MZ', 'actors/b.yaml.js': 'x', 'interviews/c.docx': 'PK' },
    finds: 'file/unknown-kind',
  },
  {
    name: 'two hundred levels of folders',
    files: { [`actors/${'d/'.repeat(200)}a.yaml`]: 'name: x\n' },
    finds: 'schema/required',
  },
  {
    name: 'links to nothing, to itself, and to a device',
    files: {},
    finds: 'file/link',
    prepare: (folder) => {
      symlinkSync('nowhere', join(folder, 'actors', 'a.yaml'));
      symlinkSync('b.yaml', join(folder, 'actors', 'b.yaml'));
      symlinkSync('/dev/zero', join(folder, 'actors', 'c.yaml'));
    },
  },
  {
    name: 'a socket',
    files: {},
    finds: 'file/link',
    prepare: (folder) => {
      const script = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
      spawnSync(process.execPath, ['-e', script, join(folder, 'actors', 'a.yaml')]);
    },
  },
  {
    name: 'a library that is a link out of the project',
    files: { 'odas.yaml': `${PROJECT}libraries: [autres]\n` },
    finds: 'file/library',
    prepare: (folder) => symlinkSync('/etc', join(folder, 'autres')),
  },
  {
    name: 'an index of what git ignores made to be slow',
    files: {
      '.gitignore': `${'**/'.repeat(50)}*a*a*a*a*a*a*b\n${'[a-z]*'.repeat(200)}\n`,
      [`actors/${'a'.repeat(120)}.yaml`]: 'name: x\n',
    },
    finds: 'schema/required',
  },
  {
    name: 'a repository whose settings start programs',
    files: {
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/config': `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = "touch PWNED"\n\tpager = "touch PWNED"\n\tsshCommand = "touch PWNED"\n\thooksPath = .\n[filter "x"]\n\tclean = "touch PWNED"\n\tsmudge = "touch PWNED"\n[diff]\n\texternal = "touch PWNED"\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = "touch PWNED"\n`,
      '.git/refs/heads/main': `${'a'.repeat(40)}\n`,
      '.git/objects/info/alternates': '/etc\n',
      '.gitattributes': '* filter=x diff=x\n',
      'actors/a.yaml': 'name: x\n',
      'indicators/i.yaml': 'title: x\nbaseline: { date: 2026-01-01, value: 1 }\n',
      'actions/a.md': '---\ntitle: x\nstatus: running\nindicators: [i]\nterritories: [{ territory: t, actual_start: 2026-01-01 }]\n---\n',
    },
    finds: 'schema/required',
  },
  {
    name: 'a folder of git that is a file which leads elsewhere',
    files: { '.git': 'gitdir: /etc\n', 'actors/a.yaml': 'name: x\n' },
    finds: 'schema/required',
  },
  {
    name: 'what a template, a spreadsheet or a page could run',
    files: {
      'actors/a.yaml': `name: '{{constructor.constructor("return process")().exit()}}'\nshort_name: '=cmd|"/c calc"!A1'\nmission: '<script>alert(1)</script><img src=x onerror=alert(1)>'\ntype: other\nspheres: [x]\n`,
    },
    finds: 'schema/enum',
  },
  {
    name: 'front matter with a mark before it',
    files: { 'hypotheses/h.md': '\ufeff---js\nmodule.exports = require("fs").writeFileSync("PWNED", "")\n---\n' },
    finds: 'front-matter/language',
  },
  {
    name: 'front matter opened twice',
    files: { 'hypotheses/h.md': '---\ntitle: x\n---js\nrequire("fs").writeFileSync("PWNED", "")\n---\n---\n' },
    finds: 'yaml/syntax',
  },
];
