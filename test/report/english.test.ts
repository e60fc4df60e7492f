// A document says the same in both languages: heading for heading, list for list, table for table, and nothing that only one of them has.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { afterAll, describe, expect, it } from 'vitest';
import { everyDocument } from '../../src/report/documents/index.ts';
import { treeOf } from '../../src/report/tree.ts';
import { odas, root } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-english-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));
for (const example of ['national', 'pyrenees-atlantiques'])
  cpSync(join(root, 'examples', example), join(world, example), { recursive: true, filter: (path) => !path.endsWith('/reports') });

const SUBJECTS: Readonly<Record<string, string>> = {
  action: 'cafe-des-parents',
  indicator: 'assiduite',
  hypothesis: 'referent-de-proximite',
};

/** What a document is made of: its blocks, the level of each heading, the columns of each table. */
function shapeOf(markdown: string, language: 'fr' | 'en'): string[] {
  const shape = (node: Nodes): string => {
    if (node.type === 'heading') return `heading ${node.depth}`;
    if (node.type === 'table') return `table of ${node.children[0]!.children.length} columns and ${node.children.length} rows`;
    if (node.type === 'list') return `list of ${node.children.length}`;
    return node.type;
  };
  // What is abbreviated in one language may not be in the other.
  const kept = markdown.replace(/^## (?:Sigles|Abbreviations)\n\n(?:- .*\n)+/m, '');
  return treeOf(kept, language).children.map(shape);
}

const cards = [
  ...(await everyDocument()).map((card) => ({ card, example: card.of === 'national' ? 'national' : 'pyrenees-atlantiques' })),
  ...(await everyDocument()).filter(({ nationally }) => nationally !== undefined).map((card) => ({ card, example: 'national' })),
];

describe('in French and in English', () => {
  it.each(cards.map((one) => [one.card.name, one.example, one] as const))('%s of %s is made alike', async (_, example, { card }) => {
    const subject = card.about === undefined ? [] : [SUBJECTS[card.about]!];
    const written = async (language: 'fr' | 'en'): Promise<string[]> => {
      const out = join(world, `${example}-${card.name}-${language}`);
      const ran = await odas(['report', card.name, ...subject, '--lang', language, '--format', 'md', '--out', out], join(world, example));
      expect(ran.code, ran.stderr).toBe(0);
      const file = readdirSync(out).find((name) => name.endsWith('.md'))!;
      return shapeOf(readFileSync(join(out, file), 'utf8'), language);
    };
    const [french, english] = [await written('fr'), await written('en')];
    expect(french.length).toBeGreaterThan(5);
    expect(english).toEqual(french);
  });
});
