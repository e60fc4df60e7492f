// The reader of plain JSON says exactly what the whole parser says, or nothing: values, places of every value and key, never a fault hidden.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/document/document.ts';
import { Text } from '../../src/document/place.ts';
import { parseJson } from '../../src/document/plain-json.ts';
import { parseWhole } from '../../src/document/yaml.ts';

const folder = new URL('../../examples/national/contributions/', import.meta.url);
const contributions = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** A value with everything it remembers. */
function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { start, end, keys, spans } = originOf(value)!;
  const inner = Array.isArray(value) ? value.map(told) : Object.entries(value).map(([key, one]) => [key, told(one)]);
  return { list: Array.isArray(value), start, end, keys, spans, inner };
}

const texts = fc.string({ unit: 'grapheme' });
const values = fc.object({
  key: texts,
  values: [texts, fc.string({ unit: 'binary' }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)],
  withBoxedValues: false,
});

/** Whether the plain reader took the text; it must then agree with the whole parser. */
function agrees(source: string, depth = 64): boolean {
  const text = new Text('x.json', source);
  const plain = parseJson(text, depth);
  if (plain === undefined) return false;
  const whole = parseWhole(text, 0, source.length, depth);
  expect({ faults: whole.faults, value: told(plain) }, JSON.stringify(source)).toEqual({ faults: [], value: told(whole.value) });
  return true;
}

describe('plain JSON', () => {
  it('reads every contribution, as the whole parser does', () => {
    expect(contributions.length).toBeGreaterThan(4);
    expect(contributions.filter((one) => agrees(one)).length).toBe(contributions.length);
  });

  it('agrees on any value, however it is laid out', () => {
    let taken = 0;
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 0, 1, 2, ' '), (value, indent) => {
        if (agrees(`${JSON.stringify(value, null, indent)}\n`)) taken += 1;
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(40);
  });

  it('agrees on any contribution spoilt at any place', () => {
    const pieces = ['', ' ', '\n', '\t', ':', ',', '"', "'", '[', ']', '{', '}', '#', ' #', '-', '0', '1e3', '01', '.5', '1.', '-0', '\\'];
    pieces.push('\\u00e9', '\\n', 'null', 'nul', '~', '&a', '*a', '!t', '---', '"a": 1,', '"a"', ', ,', '\r', '\u2028', '\ufeff', '\u0000');
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...contributions),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 3 }),
        (source, place, edits) => {
          // One item of one list keeps the spoilt place near the rest.
          const { actions, themes, effects } = JSON.parse(source) as Record<string, unknown[]>;
          const items = [...actions!, ...themes!, ...effects!];
          let spoilt = JSON.stringify({ kept: [items[place % items.length]], last: 1 }, null, 2);
          for (const [at, cut, piece] of edits) {
            const here = at % (spoilt.length + 1);
            spoilt = spoilt.slice(0, here) + piece + spoilt.slice(here + cut);
          }
          if (agrees(spoilt)) taken += 1;
        },
      ),
      { numRuns: 1500 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('leaves the depth to the whole parser', () => {
    for (const levels of [3, 4, 5, 6]) agrees(`${'['.repeat(levels)}1${']'.repeat(levels)}`, 4);
    expect(parseJson(new Text('x.json', '[[[[[1]]]]]'), 4)).toBeUndefined();
    expect(parseJson(new Text('x.json', '[[[[1]]]]'), 4)).toBeDefined();
  });
});
