// The privacy rules on sentences such as projects hold: those that give someone away, those that only look as if they did.

import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { readConfig } from '../../src/corpus/source.ts';
import { readDocument } from '../../src/document/read.ts';
import { RULES } from '../../src/rules/all.ts';
import { runRules } from '../../src/rules/run.ts';
import fileNames from './file-names.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

const rules = RULES.filter(({ area }) => area === 'privacy');

/** What is found in some files, as `rule: text`. */
function seen(files: Record<string, string>): string[] {
  const documents = Object.entries(files).map(([file, content]) => readDocument(file, content));
  const corpus = new Corpus({ entities: [], parts: [], references: () => [], faults: [], date: '2026-10-15', documents });
  return runRules(corpus, rules).map(
    ({ rule, span }) => `${rule.name.slice('privacy/'.length)}: ${files[span.file]!.slice(span.start, span.end)}`,
  );
}
/** What the rules about people and about what is set aside find in a whole project. */
function allRules(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(([file, content]) => ({ file, content }));
  const corpus = buildCorpus(sources, readConfig(files['odas.yaml']!), { today: '2026-10-15' });
  return runRules(
    corpus,
    RULES.filter(({ area }) => area === 'privacy' || area === 'suppression'),
  ).map(({ rule }) => rule.name);
}

/** Sentences as the body of a meeting, and what is found in each. */
const seenIn = (sentence: string): string[] => seen({ 'meetings/m.md': `---\ndate: 2026-03-12\n---\n${sentence}\n` });

/** Sentences such as projects hold, each with what it gives away, rule first: nothing, for half of them. */
const SENTENCES = sentences as readonly { readonly text: string; readonly gives_away: readonly string[] }[];

describe('privacy', () => {
  it('is tried on many sentences, at least half of which give nobody away', () => {
    const silent = SENTENCES.filter(({ gives_away }) => gives_away.length === 0);
    expect(SENTENCES.length).toBeGreaterThanOrEqual(150);
    expect(silent.length).toBeGreaterThanOrEqual(SENTENCES.length / 2);
    expect(new Set(SENTENCES.map(({ text }) => text)).size).toBe(SENTENCES.length);
  });

  it.each(SENTENCES)('reads rightly: $text', ({ text, gives_away: found }) => expect(seenIn(text).sort()).toEqual([...found].sort()));

  it.each(fileNames)('reads names of files and folders too: $file', ({ file, gives_away }) =>
    expect(seen({ [file]: '---\n---\n' })).toEqual(gives_away ? ['in-file-name: '] : []),
  );

  it('tells a folder once, and leaves alone what the project admits', () => {
    const files = { 'interviews/claire-exemple/a.md': '---\n---\n', 'interviews/claire-exemple/b.md': '---\n---\n' };
    expect(seen(files)).toEqual(['in-file-name: ']);
    const admitted = 'privacy: { allowed: [{ text: Claire Exemple, reason: Association qui porte ce nom }] }\n';
    expect(allRules({ ...files, 'odas.yaml': admitted })).toEqual([]);
    expect(allRules({ 'odas.yaml': admitted })).toEqual(['suppression/unused']);
  });

  it('reads every way YAML has to write a text, and gives the place as written', () => {
    const yaml = [
      'plain: Appeler le 06 39 98',
      '  12 34 le soir',
      "single: 'L''élève L''appelle Léa, 8 ans'",
      'double: "L\\u00e9a,\\x20 8 ans \\',
      '  passés"',
      'literal: |',
      '  Ligne.',
      '  Né le 12/03/2015.',
      'folded: >-',
      '  Emma est',
      '  placée.',
      'list: [a, { deep: "x@y.fr" }]',
      'number: 0639981234',
      'camille.durand@exemple.fr: clé',
      'url: https://camille.durand@exemple.fr/0639981234',
    ];
    expect(seen({ 'actors/a.yaml': yaml.join('\r\n') })).toEqual([
      'phone: 06 39 98\r\n  12 34',
      'minor: Léa, 8 ans',
      'minor: L\\u00e9a,\\x20 8 ans',
      'birth-date: 12/03/2015',
      'individual-situation: Emma est\r\n  placée',
      'email: x@y.fr',
      'email: camille.durand@exemple.fr',
    ]);
  });

  it('reads comments and keys, which print and travel as much as the rest', () => {
    const yaml =
      '# Joindre le 06 39 98 12 34\nname: A # 06 39 98 12 35\n  # camille.durand@exemple.fr\n"Léa, 8 ans": "x # 06 39 98 12 36"\n';
    expect(seen({ 'actors/a.yaml': yaml })).toEqual([
      'phone: 06 39 98 12 34',
      'phone: 06 39 98 12 35',
      'email: camille.durand@exemple.fr',
      'minor: Léa, 8 ans',
      'phone: 06 39 98 12 36',
    ]);
    const markdown = '---\n# 06 39 98 12 34\ndate: 2026-03-12\n---\n# 06 39 98 12 35\n';
    expect(seen({ 'meetings/m.md': markdown })).toEqual(['phone: 06 39 98 12 34', 'phone: 06 39 98 12 35']);
  });

  it('reads what a schema refused, and a file that could not be read', () => {
    const document = readDocument('actors/a.yaml', 'phone: 0639981234\nmore: { name: Léa, age: 8 ans }\n');
    delete (document.data as Record<string, unknown>)['phone'];
    delete (document.data as Record<string, unknown>)['more'];
    const corpus = new Corpus({ entities: [], parts: [], references: () => [], faults: [], date: '2026-10-15', documents: [document] });
    expect(runRules(corpus, rules).map(({ rule }) => rule.name)).toEqual(['privacy/phone', 'privacy/minor']);
    expect(seen({ 'actors/b.yaml': 'a: [\nb: 06 39 98 12 34\n', 'meetings/m.md': 'Léa, 8 ans' })).toEqual([
      'phone: 06 39 98 12 34',
      'minor: Léa, 8 ans',
    ]);
  });

  it('leaves the names of the people of the project alone, and them only', () => {
    expect(seen({ 'odas.yaml': 'title: x@y.fr\npeople:\n  - { id: a, name: "Léa, 8 ans", role: "a@b.fr" }\n' })).toEqual([
      'email: x@y.fr',
      'email: a@b.fr',
    ]);
  });

  it('never says what it found', () => {
    for (const { name, words } of rules) {
      expect(name).toMatch(/^privacy\//);
      for (const language of ['fr', 'en'] as const) expect(words[language].say({} as never)).not.toMatch(/[@\d]/);
    }
  });

  it('reads a megabyte in one line in well under a second', () => {
    const size = 1 << 20;
    const lines = [
      '@',
      'a@',
      '1',
      '06 ',
      '12 ',
      '1 14 03 ',
      '+33 ',
      '+1',
      '*',
      '\n',
      'né à a',
      'naissance  ',
      'Léa, 8 ans ',
      'L.',
      '8 ans ',
      'CM2 ',
      'école Jean ',
      'Aa-',
      'Léa placée ',
      'AEMO L. ',
    ];
    for (const line of lines) {
      const body = line.repeat(Math.ceil(size / line.length));
      const start = process.cpuUsage();
      seenIn(body);
      // Time of the processor, not of the clock: another program at work must not fail this.
      expect({ line, slow: process.cpuUsage(start).user > 4_000_000 }).toEqual({ line, slow: false });
    }
  });
});
