// A new file of any kind: explained in full, and faulty in nothing but what a person must still write.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { odas } from '../odas.ts';
import { KINDS } from '../../src/corpus/kinds.ts';
import { scalar } from '../../src/scaffold/entity.ts';
import { slug } from '../../src/scaffold/known.ts';

const root = new URL('../../', import.meta.url).pathname;
const world = mkdtempSync(join(tmpdir(), 'odas-new-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const CREATED = KINDS.filter(({ name, formats }) => name !== 'project' && name !== 'roadmap' && !formats.includes('json'));
const IDS: Readonly<Record<string, string>> = {
  transfer: 'essai-hypothese',
  ballot: 'vote-departement',
  interview: 'ent-050',
  meeting: 'copil-2027-01-01',
};

describe('a new file', () => {
  it('can be of many kinds', () => expect(CREATED.length).toBeGreaterThan(12));

  it.each(CREATED.map((kind) => [kind.name, kind] as const))('%s: only asks to be completed', async (name, kind) => {
    const folder = join(world, name);
    cpSync(join(root, 'test/rules/base'), folder, { recursive: true });
    const single = !kind.at.endsWith('/');
    if (single) rmSync(join(folder, `${kind.at}.${kind.formats[0]!}`), { force: true });
    if (name === 'transfer') expect((await odas(['new', 'hypothesis', 'essai-hypothese'], folder)).code).toBe(0);
    const before = JSON.parse((await odas(['validate', '--format', 'json'], folder)).output) as {
      diagnostics: { rule: string; file: string }[];
    };
    const id = IDS[name] ?? 'essai';
    const made = await odas(['new', name, ...(single ? [] : [id])], folder);
    expect(made).toMatchObject({ code: 0 });
    const path = /Écrit : (.+)/.exec(made.output.replace(/\u00a0/g, ' '))![1]!;
    const text = readFileSync(join(folder, path), 'utf8');
    const { shape } = kind;
    for (const key of Object.keys(shape.properties ?? {}).filter((one) => one !== 'confidentiality'))
      expect(text, key).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
    const after = JSON.parse((await odas(['validate', '--format', 'json', '--fail-on', 'never'], folder)).output) as typeof before;
    const own = after.diagnostics.filter(({ file }) => file === path);
    expect(own.filter(({ rule }) => rule !== 'placeholder/unfilled')).toEqual([]);
    const elsewhere = (list: typeof before): string[] =>
      list.diagnostics
        .filter(({ file, rule }) => file !== path && /^(?:schema|reference|file|yaml)\//.test(rule))
        .map(({ rule, file }) => `${rule} ${file}`);
    // Its optional fields are all there, at their place, once the marks of comment are removed.
    writeFileSync(join(folder, path), text.replace(/^( *)# ( *(?:- )?[a-z_]+:(?: |$))/gm, '$1$2'));
    const uncovered = JSON.parse(
      (await odas(['validate', path, '--format', 'json', '--fail-on', 'never'], folder)).output,
    ) as typeof before;
    expect(uncovered.diagnostics.filter(({ rule }) => /^(?:yaml\/|front-matter\/|schema\/(?!type|required|range))/.test(rule))).toEqual([]);
    expect(uncovered.diagnostics.length).toBeGreaterThan(own.length);
    // A kind that was taken away to be made again leaves references to its parts without an end.
    if (!single) expect(elsewhere(after)).toEqual(elsewhere(before));
  });
});

describe('names', () => {
  it('makes an id of a title', () => {
    expect(slug('Café des parents : l’été')).toBe('cafe-des-parents-l-ete');
    expect(slug('2026, une année')).toBe('une-annee');
    expect(slug('Cœur')).toBe('coeur');
    expect(slug('🎉')).toBeUndefined();
    expect(slug('true')).toBeUndefined();
  });

  it('writes scalars that YAML cannot misread', () => {
    for (const text of ['yes', 'null', '12', 'a: b', '# a', '- a', '{a}', 'a"b', ' a', "l'a: b", '!x', '@x', 'a #b'])
      expect(scalar(text)).toBe(JSON.stringify(text));
    expect(scalar('Café des parents')).toBe('Café des parents');
    expect(scalar('2026-01-31')).toBe('2026-01-31');
  });
});
