// A document says once what holds for several of its parts, and figures with their unit.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build.ts';
import { prepare, write } from '../../src/report/compose.ts';
import { everyDocument } from '../../src/report/documents/index.ts';
import type { Format, Output } from '../../src/report/formats/format.ts';
import { md, pdf } from '../../src/report/formats/index.ts';
import { PLAIN } from '../../src/report/house.ts';
import { expectedEffect } from '../../src/report/sections/expected-effect.ts';
import { fr } from '../../src/language/language.ts';
import { frozenOnce, nextOnce } from '../../src/report/sections/said-once.ts';
import type { Freeze } from '../../src/evaluation/freeze.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleConfig, exampleSources } from './briefing.ts';
import { fonts } from './fonts.ts';
import { bytesOf, pdfPages } from './opened.ts';

const root = new URL('../../', import.meta.url).pathname;
const corpus = buildCorpus(exampleSources, exampleConfig, { today: '2026-10-15' });
const cards = await everyDocument();

async function outputOf(name: string, language: 'fr' | 'en', format: Format, subject?: string): Promise<Output> {
  const card = cards.find((one) => one.name === name)!;
  const prepared = prepare(corpus, {
    card,
    audience: card.audience,
    language,
    committee: undefined,
    meeting: undefined,
    subject,
    provenance: { version: '0', revision: undefined, files: 1 },
  });
  const template = (document: string): string => readFileSync(join(root, `templates/report/${document}.${language}.md.hbs`), 'utf8');
  const [output] = await write(prepared, { template, language, provisional: false, formats: [format], house: { ...PLAIN, fonts } });
  return output!;
}

const written = async (name: string, language: 'fr' | 'en', subject?: string): Promise<string> =>
  String((await outputOf(name, language, md, subject)).content);

const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe.each(['fr', 'en'] as const)('what is said once (%s)', (language) => {
  it('counts actions alike in the briefing and on the dashboard', async () => {
    const counted = (text: string): string[] => {
      const line = /^.*candidate\s*\(\d+\).*$/m.exec(text)![0];
      return [...line.matchAll(/[\p{L} ]+\(\d+\)/gu)].map(([one]) => one.trim());
    };
    const briefed = counted(await written('copil', language));
    expect(briefed.length).toBeGreaterThan(5);
    expect(counted(await written('dashboard', language))).toEqual(briefed);
  });

  it('tells once whom an action is ahead of everywhere', async () => {
    const text = await written('ranking', language);
    expect(count(text, /au moins aussi bien|at least as good/g)).toBe(1);
    expect(text).toMatch(/«\u00a0Ateliers de récits de quartier\u00a0» fait|“Ateliers de récits de quartier” is at least/);
  });

  it('tells once what history shows of all references, and what several indicators ask for', async () => {
    const text = await written('evaluation', language);
    expect(count(text, /historique\u00a0:|has no history/g)).toBe(1);
    const steps = text.split('\n').filter((line) => /^- (?:Mesurer la même chose|Measure the same)/.test(line));
    expect(steps).toHaveLength(1);
    for (const title of ['Retards du matin', 'Délai de réponse du service social']) expect(steps[0]).toContain(title);
  });

  it('tells the kind of convergences over their table', async () => {
    const text = await written('national-contribution', language);
    expect(count(text, /^_(?:Besoins communs|Common needs)_$/gm)).toBe(1);
    expect(text).not.toMatch(/^\| (?:besoin commun|common need)/m);
    expect(text).toMatch(/^\| Accueil des parents \|/m);
  });

  it('gives expected effects their unit', async () => {
    const text = await written('action', language, 'referent-social-ecole');
    expect(text).toMatch(/\| Assiduité scolaire \| \+\u00a0?3[ \u00a0]points \|/);
    expect(text).toMatch(/\| Délai de réponse du service social \| −\u00a0?8 jours \|/);
  });
});

describe.each(['fr', 'en'] as const)('the example (%s)', (language) => {
  it.each([
    ['national-contribution', 2, undefined],
    ['ranking', 3, undefined],
    ['evaluation', 11, undefined],
    ['indicator', 4, 'assiduite'],
    ['action', 2, 'referent-social-ecole'],
  ])('takes of %s no more than %d pages of paper, none of which is nearly empty', async (name, most, subject) => {
    const { content } = await outputOf(name, language, pdf, subject);
    const pages = pdfPages(bytesOf(content));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(most);
    for (const page of pages) expect(page.split('\n').length).toBeGreaterThan(20);
  });
});

describe('expected effects', () => {
  const indicator = (id: string) => corpus.entity('indicator', id);
  it.each([
    ['parents-accueillis', 60, '60 parents par mois'],
    ['assiduite', 0.03, '+\u00a03\u00a0points'],
    ['assiduite', 0.94, '94\u00a0%'],
    ['assiduite', -0.01, '−\u00a01\u00a0point'],
    ['nobody-knows', 12.5, '12,5'],
  ])('of %s: %d is « %s »', (id, value, said) => expect(expectedEffect(value, indicator(id), ['saragosse'], 'fr')).toBe(said));
});

describe('what history shows', () => {
  const whats = ['baseline', 'target', 'useful_effect', 'start'] as const;
  const states = ['frozen', 'altered', 'unproved', 'unrecorded'] as const;
  const freezes = fc
    .uniqueArray(fc.constantFrom(...whats), { maxLength: 4 })
    .chain((own) =>
      fc.tuple(...own.map((what) => fc.constantFrom(...states).map((state): Freeze => ({ what, state, writing: undefined })))),
    );

  it('is told of each, here or above, unless it was changed, which reasons tell', () => {
    const names = { baseline: /référence/, target: /cible/, useful_effect: /effet/, start: /démarrage/ };
    const said = { unrecorded: /n’a pas d’historique/, unproved: /historique ne prouve/, frozen: /historique prouve/ };
    fc.assert(
      fc.property(fc.array(freezes, { maxLength: 5 }), (all) => {
        const { common, own } = frozenOnce(all, 'fr');
        for (const [index, each] of all.entries())
          for (const { what, state } of each) {
            const tells = (one: string): boolean => names[what].test(one) && (state === 'altered' || said[state].test(one));
            if (state === 'altered') expect(own[index]!.some(tells)).toBe(false);
            else expect(own[index]!.some(tells)).toBe(!common.some(tells));
          }
      }),
    );
  });

  it('is told of a start in the singular beside several others', () => {
    const all = whats.map((what): Freeze => ({ what, state: 'unrecorded', writing: undefined }));
    expect(frozenOnce([all], 'fr').own[0]).toEqual([
      fr`Le projet n’a pas d’historique : rien ne prouve que la référence, la cible et l’effet minimal utile précèdent l’action, ni que la date de démarrage n’a pas été déplacée.`,
    ]);
  });

  it('is told above of most, and under one of what differs', () => {
    const freeze = (what: Freeze['what'], state: Freeze['state']): Freeze => ({ what, state, writing: undefined });
    const usual = [freeze('baseline', 'frozen'), freeze('start', 'frozen')];
    expect(frozenOnce([usual, usual, [freeze('baseline', 'unproved'), freeze('start', 'frozen')]], 'en')).toEqual({
      common: [
        'The history proves that the start dates were not moved.',
        'Except where something else is said above, the history proves that the references came before the action and did not change since.',
      ],
      own: [[], [], ['The history does not prove that the reference came before the action.']],
    });
  });
});

describe('what to do next', () => {
  it('is told of each, here or above, and never both', () => {
    const todo = fc.record({ text: fc.constantFrom('a', 'b', 'c', 'd'), counted: fc.constant(false) });
    const each = fc.record({ title: fc.string(), next: fc.uniqueArray(todo, { selector: ({ text }) => text }) });
    fc.assert(
      fc.property(fc.array(each, { maxLength: 5 }), (all) => {
        const { common, own } = nextOnce(all, 'en');
        for (const [index, { next }] of all.entries())
          for (const { text } of next) {
            const above = common.some((one) => one['text'] === text);
            expect(own[index]!.includes(text)).toBe(!above);
            expect(above).toBe(all.filter((one) => one.next.some((other) => other.text === text)).length > 1);
          }
      }),
    );
  });
});
