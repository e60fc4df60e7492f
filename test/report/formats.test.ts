// Every format of a document: its bytes are always the same, its HTML is sound and safe, its Markdown says the same.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bars } from '../../src/report/charts/bars.ts';
import { write } from '../../src/report/compose.ts';
import { html, md } from '../../src/report/formats/index.ts';
import { READY } from '../../src/report/ready/index.generated.js';
import { escaped, fill, TemplateFault } from '../../src/report/template.ts';
import { expandAbbreviations, markdownOf, textOf, treeOf } from '../../src/report/tree.ts';
import { briefing } from './briefing.ts';

const root = new URL('../../', import.meta.url).pathname;
const templateIn =
  (language: string) =>
  (document: string): string =>
    readFileSync(join(root, `templates/report/${document}.${language}.md.hbs`), 'utf8');
const NASTY = '<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://z/y.png) {{title}} | `a` **b** # c & d\n- e';

async function written(language: 'fr' | 'en' = 'fr', change: (text: string) => string = (text) => text) {
  const outputs = await write(briefing(language, change), {
    template: templateIn(language),
    language,
    provisional: false,
    formats: [md, html],
  });
  const ending = (end: string): string => String(outputs.find(({ path }) => path.endsWith(end))!.content);
  return { outputs, page: ending('.html'), text: ending('.md') };
}

describe('the briefing of the example', async () => {
  const { outputs, page, text } = await written();

  it('is the same bytes from the same input', async () => expect((await written()).outputs).toEqual(outputs));

  it('is one HTML file that asks nothing of the network and runs nothing', () => {
    const ids = new Set([...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, link]) => link!);
    // Evidence leads to the annex, the annex leads back to each statement, and nothing leads elsewhere.
    const [there, back] = ['#preuve-', '#enonce-'].map((start) => links.filter((link) => link.startsWith(start)));
    expect(there!.length).toBeGreaterThan(10);
    expect(new Set(back).size).toBe(there!.length);
    expect(links.filter((link) => !there!.includes(link) && !back!.includes(link))).toEqual(['#au-contenu']);
    expect(links.filter((link) => !ids.has(link.slice(1)))).toEqual([]);
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(http|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
  });

  it('has one first heading, no skipped level, a language and a title', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.length).toBeGreaterThan(8);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
    expect(page).toContain('<html lang="fr">');
    expect(page).toMatch(/<title>[^<]+<\/title>/);
  });

  it('gives each table a caption and each header its scope', () => {
    const tables = page.match(/<table>.*?<\/table>/gs)!;
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      expect(table).toMatch(/^<table><caption>/);
      for (const [header] of table.matchAll(/<th\b[^>]*>/g)) expect(header).toMatch(/scope="(?:col|row)"/);
      // Obsolete in HTML: the style sheet sets figures to the right.
      expect(table).not.toMatch(/<t[hd][^>]* align=/);
    }
    expect(page).toMatch(/<td class="right">\d/);
  });

  it('names and describes each chart, and gives its data as a table', () => {
    const charts = page.match(/<svg.*?<\/svg>/gs)!;
    // The ranking, and two indicators side by side.
    expect(charts).toHaveLength(3);
    expect(page.match(/<figure/g)).toHaveLength(2);
    for (const chart of charts) {
      expect(chart).toMatch(/role="img"/);
      expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
    }
    const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('Données des graphiques');
  });

  it('writes the charts beside the Markdown and links them there', () => {
    for (const [, file] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(outputs.map(({ path }) => path)).toContain(file);
    expect(text.match(/!\[/g)).toHaveLength(3);
  });

  it('is set in French typography', () => {
    expect(textOf(treeOf(text, 'fr'))).not.toMatch(/ [;!?»]|« | :|\d [%€]|'/);
  });

  it('shows no place to complete and no value that a template did not find', () => {
    expect(text).not.toMatch(/COMPL[ÉE]TER|undefined|NaN|\[object/);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says the same in English', async () => {
    const english = await written('en');
    expect(english.page).toContain('<html lang="en">');
    expect(english.text.match(/^## /gm)).toHaveLength(text.match(/^## /gm)!.length);
    expect(english.text).toContain('## Decisions asked');
  });

  it('shows hostile texts as they are', async () => {
    const hostile = await written('fr', (one) => (one.includes(' ') ? `${NASTY} ${one}` : one));
    // Inside the quotes of an attribute, a tag is no tag.
    expect(hostile.page.replace(/ aria-label="[^"]*"/g, '')).not.toMatch(/<script>alert|href="javascript|<img/);
    expect(hostile.page).toContain('&#x3C;script>alert(1)');
    expect([...hostile.page.matchAll(/<h([1-6])/g)]).toHaveLength([...page.matchAll(/<h([1-6])/g)].length);
    expect([...hostile.page.matchAll(/<t[hd]\b/g)]).toHaveLength([...page.matchAll(/<t[hd]\b/g)].length);
  });
});

describe('templates', () => {
  it('show any text as it was written', () => {
    for (const one of [NASTY, '1. un', '- un', '+ un', '= un', '# un', '> un', 'a_b_c', '\\', '***', '~~x~~', '&amp;', '<b>'])
      expect(textOf(treeOf(fill('{{one}}', { one }), 'en')).trim()).toBe(one.replace(/\s*\n\s*/g, ' '));
    expect(escaped('a\nb')).toBe('a b');
  });

  it('stop at what the data do not have, with the line', () => {
    const failing = (text: string): TemplateFault => {
      try {
        fill(text, { known: 'x' });
      } catch (error) {
        return error as TemplateFault;
      }
      throw new Error('did not fail');
    };
    expect(failing('a\nb {{unknown}}')).toBeInstanceOf(TemplateFault);
    expect(failing('a\n{{#each known}}')).toMatchObject({ line: 2 });
    expect(failing('{{unknown}}').missing).toBe('unknown');
    for (const text of [
      '{{known.constructor}}',
      '{{known.length.constructor}}',
      '{{known.constructor.constructor}}',
      '{{log known}}',
      '{{missing known}}',
    ])
      expect(failing(text)).toBeInstanceOf(TemplateFault);
    for (const text of ['{{constructor}}', '{{__proto__}}', '{{toString}}']) expect(fill(text, { known: 'x' })).toBe('');
  });
});

describe('abbreviations', () => {
  it('are expanded once, where they are first met in running text', () => {
    const tree = treeOf('# Le QPV\n\nUn QPV, deux QPV.\n\nLa CAF.', 'fr');
    const used = expandAbbreviations(tree, { QPV: 'quartier prioritaire', CAF: 'caisse', MSA: 'mutualité' });
    expect(used.map(([short]) => short)).toEqual(['CAF', 'QPV']);
    expect(markdownOf(tree)).toBe('# Le QPV\n\nUn QPV (quartier prioritaire), deux QPV.\n\nLa CAF (caisse).\n');
  });
});

describe('charts', () => {
  it('escape what they are given', () => {
    const svg = bars('id', {
      kind: 'bars',
      title: '<a>',
      description: '"&',
      bars: [{ label: '<script>', value: { low: 10, centre: 20, high: 30 }, said: '10 & 30' }],
    });
    expect(svg).not.toMatch(/<script>|<a>/);
    expect(svg).toContain('&lt;script&gt;');
  });
});

describe('our own templates', () => {
  it('are compiled as they stand', async () => {
    const folder = new URL('../../templates/report/', import.meta.url);
    const names = readdirSync(folder).flatMap((file) => /^(.+)\.md\.hbs$/.exec(file)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(20);
    expect(Object.keys(READY).sort()).toEqual(names.sort());
    for (const name of names) expect((await READY[name]!()).text).toBe(readFileSync(new URL(`${name}.md.hbs`, folder), 'utf8'));
  });

  it('are read again when they are not what was compiled', async () => {
    const ready = { ...(await READY['copil.fr']!()), text: '{{known}}' };
    // What was compiled asks for more than that.
    expect(() => fill('{{known}}', { known: 'x' }, {}, ready)).toThrow(TemplateFault);
    expect(fill('{{known}}, mine', { known: 'x' }, {}, ready)).toBe('x, mine');
  });
});
