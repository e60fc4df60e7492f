// Published numeric cases: every file of this folder is run, and a method that no adapter knows is a failure.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIAGNOSIS } from './diagnosis.ts';
import { EVALUATION } from './evaluation.ts';
import { RANKING } from './ranking.ts';
import { CHOICE } from './ranking-choice.ts';
import { DRAWS } from './ranking-draws.ts';
import { PAIRS } from './ranking-pairs.ts';
import { VOTES } from './ranking-votes.ts';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly method: string;
  readonly input: never;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: { readonly abs?: number; readonly rel?: number };
}

/** How each published method is asked of the library: an object with the keys that the case expects. */
const ADAPTERS: Readonly<Record<string, (input: never, expected: never) => Readonly<Record<string, unknown>>>> = {
  ...RANKING,
  ...CHOICE,
  ...DRAWS,
  ...PAIRS,
  ...VOTES,
  ...EVALUATION,
  ...DIAGNOSIS,
};

function close(got: unknown, expected: unknown, { abs = 0, rel = 0 }: Case['tolerance'], path: string): void {
  if (expected === 'Infinity') expect(got, path).toBe(Infinity);
  else if (typeof expected === 'number') {
    expect(typeof got, path).toBe('number');
    expect(Math.abs((got as number) - expected), `${path}: got ${got as number}, expected ${expected}`).toBeLessThanOrEqual(
      abs + rel * Math.abs(expected) + 1e-15,
    );
  } else if (expected !== null && typeof expected === 'object') {
    if (Array.isArray(expected)) expect((got as unknown[] | undefined)?.length, `${path}.length`).toBe(expected.length);
    for (const [key, value] of Object.entries(expected))
      close((got as Record<string, unknown> | undefined)?.[key], value, { abs, rel }, `${path}.${key}`);
  } else expect(got ?? null, path).toEqual(expected);
}

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('published cases', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0));

  describe.each(files)('%s', (file) => {
    const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
    it('has cases', () => expect(cases.length).toBeGreaterThan(0));
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { method, input, expected, tolerance }) => {
      const adapter = ADAPTERS[method];
      expect(adapter, `no adapter for the method “${method}”`).toBeDefined();
      const got = adapter!(input, expected as never);
      // A case that compared nothing would prove nothing.
      expect(Object.keys(expected).length).toBeGreaterThan(0);
      close(got, expected, tolerance, file);
    });
  });
});
