// Documents bound into one: one cover, one table of contents that leads somewhere, each document whole, one provenance.

import { describe, expect, it } from 'vitest';
import { bindTogether } from '../../src/report/parts.ts';
import { docx } from '../../src/report/formats/index.ts';
import { markdownOf, treeOf } from '../../src/report/tree.ts';
import { composed } from './composed.ts';
import { partsOf } from './opened.ts';

const part = (text: string) => ({
  tree: treeOf(text, 'fr'),
  charts: { one: { kind: 'bars' as const, title: 't', description: 'd', bars: [] } },
});

describe('documents bound together', () => {
  const { tree, charts } = bindTogether(
    { tree: treeOf('# Dossier\n\n- **Comité** : x\n\n---\n\nÉcrit par odas.', 'fr'), charts: {} },
    [part('# Ordre du jour\n\n## Points\n\ntexte\n\n---\n\nÉcrit par odas.'), part('# Note\n\n## Points\n\n![d](chart:one)')],
    'fr',
  );
  const text = markdownOf(tree);

  it('have one first heading, and lead from the contents to each document', () => {
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toContain('- [Ordre du jour](#ordre-du-jour)');
    expect(text).toContain('- [Note](#note)');
    expect(text).toContain('## Ordre du jour\n\n### Points');
  });

  it('keep their charts apart, and say once where they come from', () => {
    expect(text).toContain('](chart:2-one)');
    expect(Object.keys(charts)).toEqual(['1-one', '2-one']);
    expect(text.match(/Écrit par odas/g)).toHaveLength(1);
  });

  it('lead in Word to the page of each, though their titles begin alike, by fields that any program works out', async () => {
    const long = 'Fiche action : une permanence d’éducateurs dans chacun des collèges';
    const sheets = [part(`# ${long} de Pau\n\ntexte`), part(`# ${long} de Bayonne\n\ntexte`)];
    const { tree: both } = bindTogether({ tree: treeOf('# Dossier', 'fr'), charts: {} }, sheets, 'fr');
    const [output] = await docx.write(composed('', { tree: both }));
    const main = partsOf(output!.content).get('word/document.xml')!;
    const asked = [...main.matchAll(/ PAGEREF (\S+) /g)].map(([, name]) => name);
    expect(new Set(asked).size).toBe(2);
    for (const name of asked) expect(main.match(new RegExp(`<w:bookmarkStart [^>]*w:name="${name}"`, 'g')), name).toHaveLength(1);
    // Within a field of a whole table of contents, LibreOffice leaves the pages as they are written.
    expect(main).not.toContain(' TOC ');
  });
});
