// Promises that every document keeps in every format: the same bytes from two folders, and whatever a project says is only ever a text.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { prepare, write } from '../../src/report/compose.ts';
import type { DocumentCard } from '../../src/report/document.ts';
import { everyDocument } from '../../src/report/documents/index.ts';
import type { Format, Output } from '../../src/report/formats/format.ts';
import * as formats from '../../src/report/formats/index.ts';
import { PLAIN } from '../../src/report/house.ts';
import { odas, root } from '../odas.ts';
import { exampleConfig, exampleSources } from './briefing.ts';
import { fonts } from './fonts.ts';
import { marked } from './marked.ts';
import { bytesOf, partsOf } from './opened.ts';

const CARDS: readonly DocumentCard[] = await everyDocument();
const ALL = Object.values(formats).map(({ name }) => name);
const SUBJECTS: Readonly<Record<string, string>> = {
  action: 'cafe-des-parents',
  indicator: 'assiduite',
  hypothesis: 'referent-de-proximite',
};
const exampleOf = (card: DocumentCard): string => (card.name === 'national' ? 'national' : 'pyrenees-atlantiques');

const world = mkdtempSync(join(tmpdir(), 'odas-documents-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** What a page gives for words that only a computer reads: a cell, or a line of evidence, that is references alone. */
function identifiersIn(page: string): string[] {
  const { body } = new JSDOM(page).window.document;
  const found = (selector: string): string[] =>
    (Array.from(body.querySelectorAll(selector)) as { readonly textContent: string }[]).map(({ textContent }) => textContent);
  const cells = found('.table:not(:has([id^=preuve-])) :is(td, tbody th)');
  const lines = found('.evidence').map((text) => text.replace(/^↳\s*/, ''));
  const ids = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*#[\w-]+(?:, |$)|^(?:ent|exp|dec)-\d+/;
  return [...cells, ...lines].filter((text) => ids.test(text));
}

describe('two runs on two folders', () => {
  /** The examples in a folder, on a machine that has little in common with another. */
  const machine = (name: string, timezone: string, locale: string, written: string) => {
    const folder = join(world, name);
    for (const example of ['national', 'pyrenees-atlantiques'])
      cpSync(join(root, 'examples', example), join(folder, example), {
        recursive: true,
        filter: (path) => !path.endsWith('/reports'),
      });
    for (const path of readdirSync(folder, { recursive: true }))
      utimesSync(join(folder, String(path)), new Date(written), new Date(written));
    return async (card: DocumentCard): Promise<Map<string, string>> => {
      const out = join(folder, 'envoi', card.name);
      const argv = ['report', card.name, ...(card.about === undefined ? [] : [SUBJECTS[card.about]!])];
      const env = { TZ: timezone, LC_ALL: locale, LANG: locale, USER: name, HOME: folder };
      const ran = await odas([...argv, '--lang', 'fr', '--format', ALL.join(','), '--out', out], join(folder, exampleOf(card)), env);
      expect(ran.code, ran.stderr).toBe(0);
      return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString('base64')]));
    };
  };
  const here = machine('ici', 'UTC', 'C', '2026-01-01');
  const there = machine('ailleurs/plus loin', 'Pacific/Auckland', 'tr_TR.UTF-8', '2026-09-30');

  it.each(CARDS.map((card) => [card.name, card] as const))('give the same bytes of %s in all five formats', async (_, card) => {
    const [one, other] = [await here(card), await there(card)];
    expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
    const page = Buffer.from([...one].find(([file]) => file.endsWith('.html'))![1], 'base64').toString();
    expect(identifiersIn(page)).toEqual([]);
    for (const format of ALL)
      expect(
        [...one.keys()].some((file) => file.endsWith(`.${format}`)),
        format,
      ).toBe(true);
    for (const [file, bytes] of one) expect(bytes === other.get(file), file).toBe(true);
  });
});

describe('whatever every field of a project says', () => {
  const NASTY =
    '<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](file:///etc/passwd) {{corps}} {{title}} </w:t></w:r> <text:p> ]]> #import "@preview/x:1.0.0" #read("/etc/passwd") $x$ `c` | **d** =cmd|x &amp; \u0000\u0008\u001b\u202e\ufffe\ud800 مرحبا 😀';
  const nationalFiles = readdirSync(join(root, 'examples/national'), { recursive: true })
    .map(String)
    .filter((file) => /\.(?:ya?ml|md|json)$/.test(file) && !file.startsWith('README'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), content: readFileSync(join(root, 'examples/national', file), 'utf8') }));
  const whole = {
    national: buildCorpus(nationalFiles, readConfig(nationalFiles.find(({ file }) => file === 'odas.yaml')!.content), {
      today: '2026-10-15',
    }),
    'pyrenees-atlantiques': buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' }),
  };
  const template = (name: string): string => readFileSync(join(root, `templates/report/${name}.fr.md.hbs`), 'utf8');

  const written = (card: DocumentCard, asked: readonly Format[], dress: (mark: string) => string): Promise<Output[]> => {
    const { corpus } = marked(() => undefined, dress, whole[exampleOf(card) as keyof typeof whole]);
    const prepared = prepare(corpus, {
      card,
      audience: 'team',
      language: 'fr',
      committee: undefined,
      meeting: undefined,
      subject: card.about && SUBJECTS[card.about],
      provenance: { version: '0', revision: undefined, files: 1 },
    });
    return write(prepared, { template, language: 'fr', provisional: false, formats: asked, house: { ...PLAIN, fonts } });
  };
  /** The names of the elements of some XML, which must be sound. */
  const namesIn = (xml: string, path: string): string[] => {
    const names = new Set<string>();
    const parser = new SaxesParser({ xmlns: false });
    parser.on('error', ({ message }) => expect(message, path).toBe(''));
    parser.on('opentag', ({ name }) => names.add(name));
    parser.write(xml).close();
    return [...names];
  };
  /** Elements that long or right-to-left texts may ask for. */
  const MORE = new Set(['text:s', 'w:rtl', 'tspan', 'text']);

  it.each(CARDS.map((card) => [card.name, card] as const))('%s shows it as a text, in every format', async (_, card) => {
    const { md, docx, odt } = formats;
    const calm = new Map((await written(card, [md, docx, odt], (mark) => mark)).map(({ path, content }) => [path, content]));
    const wild = await written(card, Object.values(formats), (mark) => `${mark} ${NASTY}`);
    expect(wild.filter(({ path }) => !/\.(?:html|pdf)$/.test(path)).map(({ path }) => path)).toEqual([...calm.keys()]);
    for (const { path, content } of wild) {
      const before = calm.get(path) ?? '';
      if (path.endsWith('.pdf')) {
        expect(Buffer.from(bytesOf(content)).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile|\/URI/);
      } else if (/\.(?:docx|odt)$/.test(path)) {
        const calmParts = partsOf(before);
        for (const [part, text] of partsOf(content)) {
          if (part === 'mimetype') continue;
          expect(text, part).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
          const known = new Set(namesIn(calmParts.get(part)!, part));
          expect(
            namesIn(text, part).filter((name) => !known.has(name) && !MORE.has(name)),
            part,
          ).toEqual([]);
        }
        const inside = [...partsOf(content).values()].join('');
        expect(inside).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
        expect(inside).not.toMatch(/Target="(?:file|javascript):|href="(?:file|javascript):/);
      } else if (path.endsWith('.svg')) {
        const known = new Set(namesIn(String(before), path));
        expect(namesIn(String(content), path).filter((name) => !known.has(name) && !MORE.has(name))).toEqual([]);
      } else if (path.endsWith('.html')) {
        const { window } = new JSDOM(String(content));
        const { body } = window.document;
        expect(body.querySelectorAll('script, img, iframe, [onerror], [href^="java"], [href^="file"]')).toHaveLength(0);
        expect(body.textContent).toContain('<script>alert(1)</script>');
        window.close();
      } else expect(String(content)).toContain('\\<script>alert(1)\\</script>');
    }
  });
});

describe('our own templates', () => {
  it('ask for nothing that their documents do not give, and follow what they say by its evidence', async () => {
    const ran = await odas(
      ['report', '--check-template', '--template', join(root, 'templates/report')],
      join(root, 'examples/pyrenees-atlantiques'),
    );
    expect(ran.stdout).toMatch(new RegExp(`^${2 * CARDS.length}\\s+modèles vérifiés`));
    expect(ran.code).toBe(0);
  });
});
