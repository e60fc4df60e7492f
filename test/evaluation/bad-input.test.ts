// Measures as they really come: each case is what the user sees, in `odas validate` and in `odas evaluate`, and never a stack trace.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { odas, put, smallProject } from '../odas.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-bad-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

const HEAD =
  'title: Ce qui est suivi\nfamily: outcome\ndefinition: D\nunit: enfants\nobjectives: [prevention]\nsource: { actor: ecole, access: R }\ncounts: things\n';
const COUNT = 'type: count\ndirection: decrease\n';
const SHARE = 'type: proportion\ndirection: increase\n';
const BASELINE = 'baseline: { date: 2025-12-31, value: 40 }\n';
const TARGET = 'target: { value: 10, due: 2027-06-30, rationale: C }\n';
const USEFUL = 'useful_effect: { value: 5, rationale: C }\n';
const PAIR = 'measures:\n  - { date: 2025-12-31, value: 40 }\n  - { date: 2026-06-30, value: 9 }\n';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\n +/g, ' ');

interface Case {
  readonly name: string;
  readonly yaml: string;
  readonly csv?: string;
  readonly roadmap?: (text: string) => string;
  readonly finds?: readonly string[];
  readonly says: readonly string[];
  readonly lacks?: readonly string[];
}

let count = 0;
async function seen({ yaml, csv, roadmap }: Omit<Case, 'name' | 'says'>): Promise<{ findings: string; explained: string; told: string }> {
  const folder = smallProject(join(world, String((count += 1))), {
    'indicators/x.yaml': (/^counts:/m.test(yaml) ? HEAD.replace('counts: things\n', '') : HEAD) + yaml,
    ...(csv !== undefined && { 'indicators/x.csv': csv }),
  });
  const change = (file: string, to: (text: string) => string): void =>
    put(folder, { [file]: to(readFileSync(join(folder, file), 'utf8')) });
  change('actions/ecole-ouverte.md', (text) =>
    text
      .replace('status: retained', 'status: running')
      .replace('planned_start: 2026-11-01', 'planned_start: 2026-01-05, actual_start: 2026-01-05')
      .replace('indicators: [assiduite]', 'indicators: [x]'),
  );
  if (roadmap) change('roadmap.yaml', roadmap);
  const runs = [
    ['validate', 'indicators'],
    ['evaluate', '--explain', 'x'],
    ['evaluate'],
    ['evaluate', '--format', 'json'],
    ['report', 'indicator', 'x', '--data'],
  ];
  const outputs: string[] = [];
  for (const args of runs) {
    const { code, output } = await odas(args, folder);
    expect(code === 0 || args[0] === 'validate', output).toBe(true);
    expect(output).not.toMatch(/NaN|undefined|Infinity|\n\s+at .*:\d+:\d+/);
    outputs.push(plain(output));
  }
  return { findings: outputs[0]!, explained: outputs[1]!, told: outputs[2]! };
}

const CASES: readonly Case[] = [
  {
    name: 'no baseline',
    yaml: `${COUNT}${TARGET}measures: [{ date: 2026-06-30, value: 30 }]\n`,
    finds: ['indicator/no-baseline'],
    says: ['avancement : non calculable', 'données insuffisantes'],
  },
  {
    name: 'a target equal to the baseline',
    yaml: `${COUNT}${BASELINE}target: { value: 40, due: 2027-06-30, rationale: C }\nmeasures:\n  - { date: 2025-12-31, value: 40 }\n  - { date: 2026-06-30, value: 42 }\n`,
    finds: ['La cible et la référence sont égales (40)'],
    says: ['avancement : non calculable'],
  },
  {
    name: 'a target of zero',
    yaml: `${COUNT}${BASELINE}${USEFUL}target: { value: 0, due: 2027-06-30, rationale: C }\n${PAIR}`,
    says: ['cible : 0 · avancement : en bonne voie', 'a diminué de 78 % (entre 53 et 90 %)'],
  },
  {
    name: 'dates before the action only',
    yaml: `${COUNT}${BASELINE}${TARGET}measures:\n  - { date: 2025-06-30, value: 41 }\n  - { date: 2025-12-31, value: 40 }\n`,
    says: ['aucune mesure utilisable ne porte encore sur une période où l’action avait commencé'],
  },
  {
    name: 'denominators of zero',
    yaml: `${SHARE}baseline: { date: 2025-12-31, numerator: 10, denominator: 0 }\ntarget: { value: 0.9, due: 2027-06-30, rationale: C }\nmeasures:\n  - { date: 2025-12-31, numerator: 10, denominator: 0 }\n  - { date: 2026-06-30, numerator: 0, denominator: 0 }\n`,
    finds: ['Le numérateur, 10, dépasse le dénominateur, 0.'],
    says: ['réserves : valeur impossible, effectif absent', 'avancement : non calculable'],
  },
  {
    name: 'negative counts',
    yaml: `${COUNT}${BASELINE}${TARGET}measures:\n  - { date: 2025-12-31, value: 40 }\n  - { date: 2026-06-30, value: -9 }\n`,
    finds: ['Cet effectif est négatif : -9.', 'indicators/x.yaml:14:32'],
    says: ['réserves : valeur impossible', 'données insuffisantes'],
    lacks: ['-9'],
  },
  {
    name: 'one point',
    yaml: `${COUNT}baseline: { date: 2026-06-30, value: 30 }\n${TARGET}measures: [{ date: 2026-06-30, value: 30 }]\n`,
    finds: ['indicator/baseline-after-start'],
    says: ['réserves : référence d’une seule mesure', 'données insuffisantes'],
  },
  {
    name: 'a percentage written 45 where the rest is 0.45',
    yaml: `${SHARE}baseline: { date: 2025-12-31, value: 0.41 }\ntarget: { value: 0.9, due: 2027-06-30, rationale: C }\nmeasures:\n  - { date: 2025-12-31, value: 0.41 }\n  - { date: 2026-06-30, value: 45 }\n`,
    finds: ['Cette proportion, 45, n’est pas entre 0 et 1.', 'indicators/x.yaml:14:32'],
    says: ['réserves : valeur impossible'],
  },
  {
    name: 'decimal commas and thousands apart',
    yaml: `${SHARE}baseline: { date: 2025-12-31, value: 0.41 }\ntarget: { value: 0.9, due: 2027-06-30, rationale: C }\n`,
    csv: 'date;value;numerator;denominator\r\n2025-12-31;0,41;410;1 000\r\n2026-06-30;0,45;"450";1\u202f000\r\n',
    says: ['31/12/2025 0,41 410 1 000', '30/06/2026 0,45 450 1 000'],
  },
  {
    name: 'separators that change from one row to the next',
    yaml: `${SHARE}baseline: { date: 2025-12-31, value: 0.41 }\ntarget: { value: 0.9, due: 2027-06-30, rationale: C }\n`,
    csv: 'date;value;numerator;denominator\n2025-12-31,0.41,410,1000\n2026-06-30;0.45;450;1000\n',
    finds: ['indicators/x.csv:2:1', 'Cette ligne n’est pas séparée comme la première, qui l’est par « ; ».'],
    says: ['30/06/2026 0,45 450 1 000'],
  },
  {
    name: 'a territory whose perimeter changed',
    yaml: `${COUNT.replace('decrease', 'increase')}baseline: { date: 2025-12-31, value: 200, territory: quartier-nord }\nmeasures:\n  - { date: 2025-12-31, territory: quartier-nord, value: 200 }\n  - { date: 2026-06-30, territory: quartier-nord, value: 210 }\n  - { date: 2026-06-30, territory: quartier-nord-2024, value: 214 }\n  - { date: 2026-09-30, territory: quartier-nord-2024, value: 260 }\n`.replace(
      'counts: children\n',
      '',
    ),
    roadmap: (text) =>
      text.replace(
        '  - { id: quartier-nord, name: Quartier nord, type: qpv }\n',
        '  - { id: quartier-nord, name: Quartier nord, type: qpv, vintage: "2015" }\n  - { id: quartier-nord-2024, name: Quartier nord (2024), type: qpv, vintage: "2024", succeeds: quartier-nord }\n',
      ),
    finds: ['indicator/no-target'],
    says: ['Mesures – Quartier nord', 'Mesures – Quartier nord (2024)', '210', '260'],
    lacks: ['aucune action qui le vise'],
  },
];

describe('bad input', () => {
  it.each(CASES)('$name', async ({ finds = [], says, lacks = [], ...rest }) => {
    const { findings, explained } = await seen(rest);
    const told = explained.replace(/ +/g, ' ');
    for (const text of finds) expect(findings).toContain(text);
    for (const text of says) expect(told).toContain(text);
    for (const text of lacks) expect(told).not.toContain(text);
    if (finds.length === 0) expect(findings).not.toMatch(/indicators\/x\.(?:yaml|csv)/);
  });

  it('hides both perimeters of a place when the few between them would show', async () => {
    const { explained } = await seen({
      yaml: `${COUNT}counts: children\nbaseline: { date: 2025-12-31, value: 200, territory: quartier-nord }\nmeasures:\n  - { date: 2026-06-30, territory: quartier-nord, value: 210 }\n  - { date: 2026-06-30, territory: quartier-nord-2024, value: 214 }\n`,
      roadmap: (text) =>
        text.replace(
          '  - { id: quartier-nord, name: Quartier nord, type: qpv }\n',
          '  - { id: quartier-nord, name: Quartier nord, type: qpv, vintage: "2015" }\n  - { id: quartier-nord-2024, name: Quartier nord (2024), type: qpv, vintage: "2024", succeeds: quartier-nord }\n',
        ),
    });
    expect(explained).not.toMatch(/210.*214|214.*210/s);
    expect(explained).toContain('n.d. (secret)');
  });

  it('a thousand points, whether they add up or not', async () => {
    const rows = (value: (at: number) => number, length = 1000): string =>
      Array.from(
        { length },
        (_, at) => `${new Date(Date.UTC(2007, 6, 1) + at * 7 * 86_400_000).toISOString().slice(0, 10)};${value(at)}\n`,
      ).join('');
    const yaml = `${COUNT}design: series\ncollection: { frequency: weekly, starts: 2007-01-01, ends: 2027-12-31 }\nbaseline: { date: 2007-07-01, value: 30 }\n${TARGET}${USEFUL}`;
    const plainSeries = await seen({ yaml, csv: `date;value\n${rows((at) => 20 + ((at * 7919) % 13))}` });
    expect(plainSeries.explained).toContain('points avant / après : 967 / 33');
    // Two more children a week: what each week adds is few, and the whole series is hidden but for what gives nothing away.
    const adding = await seen({
      yaml: `${yaml.replace('value: 30', 'value: 0')}cumulative: true\ncounts: children\n`,
      csv: `date;value\n${rows((at) => 2 * at, 300)}`,
    });
    expect(adding.explained).toContain('Ce qui est suivi');
  });
});
