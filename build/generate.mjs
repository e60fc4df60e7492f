// From the schemas to what the code derives from them: TypeScript types, the format (kinds, references, parts, titles)
// and precompiled validators. `schemas/README.md` says how a schema is annotated.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import Handlebars from 'handlebars';
import { compile } from 'json-schema-to-typescript';
import { format as prettify, resolveConfig } from 'prettier';

const root = new URL('../', import.meta.url);
const folder = new URL('schemas/', root);
const target = new URL('src/corpus/', root);
const prettierOptions = await resolveConfig(new URL('package.json', root).pathname);

const schemas = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
);
const kinds = Object.values(schemas).filter((schema) => schema['x-odas']?.kind);
const pascal = (name) => name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

/** A `$ref` beside its siblings, merged: annotations of the place win over those of the definition. */
function resolve(schema, file) {
  if (!schema?.$ref) return [schema, file];
  const [name, pointer] = schema.$ref.split('#');
  const targetFile = name || file;
  let definition = schemas[targetFile];
  for (const step of pointer.split('/').slice(1)) definition = definition?.[step];
  if (!definition) throw new Error(`${file}: ${schema.$ref} leads nowhere`);
  const { $ref, ...own } = schema;
  const [inner, innerFile] = resolve(definition, targetFile);
  return [{ ...inner, ...own, 'x-odas': { ...inner['x-odas'], ...own['x-odas'] } }, innerFile];
}

/** What the code needs to know of a value: its title, its annotations, and the shapes inside it. */
function shapeOf(schema, file) {
  const [whole, from] = resolve(schema, file);
  const { en, kind, at, formats, projects, id, fixed, ...annotations } = whole['x-odas'] ?? {};
  const shape = { ...annotations };
  if (whole.title) shape.title = { fr: whole.title, en: en?.title ?? whole.title };
  if (whole.type) shape.type = whole.type;
  if (whole.enum) shape.values = whole.enum;
  if (whole.required) shape.required = whole.required;
  if (whole.properties) {
    shape.properties = Object.fromEntries(Object.entries(whole.properties).map(([name, child]) => [name, shapeOf(child, from)]));
  }
  if (whole.additionalProperties && typeof whole.additionalProperties === 'object')
    shape.entries = shapeOf(whole.additionalProperties, from);
  if (whole.items) shape.items = shapeOf(whole.items, from);
  return shape;
}

/** Where a key is required because of a value: the pointer of each `then`, and the key its `if` looks at. */
function conditionsOf(schema, pointer = '#', found = {}) {
  if (schema === null || typeof schema !== 'object') return found;
  if (schema.if?.properties && schema.then) found[`${pointer}/then`] = Object.keys(schema.if.properties)[0];
  for (const [step, child] of Object.entries(schema)) if (step !== 'x-odas') conditionsOf(child, `${pointer}/${step}`, found);
  return found;
}

const format = kinds.map((schema) => {
  const { kind, at, formats, projects, audience, fixed = false, id } = schema['x-odas'];
  return {
    name: kind,
    at,
    formats,
    projects,
    audience,
    fixed,
    ...(id && { id }),
    conditions: conditionsOf(schema),
    shape: shapeOf(schema, schema.$id),
  };
});

async function write(name, text) {
  writeFileSync(new URL(name, target), text);
}

/** A schema that stands alone: what it refers to, in its place. */
function alone(value, file) {
  if (Array.isArray(value)) return value.map((child) => alone(child, file));
  if (value === null || typeof value !== 'object') return value;
  if (!value.$ref) return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, alone(child, file)]));
  const [whole, from] = resolve(value, file);
  return alone(whole, from);
}

// What `odas contribute --format json` prints is a file of the national project: one schema says both.
const contribution = alone(schemas['contribution.schema.json'], 'contribution.schema.json');
// Only what is read may be of an older version, where these were bare texts.
contribution.properties.version.enum = [2];
for (const name of ['lessons', 'adaptations', 'decisions']) {
  const { minLength, ...items } = contribution.properties[name].items;
  contribution.properties[name].items = { ...items, type: 'object' };
}
writeFileSync(
  new URL('output/contribute.schema.json', folder),
  await prettify(
    JSON.stringify({
      ...contribution,
      $id: 'output/contribute.schema.json',
      required: ['version', 'department', 'name', 'title', 'date', 'step', 'seal'],
      'x-odas': { en: contribution['x-odas'].en },
    }),
    { ...prettierOptions, parser: 'json' },
  ),
);

const banner = '// Generated from schemas/ by `npm run generate`. Do not edit.\n\n';
await write(
  'format.generated.ts',
  await prettify(
    `${banner}import type { KindDeclaration } from './kinds.ts';\n\nexport const FORMAT: readonly KindDeclaration[] = ${JSON.stringify(format)};\n`,
    { ...prettierOptions, parser: 'typescript', printWidth: 160 },
  ),
);

/** A copy of a schema for the type generator: English descriptions, names by kind and part, no French titles. */
function forTypes(schema, kind) {
  if (Array.isArray(schema)) return schema.map((child) => forTypes(child, kind));
  if (schema === null || typeof schema !== 'object') return schema;
  const { title, description, $schema, 'x-odas': annotations, if: _if, then: _then, allOf, ...rest } = schema;
  const copy = {};
  for (const [key, child] of Object.entries(rest)) {
    copy[key] =
      key === 'enum' || key === 'required' || key === 'const'
        ? child
        : key === 'properties' || key === '$defs'
          ? Object.fromEntries(Object.entries(child).map(([name, inner]) => [name, forTypes(inner, kind)]))
          : forTypes(child, kind);
  }
  delete copy.propertyNames;
  if (annotations?.en?.description) copy.description = annotations.en.description;
  if (annotations?.part && copy.items && !copy.items.$ref) copy.items.title = `${pascal(kind)}${pascal(annotations.part)}`;
  return copy;
}

let types = '';
for (const schema of kinds) {
  const kind = schema['x-odas'].kind;
  const inlined = (function inline(value, file) {
    if (Array.isArray(value)) return value.map((child) => inline(child, file));
    if (value === null || typeof value !== 'object') return value;
    if (value.$ref) {
      const [whole, from] = resolve(value, file);
      return inline(whole, from);
    }
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inline(child, file)]));
  })(schema, schema.$id);
  delete inlined.$defs;
  const named = { ...forTypes(inlined, kind), title: pascal(kind) };
  types += `${await compile(named, pascal(kind), { bannerComment: '', additionalProperties: false, format: false, ignoreMinAndMaxItems: true })}\n`;
}
types += `export interface KindTypes {\n${kinds.map((schema) => `  ${JSON.stringify(schema['x-odas'].kind)}: ${pascal(schema['x-odas'].kind)};`).join('\n')}\n}\n`;
await write('types.generated.ts', await prettify(banner + types, { ...prettierOptions, parser: 'typescript' }));

const year = '[0-9]{4}';
const leap = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const date = `(?:${year}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|${leap}-02-29)`;
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  allErrors: true,
  ownProperties: true,
  inlineRefs: false,
  messages: false,
  formats: {
    date: new RegExp(`^${date}$`),
    'date-or-month': new RegExp(`^(?:${date}|${year}-(?:0[1-9]|1[0-2]))$`),
    uri: /^https?:\/\/[^\s<>"]+$/,
  },
  code: { source: true, esm: true },
});
ajv.addVocabulary(['x-odas']);
// Words are for people: a validator that carried them would be read at every start for nothing.
const MAPS = new Set(['properties', '$defs', 'patternProperties']);
const bare = (schema) =>
  Array.isArray(schema)
    ? schema.map(bare)
    : schema && typeof schema === 'object'
      ? Object.fromEntries(
          Object.entries(schema)
            .filter(([key]) => !['title', 'description', 'x-odas'].includes(key))
            .map(([key, value]) => [
              key,
              MAPS.has(key) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)])) : bare(value),
            ]),
        )
      : schema;
for (const schema of Object.values(schemas)) ajv.addSchema(bare(schema));
const exported = Object.fromEntries(kinds.map((schema) => [schema['x-odas'].kind.replaceAll('-', '_'), schema.$id]));
let code = standaloneCode(ajv, exported);
// The generated module asks for ajv's small run-time functions with `require`, which a module does not have.
const imports = new Map();
code = code.replace(/require\("(ajv\/dist\/runtime\/[a-z0-9]+)"\)/g, (_, path) => {
  const name = `runtime_${path.split('/').at(-1)}`;
  imports.set(name, path);
  return name;
});
if (/\brequire\(/.test(code)) throw new Error('the generated validators still call require');
// A bundler and Node disagree on what the default import of such a module is: both are accepted.
const header = [...imports]
  .map(
    ([name, path]) => `import ${name}_module from '${path}.js';\nconst ${name} = { default: ${name}_module.default ?? ${name}_module };\n`,
  )
  .join('');
await write('validators.generated.js', `${header}${code}\n`);

// The départements, from the official list: code, and the name of the assembly that governs each.
const LINKS = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’'];
const OTHERS = {
  75: 'Ville de Paris',
  67: 'Collectivité européenne d’Alsace',
  68: 'Collectivité européenne d’Alsace',
  '2A': 'Collectivité de Corse',
  '2B': 'Collectivité de Corse',
  972: 'Collectivité territoriale de Martinique',
  973: 'Collectivité territoriale de Guyane',
};
const { default: departments } = await import('@etalab/decoupage-administratif/data/departements.json', { with: { type: 'json' } });
const rows = departments
  .filter(({ zone }) => zone === 'metro' || zone === 'drom')
  .map(
    ({ code, nom, typeLiaison }) =>
      `  ['${code}', '${OTHERS[code] ?? `Conseil départemental ${LINKS[typeLiaison]}${nom.replaceAll("'", '’')}`}'],`,
  );
writeFileSync(
  'src/scaffold/departments.generated.ts',
  `// Generated by build/generate.mjs from @etalab/decoupage-administratif (INSEE, Licence Ouverte 2.0). Do not edit.\n\n/** The assembly that governs each département, by its INSEE code. */\nexport const DEPARTMENTS: ReadonlyMap<string, string> = new Map([\n${rows.join('\n')}\n]);\n`,
);

// Our own templates as handlebars compiles them, each with the text that it was made from: `src/report/template.ts` says with what options.
const templates = new URL('templates/report/', root);
const ready = new URL('src/report/ready/', root);
const OPTIONS = { strict: true, noEscape: true, knownHelpersOnly: true, preventIndent: true };
for (const name of readdirSync(ready)) if (name.endsWith('.generated.js')) rmSync(new URL(name, ready));
const made = readdirSync(templates).flatMap((file) => /^(.+)\.md\.hbs$/.exec(file)?.[1] ?? []);
for (const name of made) {
  const text = readFileSync(new URL(`${name}.md.hbs`, templates), 'utf8');
  const compiled = Handlebars.precompile(text, OPTIONS);
  writeFileSync(
    new URL(`${name}.generated.js`, ready),
    `${banner}export const text = ${JSON.stringify(text)};\nexport const compiled = ${compiled};\n`,
  );
}
const list = made.map((name) => `  ${JSON.stringify(name)}: () => import('./${name}.generated.js'),\n`).join('');
writeFileSync(new URL('index.generated.js', ready), `${banner}export const READY = {\n${list}};\n`);
