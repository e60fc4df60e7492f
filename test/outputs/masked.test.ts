// What a privacy rule matched is printed by no output, however YAML wrote it and whatever other rule quotes it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as outputs from '../../src/cli/outputs/index.ts';
import { odas, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-masked-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const FILES = {
  'actors/a.yaml': `name: x
type: "L\\u00e9a, 8 ans"
spheres: ["06 12 34 56 78", 'Né le 12/03/2015']
valid_from: "06 12 34 56 79"
valid_until: >-
  Emma est
  placée
succeeds: "zoe.fictive@exemple.fr"
territories: ["06 12\\
  \\x2034 56 71"]
"06 12 34 56 72": 1
"L\\u00e9o, 9 ans": 2
identifiers: { siren: "Mme Durandal", rna: "Claire Durandal", uai: "1 14 03 2A 999 999 01" }
`,
  'ballots/b.yaml': `actor: "Jean Durandal"
date: "Né le 12/03/2014"
scores:
  "In\\u00e8s, 6 ans": { utilite: 3 }
  ecole-ouverte: { "Claire Durandale": 3, utilite: "06 12 34 56 73" }
`,
  'indicators/assiduite.csv': `date;territory;value;06 12 34 56 74
Né le 12/03/2013;"Luna, 5 ans";0,7;1
2026-07-31;"Lu""na, 5 ans";"06 12 34 56 75";1
`,
};
const LEAKS = /\d\d.34.56|L(?:é|\\u00e9)[ao], \d|Emma est|zoe\.fictive|Durandal|2A.999|In(?:è|\\u00e8)s, \d|Luna|\d\d\/03\/201/u;

describe('personal data', () => {
  it('is looked for with a pattern that sees it', () => {
    for (const text of Object.values(FILES)) expect(text).toMatch(LEAKS);
  });

  it.each([
    ...Object.values(outputs).map(({ name }) => ['validate', '--format', name]),
    ['validate', '--lang', 'en'],
    ['validate', '--fix', '--dry-run'],
    ['validate', '--quiet', '--max', '3'],
    ['rename', 'actor', 'ecole', 'ecole-du-nord', '--dry-run'],
    ['rename', 'actor', 'zoe.fictive@exemple.fr', 'x'],
    ['status'],
  ])('is not in what odas %s %s %s prints', async (...argv) => {
    const folder = smallProject(join(world, argv.join('-').replace(/\W+/g, '-')), FILES);
    const asked = argv.filter((word) => word !== undefined);
    const { code, output } = await odas(asked, folder);
    expect(code).not.toBe(70);
    expect(output.length).toBeGreaterThan(20);
    // What the command line itself says may be said back.
    expect(output.replaceAll('« zoe.fictive@exemple.fr »', '').replaceAll(/«\s?zoe\.fictive@exemple\.fr\s?»/gu, '')).not.toMatch(LEAKS);
  });
});
