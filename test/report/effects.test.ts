// The drawings of effects in documents: each kind where it belongs, described, with its figures, and nothing that secrecy hides.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { dataOf, draw } from '../../src/report/charts/index.ts';
import { prepare } from '../../src/report/compose.ts';
import { copil } from '../../src/report/documents/copil.ts';
import { dashboard } from '../../src/report/documents/dashboard.ts';
import { evaluation } from '../../src/report/documents/evaluation.ts';
import { indicator } from '../../src/report/documents/indicator.ts';
import type { DocumentCard } from '../../src/report/document.ts';
import type { Chart, RunChart } from '../../src/report/view.ts';
import { exampleConfig, exampleSources } from './briefing.ts';

type Source = (typeof exampleSources)[number];
const viewOf = (card: DocumentCard, subject?: string, change: (source: Source) => Source = (one) => one, language: 'fr' | 'en' = 'fr') =>
  prepare(buildCorpus(exampleSources.map(change), exampleConfig, { today: '2026-10-15' }), {
    card,
    audience: 'committee',
    language,
    committee: undefined,
    meeting: undefined,
    subject,
    provenance: { version: '0', revision: undefined, files: 1 },
  }).view;
const kinds = (charts: Readonly<Record<string, Chart>>): string[] => Object.values(charts).map(({ kind }) => kind);

describe('the briefing', () => {
  it('says that what reads the same has not changed', () => {
    const rows = viewOf(copil).data['effects'] as readonly { title: string; baseline: string; last: string; sense: string }[];
    const same = rows.filter(({ baseline, last }) => last.startsWith(`${baseline} (`) && !baseline.startsWith('n.d.'));
    expect(same.map(({ title }) => title)).toEqual([expect.stringContaining('activité du mercredi')]);
    for (const { sense } of same) expect(sense).toBe('sans changement');
  });

  it('tells first what goes the wrong way, then what is established and what must be interpreted; the rest is in the table, once', () => {
    const { data } = viewOf(copil);
    const told = data['effects_told'] as readonly { title: string; sentence: string }[];
    expect(told.map(({ title }) => title)).toEqual([
      expect.stringContaining('Climat scolaire'),
      expect.stringContaining('rendez-vous'),
      expect.stringContaining('Informations préoccupantes'),
    ]);
    expect(told.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('en sens contraire'),
      expect.stringContaining('établi'),
      expect.stringContaining('à interpréter'),
    ]);
    const rows = data['effects'] as readonly { title: string }[];
    expect(rows).toHaveLength(7);
    expect(rows.filter(({ title }) => told.some((one) => one.title === title))).toEqual([]);
  });
});

describe('the dashboard', () => {
  const rows = viewOf(dashboard).data['effects'] as readonly Readonly<Record<string, string>>[];
  const of = (title: string) => rows.find((one) => one['title']!.startsWith(title));

  it('gives each indicator its trend in a sign and words, its cases and its quality', () => {
    expect(rows.length).toBeGreaterThan(6);
    expect(of('Climat scolaire')).toMatchObject({ trend: '↓ en sens contraire', n: '305', quality: 'bonne', effect: 'non démontré (1)' });
    expect(of('Enfants inscrits')).toMatchObject({ trend: '→ sans changement' });
    expect(of('Familles orientées')).toMatchObject({ n: '–', quality: 'douteuse' });
  });

  it('withholds the cases of a measure that is withheld', () => {
    // Incidents are few: neither the figure nor what it rests on may be shown.
    const only = ({ file, content }: Source): Source => ({
      file,
      content:
        file.startsWith('indicators/') && !file.includes('incidents')
          ? content.replace(/^family: (?:outcome|impact)/m, 'family: context')
          : content,
    });
    const [hidden, ...others] = viewOf(dashboard, undefined, only).data['effects'] as readonly Readonly<Record<string, string>>[];
    expect(others).toEqual([]);
    expect(hidden).toMatchObject({ title: expect.stringContaining('Incidents'), last: expect.stringContaining('n.d.'), n: 'n.d.' });
  });
});

describe('the evaluation report', () => {
  const { charts, data } = viewOf(evaluation);

  it('draws before and after of every indicator, the trends, their run charts, and each path once', () => {
    expect(charts['overview']?.kind).toBe('dumbbell');
    expect(kinds(charts).filter((kind) => kind === 'lines')).toHaveLength(5);
    expect(kinds(charts).filter((kind) => kind === 'run')).toHaveLength(3);
    expect(kinds(charts).filter((kind) => kind === 'path')).toHaveLength(4);
  });

  it('shows what was to be expected, with its band, for a series alone and for a compared one', () => {
    const expected = Object.values(charts).flatMap((chart) =>
      chart.kind === 'lines' ? chart.lines.filter((line) => line.expected).map((line) => ({ chart, line })) : [],
    );
    expect(expected.map(({ chart }) => chart.lines.some(({ comparison }) => comparison))).toEqual([true, true, false]);
    for (const { chart, line } of expected) {
      const start = chart.moments[0]!.date;
      for (const { date, value, low, high } of line.points) {
        expect(date > start).toBe(true);
        expect(low!).toBeLessThanOrEqual(value!);
        expect(high!).toBeGreaterThanOrEqual(value!);
      }
      expect(chart.levels).toHaveLength(2);
    }
  });

  it('says what each drawing shows and has a table of its figures', () => {
    const tables = data['tables'] as readonly { title: string; columns: readonly string[]; rows: readonly (readonly string[])[] }[];
    const titles = tables.map(({ title }) => title);
    for (const chart of Object.values(charts)) {
      expect(chart.description.length).toBeGreaterThan(60);
      if (chart.kind !== 'run') expect(titles).toContain(chart.title);
      else expect(titles).toContain(chart.title.replace('la série autour de sa médiane', 'avant l’action et depuis'));
    }
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('marks the run that the rules count, and says that a chart changes no verdict', () => {
    const runs = Object.values(charts).filter((chart): chart is RunChart => chart.kind === 'run');
    for (const { points, run, notes } of runs) {
      const marked = points.filter((one) => one.run);
      expect(run).toContain(String(marked.length));
      expect(new Set(marked.map(({ side }) => side)).size).toBe(1);
      expect(notes.join(' ')).toContain('ne change rien au verdict');
    }
  });

  it('tells which link is the weakest, what is for and against, and how rivals stand', () => {
    const path = Object.values(charts).find((one) => one.kind === 'path' && one.title.startsWith('Assiduité'))!;
    const svg = draw('p', path, 'fr');
    for (const said of ['appuyé en partie – maillon le plus faible', 'non examinée', 'coexiste (Ousse', 'Vingt-cinq familles par mois'])
      expect(svg).toContain(said);
    expect(dataOf(path, 'fr').rows.flat().join(' ')).toContain('Rencontres avec le référent, 30/06/2026, Saragosse');
  });
});

describe('a small count', () => {
  /** Counts that nothing else in the project says, so that they are known when they are seen. */
  const planted = (source: Source): Source =>
    source.file === 'indicators/informations-preoccupantes.csv'
      ? { ...source, content: source.content.replace('2024-06-30;18;', '2024-06-30;7;') }
      : source.file === 'evaluations/cafe-des-parents-climat-scolaire.md'
        ? {
            ...source,
            content: source.content
              .replace('ref: climat-scolaire#2026-05-31', 'ref: informations-preoccupantes#2024-06-30')
              .replace('La note du climat scolaire baisse au collège.', 'Sept informations seulement.'),
          }
        : source;

  it.each(['fr', 'en'] as const)('is in no drawing, no description, no table, no piece of evidence (%s)', (language) => {
    for (const [card, subject] of [
      [evaluation, undefined],
      [indicator, 'informations-preoccupantes'],
      [indicator, 'climat-scolaire'],
    ] as const) {
      const { charts, data } = viewOf(card, subject, planted, language);
      const said = [
        ...Object.entries(charts).flatMap(([name, chart]) => [
          draw(name, chart, language),
          chart.description,
          chart.title,
          JSON.stringify(dataOf(chart, language)),
        ]),
        JSON.stringify(data),
      ];
      // Where the measure is cited as evidence, its words are replaced.
      if (subject === 'climat-scolaire')
        expect(
          JSON.stringify(
            dataOf(
              Object.values(charts).find(({ kind }) => kind === 'path')!,
              language,
            ),
          ),
        ).toMatch(/secre/);
      else expect(said.some((one) => /nformations? préoccupantes/.test(one))).toBe(true);
      for (const one of said) expect(one).not.toContain('Sept informations');
      for (const chart of Object.values(charts)) {
        if (chart.kind !== 'lines' || !chart.title.startsWith('Informations')) continue;
        const hidden = chart.lines[0]!.points.find(({ date }) => date === '2024-06-30')!;
        expect(hidden).toMatchObject({ value: undefined, absent: 'secret' });
        expect(hidden.low).toBeUndefined();
        // The scale is drawn from what is shown: nothing reaches down to what is not.
        expect(draw('c', chart, language)).toContain(language === 'fr' ? 'mesure non montrée' : 'measure not shown');
        expect(dataOf(chart, language).rows.flat()).not.toContain('7');
      }
    }
  });

  it('leaves its mark beside what is shown of before and after', () => {
    const { charts } = viewOf(indicator, 'incidents-recreation');
    const [dumbbell] = Object.values(charts);
    expect(dumbbell?.kind).toBe('dumbbell');
    const svg = draw('c', dumbbell!, 'fr');
    expect(svg).toContain('>n.d. (secret)<');
    expect(svg).toContain('mesure non montrée');
    expect(svg).not.toMatch(/<circle [^>]*r="5"[^>]*\/><circle [^>]*r="5"[^>]*\/><circle [^>]*r="5"/);
    expect(`${dumbbell!.description} ${svg}`).not.toMatch(/\b[46] incidents/);
  });
});

describe('every indicator', () => {
  const ids = exampleSources.flatMap(({ file }) => /^indicators\/(.+)\.yaml$/.exec(file)?.[1] ?? []);

  it.each(ids)('%s is drawn as soon as it is measured', (id) => {
    const { charts, data } = viewOf(indicator, id);
    const measured = (data['measures'] as readonly unknown[]).length > 0;
    expect(Object.keys(charts).length > 0).toBe(measured);
    for (const [name, chart] of Object.entries(charts)) expect(draw(name, chart, 'fr')).not.toMatch(/NaN|undefined/);
  });
});
