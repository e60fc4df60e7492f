// How each tool is told of the format, what is run, and how what it says is read. Every one gets the schemas of `schemas/`, kind by kind,
// the formats they name, and whatever else of its own makes it find more; docs/comparison.md says so to the reader.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

const SCHEMAS = new URL('../../schemas/', import.meta.url).pathname;
const ODAS = new URL('../../bin/odas.js', import.meta.url).pathname;
const DATE_OR_MONTH = String.raw`^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$`;

/** The kinds of file: the schema of each, whole (what it takes from common.schema.json within it), and where its files are. */
const KINDS = readdirSync(SCHEMAS)
  .filter((file) => file.endsWith('.schema.json') && file !== 'common.schema.json')
  .map((file) => {
    const {
      $id: _,
      $schema: __,
      ...schema
    } = JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8').replaceAll('common.schema.json#/$defs/', '#/$defs/common-'));
    const { $defs } = JSON.parse(readFileSync(join(SCHEMAS, 'common.schema.json'), 'utf8'));
    for (const [name, value] of Object.entries($defs)) (schema.$defs ??= {})[`common-${name}`] = value;
    const { kind, at, formats } = schema['x-odas'];
    return { kind, file: join(SCHEMAS, file), schema, formats, at, files: at.endsWith('/') ? `${at}**/*` : at };
  });

/** Whether a project has files of a kind, which a tool that takes a list of files must know. */
const isThere = (folder, { at }, extension) =>
  at.endsWith('/')
    ? existsSync(join(folder, at)) && readdirSync(join(folder, at)).some((name) => name.endsWith(extension))
    : existsSync(join(folder, `${at}${extension}`));

const below = (folder, path) => (isAbsolute(path) ? relative(folder, path) : path);

export const odas = {
  name: 'odas',
  reads: () => true,
  prepare() {},
  commands: () => [[ODAS, 'validate', '--format', 'json', '--max', '100000']],
  findings: ([stdout]) =>
    JSON.parse(stdout).diagnostics.map(({ file, line, column, rule, pointer, message, remedy, suggestions }) => ({
      file,
      line,
      column,
      text: [rule, pointer, message, remedy, ...suggestions].join(' '),
    })),
};

const ajv = {
  name: '@jirutka/ajv-cli',
  reads: (file) => file.endsWith('.yaml'),
  prepare(work) {
    writeFileSync(
      join(work, 'formats.cjs'),
      `module.exports = (ajv) => { require('ajv-formats').default(ajv); ajv.addFormat('date-or-month', /${DATE_OR_MONTH}/); };\n`,
    );
  },
  // One schema a run: that is how the tool works.
  commands: (work, folder) =>
    KINDS.filter((kind) => kind.formats.includes('yaml') && isThere(folder, kind, '.yaml')).map(({ file, files }) => [
      join(work, 'node_modules/@jirutka/ajv-cli/lib/main.js'),
      'validate',
      '--spec=draft2020',
      '--all-errors',
      '--errors=line',
      '-c',
      join(work, 'formats.cjs'),
      '-s',
      file,
      '-r',
      join(SCHEMAS, 'common.schema.json'),
      '--',
      `${files}.yaml`,
    ]),
  findings: (outputs) =>
    outputs.flatMap((stdout) =>
      [...stdout.matchAll(/^(.+?):(\d+):(\d+) - (.*)$/gm)].map(([, file, line, column, text]) => ({
        file,
        line: Number(line),
        column: Number(column),
        text,
      })),
    ),
};

const remark = {
  name: 'remark-lint-frontmatter-schema',
  reads: (file) => file.endsWith('.md'),
  prepare(work) {
    mkdirSync(join(work, 'schemas'), { recursive: true });
    const schemas = {};
    for (const { kind, schema, formats, files } of KINDS) {
      if (!formats.includes('md')) continue;
      writeFileSync(join(work, 'schemas', `${kind}.json`), JSON.stringify(schema));
      schemas[`schemas/${kind}.json`] = [`*/${files}.md`];
    }
    writeFileSync(
      join(work, '.remarkrc.mjs'),
      `import frontmatter from 'remark-frontmatter';
import schema from 'remark-lint-frontmatter-schema';
const ajvOptions = { formats: { 'date-or-month': /${DATE_OR_MONTH}/ } };
export default { plugins: [frontmatter, [schema, { schemas: ${JSON.stringify(schemas)}, ajvOptions }]] };
`,
    );
  },
  commands: (work) => [[join(work, 'node_modules/remark-cli/cli.js'), '.', '--ext', 'md', '--no-stdout', '--quiet', '--report', 'json']],
  output: 'stderr',
  findings: ([stderr]) =>
    JSON.parse(stderr.slice(stderr.indexOf('['), stderr.lastIndexOf(']') + 1)).flatMap(({ path, messages }) =>
      messages.map(({ reason, line, column, note, expected }) => ({
        file: path,
        line: line ?? 1,
        column: column ?? 1,
        text: [reason, note, expected].join(' '),
      })),
    ),
};

const spectral = {
  name: '@stoplight/spectral-cli',
  reads: (file) => /\.(?:yaml|md)$/.test(file),
  prepare(work) {
    // Written as Spectral reads it: its rules have a key that would make of an object a promise.
    const rule = (given, message, name, options) =>
      JSON.parse(
        `{"given": ${JSON.stringify(given)}, "severity": "error", "message": ${JSON.stringify(message)}, "then": {"function": "${name}", "functionOptions": ${JSON.stringify(options)}}}`,
      );
    const said = (message, notMatch) => rule('$..*', message, 'pattern', { notMatch });
    const overrides = KINDS.map(({ kind, schema, files }) => ({
      files: [`*/${files}${files.endsWith('*') ? '' : '.*'}`],
      rules: {
        [kind]: rule('$', '{{error}}', 'schema', { schema, dialect: 'draft2020-12', allErrors: true }),
      },
    }));
    const rules = {
      'personal-data': said(
        'Address, telephone number or social security number of a person',
        String.raw`[\w.+-]+@[\w-]+\.[a-z]{2,}|\b0[1-9]([ .-]?\d{2}){4}\b|\b[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3}\b`,
      ),
      placeholder: said('Left to fill in', 'À COMPLÉTER'),
    };
    writeFileSync(join(work, 'spectral.json'), JSON.stringify({ rules, overrides }));
  },
  commands: (work) => [
    [
      join(work, 'node_modules/@stoplight/spectral-cli/dist/index.js'),
      'lint',
      '--ignore-unknown-format',
      '--quiet',
      '--ruleset',
      join(work, 'spectral.json'),
      '--format',
      'json',
      '**/*.{yaml,md}',
    ],
  ],
  findings: ([stdout], folder) =>
    JSON.parse(stdout.slice(0, stdout.lastIndexOf(']') + 1)).map(({ source, range, path, message }) => ({
      file: below(folder, source),
      line: range.start.line + 1,
      column: range.start.character + 1,
      text: [path.join('.'), message].join(' '),
    })),
};

export const peers = [ajv, remark, spectral];
