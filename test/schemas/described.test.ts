// Every property of every schema speaks French and English, and names only what exists.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindNamed, PARTS } from '../../src/corpus/kinds.ts';

interface Schema {
  readonly [key: string]: unknown;
}
const folder = new URL('../../schemas/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));

/** Every described property of a schema, with its path. */
function* properties(schema: Schema, path: string): Generator<[string, Schema]> {
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'x-odas' || value === null || typeof value !== 'object') continue;
    const inCondition = /\/(?:if|then|else|not)(?:\/|$)/.test(`${path}/${key}`);
    if (key === 'properties' && !inCondition) for (const [name, child] of Object.entries(value)) yield [`${path}/${name}`, child as Schema];
    yield* properties(value as Schema, `${path}/${key}`);
  }
}

/** What is wrong with how a property is described. */
function faultsOf([path, schema]: [string, Schema]): string[] {
  const annotations = (schema['x-odas'] ?? {}) as { en?: { title?: string; description?: string }; ref?: unknown; keys?: string };
  const faults: string[] = [];
  const said = [schema['title'], schema['description'], annotations.en?.title, annotations.en?.description];
  if (said.some((text) => typeof text !== 'string' || text === '')) faults.push(`${path}: title or description missing`);
  if (said.slice(0, 2).some((text) => typeof text === 'string' && text.includes("'"))) faults.push(`${path}: straight apostrophe`);
  const refs = [annotations.ref, annotations.keys].flat().filter((ref): ref is string => typeof ref === 'string');
  for (const ref of refs)
    if (!['any', 'rule', 'measure'].includes(ref) && !kindNamed(ref) && !PARTS.has(ref)) faults.push(`${path}: refers to ${ref}`);
  return faults;
}

describe('schemas', () => {
  it.each(files)('%s describes every property', (file) => {
    const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema;
    const all = [...properties(schema, file)];
    if (file !== 'common.schema.json') expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap(faultsOf)).toEqual([]);
  });

  it('would see a property that is not described', () => {
    expect(faultsOf(['x', { type: 'string', title: 'Titre' }])).not.toEqual([]);
    expect(
      faultsOf(['x', { title: 'T', description: "L'an", 'x-odas': { en: { title: 'T', description: 'D' }, ref: 'nothing' } }]),
    ).toHaveLength(2);
  });
});
