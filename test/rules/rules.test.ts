// Every rule's card proves itself: its failing example is found where it is marked, its passing one is clean, its words hold.
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { typeset } from '../../src/language/language.ts';
import { RULES } from '../../src/rules/all.ts';
import { type Example, type Rule, wordsOf } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';
import { base, corpusOf, lay, pastOf } from './lay.ts';

const cards = RULES.map((rule) => ({ name: rule.name, rule }));
const rules = cards.map(({ rule }) => rule);
const names = rules.map((rule) => rule.name);
const found = (rule: Rule, example: Example) => {
  const corpus = corpusOf(lay(example).files, example);
  const own = { ...rule, severity: 'error' } as Rule;
  // A rule that looks at what the others found needs them all.
  const all = rule.last ? [...rules.filter((one) => one !== rule), own] : [own];
  return runRules(corpus, all, { ruleNames: names, past: () => pastOf(example) }).filter((one) => one.rule === own);
};

describe('the small project', () => {
  it('is clean under every rule', () => {
    const corpus = buildCorpus(
      Object.entries(base).map(([file, content]) => ({ file, content })),
      readConfig(base['odas.yaml']!),
      { today: '2026-10-15' },
    );
    expect(corpus.entities('actor').length).toBeGreaterThan(3);
    const findings = runRules(corpus, rules).map(
      (one) =>
        `${one.severity} ${one.rule.name} ${one.place.file}:${one.place.line}:${one.place.column} ${wordsOf(one.rule, 'en').say(one.data)}`,
    );
    expect(findings).toEqual([]);
  });
});

describe.each(cards)('$name', ({ rule }) => {
  it('finds what its failing example marks, and nothing else', () => {
    const { expected } = lay(rule.fails);
    expect(expected.length).toBeGreaterThan(0);
    const places = found(rule, rule.fails).map(({ place: at }) => `${at.file}:${at.line}:${at.column}-${at.endLine}:${at.endColumn}`);
    expect(places.sort()).toEqual(expected);
  });

  it('finds nothing in its passing example', () => {
    expect(found(rule, rule.passes).map((one) => one.place)).toEqual([]);
  });

  it('speaks both languages, in good form', () => {
    const findings = found(rule, rule.fails);
    for (const language of ['fr', 'en'] as const) {
      const words = wordsOf(rule, language);
      const remedy = typeof words.remedy === 'string' ? words.remedy : words.remedy(findings[0]!.data);
      expect(words.title).not.toMatch(/[.!]$/);
      for (const sentence of [words.why, remedy, ...findings.map((one) => words.say(one.data))]) {
        expect(sentence).toMatch(/^(?:\p{Lu}|[«“\d])/u);
        expect(sentence).toMatch(/[.?!»”]$/u);
        expect(sentence).not.toMatch(/undefined|\[object|NaN/);
        if (language === 'fr') {
          expect(typeset(sentence)).toBe(sentence);
          expect(sentence).not.toMatch(/\b(?:the|must|should|file is|warning|template|commit|build|string)\b/i);
        }
      }
    }
  });
});
