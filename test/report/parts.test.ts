// Documents bound into one: one cover, one table of contents that leads somewhere, each document whole, one provenance.

import { describe, expect, it } from 'vitest';
import { bindTogether } from '../../src/report/parts.ts';
import { markdownOf, treeOf } from '../../src/report/tree.ts';

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
});
