// Who to hear next, how coders agree, what adopted convergences have become: on the worked example, and on it changed.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { adoptedOf } from '../../src/diagnosis/adopted.ts';
import { codingQualityOf, readingOf } from '../../src/diagnosis/coding.ts';
import { planOf } from '../../src/diagnosis/plan.ts';
import { trailOf } from '../../src/diagnosis/trail.ts';
import { exampleConfig, exampleSources } from '../report/briefing.ts';

const changed = (change: (file: string, content: string) => string | undefined): Corpus =>
  buildCorpus(
    exampleSources.flatMap(({ file, content }) => {
      const text = change(file, content);
      return text === undefined ? [] : [{ file, content: text }];
    }),
    exampleConfig,
    { today: '2026-10-15' },
  );
const example = changed((_, content) => content);

describe('the quality of a diagnosis', () => {
  it('asks first for whom others expect something of, then for empty places', () => {
    const { next, coverage } = planOf(example);
    expect(next[0]).toMatchObject({ organisation: 'maison-de-sante', askedBy: ['ecole-saragosse'] });
    expect(coverage.find(({ kind, id }) => kind === 'sphere' && id === 'justice')!.heard).toEqual([]);
    const without = changed((file, content) => (file.startsWith('interviews/ent-014') ? undefined : content));
    expect(planOf(without).next[0]).toMatchObject({ organisation: 'caf', isRequired: true });
  });

  it('finds the two extracts that were coded otherwise, and no other', () => {
    const quality = codingQualityOf(example)!;
    expect(quality.differences.map(({ extract }) => extract)).toEqual(['ent-005#x4', 'ent-005#x6']);
    expect([0.8, 0.79, 0.667, 0.66, undefined].map(readingOf)).toEqual(['reliable', 'provisional', 'provisional', 'recode', 'unknown']);
  });

  it('says whether an adopted convergence grew, stands or fell', () => {
    expect(adoptedOf(example).map(({ state }) => state)).toEqual(['grew', 'stands', 'stands']);
    const gone = changed((file, content) => (file.startsWith('interviews/ent-011') ? undefined : content));
    expect(adoptedOf(gone).map(({ state }) => state)).toEqual(['grew', 'fell', 'stands']);
  });

  it('walks from what was said to what was decided, and back', () => {
    const ways = JSON.stringify(trailOf(example, { kind: 'extract', id: 'ent-001#x2' }).after);
    expect(ways).toContain('copil-2025-05-20#d2');
    expect(JSON.stringify(trailOf(example, { kind: 'decision', id: 'copil-2025-05-20#d2' }).before)).toContain('ent-001#x2');
  });
});
