// Forty faults planted in a small but complete project are all found in one run, each at its line and column.

import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/all.ts';
import { maskOf, sayFindings } from '../../src/rules/diagnostic.ts';
import { runRules } from '../../src/rules/run.ts';
import { base, corpusOf } from '../rules/lay.ts';
import { FAULTS } from './faults.ts';

/** The small project with every fault planted, and the places where they are: `rule file:line:column`. */
function plant(): { files: Record<string, string>; expected: string[] } {
  const marked: Record<string, string> = { ...base };
  const numbered = FAULTS.map((fault, index) => ({ ...fault, becomes: fault.becomes.replace('⟦', `⟦${index}⁞`) }));
  for (const { file, text, becomes } of numbered) {
    if (text === undefined) marked[file] = becomes;
    else {
      if (!marked[file]!.includes(text)) throw new Error(`${file} does not hold ${text}`);
      marked[file] = marked[file]!.replace(text, becomes);
    }
  }
  const expected: string[] = [];
  const files = Object.fromEntries(
    Object.entries(marked).map(([file, text]) => {
      for (const match of text.matchAll(/⟦(\d+)⁞/g)) {
        const before = text.slice(0, match.index).replace(/⟦\d+⁞|⟧/g, '');
        const line = before.split('\n').length;
        expected.push(`${FAULTS[Number(match[1])]!.rule} ${file}:${line}:${before.length - before.lastIndexOf('\n')}`);
      }
      return [file, text.replace(/⟦\d+⁞|⟧/g, '')];
    }),
  );
  return { files, expected };
}

describe('forty planted faults', () => {
  const { files, expected } = plant();
  const corpus = corpusOf(files);
  const findings = runRules(corpus, RULES);
  const said = sayFindings(findings, corpus, 'fr', maskOf(findings, corpus));
  const places = said.map((one) => `${one.rule} ${one.file}:${one.line}:${one.column}`);

  it('cover every area', () => {
    expect(expected.length).toBeGreaterThanOrEqual(40);
    const areas = new Set(FAULTS.map((fault) => fault.rule.split('/')[0]));
    for (const area of [
      'file',
      'yaml',
      'front-matter',
      'schema',
      'reference',
      'id',
      'placeholder',
      'roadmap',
      'interview',
      'transfer',
      'action',
      'criteria',
      'privacy',
    ]) {
      expect(areas).toContain(area);
    }
  });

  it.each(expected)('%s is found', (place) => expect(places).toContain(place));

  it('are the only errors, beside what they entail', () => {
    const others = said.filter(
      (one) => one.severity === 'error' && !expected.includes(`${one.rule} ${one.file}:${one.line}:${one.column}`),
    );
    expect(others.map((one) => `${one.rule} ${one.file}:${one.line}`)).toEqual([]);
  });

  it('are not in the unplanted project', () => expect(runRules(corpusOf(base), RULES)).toEqual([]));
});
