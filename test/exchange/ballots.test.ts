// Ballots through workbooks: what goes out comes back, and what does not fit is refused with its sheet, row and column.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { sameData } from '../../src/cli/same-data.ts';
import type { Asked } from '../../src/exchange/card.ts';
import { ballots as exporter } from '../../src/exchange/exports/index.ts';
import { ballots as importer } from '../../src/exchange/imports/index.ts';
import { tablesIn, type Value, workbookOf } from '../../src/exchange/workbook.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
const asked = (actor: string | undefined, language: 'fr' | 'en' = 'fr'): Asked => ({ corpus, language, today: '2026-10-15', actor });
const written = new Map(exampleSources.map(({ file, content }) => [file, content ?? '']));

async function workbook(actor: string, language: 'fr' | 'en' = 'fr'): Promise<Uint8Array> {
  const [output] = await exporter.write(asked(actor, language));
  return output!.content as Uint8Array;
}

/** The workbook of an organisation, its tables changed, as a person may leave them. */
async function altered(change: (tables: Map<string, Value[][]>) => void): Promise<Uint8Array> {
  const tables = new Map([...(await tablesIn(await workbook('caf')))].map(([name, rows]) => [name, rows.map(({ values }) => [...values])]));
  change(tables);
  return workbookOf(
    [...tables].map(([name, [head = [], ...rows]]) => ({
      name,
      columns: head.map((one) => ({ head: String(one ?? ''), width: 10, open: true })),
      rows,
    })),
    'essai',
  );
}

const read = (bytes: Uint8Array) => importer.read([{ name: 'vote.xlsx', bytes }], asked(undefined));
const places = async (change: (tables: Map<string, Value[][]>) => void): Promise<string[]> => {
  const { files, refusals } = await read(await altered(change));
  if (refusals.length > 0) expect(files).toEqual([]);
  return refusals.map(
    ({ sheet, row, column, message }) => `${sheet ?? ''} ${row ?? ''} ${column ?? ''}: ${message.replaceAll(/[\u00a0\u202f]/g, ' ')}`,
  );
};
const scores = (tables: Map<string, Value[][]>): Value[][] => tables.get('Notes')!;

describe('workbooks of ballots', () => {
  it('come back as they went, for every ballot, in both languages', async () => {
    for (const language of ['fr', 'en'] as const) {
      const outputs = (await exporter.write(asked(undefined, language))).filter(({ path }) => corpus.entity('ballot', path.slice(0, -5)));
      expect(outputs).toHaveLength(12);
      const { files, refusals, empty } = await importer.read(
        outputs.map(({ path, content }) => ({ name: path, bytes: content as Uint8Array })),
        asked(undefined),
      );
      expect(refusals).toEqual([]);
      expect(empty).toEqual([]);
      for (const { path, content } of files) expect(sameData(path, written.get(path)!, content), path).toBe(true);
    }
  });

  it('are the same bytes twice', async () => {
    expect(Buffer.from(await workbook('caf')).equals(Buffer.from(await workbook('caf')))).toBe(true);
  });

  it('say nothing when nobody filled them in', async () => {
    const { files, empty } = await read(await workbook('sdsei'));
    expect([files, empty]).toEqual([[], ['vote.xlsx']]);
  });

  it('take decimal commas, intervals and comments as people write them', async () => {
    const bytes = await altered((tables) => {
      scores(tables)[1]![4] = '2,5';
      scores(tables)[2]![4] = '1 à 3 (2)';
      scores(tables)[3]![5] = '=À vérifier';
    });
    const { files, refusals } = await read(bytes);
    expect(refusals).toEqual([]);
    expect(files[0]!.path).toBe('ballots/vote-caf.yaml');
    expect(files[0]!.content).toContain('utilite-enfants: 2.5');
    expect(files[0]!.content).toContain('{ min: 1, max: 3, mode: 2');
    expect(files[0]!.content).toContain('reason: "=À vérifier"');
  });

  it('are refused with sheet, row and column', async () => {
    expect(await places((tables) => void (scores(tables)[2]![4] = 7))).toEqual(['Notes 3 E: « 7 » sort de l’échelle, de 0 à 4.']);
    expect((await places((tables) => void (scores(tables)[2]![4] = 'oui')))[0]).toContain('Notes 3 E: « oui » n’est pas une note');
    expect((await places((tables) => void (scores(tables)[1]![0] = 'acueil-ete')))[0]).toContain('Vouliez-vous dire accueil-ete');
    expect((await places((tables) => void (scores(tables)[1]![2] = 'charges')))[0]).toContain(
      'Notes 2 C: « charges » n’est pas un critère',
    );
    expect((await places((tables) => void (tables.get('Poids')![1]![3] = -3)))[0]).toContain('Poids 2 D');
    expect((await places((tables) => void (tables.get('Mentions')![1]![2] = 'Excellente')))[0]).toContain('Mentions 2 C');
    expect((await places((tables) => void (tables.get('Organisation')![2]![1] = 'inconnue')))[0]).toContain(
      'Organisation 3 B: « inconnue »',
    );
    expect((await places((tables) => void scores(tables).push(scores(tables)[1]!)))[0]).toContain('est déjà notée');
  });

  it('are refused when a column or a sheet was deleted, or when they are no workbook', async () => {
    const cut = await places((tables) =>
      tables.set(
        'Notes',
        scores(tables).map((row) => row.toSpliced(2, 1)),
      ),
    );
    expect(cut).toEqual([
      'Notes 1 : La colonne « Identifiant du critère » manque : repartez du classeur préparé par « odas export ballots ».',
    ]);
    expect((await places((tables) => void tables.delete('Poids')))[0]).toContain('La feuille « Poids » manque');
    const { refusals } = await read(new TextEncoder().encode('bonjour'));
    expect(refusals[0]!.message).toContain('n’est pas un classeur');
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  // LibreOffice is not on every machine; where it is, the round trip goes through it.
  it.runIf(office !== undefined)('survive LibreOffice', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'odas-office-'));
    try {
      writeFileSync(join(folder, 'vote-caf.xlsx'), await workbook('caf'));
      execFileSync(
        office!,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          join(folder, 'out'),
          join(folder, 'vote-caf.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      const bytes = readFileSync(join(folder, 'out/vote-caf.xlsx'));
      const { files, refusals } = await read(bytes);
      expect(refusals).toEqual([]);
      expect(sameData('x.yaml', written.get('ballots/vote-caf.yaml')!, files[0]!.content)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
