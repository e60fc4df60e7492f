// The plain reader says exactly what the whole parser says, or nothing: values, places of every value and key, and never a fault hidden.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/document/document.ts';
import { Text } from '../../src/document/place.ts';
import { parsePlain } from '../../src/document/plain-yaml.ts';
import { parseWhole } from '../../src/document/yaml.ts';

const root = new URL('../../', import.meta.url).pathname;

/** A value with everything it remembers. */
function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { start, end, keys, spans } = originOf(value)!;
  const inner = Array.isArray(value) ? value.map(told) : Object.entries(value).map(([key, one]) => [key, told(one)]);
  return { list: Array.isArray(value), start, end, keys, spans, inner };
}

/** Whether the plain reader took the text; it must then agree with the whole parser. */
function agrees(source: string): boolean {
  const text = new Text('x.yaml', source);
  const plain = parsePlain(text, 0, source.length, 64);
  if (plain === undefined) return false;
  const whole = parseWhole(text, 0, source.length, 64);
  expect({ faults: whole.faults, value: told(plain) }, JSON.stringify(source)).toEqual({ faults: [], value: told(whole.value) });
  return true;
}

const texts = ['examples/pyrenees-atlantiques', 'test/rules/base']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('/reports'),
    ),
  )
  .filter(({ name }) => /\.(?:yaml|md)$/.test(name) && !/^(?:README|TESTERS)/.test(name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .map((content) => (content.startsWith('---\n') ? content.slice(4, content.indexOf('\n---', 4) + 1) : content));

describe('plain YAML', () => {
  it('reads nearly every file of a project, as the whole parser does', () => {
    expect(texts.length).toBeGreaterThan(140);
    expect(texts.filter(agrees).length / texts.length).toBeGreaterThan(0.95);
  });

  it('agrees on any file spoilt at any place', () => {
    const pieces = [
      '',
      ' ',
      '  ',
      '\n',
      '\n  ',
      ':',
      ': ',
      ' #',
      '#',
      '-',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '?',
      '%',
      '@',
      '`',
      '\t',
      '\r',
      '~',
      'null',
      'true',
      '0',
      '01',
      '1e3',
      '0x1f',
      '1_000',
      '.5',
      '5.',
      '-.inf',
      '1.0',
      '+1',
      '<<',
      '\\',
      'é',
      '\u00a0',
      '---',
      '...',
      'a: b',
      ': a',
      '- a',
      '"a"',
      '"a": b',
      "'a b': c",
      '"1": ',
      "'a''b'",
      '2026-01-31',
      '14:30',
      '12345678901234567890',
    ];
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 4 }),
        (source, edits) => {
          // A window of whole lines keeps the spoilt place near the rest.
          const lines = source.split('\n');
          const from = lines.length <= 8 ? 0 : edits[0]![0] % (lines.length - 8);
          let spoilt = lines.slice(from, from + 8).join('\n');
          for (const [place, cut, piece] of edits) {
            const at = place % (spoilt.length + 1);
            spoilt = spoilt.slice(0, at) + piece + spoilt.slice(at + cut);
          }
          if (agrees(spoilt)) taken += 1;
        },
      ),
      { numRuns: 6000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('agrees on scalars, in blocks and in flows', () => {
    const scalar = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abeExX019_.+-:~#,[]{}&*!|>\'"%@`? oinfNatru\u00e9'), maxLength: 8 }),
      fc.constantFrom(
        'yes',
        'No',
        'TRUE',
        'Null',
        '~',
        '',
        '0o17',
        '0x',
        '1e',
        '1.e5',
        '-',
        '--',
        '-1',
        '- 1',
        '?a',
        '? a',
        ':a',
        'a:b',
        'a :b',
        'a#b',
        'http://x/y#z',
      ),
    );
    let taken = 0;
    fc.assert(
      fc.property(scalar, scalar, (a, b) => {
        for (const source of [
          `k: ${a}\nl: ${b}\n`,
          `- ${a}\n- ${b}\n`,
          `k: [${a}, ${b}]\n`,
          `k: { l: ${a}, m: ${b} }\n`,
          `k: {l: ${a},m: ${b}}\n`,
          `k:\n  l: ${a}\n  m:\n  - ${b}\n`,
        ])
          if (agrees(source)) taken += 1;
      }),
      { numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(2000);
  });

  it('gives up where it must', () => {
    for (const source of [
      '',
      '# only\n',
      'a',
      'a: |\n  b\n',
      'a: b\n  c\n',
      'a: &x b\n',
      'a: *x\n',
      'a: !!str b\n',
      '<<: b\n',
      'a: 1\na: 2\n',
      'a:\n',
      'a: [b\n]\n',
      '--- a\n',
      'a: 0x1f\n',
      'a: 1e3\n',
      '__proto__: a\n',
      'a: b: c\n',
      'a:\n\tb: c\n',
      ' a: b\n',
    ])
      expect(parsePlain(new Text('x.yaml', source), 0, source.length, 64), JSON.stringify(source)).toBeUndefined();
    const deep = `a: ${'['.repeat(70)}${']'.repeat(70)}\n`;
    expect(parsePlain(new Text('x.yaml', deep), 0, deep.length, 64)).toBeUndefined();
  });
});
