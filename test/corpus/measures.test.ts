// The table of an indicator gives the same measures as its YAML file, and faults at their row and column.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { RULES } from '../../src/rules/all.ts';
import { runRules } from '../../src/rules/run.ts';

const indicator = `title: Assiduité
family: outcome
definition: Part des présences
type: proportion
unit: demi-journées
direction: increase
source: { file: registre }
`;

function read(table: string, yaml = indicator) {
  const project = 'format: 1\nkind: department\ntitle: Essai\nname: Essai\n';
  const sources = [
    { file: 'odas.yaml', content: project },
    { file: 'indicators/assiduite.yaml', content: yaml },
    { file: 'indicators/assiduite.csv', content: table },
  ];
  const corpus = buildCorpus(sources, readConfig(project), { today: '2026-10-01' });
  const findings = runRules(corpus, RULES)
    .filter(({ place }) => place.file.endsWith('.csv'))
    .map(({ rule, place }) => `${rule.name} ${place.line}:${place.column}-${place.endColumn}`);
  return { measures: corpus.entity('indicator', 'assiduite')?.data.measures, findings, corpus };
}

describe('measures in a table', () => {
  it('reads decimal commas, thousands, quotes, empty cells and Windows line endings', () => {
    const { measures, findings } = read('date;numerator;value;note\r\n2026-01-31;1 234;0,5;"a ; ""b"""\r\n2026-02-28;;0.25;\r\n\r\n');
    expect(findings).toEqual([]);
    expect(measures).toEqual([
      { date: '2026-01-31', numerator: 1234, value: 0.5, note: 'a ; "b"' },
      { date: '2026-02-28', value: 0.25 },
    ]);
  });

  it('comes after the measures written in YAML', () => {
    const { measures } = read('date,value\n2026-02-28,0.25\n', `${indicator}measures:\n  - { date: 2026-01-31, value: 0.5 }\n`);
    expect(measures?.map((one) => one?.value)).toEqual([0.5, 0.25]);
  });

  it('points at the row and the column', () => {
    const { findings } = read('date;value;valeur\n2026-01-31;beaucoup;1\n31/01/2026;0,5;1\n;0,5;2\n');
    expect(findings).toEqual(['schema/unknown-key 1:12-18', 'schema/type 2:12-20', 'schema/format 3:1-11', 'schema/required 4:2-2']);
  });

  it('sees an unknown territory, and what a person must not read', () => {
    const { findings } = read('date;territory;value;note\n2026-01-31;inconnu;0,5;joindre 06 12 34 56 78\n');
    expect(findings).toEqual(['reference/unknown 2:12-19', 'privacy/phone 2:32-46']);
  });

  it('refuses a table that no indicator claims', () => {
    const project = 'format: 1\nkind: department\ntitle: Essai\nname: Essai\n';
    const corpus = buildCorpus(
      [
        { file: 'odas.yaml', content: project },
        { file: 'indicators/seul.csv', content: 'date;value\n' },
      ],
      readConfig(project),
      {
        today: '2026-10-01',
      },
    );
    expect(runRules(corpus, RULES).map(({ rule, place }) => `${rule.name} ${place.file}`)).toContain(
      'file/unknown-kind indicators/seul.csv',
    );
  });
});
