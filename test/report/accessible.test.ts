// Accessibility of every document on screen: axe-core finds nothing in jsdom; contrasts, which jsdom cannot see, are computed from the styles.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { contrast, LEGIBLE } from '../../src/report/colour.ts';
import { prepare, write } from '../../src/report/compose.ts';
import { everyDocument } from '../../src/report/documents/index.ts';
import { STYLE } from '../../src/report/formats/html-style.ts';
import { html } from '../../src/report/formats/index.ts';
import { exampleConfig, exampleSources } from './briefing.ts';

const root = new URL('../../', import.meta.url).pathname;
const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });

/** What axe-core finds in a page. */
async function faultsIn(page: string): Promise<string[]> {
  const { window } = new JSDOM(page, { runScripts: 'outside-only' });
  window.eval(axe.source);
  const { axe: inside } = window as unknown as { axe: typeof axe };
  const { violations } = await inside.run(window.document.documentElement, { rules: { 'color-contrast': { enabled: false } } });
  window.close();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

const cards = await everyDocument();

describe('every document on screen', () => {
  it.each(cards.map((card) => [card.name, card] as const))('%s is accessible', async (_, card) => {
    const subject = card.about === undefined ? undefined : corpus.entities(card.about)[0]!.id;
    const prepared = prepare(corpus, {
      card,
      audience: card.audience,
      language: 'fr',
      committee: undefined,
      meeting: undefined,
      subject,
      provenance: { version: '0', revision: undefined, files: 1 },
    });
    const template = (name: string): string => readFileSync(join(root, `templates/report/${name}.fr.md.hbs`), 'utf8');
    // The parts of a dossier are looked at as documents of their own.
    const [page] = await write({ ...prepared, parts: [] }, { template, language: 'fr', provisional: true, formats: [html] });
    expect(await faultsIn(String(page!.content))).toEqual([]);
  });

  it('can be found wanting', async () => {
    const found = await faultsIn('<html><body><img src="data:,"><h1>a</h1><h3>b</h3></body></html>');
    expect(found.map((one) => one.split(':')[0])).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'document-title']));
  });

  it('has contrasts that can be read, by day and by night', () => {
    const palette = (block: string): Record<string, string> =>
      Object.fromEntries([...block.matchAll(/--([a-z]+):(#[0-9a-f]{3,6})/g)].map(([, name, colour]) => [name!, full(colour!)]));
    const full = (colour: string): string => (colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour);
    const palettes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, block]) => palette(block!));
    expect(palettes).toHaveLength(3);
    for (const { ink, soft, accent, paper, wash } of palettes)
      for (const text of [ink, soft, accent])
        for (const ground of [paper, wash]) expect(contrast(text!, ground!), `${text} on ${ground}`).toBeGreaterThanOrEqual(LEGIBLE);
    expect(contrast('#ffffff', '#7a1f12')).toBeGreaterThanOrEqual(LEGIBLE);
  });
});
