// What is read together stays together where a page ends: titles with what they name, heads of tables with their first row, charts side by side.

import { describe, expect, it } from 'vitest';
import { docx, html, odt } from '../../src/report/formats/index.ts';
import type { LinesChart } from '../../src/report/view.ts';
import { composed } from './composed.ts';
import { partsOf } from './opened.ts';

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

describe('what is read together', () => {
  it('is kept so in Word', async () => {
    const [output] = await docx.write(document);
    const main = partsOf(output!.content).get('word/document.xml')!;
    const paragraphs = main.match(/<w:p>.*?<\/w:p>/gs)!;
    const of = (text: string): string => paragraphs.find((one) => new RegExp(`>${text}(?:\\s:)?<`).test(one))!;
    for (const text of ['Deux séries', 'Nom', 'Valeur', 'À débattre']) expect(of(text)).toContain('<w:keepNext/>');
    for (const text of ['un', 'deux', 'une chose']) expect(of(text)).not.toContain('<w:keepNext/>');
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
