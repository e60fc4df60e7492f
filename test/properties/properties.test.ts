// Promises that hold for any input: nothing written breaks the reader, and every value knows where it was written.

import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { originOf, spanOf, type Value } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { Text } from '../../src/document/place.ts';
import { suggest } from '../../src/language/suggest.ts';
import { typeset } from '../../src/language/language.ts';
import { RULES } from '../../src/rules/all.ts';
import { maskOf, sayFindings } from '../../src/rules/diagnostic.ts';
import { runRules } from '../../src/rules/run.ts';
import { buildCorpus } from '../../src/corpus/build.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';
import { base, corpusOf } from '../rules/lay.ts';

const key = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(key, tie('tree'), { maxKeys: 4 })),
}));

/** Reads each value again from its own span: what it says there must be what it is. */
function holdsSpans(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { text } = originOf(value)!;
  for (const [entry, inner] of Object.entries(value)) {
    const { start, end } = spanOf(value, entry);
    expect(start).toBeLessThanOrEqual(end);
    if (typeof inner === 'number' || typeof inner === 'boolean') expect(text.content.slice(start, end)).toBe(String(inner));
    holdsSpans(inner);
  }
}

describe('any input', () => {
  it('written as YAML is read back, every value at its place', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 }), (data) => {
        const document = readDocument('x.yaml', stringify(data, { aliasDuplicateObjects: false }));
        expect(document.faults).toEqual([]);
        expect(JSON.stringify(document.data)).toBe(JSON.stringify(data));
        holdsSpans(document.data);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('never breaks the reader, the rules or the words', () => {
    const files = [
      'odas.yaml',
      'roadmap.yaml',
      'criteria.yaml',
      'actors/x.yaml',
      'interviews/x.md',
      'actions/x.md',
      'ballots/x.yaml',
      'indicators/x.yaml',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.dictionary(key, tree).map((data) => stringify(data)),
        ),
        (file, text) => {
          const content = file.endsWith('.md') ? `---\n${text}\n---\n` : text;
          const corpus = corpusOf({ ...base, [file]: content });
          const findings = runRules(corpus, RULES);
          for (const language of ['fr', 'en'] as const) sayFindings(findings, corpus, language, maskOf(findings, corpus));
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('of the right keys and the wrong values never breaks the rules', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(base)), fc.integer({ min: 0, max: 40 }), tree, (file, line, value) => {
        const lines = base[file]!.split('\n');
        const at = line % lines.length;
        const broken = lines.map((text, i) => (i === at ? text.replace(/: .*$/, `: ${JSON.stringify(value)}`) : text)).join('\n');
        const corpus = corpusOf({ ...base, [file]: broken });
        const findings = runRules(corpus, RULES);
        expect(sayFindings(findings, corpus, 'fr', maskOf(findings, corpus)).length).toBe(findings.length);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('is found at a place inside the file that the finding names, whatever the rule', () => {
    const told = new Set<string>();
    const pieces = [
      'x',
      ': ',
      '\n- ',
      '"',
      '\r\n',
      '06 12 34 56 78',
      ' Léa, 8 ans ',
      '2026-02-30',
      '\u0000',
      ';',
      '{',
      '!!t ',
      '---js',
      '# odas: off x',
      '🎉',
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 12 }), (edits) => {
        const sources = exampleSources.map((one) => ({ ...one }));
        for (const [file, place, text] of edits) {
          const source = sources[file % sources.length]!;
          const at = place % (source.content.length + 1);
          source.content = source.content.slice(0, at) + text + source.content.slice(at);
        }
        const corpus = buildCorpus(sources, exampleConfig, { today: '2027-06-01' });
        const texts = new Map(sources.map(({ file, content }) => [file, new Text(file, content)]));
        const findings = runRules(corpus, RULES);
        for (const one of sayFindings(findings, corpus, 'fr', (text) => text)) {
          told.add(one.rule);
          for (const { file, line, column } of [one, ...one.related, { file: one.file, line: one.end_line, column: one.end_column }]) {
            const text = texts.get(file)!;
            expect(text, `${one.rule} ${file}`).toBeDefined();
            expect(line, `${one.rule} ${file}`).toBeLessThanOrEqual(text.lineCount);
            // A line may end with a return that is not shown.
            expect(column, `${one.rule} ${file}:${line}`).toBeLessThanOrEqual(text.line(line).length + 2);
          }
          expect(one.line < one.end_line || (one.line === one.end_line && one.column <= one.end_column)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(told.size).toBeGreaterThan(15);
  });

  it('has lines and columns that lead back to its offsets', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (content, offset) => {
        const at = offset % (content.length + 1);
        const { line, column } = new Text('x', content).position(at);
        const before = content.split('\n').slice(0, line - 1);
        expect(before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1).toBe(at);
      }),
    );
  });

  it('is set once: typography set twice is typography set once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
    );
  });

  it('is suggested to itself', () => {
    fc.assert(
      fc.property(key, fc.array(key), (word, others) => {
        expect(suggest(word, [...others, word])[0]).toBe(word);
      }),
      { examples: [['w__', ['w_']]] },
    );
  });
});
