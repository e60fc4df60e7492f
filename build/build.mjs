// Bundles src/ into dist/: the program, in chunks loaded when needed, and the library, in one piece.
// Dependencies are bundled, so that the package installs and runs with nothing beside it; their licences are collected.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { rolldown } from 'rolldown';
import { typesetting } from './typeset.mjs';

const root = new URL('../', import.meta.url).pathname;
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
const packages = new Set();

/** A name for what the bundle is made from: what a build remembers is of no use to another. */
const made = createHash('sha256');
for (const folder of ['src', 'schemas'])
  for (const name of readdirSync(folder, { recursive: true }).sort())
    if (/\.(?:[jt]s|json)$/.test(name))
      made
        .update(`${name}\0`)
        .update(readFileSync(`${folder}/${name}`))
        .update('\0');
for (const file of ['package-lock.json', 'build/build.mjs', 'build/typeset.mjs']) made.update(readFileSync(file));
const ODAS_BUILD = JSON.stringify(made.digest('hex').slice(0, 16));

// Compiled for each system, these cannot be put in the bundle: npm installs them beside odas where it can.
const NATIVE = ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'];

const common = {
  external: NATIVE,
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  transform: { define: { ODAS_BUILD } },
  // The same source without its debugging looks at process.env, one a token: a seventh of the time of parsing.
  resolve: { alias: { yaml: `${root}node_modules/yaml/browser/dist/index.js` } },
  plugins: [
    await typesetting(),
    {
      name: 'licences',
      // gray-matter can evaluate JavaScript front matter, and commander can start other programs as its subcommands. odas never lets
      // them; the bundle does not even carry the means (and `--help` is spared loading `child_process`).
      transform(code, id) {
        if (id.endsWith('gray-matter/lib/engines.js')) {
          // Its own YAML reader is never asked either: the one dialect of odas has its own door.
          const refused = "() => { throw new Error('refused'); }";
          return code
            .replace('return eval(str) || {};', "throw new Error('refused');")
            .replace("require('js-yaml')", `{ safeLoad: ${refused}, safeDump: ${refused} }`);
        }
        if (id.endsWith('commander/lib/command.js')) return code.replace("require('node:child_process')", 'undefined');
        // Handlebars has its own way of joining code where maps of sources cannot be had, which is all that is asked of it.
        if (id.endsWith('handlebars/compiler/code-gen.js')) return code.replace("require('source-map')", 'undefined');
        return null;
      },
      moduleParsed({ id }) {
        const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id) ?? [];
        if (name) packages.add(name);
      },
    },
  ],
};
// The program is CommonJS: Node 20 starts many small pieces of it faster than as many modules.
// What every command that reads a project needs comes in one piece: each chunk costs a look-up and a start. What only a first check
// needs (the validators, two thirds of the bundle) stays apart.
const groups = [
  { name: 'shell', test: /\/src\/(?:cli\/(?:io|words|version)|language\/language)\.|\/package\.json$/, priority: 4 },
  {
    name: 'validators',
    test: /\/src\/corpus\/(?:validators\.generated|shape|check-format|build)\.|\/node_modules\/(?:ajv|fast-deep-equal)\//,
    priority: 3,
  },
  {
    name: 'project',
    test: /\/src\/(?:document\/(?!zip)|corpus\/)|\/src\/disk\/(?:cache|ignored|known|plain-file|project|revision|walk)\./,
    priority: 2,
  },
  { name: 'ranking', test: /\/src\/(?:ranking\/|cli\/terminal\/ranking\.)/, priority: 2 },
];
const program = await rolldown({ ...common, input: { main: 'src/cli/main.ts' } });
const { output } = await program.write({
  dir: 'dist',
  format: 'cjs',
  minify: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
  // What starts from its compiled form cannot import; it requires what may not be installed.
  dynamicImportInCjs: false,
  codeSplitting: { includeDependenciesRecursively: false, groups },
});
const inCircles = circles(output);
if (inCircles.length > 0) throw new Error(`chunks that need one another to start: ${inCircles.join(', ')}`);

const start = await rolldown({ ...common, input: { start: 'src/cli/start.ts' } });
await start.write({ dir: 'dist', format: 'cjs', minify: true, entryFileNames: '[name].cjs' });
const library = await rolldown({ ...common, input: { index: 'src/index.ts' } });
await library.write({ dir: 'dist', format: 'esm', minify: true, codeSplitting: false });

/** The chunks that lead back to themselves: one of them would start before what it needs has. */
function circles(chunks) {
  const imports = new Map(chunks.map(({ fileName, imports }) => [fileName, imports ?? []]));
  const reached = (from, seen = new Set()) => {
    for (const next of imports.get(from) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        reached(next, seen);
      }
    return seen;
  };
  return [...imports.keys()].filter((name) => reached(name).has(name));
}

// The fonts of PDF documents and of pictures, with their licences.
const FONTS = [
  ['source-sans-3', 'SourceSans3', ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']],
  ['noto-sans-arabic', 'NotoSansArabic', ['400Regular']],
  ['noto-emoji', 'NotoEmoji', ['400Regular']],
];
mkdirSync('dist/fonts', { recursive: true });
for (const [name, family, styles] of FONTS) {
  const folder = `node_modules/@expo-google-fonts/${name}`;
  for (const style of styles) copyFileSync(`${folder}/${style}/${family}_${style}.ttf`, `dist/fonts/${family}_${style}.ttf`);
  copyFileSync(`${folder}/LICENSE_FONT`, `dist/fonts/${family}-LICENSE.txt`);
}

const isc = (author) => `Copyright (c) ${typeof author === 'string' ? author : author.name}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
const notices = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  // A package that names the ISC licence without its text: the text is the same for all.
  const text = file
    ? readFileSync(`${folder}/${file}`, 'utf8').trim()
    : license === 'ISC'
      ? isc(author)
      : 'No licence file in the package.';
  return `## ${name} ${version} (${license})\n\n${text}\n`;
});
mkdirSync('dist', { recursive: true });
writeFileSync('dist/THIRD-PARTY-NOTICES.md', `# Packages bundled in odas\n\n${notices.join('\n')}`);
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'build/declarations.json'], { stdio: 'inherit' });

// The pages made from the rules; a test fails when what is committed is not what they make.
const { buildCorpus, contributionOf, readConfig, RULES, rulesPage } = await import('../dist/index.js');
writeFileSync('docs/regles.md', rulesPage(RULES, 'fr'));
writeFileSync('docs/rules.md', rulesPage(RULES, 'en'));

// The worked example's own contribution to the national one: a test fails when it is not what `odas contribute` writes.
const example = 'examples/pyrenees-atlantiques';
const national = 'examples/national/contributions/64.json';
const sources = readdirSync(example, { recursive: true })
  .filter((file) => /\.(?:ya?ml|csv|md)$/.test(file) && !/^(?:README|TESTERS|reports\/)/.test(file))
  .map((file) => ({ file, content: readFileSync(`${example}/${file}`, 'utf8') }));
const corpus = buildCorpus(sources, readConfig(readFileSync(`${example}/odas.yaml`, 'utf8')), { today: '2026-10-15' });
// Its revision is fictional, like all the rest: the real one would change with each commit.
writeFileSync(national, `${JSON.stringify(contributionOf(corpus, '64b5a49382'), null, 2)}\n`);
