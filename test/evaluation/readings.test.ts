// What is read of an indicator, and what secrecy hides of it.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { latest, readingsOf } from '../../src/evaluation/readings.ts';
import { isSmall, thresholdOf } from '../../src/evaluation/secrecy.ts';

const project = 'format: 1\nkind: department\ntitle: Essai\nname: Essai\n';

function read(indicator: string, privacy = '') {
  const sources = [
    { file: 'odas.yaml', content: project + privacy },
    { file: 'indicators/i.yaml', content: `title: I\nfamily: outcome\ndefinition: D\nunit: u\nsource: { file: F }\n${indicator}` },
  ];
  const corpus = buildCorpus(sources, readConfig(project), { today: '2026-10-15' });
  return readingsOf(corpus.entity('indicator', 'i')!, corpus, corpus);
}

describe('readings', () => {
  it('puts a proportion between 0 and 1 whatever its scale, and takes counts before the value', () => {
    const [one] = read(
      'type: proportion\ndirection: increase\ncounts: things\nscale: 100\ntarget: { value: 95, due: 2027-01-01 }\nmeasures:\n  - { date: 2026-01-31, value: 45 }\n  - { date: 2026-02-28, numerator: 30, denominator: 60, value: 12 }\n',
    );
    expect(one!.points.map(({ value }) => value)).toEqual([0.45, 0.5]);
    expect(one!.target).toEqual({ value: 0.95, due: '2027-01-01' });
  });

  it('gives each territory its series, comparisons last, in the order of dates and never after the reference date', () => {
    const readings = read(
      'type: count\ndirection: increase\ncounts: things\ncomparisons: [{ territory: a, role: control }]\nmeasures:\n  - { date: 2026-03-31, territory: b, value: 2 }\n  - { date: 2026-01-31, territory: b, value: 1 }\n  - { date: 2027-01-31, territory: b, value: 9 }\n  - { date: 2026-01-31, territory: a, value: 7 }\n',
    );
    expect(readings.map(({ territory, comparison, points }) => [territory, comparison, points.map(({ value }) => value)])).toEqual([
      ['b', false, [1, 2]],
      ['a', true, [7]],
    ]);
  });

  it('hides small counts, and a zero is a value', () => {
    const [one] = read(
      'type: count\ndirection: increase\ncounts: children\nbaseline: { date: 2025-12-31, value: 3 }\nmeasures:\n  - { date: 2026-01-31, value: 0 }\n  - { date: 2026-02-28, value: 10 }\n  - { date: 2026-03-31, value: 11 }\n',
    );
    expect(one!.baseline).toMatchObject({ hidden: true, value: undefined });
    expect(one!.points.map(({ value, hidden }) => [value, hidden])).toEqual([
      [0, false],
      [undefined, true],
      [11, false],
    ]);
    expect(JSON.stringify(one!.points[1])).not.toContain('10');
  });

  it('hides the smallest other part with an only hidden one, so that a subtraction gives nothing', () => {
    const readings = read(
      'type: count\ndirection: increase\ncounts: children\nmeasures:\n  - { date: 2026-01-31, value: 50 }\n  - { date: 2026-01-31, territory: a, value: 46 }\n  - { date: 2026-01-31, territory: b, value: 4 }\n',
    );
    expect(readings.map(({ territory, points }) => [territory, points[0]!.value])).toEqual([
      [undefined, 50],
      ['a', undefined],
      ['b', undefined],
    ]);
  });

  it('does not let two dates of a cumulative count show the few between them', () => {
    const [one] = read(
      'type: count\ndirection: increase\ncounts: children\ncumulative: true\nmeasures:\n  - { date: 2026-01-31, value: 20 }\n  - { date: 2026-02-28, value: 23 }\n  - { date: 2026-03-31, value: 33 }\n',
    );
    expect(one!.points.map(({ value }) => value)).toEqual([20, undefined, 33]);
  });

  it('keeps a missing measure with its reason', () => {
    const [one] = read(
      'type: count\ndirection: increase\ncounts: things\nmeasures:\n  - { date: 2026-01-31, value: 20 }\n  - { date: 2026-02-28, missing: Non livrée }\n',
    );
    expect(one!.points[1]).toMatchObject({ value: undefined, missing: 'Non livrée' });
    expect(latest(one!)!.value).toBe(20);
  });
});

describe('thresholds', () => {
  it('may be raised and never lowered', () => {
    const indicator = { counts: 'children' } as const;
    expect([thresholdOf(indicator, undefined), thresholdOf(indicator, { children: 20 }), thresholdOf(indicator, { children: 2 })]).toEqual([
      11, 20, 11,
    ]);
    expect([thresholdOf({}, undefined), thresholdOf({ counts: 'things' }, undefined)]).toEqual([5, 0]);
  });

  it('looks at the count, its complement and its base', () => {
    expect(isSmall({ numerator: 95, denominator: 100 }, 'proportion', 11)).toBe(true);
    expect(isSmall({ numerator: 5, denominator: 100 }, 'proportion', 11)).toBe(true);
    expect(isSmall({ numerator: 0, denominator: 100 }, 'proportion', 11)).toBe(false);
    expect(isSmall({ numerator: 100, denominator: 100 }, 'proportion', 11)).toBe(false);
    expect(isSmall({ value: 6.1, n: 9 }, 'mean', 11)).toBe(true);
    expect(isSmall({ value: 6.1, n: 90 }, 'score', 11)).toBe(false);
  });
});
