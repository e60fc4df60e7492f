// What is read together stays together where a page ends: titles with what they name, heads of tables with their first row, charts side by side.

import { describe, expect, it } from 'vitest';
import { type Block, blocksOf } from '../../src/report/blocks.ts';
import { docx, html, odt, pdf } from '../../src/report/formats/index.ts';
import type { Cited, Trail } from '../../src/report/trail.ts';
import type { LinesChart } from '../../src/report/view.ts';
import { composed } from './composed.ts';
import { bytesOf, partsOf, pdfPages } from './opened.ts';

const chart = (title: string): LinesChart => ({
  kind: 'lines',
  unit: 'number',
  title,
  description: `${title} : deux mesures, de un à deux, entre janvier et mars.`,
  lines: [
    {
      label: 'ensemble',
      comparison: false,
      points: [
        { date: '2026-01', value: 1 },
        { date: '2026-02', value: 3 },
        { date: '2026-03', value: 2 },
      ],
    },
  ],
  levels: [{ label: 'cible : 3', value: 3 }],
  moments: [{ label: 'Une action dont le nom est assez long pour tenir sur deux lignes, depuis le 1er février 2026', date: '2026-02-01' }],
  small: 'half',
});
const document = composed(
  [
    '# Essai',
    '## Titre',
    '**Deux séries**',
    '![La première série, en quelques mots.](chart:a) ![La seconde série, en quelques mots.](chart:b)',
    '_Une table_',
    '| Nom | Valeur |\n| --- | --: |\n| un | 1 |\n| deux | 2 |',
    'À débattre :',
    '- une chose',
  ].join('\n\n'),
  { charts: { a: chart('Première'), b: chart('Seconde') } },
);

describe('a table', () => {
  const whole = (rows: number, cell: string): readonly boolean[] =>
    blocksOf(
      composed(
        ['# Essai', '_Une table_', ['| Nom | Valeur |', '| --- | --- |', ...Array(rows).fill(`| un | ${cell} |`)].join('\n')].join('\n\n'),
      ),
    ).flatMap((one) => (one.kind === 'table' ? [one.whole] : []));

  it('is not cut when it is low, and may be when it would leave a page half blank', () => {
    expect(whole(5, 'deux')).toEqual([true]);
    expect(whole(12, 'deux')).toEqual([true]);
    expect(whole(40, 'deux')).toEqual([false]);
    expect(whole(5, 'un mot de plus '.repeat(60))).toEqual([false]);
  });

  it.each([5, 12])('of %d rows stands whole on a page of a PDF, wherever the page ends', async (rows) => {
    for (const before of [30, 36, 40, 44, 48]) {
      const table = [
        '| Nom | Valeur |',
        '| --- | --- |',
        ...Array.from({ length: rows }, (_, index) => `| rang ${index + 1} | ${index} |`),
      ];
      const lines = Array.from({ length: before }, (_, index) => `Ligne ${index + 1}.`);
      const [output] = await pdf.write(composed(['# Essai', ...lines, '_Une table_', table.join('\n')].join('\n\n')));
      const found = pdfPages(output!.content as Uint8Array).filter((page) => /^rang \d+$/m.test(page));
      expect(found, `after ${before} lines`).toHaveLength(1);
      expect(found[0]).toContain('Une table');
      expect(found[0]).toMatch(new RegExp(`^rang ${rows}$`, 'm'));
    }
  });

  it('never leaves its closing line alone on a page', async () => {
    for (let before = 38; before <= 52; before += 1) {
      const lines = Array.from({ length: before }, (_, index) => `Ligne ${index + 1}.`);
      const [output] = await pdf.write(composed(['# Essai', ...lines, '---', 'Document écrit pour essai.'].join('\n\n')));
      const last = pdfPages(output!.content as Uint8Array).find((page) => page.includes('Document écrit'));
      expect(last, `after ${before} lines`).toMatch(/^Ligne \d+\.$/m);
    }
  });
});

describe('what is read together', () => {
  it('is kept so in Word', async () => {
    const [output] = await docx.write(document);
    const main = partsOf(output!.content).get('word/document.xml')!;
    const paragraphs = main.match(/<w:p>.*?<\/w:p>/gs)!;
    const of = (text: string): string => paragraphs.find((one) => new RegExp(`>${text}(?:\\s:)?<`).test(one))!;
    for (const text of ['Deux séries', 'Nom', 'Valeur', 'À débattre', 'un', '1']) expect(of(text)).toContain('<w:keepNext/>');
    for (const text of ['deux', '2', 'une chose']) expect(of(text)).not.toContain('<w:keepNext/>');
    // Both charts are in one paragraph, and two of them take no more than a line.
    const figure = paragraphs.find((one) => one.includes('<w:drawing>'))!;
    const widths = [...figure.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width) / 36_000);
    expect(widths).toHaveLength(2);
    expect(widths[0]! + widths[1]!).toBeLessThan(174);
  });

  it('is kept so in OpenDocument', async () => {
    const [output] = await odt.write(document);
    const content = partsOf(output!.content).get('content.xml')!;
    expect(content).toMatch(/<text:p text:style-name="Keep"><text:span text:style-name="Strong">Deux séries/);
    expect(content).toMatch(/<text:p text:style-name="Keep">À débattre/);
    expect(content).toMatch(/style:name="Keep"[^>]*><style:paragraph-properties fo:keep-with-next="always"/);
    expect(content).toContain('style:may-break-between-rows="false"');
    expect(content.match(/<text:p [^>]*>(?:<draw:frame.*?<\/draw:frame> ?){2}<\/text:p>/s)).not.toBeNull();
  });

  it('is kept so in print from the screen', async () => {
    const [output] = await html.write(document);
    const page = String(output!.content);
    expect(page).toMatch(/<figure style="[^"]*" class="beside">(?:<svg.*?<\/svg>){2}<\/figure>/s);
    for (const rule of [
      /h2,h3,h4,caption[^{]*\{break-after:avoid\}/,
      /thead\{[^}]*break-after:avoid\}/,
      /tr,figure,li\{break-inside:avoid\}/,
    ])
      expect(page).toMatch(rule);
    expect(page).toMatch(/<caption>Une table<\/caption>\s*<colgroup>(?:<col style="width:\d+%">){2}<\/colgroup>\s*<thead>/);
  });

  it('keeps a title with what it opens when the notes of that leave no room', async () => {
    for (let lines = 38; lines < 52; lines += 1) {
      const [output] = await pdf.write(
        composed(
          [
            '# Essai',
            ...Array.from({ length: lines }, (_, line) => `Ligne ${line}.`),
            '## Titregardé',
            ...['un', 'deux', 'trois'].map((one) => `- point ${one}\n\n  ↳ ent-001#x1`),
          ].join('\n\n'),
        ),
      );
      const pages = pdfPages(bytesOf(output!.content));
      const page = pages.find((text) => text.includes('Titregardé'));
      expect(page, `${lines}`).toMatch(/point un/);
    }
  });

  it('is not cut after the first row of a long table, nor before a table whose caption calls a note', async () => {
    const rows = (many: number): string =>
      ['| Nom | Valeur |', '| --- | --- |', ...Array.from({ length: many }, (_, row) => `| rangée${row} | ${row} |`)].join('\n');
    for (let lines = 36; lines < 50; lines += 1) {
      const filler = Array.from({ length: lines }, (_, line) => `Ligne ${line}.`);
      const long = pdfPages(bytesOf((await pdf.write(composed(['# Essai', ...filler, '_Longue_', rows(30)].join('\n\n'))))[0]!.content));
      expect(
        long.find((text) => text.includes('rangée0')),
        `${lines}`,
      ).toMatch(/rangée2/);
      const note = `↳ ${'ent-001#x1, '.repeat(30)}ent-002#x1`;
      const low = [...filler, '## Titregardé', '_Basse_', rows(3), note].join('\n\n');
      const page = pdfPages(bytesOf((await pdf.write(composed(`# Essai\n\n${low}`)))[0]!.content)).find((text) =>
        text.includes('Titregardé'),
      );
      expect(page, `${lines}`).toMatch(/rangée2/);
    }
  });

  it('does not leave the last row of a long table alone on a page of a PDF', async () => {
    const filler = Array.from({ length: 36 }, (_, line) => `Ligne ${line}.`);
    let cut = 0;
    for (let many = 20; many < 40; many += 1) {
      const rows = Array.from({ length: many }, (_, row) => `| rangée${row}. | ${row} |`);
      const document = composed(['# Essai', ...filler, '_Longue_', ['| Nom | Valeur |', '| --- | --- |', ...rows].join('\n')].join('\n\n'));
      const pages = pdfPages(bytesOf((await pdf.write(document))[0]!.content));
      const last = pages.find((text) => text.includes(`rangée${many - 1}.`))!;
      expect(last, `${many}`).toContain(`rangée${many - 2}.`);
      if (!last.includes('rangée0.')) cut += 1;
    }
    expect(cut).toBeGreaterThan(5);
  });

  it('is printed in two columns when it is long and of a few figures, never when it holds sentences', async () => {
    const page = async (cell: string): Promise<string> => {
      const rows = Array.from({ length: 16 }, (_, row) => `| ${row} ${cell} | ${row} |`);
      const document = composed(['# Essai', ['| Nom | Valeur |', '| --- | --- |', ...rows].join('\n')].join('\n\n'));
      return String((await html.write(document))[0]!.content);
    };
    expect(await page('mois')).toContain('class="narrow"');
    expect(await page('une phrase qui prend, avec tous ses mots, presque toute la largeur de la page')).not.toContain('class="narrow"');
    expect(await page('mois')).toMatch(/\.table:has\(\.narrow tbody tr:nth-child\(15\)\):not\(:has\(a,\[id\]\)\)\{column-count:2/);
  });

  it('keeps a line of emphasis under a heading with what follows', () => {
    const kept = blocksOf(composed('# Essai\n\n## Retards\n\n_Depuis le 15 septembre_\n\nIls baissent.\n\n_Peu à peu_\n\nFin.')).map(
      (one) => one.kind === 'paragraph' && one.keep,
    );
    expect(kept).toEqual([false, false, true, false, false, false]);
  });

  it('keeps the paragraphs of an item, and the items of a short list, on one page', async () => {
    const list = composed('# Essai\n\n- premier\n\n  suite du premier\n\n- second\n\n  suite du second');
    const word = partsOf((await docx.write(list))[0]!.content).get('word/document.xml')!;
    const kept = (text: string): boolean =>
      word.match(/<w:p>.*?<\/w:p>/gs)!.some((one) => one.includes(`>${text}<`) && one.includes('<w:keepNext/>'));
    expect(['premier', 'suite du premier', 'second', 'suite du second'].map(kept)).toEqual([true, true, true, false]);
    const open = partsOf((await odt.write(list))[0]!.content).get('content.xml')!;
    expect([...open.matchAll(/text:style-name="(List|ListKeep)"/g)].map(([, name]) => name)).toEqual([
      'ListKeep',
      'ListKeep',
      'ListKeep',
      'List',
    ]);
  });

  it('loses no letter when it is half as wide', async () => {
    const [output] = await html.write(document);
    const [first] = /<svg.*?<\/svg>/s.exec(String(output!.content))!;
    const texts = [...first.matchAll(/<text\b([^>]*)>([^<]*)/g)].map(([, own, text]) => ({
      text: text!,
      x: Number(/\bx="([\d.-]+)"/.exec(own!)![1]),
      end: /text-anchor="end"/.test(own!),
    }));
    expect(texts.map(({ text }) => text).join(' ')).toContain('Une action dont le nom est assez long');
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Première', 'ensemble', 'cible : 3']));
    for (const { x, end } of texts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(end ? 352 : 345);
    }
  });
});

describe('a long table', () => {
  it('leaves no row alone on a page, in Word and in print', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `| rang ${index + 1} | ${index} |`);
    const document = composed(['# Essai', '_Une table_', ['| Nom | Valeur |', '| --- | --- |', ...rows].join('\n')].join('\n\n'));
    const main = partsOf((await docx.write(document))[0]!.content).get('word/document.xml')!;
    const kept = (rank: number): boolean =>
      main.match(/<w:p>.*?<\/w:p>/gs)!.some((one) => one.includes(`>rang ${rank}<`) && one.includes('<w:keepNext/>'));
    expect([1, 20, 38, 39, 40].map(kept)).toEqual([true, false, false, true, false]);
    expect(String((await html.write(document))[0]!.content)).toMatch(
      /tbody tr:first-child,tbody tr:nth-last-child\(2\)\{break-after:avoid\}/,
    );
  });
});

describe('what paper says of evidence and abbreviations', () => {
  it('has abbreviations after the rule, in small letters that stay with the closing lines', () => {
    const document = composed(
      '# Essai\n\nUn énoncé.\n\n## Sigles\n\n- **ETP** : équivalent temps plein\n- **CAF** : caisse\n\n---\n\nÉcrit pour essai.',
    );
    for (const node of document.tree.children)
      if (node.type === 'list' || (node.type === 'heading' && node.depth === 2)) node.data = { ...node.data, abbreviations: 'Sigles' };
    const [, statement, rule, abbreviations, closing] = blocksOf(document);
    const said = (one: Block | undefined): string => (one?.kind === 'paragraph' ? one.runs.map(({ text }) => text).join('') : '');
    expect([statement, rule, abbreviations, closing].map((one) => one?.kind)).toEqual(['paragraph', 'rule', 'paragraph', 'paragraph']);
    expect(said(abbreviations)).toMatch(/^Sigles\u00a0: ETP, équivalent temps plein\u202f; CAF, caisse$/);
    expect(abbreviations).toMatchObject({ small: true, keep: true });
    expect(statement).toMatchObject({ keep: true });
  });

  const extract = { kind: ['extrait d’entretien', 'extraits d’entretien'] } as const;
  const decision = (id: string, day: string, toTake = false): Cited => ({
    id,
    kind: toTake ? ['décision à prendre', 'décisions à prendre'] : ['décision', 'décisions'],
    day,
    toTake,
    title: 'Ouvrir l’école.',
  });
  const trail: Trail = [
    { id: 'assiduite', kind: ['indicateur', 'indicateurs'], title: 'Assiduité scolaire' },
    { id: 'retards', kind: ['indicateur', 'indicateurs'], title: 'Retards du matin' },
    { id: 'ent-001', kind: ['entretien', 'entretiens'], title: undefined },
    { id: 'ent-001#x2', ...extract, title: 'L’école attend une réponse.' },
    { id: 'ent-002#x1', ...extract, title: 'Les parents viennent.' },
    decision('copil-1#d1', '2025-11-18'),
    decision('copil-2#d1', '2026-05-21'),
    decision('copil-2#d2', '2026-05-21'),
    decision('copil-3#d1', '2026-11-19', true),
  ];
  const noteOf = (evidence: string): string | undefined =>
    blocksOf(composed(`# Essai\n\nUn énoncé.\n\n↳ ${evidence}`, { trail })).flatMap((one) =>
      one.kind === 'paragraph' ? one.runs.flatMap(({ note }) => note ?? []) : [],
    )[0];

  it.each([
    ['assiduite', 'indicateur\u00a0: Assiduité scolaire (assiduite)'],
    ['assiduite, nobody-knows', 'indicateur\u00a0: Assiduité scolaire (assiduite)\u202f; nobody-knows'],
    ['assiduite 2026-09, retards', 'indicateurs\u00a0: Assiduité scolaire, septembre 2026 (assiduite)\u202f; Retards du matin (retards)'],
    ['ent-001', 'entretien (ent-001)'],
    ['ent-001#x2', 'extrait d’entretien (ent-001#x2)'],
    ['ent-001#x2, ent-002#x1', '2\u00a0extraits d’entretien (ent-001#x2, ent-002#x1)'],
    ['ent-001#x2, ent-002#x1 et 3 autres', '5\u00a0extraits d’entretien (ent-001#x2, ent-002#x1 et 3 autres)'],
    ['copil-1#d1', 'décision du 18\u00a0novembre\u00a02025 (copil-1#d1)'],
    ['copil-2#d1, copil-2#d2', '2\u00a0décisions du 21\u00a0mai\u00a02026 (copil-2#d1, copil-2#d2)'],
    ['copil-2#d1, copil-1#d1', '2\u00a0décisions, du 18\u00a0novembre\u00a02025 au 21\u00a0mai\u00a02026 (copil-2#d1, copil-1#d1)'],
    ['copil-3#d1', 'décision à prendre le 19\u00a0novembre\u00a02026 (copil-3#d1)'],
  ])('of %s is « %s »', (evidence, said) => expect(noteOf(evidence)).toBe(said));
});
