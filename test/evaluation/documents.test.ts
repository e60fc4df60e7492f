// Real documents, for every reader and in every format, put side by side with what leaves for the national level and with what the
// screen says: what is hidden is in none, and cannot be worked out of all of them together.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odas, smallProject } from '../odas.ts';
import { insideOf } from '../report/opened.ts';
import { keyOf, type Row, widths } from './adversary.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-documents-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** High, so that what is hidden is a number that nothing else holds. */
const THRESHOLD = 9000;

const months = Array.from({ length: 20 }, (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-28`);

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  // What lies outside the neighbourhood is few: one of the two numbers must go.
  inscrits: [
    { date: '2026-03-31', cases: 61_543, confidentiality: 'committee' },
    { date: '2026-03-31', territory: 'quartier-nord', cases: 57_272 },
    { date: '2026-09-30', cases: 71_549 },
    { date: '2026-09-30', territory: 'quartier-nord', cases: 40_127, confidentiality: 'committee' },
    { date: '2026-09-30', territory: 'quartier-nord', group: 'filles', cases: 34_883 },
    { date: '2026-09-30', territory: 'quartier-nord', group: 'garcons', cases: 5_244 },
  ],
  // Nearly all are concerned: the share would tell the few who are not.
  accompagnes: [
    { date: '2026-03-31', cases: 23_417, base: 27_031 },
    { date: '2026-09-30', cases: 12_689, base: 28_307 },
  ],
  // One month of a long series is few.
  retards: months.map((date, at) => ({ date, cases: at === 9 ? 4_271 : 15_013 + ((at * 7919) % 3001) - (at > 11 ? 2_000 : 0) })),
};

function indicator(id: string, rows: readonly Row[]): string {
  const share = rows.some(({ base }) => base !== undefined);
  const measure = ({ date, territory, group, cases, base, confidentiality }: Row): string =>
    `  - { date: ${date}, ${territory === undefined ? '' : `territory: ${territory}, `}${group === undefined ? '' : `group: ${group}, `}${share ? `numerator: ${cases}, denominator: ${base}` : `value: ${cases}`}, ${confidentiality === undefined ? '' : `confidentiality: ${confidentiality}, `}quality: good }\n`;
  const first = rows[0]!;
  return `title: ${id}
family: outcome
definition: Ce qui est compté.
type: ${share ? 'proportion' : 'count'}
unit: enfants
direction: ${id === 'retards' ? 'decrease' : 'increase'}
counts: children
confidentiality: public
objectives: [prevention]
source: { actor: ecole, access: Registre }
${id === 'retards' ? 'collection: { frequency: monthly, responsible: ecole, starts: 2025-01-01, ends: 2027-12-31 }\n' : ''}design: ${id === 'retards' ? 'series' : 'before-after'}
baseline: { date: ${share ? first.date : '2024-12-28'}, ${share ? `numerator: ${first.cases}, denominator: ${first.base}, value: ${first.cases / first.base!}` : 'value: 18997'} }
target: { value: ${share ? 0.5 : 97_001}, due: 2027-06-30, rationale: Convenu }
useful_effect: { value: ${share ? 0.03 : 1_100}, rationale: Convenu }
measures:
${rows.map(measure).join('')}`;
}

const AUDIENCES = ['public', 'national', 'committee', 'working-group', 'team'];
const DOCUMENTS = [
  'evaluation',
  'indicator inscrits',
  'indicator accompagnes',
  'indicator retards',
  'action ecole-ouverte',
  'copil',
  'dashboard',
  'dossier',
  'national-contribution',
];

/** The numbers of a text, however they are written in French or English, and outside the marks of an archive. */
const numbersIn = (text: string): Set<string> =>
  new Set(
    text
      .replace(/<[^>]*>/g, '\n')
      .replace(/(?<=\d)(?:&#xa0;|&nbsp;|[  \u00a0\u202f,])(?=\d{3}(?!\d))/g, '')
      .match(/\d+/g),
  );

describe('documents side by side', () => {
  /** The texts by where they come from. */
  const texts = new Map<string, string>();
  beforeAll(async () => {
    const folder = smallProject(
      join(world, 'p'),
      Object.fromEntries(Object.entries(TABLES).map(([id, rows]) => [`indicators/${id}.yaml`, indicator(id, rows)])),
    );
    const odasYaml = readFileSync(join(folder, 'odas.yaml'), 'utf8');
    const action = readFileSync(join(folder, 'actions/ecole-ouverte.md'), 'utf8');
    smallProject(folder, {
      'odas.yaml': `${odasYaml}privacy: { thresholds: { children: ${THRESHOLD} } }\n`,
      'actions/ecole-ouverte.md': action
        .replace('status: retained', 'status: running')
        .replace('planned_start: 2026-11-01', 'planned_start: 2026-01-05, actual_start: 2026-01-05')
        .replace('indicators: [assiduite]', 'indicators: [assiduite, inscrits, accompagnes, retards]'),
    });
    const run = async (...argv: string[]): Promise<boolean> => {
      const { code, output } = await odas(argv, folder);
      // What is not meant for everyone is refused to them.
      if (code !== 0) expect(argv.includes('public') ? output : '').toMatch(/n’est pas destiné à ces lecteurs|n’est pas une action/);
      texts.set(argv.join(' '), output);
      return code === 0;
    };
    for (const audience of AUDIENCES) {
      for (const document of DOCUMENTS) {
        const out = `envoi/${audience}/${document.replace(' ', '-')}`;
        // Paper formats of two readers; the others on screen.
        const formats = ['public', 'committee'].includes(audience) && document !== 'dossier' ? 'md,html,docx,odt,pdf' : 'md,html';
        if (!(await run('report', ...document.split(' '), '--audience', audience, '--format', formats, '--out', out))) continue;
        for (const file of files(join(folder, out)))
          texts.set(`${audience} ${document} ${file}`, insideOf({ path: file, content: readFileSync(join(folder, out, file)) }));
        await run('report', ...document.split(' '), '--audience', audience, '--data');
      }
      for (const args of [[], ['--format', 'json'], ['--plan', 'ecole-ouverte'], ['--plan', 'ecole-ouverte', '--format', 'json']])
        await run('evaluate', '--audience', audience, ...args);
      for (const id of Object.keys(TABLES)) await run('evaluate', '--audience', audience, '--explain', id);
    }
    await run('contribute', '--out', 'envoi');
    await run('contribute', '--format', 'json');
    await run('contribute', '--preview');
    await run('export', 'data', '--out', 'envoi/donnees');
    for (const file of files(join(folder, 'envoi/donnees')))
      texts.set(`donnees ${file}`, readFileSync(join(folder, 'envoi/donnees', file), 'utf8'));
    await run('diff', '2026-01-01');
    await run('status');
    texts.set('published.json', readFileSync(join(folder, 'published.json'), 'utf8'));
  }, 300_000);

  const files = (folder: string): string[] => readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile());

  it('are many, and do show numbers', () => {
    expect(texts.size).toBeGreaterThan(150);
    for (const format of ['.md', '.html', '.docx', '.odt', '.pdf'])
      for (const audience of ['public', 'committee'])
        expect(
          numbersIn(texts.get(`${audience} indicator inscrits indicator-inscrits-2026-10-15${format}`)!),
          `${audience} ${format}`,
        ).toContain('71549');
    expect([...texts].filter(([, text]) => /n\.d\.[  \u00a0\u202f]\(secret\)/.test(text)).length).toBeGreaterThan(40);
  });

  it('give no small count away, all together', () => {
    const found = new Map([...texts].map(([where, text]) => [where, numbersIn(text)]));
    const all = new Set([...found.values()].flatMap((one) => [...one]));
    let hidden = 0;
    for (const [id, rows] of Object.entries(TABLES)) {
      const shown = rows.filter(({ cases, base }) => all.has(String(cases)) || (base !== undefined && all.has(String(base))));
      expect(shown.length, id).toBeGreaterThan(0);
      const told = widths(rows, new Set(shown.map(keyOf)), false, THRESHOLD);
      hidden += told.length;
      expect(told.filter(({ width }) => width < THRESHOLD)).toEqual([]);
      for (const { cases, base } of rows.filter((row) => !shown.includes(row))) {
        // Nor as a share, as written or rounded to a tenth.
        if (base === undefined) continue;
        const share = cases / base;
        for (const [where, text] of texts)
          for (const written of [String(share).slice(0, 6), (share * 100).toFixed(1), (share * 100).toFixed(1).replace('.', ',')])
            expect(text.includes(written), `${where}: ${written}`).toBe(false);
      }
    }
    expect(hidden).toBeGreaterThan(3);
  });
});
