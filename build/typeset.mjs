// French sentences are set when odas is built, not each time it starts: fr`…` becomes an ordinary template whose literals are set already.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';

/** What `fr` makes of the literals of a sentence. */
async function setter() {
  const folder = mkdtempSync(join(tmpdir(), 'odas-build-'));
  try {
    const file = join(folder, 'language.mjs');
    await (await rolldown({ input: 'src/language/language.ts' })).write({ file, format: 'esm' });
    const { fr } = await import(pathToFileURL(file).href);
    const value = '\u{f0001}';
    return (literals) => fr(literals, ...literals.slice(1).map(() => value)).split(value);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escaped = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** The plugin that sets the sentences of every source. */
export async function typesetting() {
  const set = await setter();
  return {
    name: 'typesetting',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('fr`')) return null;
      const edits = [];
      const sentence = ({ tag, quasi: { quasis } }) => {
        if (tag.type !== 'Identifier' || tag.name !== 'fr') return;
        edits.push({ start: tag.start, end: tag.end, text: '' });
        const literals = set(quasis.map(({ value }) => value.cooked));
        for (const [index, { start, value }] of quasis.entries()) {
          const [from, end] = [start + 1, start + 1 + value.raw.length];
          if (code.slice(from, end) !== value.raw) throw new Error(`${id}: a sentence is not where it was parsed`);
          edits.push({ start: from, end, text: escaped(literals[index]) });
        }
      };
      new Visitor({ TaggedTemplateExpression: sentence }).visit(parseSync(id, code).program);
      return edits
        .toSorted((a, b) => b.start - a.start)
        .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
    },
  };
}
