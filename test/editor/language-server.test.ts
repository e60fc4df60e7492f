// The schemas serve an editor as they stand: yaml-language-server proposes, explains in French, and reports what `odas validate` reports.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { associations, Editor } from './client.ts';

let editor: Editor;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'odas-editor-'));
  editor = await Editor.open();
});
afterAll(async () => {
  await editor?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lines (from 1) at which `odas validate` finds something in this actor, with the rules. */
async function validated(text: string): Promise<{ rule: string; line: number }[]> {
  mkdirSync(join(folder, 'actors'), { recursive: true });
  writeFileSync(join(folder, 'odas.yaml'), 'format: 1\nkind: department\ntitle: Essai\nname: Département fictif\n');
  writeFileSync(join(folder, 'actors/ecole.yaml'), text);
  let printed = '';
  const sink = { write: (chunk: string) => (printed += chunk) };
  await main(['validate', '--format', 'json'], {
    cwd: folder,
    env: { ODAS_CACHE: 'off' },
    stdout: sink,
    stderr: sink,
    now: () => new Date('2026-10-15'),
  });
  const { diagnostics } = JSON.parse(printed) as { diagnostics: { rule: string; file: string; line: number }[] };
  return diagnostics.filter(({ file }) => file === 'actors/ecole.yaml').map(({ rule, line }) => ({ rule, line }));
}

describe('an editor', () => {
  it('has a schema for every kind written in YAML', () => {
    const patterns = Object.values(associations()).flat();
    expect(patterns).toContain('actors/*.yaml');
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('proposes the keys that are not written yet', async () => {
    const uri = await editor.write('actors/cles.yaml', 'name: École\n\n');
    const labels = await editor.proposals(uri, { line: 1, character: 0 });
    expect(labels).toEqual(expect.arrayContaining(['type', 'spheres', 'short_name', 'professional_secrecy']));
    expect(labels).not.toContain('name');
  });

  it.each([
    ['of the schema itself', 'type: ', ['council', 'parents', 'social-protection']],
    ['of a shared definition', 'spheres:\n  - ', ['school', 'neighbourhood', 'institution']],
    ['of a shared definition, at the top', 'confidentiality: ', ['public', 'working-group', 'team']],
  ])('proposes the values %s', async (name, text, values) => {
    const uri = await editor.write(`actors/${name.replace(/\W+/g, '-')}.yaml`, text);
    const lines = text.split('\n');
    const labels = await editor.proposals(uri, { line: lines.length - 1, character: lines.at(-1)!.length });
    expect(labels.map((label) => label.trim())).toEqual(expect.arrayContaining(values));
  });

  it.each([
    ['type', 'La nature de l’organisation', 0],
    ['name', 'Le nom complet de l’organisation', 1],
    ['territories', 'Les territoires de la feuille de route', 2],
    ['headcount', 'Le nombre de personnes qui exercent cette fonction', 6],
    ['college', 'Le collège dans lequel l’organisation vote', 7],
  ])('explains `%s` in French', async (key, said, line) => {
    const text =
      'type: education\nname: École\nterritories: [nord]\nfunctions:\n  - id: directrice\n    label: Directrice\n    headcount: 1\ncollege: institutions\n';
    const uri = await editor.write(`actors/survol-${key}.yaml`, text);
    expect(await editor.hover(uri, { line, character: text.split('\n')[line]!.indexOf(key) + 1 })).toContain(said);
  });

  it.each([
    ['an unknown key', 'name: École\ntype: education\nspheres: [school]\nadress: rue Haute\n', [['schema/unknown-key', 4]]],
    ['a missing key', 'name: École\ntype: education\n', [['schema/required', 1]]],
    [
      'a missing key of an item',
      'name: École\ntype: education\nspheres: [school]\nfunctions:\n  - id: directrice\n',
      [['schema/required', 5]],
    ],
    ['an unknown value', 'name: École\ntype: ecole\nspheres: [school]\n', [['schema/enum', 2]]],
    ['an unknown value of a shared definition', 'name: École\ntype: education\nspheres:\n  - school\n  - ecole\n', [['schema/enum', 5]]],
    ['a wrong type', 'name: École\ntype: education\nspheres: school\n', [['schema/type', 3]]],
    ['a wrong type of a shared definition', 'name: 12\ntype: education\nspheres: [school]\n', [['schema/type', 1]]],
  ])('reports %s where `odas validate` does', async (name, text, expected) => {
    const problems = await editor.problems(`actors/${name.replace(/\W+/g, '-')}.yaml`, text);
    expect(problems.map(({ range }) => range.start.line + 1)).toEqual(expected.map(([, line]) => line));
    expect(await validated(text)).toEqual(expected.map(([rule, line]) => ({ rule, line })));
  });

  it('reports nothing of a good file', async () => {
    const text = 'name: École\ntype: education\nspheres: [school]\ncollege: institutions\nvalid_from: 2020-09-01\n';
    expect(await editor.problems('actors/bon.yaml', text)).toEqual([]);
  });
});
