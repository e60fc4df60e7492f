// The plain reader says exactly what the whole parser says, or nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { prepare } from '../../src/report/compose.ts';
import { everyDocument } from '../../src/report/documents/index.ts';
import { plainBlocks } from '../../src/report/plain-markdown.ts';
import { escaped, fill } from '../../src/report/template.ts';
import { sectionsOf, wholeBlocks } from '../../src/report/tree.ts';
import { root } from '../odas.ts';
import { exampleConfig, exampleSources } from './briefing.ts';

/** Nodes without where they stood in the text. */
function placeless(node: Nodes): Nodes {
  delete node.position;
  if ('children' in node) for (const child of node.children) placeless(child);
  return node;
}

/** Whether the plain reader took the text; it must then agree with the whole parser. */
function agrees(text: string): boolean {
  const plain = plainBlocks(text);
  if (plain === undefined) return false;
  expect({ text, plain }).toEqual({ text, plain: wholeBlocks(text).map(placeless) });
  return true;
}

const SUBJECTS: Readonly<Record<string, string>> = {
  action: 'cafe-des-parents',
  indicator: 'assiduite',
  hypothesis: 'referent-de-proximite',
};
const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
/** Every section of every document of the worked example. */
const sections = (await everyDocument())
  .filter(({ name }) => name !== 'national')
  .flatMap((card) =>
    (['fr', 'en'] as const).flatMap((language) => {
      const order = { card, audience: 'team', language, committee: undefined, meeting: undefined } as const;
      const provenance = { version: '0', revision: undefined, files: 1 };
      const { view } = prepare(corpus, { ...order, subject: card.about && SUBJECTS[card.about], provenance });
      const template = readFileSync(join(root, `templates/report/${card.name}.${language}.md.hbs`), 'utf8');
      return sectionsOf(fill(template, view.data));
    }),
  );

describe('plain Markdown', () => {
  it('reads nearly every section of our documents, as the whole parser does', () => {
    expect(sections.length).toBeGreaterThan(150);
    expect(sections.filter(agrees).length / sections.length).toBeGreaterThan(0.95);
  });

  const PIECES =
    '|\n|\n\n|\n  |\n   |\n    | |  |# |## |#|- |-|---|***|* |+ |1. |2) |1.|12. |> |>|**|*|_|__|***|`|~~~|<|<a>|<!--|[|]|](|(|)|[a]: b|[a](b)|![a](b)|' +
    '![|!|\\|\\\\|\\*|\\_|\\[|\\||\\#|&|&amp;|& |«|»|a|é|.|,|:|;|=|===|\u00a0|😀|\u2028|| a | b ||| --- | --: |||:-:||a||\\\n| - |http://a.b|↳ a|\n\n\n|1';
  const piece = fc.oneof(
    fc.constantFrom(...PIECES.split(/(?<!\|)\|(?!\|)/)),
    fc.constantFrom('|', '| ', ' |', '| a | b |\n', '| --- | --: |\n', '|:-|\n'),
  );

  it('agrees on any section spoilt at any place', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sections),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), piece), { minLength: 1, maxLength: 4 }),
        (source, edits) => {
          // A window of whole lines keeps the spoilt place near the rest.
          const lines = source.split('\n');
          const from = lines.length <= 8 ? 0 : edits[0]![0] % (lines.length - 8);
          let spoilt = lines.slice(from, from + 8).join('\n');
          for (const [place, cut, put] of edits) {
            const at = place % (spoilt.length + 1);
            spoilt = spoilt.slice(0, at) + put + spoilt.slice(at + cut);
          }
          if (agrees(spoilt)) taken += 1;
        },
      ),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(700);
  });

  it('agrees on blocks and marks put together by chance', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        if (agrees(pieces.join(''))) taken += 1;
      }),
      { numRuns: 6000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('takes whatever a project says, escaped, and agrees', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...' \\`*_{}[]<>#|~&!()-+=.1a\n\t'), fc.string({ maxLength: 1 })) }),
        (said) => {
          const text = escaped(said).trim();
          for (const section of [
            `- **a** : ${text}\n\n  ↳ ${text}\n`,
            `| a | b |\n| --- | --: |\n| ${text} | c |\n`,
            `## a ${text}\n\n« ${text} »\n`,
          ])
            agrees(section);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('gives up where it must', () => {
    for (const text of [
      '<b>',
      '`a`',
      '&eacute;',
      'a\n---',
      'a\n1. b',
      '    a',
      '[a]: b',
      '[a][b]',
      '- a\nb',
      '* a',
      '**a',
      'a  \nb',
      '~~~\na',
      'a\tb',
    ])
      expect(plainBlocks(text), JSON.stringify(text)).toBeUndefined();
  });
});
